import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Panel } from "../../../src/engine/data/panel.ts";
import { Technology } from "../../../src/engine/technology/technology.ts";
import { ofPeriod, pooled, referenceSet } from "../../../src/engine/technology/technology-key.ts";

const panelOf = (rows: readonly (readonly [dmu: string, period: string])[]): Dataset => ({
  dmus: rows.map(([dmu]) => dmu),
  periods: rows.map(([, period]) => period),
  inputs: [{ name: "x", values: Float64Array.from(rows, (_, k) => k + 1) }],
  outputs: [{ name: "y", values: Float64Array.from(rows, (_, k) => 10 * (k + 1)) }],
  undesirables: [{ name: "b", values: Float64Array.from(rows, (_, k) => 100 * (k + 1)) }],
  unscored: [],
});

describe("the periods of a panel", () => {
  const ordered = (periods: readonly string[], periodOrder?: readonly string[]) => {
    const data = panelOf(periods.map((period, k) => [`d${k}`, period]));
    return new Panel(periodOrder === undefined ? data : { ...data, periodOrder });
  };

  it.each([
    { labels: ["2014", "2012", "2013"], order: ["2012", "2013", "2014"] },
    { labels: ["2014年", "2012年"], order: ["2012年", "2014年"] },
    { labels: ["t10", "t9", "t1"], order: ["t1", "t9", "t10"] },
    { labels: ["2014Q4", "2015Q1", "2014Q2"], order: ["2014Q2", "2014Q4", "2015Q1"] },
    { labels: ["Q1-2015", "Q4-2014", "Q1-2014"], order: ["Q1-2014", "Q4-2014", "Q1-2015"] },
    { labels: ["2020.5", "2020", "2019.5"], order: ["2019.5", "2020", "2020.5"] },
    { labels: ["2020-10", "2020-9"], order: ["2020-9", "2020-10"] },
  ])("stand in time: $labels", ({ labels, order }) => {
    expect(ordered(labels).periods).toEqual(order);
    expect(ordered(labels).order).toMatchObject({ by: "label", doubt: null });
  });

  it("stand as the data names them first where the labels do not say when they are, or two are at one time", () => {
    expect(ordered(["before", "after", "later 2"]).periods).toEqual(["before", "after", "later 2"]);
    expect(ordered(["2016", "2015年", "2015"]).order).toMatchObject({ by: "data", doubt: { kind: "tie", labels: ["2015年", "2015"] } });
    // The number alone says nothing where the letters before it differ.
    expect(ordered(["b1", "a1", "a2"]).periods).toEqual(["b1", "a1", "a2"]);
  });

  it("stand as a person said", () => {
    const panel = ordered(["2014", "2012", "2013"], ["2013", "2014", "2012"]);
    expect(panel.periods).toEqual(["2013", "2014", "2012"]);
    expect(panel.order).toMatchObject({ by: "choice", doubt: null });
  });
});

describe("a panel", () => {
  const data = panelOf([
    ["B", "2021"],
    ["A", "2021"],
    ["B", "2020"],
    ["C", "2022"],
    ["A", "2022"],
  ]);
  const panel = new Panel(data);

  it("finds a row by DMU and period, and nothing where there is a gap", () => {
    expect(panel.rowOf("B", "2020")).toBe(2);
    expect(panel.rowOf("A", "2022")).toBe(4);
    expect(panel.rowOf("A", "2020")).toBeUndefined();
    expect(panel.rowOf("D", "2020")).toBeUndefined();
  });

  it("names DMUs in the order of their first row and periods in time", () => {
    expect(panel.dmus).toEqual(["B", "A", "C"]);
    expect(panel.periods).toEqual(["2020", "2021", "2022"]);
  });

  it("pairs neighbouring periods", () => {
    expect(panel.intervals()).toEqual([
      { from: "2020", to: "2021" },
      { from: "2021", to: "2022" },
    ]);
  });

  it("orders rows by DMU and then by time, whatever order they stand in", () => {
    expect([...panel.keyOrder]).toEqual([1, 4, 2, 0, 3]);
    expect([...panel.rowsWhere((row) => panel.periodOf(row) === "2021")]).toEqual([1, 0]);
  });

  it("of a cross-section has one period without a name and no interval", () => {
    const { dmus, inputs, outputs, undesirables } = data;
    const section = new Panel({ dmus, inputs, outputs, undesirables, unscored: [] });
    expect(section.periods).toEqual([""]);
    expect(section.intervals()).toEqual([]);
    expect(section.periodOf(3)).toBe("");
  });
});

describe("a technology", () => {
  const data = panelOf([
    ["B", "2021"],
    ["A", "2021"],
    ["B", "2020"],
  ]);
  const panel = new Panel(data);

  it("is spanned by a period's rows or by all of them, in key order", () => {
    expect([...referenceSet(panel, ofPeriod("2021"))]).toEqual([1, 0]);
    expect([...referenceSet(panel, pooled)]).toEqual([1, 2, 0]);
    expect([...referenceSet(panel, ofPeriod("1999"))]).toEqual([]);
  });

  it("keeps apart a period named all and the pool of all periods", () => {
    expect(ofPeriod("all")).not.toBe(pooled);
    const named = new Panel({ ...data, periods: ["all", "all", "2020"] });
    expect([...referenceSet(named, ofPeriod("all"))]).toEqual([1, 0]);
  });

  it("has one row per variable and one column per member, and knows where a row of the data stands in it", () => {
    const technology = new Technology(data, referenceSet(panel, ofPeriod("2021")));
    const { block } = { block: technology.block(false) };
    expect([block.rows, block.columns]).toEqual([3, 2]);
    const at = (r: number, j: number) => block.entries[r * 2 + j] / block.rowScale[r] / block.columnScale[j];
    expect([0, 1, 2].map((r) => [at(r, 0), at(r, 1)])).toEqual([
      [2, 1],
      [20, 10],
      [200, 100],
    ]);
    expect([0, 1, 2].map((row) => technology.columnOf(row))).toEqual([1, 0, -1]);
  });

  it("adds the sum of the intensities as its last row only where returns to scale need it, and builds each block once", () => {
    const technology = new Technology(data, panel.keyOrder);
    const block = technology.block(true);
    expect(block.rows).toBe(4);
    for (let j = 0; j < 3; j++) expect(block.entries[9 + j] / block.rowScale[3] / block.columnScale[j]).toBe(1);
    expect(technology.block(true)).toBe(block);
    expect(technology.block(false)).toBe(technology.block(false));
  });
});
