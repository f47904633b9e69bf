import { choice, number } from "../../engine/declare/options.ts";
import type { CellRefs } from "../said/column-formula.ts";
import { numberOrNull } from "../said/number-or-null.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { filledGaps, type Filled } from "./gaps.ts";
import { interpolateWords } from "./interpolate.words.ts";
import { numbersOf, seriesOf, timelineOf } from "./series.ts";
import { both } from "./wording.ts";
import { gives, says, type Totals, type Gap } from "./interpolate-results.ts";
import { findingsOf } from "./interpolate-findings.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true, blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
} as const;

const options = {
  method: choice({
    title: both("插值方法", "Interpolation"),
    help: both("按直线，或按不变的增长率。", "Along a straight line, or at a constant rate of growth."),
    values: { linear: both("线性", "Linear"), geometric: both("几何（等比）", "Geometric") },
    default: "linear",
  }),
  "longest-gap": number({
    title: both("最长缺口", "Longest gap"),
    help: both("连续缺多少期以内才补；不填不限。", "How many missing periods in a row are still filled; any if left out."),
    min: 1,
    max: 1000,
    integer: true,
    default: null,
  }),
};

/**
 * Interpolation of blank cells between two numbers of the same unit, linear or geometric, by the years that lie between; nothing
 * is extrapolated. The data stay as they are: filled columns stand beside them, and every blank cell is listed.
 */
export const interpolate = describeProcedure(
  {
    id: "interpolate",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses: {},
    functions: { "PREP.INTERPOLATE": { gives: "columns", parameters: ["values", "period", "unit", "method", "longest-gap", "result"] } },
    *run(given, { method, "longest-gap": longest }) {
      yield { step: "progress", done: 0, total: 1 };
      const { values, unit, period } = given.columns;
      const series = seriesOf(given, timelineOf(given.periods));
      const gaps: Gap[] = [];
      const columns = values.map((column): ColumnBack => {
        const is = Array.from(column.numbers, numberOrNull);
        const name = `${column.name}_i`;
        const formulas = new Map<number, (cells: CellRefs) => string>();
        for (const one of series)
          for (const [t, gap] of filledGaps(numbersOf(one, column), method, longest)) {
            const row = one.rows[t];
            if (row < 0) continue;
            is[row] = gap.is;
            if (gap.is !== null) formulas.set(row, (cells) => between(gap, t, (step) => cells.of(column.name, one.rows[step])));
            const cells = { cell: column.addressOf(row), unit: unit[0]?.labels[row] ?? "", indicator: column.name, is: gap.is, rule: gap.rule };
            gaps.push({ period: period[0].labels[row], cells, leads: { is: { column: name, row } } });
          }
        return {
          name,
          values: is,
          formula: { columns: [column.name], at: (row, cells) => formulas.get(row)?.(cells) ?? cells.of(column.name, row) },
          changed: new Set(formulas.keys()),
        };
      });
      const filled = gaps.filter(({ cells }) => cells.is !== null).length;
      const totals: Totals = { period: null, values: { values: given.rows * values.length, blank: gaps.length, filled, left: gaps.length - filled } };
      return { values: { totals: [totals], gaps, columns }, findings: findingsOf(totals, gaps, method) };
    },
  },
  interpolateWords,
);

/** The formula of a gap that was filled, at a step of time. */
function between({ rule, from, to }: Extract<Filled, { readonly is: number }>, step: number, at: (step: number) => string): string {
  const [before, after, share] = [at(from), at(to), `${step - from}/${to - from}`];
  return rule === "linear" ? `${before}+(${after}-${before})*${share}` : `${before}*(${after}/${before})^(${share})`;
}
