import { describe, expect, it } from "vitest";
import { models } from "../../src/engine/catalog.ts";
import type { Results } from "../../src/engine/run/results.ts";
import { caseOf } from "./cases.ts";
import { faultOf, findingOf } from "./finding.ts";
import { caseWith, changedRow, ours, panel, planted, wrongIn } from "./planted.ts";
import { shrunk } from "./shrink.ts";
import { judged } from "./soak-cases.ts";
import { product, type Subject } from "./subject.ts";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
