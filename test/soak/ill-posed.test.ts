import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { isShownIllPosed, openWhenRounded } from "./ill-posed.ts";
import { Judge } from "./judge.ts";
import { caseWith, changedRow, plain, planted, wrongIn, years } from "./planted.ts";
import { draftOf, type SoakData } from "./soak-case.ts";
import { judged } from "./soak-cases.ts";
import { product } from "./subject.ts";

describe("what hangs on the last digit", () => {
  // Whether B uses a hair more of the first input than A decides whether A is dominated: ρ jumps from 0.75 to 1.
  const edge: SoakData = {
    ...plain,
    dmus: ["A", "B"],
    x: [
      [1, 1],
      [1, 0.5],
    ],
    y: [[1], [1]],
    b: [[], []],
  };
  const one = caseWith({ model: "sbm", options: { rts: "vrs" }, data: edge, judged: [0] });

  it("is shown to be ill-posed: a result that data with another last digit has", async () => {
    const { verdicts } = await judged(
      one,
      changedRow(0, () => ({ score: 1, status: "efficient" })),
    );
    expect(verdicts.map(({ kind }) => kind)).toEqual(["ill-posed"]);
  });

  it.each([0.750001, 0.2, 5])("is wrong where no such data has it: %d", async (score) => {
    expect(
      await wrongIn(
        one,
        changedRow(0, () => ({ score, status: score > 1 ? "super-efficient" : "inefficient" })),
      ),
    ).toHaveLength(1);
  });
});

describe("a tie of some columns beside a difference that counts in others", () => {
  // B reaches A where the digits of the first four outputs are rounded away; of the others, C, D and E would reach it too, with far less.
  const above = 1.000000000000004;
  const data: SoakData = {
    ...plain,
    dmus: ["A", "B", "C", "D", "E"],
    x: [[4], [3], [0.5], [0.5], [0.5]],
    y: [Array.from({ length: 7 }, () => above), [1, 1, 1, 1, 2, 2, 2], [2, 2, 2, 2, 1, 2, 2], [2, 2, 2, 2, 2, 1, 2], [2, 2, 2, 2, 2, 2, 1]],
    b: [[], [], [], [], []],
  };
  const one = caseWith({ model: "fdh", options: { orientation: "input" }, data, judged: [0] });
  const verdictOn = async (score: number) => {
    const { verdicts } = await judged(
      one,
      changedRow(0, () => ({ score, status: score > 1 ? "super-efficient" : "inefficient" })),
    );
    return verdicts.find((verdict) => verdict.kind !== "right" && "item" in verdict && verdict.item.kind === "score")?.kind;
  };

  it("is shown to be ill-posed: the score that the first four have alone", async () => {
    expect((await judged(one, product)).verdicts.map(({ kind }) => kind)).toEqual(["right"]);
    expect(await verdictOn(3 / 4)).toBe("ill-posed");
  });

  it.each([0.99, 0.9, 1.1])("is wrong where no such table has it: %d", async (score) => {
    expect(await verdictOn(score)).toBe("wrong");
  });
});

describe("a factor that has no number exactly and one where last digits differ", () => {
  // A's distance to B's frontier is no solution, or −1 but for the last digit: its closeness 1 / (1 + D) is as large as that digit says.
  const edge: SoakData = {
    dmus: ["A", "A"],
    periods: years,
    groups: null,
    x: [[1], [1.0000000000000002]],
    y: [[2], [1]],
    b: [[1.0000000000000004], [2]],
  };
  const one = caseWith({ model: "ddf", index: "ml", options: { rts: "ndrs", disposability: "strong" }, data: edge, judged: [0, 1] });
  const withFactor = (value: number) =>
    planted((results) => ({ ...results, index: results.index.map((each) => ({ ...each, factors: { TFP: value, EC: 1, TC: value } })) }));

  it("is shown to be ill-posed where it lies among those of such data, and wrong elsewhere", async () => {
    expect(await wrongIn(one, withFactor(2.4e-8))).toEqual([]);
    expect(await wrongIn(one, withFactor(1e4))).toHaveLength(2);
  });
});

