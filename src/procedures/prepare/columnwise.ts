import type { ColumnFormula } from "../said/column-formula.ts";
import type { GivenColumn } from "../run/given.ts";
import { extremesOf } from "../distribution/dispersion.ts";
import type { ColumnBack, Gives, ListRow } from "../declare/gives.ts";
import type { FoundOf } from "../declare/says.ts";
import { significant, whole } from "../said/shown-number.ts";

// What procedures share that make a column of each of theirs, number by number.

export const columnwiseGives = {
  columns: { gives: "column", format: "significant" },
  indicators: {
    gives: "rows",
    columns: {
      indicator: "word",
      column: "word",
      values: "integer",
      given: "integer",
      without: "integer",
      cell: "word",
      reason: "word",
      low: "significant",
      high: "significant",
    },
  },
} as const satisfies Gives;

export const columnwiseSays = {
  given: ["column", "count", "low", "high"],
  without: ["indicator", "count", "cell", "reason"],
  complete: ["count"],
} as const;

/** What all of them declare alike. */
export const columnwiseDeclared = {
  stage: "prepare",
  question: "prepare",
  citations: [],
  least: { rows: 1, in: "all" },
  gives: columnwiseGives,
  says: columnwiseSays,
  refuses: {},
} as const;

/** What those take that make a column of each: the order of rows matters to those with a period. */
export const columnwiseTakes = <const P extends 0 | 1>(period: P) =>
  ({
    values: { holds: "numbers", min: 1, many: true, blank: "kept" },
    unit: { holds: "labels", min: 0 },
    period: { holds: "labels", min: period },
  }) as const;

type Row = ListRow<keyof typeof columnwiseGives.indicators.columns>;
type Found = FoundOf<typeof columnwiseSays, typeof columnwiseGives>;

/** Why a row has no number. */
export type Lack = "blank" | "no-earlier" | "not-positive" | "zero";

/** A column that was made of another: a number, or why there is none, in every row. */
export interface Made {
  readonly from: GivenColumn;
  readonly name: string;
  readonly values: readonly (number | Lack)[];
  /** How each number follows from cells. */
  readonly formula: ColumnFormula;
}

/** The columns, what became of each, and what is said of them. */
export function columnwise(made: readonly Made[]) {
  const columns = made.map(({ name, values, formula }): ColumnBack => ({
    name,
    values: values.map((one) => (typeof one === "number" ? one : null)),
    formula,
  }));
  const indicators = made.map(rowOf);
  return { values: { columns, indicators }, findings: findingsOf(indicators) };
}

function rowOf({ from, name, values }: Made): Row {
  const known = values.filter((one) => typeof one === "number");
  const counts = new Map<Lack, number>();
  for (const one of values) if (typeof one === "string") counts.set(one, (counts.get(one) ?? 0) + 1);
  // By its name where two are as frequent, so that nothing hangs on the order of the rows.
  const [low, high] = known.length === 0 ? [null, null] : extremesOf(known);
  const [lack] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [null];
  const cells = {
    indicator: from.name,
    column: name,
    values: from.numbers.filter((one) => !Number.isNaN(one)).length,
    given: known.length,
    without: values.length - known.length,
    cell: lack === null ? "" : from.addressOf(values.indexOf(lack)),
    reason: lack ?? "",
    low,
    high,
  };
  return { period: null, cells };
}

function findingsOf(indicators: readonly Row[]): readonly Found[] {
  const found: Found[] = [];
  const k = indicators.findIndex(({ cells }) => cells.low !== null);
  if (k >= 0) {
    const { column, given, low, high } = indicators[k].cells;
    found.push({
      code: "given",
      params: { column: String(column), count: whole(given), low: significant(low), high: significant(high) },
      at: [
        ["indicators", k, "given"],
        ["indicators", k, "low"],
        ["indicators", k, "high"],
      ],
    });
  }
  for (const [j, { cells }] of indicators.entries())
    if (Number(cells.without) > 0)
      found.push({
        code: "without",
        params: { indicator: String(cells.indicator), count: whole(cells.without), cell: String(cells.cell), reason: String(cells.reason) },
        at: [["indicators", j, "without"]],
      });
  if (indicators.every(({ cells }) => cells.without === 0))
    found.push({ code: "complete", params: { count: whole(indicators[0].cells.given) }, at: [["indicators", 0, "given"]] });
  return found;
}
