import { describe, expect, it } from "vitest";
import type { FigureGiven } from "../../src/procedures/figure.ts";
import { cellsOf } from "../../src/report/chart-values.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import { optionOfChart } from "../../src/taskpane/results/picture.ts";
import { svgOf } from "../../src/taskpane/results/draw.ts";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { partsIn } from "../../src/workbook/file/zip-parts.ts";
import { runWith, type Made } from "./figure-kinds.ts";

const reported = (figure: FigureGiven, made: readonly Made[]) => {
  const report = procedureReport(runWith(figure, made), "en");
  const cells = cellsOf(report.sheets);
  return {
    ...report,
    charts: report.sheets.flatMap(({ charts = [] }) => charts),
    valuesIn: (range: Parameters<typeof cells>[0]) => cells(range).map((cell) => cell?.value),
  };
};
const years = ["2020", "2021", "2022"];
const chartParts = async (sheets: Parameters<typeof writeXlsx>[0]) => [
  ...(await partsIn(await writeXlsx(sheets), (path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path))).values(),
];

describe("stacked areas", () => {
  const areas = { gives: "figure", kind: "areas", from: "totals", series: ["a", "b"] } as const;
  const report = reported(
    areas,
    years.map((period, k) => ({ period, totals: { a: k + 1, b: 2 } })),
  );

  it("stand over the periods, over the cells of the record, and need two of them", () => {
    const [chart] = report.charts;
    expect([chart.kind, chart.title, chart.categoryTitle, chart.fromZero]).toEqual(["area", "The figure", "year", true]);
    expect(report.valuesIn(chart.categories)).toEqual(years);
    expect(chart.series.map(({ values }) => report.valuesIn(values))).toEqual([
      [1, 2, 3],
      [2, 2, 2],
    ]);
    expect(reported(areas, [{ period: null, totals: { a: 1, b: 2 } }]).charts).toEqual([]);
  });

  it("are stacked in the file and in the picture", async () => {
    const [xml] = await chartParts(report.sheets);
    expect(xml).toMatch(/<c:areaChart><c:grouping val="stacked"\/>/);
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    expect(sheets.flatMap(({ charts }) => charts ?? []).map(({ kind }) => kind)).toEqual(["area"]);
    const { series } = optionOfChart(report.figures[0], "pane") as unknown as { readonly series: readonly { readonly stack: string }[] };
    expect(series.map(({ stack }) => stack)).toEqual(["all", "all"]);
  });
});

describe("bars of a list", () => {
  const bars = { gives: "figure", kind: "bars", from: "list", label: "name", value: "x" } as const;
  const list = [
    { name: "甲", x: 0.5 },
    { name: "乙", x: 2 },
    { name: "丙", x: null },
    { name: "丁", x: 1.5 },
  ];

  it("are those of the last period that have a number, the largest first, over cells of their own", () => {
    const report = reported(bars, [
      { period: "2020", list: [{ name: "甲", x: 9 }] },
      { period: "2021", list },
    ]);
    const [chart] = report.charts;
    expect([chart.kind, chart.valueTitle, chart.fromZero]).toEqual(["bar", "x (2021)", true]);
    expect(report.valuesIn(chart.categories)).toEqual(["乙", "丁", "甲"]);
    expect(report.valuesIn(chart.series[0].values)).toEqual([2, 1.5, 0.5]);
    expect(report.figures[0].series[0].numbers).toEqual([2, 1.5, 0.5]);
  });

  it("begin at a baseline where one is given, and below 0 where numbers are", () => {
    const report = reported({ ...bars, baseline: 1 }, [{ period: null, list }]);
    expect([report.charts[0].baseline, report.charts[0].fromZero]).toEqual([1, false]);
    const { series } = optionOfChart(report.figures[0], "page") as unknown as { readonly series: readonly { readonly data: readonly number[] }[] };
    expect(series[0].data).toEqual([1, 0.5, -0.5]);
    expect(reported(bars, [{ period: null, list: [{ name: "甲", x: -1 }] }]).charts[0].fromZero).toBe(false);
    expect(reported(bars, [{ period: null, list: [{ name: "丙", x: null }] }]).charts).toEqual([]);
  });
});

