import { describe, expect, it } from "vitest";
import type { Interval } from "../../src/engine/inference/intervals.ts";
import type { Results } from "../../src/engine/results.ts";
import { factorVerdicts, lastScores } from "../../src/taskpane/results/interval-summary.ts";

const interval = (low: number, high: number): Interval => ({ low, high, corrected: (low + high) / 2, replicates: 100 });
const scores = [
  { dmu: "A", period: "2020", score: 0.5 },
  { dmu: "A", period: "2021", score: 0.6 },
  { dmu: "B", period: "2021", score: 0.9 },
  { dmu: "C", period: "2021", score: null },
];
const results = {
  scores,
  periods: ["2020", "2021"],
  factors: ["TFP"],
  inference: {
    scores: [interval(0.4, 0.6), interval(0.5, 0.7), null, null],
    index: [{ TFP: interval(1.1, 1.2) }, { TFP: interval(0.9, 1.1) }, { TFP: interval(0.7, 0.8) }, { TFP: null }],
  },
} as unknown as Results;

describe("what the pane says of a bootstrap", () => {
  it("counts the changes whose whole interval lies on one side", () => {
    expect(factorVerdicts(results, 1)).toEqual([{ factor: "TFP", above: 1, below: 1, unclear: 1, none: 1 }]);
    expect(factorVerdicts(results, 0)).toEqual([{ factor: "TFP", above: 3, below: 0, unclear: 0, none: 1 }]);
  });

  it("lists the scores of the last period, the highest first", () => {
    expect(lastScores(results)).toEqual([
      { dmu: "B", score: 0.9, interval: null },
      { dmu: "A", score: 0.6, interval: interval(0.5, 0.7) },
    ]);
  });
});
