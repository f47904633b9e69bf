import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paneDataTexts } from "../../src/locale/pane/data.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { reportOf } from "../../src/report/report.ts";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { differing, parts } from "../workbook/file/parts.ts";
import { richParts, richWorkbook } from "../workbook/file/rich-workbook.ts";
import { styledWorkbook } from "../workbook/file/styled-workbook.ts";
import { runBundled } from "./bundled-run.ts";
import { eventually } from "./eventually.ts";
import { begunWith, ServedPage } from "./served-page.ts";

import type {} from "@univerjs/preset-sheets-data-validation";
import type {} from "@univerjs/preset-sheets-filter";
import type {} from "@univerjs/preset-sheets-note";

const sheet1 = "xl/worksheets/sheet1.xml";
/** A workbook with a note, a list to choose from, and a filter that hides three rows. */
const filtered = richWorkbook({
  ...richParts,
  "xl/worksheets/sheet1.xml": richParts["xl/worksheets/sheet1.xml"]
    .replace(/<row r="[456]"/g, '$& hidden="1"')
    .replace(
      "<mergeCells",
      '<autoFilter ref="A3:D8"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="40"/></customFilters></filterColumn></autoFilter>$&',
    ),
});

let served: ServedPage;

const open = (name: string, bytes: Uint8Array) => served.openFile(name, bytes);
const save = async () => {
  const [download] = await Promise.all([served.page.waitForEvent("download"), served.page.getByRole("button", { name: "保存", exact: true }).click()]);
  return new Uint8Array(readFileSync(await download.path()));
};
const goTo = (sheet: string, address = "A1") => served.page.evaluate((range) => globalThis.qianyanWorkbook!.host.select(range), { sheet, address });
/** Clicks on a cell of the sheet on the screen, which is scrolled to its beginning. */
const click = async (address: string) => {
  const { x, y } = await served.placeOf(address);
  await served.page.mouse.click(x, y);
};
/** How cells of the sheet on the screen look by themselves, whatever rules add. */
const styles = (...addresses: readonly string[]) =>
  served.page.evaluate((wanted) => {
    const { workbook } = globalThis.qianyanWorkbook!.host;
    const sheet = workbook.getActiveSheet();
    return wanted.map((address) => {
      const { startRow, startColumn } = sheet.getRange(address).getRange();
      return workbook.getWorkbook().getStyles().getStyleByCell(sheet.getSheet().getCellRaw(startRow, startColumn));
    });
  }, addresses);

beforeAll(async () => {
  served = await ServedPage.open();
});
afterAll(async () => {
  await served.close();
  expect(served.problems).toEqual([]);
});

