import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import type { OptionSettings } from "../../../src/engine/declare/options.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { mostVariables, run } from "../../../src/engine/run/run.ts";
import { noteSentence } from "../../../src/locale/said/notes.ts";
import { sentence } from "../../../src/locale/wording/sentences.ts";

// Data whose numbers lie far apart, or are nearly the same: every value here follows by hand from the data.

const dataset = (
  inputs: readonly (readonly number[])[],
  outputs: readonly (readonly number[])[],
  undesirables: readonly (readonly number[])[] = [],
): Dataset => {
  const named = (letter: string, columns: readonly (readonly number[])[]) =>
    columns.map((values, k) => ({ name: `${letter}${k + 1}`, values: Float64Array.from(values) }));
  return {
    dmus: inputs[0].map((_, k) => String.fromCharCode(65 + k)),
    inputs: named("x", inputs),
    outputs: named("y", outputs),
    undesirables: named("b", undesirables),
    unscored: [],
  };
};

const results = (data: Dataset, model: string, options: OptionSettings, prove: boolean) =>
  run({ model, index: null, options, reference: "period", data, prove });
const scores = (...given: Parameters<typeof results>) => results(...given).scores;
const noted = (...given: Parameters<typeof results>) => results(...given).notes.map(({ code }) => code);

