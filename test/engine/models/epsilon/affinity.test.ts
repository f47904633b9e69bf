import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/engine/data/dataset.ts";
import { affinityOf } from "../../../../src/engine/models/epsilon/affinity.ts";
import { run } from "../../../../src/engine/run/run.ts";

describe("the affinity step of EBM", () => {
  it("weighs unrelated columns alike: those of two units always are unrelated", () => {
    const { epsilon, weights } = affinityOf([
      [0.9069356133441127, 4.228164501775217],
      [1.0629, 1.8976],
      [0.04434877155483338, 0.02839193767469622],
      [0.9054, 0.3871],
      [0.9609, 0.4289],
    ]);
    expect(epsilon).toBe(1);
    for (const weight of weights) expect(weight).toBeCloseTo(0.2, 15);
  });

  it("has the digits of ratios that are nearly the same: of three units two of which are alike 1 − 2D is 1/9, however far the third is", () => {
    const { epsilon } = affinityOf([
      [0.9999999989999998, 0.9999999989999998, 0.9999999999999999],
      [2.9999999940000004, 2.9999999940000004, 3.0000000000000004],
      [0.9999999980000001, 0.9999999980000001, 0.999999997],
    ]);
    expect(epsilon).toBeCloseTo(8 / 9, 12);
  });

  it("takes numbers of the data as the decimals that they are: a ratio is constant where theirs is, and only there", () => {
    // 0.1 : 0.3 = 0.7 : 2.1 = 1.1 : 3.3 in decimals, and nowhere in doubles.
    const [ones, threes] = [
      [0.1, 0.7, 1.1],
      [0.3, 2.1, 3.3],
    ];
    expect(affinityOf([ones, threes], true)).toEqual({ epsilon: 0, weights: [0.5, 0.5] });
    // The ratios of two units differ by 2.5e-16 of themselves: two ratios that are not the same are unrelated.
    const [first, second] = [
      [4.000000008000001, 3.999999992],
      [4.000000004, 3.999999988],
    ];
    expect(affinityOf([first, second], true)).toMatchObject({ epsilon: 1, nearby: { epsilon: 0 } });
    expect(affinityOf([first, second])).toMatchObject({ epsilon: 0, nearby: { epsilon: 1 } });
  });

  it("is said to hang on the last digit where that decides whether ratios are constant, and the score with it", () => {
    const column = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
    // C is projected on B, whose inputs are A's twice, but for the last digit; its slack counts by ε.
    const data = (last: number): Dataset => ({
      dmus: ["A", "B", "C"],
      inputs: [column("x1", 1, 2, 4), column("x2", 1, last, last)],
      outputs: [column("y", 1, 2, 2)],
      undesirables: [],
      unscored: [],
    });
    const hanging = (last: number) =>
      run({ model: "ebm", index: null, options: { orientation: "input" }, reference: "global", data: data(last) }).notes.flatMap((note) =>
        note.code === "ill-posed" ? [note.dmu] : [],
      );
    expect(hanging(2.0000000000000004)).toEqual(["C"]);
    expect(hanging(2)).toEqual([]);
  });

  it("leaves out a reference unit whose projection has none of an input", () => {
    const column = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
    // C stands for the same output with less of the first input and none of the second: B is projected on it.
    const data: Dataset = {
      dmus: ["A", "B", "C", "D"],
      inputs: [column("x1", 3, 4, 2, 5), column("x2", 3, 2, 0, 4)],
      outputs: [column("y", 2, 1, 1, 3)],
      undesirables: [],
      unscored: [2],
    };
    const { scores } = run({ model: "ebm", index: null, options: { rts: "vrs", orientation: "input" }, reference: "global", data });
    // A and D are their own projections and are left, and two units have no affinity: ε = 1 with equal weights.
    for (const { extras } of scores.filter((row) => row.dmu !== "C")) {
      expect(extras!["epsilonX"]).toBeCloseTo(1, 12);
      expect(extras!["weights"]).toBe("0.500000 0.500000 1.000000");
    }
    // With ε = 1 the score is the least mean of Σλx / x_o: A's lies halfway between C and D, (3.5 / 3 + 2 / 3) / 2.
    expect(scores.map(({ score }) => score)).toEqual([expect.closeTo(11 / 12, 12), expect.closeTo(0.25, 12), null, 1]);
  });
});