describe("a workbook that is opened in the grid", () => {
  beforeAll(() => open("样.xlsm", styledWorkbook()));

  it("has the fonts, fills, lines, formats and alignment of its cells, blank ones among them", async () => {
    const [title, number, date, header, turned, blank] = await styles("A1", "B4", "C4", "B3", "C3", "J8");
    expect(title).toMatchObject({ ff: "黑体", fs: 16, bl: 1, it: 1, bg: { rgb: "#808080" }, ht: 2, vt: 1, tb: 3 });
    expect(title!.bd).toMatchObject({ t: { s: 7, cl: { rgb: "#112233" } }, r: { s: 9, cl: { rgb: "#C55A11" } }, b: { s: 2 }, l: { s: 1 }, tl_br: { s: 3 } });
    expect(number).toMatchObject({ ff: "宋体", fs: 11, cl: { rgb: "#1A1A1A" }, n: { pattern: "0.00_ " } });
    expect(date!.n).toEqual({ pattern: "yyyy/m/d" });
    expect(header).toMatchObject({ bg: { rgb: "#ABCDEF" }, ht: 3, pd: { r: 20 } });
    expect(turned).toMatchObject({ tr: { a: -45 } });
    expect(blank).toMatchObject({ n: { pattern: "#,##0.00" }, tr: { v: 1 } });
  });

  it("has its merges, widths, heights, hidden lines, frozen cells, size and tab", async () => {
    const sheet = await served.page.evaluate(() => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      const { mergeData, columnData, rowData, freeze, showGridlines, zoomRatio, tabColor, defaultRowHeight, defaultColumnWidth } = workbook
        .getActiveSheet()
        .getSheet()
        .getConfig();
      const hidden = workbook.getSheets().map((one) => one.isSheetHidden());
      return { mergeData, columnData, rowData, freeze, showGridlines, zoomRatio, tabColor, defaultRowHeight, defaultColumnWidth, hidden };
    });
    expect(sheet.mergeData).toEqual([
      { startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 },
      { startRow: 4, startColumn: 4, endRow: 5, endColumn: 4 },
    ]);
    const columns = [0, 1, 5].map((k) => sheet.columnData[k]);
    expect(columns).toMatchObject([{ w: 118 }, { w: 88 }, { w: 72, hd: 1 }]);
    const rows = [0, 1, 7].map((k) => sheet.rowData[k]);
    expect(rows).toMatchObject([{ h: 40, ia: 0 }, { hd: 1 }, { h: 30 }]);
    expect(sheet).toMatchObject({
      freeze: { xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 },
      showGridlines: 0,
      zoomRatio: 0.85,
      tabColor: "#C00000",
      defaultRowHeight: 20,
      defaultColumnWidth: 72,
      hidden: [false, false, true],
    });
  });

  it("shows dates as they are written, calculates with them, and reads them as before", async () => {
    expect(await served.cells("C4:C5")).toEqual([["2020-06-19"], ["2020-06-20"]]);
    expect(await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getRange("C4").getDisplayValue())).toBe("2020/6/19");
    await served.type("I4", "=C4+1");
    await served.until("I4", (cell) => cell === 44002 || cell === "2020-06-20");
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    expect((await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.usedRange("数据"))).address).toBe("A1:H8");
  });

  it("has its conditional formats, each for the cells that it holds for", async () => {
    const rules = await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getConditionalFormattingRules());
    const red = { bl: 1, cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" } };
    expect(rules.map(({ rule, ranges, stopIfTrue }) => [rule.type, "subType" in rule ? rule.subType : "", ranges[0].startColumn, stopIfTrue])).toEqual([
      ["highlightCell", "formula", 1, false],
      ["highlightCell", "formula", 3, false],
      ["highlightCell", "formula", 1, true],
      ["highlightCell", "formula", 3, true],
      ["colorScale", "", 2, false],
      ["dataBar", "", 2, false],
      ["iconSet", "", 2, false],
      ["highlightCell", "rank", 1, false],
      ["highlightCell", "average", 1, false],
      ["highlightCell", "duplicateValues", 1, false],
      ["highlightCell", "formula", 1, false],
      ["highlightCell", "formula", 1, false],
    ]);
    expect(rules.slice(1, 4).map(({ rule }) => rule)).toMatchObject([{ value: "=D4<20" }, { value: "=B4>$B$8", style: red }, { value: "=D4>$B$8" }]);
    // D8 is 115.5 and B8 52.5: what the grid shows of D8 is red, and of D4, which is 31.5, is not.
    await eventually(async () => {
      const shown = await served.page.evaluate(() => {
        const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getSheet();
        return [7, 3].map((row) => (sheet.getCell(row, 3)?.s as { readonly bg?: { readonly rgb: string } } | undefined)?.bg?.rgb ?? null);
      });
      expect(shown).toEqual(["#FFC7CE", null]);
    }, 20_000);
  });

  it("leads where its links lead: to a sheet by whatever name, to a name, to cells of the same sheet", async () => {
    await served.page.evaluate(() => void globalThis.qianyanWorkbook!.host.workbook.getSheets()[1].setName("合计表"));
    await click("A8");
    await eventually(async () => expect(await served.selection()).toEqual({ sheet: "合计表", address: "A1" }));
    await goTo("数据", "E7");
    await click("G5");
    await eventually(async () => expect(await served.selection()).toEqual({ sheet: "数据", address: "B4:B8" }));
  });

  it("has its notes, its rules on entries and its hidden rows, and what a person changes of them is in the file, in place", async () => {
    await open("注.xlsm", filtered);
    const held = () =>
      served.page.evaluate(() => {
        const { host } = globalThis.qianyanWorkbook!;
        const { data: notes } = host.resources().find(({ name }) => name === "SHEET_NOTE_PLUGIN")!;
        const sheet = host.workbook.getActiveSheet();
        return { notes, list: sheet.getRange("A4").getDataValidation()?.getCriteriaValues(), hidden: sheet.getFilter()?.getFilteredOutRows() };
      });
    expect(await held()).toMatchObject({ notes: expect.stringContaining("修订数") as string, list: [undefined, "=$G$4:$G$6", undefined], hidden: [3, 4, 5] });
    expect(differing(filtered, await save())).toEqual([]);
    await served.page.evaluate(async () => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      sheet.getRange("B6").createOrUpdateNote({ id: "new", row: 5, col: 1, note: "新注", width: 200, height: 80 });
      sheet.getRange("A4:A8").setDataValidation(null);
      sheet.getFilter()!.removeFilterCriteria();
      await Promise.resolve();
    });
    const after = await save();
    const { sheets } = await readXlsx(after, { look: true });
    const { notes, entries, filter, rows } = sheets[0].look!;
    expect(notes!.map(({ row, column, text }) => [row, column, text])).toEqual([
      [5, 2, "修订数"],
      [6, 2, "新注"],
    ]);
    expect([entries, filter!.columns.size, [...rows].filter(([, { hidden }]) => hidden).map(([row]) => row)]).toEqual([[], 0, [1]]);
    expect(differing(filtered, after)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });
});