describe.each([true, false])("proven throughout: %s", (prove) => {
  describe("whole numbers of ten digits", () => {
    // A has one unit of y more than B, so that y rises by λ_A; x is then 2e9 + 3000000002 λ_A ≤ 4e9 − β.
    const data = dataset([[5000000002, 4000000000, 2000000000]], [[5000000002, 5000000001, 5000000001]]);

    it("have their distance along ones", () => {
      const [a, b, c] = scores(data, "ddf", { rts: "vrs", direction: "unit" }, prove);
      expect([a.status, b.status, c.status]).toEqual(["efficient", "inefficient", "efficient"]);
      expect(b.score).toBeCloseTo(2e9 / 3000000003, 12);
      expect(noted(data, "ddf", { rts: "vrs", direction: "unit" }, prove)).not.toContain("ill-posed");
    });

    it("have their distance along inverse ranges", () => {
      const [, b] = scores(data, "range-directional", { ranges: "inverse" }, prove);
      expect([b.status, b.score]).toEqual(["inefficient", expect.closeTo(0.6, 9)]);
      expect(noted(data, "range-directional", { ranges: "inverse" }, prove)).not.toContain("ill-posed");
    });

    it("do not hang on a last digit that they do not have", () => {
      const two = dataset([[6000000000, 2000000000]], [[8000000000, 1000000000]]);
      expect(noted(two, "range-directional", { ranges: "inverse" }, prove)).not.toContain("ill-posed");
    });
  });

  it("a range that is the last digit of two numbers is the difference of what was typed", () => {
    const data = dataset([[2, 2]], [[1.0000000000000004, 1]]);
    expect(scores(data, "range-directional", {}, prove)[1]).toMatchObject({ status: "inefficient", score: 0 });
  });

  it("a distance of 1.7e-8 is none of 0, where a step of the direction is small", () => {
    const data = dataset([[0.0002, 0.00007]], [[0.007, 70000]], [[2000000, 0.001]]);
    const [a] = scores(data, "range-directional", { ranges: "inverse" }, prove);
    expect([a.status, a.score]).toEqual(["inefficient", expect.closeTo(0.9999999831, 11)]);
  });

  it("a distance along ones that only a number of thirteen digits bounds is bounded by it", () => {
    const data = dataset(
      [
        [2e12, 1e12],
        [0.003, 0.002],
      ],
      [[1e12, 1e12]],
    );
    expect(scores(data, "ddf", { rts: "vrs", direction: "unit" }, prove)[0]).toMatchObject({ status: "weakly-efficient", score: 0 });
  });

  it.each([
    [3e9, 0.00004, 0.00001],
    [3e9, 0.004, 0.001],
    [7e10, 0.3, 0.1],
    [2e12, 5, 1],
  ])("a distance along ones is 0 where all have %d of an input, though more of the output passes for its rounding", (x, more, less) => {
    // β units less of the input nobody has; in the output alone there is room for some.
    const data = dataset([[x, x]], [[more, less]], [[0.3, 0.4]]);
    const found = scores(data, "ddf", { rts: "vrs", disposability: "strong", direction: "unit" }, prove);
    expect(found.map(({ score, status }) => [score, status])).toEqual([
      [0, "efficient"],
      [0, "weakly-efficient"],
    ]);
  });

  it.each([
    [3000, 0.00003, 1e4, 40, 8e6, 3],
    [5000, 0.0002, 6e5, 20, 3e9, 7],
    [70000, 0.000004, 2e5, 900, 6e5, 11],
  ])("an output can grow by many decades for the sake of another: %d, %d, %d beside %d, %d, %d", (x, y, z, x2, y2, z2) => {
    // B makes a hair of itself do for all of A's y. As much of it as has A's x has some of its z too, and nothing is gained by more.
    const [a] = scores(
      dataset(
        [[x, x2]],
        [
          [y, y2],
          [z, z2],
        ],
      ),
      "super-sbm",
      {},
      prove,
    );
    const kept = (z2 * (x / x2)) / z;
    expect(kept).toBeGreaterThan(1e-4);
    expect(a.score! * (0.5 + 0.5 * kept)).toBeCloseTo(1, 11);
    // Nor does it change anything that a third has as much of the input, enough of y, and less of z.
    const [beside] = scores(
      dataset(
        [[x, x2, x2]],
        [
          [y, y2, 1000 * y],
          [z, z2, 0.8 * z2],
        ],
      ),
      "super-sbm",
      {},
      prove,
    );
    expect(beside.score).toBeCloseTo(a.score!, 11);
  });

  it("units that differ in the ninth digit appraise each other", () => {
    const data = dataset([[1, 1]], [[4, 3.999999992]], [[2, 1.999999998]]);
    for (const { score } of scores(data, "cross-efficiency", {}, prove)) expect(score).toBeCloseTo(1, 6);
  });

  // By the exact optima of the multiplier programs.
  it.each([
    {
      numbers: "over twelve decades",
      data: dataset([[0.00004, 0.05, 5000]], [[0.00002, 200, 0.0002]], [[0.03, 70, 0.00009]]),
      goal: "aggressive",
      row: 2,
      score: 0.5185185185218518,
    },
    {
      numbers: "over twelve decades in two outputs",
      data: dataset(
        [[4, 0.9, 1]],
        [
          [0.000003, 0.004, 3000000],
          [500000, 200000, 3],
        ],
      ),
      goal: "benevolent",
      row: 2,
      score: 0.6666711666666667,
    },
    {
      numbers: "of ten digits",
      data: dataset(
        [[1000000000, 5000000000, 2000000000]],
        [[10000000000, 2000000000, 6000000000]],
        [
          [3000000000, 8000000000, 4000000000],
          [3000000001, 1000000003, 4000000003],
        ],
      ),
      goal: "benevolent",
      row: 1,
      score: 0.42499999893333334,
    },
    {
      numbers: "that differ in the ninth digit",
      data: dataset(
        [[2, 2, 2, 1]],
        [
          [1.000000002, 1.000000001, 0.9999999999999999, 1],
          [1.999999996, 2.000000002, 1.999999994, 2],
          [3.0000000030000002, 2.999999997, 2.999999997, 1],
        ],
        [[1.999999998, 2, 1.9999999960000001, 2]],
      ),
      goal: "benevolent",
      row: 3,
      score: 0.9333333341922222,
    },
  ])("appraisals of numbers $numbers keep their digits", ({ data, goal, row, score }) => {
    expect(scores(data, "cross-efficiency", { goal }, prove)[row].score).toBeCloseTo(score, 9);
  });

  // δ times ρ of the projection in fractions.
  it.each([
    {
      numbers: "of ten digits",
      data: dataset([[1000000000, 4000000002, 3000000003]], [[1000000000, 9000000000, 3000000000]], [[3000000000, 5000000000, 2000000000]]),
      row: 1,
      score: 1.3846153847218934,
    },
    {
      numbers: "over twelve decades",
      data: dataset(
        [
          [500000, 0.00002, 40],
          [0.0001, 0.02, 7000000],
        ],
        [[300, 30000, 0.07]],
      ),
      row: 1,
      score: 1250000000000.4973,
    },
    {
      numbers: "of which a hair lets in a peer that is far away",
      data: dataset([[0.00001, 406000, 0.00001451]], [[2, 0.8, 0.5]], [[0.6, 1, 0.9]]),
      row: 0,
      score: 1.7142857142855699,
    },
    {
      numbers: "that differ in the ninth digit",
      data: dataset(
        [[0.54216, 0.54216000054216]],
        [
          [1.1003, 1.1003000044012],
          [1, 1],
          [1.3394, 1.3393999973212],
        ],
      ),
      row: 0,
      score: 1.0000000003333334,
    },
  ])("the composite score of numbers $numbers is that of the projection as it is", ({ data, row, score }) => {
    const found = scores(data, "super-sbm", { remedy: "composite" }, prove)[row];
    expect(found.status).toBe("super-efficient");
    expect(found.score! / score).toBeCloseTo(1, 11);
  });

  it("a unit is in its own technology, however little its numbers have to do with the others'", () => {
    const data = dataset(
      [[6000000, 0.007, 0.000003]],
      [
        [0.0003, 5000, 3000000],
        [5000000, 7, 4000000],
      ],
    );
    expect(scores(data, "ebm", { rts: "vrs" }, prove)[0]).toMatchObject({ status: "efficient", score: 1 });
  });

  describe("an index has a factor where each distance in it is solved and their ratio is defined", () => {
    const panel = (data: Dataset, periods: readonly string[], groups?: readonly string[]): Dataset => ({
      ...data,
      dmus: periods.map(() => "u0"),
      periods,
      ...(groups === undefined ? {} : { groups }),
    });
    const factors = (data: Dataset, model: string, index: string, options: OptionSettings = {}) =>
      run({ model, index, options, reference: "period", data, prove }).index.map((interval) => interval.factors);

    it("of a unit that is 5e7 times as far away in one input as in the other", () => {
      const data = dataset(
        [
          [400000, 0.00002],
          [0.0008, 10000],
        ],
        [[0.0007, 0.5]],
      );
      const [{ TFP }] = factors(panel(data, ["2019", "2020"]), "radial", "hicks-moorsteen");
      expect(TFP! / 28571.428571428572).toBeCloseTo(1, 9);
    });

    it("of an input-oriented score of 1e-35", () => {
      const data = panel(dataset([[100000, 0.00002]], [[0.006, 200000]]), ["2021", "2022"], ["even", "even"]);
      const [{ TFP }] = factors(data, "super-sbm", "metafrontier", { orientation: "input" });
      expect(TFP).toBeGreaterThan(1e15);
    });

    it("but not of a score of 0, whatever rounding makes of it", () => {
      const data = dataset([[2, 4, 0]], [[4, 0, 4]], [[7, 6, 0]]);
      const [{ TFP }] = factors(panel(data, ["2019", "2020", "2021"]), "super-sbm", "gm", { zeros: "drop" });
      expect(TFP).toBeNull();
    });

    it("of distances in the ninth digit", () => {
      const data = panel(dataset([[3, 2.999999997]], [[1, 1.000000001]]), ["2019", "2020"]);
      const [{ TFP }] = factors(data, "ddf", "luenberger", { direction: "own" });
      expect(TFP).toBeCloseTo(1e-9, 13);
    });

    it("of a distance along ones between numbers of thirteen digits", () => {
      const data = dataset(
        [
          [4e12, 1e12, 1e12, 2e12],
          [0.003, 0.002, 0.001, 0.002],
        ],
        [[1e12, 4e12, 3e12, 4e12]],
      );
      const both: Dataset = { ...data, dmus: ["u0", "u0", "u1", "u1"], periods: ["2019", "2020", "2019", "2020"] };
      const [{ TFP }] = factors(both, "ddf", "luenberger", { direction: "unit", rts: "vrs" });
      // Seen from 2019 the later observation is 1e12 beyond: no more than 3e12 of y is there.
      expect(TFP! / 5e11).toBeCloseTo(1, 9);
    });
  });

  it("a composite score hangs on no digit that the data do not have", () => {
    const inputs = [
      [1.1, 0.5, 2.3, 2.7],
      [2.7, 1.9, 1.6, 0.7],
    ];
    const outputs = [
      [2.5, 2, 1.7, 0.7],
      [2, 0.7, 2, 3],
      [1.2, 1.1, 1.5, 1.8],
    ];
    expect(noted(dataset(inputs, outputs), "super-sbm", { remedy: "composite" }, prove)).not.toContain("ill-posed");
  });

  describe("columns over twelve decades and more", () => {
    const data = dataset(
      [[500, 400000, 4e-6, 0.8, 900]],
      [
        [0.0005, 40000, 0.006, 4.9999999999999996e-5, 700],
        [9.999999999999999e-6, 700, 7000000, 200, 0.2],
      ],
    );

    it.each(["ebm", "russell", "sbm", "radial"])("leave a unit in its own reference set: %s", (model) => {
      const options = { orientation: "output", ...(model === "russell" ? {} : { rts: "crs" }) };
      for (const { score } of scores(data, model, options, prove)) expect(score).toBeLessThanOrEqual(1);
      expect(scores(data, model, options, prove)[2]).toMatchObject({ status: "efficient", score: 1 });
      expect(noted(data, model, options, prove)).not.toContain("ill-posed");
    });

    it("have scores down to the last decade", () => {
      const [u0] = scores(data, "radial", { orientation: "output", rts: "crs" }, prove);
      // Only u2 makes as much of y2, and of y1 as u4 at best: φ is the least of the two ratios of y per x.
      expect(u0.score! / Math.max(0.0005 / 500 / (0.006 / 4e-6), 9.999999999999999e-6 / 500 / (7000000 / 4e-6))).toBeCloseTo(1, 9);
    });

    it("keep what a projection has left of a number", () => {
      const small = dataset(
        [
          [3000000, 0.00002, 0.00005],
          [0.5, 90, 0.2],
        ],
        [[0.006, 2000000, 700000]],
      );
      expect(scores(small, "ebm", {}, prove)[0].score! / 2.004e-9).toBeCloseTo(1, 3);
    });
  });

  describe("super-efficiency of units far beyond the others", () => {
    it.each([1e-3, 1e-6, 1e-10, 1e-12])("is a number: the others make %s of the output", (left) => {
      const data = dataset([[1, 1]], [[1000 * left, 1000]]);
      for (const remedy of ["none", "two-stage", "composite"]) {
        const b = scores(data, "super-sbm", { orientation: "output", rts: "vrs", remedy }, prove)[1];
        expect([b.status, b.score! * left], remedy).toEqual(["super-efficient", expect.closeTo(1, 9)]);
        expect(b.targets![1] / (1000 * left)).toBeCloseTo(1, 9);
      }
    });

    it("is a number where both sides have to move", () => {
      const data = dataset([[3, 1, 4]], [[1e-10, 1000, 1e-12]]);
      const b = scores(data, "super-sbm", { orientation: "output", rts: "vrs", remedy: "two-stage" }, prove)[1];
      expect(b.score! / 3e13).toBeCloseTo(1, 9);
    });

    it("keeps an output of which 1e-10 is left in the composite score", () => {
      const data = dataset([[5000000, 8000000]], [[0.00002, 200000]], [[0.00001, 800]]);
      const b = scores(data, "super-sbm", { remedy: "composite" }, prove)[1];
      expect(b.status).toBe("super-efficient");
      expect(b.score).toBeCloseTo(1.3333333420088889, 7);
    });
  });

  it("a scale efficiency is the ratio of two scores, however near to 0 they are", () => {
    // A needs B's 0.00009 of x for its 1 of y, or half of it where half of B may be had.
    const data = dataset([[4000000, 0.00009]], [[1, 2]]);
    const [a, b] = scores(data, "radial", { rts: "vrs" }, prove);
    expect([a.extras!["scaleEfficiency"], a.extras!["returns"]]).toEqual([expect.closeTo(0.5, 12), "increasing"]);
    expect(b.extras).toMatchObject({ scaleEfficiency: 1, returns: "constant" });
  });

  it("a weight that is worth little to the others has all of its digits", () => {
    // By the weights of A, D, F and G, which are x alone, C has (800000 / 600) / (400000 / 0.06); by its own, B's and E's, 1.
    const data = dataset(
      [[0.06, 50, 600, 20000, 0.01, 200, 4]],
      [[400000, 2, 800000, 30, 0.0007, 0.00001, 0.00001]],
      [[0.00006, 0.000004, 0.00004, 30000, 0.000002, 800000, 4000000]],
    );
    expect(scores(data, "cross-efficiency", {}, prove)[2].score).toBeCloseTo((3 + 4 * 0.0002) / 7, 12);
  });

  it("the second phase has no end where an output grows without any input: dominated", () => {
    const data = dataset([[0, 0]], [[5, 9]]);
    const [a] = scores(data, "ddf", { direction: "chosen", "direction-vector": "1.3,0.9" }, prove);
    expect([a.score, a.status]).toEqual([0, "weakly-efficient"]);
  });
});

