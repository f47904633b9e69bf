import { describe, expect, it } from "vitest";
import type { FigureGiven } from "../../src/procedures/declare/figure.ts";
import { cellsOf } from "../../src/report/figures/chart-values.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import { provinces } from "../../src/procedures/neighbours/provinces34.ts";
import { figurePicture, optionOfChart } from "../../src/taskpane/results/picture.ts";
import { svgOf } from "../../src/taskpane/results/draw.ts";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { partsIn } from "../../src/workbook/file/archive/zip-parts.ts";
import { runWith, type Made } from "./figure-kinds.ts";

const reported = (figure: FigureGiven, made: readonly Made[]) => {
  const report = procedureReport(runWith(figure, made), "en");
  const cells = cellsOf(report.sheets);
  return {
    ...report,
    charts: report.sheets.flatMap(({ charts = [] }) => charts),
    drawn: report.figures.flatMap((one) => (one.figure === "chart" ? [one.chart] : [])),
    valuesIn: (range: Parameters<typeof cells>[0]) => cells(range).map((cell) => cell?.value),
  };
};
const years = ["2020", "2021", "2022"];
const chartParts = async (sheets: Parameters<typeof writeXlsx>[0]) => [
  ...(await partsIn(await writeXlsx(sheets), (path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path))).values(),
];

describe("lines", () => {
  const lines = { gives: "figure", kind: "lines", from: "totals", series: ["a", "b"] } as const;

  it("begin and end with their numbers, and where one is missing between them stand over cells that are blank there", () => {
    const report = reported(lines, [
      { period: "2019", totals: {} },
      { period: "2020", totals: { a: 1, b: 2 } },
      { period: "2021", totals: { a: 3 } },
      { period: "2022", totals: { a: 5, b: 6 } },
    ]);
    const [chart] = report.charts;
    expect(chart.valueTitle).toBe("totals");
    expect(report.valuesIn(chart.categories)).toEqual(years);
    expect(chart.series.map(({ values }) => report.valuesIn(values))).toEqual([
      [1, 3, 5],
      [2, null, 6],
    ]);
    expect(report.drawn[0].series[1].numbers).toEqual([2, null, 6]);
    // A number in every period that is drawn: the cells of the results themselves.
    const whole = reported(lines, [{ period: "2019" }, ...years.map((period, k) => ({ period, totals: { a: k, b: k } }))]);
    expect(whole.charts[0].series.map(({ values: { sheet } }) => sheet)).toEqual(["Results", "Results"]);
    expect(reported(lines, [{ period: "2019" }, { period: "2020" }]).charts).toEqual([]);
  });
});

describe("lines of counts", () => {
  it("have an axis without decimals, in ones", () => {
    const of = (valueFormat: "integer" | "score") => {
      const chart = {
        ...reported(
          { gives: "figure", kind: "lines", from: "totals", series: ["a"] },
          [...years].map((period, k) => ({ period, totals: { a: k } })),
        ).drawn[0],
      };
      const option = optionOfChart({ ...chart, valueFormat }, "pane") as unknown as {
        readonly yAxis: { readonly minInterval?: number; readonly axisLabel: { readonly formatter: (value: number) => string } };
      };
      return [option.yAxis.minInterval, option.yAxis.axisLabel.formatter(2)];
    };
    expect([of("integer"), of("score")]).toEqual([
      [1, "2"],
      [undefined, "2.00"],
    ]);
  });
});

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
    const { series } = optionOfChart(report.drawn[0], "pane") as unknown as { readonly series: readonly { readonly stack: string }[] };
    expect(series.map(({ stack }) => stack)).toEqual(["all", "all"]);
  });
});

