import type { Table } from "../../analysis/table/table.ts";
import { describeProcedure, type ColumnBack, type Refuse } from "../procedure.ts";
import { findingsOf } from "./composite-findings.ts";
import { scoreFormula, weightFormula, type ScaledPart } from "./composite-formula.ts";
import { options, type CompositeSettings } from "./composite-options.ts";
import { gives, says, type CheckRow, type WeightRow } from "./composite-results.ts";
import { compositeWords } from "./composite.words.ts";
import { indicatorsOf, limitFormulas, limitsOf, minMax, type Indicator } from "./indicator-scale.ts";
import { criticWeightsOf, entropyOf, entropyWeightsOf, equalWeightsOf, variationWeightsOf } from "./indicator-weights.ts";
import { hierarchyOf, readPairwise } from "./pairwise.ts";
import { componentsOf } from "./principal-components.ts";
import { closenessOf, vectorScaled } from "./topsis.ts";

const takes = {
  values: { holds: "numbers", min: 0, many: true },
  negative: { holds: "numbers", min: 0, many: true, like: "undesirable" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 0 },
  pairwise: { holds: "table", form: "square", min: 0 },
} as const;

const refuses = {
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

/**
 * A composite index of indicators, over all rows or in each period by itself: min–max values z (of a negative indicator 1 − …) with
 * weights of entropy, CRITIC (Diakoulaki et al. 1995), coefficients of variation, equal, given, or of pairwise comparisons (Saaty
 * 1977), added up or as TOPSIS (Hwang & Yoon 1981); or principal components of z-scores.
 */
export const composite = describeProcedure(
  {
    id: "composite",
    stage: "prepare",
    question: "prepare",
    citations: [
      {
        text: "Diakoulaki, D., Mavrotas, G. & Papayannakis, L. (1995). Determining objective weights in multiple criteria problems: the CRITIC method. Computers & Operations Research 22(7), 763–770.",
        doi: "10.1016/0305-0548(94)00059-H",
      },
      {
        text: "Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15(3), 234–281.",
        doi: "10.1016/0022-2496(77)90033-5",
      },
      { text: "Hwang, C.-L. & Yoon, K. (1981). Multiple Attribute Decision Making. Springer." },
    ],
    takes,
    options,
    least: { rows: 3, in: "all" },
    gives,
    says,
    refuses,
    functions: {
      "INDEX.COMPOSITE": {
        gives: "score",
        parameters: ["values", "negative", "unit", "period", "pairwise", "weighting", "scoring", "within", "weight-vector", "shift", "result"],
      },
    },
    *run(given, settings, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const indicators = indicatorsOf(given.columns);
      if (indicators.length === 0) refuse("no-indicator", {});
      const all = { period: null, rows: Array.from({ length: given.rows }, (_, row) => row) };
      const parts = settings.within === "period" ? given.periods : [all];
      const score = new Array<number>(given.rows);
      const weights: WeightRow[] = [];
      const partOfRow = new Array<ScaledPart>(given.rows);
      const checks: CheckRow[] = [];
      for (const { period, rows } of parts) {
        if (rows.length < 3) refuse("few-rows", { period: period ?? "", rows: String(rows.length) });
        const part = partOf(indicators, rows, period ?? "", given.tables.pairwise, settings, refuse);
        const scaled: ScaledPart = { rows, first: weights.length, weights: part.weights };
        rows.forEach((row, k) => {
          score[row] = part.scores[k];
          partOfRow[row] = scaled;
        });
        indicators.forEach(({ column, direction }, j) => {
          weights.push({
            period,
            cells: { indicator: column.name, direction, measure: part.measures[j], weight: part.weights[j], ...limitsOf(column, rows) },
            formulas: { ...limitFormulas(column.name, rows), ...weightFormula(settings.weighting, scaled, indicators.length, j) },
          });
        });
        const own = { rows: rows.length, sum: part.weights.reduce((sum, w) => sum + w, 0), low: Math.min(...part.scores), high: Math.max(...part.scores) };
        for (const [check, value] of Object.entries({ ...own, ...part.checks })) checks.push({ period, cells: { check, value } });
      }
      const columns: readonly ColumnBack[] = [{ name: "score", values: score, formula: scoreFormula(indicators, partOfRow, settings) }];
      return { values: { score: columns, weights, checks }, findings: findingsOf(given, { weights, checks, score, indicators: indicators.length }, settings) };
    },
  },
  compositeWords,
);

function partOf(
  indicators: readonly Indicator[],
  rows: readonly number[],
  period: string,
  pairwise: Table | null,
  settings: CompositeSettings,
  refuse: Refuse<typeof refuses>,
): Part {
  const z = indicators.map((indicator): Float64Array => {
    const { column } = indicator;
    const [first] = rows;
    return minMax(indicator, rows) ?? refuse("constant", { column: column.name, period, value: String(column.numbers[first]), cell: column.addressOf(first) });
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
  const sum = weights.reduce((total, one) => total + one, 0);
  return Math.abs(sum - 1) <= 1e-9 ? weights : refuse("weights-sum", { sum: String(Number(sum.toPrecision(12))) });
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
