import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { Mistake } from "../../../src/engine/declare/mistake.ts";
import { Panel } from "../../../src/engine/data/panel.ts";
import type { Frontier, Reference } from "../../../src/engine/declare/options.ts";
import type { ScoreRow } from "../../../src/engine/run/results.ts";
import { run } from "../../../src/engine/run/run.ts";
import { readCase } from "../../cases/cases.ts";
import { takeRows } from "../../contracts/samples.ts";

interface Setting {
  readonly reference: Reference;
  readonly frontier?: Frontier;
  readonly window?: number;
}

const scores = (data: Dataset, setting: Setting, model = "super-sbm"): readonly ScoreRow[] =>
  run({ model, index: null, options: {}, ...setting, data }, new Simplex()).scores;

/** The scores of one period when the rows that are kept span one frontier, by DMU. */
function pooledOver(data: Dataset, keep: (row: number) => boolean, period: string, model?: string): ReadonlyMap<string, ScoreRow> {
  const rows = [...data.dmus.keys()].filter(keep);
  return new Map(
    scores(takeRows(data, rows), { reference: "global" }, model)
      .filter((row) => row.period === period)
      .map((row) => [row.dmu, row]),
  );
}

const plain = readCase("economy");
const { periods } = new Panel(plain);
const place = (data: Dataset, row: number) => periods.indexOf(data.periods![row]);
const north = new Set(["Beijing", "Tianjin", "Hebei", "Shanxi_1", "Inner Mongolia", "Liaoning", "Jilin", "Heilongjiang", "Shandong", "Henan"]);
const grouped: Dataset = { ...plain, groups: plain.dmus.map((dmu) => (north.has(dmu) ? "north" : "south")) };

describe("the reference technology", () => {
  it("sequential spans each period with all before it", () => {
    const found = scores(plain, { reference: "sequential" });
    for (const [k, period] of periods.entries()) {
      const alone = pooledOver(plain, (row) => place(plain, row) <= k, period);
      for (const { dmu, score, status } of found.filter((row) => row.period === period))
        expect([score, status], `${dmu} ${period}`).toEqual([alone.get(dmu)!.score, alone.get(dmu)!.status]);
    }
  });

  it("sequential is the period's own in the first, and the global one in the last", () => {
    const [found, own, global] = (["sequential", "period", "global"] as const).map((reference) => scores(plain, { reference }));
    for (const { row, period } of found) {
      if (period === periods[0]) expect(found[row].score).toBe(own[row].score);
      if (period === periods.at(-1)) expect(found[row].score).toBe(global[row].score);
    }
  });

  it("window gives the mean over the windows that hold the row, each of which is listed", () => {
    const found = scores(plain, { reference: "window", window: 3 });
    const holding = [1, 2, 3, 2, 1];
    for (const { dmu, period, score, windows } of found) {
      const k = periods.indexOf(period!);
      expect(windows).toHaveLength(holding[k]);
      expect(score).toBeCloseTo(windows!.reduce((sum, window) => sum + window.score!, 0) / windows!.length, 12);
      for (const { from, to, score: inside } of windows!.filter(() => dmu === "Beijing" || dmu === "Tianjin")) {
        const [first, last] = [periods.indexOf(from), periods.indexOf(to)];
        const alone = pooledOver(plain, (row) => place(plain, row) >= first && place(plain, row) <= last, period!);
        expect(inside, `${dmu} ${period} in ${from}–${to}`).toBe(alone.get(dmu)!.score);
      }
    }
  });

  it("window has targets that the means of the peers make up", () => {
    for (const { targets, peers, period } of scores(plain, { reference: "window", window: 2 }, "sbm")) {
      const made = [...plain.inputs, ...plain.outputs].map(({ values }) =>
        peers.reduce((sum, peer) => sum + peer.lambda * values[plain.dmus.findIndex((dmu, row) => dmu === peer.dmu && plain.periods![row] === peer.period)], 0),
      );
      made.forEach((value, k) => expect(Math.abs(value / targets![k] - 1), period!).toBeLessThan(1e-9));
    }
  });

  it("window as wide as the panel, or wider, is the global one; of one period, the period's own", () => {
    const global = scores(plain, { reference: "global" });
    for (const window of [5, 40]) scores(plain, { reference: "window", window }).forEach(({ score }, row) => expect(score).toBe(global[row].score));
    const own = scores(plain, { reference: "period" });
    scores(plain, { reference: "window", window: 1 }).forEach(({ score }, row) => expect(score).toBe(own[row].score));
  });

  it("keeps a row without a score in one of its windows without a mean", () => {
    const [row] = scores({ ...plain, unscored: [0] }, { reference: "window", window: 3 });
    expect([row.score, row.status]).toEqual([null, "bad data"]);
  });

  it("gives a cross-section one technology, whatever was asked", () => {
    const { dmus, inputs, outputs, undesirables, unscored } = takeRows(
      plain,
      [0, 1, 2, 3, 4, 5, 6, 7].map((k) => k * 3),
    );
    const section: Dataset = { dmus, inputs, outputs, undesirables, unscored };
    const [first] = (["period", "global", "sequential", "window"] as const).map((reference) => scores(section, { reference }).map(({ score }) => score));
    for (const reference of ["global", "sequential", "window"] as const) expect(scores(section, { reference }).map(({ score }) => score)).toEqual(first);
  });
});

