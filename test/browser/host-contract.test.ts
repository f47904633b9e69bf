import { afterAll, describe, expect, it } from "vitest";
import { readXlsx as readFile } from "hucre/xlsx";
import { wholeSeries, type ReportChart } from "../../src/report/figures/chart.ts";
import { colourScale } from "../../src/workbook/file/writing/xlsx-look.ts";
import { describeHost, findingsOn, reportSheet } from "../contracts/host-contract.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { describeTables, sheetWithTable } from "../contracts/host-tables.ts";
import type { WorkbookHost } from "../../src/workbook/host.ts";
import { eventually } from "./eventually.ts";
import { sheetFixture } from "./remote-host.ts";
import { ServedPage } from "./served-page.ts";

let opened: Promise<ServedPage> | null = null;

/** One page for all cases, a fresh workbook for each. */
const fixture = async () => sheetFixture((await (opened ??= ServedPage.open())).page, "Data");

describeHost("sheet", fixture);
describeTables("sheet", fixture);

describe("formulas of the grid that use the names of a report", () => {
  const mean = "=AVERAGE(效率_得分)";
  const open = async () => (await fixture()).host;
  const shows = (host: WorkbookHost, address: string, value: number) =>
    eventually(async () => expect((await host.read({ sheet: "Data", address })).cells).toEqual([[value]]), 20_000);

  it("calculate with them", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率", 0.5)]);
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 0.875);
  });

  it("follow when the report is replaced, and again", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率", 0.5)]);
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 0.875);
    for (const [first, expected] of [
      [0.75, 1],
      [0.25, 0.75],
    ] as const) {
      await host.writeReport([reportSheet("效率", first)], { replace: true });
      await shows(host, "F1", expected);
    }
  });

  it("calculate with the new report where they are typed right after it was replaced", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率", 0.5)]);
    await host.writeReport([reportSheet("效率", 0.75)], { replace: true });
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 1);
    await host.writeReport([reportSheet("效率", 0.25)], { replace: true });
    await host.writeFormula({ sheet: "Data", address: "G1" }, mean);
    await shows(host, "G1", 0.75);
    await shows(host, "F1", 0.75);
  });

  it("mean the report of their own workbook, wherever it stands", async () => {
    const host = await open();
    await host.writeReport([
      { ...reportSheet("效率", 0.5), names: [{ name: "效率_得分", title: "效率值", range: { fromRow: 5, fromColumn: 2, toRow: 5, toColumn: 2 } }] },
    ]);
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 1.25);
  });
});

describe("two reports of one analysis side by side in the grid", () => {
  it("lead each to its own sheets, in the grid and in the file, also after one was renamed", async () => {
    const { host, saved } = await fixture();
    const findings = findingsOn("效率");
    const values = { sheet: "效率", range: { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 } };
    const chart: ReportChart = {
      kind: "line",
      title: "得分",
      categoryTitle: "",
      valueTitle: "",
      categories: { ...values, range: { ...values.range, fromColumn: 1, toColumn: 1 } },
      series: [wholeSeries("得分", values)],
      anchor: { fromRow: 4, fromColumn: 1, toRow: 14, toColumn: 6 },
      fromZero: true,
      valueFormat: "score",
    };
    for (const first of [0.5, 0.6])
      await host.writeReport([
        { ...findings, charts: [chart] },
        { ...reportSheet("效率", first), lowIsGood: true },
      ]);
    const { page } = await opened!;
    const followed = (sheet: string) =>
      page.evaluate(async (name) => {
        const { host: grid } = globalThis.qianyanWorkbook!;
        await grid.follow(grid.workbook.getSheetByName(name)!, 1, 0);
        return (await grid.selection()).sheet;
      }, sheet);
    expect([await followed("结论"), await followed("结论 (2)")]).toEqual(["效率", "效率 (2)"]);
    await page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getSheetByName("效率 (2)")!.setName("第二次"));
    expect(await followed("结论 (2)")).toBe("第二次");
    const file = await readFile(await saved!(), { readStyles: true });
    const links = (name: string) => file.sheets.find((sheet) => sheet.name === name)!.cells!.get("1,0")!.hyperlink!.location;
    expect([links("结论"), links("结论 (2)")]).toEqual(["效率!B4", "第二次!B4"].map((location) => expect.stringContaining(location.split("!")[0]) as unknown));
    const [one, two] = ["结论", "结论 (2)"].map((name) => JSON.stringify(file.sheets.find((sheet) => sheet.name === name)!.charts));
    expect([one.includes("效率"), one.includes("第二次"), two.includes("第二次")]).toEqual([true, false, true]);
    const scales = ["效率", "第二次"].map((name) => JSON.stringify(file.sheets.find((sheet) => sheet.name === name)!.conditionalRules![0].colorScale));
    expect(scales).toEqual([JSON.stringify(colourScale(true)), JSON.stringify(colourScale(true))]);
  });
});

describe("the tables of a report in the grid", () => {
  it("follow the cells when a person adds rows, and go into the file as they stand", async () => {
    const { host, saved } = await fixture();
    await host.writeReport([sheetWithTable()]);
    await (
      await opened!
    ).page.evaluate(() => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getSheetByName("效率")!;
      sheet.insertRowsBefore(4, 1);
      sheet.insertRowsBefore(1, 2);
    });
    const [table] = await host.sources();
    expect(table).toEqual({ kind: "table", name: "效率_表", range: { sheet: "效率", address: "A5:C8" }, ofReport: true });
    expect((await host.read(table.range)).cells.map(([dmu]) => dmu)).toEqual(["DMU", "甲", null, "1-2"]);
    const { names } = await readXlsx(await saved!());
    expect(names.filter(({ kind }) => kind === "table").map(({ range }) => range.address)).toEqual(["A5:C8"]);
  });

  it("are cells like others in the file where a person has changed a header so that Excel would mend it", async () => {
    const { host, put, saved } = await fixture();
    await host.writeReport([sheetWithTable()]);
    await put("效率", 3, 2, [[2019]]);
    const { names, sheets } = await readXlsx(await saved!());
    expect(names.map(({ kind, name }) => [kind, name])).toEqual([
      ["name", "效率_得分"],
      ["name", "效率_DMU"],
    ]);
    expect(sheets.find(({ name }) => name === "效率")?.cells[2]).toEqual(["DMU", 2019, "比例"]);
  });
});

afterAll(async () => {
  const served = await opened;
  await served?.close();
  expect(served?.problems).toEqual([]);
});