describe("a distance that is there or not by the last digit of a computed number", () => {
  // Of 2020 B alone may be compared with A's 2021, whose second input is 2e-9 less than B's: with 2e-9 of B less, so that a fourth
  // of 2e-9 of the first input is to spare, or, by the last digit of B's output, with nothing.
  const data = (last: number): Dataset => ({
    ...dataset(
      [
        [2, 2, 2],
        [1.8427999963144, 1.8428, 1.8428000036855998],
      ],
      [[1.4528999970942, 1.4529000029058, last]],
    ),
    dmus: ["A", "A", "B"],
    periods: ["2020", "2021", "2020"],
  });
  const luenberger = (last: number) => run({ model: "nddf", index: "luenberger", options: {}, reference: "period", data: data(last), prove: true });

  it("is there as it is in data beside it, with the note, and never 0", () => {
    const [exists, hangs] = [luenberger(1.4529000058116), luenberger(1.4529000058115997)];
    expect(exists.notes.map(({ code }) => code)).not.toContain("ill-posed");
    // TFP = ½ [(2e-9 − 5e-10) + (1.5e-9 − 0)], TC = ½ [(0 − 5e-10) + (1.5e-9 − 2e-9)].
    for (const [factor, value] of Object.entries({ TFP: 1.5e-9, EC: 2e-9, TC: -5e-10 })) {
      expect(exists.index[0].factors[factor]! / value).toBeCloseTo(1, 6);
      expect(hangs.index[0].factors[factor]! / value).toBeCloseTo(1, 6);
    }
    expect(hangs.notes).toContainEqual({ code: "ill-posed", dmu: "A", period: "2021" });
  });
});

