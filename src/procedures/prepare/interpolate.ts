import { choice, number } from "../../engine/declare/options.ts";
import type { CellRefs } from "../column-formula.ts";
import { numberOrNull } from "../number-or-null.ts";
import { describeProcedure, type ColumnBack, type FoundOf, type Gives, type ListRow, type RecordRow } from "../procedure.ts";
import { significant, whole } from "../shown-number.ts";
import { filledGaps, type Filled } from "./gaps.ts";
import { interpolateWords } from "./interpolate.words.ts";
import { numbersOf, seriesOf, timelineOf } from "./series.ts";
import { both } from "./wording.ts";

const gives = {
  totals: {
    gives: "record",
    fields: { values: "integer", blank: "integer", filled: "integer", left: "integer" },
    formulas: { left: (at) => `${at("blank")}-${at("filled")}` },
  },
  gaps: { gives: "rows", columns: { cell: "word", unit: "word", indicator: "word", is: "significant", rule: "word" } },
  columns: { gives: "column", format: "significant" },
} as const satisfies Gives;

const says = {
  filled: ["count", "blank", "rule"],
  first: ["cell", "indicator", "unit", "period", "is"],
  left: ["count", "blank", "indicator", "unit", "period", "why"],
  none: ["count"],
} as const;

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

type Totals = RecordRow<keyof typeof gives.totals.fields>;
type Gap = ListRow<keyof typeof gives.gaps.columns>;
type Found = FoundOf<typeof says, typeof gives>;

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

function findingsOf({ values: { values, blank, filled } }: Totals, gaps: readonly Gap[], rule: string): readonly Found[] {
  if (blank === 0) return [{ code: "none", params: { count: whole(values) }, at: [["totals", 0, "values"]] }];
  const found: Found[] = [];
  const k = gaps.findIndex(({ cells }) => cells.is !== null);
  if (k >= 0) {
    const { cell, indicator, unit, is } = gaps[k].cells;
    found.push(
      {
        code: "filled",
        params: { count: whole(filled), blank: whole(blank), rule },
        at: [
          ["totals", 0, "filled"],
          ["totals", 0, "blank"],
        ],
      },
      {
        code: "first",
        params: {
          cell: String(cell),
          indicator: String(indicator),
          unit: String(unit),
          period: gaps[k].period ?? "",
          is: significant(is),
        },
        at: [["gaps", k, "is"]],
      },
    );
  }
  const left = gaps.find(({ cells }) => cells.is === null);
  if (left !== undefined)
    found.push({
      code: "left",
      params: {
        count: whole((blank ?? 0) - (filled ?? 0)),
        blank: whole(blank),
        indicator: String(left.cells.indicator),
        unit: String(left.cells.unit),
        period: left.period ?? "",
        why: String(left.cells.rule),
      },
      at: [
        ["totals", 0, "left"],
        ["totals", 0, "blank"],
      ],
    });
  return found;
}
