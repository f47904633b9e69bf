import type { DeflatorRow, Found, IndicatorRow } from "./deflate-results.ts";
import type { Source } from "./deflators.ts";
import { percent, whole } from "../shown-number.ts";

interface Deflated {
  readonly source: Source;
  /** The base year. */
  readonly base: string;
  /** Units that have no price. */
  readonly without: readonly string[];
}

/** By which prices, whether they moved as prices do, and what has none. */
export function findingsOf({ source, base, without }: Deflated, indicators: readonly IndicatorRow[], deflators: readonly DeflatorRow[]): readonly Found[] {
  const count = whole(indicators[0].cells.deflated);
  return [said(source, count, base), ...changes(deflators), ...left(without, indicators)];
}

function said(source: Source, count: { readonly value: number; readonly format: "integer" }, base: string): Found {
  const at = [["indicators", 0, "deflated"]] as const;
  switch (source.by) {
    case "column":
      return { code: "by-column", params: { count, column: source.column, base }, at };
    case "table":
      return source.forAll === null
        ? { code: "by-table", params: { count, base }, at }
        : { code: "by-one-row", params: { count, name: source.forAll, base }, at };
    case "implicit":
      return { code: "implicit", params: { count, nominal: source.nominal, volume: source.volume, base }, at };
  }
}

function changes(deflators: readonly DeflatorRow[]): readonly Found[] {
  const size = (k: number) => Math.abs(Number(deflators[k].cells.change));
  const moved = [...deflators.keys()].filter((k) => deflators[k].cells.change !== null);
  if (moved.length === 0) return [];
  const widest = moved.reduce((best, k) => (size(k) > size(best) ? k : best));
  const { period, cells } = deflators[widest];
  const told = { unit: String(cells.unit), period: period ?? "", change: percent(cells.change) };
  const at = [["deflators", widest, "change"]] as const;
  const outside = deflators.filter((row) => row.cells.check === "outside").length;
  return [outside === 0 ? { code: "inside", params: told, at } : { code: "outside", params: { ...told, count: String(outside) }, at }];
}

function left(units: readonly string[], indicators: readonly IndicatorRow[]): readonly Found[] {
  const k = indicators.findIndex(({ cells }) => Number(cells.without) > 0);
  if (k < 0) return [];
  return [{ code: "without", params: { count: whole(indicators[k].cells.without), units }, at: [["indicators", k, "without"]] }];
}
