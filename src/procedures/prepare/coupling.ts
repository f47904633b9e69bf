import { choice, numbers } from "../../engine/declare/options.ts";
import { written, type ColumnFormula } from "../said/column-formula.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { couplingFormula, couplingOf, gradeOf, modifiedCouplingFormula, modifiedCouplingOf } from "./coupling-degrees.ts";
import { sumOff } from "./given-weights.ts";
import { couplingWords } from "./coupling.words.ts";
import { both } from "./wording.ts";
import { gives, says, type Degrees } from "./coupling-results.ts";
import { findingsOf } from "./coupling-findings.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true, rule: "fraction" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 0 },
} as const;

const refuses = { "one-system": [], "weights-count": ["weights", "columns"], "weights-sum": ["sum"] } as const;

const options = {
  "coupling-form": choice({
    title: both("耦合度公式", "Coupling degree"),
    help: both("标准公式，或王淑佳等（2021）的修正公式。", "The standard degree, or the modified one of Wang et al. (2021)."),
    values: { standard: both("标准", "Standard"), modified: both("修正（王淑佳等，2021）", "Modified (Wang et al. 2021)") },
    default: "standard",
  }),
  "weight-vector": numbers({
    title: both("各系统的权重α", "Weights α of the systems"),
    help: both("可选：综合协调指数T中各系统的权重，合计为1；不填为等权。", "Optional: the weights of the systems in T, adding up to 1; equal if left out."),
  }),
};

/**
 * Coupling coordination of systems whose levels U lie in [0, 1]: C = n (∏U)^(1/n) / ΣU, T = Σ α U, D = √(C T). A common misprint
 * leaves the factor n out, which divides C by n.
 */
export const coupling = describeProcedure(
  {
    id: "coupling",
    stage: "prepare",
    question: "prepare",
    citations: [{ text: "王淑佳, 孔伟, 任亮, 等. 国内耦合协调度模型的误区及修正[J]. 自然资源学报, 2021, 36(3): 793–810.", doi: "10.31497/zrzyxb.20210319" }],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: { "INDEX.COUPLING": { gives: "columns", parameters: ["values", "unit", "period", "coupling-form", "weight-vector", "result"] } },
    *run(given, { "coupling-form": form, "weight-vector": given_ }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const { values, unit } = given.columns;
      if (values.length < 2) refuse("one-system", {});
      const alpha = given_ ?? values.map(() => 1 / values.length);
      if (alpha.length !== values.length) refuse("weights-count", { weights: String(alpha.length), columns: String(values.length) });
      const off = sumOff(alpha);
      if (off !== null) refuse("weights-sum", { sum: off });
      const degree = (row: number) => {
        const U = values.map(({ numbers: own }) => own[row]);
        const C = form === "standard" ? couplingOf(U) : modifiedCouplingOf(U);
        const T = U.reduce((total, one, k) => total + alpha[k] * one, 0);
        const C_misprinted = couplingOf(U) / values.length;
        return { C, T, D: Math.sqrt(C * T), C_misprinted, D_misprinted: Math.sqrt(C_misprinted * T) };
      };
      const found = Array.from({ length: given.rows }, (_, row) => degree(row));
      const of = values.map(({ name }) => name);
      const formulas: Readonly<Record<"C" | "T" | "D", ColumnFormula["at"]>> = {
        C(row, cells) {
          const U = of.map((name) => cells.of(name, row));
          return form === "standard" ? couplingFormula(U) : modifiedCouplingFormula(U);
        },
        T: (row, cells) => of.map((name, k) => `${written(alpha[k])}*${cells.of(name, row)}`).join("+"),
        D: (row, cells) => `SQRT(${cells.own("C", row)}*${cells.own("T", row)})`,
      };
      const columns = (["C", "T", "D"] as const).map((name): ColumnBack => ({
        name,
        values: found.map((one) => one[name]),
        formula: { columns: of, at: formulas[name] },
      }));
      const placed = given.periods.flatMap(({ period, rows }) => rows.map((row) => ({ period, row })));
      const degrees = placed.map(({ period, row }): Degrees => {
        const { C, T, D, C_misprinted, D_misprinted } = found[row];
        return { period, cells: { unit: unit[0]?.labels[row] ?? "", C, T, D, grade: gradeOf(D), C_misprinted, D_misprinted } };
      });
      return { values: { columns, degrees }, findings: findingsOf(given, degrees) };
    },
  },
  couplingWords,
);
