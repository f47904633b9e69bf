import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../src/analysis/analysis.ts";
import { models } from "../../src/engine/catalog.ts";
import type { Results } from "../../src/engine/results.ts";
import { caseOf } from "./cases.ts";
import { faultOf, findingOf } from "./finding.ts";
import { openWhenRounded } from "./ill-posed.ts";
import { Judge } from "./judge.ts";
import { shrunk } from "./shrink.ts";
import { draftOf, type SoakCase, type SoakData } from "./soak-case.ts";
import { judged } from "./soak-cases.ts";
import { product, type Subject } from "./subject.ts";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rows = [
  [4, 3, 2, 3, 1],
  [7, 3, 1, 4, 3],
  [8, 1, 4, 6, 2],
  [4, 2, 3, 5, 2],
  [2, 4, 2, 2, 4],
  [10, 1.5, 3, 3, 5],
];
const years = ["2019", "2020"];
const plain: SoakData = {
  dmus: rows.map((_, k) => `u${k}`),
  periods: null,
  groups: null,
  x: rows.map((row) => row.slice(0, 2)),
  y: rows.map((row) => row.slice(2, 4)),
  b: rows.map((row) => row.slice(4)),
};
const panel: SoakData = { ...plain, dmus: rows.map((_, k) => `u${Math.floor(k / 2)}`), periods: rows.map((_, k) => years[k % 2]) };

