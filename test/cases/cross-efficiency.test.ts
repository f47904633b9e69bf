import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { run } from "../../src/engine/run/run.ts";
import { solveLinear, type Row } from "../oracle/linear.ts";
import { readCase, type CaseName } from "./cases.ts";

const plain = (name: CaseName): Dataset => ({ ...readCase(name), undesirables: [] });
const scores = (data: Dataset, options: Readonly<Record<string, string>>) =>
  run({ model: "cross-efficiency", index: null, options, reference: "global", data }).scores;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The multipliers of every unit from the programs as Doyle & Green write them, HiGHS solving, and the matrix of cross-scores. */
function crossScores(data: Dataset, goal: "benevolent" | "aggressive"): readonly (readonly number[])[] {
  const n = data.dmus.length;
  const [m, s] = [data.inputs.length, data.outputs.length];
  // Numbers in means of their column: HiGHS works to absolute tolerances.
  const [x, y] = [data.inputs, data.outputs].map((side) => side.map(({ values }) => Array.from(values, (value) => value / (total([...values]) / n))));
  const terms = (j: number, signY: number, signX: number) =>
    Object.fromEntries([...y.map((values, r) => [`u${r}`, signY * values[j]]), ...x.map((values, i) => [`v${i}`, signX * values[j]])]) as Record<
      string,
      number
    >;
  const units = [...data.dmus.keys()];
  const dominated = units.map((j): Row => ({ terms: terms(j, 1, -1), sense: "<=", rhs: 0 }));
  return units.map((o) => {
    const norm: Row = { terms: Object.fromEntries(x.map((values, i) => [`v${i}`, values[o]])), sense: "=", rhs: 1 };
    const theta = -solveLinear({ minimise: Object.fromEntries(y.map((values, r) => [`u${r}`, -values[o]])), rows: [...dominated, norm] }).objective;
    const others = (values: readonly number[]) => total(values) - values[o];
    const sign = goal === "benevolent" ? -1 : 1;
    const { values } = solveLinear({
      minimise: Object.fromEntries([
        ...y.map((column, r) => [`u${r}`, sign * others(column) * (1 + 1e-7 / (m + r + 2))]),
        ...x.map((column, i) => [`v${i}`, (sign * others(column) * 1e-7) / (i + 2)]),
      ]) as Record<string, number>,
      rows: [
        ...dominated,
        { terms: terms(o, 1, -theta * (1 - 1e-11)), sense: ">=", rhs: 0 },
        { terms: Object.fromEntries(x.map((column, i) => [`v${i}`, others(column)])), sense: "=", rhs: 1 },
      ],
    });
    const weighed = (columns: readonly (readonly number[])[], name: string, j: number) =>
      total(columns.map((column, k) => column[j] * (values[`${name}${k}`] ?? 0)));
    return units.map((j) => (s > 0 ? weighed(y, "u", j) / weighed(x, "v", j) : NaN));
  });
}

describe.each(["tone2001", "power-plants", "grifell-lovell", "fls"] as const)("cross-efficiency of %s", (name) => {
  const data = plain(name);

  it.each(["benevolent", "aggressive"] as const)("is the mean of the appraisals that HiGHS finds: %s", (goal) => {
    const matrix = crossScores(data, goal);
    scores(data, { goal }).forEach(({ score, dmu, extras }, k) => {
      const column = matrix.map((row) => row[k]);
      expect(Math.abs(score! - total(column) / column.length), dmu).toBeLessThan(1e-7);
      expect(Math.abs((extras!.own as number) - column[k]), dmu).toBeLessThan(1e-8);
    });
    scores(data, { goal, self: "exclude" }).forEach(({ score, dmu, extras }, k) => {
      const column = matrix.map((row) => row[k]).filter((_, j) => j !== k);
      const mean = total(column) / column.length;
      expect(Math.abs(score! - mean), dmu).toBeLessThan(1e-7);
      expect(Math.abs((extras!.maverick as number) - ((extras!.own as number) / mean - 1)), dmu).toBeLessThan(1e-6);
    });
    scores(data, { goal, orientation: "output" }).forEach(({ score, dmu }, k) => {
      const inverses = matrix.map((row) => 1 / row[k]);
      expect(Math.abs(score! - inverses.length / total(inverses)), dmu).toBeLessThan(1e-7);
    });
  });

  it("has the CCR score as own appraisal, which no cross-efficiency exceeds", () => {
    const ccr = run({ model: "radial", index: null, options: {}, reference: "global", data }).scores;
    for (const goal of ["benevolent", "aggressive"]) {
      scores(data, { goal }).forEach(({ score, extras, dmu }, k) => {
        expect(extras!.own, dmu).toBe(ccr[k].score);
        expect(score, dmu).toBeLessThanOrEqual(ccr[k].score! + 1e-9);
      });
    }
  });

  it("is higher all in all for benevolent appraisers than for aggressive ones", () => {
    const sum = (goal: string) => total(scores(data, { goal }).map(({ score }) => score!));
    if (data.inputs.length === 1 && data.outputs.length === 1) expect(sum("benevolent")).toBeCloseTo(sum("aggressive"), 9);
    else expect(sum("benevolent")).toBeGreaterThan(sum("aggressive"));
  });
});
