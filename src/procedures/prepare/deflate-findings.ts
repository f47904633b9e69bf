import type { DeflatorRow, Found, IndicatorRow } from "./deflate-results.ts";
import type { Source } from "./deflators.ts";
import { percent, whole } from "../said/shown-number.ts";

interface Deflated {
  readonly source: Source;
  /** The base year. */
  readonly base: string;
  /** Units that have no price. */
  readonly without: readonly string[];
  /** Units that have prices, but none in the base year, and the first cell that is blank there. */
  readonly withoutBase: { readonly units: readonly string[]; readonly cell: string };
  /** The first blank cell of a price; empty where they come of a table. */
  readonly cell: string;
}

/** By which prices, whether they moved as prices do, and what has none. */
export function findingsOf(made: Deflated, indicators: readonly IndicatorRow[], deflators: readonly DeflatorRow[]): readonly Found[] {
  const count = whole(indicators[0].cells.deflated);
  return [said(made.source, count, made.base), ...changes(deflators), ...left(made, indicators)];
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

function left({ without, withoutBase, cell, base }: Deflated, indicators: readonly IndicatorRow[]): readonly Found[] {
  const k = indicators.findIndex(({ cells }) => Number(cells.without) > 0);
  if (k < 0) return [];
  const count = whole(indicators[k].cells.without);
  const at = [["indicators", k, "without"]] as const;
  return [
    ...(withoutBase.units.length === 0 ? [] : [{ code: "no-base", params: { ...withoutBase, base, count }, at } as const]),
    // Where all that is left blank lacks the base year, that says it.
    ...(withoutBase.units.length > 0 && without.length === 0 && cell === withoutBase.cell
      ? []
      : [{ code: "without", params: { count, units: without, cell }, at } as const]),
  ];
}
