import { choice, number } from "../../engine/declare/options.ts";
import type { CellRefs } from "../said/column-formula.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { quantile } from "../distribution/quantile.ts";
import { winsoriseWords } from "./winsorise.words.ts";
import { gives, says, type Totals, type Limit, type Change } from "./winsorise-results.ts";
import { findingsOf } from "./winsorise-findings.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true },
  period: { holds: "labels", min: 0 },
  unit: { holds: "labels", min: 0 },
} as const;

const options = {
  tail: number({
    title: { "zh-CN": "每侧比例", en: "Share of each tail" },
    help: {
      "zh-CN": "低于该分位数、高于（1 − 该比例）分位数的数值改为该分位数。",
      en: "What lies below this quantile, or above that of 1 less it, becomes the quantile.",
    },
    min: 0.0001,
    max: 0.4999,
    integer: false,
    default: 0.05,
  }),
  quantile: choice({
    title: { "zh-CN": "分位数算法", en: "Quantile rule" },
    help: { "zh-CN": "各软件计算分位数的方法不同。", en: "Programs read quantiles in different ways." },
    values: { type7: { "zh-CN": "类型7（Excel、R）", en: "Type 7 (Excel, R)" }, type2: { "zh-CN": "类型2（Stata）", en: "Type 2 (Stata)" } },
    default: "type7",
  }),
  within: choice({
    title: { "zh-CN": "分位数的范围", en: "Quantiles of" },
    help: { "zh-CN": "分位数按全部各行计算，或每个时期分别计算。", en: "Whether a quantile is that of all rows or of each period by itself." },
    values: { all: { "zh-CN": "全部各行", en: "All rows" }, period: { "zh-CN": "每个时期", en: "Each period" } },
    default: "all",
  }),
};

/**
 * Winsorising: a value below the p-quantile of its indicator becomes that quantile, one above the (1 − p)-quantile that one.
 * The data stay as they are: the changed columns stand beside them, and every changed cell is listed with what it was.
 */
export const winsorise = describeProcedure(
  {
    id: "winsorise",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options,
    least: { rows: 3, in: "all" },
    gives,
    says,
    refuses: {},
    functions: { "PREP.WINSOR": { gives: "columns", parameters: ["values", "period", "unit", "tail", "quantile", "within", "result"] } },
    *run(given, { tail, quantile: rule, within }) {
      const { values, unit } = given.columns;
      const all = { period: null, rows: Array.from({ length: given.rows }, (_, row) => row) };
      const parts = within === "period" ? given.periods : [all];
      const limits: Limit[] = [];
      const changes: Change[] = [];
      const columns: ColumnBack[] = [];
      for (const [k, column] of values.entries()) {
        yield { step: "progress", done: k, total: values.length };
        const winsorised = Array.from(column.numbers);
        const name = `${column.name}_w`;
        const changed = new Set<number>();
        const limitOf = new Map<number, number>();
        for (const { period, rows } of parts) {
          const sorted = Float64Array.from(rows, (row) => column.numbers[row]).sort();
          const [lower, upper] = [quantile(sorted, tail, rule), quantile(sorted, 1 - tail, rule)];
          const change = (row: number, is: number, why: "raised" | "lowered") => {
            winsorised[row] = is;
            changed.add(row);
            const cells = { cell: column.addressOf(row), unit: unit[0]?.labels[row] ?? "", indicator: column.name, was: column.numbers[row], is, rule: why };
            changes.push({ period: given.columns.period[0]?.labels[row] ?? null, cells, leads: { is: { column: name, row } } });
          };
          const [low, high] = [rows.filter((row) => column.numbers[row] < lower), rows.filter((row) => column.numbers[row] > upper)];
          for (const row of low) change(row, lower, "raised");
          for (const row of high) change(row, upper, "lowered");
          for (const row of rows) limitOf.set(row, limits.length);
          limits.push({ period, cells: { indicator: column.name, lower, upper, raised: low.length, lowered: high.length, changed: low.length + high.length } });
        }
        const limited = (row: number, cells: CellRefs) => {
          const [lower, upper] = (["lower", "upper"] as const).map((limit) => cells.in("limits", limitOf.get(row)!, limit));
          return lower === null || upper === null ? null : `MAX(${lower},MIN(${upper},${cells.of(column.name, row)}))`;
        };
        columns.push({ name, values: winsorised, formula: { columns: [column.name], at: limited }, changed });
      }
      const cells = given.rows * values.length;
      const totals: readonly Totals[] = [{ period: null, values: { values: cells, changed: changes.length, share: changes.length / cells } }];
      return { values: { totals, limits, changes, columns }, findings: findingsOf(given, limits, changes) };
    },
  },
  winsoriseWords,
);
