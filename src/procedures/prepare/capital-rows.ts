import type { StartRow } from "./capital-results.ts";
import type { Stock } from "./perpetual-inventory.ts";
import type { Series, Timeline } from "./series.ts";

/** The stock of a unit with what it was built of: investment, its prices, and investment at the prices of the base year. */
export interface Built {
  readonly series: Series;
  readonly I: Float64Array;
  readonly P: Float64Array;
  readonly real: Float64Array;
  readonly stock: Stock;
}

/** How the stock of a unit begins and where it ends, with the share of the last stock that is left of the first. */
export function startRow({ series, real, stock: { K, first, last, g, K_0, state } }: Built, delta: number, timeline: Timeline): StartRow {
  const label = (step: number | null) => (step === null ? "" : timeline.labels[step]);
  const share = K_0 === null ? null : ((1 - delta) ** (last! - first!) * K_0) / K[last!];
  const cells = {
    unit: series.unit,
    first: label(first),
    I_0: first === null ? null : real[first],
    g,
    delta,
    K_0,
    last: label(last),
    K_last: last === null ? null : K[last],
    share,
  };
  return { period: null, cells: { ...cells, state } };
}
