import { describe, expect, it } from "vitest";
import { models } from "../../../src/engine/catalog.ts";
import { unitAt, type Dataset } from "../../../src/engine/data/dataset.ts";
import type { OptionSettings } from "../../../src/engine/declare/options.ts";
import { run } from "../../../src/engine/run/run.ts";
import { readCase } from "../../cases/cases.ts";
import { dataOf } from "../../cases/observations.ts";
import { takeRows } from "../../contracts/samples.ts";
import { ddf } from "../../oracle/formulations/directional.ts";

const scored = (model: string, options: OptionSettings, data: Dataset) => run({ model, index: null, options, reference: "global", data }).scores;

const general = models.filter(({ options }) => options["rts"]?.kind === "choice" && "grs" in options["rts"].values);
const offered = general.flatMap(({ id, options: { orientation } }) =>
  (orientation?.kind === "choice" ? Object.keys(orientation.values) : [null]).map((side) => ({
    id,
    side,
    options: side === null ? {} : { orientation: side },
  })),
);

it("are offered by every model that has returns to scale", () => {
  expect(general.map(({ id }) => id)).toEqual(models.filter(({ options }) => options["rts"] !== undefined).map(({ id }) => id));
});

describe.each(offered)("generalised returns to scale of $id, $side", ({ id, options }) => {
  const data = takeRows(
    { ...readCase("dearun"), unscored: [] },
    Array.from({ length: 14 }, (_, row) => row),
  );
  it.each([
    { rts: "vrs", lower: 1, upper: 1 },
    { rts: "nirs", lower: 0, upper: 1 },
    // Sums above 1,000 are not met in these data.
    { rts: "ndrs", lower: 1, upper: 1e3 },
    { rts: "crs", lower: 0, upper: 1e3 },
  ])("are $rts from $lower to $upper", ({ rts, lower, upper }) => {
    const usual = scored(id, { ...options, rts }, data);
    scored(id, { ...options, rts: "grs", lower, upper }, data).forEach(({ status, score }, row) => {
      expect(status, data.dmus[row]).toBe(usual[row].status);
      if (score === null) expect(usual[row].score, data.dmus[row]).toBeNull();
      else expect(Math.abs(score - usual[row].score!), data.dmus[row]).toBeLessThan(1e-8 * Math.max(1, score));
    });
  });
});

describe("generalised returns to scale by hand", () => {
  // C makes 6 of 8; B makes 3 of 2. With Σλ ≤ 3/2 the least input for 6 is B + C/2: 6, so 3/4; alone B would need Σλ = 2.
  const data = dataOf([
    ["A", "1", [4], [1]],
    ["B", "1", [2], [3]],
    ["C", "1", [8], [6]],
  ]);
  const bounds = { lower: 0.5, upper: 1.5 };
  it.each([
    { model: "radial", options: { orientation: "input" }, crs: 0.5, grs: 0.75, vrs: 1 },
    { model: "sbm", options: { orientation: "input" }, crs: 0.5, grs: 0.75, vrs: 1 },
    { model: "super-sbm", options: { orientation: "input" }, crs: 0.5, grs: 0.75, vrs: null },
    { model: "russell", options: { orientation: "input" }, crs: 0.5, grs: 0.75, vrs: 1 },
    { model: "ebm", options: { orientation: "input" }, crs: 0.5, grs: 0.75, vrs: 1 },
    { model: "ddf", options: { direction: "inputs" }, crs: 0.5, grs: 0.25, vrs: 0 },
    { model: "nddf", options: { direction: "inputs" }, crs: 0.5, grs: 0.25, vrs: 0 },
  ])("$model of C", ({ model, options, crs, grs, vrs }) => {
    for (const [rts, score] of Object.entries({ crs, grs, vrs })) {
      const found = scored(model, { ...options, rts, ...bounds }, data)[2].score;
      if (score === null) expect(found, rts).toBeNull();
      else expect(found, rts).toBeCloseTo(score, 10);
    }
  });
});

describe("generalised returns of a technology that is priced by its frame", () => {
  it.each(["none", "input", "output"])("give SBM scores between those of constant and of variable returns, each proven by an argument: %s", (orientation) => {
    const data = { ...readCase("industrial-rd"), unscored: [] };
    const [crs, grs, vrs] = ["crs", "grs", "vrs"].map((rts) =>
      run({ model: "sbm", index: null, options: { orientation, rts, lower: 0.8, upper: 1.25 }, reference: "global", data, prove: false }),
    );
    expect(grs.certificate.framed).toBeGreaterThan(100);
    let strictly = 0;
    grs.scores.forEach(({ score }, row) => {
      expect(score, data.dmus[row]).toBeGreaterThan(crs.scores[row].score! - 1e-9);
      expect(score, data.dmus[row]).toBeLessThan(vrs.scores[row].score! + 1e-9);
      if (score! > crs.scores[row].score! + 1e-6 && score! < vrs.scores[row].score! - 1e-6) strictly++;
    });
    expect(strictly).toBeGreaterThan(10);
  });
});

describe("weak disposability under generalised returns", () => {
  const data = takeRows(
    { ...readCase("cn30"), unscored: [] },
    Array.from({ length: 12 }, (_, row) => row),
  );
  const all = data.dmus.map((_, row) => unitAt(data, row));
  const [lower, upper] = [0.6, 1.4];
  it.each([
    { weak: "kuosmanen", direction: "own" },
    { weak: "kuosmanen", direction: "outputs" },
    { weak: "shephard", direction: "outputs" },
    { weak: "plain", direction: "own" },
  ])("is that of variable returns, multiplied by any number from L to U: $weak, $direction", ({ weak, direction }) => {
    const options = { direction, "vrs-technology": weak };
    // The unit divided by s against variable returns: the same β, as its own numbers are the direction.
    const divided = (row: number, s: number) => {
      const { x, y, b } = all[row];
      const by = (values: readonly number[]) => values.map((value) => value / s);
      const verdict = ddf({ unit: { x: by(x), y: by(y), b: by(b) }, reference: all, own: -1 }, { ...options, rts: "vrs" }, all);
      return typeof verdict === "string" ? -Infinity : verdict.score;
    };
    let moved = 0;
    for (const { row, score, peers } of scored("ddf", { ...options, rts: "grs", lower, upper }, data)) {
      const s = peers.reduce((sum, { lambda }) => sum + lambda, 0);
      expect(s, data.dmus[row]).toBeGreaterThan(lower - 1e-8);
      expect(s, data.dmus[row]).toBeLessThan(upper + 1e-8);
      // A hair inside, so that rounding does not leave the unit out of reach.
      expect(Math.abs(divided(row, s) - score!), data.dmus[row]).toBeLessThan(1e-7);
      for (let k = 0; k <= 8; k++) expect(divided(row, lower + ((upper - lower) * k) / 8), data.dmus[row]).toBeLessThan(score! + 1e-8);
      if (Math.abs(divided(row, 1) - score!) > 1e-4) moved++;
    }
    expect(moved).toBeGreaterThan(0);
  });
});
