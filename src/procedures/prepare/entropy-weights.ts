import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack, Gives, ListRow } from "../declare/gives.ts";
import type { FoundOf } from "../declare/says.ts";
import type { Given } from "../run/given.ts";
import { scoreFormula } from "./composite-formula.ts";
import { entropyWords } from "./entropy-weights.words.ts";
import { indicatorSlots, indicatorsOf, limitFormulas, limitsOf, scaledOver } from "./indicator-scale.ts";
import { entropyOf, entropyWeightsOf } from "./indicator-weights.ts";
import { leader, weightsApart } from "./weight-places.ts";
import { score } from "../said/shown-number.ts";

const gives = {
  weights: {
    gives: "rows",
    columns: { indicator: "word", direction: "word", entropy: "score", redundancy: "score", weight: "score", low: "significant", high: "significant" },
  },
  score: { gives: "column", format: "score" },
} as const satisfies Gives;

const says = {
  heaviest: ["indicator", "weight"],
  lightest: ["indicator", "weight"],
  alike: ["most", "least"],
  alone: ["indicator"],
  first: ["unit", "period", "score"],
} as const;

const refuses = { "no-indicator": [], constant: ["column", "value", "cell"] } as const;

const takes = {
  ...indicatorSlots,
  period: { holds: "labels", min: 0 },
  unit: { holds: "labels", min: 0 },
} as const;

type Weight = ListRow<keyof typeof gives.weights.columns>;
type Found = FoundOf<typeof says, typeof gives>;

/**
 * Entropy weights of indicators, and their weighted sum. Over all rows: z = (x − min) / (max − min), of a negative
 * indicator 1 − z; p = z / Σz, e = −Σ p ln p / ln n with 0·ln 0 = 0, w = (1 − e) / Σ(1 − e), score = Σ w z.
 */
export const entropyWeights = describeProcedure(
  {
    id: "entropy-weights",
    stage: "prepare",
    question: "prepare",
    citations: [
      {
        text: "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3), 379–423.",
        doi: "10.1002/j.1538-7305.1948.tb01338.x",
      },
    ],
    takes,
    options: {},
    least: { rows: 3, in: "all" },
    gives,
    says,
    refuses,
    functions: { "INDEX.ENTROPY": { gives: "score", parameters: ["values", "negative", "period", "unit", "result"] } },
    *run(given, _, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const indicators = indicatorsOf(given.columns);
      if (indicators.length === 0) refuse("no-indicator", {});
      const all = Array.from({ length: given.rows }, (_unused, row) => row);
      const z = scaledOver(indicators, all, (constant) => refuse("constant", constant));
      const { measures: redundancy, weights: w } = entropyWeightsOf(z);
      const weights = indicators.map(({ column, direction }, k): Weight => ({
        period: null,
        cells: { indicator: column.name, direction, entropy: entropyOf(z[k]), redundancy: redundancy[k], weight: w[k], ...limitsOf(column, all) },
        formulas: {
          redundancy: (cells) => `1-${cells.in("weights", k, "entropy")!}`,
          weight(cells) {
            const [own, first, last] = [k, 0, w.length - 1].map((one) => cells.in("weights", one, "redundancy")!);
            return `${own}/SUM(${first}:${last})`;
          },
          ...limitFormulas(column.name, all),
        },
      }));
      const scaled = { rows: all, first: 0, weights: w };
      const scores = Float64Array.from(all, (row) => w.reduce((total, one, k) => total + one * z[k][row], 0));
      const score: readonly ColumnBack[] = [
        {
          name: "score",
          values: Array.from(scores),
          formula: scoreFormula(
            indicators,
            all.map(() => scaled),
            { weighting: "entropy", scoring: "sum" },
          ),
        },
      ];
      return { values: { weights, score }, findings: findingsOf(given, weights, scores) };
    },
  },
  entropyWords,
);

function findingsOf(given: Given<typeof takes>, weights: readonly Weight[], scores: Float64Array): readonly Found[] {
  const { heavy, light, areAlike } = weightsApart(weights);
  const nameOf = (row: number) => String(weights[row].cells.indicator);
  const shown = (row: number) => score(weights[row].cells.weight);
  const found: Found[] = [];
  if (weights.length === 1) found.push({ code: "alone", params: { indicator: nameOf(heavy) }, at: [["weights", heavy, "weight"]] });
  else if (areAlike)
    found.push({
      code: "alike",
      params: { most: shown(heavy), least: shown(light) },
      at: [
        ["weights", heavy, "weight"],
        ["weights", light, "weight"],
      ],
    });
  else
    found.push(
      { code: "heaviest", params: { indicator: nameOf(heavy), weight: shown(heavy) }, at: [["weights", heavy, "weight"]] },
      { code: "lightest", params: { indicator: nameOf(light), weight: shown(light) }, at: [["weights", light, "weight"]] },
    );
  const best = leader(given, scores);
  if (best !== null)
    found.push({ code: "first", params: { unit: best.unit, period: best.period, score: score(scores[best.row]) }, at: [["score", best.row, "score"]] });
  return found;
}