it("leaves a number alone that is none exactly, where the papers leave it open with the sixteenth digits rounded away", () => {
  // B's third input misses that of every unit before it by 4e-16, so that it has no distance from them; rounded, it has one, and
  // the affinities there are those of any of several projections.
  const [above, two] = [1.0000000000000004, 2.0000000000000004];
  const data: SoakData = {
    dmus: ["A", "A", "A", "B", "B", "B", "B"],
    periods: ["2020", "2021", "2022", "2019", "2020", "2021", "2022"],
    groups: null,
    x: [
      [1, 2, two],
      [1, 1, above],
      [two, above, 1.0000000000000002],
      [2.000000000000001, above, 2.000000000000001],
      [1.0000000000000002, 2, two],
      [two, two, 2],
      [2.000000000000001, two, above],
    ],
    y: [[two], [1.0000000000000002], [two], [two], [two], [1.0000000000000002], [above]],
    b: [[], [], [], [], [], [], []],
  };
  const one = caseWith({ model: "ebm", index: "malmquist", options: { base: "sequential", decomposition: "ray-desli" }, data });
  const { options } = completeAnalysis(draftOf(one));
  const item = { kind: "factor", dmu: "B", from: "2020", to: "2021", factor: "TC" } as const;
  expect(new Judge(one, options).expected(item)).toMatchObject({ value: null });
  expect(openWhenRounded(one, options, item)).toBe("several projections");
  expect(openWhenRounded(one, options, { kind: "score", row: 5 })).toBeNull();
});

describe("a tie that a division lost", () => {
  // B is a third of A: a decimal of sixteen digits is less, and then neither reaches the other, whatever its last digit is.
  const third: SoakData = { dmus: ["A", "A"], periods: years, groups: null, x: [[3], [1]], y: [[1], [0.3333333333333333]], b: [[3], [1]] };
  const one = caseWith({ model: "ddf", index: "ml", data: third, judged: [0, 1] });

  it("is found again: the number that a third has is none of the papers' alone", async () => {
    const { verdicts } = await judged(one, product);
    expect(verdicts.filter(({ kind }) => kind === "wrong")).toEqual([]);
    expect(verdicts).toContainEqual(
      expect.objectContaining({ kind: "ill-posed", item: { kind: "factor", dmu: "A", from: "2019", to: "2020", factor: "TFP" } }),
    );
  });

  it("has no other number", async () => {
    const other = planted((results) => ({ ...results, index: results.index.map((each) => ({ ...each, factors: { TFP: 1.00001, EC: 1, TC: 1.00001 } })) }));
    expect(await wrongIn(one, other)).toHaveLength(2);
  });
});

it("is shown of each score by itself: a factor may be made of two that the same last digit decides in opposite ways", () => {
  // u2's second input of 2020 is 1e-16 more than that of 2019: by that much 2019 is out of reach of 2020, and 2020 within that of 2019.
  const data: SoakData = {
    dmus: ["u1", "u1", "u2", "u2", "u3", "u3", "u4", "u4"],
    periods: ["2019", "2020", "2019", "2020", "2019", "2020", "2019", "2020"],
    groups: null,
    x: [
      [3.0000000030000002, 1.999999998, 3.0000000059999996],
      [2.999999994, 2, 2.999999997],
      [2.999999994, 1.999999996, 3.0000000030000002],
      [2.999999994, 1.9999999960000001, 3],
      [3.0000000059999996, 2.000000002, 0.999999999],
      [2.999999997, 2.000000002, 1],
      [1, 3, 1],
      [2.9999999999999996, 1.9999999999999998, 4.000000003999999],
    ],
    y: [[2], [1.999999996], [1.999999998], [2.000000006], [2.000000004], [1.999999996], [2], [3.0000000030000002]],
    b: [
      [3.0000000030000002, 0.999999999],
      [3.0000000030000002, 1.000000001],
      [3.000000003, 1.000000001],
      [3.0000000059999996, 0.999999999],
      [3.999999996, 1.000000001],
      [4, 1.000000002],
      [2, 4],
      [4.000000003999999, 1.9999999919999998],
    ],
  };
  const options = { rts: "vrs", orientation: "output", zeros: "drop", decomposition: "grifell-lovell" };
  const one = caseWith({ model: "sbm", index: "malmquist", options, data });
  const item = { kind: "factor", dmu: "u2", from: "2019", to: "2020", factor: "SCH" } as const;
  const settled = completeAnalysis(draftOf(one)).options;
  const expected = new Judge(one, settled).expected(item);
  expect(expected).toMatchObject({ value: null });
  const isShown = (value: number) =>
    isShownIllPosed(one, settled, item, { value, status: null }, expected as Exclude<typeof expected, { readonly open: string }>);
  expect(isShown(0.9999999999423077)).toBe(true);
  expect(isShown(0.9999)).toBe(false);
});

