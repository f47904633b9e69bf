import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReportChart } from "../../src/report/figures/chart.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { numberFormats, scaleColours } from "../../src/workbook/look/look.ts";
import { industrialPanel } from "../report/completed.ts";
import { addressOfRange } from "../../src/workbook/cells/address.ts";
import { reportSheet } from "../contracts/host-contract.ts";
import { sheetWithTable } from "../contracts/host-tables.ts";
import { excelFixture, type ExcelFixture } from "./excel-fixture.ts";
import { addressOfRect } from "./fake-office/fake-workbook.ts";
import type { Request } from "./fake-office/request.ts";

let fixture: ExcelFixture;
let host: ExcelFixture["host"];

beforeEach(async () => {
  fixture = await excelFixture("Data");
  ({ host } = fixture);
});

afterEach(() => expect(fixture.excel.gaps).toEqual([]));

const names = () => fixture.excel.workbook.sheets.map(({ name }) => name);
const methods = ({ Actions }: Request) => Actions.filter(({ ActionType }) => ActionType === 3).map(({ Name }) => Name);

describe("the report of the bundled panel", () => {
  it("stands in Excel cell by cell, with its charts and with links that lead somewhere", async () => {
    fixture.excel.payloadLimit = 5_000_000;
    const report = reportSheets(await industrialPanel(), "zh-CN");
    const { sheets } = await host.writeReport(report);
    expect(sheets).toEqual(report.map(({ name }) => name));
    expect(report.flatMap(({ tables = [] }) => tables).length).toBeGreaterThan(5);
    for (const { name, rows, charts = [], tables: declared = [] } of report) {
      const sheet = fixture.excel.workbook.sheet(name);
      const written = rows.map((row, r) => row.map((_, c) => sheet.seen(r, c)));
      expect(written.map((row) => row.map((cell) => cell?.formula ?? null))).toEqual(rows.map((row) => row.map(({ formula }) => formula ?? null)));
      const plain = (value: unknown) => (value === "" || value === undefined ? null : value);
      expect(written.map((row) => row.map((cell) => (cell?.formula ? "formula" : plain(cell?.value))))).toEqual(
        rows.map((row) => row.map(({ value, formula }) => (formula === undefined ? plain(value) : "formula"))),
      );
      expect(written.map((row) => row.map((cell) => cell?.numberFormat ?? "General"))).toEqual(
        rows.map((row) => row.map(({ format }) => (format === undefined ? "General" : numberFormats[format]))),
      );
      expect(sheet.charts).toHaveLength(charts.length);
      const tables = fixture.excel.workbook.tables.filter(({ rect }) => rect.sheet === sheet);
      expect(tables.map(({ name: own, rect }) => [own, addressOfRect(rect)])).toEqual(declared.map(({ name: own, range }) => [own, addressOfRange(range)]));
      const links = rows.flatMap((row, r) =>
        row.flatMap(({ link }, c) => (link === undefined ? [] : [sheet.cell(r, c).look.get("hyperlink") as { documentReference: string }])),
      );
      for (const { documentReference } of links) expect(names()).toContain(/^'(.*)'!/.exec(documentReference)?.[1]);
    }
    expect(fixture.excel.requests.length).toBeLessThan(60);
  });
});

describe("a report of long texts", () => {
  it("is sent in requests below 5 MB, with nothing recalculated or redrawn meanwhile", async () => {
    fixture.excel.payloadLimit = 5_000_000;
    const sentence = "效率".repeat(250);
    const rows = Array.from({ length: 6_000 }, (_, r) => [{ value: r }, { value: `${sentence}${r}`, wrap: true }]);
    const before = fixture.excel.requests.length;
    await host.writeReport([{ ...reportSheet("标杆"), rows, freeze: { rows: 0, columns: 0 }, colourScales: [], names: [] }]);
    const sheet = fixture.excel.workbook.sheet("标杆");
    expect(rows.every((row, r) => sheet.seen(r, 0)?.value === r && sheet.seen(r, 1)?.value === row[1].value)).toBe(true);
    const requests = fixture.excel.requests.slice(before);
    expect(Math.max(...requests.map((request) => JSON.stringify(request).length))).toBeLessThan(2_500_000);
    const changing = requests.filter(({ Actions }) => Actions.some(({ ActionType, Name }) => ActionType === 4 || ["Add", "Delete"].includes(Name)));
    expect(changing.length).toBeGreaterThan(2);
    for (const request of changing) {
      expect(methods(request)).toEqual(expect.arrayContaining(["SuspendScreenUpdatingUntilNextSync", "SuspendApiCalculationUntilNextSync"]));
    }
  });
});