const caseWith = (settings: Partial<SoakCase>): SoakCase => ({
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
const planted =
  (change: (results: Results) => Results): Subject =>
  async (one) => {
    const results = await product(one);
    return "scores" in results ? change(results) : results;
  };
const changedRow = (row: number, by: (row: Results["scores"][number]) => Partial<Results["scores"][number]>) =>
  planted((results) => ({ ...results, scores: results.scores.map((one, k) => (k === row ? { ...one, ...by(one) } : one)) }));
const wrongIn = async (one: SoakCase, subject: Subject) => (await judged(one, subject)).verdicts.filter(({ kind }) => kind === "wrong");
const ours = async (one: SoakCase): Promise<Results> => (await product(one)) as Results;

describe.each(models.map(({ id }) => id))("a judge of %s", (model) => {
  const one = caseWith({ model });

  it("finds nothing wrong, and nothing that it leaves out", async () => {
    const { verdicts } = await judged(one, product);
    expect(verdicts.filter(({ kind }) => kind !== "right" && kind !== "unscored")).toEqual([]);
    // The affinities of EBM may rest on one of several projections.
    if (model !== "ebm") expect(verdicts.every(({ kind }) => kind === "right")).toBe(true);
  });

  it("finds a score that is 1e-6 off", async () => {
    const observed = model === "ebm" ? caseWith({ model, options: { affinity: "observed" } }) : one;
    expect(
      await wrongIn(
        observed,
        changedRow(2, ({ score }) => ({ score: score! + 1e-6 })),
      ),
    ).toHaveLength(1);
    expect(
      await wrongIn(
        observed,
        changedRow(2, ({ score }) => ({ score: score! * (1 - 1e-6) - 1e-9 })),
      ),
    ).toHaveLength(1);
  });

  it("finds a row that has a score and is said to be infeasible", async () => {
    const observed = model === "ebm" ? caseWith({ model, options: { affinity: "observed" } }) : one;
    expect(
      await wrongIn(
        observed,
        changedRow(2, () => ({ score: null, status: "infeasible" })),
      ),
    ).toHaveLength(1);
  });

  it("finds another status of the right score", async () => {
    const observed = model === "ebm" ? caseWith({ model, options: { affinity: "observed" } }) : one;
    const other = (status: string) => (status === "inefficient" ? "efficient" : "inefficient");
    expect(
      await wrongIn(
        observed,
        changedRow(2, ({ status }) => ({ status: other(status) })),
      ),
    ).toHaveLength(1);
  });
});

it("finds a score where there is none", async () => {
  const one = caseWith({ model: "super-radial", options: { rts: "vrs" } });
  const at = (await ours(one)).scores.findIndex(({ status }) => status === "infeasible");
  expect(at).toBeGreaterThanOrEqual(0);
  expect(
    await wrongIn(
      one,
      changedRow(at, () => ({ score: 1.2, status: "super-efficient" })),
    ),
  ).toHaveLength(1);
});

it.each([
  { index: "gm", model: "super-sbm" },
  { index: "malmquist", model: "radial" },
  { index: "ml", model: "ddf" },
  { index: "luenberger", model: "ddf" },
  { index: "fare-primont", model: "radial" },
  { index: "hicks-moorsteen", model: "radial" },
])("finds a factor of $index that is 1e-6 off", async ({ index, model }) => {
  const one = caseWith({ index, model, data: panel, ...(index === "fare-primont" ? { options: { aggregates: "distances" } } : {}) });
  const { verdicts } = await judged(one, product);
  expect(verdicts.every(({ kind }) => kind === "right")).toBe(true);
  const off = planted((results) => {
    const place = results.index.findIndex(({ factors }) => factors[results.factors[0]] !== null);
    const change = (factors: Results["index"][number]["factors"]) => ({ ...factors, [results.factors[0]]: factors[results.factors[0]]! + 1e-6 });
    return { ...results, index: results.index.map((each, k) => (k === place ? { ...each, factors: change(each.factors) } : each)) };
  });
  expect(await wrongIn(one, off)).toHaveLength(1);
});

it("finds a row that is said to hang on its last digit and does not", async () => {
  const note = { code: "ill-posed", dmu: "u2", period: null } as const;
  const found = await wrongIn(
    caseWith({ model: "sbm", options: { rts: "vrs" } }),
    planted((results) => ({ ...results, notes: [...results.notes, note] })),
  );
  expect(found).toMatchObject([{ item: { kind: "note", row: 2 } }]);
});

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

it.each([913, 941, 1635])("draws nothing that the documentation refuses: case %i", async (number) => {
  expect(await product(caseOf(number))).toHaveProperty("scores");
});

it("finds a product that breaks, and one that refuses what it should take", async () => {
  expect(faultOf(await judged(caseWith({}), () => Promise.resolve({ broke: "TypeError" })))).toMatchObject({ why: "broke" });
  expect(faultOf(await judged(caseWith({}), () => Promise.resolve({ refused: "bad-cells" })))).toMatchObject({ why: "broke" });
});

describe("a finding", () => {
  const wrongAbove: Subject = planted((results) => ({
    ...results,
    scores: results.scores.map((row) => (row.dmu === "u4" && row.score !== null ? { ...row, score: row.score + 0.5 } : row)),
  }));

  it("is made as small as it can be", async () => {
    const smallest = await shrunk(caseWith({ options: { rts: "ndrs", orientation: "output" } }), async (one) => (await wrongIn(one, wrongAbove)).length > 0);
    expect(smallest.data.dmus).toHaveLength(2);
    expect([smallest.data.x[0], smallest.data.y[0], smallest.data.b[0]].map(({ length }) => length)).toEqual([1, 1, 0]);
    expect(smallest.options).toEqual({});
  });

  it("is a file and the command that reads it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "qianyan-finding-"));
    try {
      const one = caseWith({ model: "ddf", options: { direction: "chosen", "direction-vector": [1, 0, 2, 0, 0.5] } });
      const found = await findingOf(one, faultOf(await judged(one, wrongAbove))!, wrongAbove, folder);
      const file = join(folder, "case-1.csv");
      expect(readFileSync(file, "utf8")).toMatch(/^dmu,x1,y1\nu\d,\d+,\d+\nu4,\d+,\d+\n$/);
      expect(found.command).toContain(`run ${file} --dmu dmu --inputs x1 --outputs y1 --model ddf`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