describe("digits that a hair's breadth would cost", () => {
  it("are kept by the composite score", () => {
    const data = dataset(
      [
        [2000000, 0.2, 0.007],
        [2, 2000000, 0.004],
      ],
      [[20, 700000, 0.01]],
    );
    expect(scores(data, "super-sbm", { remedy: "composite" }, true)[2].score).toBeCloseTo(4.071404446438418, 9);
  });

  it("are kept by cross-efficiency", () => {
    const data = dataset(
      [[0.003, 1, 0.1]],
      [
        [1000, 1000000, 200],
        [0.000009, 0.00005, 6000],
      ],
    );
    expect(scores(data, "cross-efficiency", { goal: "aggressive" }, true)[2].score).toBeCloseTo(0.6673333333333333, 8);
  });
});

describe("FDH beside a unit without any input", () => {
  it("is 0 for all that it dominates, as the radial model is, and never infeasible", () => {
    const data = dataset([[0, 2, 3]], [[2, 1, 1]]);
    const fdh = scores(data, "fdh", { orientation: "input" }, true);
    const radial = scores(data, "radial", { orientation: "input" }, true);
    expect(fdh.map(({ status, score }) => [status, score])).toEqual(radial.map(({ status, score }) => [status, score]));
    expect(fdh.map(({ score }) => score)).toEqual([null, 0, 0]);
    expect(fdh[1].peers).toEqual([{ dmu: "A", period: null, lambda: 1 }]);
  });

  it("leaves units that it does not reach on the frontier", () => {
    const data = dataset(
      [
        [0, 2],
        [0, 1],
      ],
      [[1, 5]],
    );
    expect(scores(data, "fdh", { orientation: "input" }, true)[1]).toMatchObject({ status: "efficient", score: 1 });
  });
});

