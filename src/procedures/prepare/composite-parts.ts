import type { Table } from "../../analysis/table/table.ts";
import type { Refuse } from "../declare/says.ts";
import type { Given } from "../run/given.ts";
import type { CompositeSettings } from "./composite-options.ts";
import { sumOff } from "./given-weights.ts";
import { minMax, type Indicator } from "./indicator-scale.ts";
import { criticWeightsOf, entropyOf, entropyWeightsOf, equalWeightsOf, variationWeightsOf } from "./indicator-weights.ts";
import { hierarchyOf, readPairwise } from "./pairwise.ts";
import { componentsOf } from "./principal-components.ts";
import { closenessOf, vectorScaled } from "./topsis.ts";

export const refuses = {
  "no-indicator": [],
  constant: ["column", "period", "value", "cell"],
  "few-rows": ["period", "rows"],
  "no-weights": [],
  "weights-count": ["weights", "columns"],
  "weights-sum": ["sum"],
  "no-pairwise": [],
  "one-indicator": [],
} as const;

/** The weights of some rows, what they rest on, and the scores of these rows. */
interface Part {
  readonly measures: readonly (number | null)[];
  readonly weights: readonly number[];
  readonly scores: Float64Array;
  readonly checks: Readonly<Record<string, number | null>>;
}

export function partOf(
  indicators: readonly Indicator[],
  { period, rows }: Given["periods"][number],
  pairwise: Table | null,
  settings: CompositeSettings,
  refuse: Refuse<typeof refuses>,
): Part {
  const z = indicators.map((indicator): Float64Array => {
    const { column } = indicator;
    const [first] = rows;
    const alike = () => ({ column: column.name, period: period ?? "", value: String(column.numbers[first]), cell: column.addressOf(first) });
    return minMax(indicator, rows) ?? refuse("constant", alike());
  });
  if (settings.weighting === "pca") {
    if (indicators.length < 2) refuse("one-indicator", {});
    const { eigenvalues, kept, weights, scores } = componentsOf(z);
    const share = eigenvalues.slice(0, kept).reduce((sum, one) => sum + one, 0) / indicators.length;
    return { measures: eigenvalues, weights, scores, checks: { kept, share } };
  }
  const { measures, weights, checks } = weightsOf(z, indicators, pairwise, settings, refuse);
  return { measures, weights, checks, scores: scoresOf(z, indicators, rows, weights, settings) };
}

function weightsOf(
  z: readonly Float64Array[],
  indicators: readonly Indicator[],
  pairwise: Table | null,
  { weighting, shift, "weight-vector": given }: CompositeSettings,
  refuse: Refuse<typeof refuses>,
): Pick<Part, "measures" | "weights" | "checks"> {
  const none = { checks: {} };
  switch (weighting) {
    case "entropy": {
      const moved = z.map((one) => one.map((value) => value + shift));
      return { ...entropyWeightsOf(moved), measures: moved.map(entropyOf), ...none };
    }
    case "critic":
      if (z.length < 2) refuse("one-indicator", {});
      return { ...criticWeightsOf(z), ...none };
    case "cv":
      return { ...variationWeightsOf(z), ...none };
    case "given":
      return { weights: checked(given, z.length, refuse), measures: given ?? [], ...none };
    case "ahp": {
      if (pairwise === null) return refuse("no-pairwise", {});
      const { weights, lambda, CI, CR } = hierarchyOf(
        readPairwise(
          pairwise,
          indicators.map(({ column }) => column.name),
        ),
      );
      return { weights, measures: weights, checks: { lambda, CI, CR } };
    }
    case "equal":
    case "pca":
      return { ...equalWeightsOf(z), ...none };
  }
}

function checked(weights: readonly number[] | null, columns: number, refuse: Refuse<typeof refuses>): readonly number[] {
  if (weights === null) return refuse("no-weights", {});
  if (weights.length !== columns) refuse("weights-count", { weights: String(weights.length), columns: String(columns) });
  const off = sumOff(weights);
  return off === null ? weights : refuse("weights-sum", { sum: off });
}

function scoresOf(
  z: readonly Float64Array[],
  indicators: readonly Indicator[],
  rows: readonly number[],
  weights: readonly number[],
  { scoring }: CompositeSettings,
): Float64Array {
  if (scoring === "sum") return z[0].map((_, row) => weights.reduce((sum, w, j) => sum + w * z[j][row], 0));
  if (scoring === "topsis")
    return closenessOf(
      z,
      weights,
      z.map(() => "positive"),
    );
  const r = indicators.map(({ column }) => vectorScaled(Float64Array.from(rows, (row) => column.numbers[row])));
  return closenessOf(
    r,
    weights,
    indicators.map(({ direction }) => direction),
  );
}
