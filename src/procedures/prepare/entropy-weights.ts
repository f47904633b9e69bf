import { describeProcedure, type ColumnBack, type FoundOf, type Gives, type ListRow } from "../procedure.ts";
import type { Given, GivenColumn } from "../given.ts";
import { entropyWords } from "./entropy-weights.words.ts";

const gives = {
  weights: { gives: "rows", columns: { indicator: "word", direction: "word", entropy: "score", redundancy: "score", weight: "score" } },
  score: { gives: "column", format: "score" },
} as const satisfies Gives;

const says = {
  heaviest: ["indicator", "weight"],
  lightest: ["indicator", "weight"],
  alike: ["most", "least"],
  alone: ["indicator"],
  first: ["unit", "period", "score"],
} as const;

const refuses = { "no-indicator": [], constant: ["column", "value"] } as const;

const takes = {
  values: { holds: "numbers", min: 0, many: true },
  negative: { holds: "numbers", min: 0, many: true, like: "undesirable" },
  period: { holds: "labels", min: 0 },
  unit: { holds: "labels", min: 0 },
} as const;

type Weight = ListRow<keyof typeof gives.weights.columns>;
type Found = FoundOf<typeof says, typeof gives>;

/** An indicator on the scale from 0, the worst of all rows, to 1, the best. */
interface Scaled {
  readonly name: string;
  readonly direction: "positive" | "negative";
  readonly z: Float64Array;
}

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
      const { values, negative } = given.columns;
      const columns = [
        ...values.map((column) => ({ column, direction: "positive" as const })),
        ...negative.map((column) => ({ column, direction: "negative" as const })),
      ];
      if (columns.length === 0) refuse("no-indicator", {});
      const scaled: Scaled[] = [];
      for (const [k, { column, direction }] of columns.entries()) {
        yield { step: "progress", done: k, total: columns.length };
        const z = scale(column, direction);
        if (z === null) refuse("constant", { column: column.name, value: String(column.numbers[0]) });
        else scaled.push({ name: column.name, direction, z });
      }
      const entropies = scaled.map(({ z }) => entropyOf(z));
      const redundancy = entropies.map((e) => 1 - e);
      const sum = redundancy.reduce((total, d) => total + d, 0);
      const w = redundancy.map((d) => d / sum);
      const weights = scaled.map(({ name, direction }, k): Weight => ({
        period: null,
        cells: { indicator: name, direction, entropy: entropies[k], redundancy: redundancy[k], weight: w[k] },
      }));
      const scores = Float64Array.from({ length: given.rows }, (_unused, row) => scaled.reduce((total, { z }, k) => total + w[k] * z[row], 0));
      const score: readonly ColumnBack[] = [{ name: "score", values: Array.from(scores) }];
      return { values: { weights, score }, findings: findingsOf(given, weights, scores) };
    },
  },
  entropyWords,
);

/** From 0, the worst of all rows, to 1, the best; null where all are equal. */
function scale({ numbers }: GivenColumn, direction: "positive" | "negative"): Float64Array | null {
  const [low, high] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  if (low === high) return null;
  return numbers.map((x) => (direction === "positive" ? x - low : high - x) / (high - low));
}

function entropyOf(z: Float64Array): number {
  const sum = z.reduce((total, one) => total + one, 0);
  const information = z.reduce((total, one) => (one === 0 ? total : total + (one / sum) * Math.log(one / sum)), 0);
  return -information / Math.log(z.length);
}

function findingsOf(given: Given<typeof takes>, weights: readonly Weight[], scores: Float64Array): readonly Found[] {
  const sorted = [...weights.keys()].sort((a, b) => Number(weights[b].cells.weight) - Number(weights[a].cells.weight));
  const [heavy, light] = [sorted[0], sorted[sorted.length - 1]];
  const nameOf = (row: number) => String(weights[row].cells.indicator);
  const shown = (row: number) => ({ value: Number(weights[row].cells.weight), format: "score" }) as const;
  const alike = Number(weights[heavy].cells.weight) - Number(weights[light].cells.weight) < 0.05 / weights.length;
  const found: Found[] = [];
  if (weights.length === 1) found.push({ code: "alone", params: { indicator: nameOf(heavy) }, at: [["weights", heavy, "weight"]] });
  else if (alike)
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
  const [unit] = given.columns.unit;
  const { period, rows } = given.periods[given.periods.length - 1];
  const best = rows.reduce((one, row) => (scores[row] > scores[one] ? row : one), rows[0]);
  if (unit !== undefined && rows.filter((row) => scores[row] === scores[best]).length === 1)
    found.push({
      code: "first",
      params: { unit: unit.labels[best], period: period ?? "", score: { value: scores[best], format: "score" } },
      at: [["score", best, "score"]],
    });
  return found;
}