describe("stacked bars", () => {
  const stacks = { gives: "figure", kind: "stacks", from: "list", parts: { name: "kind", value: "x" }, only: { column: "name", word: "all" } } as const;
  const parts = (ec: number, bpc: number, name = "all") => [
    { name, kind: "EC", x: ec },
    { name, kind: "BPC", x: bpc },
  ];
  const made = [
    { period: "2020", list: [...parts(0.1, -0.2), ...parts(9, 9, "东部")] },
    { period: "2021", list: parts(-0.3, 0.4) },
  ];

  it("have a bar for every period and a series for every part, of the rows that hold a word", () => {
    const report = reported(stacks, made);
    const [chart] = report.charts;
    expect([chart.kind, chart.fromZero, report.valuesIn(chart.categories)]).toEqual(["stack", false, ["2020", "2021"]]);
    expect(chart.series.map(({ name, values }) => [name, report.valuesIn(values)])).toEqual([
      ["EC", [0.1, -0.3]],
      ["BPC", [-0.2, 0.4]],
    ]);
    const { series } = optionOfChart(report.drawn[0], "pane") as unknown as { readonly series: readonly { readonly stack: string }[] };
    expect(series.map(({ stack }) => stack)).toEqual(["all", "all"]);
  });

  it("have a bar for every word of the last period, and parts that are columns", () => {
    const list = ["三大地区", "四大地区"].map((name, k) => ({ name, x: 1 + k, y: 2 }));
    const byName = { gives: "figure", kind: "stacks", from: "list", bar: "name", parts: ["x", "y"] } as const;
    const report = reported(byName, [
      { period: "2020", list: [{ name: "其他", x: 5, y: 5 }] },
      { period: "2021", list },
    ]);
    const [chart] = report.charts;
    expect([chart.categoryTitle, report.valuesIn(chart.categories), chart.fromZero]).toEqual(["name (2021)", ["三大地区", "四大地区"], true]);
    expect(chart.series.map(({ name, values }) => [name, report.valuesIn(values)])).toEqual([
      ["x", [1, 2]],
      ["y", [2, 2]],
    ]);
    expect(reported(byName, [{ period: "2021", list: [{ name: "三大地区", x: null }] }]).charts).toEqual([]);
  });

  it("are stacked columns in the file, and read from it again", async () => {
    const report = reported(stacks, made);
    const [xml] = await chartParts(report.sheets);
    expect(xml).toMatch(/<c:barDir val="col"\/><c:grouping val="stacked"\/>/);
    expect(xml).toContain('<c:overlap val="100"/>');
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    expect(sheets.flatMap(({ charts }) => charts ?? []).map(({ kind }) => kind)).toEqual(["stack"]);
  });
});

