import type { CellRefs } from "../said/column-formula.ts";
import type { Given, GivenColumn } from "../run/given.ts";
import { readUnitPeriod } from "../unit-period/read-unit-period.ts";
import { chained, chainFormula, rebased } from "./price-chain.ts";
import { numbersOf, type Series, type Timeline } from "./series.ts";

/** What prices are read from: a column, a table of units and periods, or values at current prices over a volume. */
export type Source =
  | { readonly by: "column"; readonly column: string; readonly of: (series: Series) => Float64Array }
  | { readonly by: "table"; readonly forAll: string | null; readonly of: (series: Series) => Float64Array }
  | { readonly by: "implicit"; readonly nominal: string; readonly volume: string; readonly of: (series: Series) => Float64Array };

interface Offered {
  readonly unit: readonly GivenColumn[];
  readonly price: readonly GivenColumn[];
  readonly nominal: readonly GivenColumn[];
  readonly volume: readonly GivenColumn[];
}

/** The source that was asked for, or the first that was given; null where there is none. Throws a `Mistake` where its table cannot be read. */
export function sourceOf(
  asked: "auto" | Source["by"],
  { unit: [unit], price: [price], nominal: [nominal], volume: [volume] }: Offered,
  table: Given["tables"][string],
  timeline: Timeline,
): Source | null {
  if (price !== undefined && (asked === "auto" || asked === "column")) return { by: "column", column: price.name, of: (series) => numbersOf(series, price) };
  if (table !== null && (asked === "auto" || asked === "table")) {
    const read = readUnitPeriod(table, timeline.labels, unit?.labels ?? []);
    const of = ({ unit }: Series) => Float64Array.from(timeline.labels, (label) => read.valueAt(unit, label));
    return { by: "table", forAll: read.forAll ? [...read.names.values()][0] : null, of };
  }
  if (nominal === undefined || volume === undefined || (asked !== "auto" && asked !== "implicit")) return null;
  const of = (series: Series) => {
    const Q = numbersOf(series, volume);
    return numbersOf(series, nominal).map((N, t) => N / Q[t]);
  };
  return { by: "implicit", nominal: nominal.name, volume: volume.name, of };
}

/** Prices with 1 in a base: where they are read from, what their indices are of, and the step of the base. */
export interface Pricing {
  readonly source: Source;
  readonly kind: "base" | "link";
  readonly base: number;
}

/** The price of every step with 1 in the base: link indices are chained, base indices get that base; NaN where there is none. */
const pricesOf = ({ source, kind, base }: Pricing, series: Series): Float64Array =>
  kind === "link" && source.by !== "implicit" ? chained(source.of(series), base) : rebased(source.of(series), base);

/** The columns of the data that a price follows from. */
export const priceColumns = (source: Source): readonly string[] =>
  source.by === "column" ? [source.column] : source.by === "implicit" ? [source.nominal, source.volume] : [];

/** The same price as a formula of the data; null where it was read from a table. */
function priceFormula({ source, kind, base }: Pricing, { rows }: Series, step: number, cells: CellRefs): string | null {
  switch (source.by) {
    case "column": {
      const price = (at: number) => cells.of(source.column, rows[at]);
      return kind === "link" ? chainFormula(price, base, step) : `${price(step)}/${price(base)}`;
    }
    case "implicit": {
      const price = (at: number) => `(${cells.of(source.nominal, rows[at])}/${cells.of(source.volume, rows[at])})`;
      return `${price(step)}/${price(base)}`;
    }
    case "table":
      return null;
  }
}

/** The price of every row with the formula that it follows from, and what has none. */
export interface Prices {
  readonly P: Float64Array;
  /** The price of the step before. */
  readonly before: Float64Array;
  /** The row of the step before; of the first step none. */
  readonly earlier: ReadonlyMap<number, number>;
  readonly formulas: ReadonlyMap<number, (cells: CellRefs) => string | null>;
  /** Units without any price, and those that have some, but none in the base. */
  readonly without: readonly string[];
  readonly baseless: readonly Series[];
}

/** Prices every row of a panel. */
export function pricedRows(pricing: Pricing, series: readonly Series[], rows: number): Prices {
  const P = new Float64Array(rows).fill(NaN);
  const before = new Float64Array(rows).fill(NaN);
  const earlier = new Map<number, number>();
  const formulas = new Map<number, (cells: CellRefs) => string | null>();
  const without: string[] = [];
  const baseless: Series[] = [];
  for (const one of series) {
    const own = pricesOf(pricing, one);
    one.rows.forEach((row, t) => {
      if (row < 0) return;
      P[row] = own[t];
      before[row] = own[t - 1] ?? NaN;
      formulas.set(row, (cells) => priceFormula(pricing, one, t, cells));
      if (t > 0) earlier.set(row, one.rows[t - 1]);
    });
    if (own.some((price) => !Number.isNaN(price))) continue;
    if (pricing.source.by !== "table" && pricing.source.of(one).some((price) => !Number.isNaN(price))) baseless.push(one);
    else without.push(one.unit);
  }
  return { P, before, earlier, formulas, without, baseless };
}
