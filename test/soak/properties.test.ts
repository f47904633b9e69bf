import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import type { Results } from "../../src/engine/run/results.ts";
import { run, type Request } from "../../src/engine/run/run.ts";

/** A panel of a few DMUs and periods with whole numbers, so that a failure shrinks to a data set that a person can read. */
interface Sample {
  readonly rows: readonly (readonly number[])[];
  readonly inputs: number;
  readonly rts: string;
  readonly orientation: string;
  readonly model: string;
}

const sample = (perPeriod: number, periods: number): fc.Arbitrary<Sample> =>
  fc
    .record({ inputs: fc.integer({ min: 1, max: 3 }), outputs: fc.integer({ min: 1, max: 2 }), units: fc.integer({ min: 2, max: perPeriod }) })
    .chain(({ inputs, outputs, units }) =>
      fc.record({
        rows: fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: inputs + outputs, maxLength: inputs + outputs }), {
          minLength: units * periods,
          maxLength: units * periods,
        }),
        inputs: fc.constant(inputs),
        rts: fc.constantFrom("crs", "vrs", "nirs", "ndrs", "grs"),
        orientation: fc.constantFrom("none", "input", "output"),
        model: fc.constantFrom("sbm", "super-sbm"),
      }),
    );

function requestOf({ rows, inputs, rts, orientation, model }: Sample, periods: number): Request {
  const variable = (c: number) => ({ name: `v${c}`, values: Float64Array.from(rows, (row) => row[c]) });
  const all = rows[0].map((_, c) => variable(c));
  const data: Dataset = {
    dmus: rows.map((_, k) => `unit ${Math.floor(k / periods)}`),
    ...(periods === 1 ? {} : { periods: rows.map((_, k) => String(2000 + (k % periods))) }),
    inputs: all.slice(0, inputs),
    outputs: all.slice(inputs),
    undesirables: [],
    unscored: [],
  };
  return {
    model,
    index: periods === 1 ? null : "gm",
    options: { rts, orientation, ...(rts === "grs" ? { lower: 0.5, upper: 2 } : {}) },
    reference: "period",
    data,
    prove: false,
  };
}

const scoresOf = ({ scores }: Results) => scores.map(({ dmu, period, status, score }) => ({ dmu, period, status, score }));

/** The same statuses, and scores that differ by rounding only. */
function expectSame(ours: Results, theirs: Results): void {
  const [a, b] = [scoresOf(ours), scoresOf(theirs)];
  expect(b.map(({ status }) => status)).toEqual(a.map(({ status }) => status));
  a.forEach(({ score }, k) => score !== null && expect(Math.abs(b[k].score! - score) / Math.max(1, score)).toBeLessThan(1e-9));
}

const check = (property: fc.IProperty<[Sample]> | fc.IProperty<[Sample, number[]]>) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 150, seed: 20 });

describe("whatever the data", () => {
  it("a score does not depend on the units of measurement", () => {
    const powers = fc.array(fc.integer({ min: -6, max: 12 }), { minLength: 5, maxLength: 5 });
    check(
      fc.property(sample(8, 1), powers, (one, exponents) => {
        const scaled = one.rows.map((row) => row.map((value, c) => value * 10 ** exponents[c]));
        expectSame(run(requestOf(one, 1)), run(requestOf({ ...one, rows: scaled }, 1)));
      }),
    );
  });

  it("a score does not depend on the order of the rows, to the bit", () => {
    check(
      fc.property(sample(8, 1), (one) => {
        const request = requestOf(one, 1);
        const order = request.data.dmus.map((_, k) => request.data.dmus.length - 1 - k);
        const turned = (values: Float64Array) => Float64Array.from(order, (k) => values[k]);
        const variables = (list: Dataset["inputs"]) => list.map(({ name, values }) => ({ name, values: turned(values) }));
        const { data } = request;
        const backwards = { ...data, dmus: order.map((k) => data.dmus[k]), inputs: variables(data.inputs), outputs: variables(data.outputs) };
        expect(scoresOf(run({ ...request, data: backwards })).reverse()).toEqual(scoresOf(run(request)));
      }),
    );
  });

  it("a duplicate of an efficient unit makes both score 1, and changes no unit below the frontier", () => {
    check(
      fc.property(sample(7, 1), (one) => {
        const before = run(requestOf(one, 1)).scores;
        const best = before.findIndex(({ status }) => status === "efficient" || status === "super-efficient" || status === "infeasible");
        expect(best).toBeGreaterThanOrEqual(0);
        const after = run(requestOf({ ...one, rows: [...one.rows, one.rows[best]] }, 1)).scores;
        for (const k of [best, after.length - 1]) expect(after[k].score).toBeCloseTo(1, 9);
        before.forEach(({ status, score }, k) => status === "inefficient" && expect(after[k].score).toBeCloseTo(score!, 9));
      }),
    );
  });

  it("a dominated unit more changes no SBM score", () => {
    check(
      fc.property(sample(7, 1), (any) => {
        // Where units are left out of their own technology, as in super-efficiency, a dominated one can be the next best.
        const one = { ...any, model: "sbm" };
        const worse = one.rows[0].map((value, c) => (c < one.inputs ? value * 2 : value));
        const after = run(requestOf({ ...one, rows: [...one.rows, worse] }, 1));
        expectSame(run(requestOf(one, 1)), { ...after, scores: after.scores.slice(0, -1) });
        if (one.orientation !== "output") expect(after.scores.at(-1)!.score).toBeLessThan(1);
      }),
    );
  });

  it("the larger technology never gives the higher SBM score: CRS ≤ NIRS, NDRS, GRS ≤ VRS", () => {
    check(
      fc.property(sample(8, 1), (one) => {
        const scores = (rts: string) => run(requestOf({ ...one, model: "sbm", rts }, 1)).scores.map(({ score }) => score!);
        const [crs, nirs, ndrs, grs, vrs] = ["crs", "nirs", "ndrs", "grs", "vrs"].map(scores);
        crs.forEach((low, k) => {
          for (const middle of [nirs[k], ndrs[k], grs[k]]) {
            expect(middle).toBeGreaterThanOrEqual(low - 1e-9);
            expect(vrs[k]).toBeGreaterThanOrEqual(middle - 1e-9);
          }
        });
      }),
    );
  });

  it("TFP is EC × BPC, and a chain of intervals is the direct comparison", () => {
    check(
      fc.property(sample(5, 3), (one) => {
        const { index, scores } = run(requestOf(one, 3));
        for (const { factors } of index) {
          const { TFP, EC, BPC } = factors;
          if (TFP !== null && EC !== null && BPC !== null) expect(Math.abs(EC * BPC - TFP) / TFP).toBeLessThan(1e-12);
        }
        for (const dmu of new Set(scores.map((row) => row.dmu))) {
          const chain = index.filter((row) => row.dmu === dmu).map(({ factors }) => factors["TFP"]);
          const of = (period: string) => scores.find((row) => row.dmu === dmu && row.period === period)!.globalScore;
          const [first, last] = [of("2000"), of("2002")];
          if (chain.includes(null) || first == null || last == null) continue;
          expect(chain.reduce((product, factor) => product! * factor!, 1)! / (last / first)).toBeCloseTo(1, 11);
        }
      }),
    );
  });
});