it("is shown of each score by itself, where more than one table is needed for them", () => {
  // A's second output decides by 4e-16 whether C dominates it, and so what it is projected on; and B's first undesirable output, by
  // as much, whether the affinity of two columns is 1 or 1/9. EBM against 2019 without the first and with the second is 23/27, once
  // of A's 2019 and once of its 2020; no rounding of every number at once has both, and A's score of 2020 too.
  const [above, most] = [1.0000000000000004, 2.0000000000000004];
  const data: SoakData = {
    dmus: ["A", "A", "B", "B", "C", "C"],
    periods: ["2019", "2020", "2019", "2020", "2019", "2020"],
    groups: null,
    x: [[2], [2], [1], [2], [1], [2]],
    y: [
      [1, above],
      [2, 1.0000000000000002],
      [2, 1],
      [2, most],
      [1, 1],
      [1, most],
    ],
    b: [
      [1, 1],
      [1.0000000000000002, 2],
      [above, 2],
      [above, 1],
      [1, 1],
      [1, 2],
    ],
  };
  const one = caseWith({ model: "ebm", index: "malmquist", options: { base: "sequential" }, data });
  const { options } = completeAnalysis(draftOf(one));
  const item = { kind: "factor", dmu: "A", from: "2019", to: "2020", factor: "TC" } as const;
  const expected = new Judge(one, options).expected(item);
  expect(expected).toMatchObject({ value: null });
  const isShown = (value: number) =>
    isShownIllPosed(one, options, item, { value, status: null }, expected as Exclude<typeof expected, { readonly open: string }>);
  const [of2019, of2020] = [23 / 27, 0.6762196303485231];
  expect(isShown(Math.sqrt((of2019 / of2020) * (of2019 / 0.5)))).toBe(true);
  expect(isShown(1.465)).toBe(false);
  expect(isShown(1.4649)).toBe(false);
});

it("is shown of each window by itself, where the digits decide in one of a unit's windows and not in the other", () => {
  // u4 of 2020 lies 2e-16 above the least first input of its first window, which bounds its way there; in its second window it
  // is itself the least, and whether u2 of 2022 reaches that input is one digit: scores of 1 and 1 exactly, of 1 and 2/3 else.
  const [one, two] = [1.0000000000000002, 1.0000000000000004];
  const rows: readonly (readonly [dmu: string, period: string, x: readonly number[], y: readonly number[]])[] = [
    ["u0", "2019", [two, 1], [2, 2]],
    ["u1", "2022", [2, 2], [2, 1]],
    ["u2", "2019", [2, 1], [2, 1]],
    ["u2", "2020", [two, 1], [1, 1]],
    ["u2", "2022", [two, 2], [2, 2]],
    ["u3", "2019", [2.000000000000001, 1], [2, 1]],
    ["u3", "2020", [one, 1], [1, 2]],
    ["u3", "2021", [two, 1], [1, 1]],
    ["u3", "2022", [2, 1], [1, 2]],
    ["u4", "2019", [1, 1], [2, 1]],
    ["u4", "2020", [one, 2], [1, 1]],
    ["u4", "2021", [two, 2], [1, 2]],
  ];
  const data: SoakData = {
    dmus: rows.map(([dmu]) => dmu),
    periods: rows.map(([, period]) => period),
    groups: null,
    x: rows.map(([, , x]) => x),
    y: rows.map(([, , , y]) => y),
    b: rows.map(() => []),
  };
  const windowed = caseWith({ model: "range-directional", options: { ranges: "inverse" }, reference: "window", window: 3, data });
  const { options } = completeAnalysis(draftOf(windowed));
  const item = { kind: "score", row: 10 } as const;
  const expected = new Judge(windowed, options).expected(item);
  expect(expected).toMatchObject({ value: 1 });
  const isShown = (value: number) =>
    isShownIllPosed(windowed, options, item, { value, status: "inefficient" }, expected as Exclude<typeof expected, { readonly open: string }>);
  expect(isShown((1 + 2 / 3) / 2)).toBe(true);
  expect(isShown(0.95)).toBe(false);
});