describe("ellipses", () => {
  const drawn = {
    ...({ gives: "figure", kind: "ellipse", from: "totals", x: "a", y: "b" } as const),
    axes: { theta: "c", major: "d", minor: "e", places: { from: "list", x: "x", y: "y" } },
  } as const;
  const made = years.map((period, k) => ({
    period,
    totals: { a: 100 + 10 * k, b: 3000, c: 90, d: 900, e: 400 },
    list: [{ name: "甲", x: -500 + k, y: 3500 }],
  }));

  it("are closed curves around their centres, the major axis at its angle, over cells of their own, with the places as dots", () => {
    const report = reported(drawn, made);
    const [chart] = report.charts;
    expect(chart.series.map(({ name, dots = false }) => [name, dots])).toEqual([...years.map((year) => [year, false]), ["list", true]]);
    const [xs, ys] = [chart.series[2].categories!, chart.series[2].values].map((range) => report.valuesIn(range) as number[]);
    expect([xs.at(-1), ys.at(-1)].map((value) => Math.round(value!))).toEqual([xs[0], ys[0]].map(Math.round));
    // At 90 degrees from north the major axis lies east.
    expect([Math.max(...xs), Math.min(...xs), Math.max(...ys), Math.min(...ys)].map(Math.round)).toEqual([1020, -780, 3400, 2600]);
    xs.forEach((x, k) => expect(((x - 120) / 900) ** 2 + ((ys[k] - 3000) / 400) ** 2).toBeCloseTo(1, 9));
    expect(report.valuesIn(chart.series[3].categories!)).toEqual([-498]);
  });

  it("have axes of one scale in the proportions of their place, around all that is drawn", () => {
    const { x, y } = reported(drawn, made).charts[0].bounds!;
    expect(x[0]).toBeLessThan(-800);
    expect(x[1]).toBeGreaterThan(1020);
    expect(y[0]).toBeLessThan(2600);
    expect(y[1]).toBeGreaterThan(3500);
    expect((x[1] - x[0]) / (y[1] - y[0])).toBeGreaterThan(1.2);
    expect((x[1] - x[0]) / (y[1] - y[0])).toBeLessThan(1.7);
  });

  it("are five of many, or the way of the centres from the first to the last", () => {
    const many = Array.from({ length: 13 }, (_, k) => ({ ...made[0], period: String(2010 + k) }));
    expect(reported(drawn, many).charts[0].series.map(({ name }) => name)).toEqual(["2010", "2013", "2016", "2019", "2022", "list"]);
    const way = { gives: "figure", kind: "ellipse", from: "totals", x: "a", y: "b", path: "list" } as const;
    const report = reported(way, made);
    expect(report.charts[0].series.map(({ name, values, categories }) => [name, report.valuesIn(categories!), report.valuesIn(values)])).toEqual([
      ["list", [100, 110, 120], [3000, 3000, 3000]],
      ["2020", [100], [3000]],
      ["2022", [120], [3000]],
    ]);
    expect(svgOf(optionOfChart(report.drawn[0], "page"), { width: 900, height: 500 })).toContain(">2022</text>");
    expect(reported(way, made.slice(1, 2)).charts).toEqual([]);
  });

  it("have the same ends, lines and points in the file and read from it", async () => {
    const report = reported(drawn, made);
    const [xml] = await chartParts(report.sheets);
    expect(xml.match(/<c:symbol val="none"\/>/g)).toHaveLength(3);
    expect(xml.match(/<c:symbol val="circle"\/>/g)).toHaveLength(1);
    expect(xml.match(/<c:smooth val="0"\/><\/c:ser>/g)).toHaveLength(4);
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    const [chart] = sheets.flatMap(({ charts }) => charts ?? []);
    expect([chart.kind, chart.bounds, chart.series.map(({ dots = false }) => dots)]).toEqual(["curves", report.charts[0].bounds, [false, false, false, true]]);
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
    expect(report.drawn[0].series[0].numbers).toEqual([2, 1.5, 0.5]);
  });

  it("begin at a baseline where one is given, and below 0 where numbers are", () => {
    const report = reported({ ...bars, baseline: 1 }, [{ period: null, list }]);
    expect([report.charts[0].baseline, report.charts[0].fromZero]).toEqual([1, false]);
    const { series } = optionOfChart(report.drawn[0], "page") as unknown as { readonly series: readonly { readonly data: readonly number[] }[] };
    expect(series[0].data).toEqual([1, 0.5, -0.5]);
    expect(reported(bars, [{ period: null, list: [{ name: "甲", x: -1 }] }]).charts[0].fromZero).toBe(false);
    expect(reported(bars, [{ period: null, list: [{ name: "丙", x: null }] }]).charts).toEqual([]);
  });
});

describe("bars of a column of words", () => {
  it("are a chart for each of them, below the title of the figure", () => {
    const bars = { gives: "figure", kind: "bars", from: "list", label: "name", value: "x", each: "kind" } as const;
    const report = reported(bars, [
      {
        period: null,
        list: [
          { name: "甲", kind: "Q1", x: 0.5 },
          { name: "乙", kind: "Q2", x: 2 },
          { name: "丙", kind: "Q1", x: 3 },
        ],
      },
    ]);
    expect(report.charts.map(({ title }) => title)).toEqual(["Q1", "Q2"]);
    expect(report.charts.map(({ categories }) => report.valuesIn(categories))).toEqual([["丙", "甲"], ["乙"]]);
    const [sheet] = report.sheets.filter(({ charts }) => charts !== undefined);
    expect(sheet.rows.flat().filter(({ value }) => value === "The figure")).toHaveLength(1);
    const [first, second] = report.charts.map(({ anchor }) => anchor);
    expect(second.fromRow).toBeGreaterThan(first.toRow);
    expect(sheet.rows[first.fromRow - 2][0].value).toBe("The figure");
  });
});

