import { readXlsx as readWithLibrary } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { chartValues } from "../../src/report/figures/chart-values.ts";
import type { SheetRange } from "../../src/report/figures/chart.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import type { RecordRow } from "../../src/procedures/declare/gives.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";
import { chartPicture } from "../../src/standalone/grid/chart-picture.ts";
import { scatterOption } from "../../src/taskpane/results/scatter-option.ts";
import { partsIn } from "../../src/workbook/file/archive/zip-parts.ts";
import { writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { tableIn, tableOf } from "../procedures/tables.ts";

const run = (columns: Readonly<Record<string, readonly string[]>>, table = tableIn("rd30-scores.csv"), tables = {}) =>
  runProcedure(completeProcedure({ procedure: "moran", columns, options: { permutations: 0 } }), table, tables);
const panel = run({ value: ["score"], unit: ["province"], period: ["year"] });
const { sheets } = procedureReport(panel, "zh-CN");
const cellsIn = (of: typeof sheets, { sheet, range }: SheetRange) =>
  of
    .find(({ name }) => name === sheet)!
    .rows.slice(range.fromRow - 1, range.toRow)
    .map((row) => row[range.fromColumn - 1].value);

describe("the Moran scatter plot", () => {
  const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
  const chart = charts.find(({ kind }) => kind === "scatter")!;

  it("shows the last period, every unit at its value and its lag, beside the lines over the periods", () => {
    expect(charts.map(({ kind, title }) => [kind, title])).toEqual([
      ["scatter", "Moran散点图"],
      ["line", "全局Moran's I的变化"],
    ]);
    expect(charts[1].fromZero).toBe(false);
    expect([chart.categoryTitle, chart.valueTitle, chart.baseline, chart.trend]).toEqual(["标准化值z（2024）", "空间滞后Wz", 0, true]);
    const last = panel.outcome.values["local"].flatMap((row) => ("cells" in row && row.period === "2024" ? [row.cells] : []));
    expect(cellsIn(sheets, chart.categories)).toEqual(last.map((cells) => cells["z"]));
    expect(cellsIn(sheets, chart.series[0].values)).toEqual(last.map((cells) => cells["lag"]));
    expect(last).toHaveLength(30);
  });

  it("leaves out units without a neighbour, and is there without periods", () => {
    const ring = tableOf([
      ["a", "b"],
      ["甲", "乙"],
      ["乙", "丙"],
      ["丙", "丁"],
      ["丁", "甲"],
    ]);
    const data = tableOf([
      ["u", "y"],
      ["戊", 4],
      ["甲", 1],
      ["乙", 5],
      ["丙", 2],
      ["丁", 7],
    ]);
    const report = procedureReport(run({ value: ["y"], unit: ["u"] }, data, { neighbours: ring }), "en").sheets;
    const [only, ...others] = report.flatMap((sheet) => sheet.charts ?? []);
    expect([only.kind, only.categoryTitle, others.map(({ kind }) => kind)]).toEqual(["scatter", "Standard value z", ["bar", "bar"]]);
    expect(cellsIn(report, only.categories)).toHaveLength(4);
    for (const value of cellsIn(report, only.categories)) expect(value).toBeTypeOf("number");
  });

  it("is Excel's own chart in the file: numbers on both axes, which cross at 0, points without a line, and a straight one through them", async () => {
    const bytes = await writeXlsx(sheets);
    const { sheets: written } = await readWithLibrary(bytes);
    const [points] = written.flatMap((sheet) => sheet.charts ?? []).filter(({ kinds }) => kinds.includes("scatter"));
    const column = (range: SheetRange["range"]) => new RegExp(`^'?分析结果'?!\\$[A-Z]+\\$${range.fromRow}:\\$[A-Z]+\\$${range.toRow}$`);
    expect(points.series![0].categoriesRef).toMatch(column(chart.categories.range));
    expect(points.series![0].valuesRef).toMatch(column(chart.series[0].values.range));
    expect(points.series![0].trendlines).toMatchObject([{ type: "linear" }]);
    const parts = await partsIn(bytes, (path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path));
    const [xml] = [...parts.values()].filter((text) => text.includes("scatterChart"));
    expect(xml.match(/<c:crossesAt val="0"\/>/g)).toHaveLength(2);
    expect(xml).toContain('<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>');
    expect(xml).toMatch(/<c:scatterChart>.*<\/c:tx><c:spPr><a:ln><a:noFill\/><\/a:ln><\/c:spPr><c:marker>.*<c:xVal><c:numRef>/s);
  });

  it("is drawn by the browser from the same cells, with a line whose slope is Moran's I", async () => {
    const [values] = chartValues(sheets).filter(({ kind }) => kind === "scatter");
    const option = scatterOption(values, "page") as unknown as {
      readonly series: readonly { readonly type: string; readonly data: readonly (readonly [number, number])[] }[];
    };
    const [cloud, line] = option.series;
    expect([cloud.type, cloud.data.length, line.type]).toEqual(["scatter", 30, "line"]);
    const [[x0, y0], [x1, y1]] = line.data;
    const last = panel.outcome.values["global"].at(-1)!;
    expect((y1 - y0) / (x1 - x0)).toBeCloseTo((last as RecordRow).values["I"]!, 12);
    const svg = decodeURIComponent(await chartPicture(values, { width: 700, height: 400 }, false));
    expect(svg).toContain("Moran散点图");
    // ECharts draws circles as paths of one shape; every point is one of them.
    expect(svg.match(/fill="#1F2933"[^>]*transform|transform[^>]*fill="#1F2933"/g)!.length).toBeGreaterThanOrEqual(30);
  });
});