describe("the frontier of groups", () => {
  it.each(["period", "global", "sequential"] as const)("is each group's own: its scores are those of the group alone, %s", (reference) => {
    const found = scores(grouped, { reference, frontier: "group" });
    for (const group of ["north", "south"]) {
      const rows = [...grouped.dmus.keys()].filter((row) => grouped.groups![row] === group);
      const alone = scores(takeRows(grouped, rows), { reference });
      expect(rows.map((row) => found[row].score)).toEqual(alone.map(({ score }) => score));
    }
  });

  it("meta gives the score of all with the group's and the technology gap ratio, at most 1", () => {
    const [meta, group, common] = (["meta", "group", "common"] as const).map((frontier) => scores(grouped, { reference: "period", frontier }, "sbm"));
    let below = 0;
    for (const { row, score, extras } of meta) {
      expect(score).toBe(common[row].score);
      expect(extras!.groupScore).toBe(group[row].score);
      expect(extras!.TGR).toBeCloseTo(score! / group[row].score!, 12);
      expect(extras!.TGR).toBeLessThanOrEqual(1 + 1e-12);
      if (Number(extras!.TGR) < 0.999) below++;
    }
    expect(below).toBeGreaterThan(20);
  });

  it("meta turns the distance of a directional model into a measure before it compares", () => {
    const data: Dataset = { ...readCase("cn30"), groups: readCase("cn30").dmus.map((dmu) => (dmu < "H" ? "a" : "b")) };
    for (const { score, extras } of scores(data, { reference: "period", frontier: "meta" }, "ddf")) {
      const [meta, own] = [score!, Number(extras!.groupScore)];
      expect(extras!.TGR).toBeCloseTo((1 + own) / (1 + meta), 12);
    }
  });

  it("meta goes with windows", () => {
    for (const { extras, windows } of scores(grouped, { reference: "window", window: 2, frontier: "meta" }, "sbm")) {
      expect(windows!.length).toBeGreaterThan(0);
      expect(Number(extras!.TGR)).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it("needs the group of each row", () => {
    for (const frontier of ["group", "meta"] as const) {
      expect(() => scores(plain, { reference: "period", frontier })).toThrow(expect.objectContaining({ code: "group-needed" }) as Mistake);
    }
  });

  it("says which group has too few units for its frontier", () => {
    const small: Dataset = { ...plain, groups: plain.dmus.map((dmu) => (dmu === "Beijing" || dmu === "Tianjin" ? "two" : "the rest")) };
    const { notes } = run({ model: "sbm", index: null, options: {}, reference: "period", frontier: "group", data: small }, new Simplex());
    const few = notes.flatMap((note) => (note.code === "few-units" ? [[note.period, note.group, note.units]] : []));
    expect(few).toEqual(periods.map((period) => [period, "two", 2]));
  });
});