describe("a table with a filter", () => {
  it("has it in the grid, and what a person changes of it, with rows put in before, is in the table's part and nowhere else", async () => {
    const file = richWorkbook({ ...richParts, [sheet1]: richParts[sheet1].replace('<row r="5"', '$& hidden="1"') });
    await open("表.xlsm", file);
    const held = () =>
      served.page.evaluate(() => {
        const filter = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getFilter()!;
        return { at: filter.getRange().getA1Notation(), hidden: filter.getFilteredOutRows() };
      });
    expect(await held()).toEqual({ at: "G3:H6", hidden: [4] });
    expect(differing(file, await save())).toEqual([]);
    await served.page.evaluate(async () => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      sheet.insertRowBefore(1);
      const column = 6;
      sheet.getFilter()!.setColumnFilterCriteria(column, { colId: column, filters: { filters: [String(sheet.getRange("G5").getValue())] } });
      await Promise.resolve();
    });
    await eventually(async () => expect(await held()).toEqual({ at: "G4:H7", hidden: [5, 6] }));
    const after = await save();
    const { sheets } = await readXlsx(after, { look: true });
    const { filter, rows } = sheets[0].look!;
    expect(filter).toMatchObject({ table: "区域", range: { fromRow: 4, fromColumn: 7, toRow: 7, toColumn: 8 } });
    expect([[...filter!.columns.keys()], [...rows].filter(([row, { hidden }]) => hidden && row > 3).map(([row]) => row)]).toEqual([
      [0, 1],
      [5, 6],
    ]);
    const written = parts(after);
    expect([written.get(sheet1)!.includes("<autoFilter"), written.get("xl/workbook.xml")!.includes("_FilterDatabase")]).toEqual([false, false]);
    expect(written.get("xl/tables/table1.xml")).toContain('<autoFilter ref="G4:H7"><filterColumn colId="0"><filters>');
  });
});

describe("a report that was saved in the page and is opened again", () => {
  const texts = reportTexts("zh-CN");
  let saved: Uint8Array;
  let tabs: readonly string[];
  beforeAll(async () => {
    await served.again();
    await served.pane.getByRole("button", { name: "运行", exact: true }).click();
    await served.pane.getByText("402 / 403").waitFor();
    await eventually(async () => expect(await served.sheets()).toContain(texts.chartsSheet));
    tabs = await served.sheets();
    saved = await save();
    await open("报告.xlsx", saved);
    expect(await served.sheets()).toEqual(tabs);
  }, 180_000);

  it("has its charts drawn again, also after a sheet that they show was renamed", async () => {
    const titles = reportOf(await runBundled(), "zh-CN").charts.map(({ title }) => title);
    await goTo(texts.chartsSheet);
    const shown = () => served.page.evaluate(() => globalThis.qianyanWorkbook!.charts.titles);
    await eventually(async () => expect(await shown()).toEqual(titles), 20_000);
    await served.page.evaluate((name) => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      workbook.getSheetByName(name)!.setName("得分");
      workbook.getSheetByName("得分")!.setName(name);
    }, texts.efficiencySheet);
    await eventually(async () => expect(await shown()).toEqual(titles), 20_000);
  });

  it("has the links, colours, frozen cells and formats that it had", async () => {
    await goTo(texts.efficiencySheet);
    const sheet = () =>
      served.page.evaluate(() => {
        const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
        const { xSplit, ySplit } = sheet.getSheet().getConfig().freeze;
        return {
          rules: sheet.getConditionalFormattingRules().map(({ rule, ranges }) => [rule.type, ranges]),
          frozen: [xSplit, ySplit],
          format: sheet.getRange("B5").getCellStyleData()?.n?.pattern,
        };
      });
    const opened = await sheet();
    expect(opened).toMatchObject({ frozen: [1, 4], format: "#,##0.0000" });
    expect(opened.rules.map(([type]) => type)).toEqual(opened.rules.map(() => "colorScale"));
    expect(opened.rules.length).toBeGreaterThan(0);
    const findings = tabs[1];
    await goTo(findings);
    const [[basis]] = await served.cells("B5", findings);
    const [, target, cell] = /^(.*)!([A-Z]+\d+)$/.exec(String(basis))!;
    await click("B5");
    await eventually(async () => expect(await served.selection()).toEqual({ sheet: target, address: cell }));
  });

  it("loses nothing when it is saved once more, and tells of nothing that it does not show", async () => {
    await open("再开.xlsx", saved);
    expect(differing(saved, await save())).toEqual([]);
    expect(await served.notices.getByText(begunWith["zh-CN"].bundledName).count()).toBe(0);
    expect(await served.notices.getByText("此处不显示").count()).toBe(0);
  });

  it("offers its data for an analysis, and no sheet of results; where there is nothing else, the pane says so", async () => {
    const sheet = served.pane.getByRole("combobox", { name: paneTexts("zh-CN").sheet, exact: true });
    const offered = () => sheet.locator("option").allTextContents();
    await eventually(async () => expect(await offered()).toEqual([tabs[0]]));
    await open("结果.xlsx", await writeXlsx(reportOf(await runBundled(), "zh-CN").sheets));
    await served.pane.getByText(paneDataTexts("zh-CN").onlyResults).waitFor();
    expect(await offered()).toEqual(["", ...tabs.slice(1)]);
    expect(await sheet.inputValue()).toBe("sheet:");
    await sheet.selectOption({ label: texts.efficiencySheet });
    await served.pane.getByText(paneDataTexts("zh-CN").onlyResults).waitFor({ state: "detached" });
  });
});
