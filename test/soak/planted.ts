import type { Results } from "../../src/engine/run/results.ts";
import type { SoakCase, SoakData } from "./soak-case.ts";
import { judged } from "./soak-cases.ts";
import { product, type Subject } from "./subject.ts";

// Small cases, and the product with a fault in its results, for the tests of the judge.

const rows = [
  [4, 3, 2, 3, 1],
  [7, 3, 1, 4, 3],
  [8, 1, 4, 6, 2],
  [4, 2, 3, 5, 2],
  [2, 4, 2, 2, 4],
  [10, 1.5, 3, 3, 5],
];
export const years = ["2019", "2020"];
export const plain: SoakData = {
  dmus: rows.map((_, k) => `u${k}`),
  periods: null,
  groups: null,
  x: rows.map((row) => row.slice(0, 2)),
  y: rows.map((row) => row.slice(2, 4)),
  b: rows.map((row) => row.slice(4)),
};
export const panel: SoakData = { ...plain, dmus: rows.map((_, k) => `u${Math.floor(k / 2)}`), periods: rows.map((_, k) => years[k % 2]) };

export const caseWith = (settings: Partial<SoakCase>): SoakCase => ({
  number: 1,
  generator: "a test",
  data: plain,
  model: "radial",
  index: null,
  options: {},
  reference: "period",
  frontier: "common",
  window: 3,
  prove: true,
  judged: [...plain.dmus.keys()],
  ...settings,
});

/** The product with something changed in its results. */
export const planted =
  (change: (results: Results) => Results): Subject =>
  async (one) => {
    const results = await product(one);
    return "scores" in results ? change(results) : results;
  };
export const changedRow = (row: number, by: (row: Results["scores"][number]) => Partial<Results["scores"][number]>) =>
  planted((results) => ({ ...results, scores: results.scores.map((one, k) => (k === row ? { ...one, ...by(one) } : one)) }));
export const wrongIn = async (one: SoakCase, subject: Subject) => (await judged(one, subject)).verdicts.filter(({ kind }) => kind === "wrong");
export const ours = async (one: SoakCase): Promise<Results> => (await product(one)) as Results;
