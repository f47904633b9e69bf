import { describe, expect, it } from "vitest";
import { chiSquareTail } from "../../src/procedures/distribution/chi-square-tail.ts";
import { normalTwoSided } from "../../src/procedures/distribution/normal-tail.ts";
import { studentTwoSided } from "../../src/procedures/distribution/student-tail.ts";
import { firstCollinear, leastSquares } from "../../src/procedures/regression/least-squares.ts";
import { hausmanTest } from "../../src/procedures/regression/hausman.ts";
import type { PanelData } from "../../src/procedures/regression/panel-data.ts";
import { fixedFit, pooledFit, twoWayFit } from "../../src/procedures/regression/panel-models.ts";
import { randomFit } from "../../src/procedures/regression/random-effects.ts";
import { linesOf } from "./tables.ts";

const [, ...lines] = linesOf("grunfeld.csv");
const column = (place: number) => lines.map((line) => Number(line[place]));
const grunfeld: PanelData = {
  units: lines.map(([firm]) => firm),
  periods: lines.map(([, year]) => year),
  y: column(2),
  columns: [column(3), column(4)],
};
const wanted = (model: string) => linesOf("panel-beta.csv").filter(([name]) => name === model);
/** The same without some rows: the units have different numbers of periods. */
const without = (data: PanelData, rows: readonly number[]): PanelData => {
  const keep = <V>(values: readonly V[]) => values.filter((_, row) => !rows.includes(row));
  return { units: keep(data.units), periods: keep(data.periods), y: keep(data.y), columns: data.columns.map(keep) };
};

describe("regressions on the panel of Grunfeld (1958)", () => {
  it.each([
    ["grunfeld_FE_individual", fixedFit(grunfeld)!, 0],
    ["grunfeld_FE_twoways", twoWayFit(grunfeld)!, 0],
    ["grunfeld_RE_swar", randomFit(grunfeld)!, 0],
  ])("have the coefficients, errors and tails of plm: %s", (model, fit) => {
    const rows = wanted(model);
    expect(rows).toHaveLength(fit.coefficients.length);
    rows.forEach(([, , estimate, se, t, p, n, r2], k) => {
      expect(fit.coefficients[k] / Number(estimate)).toBeCloseTo(1, 9);
      expect(fit.errors[k].classical / Number(se)).toBeCloseTo(1, 9);
      const statistic = fit.coefficients[k] / fit.errors[k].classical;
      expect(statistic / Number(t)).toBeCloseTo(1, 9);
      expect((fit.df === null ? normalTwoSided(statistic) : studentTwoSided(statistic, fit.df)) / Number(p)).toBeCloseTo(1, 7);
      expect(fit.n).toBe(Number(n));
      if (r2 !== "") expect(fit.r2! / Number(r2)).toBeCloseTo(1, 9);
    });
  });

  it("have the two variances and the R² of random effects that plm prints, and Hausman's test", () => {
    const random = randomFit(grunfeld)!;
    // plm 2.6: idiosyncratic 2784.46, individual 7089.80, theta 0.8612, R-squared 0.7695; phtest 2.3304, p 0.3119.
    expect(random.sigma2_e).toBeCloseTo(2784.46, 2);
    expect(random.sigma2_mu).toBeCloseTo(7089.8, 1);
    expect(random.theta).toBeCloseTo(0.8612, 4);
    expect(random.r2).toBeCloseTo(0.7695, 4);
    const test = hausmanTest(fixedFit(grunfeld)!, random)!;
    expect(test.chi2).toBeCloseTo(2.3304, 4);
    expect([test.df, test.definite]).toEqual([2, true]);
    expect(test.p).toBeCloseTo(0.3119, 4);
  });

  it("take out the effects as least squares on dummies does, in an unbalanced panel too", () => {
    for (const data of [grunfeld, without(grunfeld, [3, 17, 25, 26, 90, 151])]) {
      const dummies = (labels: readonly string[]) => [...new Set(labels)].slice(1).map((name) => labels.map((own) => (own === name ? 1 : 0)));
      for (const [fit, effects] of [
        [fixedFit(data)!, dummies(data.units)],
        [twoWayFit(data)!, [...dummies(data.units), ...dummies(data.periods)]],
      ] as const) {
        const whole = leastSquares(data.y, [...data.columns, ...effects], true);
        const df = data.y.length - whole.coefficients.length;
        expect(fit.df).toBe(df);
        [0, 1].forEach((k) => {
          expect(fit.coefficients[k] / whole.coefficients[k + 1]).toBeCloseTo(1, 9);
          expect(fit.errors[k].classical / Math.sqrt((whole.ssr / df) * whole.inverse[k + 1][k + 1])).toBeCloseTo(1, 9);
        });
      }
    }
  });

  it("lie between pooled and fixed effects as random ones must, in an unbalanced panel too", () => {
    const data = without(grunfeld, [3, 17, 25, 26, 90, 151]);
    const [pooled, random, fixed] = [pooledFit(data)!, randomFit(data)!, fixedFit(data)!];
    expect(random.theta).toBeNull();
    const slopes = [pooled.coefficients[2], random.coefficients[2], fixed.coefficients[0 + 1]];
    expect([...slopes].sort((a, b) => a - b)).toEqual(slopes);
    expect(random.sigma2_mu).toBeGreaterThan(0);
  });
});

describe("least squares", () => {
  it("find a line that was found by hand, with its inverse", () => {
    const fit = leastSquares([1, 3, 2, 6], [[1, 2, 3, 4]], true);
    expect(fit.coefficients.map((one) => Number(one.toFixed(12)))).toEqual([-0.5, 1.4]);
    expect(fit.ssr).toBeCloseTo(4.2, 12);
    expect(fit.inverse.flat().map((one) => Number(one.toFixed(12)))).toEqual([1.5, -0.5, -0.5, 0.2]);
  });

  it("keep their digits far from 0", () => {
    const x = [1, 2, 3, 4, 5, 7].map((one) => 1e7 + one);
    expect(
      leastSquares(
        x.map((one) => 3 + 2 * (one - 1e7)),
        [x],
        true,
      ).coefficients[1],
    ).toBeCloseTo(2, 9);
  });

  it("name the column that others make up", () => {
    const [a, b] = [
      [1, 2, 3, 4, 5],
      [2, 1, 4, 3, 6],
    ];
    const c = a.map((one, k) => 2 * one - b[k] + 7);
    expect(firstCollinear([a, b, c], true)).toBe(2);
    expect(firstCollinear([a, b, c], false)).toBeNull();
    expect(firstCollinear([a, [4, 4, 4, 4, 4], b], true)).toBe(1);
    expect(firstCollinear([a, b], true)).toBeNull();
    expect(
      firstCollinear(
        [
          [1, 2],
          [2, 5],
          [3, 1],
        ],
        false,
      ),
    ).toBe(2);
  });
});

it("tails are those of the tables, far out too", () => {
  expect(studentTwoSided(2.228138851964939, 10)).toBeCloseTo(0.05, 10);
  expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 10);
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 10);
  // Two degrees of freedom: exp(−x/2).
  expect(chiSquareTail(200, 2) / Math.exp(-100)).toBeCloseTo(1, 10);
});
