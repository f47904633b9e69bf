import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { run } from "../../src/engine/run/run.ts";
import { readCase, readExpected } from "./cases.ts";
import { dataOf } from "./observations.ts";

/*
 * The 31 provinces of Wang & Lan (2011) in the three regions of the National Bureau of Statistics. `economy-groups` and
 * `economy-windows` hold deaR's radial factors of every province against the region's period, the region's five periods, all
 * regions' five periods, and each window of three years.
 */
const groups = readExpected("economy-groups");
const regionOf = new Map(groups.map(({ dmu, group }) => [dmu, group]));
const plain = readCase("economy");
const data: Dataset = { ...plain, groups: plain.dmus.map((dmu) => regionOf.get(dmu)!) };
const sides = { io: "input", oo: "output" } as const;
const near = (ours: number | null, theirs: number, where: string) => expect(Math.abs((ours ?? NaN) - theirs) / Math.max(1, theirs), where).toBeLessThan(1e-8);

describe.each([
  { side: "io", rts: "crs" },
  { side: "io", rts: "vrs" },
  { side: "oo", rts: "vrs" },
] as const)("the provinces by region: $side, $rts", ({ side, rts }) => {
  const rows = groups.filter((row) => row.orientation === side && row.rts === rts);
  const theirs = new Map(
    rows.map((row) => [`${row.dmu}@${row.period}`, { own: Number(row.own), intertemporal: Number(row.intertemporal), global: Number(row.global) }]),
  );
  const options = { rts, orientation: sides[side] };

  it("have the metafrontier Malmquist index of Oh & Lee (2010) that follows from deaR's distances", () => {
    const { index } = run({ model: "radial", index: "metafrontier", options, reference: "period", data });
    expect(index).toHaveLength(124);
    for (const { dmu, from, to, factors } of index) {
      const [before, after] = [theirs.get(`${dmu}@${from}`)!, theirs.get(`${dmu}@${to}`)!];
      const gap = (at: typeof before) => at.intertemporal / at.own;
      const where = `${dmu} ${to}`;
      near(factors.TFP, after.global / before.global, `${where} TFP`);
      near(factors.EC, after.own / before.own, `${where} EC`);
      near(factors.BPC, gap(after) / gap(before), `${where} BPC`);
      near(factors.TGC, after.global / after.intertemporal / (before.global / before.intertemporal), `${where} TGC`);
    }
  });

  it("have the technology gap ratios that follow from them", () => {
    for (const { dmu, period, score, extras } of run({ model: "radial", index: null, options, reference: "global", frontier: "meta", data }).scores) {
      const at = theirs.get(`${dmu}@${period}`)!;
      near(score, at.global, `${dmu} ${period}`);
      near(extras!.groupScore as number, at.intertemporal, `${dmu} ${period} in its region`);
      near(extras!.TGR as number, at.global / at.intertemporal, `${dmu} ${period} TGR`);
    }
  });
});

describe("deaR's own global index of all provinces under constant returns", () => {
  it("is the metafrontier index, whatever the regions; with one region its EC and BPC are deaR's too", () => {
    const rows = readExpected("economy-global-dear").filter((row) => row.orientation === "input" && row.rts === "crs");
    const indexOf = (set: Dataset) =>
      new Map(
        run({ model: "radial", index: "metafrontier", options: { rts: "crs", orientation: "input" }, reference: "period", data: set }).index.map((row) => [
          `${row.dmu}@${row.to}`,
          row.factors,
        ]),
      );
    const [three, one] = [indexOf(data), indexOf({ ...data, groups: data.dmus.map(() => "all") })];
    expect(rows).toHaveLength(three.size);
    for (const row of rows) {
      const key = `${row.dmu}@${row.period}`;
      near(three.get(key)!.TFP, Number(row.mi), `${key} TFP`);
      near(one.get(key)!.EC, Number(row.ec), `${key} EC`);
      near(one.get(key)!.BPC, Number(row.tc), `${key} BPC`);
      near(one.get(key)!.TGC, 1, `${key} TGC`);
    }
  });
});

describe("window analysis of the provinces, three years wide", () => {
  it.each([
    { column: "io_crs", options: { rts: "crs", orientation: "input" } },
    { column: "io_vrs", options: { rts: "vrs", orientation: "input" } },
    { column: "oo_vrs", options: { rts: "vrs", orientation: "output" } },
  ])("has deaR's score in every window, and their mean: $column", ({ column, options }) => {
    const rows = readExpected("economy-windows");
    const theirs = new Map(rows.map((row) => [`${row.dmu}@${row.period} ${row.from}`, column === "oo_vrs" ? 1 / Number(row[column]) : Number(row[column])]));
    const { scores } = run({ model: "radial", index: null, options, reference: "window", window: 3, data: plain });
    let seen = 0;
    for (const { dmu, period, score, windows } of scores) {
      const values = windows!.map(({ from }) => theirs.get(`${dmu}@${period} ${from}`)!);
      windows!.forEach((one, k) => near(one.score, values[k], `${dmu} ${period} from ${one.from}`));
      near(score, values.reduce((sum, value) => sum + value, 0) / values.length, `${dmu} ${period}`);
      seen += values.length;
    }
    expect(seen).toBe(rows.length);
  });

  it("is deaR's pooled table where one window holds all years", () => {
    const { scores } = run({ model: "sbm", index: null, options: { rts: "crs" }, reference: "window", window: 5, data: plain });
    const pooled = new Map(readExpected("economy").map((row) => [`${row.dmu}@${row.period}`, Number(row.sbm_no_crs)]));
    for (const { dmu, period, score } of scores) near(score, pooled.get(`${dmu}@${period}`)!, `${dmu} ${period}`);
  });
});

describe("the metatechnology ratios that DEAPack derives for O'Donnell, Rao & Battese (2008)", () => {
  it.each(["crs", "vrs"].flatMap((rts) => ["input", "output"].map((orientation) => ({ rts, orientation }))))(
    "are the exact fractions: $rts, $orientation",
    (options) => {
      const units = (
        [
          ["A", 2, 2],
          ["B", 4, 4],
          ["C", 4, 2],
          ["D", 1, 2],
          ["E", 2, 4],
          ["F", 4, 8],
        ] as const
      ).map(([dmu, x, y]) => [dmu, "1", [x], [y]] as const);
      const { scores } = run({
        model: "radial",
        index: null,
        options,
        reference: "global",
        frontier: "meta",
        data: dataOf(units, ["1", "1", "1", "2", "2", "2"]),
      });
      expect(scores.map(({ score, extras }) => [extras!.groupScore, score, extras!.TGR])).toEqual([
        [1, 0.5, 0.5],
        [1, 0.5, 0.5],
        [0.5, 0.25, 0.5],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]);
    },
  );
});