describe("numbers beyond what a cell holds", () => {
  const data = dataset([[1e-310, 2, 4]], [[2, 3, 5]]);

  it("leave a row without a score, and the reason", () => {
    const { scores: rows, notes } = results(data, "super-sbm", {}, true);
    expect(rows[0]).toMatchObject({ status: "unsolved", score: null });
    const note = notes.find(({ code }) => code === "beyond-range")!;
    expect(noteSentence(note, "en")).toMatch(/^A number of the result of A is beyond what can be written/);
    expect(noteSentence(note, "zh-CN")).toMatch(/^A的结果超出数值范围/);
    expect(notes.filter(({ code }) => code === "unsolved")).toEqual([]);
  });

  it("do not touch rows whose numbers can be written", () => {
    const rows = scores(data, "radial", {}, true);
    // The multiplier of A's input would be 1e310.
    expect(rows[0]).toMatchObject({ status: "unsolved", score: null });
    expect(rows[1].score! / 7.5e-311).toBeCloseTo(1, 9);
    const written = scores(dataset([[1e-300, 2, 4]], [[2, 3, 5]]), "radial", {}, true);
    expect(written[0]).toMatchObject({ status: "efficient", score: 1 });
    expect(written[1].score! / 7.5e-301).toBeCloseTo(1, 9);
  });

  it("are no part of a slack's weight: a column has a mean though its sum is no double", () => {
    const tied = dataset(
      [
        [1.5e308, 1e308],
        [1, 1],
      ],
      [[1, 1]],
    );
    expect(scores(tied, "radial", {}, true).map(({ status, score }) => [status, score])).toEqual([
      ["weakly-efficient", 1],
      ["efficient", 1],
    ]);
  });

  it("have a mean over windows where each of them can be written", () => {
    const alone: Dataset = { ...dataset([[1.5e308, 1.5e308, 1.5e308]], [[1, 1, 1]]), dmus: ["A", "A", "A"], periods: ["2019", "2020", "2021"] };
    const rows = run({ model: "radial", index: null, options: {}, reference: "window", window: 2, data: alone }).scores;
    expect(rows[1].targets![0] / 1.5e308).toBeCloseTo(1, 12);
  });

  it("leave a row infeasible that one of its windows does not reach, whatever is beyond them in another", () => {
    const data: Dataset = { ...dataset([[1e-312, 1, 1, 1]], [[2, 1, 2.1, 1.8]]), dmus: ["A", "A", "B", "B"], periods: ["2021", "2022", "2019", "2020"] };
    const rows = run({ model: "super-sbm", index: null, options: { rts: "nirs", orientation: "input" }, reference: "window", window: 3, data }).scores;
    // Of 2019 to 2021 B reaches A's output of 2, with 1e312 of its input; of 2020 to 2022 nobody does.
    expect(rows[0]).toMatchObject({ status: "infeasible", score: null });
  });

  it("leave EBM unsolved where they hide the projection of a reference unit, and take nothing else in its place", () => {
    const data = dataset([[0.5, 0.9, 0.9]], [[1, 2e-309, 0.4]], [[0.8, 0.9, 2]]);
    for (const { status, score } of scores(data, "ebm", {}, true)) expect([status, score]).toEqual(["unsolved", null]);
    expect(scores(data, "ebm", { affinity: "observed" }, true)[0]).toMatchObject({ status: "efficient", score: 1 });
  });

  it("leave a unit in its own technology", () => {
    const wide = dataset(
      [
        [1, 2e-310],
        [1, 1e307],
      ],
      [[1e-150, 1e-310]],
    );
    expect(scores(wide, "sbm", {}, true)[1]).toMatchObject({ status: "efficient", score: 1 });
    const outputs = dataset(
      [[2e300, 2e300]],
      [
        [1, 1e-150],
        [1, 1.2],
      ],
    );
    expect(scores(outputs, "russell", {}, true)[1]).toMatchObject({ status: "efficient", score: 1 });
    const apart = dataset([[2, 2e300]], [[1, 2e-300]]);
    expect(scores(apart, "nddf", { direction: "mean" }, false)[0]).toMatchObject({ status: "efficient", score: 0 });
  });
});

