import { describe, expect, it } from "vitest";
import { runBootstrap } from "../../../src/analysis/run/run-bootstrap.ts";
import { Resampling } from "../../../src/engine/inference/bootstrap.ts";
import type { Interval } from "../../../src/engine/run/inference.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import { assemble, evaluate, tasksOf, type Request } from "../../../src/engine/run/run.ts";
import { readCase } from "../../cases/cases.ts";
import { takeRows } from "../../contracts/samples.ts";
import { correlation, drawsOf, measure, parkMiller, quantileOf, replicatesOf, type Numbers, type Point, type Years } from "../../oracle/bootstrap.ts";

const periods = ["2005", "2006"];
const economy = readCase("economy");
const data = takeRows(
  economy,
  [...economy.dmus.keys()].filter((row) => periods.includes(economy.periods![row])),
);
const rowsOf = (period: string) => [...data.dmus.keys()].filter((row) => data.periods![row] === period);
const [first, second] = periods.map(rowsOf);
const pointOf = (row: number): Point => [data.inputs[0].values[row] / data.outputs[0].values[row], data.inputs[1].values[row] / data.outputs[0].values[row]];
const years: Years = [first.map(pointOf), second.map(pointOf)];

const request: Request = { model: "radial", index: "malmquist", options: { rts: "crs", orientation: "input" }, reference: "period", data };
const solve = (one: Request, tasks: ReturnType<typeof tasksOf>) => Promise.resolve([...evaluate(one, tasks, new Simplex())]);
const tasks = tasksOf(request);
const results = assemble(request, tasks, await solve(request, tasks));
const place = new Map(first.map((row, k) => [data.dmus[row], k]));

const estimates = measure(years);
const independent = replicatesOf(years, 12_000, parkMiller(5));
const [replicates, level] = [250, 0.8];

/** Every number of the run: the estimate, the engine's interval, and what it is in a measurement of the oracle's. */
async function numbersOf(seed: number) {
  const inference = (await runBootstrap({ request, tasks, results }, { replicates, level, seed }, solve)).inference!;
  const scores = [first, second].flatMap((rows, t) =>
    rows.map((row, k) => ({
      kind: "score",
      name: `${data.dmus[row]} ${periods[t]}`,
      estimate: results.scores[row].score!,
      interval: inference.scores[row]!,
      of: (one: Numbers) => one.scores[t][k],
    })),
  );
  const index = results.index.flatMap(({ dmu, factors }, j) => {
    const k = place.get(dmu)!;
    const of: Readonly<Record<string, (one: Numbers) => number>> = {
      TFP: (one) => one.index[k],
      EC: (one) => one.catching[k],
      TC: (one) => one.index[k] / one.catching[k],
    };
    return Object.entries(of).map(([factor, value]) => ({
      kind: factor,
      name: `${factor} ${dmu}`,
      estimate: factors[factor]!,
      interval: inference.index[j][factor]!,
      of: value,
    }));
  });
  return [...scores, ...index];
}

/** Where the basic interval on logarithms puts a quantile of the replicates. */
const endOf = (estimate: number, replicated: number) => estimate ** 2 / replicated;

describe("Simar & Wilson's bootstrap of a panel, written a second time without a linear program", () => {
  it.each([1, 2, 3])("has the same estimates, and the same intervals and bias within what chance makes of some replicates: seed %i", async (seed) => {
    const numbers = await numbersOf(seed);
    expect(numbers).toHaveLength(31 * 2 + 31 * 3);
    // The share of replicates below a quantile is binomial; 4.5 standard errors for each of some hundred numbers.
    const tail = (1 - level) / 2;
    const slip = 4.5 * Math.sqrt((tail * (1 - tail)) / replicates);
    const ratios = new Map<string, number[]>();
    for (const { kind, name, estimate, interval, of } of numbers) {
      expect(Math.abs(estimate / of(estimates) - 1), name).toBeLessThan(1e-10);
      const values = independent.map(of);
      const between = (what: keyof Interval, p: number) => {
        // A hair of room: where replicates pile up on one number, its digits differ.
        expect(interval[what], `${name} ${what}`).toBeLessThan(endOf(estimate, quantileOf(values, p - slip)) * (1 + 1e-9));
        expect(interval[what], `${name} ${what}`).toBeGreaterThan(endOf(estimate, quantileOf(values, p + slip)) * (1 - 1e-9));
      };
      between("low", 1 - tail);
      between("high", tail);
      const logs = values.map((value) => Math.log(value / estimate));
      const bias = logs.reduce((sum, log) => sum + log, 0) / logs.length;
      const spread = Math.sqrt(logs.reduce((sum, log) => sum + (log - bias) ** 2, 0) / logs.length);
      const found = Math.log(estimate / interval.corrected);
      expect(Math.abs(found - bias), `${name}: bias`).toBeLessThan((4.5 * spread) / Math.sqrt(replicates));
      const width = Math.log(quantileOf(values, 1 - tail) / quantileOf(values, tail));
      ratios.set(kind, [...(ratios.get(kind) ?? []), Math.log(interval.high / interval.low) / width]);
    }
    // Over all units the widths are the same more nearly than for each.
    for (const [kind, values] of ratios) {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(Math.abs(mean - 1), `${kind}: width`).toBeLessThan(0.15);
    }
  });

  it("draws both years' efficiencies from the same smoothed distribution, linked alike", () => {
    const farrell = results.scores.map(({ score }) => score);
    const resampling = new Resampling(request, [], farrell, "input");
    const n = data.dmus.length;
    const x = data.inputs[0].values;
    const ours: readonly number[][] = [[], []];
    for (let k = 0; k < 500; k++) {
      const moved = resampling.replicate(4, k).request.data.inputs[0].values;
      [first, second].forEach((rows, t) => rows.forEach((row) => ours[t].push((farrell[row]! * x[row]) / moved[n + row])));
    }
    const random = parkMiller(9);
    const draw = drawsOf(years);
    const pairs = ours[0].map(() => draw(random));
    const theirs = periods.map((_, t) => pairs.map((pair) => pair[t]));
    const count = ours[0].length;
    // Kolmogorov & Smirnov's distance of two samples passes this once in a thousand times.
    ours.forEach((values, t) => expect(distanceOf(values, theirs[t]), periods[t]).toBeLessThan(1.95 * Math.sqrt(2 / count)));
    expect(correlation(theirs[0], theirs[1])).toBeGreaterThan(0.9);
    expect(Math.abs(correlation(ours[0], ours[1]) - correlation(theirs[0], theirs[1]))).toBeLessThan(0.01);
  });
});

/** The largest difference between the shares of two samples below a number. */
function distanceOf(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((values) => Float64Array.from(values).sort());
  let [largest, j] = [0, 0];
  for (const [i, value] of a.entries()) {
    while (j < b.length && b[j] <= value) j++;
    largest = Math.max(largest, Math.abs((i + 1) / a.length - j / b.length), Math.abs(i / a.length - j / b.length));
  }
  return largest;
}