describe("curves", () => {
  const curves = { gives: "figure", kind: "curves", from: "list", x: "x", y: "y" } as const;
  const hill = (top: number) => [0, 1, 2, 3].map((x) => ({ x, y: Math.max(0, 1 - Math.abs(x - top)) }));
  const made = (count: number) => Array.from({ length: count }, (_, k) => ({ period: String(2010 + k), list: hill(1 + k / count) }));

  it("are one for every period, over the cells of the list, and five of them where there are more", () => {
    const report = reported(curves, made(3));
    const [chart] = report.charts;
    expect(chart.series.map(({ name }) => name)).toEqual(["2010", "2011", "2012"]);
    expect(report.valuesIn(chart.series[1].categories!)).toEqual([0, 1, 2, 3]);
    expect(report.valuesIn(chart.series[2].values)).toEqual(hill(1 + 2 / 3).map(({ y }) => y));
    expect(new Set(chart.series.map(({ dash }) => dash)).size).toBe(3);
    expect(reported(curves, made(13)).charts[0].series.map(({ name }) => name)).toEqual(["2010", "2013", "2016", "2019", "2022"]);
  });

  it("are one for every word of a column, of the last period", () => {
    const named = ["甲", "乙"].flatMap((name, k) => hill(k + 1).map((row) => ({ ...row, name })));
    const report = reported({ ...curves, name: "name" }, [
      { period: "2010", list: hill(0).map((row) => ({ ...row, name: "丙" })) },
      { period: "2011", list: named },
    ]);
    expect(report.charts[0].series.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(report.figures[0].series[1].numbers).toEqual(hill(2).map(({ y }) => y));
  });

  it("are lines without markers through numbers on both axes in the file, and read from it again", async () => {
    const report = reported(curves, made(3));
    const [xml] = await chartParts(report.sheets);
    expect(xml.match(/<c:scatterChart>/g)).toHaveLength(1);
    expect(xml.match(/<c:symbol val="none"\/>/g)).toHaveLength(3);
    expect(xml).not.toContain("<a:noFill/></a:ln></c:spPr><c:marker>");
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    const [chart] = sheets.flatMap(({ charts }) => charts ?? []);
    expect([chart.kind, chart.series.map(({ name }) => name), chart.series[1].categories!.range]).toEqual([
      "curves",
      ["2010", "2011", "2012"],
      report.charts[0].series[1].categories!.range,
    ]);
  });

  it.each(["ridge", "surface"] as const)("are set off from each other by cells of their own, while the page shows their numbers: %s", async (drawn) => {
    const report = reported({ ...curves, drawn }, made(7));
    const [chart] = report.charts;
    expect([chart.setOff, chart.series.length]).toEqual([true, 7]);
    const ups = chart.series.map(({ values }) => report.valuesIn(values)[0] as number);
    expect(new Set(ups).size).toBe(7);
    expect(ups).toEqual([...ups].sort(drawn === "ridge" ? (a, b) => b - a : (a, b) => a - b));
    const rights = chart.series.map(({ categories }) => report.valuesIn(categories!)[0]);
    expect(new Set(rights).size).toBe(drawn === "ridge" ? 1 : 7);
    expect(report.figures[0].series.map(({ numbers }) => numbers)).toEqual(made(7).map(({ list }) => list.map(({ y }) => y)));
    const svg = svgOf(optionOfChart(report.figures[0], "page"), { width: 900, height: 500 });
    for (const { period } of made(7)) expect(svg).toContain(`>${period}</text>`);
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    expect(sheets.flatMap(({ charts }) => charts ?? [])[0]).toMatchObject({ kind: "curves", setOff: true });
    // One curve has nothing to be set off from.
    expect(reported({ ...curves, drawn }, made(1)).charts).toEqual([]);
  });

  it("stand on the sheet beyond what is printed of it", () => {
    const report = reported({ ...curves, drawn: "ridge" }, made(3));
    const [sheet] = report.sheets.filter(({ charts }) => charts);
    for (const { values, categories } of report.charts[0].series)
      for (const { range } of [values, categories!]) expect(range.fromColumn).toBeGreaterThan(sheet.printed!.toColumn);
  });
});
