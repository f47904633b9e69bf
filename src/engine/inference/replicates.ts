import { indexById, modelById } from "../catalog.ts";
import type { Results } from "../run/results.ts";
import type { Bootstrap, Inference, Interval } from "../run/inference.ts";
import { intervalOf } from "./intervals.ts";

/** What the replicates say of every number, kept as they come: one list per number. */
export class Replicates {
  readonly #scores: (number | null)[][];
  readonly #index: Record<string, (number | null)[]>[];

  constructor(
    readonly results: Results,
    readonly method: { readonly model: string; readonly index: string | null },
  ) {
    this.#scores = results.scores.map(() => []);
    this.#index = results.index.map(() => Object.fromEntries(results.factors.map((factor) => [factor, []])));
  }

  add({ scores, index }: Results): void {
    scores.forEach(({ score }, row) => this.#scores[row].push(score));
    index.forEach(({ factors }, k) => {
      for (const factor of this.results.factors) this.#index[k][factor].push(factors[factor] ?? null);
    });
  }

  /** The intervals, in steps between which a page can be shown. */
  *intervals(bootstrap: Bootstrap): Generator<void, Inference> {
    const { level } = bootstrap;
    const distance = modelById(this.method.model).properties.efficientAt === 0;
    const sum = this.method.index !== null && indexById(this.method.index).combines === "sum";
    const scores: (Interval | null)[] = [];
    for (const [row, { score }] of this.results.scores.entries()) {
      scores.push(intervalOf(score, this.#scores[row], level, distance ? "difference" : "ratio"));
      yield;
    }
    const index: Record<string, Interval | null>[] = [];
    for (const [k, { factors }] of this.results.index.entries()) {
      const intervalOfFactor = (factor: string) => intervalOf(factors[factor] ?? null, this.#index[k][factor], level, sum ? "difference" : "ratio");
      index.push(Object.fromEntries(this.results.factors.map((factor) => [factor, intervalOfFactor(factor)])));
      yield;
    }
    return { bootstrap, scores, index };
  }
}