describe("a limit on the variables", () => {
  const wide = (count: number) =>
    dataset(
      Array.from({ length: count - 1 }, (_, k) => [1 + (k % 7), 2 + (k % 5), 3 + (k % 3)]),
      [[1, 2, 3]],
    );

  it("is said in a sentence", () => {
    let refused: unknown = null;
    try {
      scores(wide(mostVariables + 1), "radial", {}, false);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Mistake);
    expect(sentence(refused as Mistake, "en")).toMatch(/may be 250 columns together; got 251\./);
    expect(sentence(refused as Mistake, "zh-CN")).toMatch(/合计最多250列，现有251列/);
  });

  it("is not met by as many", () => {
    expect(scores(wide(mostVariables), "radial", {}, false).map(({ score }) => score)).toEqual([1, 1, 1]);
  });
});

describe.each([true, false])("scores that hang on what floating point takes for nothing, proven throughout: %s", (prove) => {
  it("the weights of a unit that is a millionth of a millionth as good as the best follow from its own slacks", () => {
    // A's own score is 1e-12 by x2, and 8e-13 by x1: it appraises by x2 alone, C and B by x1.
    const data = dataset(
      [
        [100000, 0.008, 300],
        [50000, 0.005, 100000],
      ],
      [[0.0004, 40, 20]],
    );
    const [, , c] = scores(data, "cross-efficiency", {}, prove);
    const [byFirst, bySecond] = [20 / 300 / (40 / 0.008), 20 / 100000 / (40 / 0.005)];
    expect(c.score! / ((2 * byFirst + bySecond) / 3)).toBeCloseTo(1, 9);
  });

  it("a two-stage score keeps its digits where a hair of the first stage is worth many of the second", () => {
    // λ of A's 0.2 may be 2 without a surplus of b: y falls short by 1 − 0.0001 / 3, and x is 6000 for 0.3.
    const data = dataset([[3000, 0.3]], [[0.00005, 3]], [[0.2, 0.4]]);
    const [, b] = scores(data, "super-sbm", { orientation: "input", remedy: "two-stage" }, prove);
    expect(b.score! / (6000 / 0.3 / (1 - (1 - 0.0001 / 3) / 2))).toBeCloseTo(1, 9);
  });

  it("a two-stage score keeps its digits where a hair of the held side lets another peer in", () => {
    // Σλ ≥ 1: C's 0.00004 of x becomes at least A's 0.2, and A's 0.002 is what is then left of C's 0.05: 5000 / 0.04.
    const data = dataset([[0.2, 0.4, 0.00004]], [[0.002, 200000, 0.05]]);
    const [, , c] = scores(data, "super-sbm", { orientation: "output", rts: "ndrs", remedy: "two-stage" }, prove);
    expect(c.score! / 125000).toBeCloseTo(1, 9);
  });

  it("a range that is the last digit of two numbers weighs what was typed", () => {
    // RAM: 1 less of x over k · 1, and 4e-16 more of y over k · 4e-16; unit A misses both.
    const data = dataset([[2, 1]], [[2, 2.0000000000000004]]);
    expect(scores(data, "additive", { weights: "ram", rts: "vrs" }, prove)[0].score).toBeCloseTo(1, 9);
  });

  it("a two-stage score of a number below the normal doubles is left unsolved", () => {
    const data = dataset([[2e-312, 2]], [[1, 2]], [[2e-312, 0.8]]);
    const options = { orientation: "input", remedy: "two-stage" };
    expect(scores(data, "super-sbm", options, prove)[0]).toMatchObject({ status: "unsolved", score: null });
    expect(noted(data, "super-sbm", options, prove)).toContain("beyond-range");
  });

  it("a two-stage score holds the first stage to the last of six hundred digits", () => {
    // 2e-150 of B is as much b as A has, and makes 1e-777 of A's y, for 4e157 of x: 2e7 of A's own, over the half that b is.
    const data = dataset([[2e150, 2e307]], [[2e307, 1e-320]], [[2e-150, 1]]);
    const [a] = scores(data, "super-sbm", { orientation: "input", remedy: "two-stage" }, prove);
    expect(a.score! / 4e7).toBeCloseTo(1, 12);
  });

  it("a two-stage score without anyone to compare with is infeasible, whatever numbers the unit has", () => {
    const data: Dataset = { ...dataset([[2e300, 2]], [[1e-320, 1]]), periods: ["2020", "2021"] };
    expect(scores(data, "super-sbm", { orientation: "input", remedy: "two-stage" }, prove)[0]).toMatchObject({ status: "infeasible", score: null });
  });

  it("a bounded slack whose weight is below the smallest double leaves the unit unsolved, and never counts for nothing", () => {
    const data = dataset(
      [
        [3, 4, 3],
        [4e307, 4e307, 1e307],
      ],
      [[2, 3, 1]],
    );
    const [a] = scores(data, "additive", { weights: "bam" }, prove);
    expect([a.status, a.score]).toEqual(["unsolved", null]);
  });

  // The mean of three typed numbers has sixteen digits, and a program along it is degenerate to within the last of them.
  it("a direction that is a mean makes nothing hang on a last digit of data that was typed", () => {
    const data: Dataset = {
      ...dataset(
        [
          [1.026, 0.58006, 2.0955],
          [1.7752, 0.70333, 1.7466],
        ],
        [[0.3, 2, 2]],
        [[2.8012, 1.28339, 3.8421]],
      ),
      dmus: ["u1", "u1", "u2"],
      periods: ["2019", "2020", "2019"],
    };
    const { notes } = run({ model: "ddf", index: "luenberger", options: { rts: "nirs", direction: "mean" }, reference: "period", data, prove });
    expect(notes.map(({ code }) => code)).not.toContain("ill-posed");
  });
});