describe("bullets", () => {
  const bullet = { gives: "figure", kind: "bullet", from: "list", label: "name", value: "x", mark: "y" } as const;
  const report = reported(bullet, [
    {
      period: null,
      list: [
        { name: "甲", x: 0.5, y: 1 },
        { name: "乙", x: null, y: 1 },
        { name: "丙", x: 1.5, y: 1 },
      ],
    },
  ]);

  it("are two bars for every row that has both numbers, what is held against behind", () => {
    const [chart] = report.charts;
    expect([chart.kind, chart.fromZero]).toEqual(["bullet", true]);
    expect(report.valuesIn(chart.categories)).toEqual(["甲", "丙"]);
    expect(chart.series.map(({ values }) => report.valuesIn(values))).toEqual([
      [1, 1],
      [0.5, 1.5],
    ]);
    expect(reported(bullet, [{ period: null, list: [{ name: "乙", x: null, y: 1 }] }]).charts).toEqual([]);
  });

  it("lie upon each other in the file and in the picture, and are read again", async () => {
    const [xml] = await chartParts(report.sheets);
    expect(xml).toMatch(/<c:barDir val="bar"\/>.*<c:overlap val="70"\/>/s);
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    expect(sheets.flatMap(({ charts }) => charts ?? []).map(({ kind, series }) => [kind, series.length])).toEqual([["bullet", 2]]);
    const { series } = optionOfChart(report.drawn[0], "pane") as unknown as {
      readonly series: readonly { readonly yAxisIndex: number; readonly data: unknown }[];
    };
    expect(series.map(({ yAxisIndex, data }) => [yAxisIndex, data])).toEqual([
      [0, [1, 1]],
      [1, [0.5, 1.5]],
    ]);
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
    expect(report.drawn[0].series[1].numbers).toEqual(hill(2).map(({ y }) => y));
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
    expect(report.drawn[0].series.map(({ numbers }) => numbers)).toEqual(made(7).map(({ list }) => list.map(({ y }) => y)));
    const svg = svgOf(optionOfChart(report.drawn[0], "page"), { width: 900, height: 500 });
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

describe("a table of colours", () => {
  const heat = { gives: "figure", kind: "heat", from: "list", row: ["name", "kind"], column: "x", value: "y" } as const;
  const list = [
    { name: "甲", kind: "一", x: 1, y: 0.5 },
    { name: "甲", kind: "一", x: 2, y: 0.25 },
    { name: "乙", kind: "一", x: 1, y: 0 },
  ];

  it("stands in cells with a scale, a blank where there is no number, with its title above", () => {
    const report = reported(heat, [
      { period: "2020", list: [{ name: "丙", kind: "一", x: 3, y: 1 }] },
      { period: "2021", list },
    ]);
    const sheet = report.sheets[2];
    expect(sheet.charts).toBeUndefined();
    const values = sheet.rows.map((row) => row.map(({ value }) => value));
    expect(values[2][0]).toBe("The figure");
    expect(values[3]).toEqual(["name · kind", "1", "2"]);
    expect(values.slice(4)).toEqual([
      ["甲 · 一", 0.5, 0.25],
      ["乙 · 一", 0, ""],
    ]);
    expect(sheet.colourScales).toEqual([{ fromRow: 5, fromColumn: 2, toRow: 6, toColumn: 3 }]);
    expect(report.figures).toMatchObject([
      {
        figure: "heat",
        map: {
          title: "The figure",
          valueTitle: "y (2021)",
          values: [
            [0.5, 0.25],
            [0, null],
          ],
        },
      },
    ]);
    const { label, rows } = figurePicture(report.figures[0], "en");
    expect(label).toContain("The figure");
    expect(rows).toEqual([
      ["甲 · 一", "0.5000", "0.2500"],
      ["乙 · 一", "0.0000", "none"],
    ]);
  });
});

describe("boxes", () => {
  const numbers = ["a", "b", "c", "d", "e"] as const;
  const totals = { a: 1, b: 2, c: 3, d: 4, e: 6 };

  it("are one for every period of a record, bars from quartile to quartile and lines to the whiskers", async () => {
    const report = reported({ gives: "figure", kind: "box", from: "totals", numbers, outliers: { from: "list", value: "x", unit: "name" } }, [
      { period: "2020", totals, list: [{ name: "甲", x: 9 }] },
      { period: "2021", totals: { ...totals, c: 3.5 } },
    ]);
    const [chart] = report.charts;
    expect([chart.kind, report.valuesIn(chart.categories)]).toEqual(["box", ["2020", "2021"]]);
    expect(chart.series.map(({ values }) => report.valuesIn(values))).toEqual([
      [2, 2],
      [1, 1],
      [3, 3.5],
      [6, 6],
      [4, 4],
    ]);
    expect(report.drawn[0].outliers).toEqual([{ box: 0, value: 9, name: "甲" }]);
    const { series } = optionOfChart(report.drawn[0], "pane") as unknown as { readonly series: readonly { readonly data: readonly unknown[] }[] };
    expect(series[0].data).toEqual([
      [1, 2, 3, 4, 6],
      [1, 2, 3.5, 4, 6],
    ]);
    expect(svgOf(optionOfChart(report.drawn[0], "page"), { width: 900, height: 500 })).toContain("甲");
    const [xml] = await chartParts(report.sheets);
    expect(xml).toContain("<c:hiLowLines");
    expect(xml).toContain("<c:upDownBars>");
    expect(xml.match(/<a:ln><a:noFill\/><\/a:ln>/g)).toHaveLength(5);
    // Stocks are drawn as boxes by every program, lines by some.
    expect(xml.match(/<c:stockChart>.*<\/c:stockChart>/s)![0].match(/<c:ser>/g)).toHaveLength(4);
    expect(chart.valueTitle).toBe("y");
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    const [read] = sheets.flatMap(({ charts }) => charts ?? []);
    expect([read.kind, read.series.map(({ name, values }) => [name, values.range])]).toEqual([
      "box",
      chart.series.map(({ name, values }) => [name, values.range]),
    ]);
  });

  it("are one for every row of a list in its last period", () => {
    const list = ["甲", "乙"].map((name, k) => ({ name, x: 1 + k, y: 2 + k, z: 3 + k, q1: 4 + k, q2: 5 + k }));
    const figure = {
      gives: "figure",
      kind: "box",
      from: "list",
      label: "name",
      numbers: ["x", "y", "z", "q1", "q2"],
      outliers: { from: "more", value: "x" },
    } as const;
    const report = reported(figure, [
      { period: "2020", list: [{ ...list[0], x: 0 }], more: [{ name: "甲", x: 7 }] },
      { period: "2021", list, more: [{ name: "乙", x: 8 }] },
    ]);
    expect(report.charts[0].categoryTitle).toBe("name (2021)");
    expect(report.drawn[0]).toMatchObject({ categories: ["甲", "乙"], outliers: [{ box: 1, value: 8, name: "" }] });
    expect(reported(figure, [{ period: null, list: [{ name: "甲", x: 1 }] }]).charts).toEqual([]);
  });
});

describe("a tile map", () => {
  const tiles = { gives: "figure", kind: "tiles", from: "list", unit: "name", value: "x" } as const;
  const list = provinces.slice(0, 31).map(({ fullName }, k) => ({ name: fullName, x: k / 10, kind: k < 20 ? "HH" : null }));

  it("has a tile of two cells for each province, five shades, and a key", async () => {
    const report = reported(tiles, [
      { period: "2020", list: [{ name: "北京", x: 9 }] },
      { period: "2021", list },
    ]);
    const sheet = report.sheets[2];
    const at = (row: number, column: number) => sheet.rows[row - 1][column - 1];
    // 北京 stands in the third row and the seventh column of the map, whose first cell is below the title.
    expect(at(4 + 2 * 2, 7)).toMatchObject({ value: "BJ", style: "tile-name-shade-1" });
    expect(at(5 + 2 * 2, 7)).toMatchObject({ value: 0, style: "tile-value-shade-1", format: "score" });
    expect(sheet.rows.flat().filter(({ style }) => style?.startsWith("tile-value"))).toHaveLength(31);
    expect(sheet.printed!.toColumn).toBe(9);
    const [figure] = report.figures;
    if (figure.figure !== "tiles") throw new Error("no map");
    expect(figure.map.key.map(({ meaning }) => meaning)).toEqual(["0.0000–0.6000", "0.7000–1.2000", "1.3000–1.8000", "1.9000–2.4000", "2.5000–3.0000"]);
    expect(new Set(figure.map.tiles.map(({ look }) => look)).size).toBe(5);
    const picture = figurePicture(figure, "zh-CN");
    expect(picture.rows).toHaveLength(31);
    const svg = svgOf(picture.option("page"), picture.page);
    expect(svg).toContain(">BJ</text>");
    const { sheets } = await readXlsx(await writeXlsx(report.sheets), { look: true });
    expect(JSON.stringify(sheets[2].cells)).toContain("BJ");
  });

  it("has a shade of its own for each of a few numbers", () => {
    const three = ["北京", "天津", "河北", "山西"].map((name, k) => ({ name, x: [1, 2, 2, 4][k] }));
    const [figure] = reported(tiles, [{ period: null, list: three }]).figures;
    if (figure.figure !== "tiles") throw new Error("no map");
    expect(figure.map.key.map(({ meaning }) => meaning)).toEqual(["1.0000", "2.0000", "4.0000"]);
    expect(new Set(figure.map.key.map(({ look }) => look)).size).toBe(3);
  });

  it("has words in colours of their own, and a tile without a word pale", () => {
    const figure = { ...tiles, value: "kind", colours: { HH: "red" } } as const;
    const run = runWith(figure, [{ period: null, list }], { HH: { "zh-CN": "高—高", en: "high–high" } });
    const { figures } = procedureReport(run, "zh-CN");
    if (figures[0].figure !== "tiles") throw new Error("no map");
    const { tiles: drawn, key } = figures[0].map;
    expect(drawn[0]).toMatchObject({ short: "京", name: "北京", value: "高—高", look: "red" });
    expect(drawn[30]).toMatchObject({ value: null, look: "blank" });
    expect(key).toEqual([{ look: "red", meaning: "高—高" }]);
  });

  it("is bars where a unit is no province or stands twice: of its numbers, or of how many units have each word", () => {
    const others = [
      { name: "甲", x: 1, kind: "a" },
      { name: "乙", x: 2, kind: "b" },
      { name: "丙", x: 3, kind: "b" },
    ];
    const numbers = reported(tiles, [{ period: null, list: others }]);
    expect([numbers.charts[0].kind, numbers.valuesIn(numbers.charts[0].categories)]).toEqual(["bar", ["丙", "乙", "甲"]]);
    const words = reported({ ...tiles, value: "kind" }, [{ period: null, list: others }]);
    expect([words.valuesIn(words.charts[0].categories), words.valuesIn(words.charts[0].series[0].values)]).toEqual([
      ["b", "a"],
      [2, 1],
    ]);
    expect(
      reported(tiles, [
        {
          period: null,
          list: [
            { name: "北京", x: 1 },
            { name: "北京市", x: 2 },
          ],
        },
      ]).charts[0].kind,
    ).toBe("bar");
  });
});
