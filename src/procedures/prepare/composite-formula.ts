import { written, type CellRefs, type ColumnFormula } from "../said/column-formula.ts";
import type { CompositeSettings } from "./composite-options.ts";
import type { Indicator } from "./indicator-scale.ts";

/** The rows that are scaled together, the place of their first indicator in the list of weights, and these. */
export interface ScaledPart {
  readonly rows: readonly number[];
  readonly first: number;
  readonly weights: readonly number[];
}

/** Where a formula would have to look at all rows in each of more, a sheet would be slow: there the numbers stand alone. */
const mostRows = 2000;

/** The terms of an indicator in a row. */
interface Terms {
  readonly x: string;
  readonly weight: string;
  readonly best: string;
  readonly worst: string;
  readonly over: string;
}

/**
 * The score of a row as a formula of its indicators, of weights and limits where these stand on the same sheet; elsewhere
 * of limits that it finds itself, where the weights were given or are equal.
 */
export function scoreFormula(
  indicators: readonly Indicator[],
  partOfRow: readonly ScaledPart[],
  { weighting, scoring }: Pick<CompositeSettings, "weighting" | "scoring">,
): ColumnFormula {
  const termsOf = (row: number, j: number, cells: CellRefs): Terms | null => {
    const { column, direction } = indicators[j];
    const { rows, first, weights } = partOfRow[row];
    const over = cells.over(column.name, rows);
    const weight = cells.in("weights", first + j, "weight") ?? (weighting === "given" || weighting === "equal" ? written(weights[j]) : null);
    const [low, high] = (["low", "high"] as const).map((end) => cells.in("weights", first + j, end) ?? extreme(end, over, rows.length));
    if (weight === null || low === null || high === null) return null;
    return { x: cells.of(column.name, row), weight, ...(direction === "positive" ? { best: high, worst: low } : { best: low, worst: high }), over: over ?? "" };
  };
  const of = weighting === "pca" ? ofComponents : scoring === "sum" ? ofSum : scoring === "topsis" ? ofTopsis : ofVectors;
  const looksAtAll = weighting === "pca" || scoring === "topsis-vector";
  return {
    columns: indicators.map(({ column }) => column.name),
    at(row, cells) {
      const terms = indicators.map((_, j) => termsOf(row, j, cells));
      const known = terms.filter((one) => one !== null);
      if (known.length < terms.length || (looksAtAll && (partOfRow[row].rows.length > mostRows || known.some(({ over }) => over === "")))) return null;
      const formula = of(known, indicators);
      return formula.length < longestFormula ? formula : null;
    },
  };
}

/**
 * The weight of an indicator as a formula of the measures of all: (1 − e) / Σ(1 − e) of entropies, the share of a measure of
 * CRITIC or of variation. Other weights are what was given, or what a matrix has for its vector.
 */
export function weightFormula(
  weighting: CompositeSettings["weighting"],
  { first }: Pick<ScaledPart, "first">,
  count: number,
  j: number,
): { readonly weight?: (cells: CellRefs) => string } {
  if (weighting !== "entropy" && weighting !== "critic" && weighting !== "cv") return {};
  return {
    weight(cells) {
      const measure = (k: number) => cells.in("weights", first + k, "measure")!;
      const sum = `SUM(${measure(0)}:${measure(count - 1)})`;
      return weighting === "entropy" ? `(1-${measure(j)})/(${count}-${sum})` : `${measure(j)}/${sum}`;
    },
  };
}

/** Characters that a cell takes. */
const longestFormula = 8000;

const extreme = (end: "low" | "high", over: string | null, rows: number): string | null =>
  over === null || rows > mostRows ? null : `${end === "low" ? "MIN" : "MAX"}(${over})`;

const ofSum = (terms: readonly Terms[]) => terms.map(({ x, weight, best, worst }) => `${weight}*(${x}-${worst})/(${best}-${worst})`).join("+");

/** From distances to the best and the worst by indicator: D⁻ / (D⁺ + D⁻). */
const closeness = (plus: readonly string[], minus: readonly string[]) => {
  const length = (distances: readonly string[]) => `SQRT(SUMSQ(${distances.join(",")}))`;
  return `${length(minus)}/(${length(plus)}+${length(minus)})`;
};

const ofTopsis = (terms: readonly Terms[]) => {
  const from = (end: "best" | "worst") => terms.map((one) => `${one.weight}*(${one.x}-${one[end]})/(${one.best}-${one.worst})`);
  return closeness(from("best"), from("worst"));
};

const ofVectors = (terms: readonly Terms[]) => {
  const from = (end: "best" | "worst") => terms.map((one) => `${one.weight}*(${one.x}-${one[end]})/SQRT(SUMSQ(${one.over}))`);
  return closeness(from("best"), from("worst"));
};

/** Of z-scores; those of a negative indicator have the other sign. */
const ofComponents = (terms: readonly Terms[], indicators: readonly Indicator[]) =>
  terms
    .map(({ x, weight, over }, j) => {
      const apart = indicators[j].direction === "positive" ? `${x}-AVERAGE(${over})` : `AVERAGE(${over})-${x}`;
      return `${weight}*(${apart})/STDEV(${over})`;
    })
    .join("+");