describe("a written report", () => {
  const line: ReportChart = {
    kind: "line",
    title: "TFP",
    categoryTitle: "年份",
    valueTitle: "指数",
    categories: { sheet: "效率", range: { fromRow: 4, fromColumn: 1, toRow: 6, toColumn: 1 } },
    series: ["全国", "东部"].map((name, k) => ({
      name,
      values: { sheet: "效率", range: { fromRow: 4, fromColumn: 2 + k, toRow: 6, toColumn: 2 + k } },
      colour: "1F5FA8",
      dash: "dash",
      marker: "square",
      width: 1.5,
    })),
    anchor: { fromRow: 8, fromColumn: 1, toRow: 20, toColumn: 3 },
    baseline: 1,
    fromZero: false,
    valueFormat: "score",
  };
  const linked: ReportSheet = {
    ...reportSheet("摘要"),
    rows: [[{ value: "见效率", style: "note", link: { sheet: "效率", address: "A1" }, wrap: true }]],
    colourScales: [],
    charts: [line],
    printed: { fromRow: 1, fromColumn: 1, toRow: 20, toColumn: 3 },
  };

  it("looks as its cells ask", async () => {
    await host.writeReport([reportSheet()]);
    const sheet = fixture.excel.workbook.sheet("效率");
    expect(Object.fromEntries(sheet.cell(0, 0).look)).toEqual({ "font.size": 14, "font.bold": true, "font.color": "#1F2933" });
    expect(Object.fromEntries(sheet.cell(2, 1).look)).toMatchObject({
      "fill.color": "#EEF2F6",
      "borders.EdgeBottom.style": "Continuous",
      horizontalAlignment: "Right",
      wrapText: true,
    });
    expect(sheet.cell(2, 0).look.get("horizontalAlignment")).toBeUndefined();
    expect(sheet.cell(5, 1).look.get("borders.EdgeTop.weight")).toBe("Hairline");
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect([...sheet.columnWidths.values()]).toEqual([87.75, 56.25, 56.25]);
    expect(sheet.colourScales).toMatchObject([{ address: "B4:B5", criteria: { midpoint: { type: "Percentile", formula: "50", color: scaleColours[1] } } }]);
    expect(fixture.excel.workbook.active.name).toBe("效率");
  });

  it("has tables of a plain look, whose headers stand clear of the filter button", async () => {
    await host.writeReport([sheetWithTable()]);
    const { workbook } = fixture.excel;
    expect(workbook.tables.map(({ name, rect, look }) => [name, addressOfRect(rect), Object.fromEntries(look)])).toEqual([
      ["效率_表", "A3:C5", { style: "TableStyleLight1", showBandedRows: false, showFilterButton: true }],
    ]);
    const indents = [0, 1, 2].map((column) => workbook.sheet("效率").cell(2, column).look.get("indentLevel"));
    expect(indents).toEqual([undefined, 2, 2]);
    // What is written into a table's column afterwards, Excel may fill down.
    const order = fixture.excel.requests.flatMap(({ Actions }) => Actions.map(({ Name }) => Name));
    expect(order.lastIndexOf("Formulas")).toBeLessThan(order.indexOf("Style"));
  });

  it("keeps texts that look like days, formulas or numbers", async () => {
    const texts = ["1-2", "=A1", "2019", "TRUE", "+86", "'quoted", "3/4", "甲"];
    await host.writeReport([{ ...reportSheet(), rows: texts.map((value) => [{ value }]) }]);
    expect(await Promise.all(texts.map(async (_, r) => (await fixture.seen("效率", r + 1, 1)).value))).toEqual(texts);
  });

  it("has Excel's own charts, links and print area", async () => {
    await host.writeReport([linked, reportSheet()]);
    const sheet = fixture.excel.workbook.sheet("摘要");
    const [chart] = sheet.charts;
    expect(chart.kind).toBe("LineMarkers");
    expect(Object.fromEntries(chart.look)).toMatchObject({
      "title.text": "TFP",
      "axes.valueAxis.position": 1,
      "axes.categoryAxis.tickLabelPosition": "Low",
      position: ["摘要!A8", "摘要!C20"],
    });
    expect(
      chart.series.map(({ look }) => [look.get("name"), look.get("values"), look.get("categories"), look.get("line.lineStyle"), look.get("markerStyle")]),
    ).toEqual([
      ["全国", "效率!B4:B6", "效率!A4:A6", "Dash", "Square"],
      ["东部", "效率!C4:C6", "效率!A4:A6", "Dash", "Square"],
    ]);
    expect(sheet.cell(0, 0).look.get("hyperlink")).toEqual({ documentReference: "'效率'!A1" });
    expect(sheet.printed).toBe("A1:C20");
  });

  it("draws points without a line between them, a straight one through them, and both axes at the baseline", async () => {
    const [series] = line.series;
    await host.writeReport([{ ...linked, charts: [{ ...line, kind: "scatter", trend: true, baseline: 0, series: [series] }] }, reportSheet()]);
    const [chart] = fixture.excel.workbook.sheet("摘要").charts;
    expect(chart.kind).toBe("XYScatter");
    expect(Object.fromEntries(chart.look)).toMatchObject({
      "axes.valueAxis.position": 0,
      "axes.categoryAxis.position": 0,
      "axes.valueAxis.tickLabelPosition": "Low",
      "axes.categoryAxis.tickLabelPosition": "Low",
    });
    expect(Object.fromEntries(chart.series[0].look)).toMatchObject({
      categories: "效率!A4:A6",
      "line.lineStyle": "None",
      trendline: "Linear",
      markerStyle: "Square",
    });
  });

  it("draws bullets as lying bars of which one covers the other, the first on top", async () => {
    const [series] = line.series;
    await host.writeReport([
      { ...linked, charts: [{ ...line, kind: "bullet", fromZero: true, series: [series, { ...series, colour: "1F5FA8" }] }] },
      reportSheet(),
    ]);
    const [chart] = fixture.excel.workbook.sheet("摘要").charts;
    expect(chart.kind).toBe("BarClustered");
    expect(Object.fromEntries(chart.look)).toMatchObject({ "axes.categoryAxis.reversePlotOrder": true, "axes.valueAxis.minimum": 0 });
    expect(chart.series.map(({ look }) => look.get("overlap"))).toEqual([70, 70]);
  });

  it("links to the names that its sheets have at the end", async () => {
    fixture.put("效率", 1, 1, [["mine"]]);
    await host.writeReport([linked, reportSheet()]);
    await host.writeReport([linked, reportSheet()], { replace: true });
    expect(names()).toEqual(["Data", "效率", "摘要", "效率 (2)"]);
    expect(fixture.excel.workbook.sheet("摘要").cell(0, 0).look.get("hyperlink")).toEqual({ documentReference: "'效率 (2)'!A1" });
  });

  it("is written without redrawing or calculating in between, and in few requests", async () => {
    await host.writeReport([reportSheet(), reportSheet("方法")]);
    const few = fixture.excel.requests.length;
    const writing = fixture.excel.requests.filter(({ Actions }) => Actions.some(({ ActionType }) => ActionType === 4));
    for (const request of writing)
      expect(methods(request)).toEqual(expect.arrayContaining(["SuspendScreenUpdatingUntilNextSync", "SuspendApiCalculationUntilNextSync"]));
    fixture.excel.requests.length = 0;
    const long = Array.from({ length: 2000 }, (_, k) => [
      { value: `单元 ${k}`, style: "label" as const },
      { value: k / 7, format: "score" as const },
    ]);
    await host.writeReport([{ ...reportSheet("长表"), rows: long }, reportSheet("第四")]);
    expect(fixture.excel.requests).toHaveLength(few);
  });

  it("goes in blocks where it is large, each below 5 MB", async () => {
    fixture.excel.payloadLimit = 5_000_000;
    const long = Array.from({ length: 12_000 }, (_, k) => [
      { value: `决策单元 ${k}` },
      { value: k / 7, format: "score" as const },
      { value: k / 3, format: "amount" as const },
    ]);
    await host.writeReport([{ ...reportSheet("长表"), rows: long }]);
    expect((await fixture.seen("长表", 12_000, 2)).value).toBe(11_999 / 7);
  });
});
