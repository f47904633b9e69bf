import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../src/engine/lp/random.ts";
import { readXlsx, type FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { recalculatedFiles } from "../report/libreoffice.ts";
import { differing, parts } from "../workbook/file/parts.ts";
import { richParts, richWorkbook } from "../workbook/file/rich-workbook.ts";
import { styledWorkbook } from "../workbook/file/styled-workbook.ts";
import { eventually } from "./eventually.ts";
import { gridLooks, randomSteps, takeSteps } from "./grid-looks.ts";
import { ServedPage } from "./served-page.ts";

describe("a workbook that is opened, changed and saved in the page", () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await ServedPage.open();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const open = (name: string, bytes: Uint8Array | string) => served.openFile(name, bytes);
  const save = () => served.save();
  /** Files that another program opens at the end. */
  const files = new Map<string, Uint8Array>();
  /** How often a tag stands in the parts of a file. */
  const count = (bytes: Uint8Array, tag: string) => [...parts(bytes).values()].reduce((sum, text) => sum + text.split(`<${tag}`).length - 1, 0);
  const counted = ["c:chart ", "hyperlink ", "colorScale>", "pageSetup ", "definedName ", "tablePart "];

  it("keeps its name with its macros, and every part but the sheet of the cell and of the formulas that follow it", async () => {
    await open("账.xlsm", richWorkbook());
    await served.notices
      .getByText("此处不显示，但保存的文件中原样保留：图表页“图 页”、图表1个、数据透视表1个（只显示其数值）、迷你图1组、宏（此处不运行）。")
      .waitFor();
    await served.type("B5", "99.5");
    await served.until("D5", (cell) => cell === 209.5);
    const { name, bytes } = await save();
    expect(name).toBe("账.xlsm");
    expect(differing(richWorkbook(), bytes)).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    expect(parts(bytes).get("xl/worksheets/sheet1.xml")).toBe(
      richParts["xl/worksheets/sheet1.xml"]
        .replace('<c r="B5" s="3"><v>21</v></c>', '<c r="B5" s="3"><v>99.5</v></c>')
        .replace('<f t="shared" si="0"/><v>52.5</v>', '<f t="shared" si="0"/><v>209.5</v>'),
    );
    expect(parts(bytes).get("xl/worksheets/sheet2.xml")).toBe(richParts["xl/worksheets/sheet2.xml"].replaceAll("<v>157.5</v>", "<v>236</v>"));
  });

  it("leaves the keys with the cell that is typed into where a list of allowed values is shown", async () => {
    await open("列.xlsm", richWorkbook());
    await served.goTo("A4");
    await served.page.keyboard.type("天");
    const list = served.page.locator("[data-u-comp=sheets-dropdown-list]");
    await list.waitFor();
    // A field in which to search the list would take the keys as it comes.
    expect(await list.locator("input").count()).toBe(0);
    expect(await served.page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable)).toBe(true);
    await served.page.keyboard.press("Escape");
    await served.page.waitForFunction(() => !globalThis.qianyanWorkbook!.host.workbook.isCellEditing());
  });

  it("keeps the format of a formula that is calculated anew, and the value of one that the grid cannot calculate", async () => {
    const sheet = "xl/worksheets/sheet1.xml";
    const cells = (rate: string, a: number) =>
      `<sheetData><row r="10"><c r="A10"><v>${a}</v></c><c r="B10"><v>2</v></c><c r="C10"><f>NPV(0.25,A10:B10)</f><v>${rate}</v></c><c r="D10"><f>LINEST(A10:A12,B10:B12)</f><v>1.5</v></c><c r="E10"><v>9</v></c><c r="F10"><f>SUM((A10,B10))</f><v>3</v></c></row><row r="11"><c r="A11"><v>2</v></c><c r="B11"><v>3</v></c></row><row r="12"><c r="A12"><v>4</v></c><c r="B12"><v>4</v></c></row></sheetData>`;
    const withCells = (text: string) => richParts[sheet].replace("A1:H8", "A1:H12").replace(/<sheetData>.*<\/sheetData>/s, text);
    const file = richWorkbook({ ...richParts, [sheet]: withCells(cells("2.08", 1)) });
    await open("式.xlsm", file);
    await served.type("A10", "2");
    await served.until("C10", (cell) => cell === 2.88);
    const { bytes } = await save();
    expect(parts(bytes).get(sheet)).toBe(withCells(cells("2.88", 2)));
    expect(differing(file, bytes)).not.toContain("xl/styles.xml");
    expect(parts(bytes).get("xl/workbook.xml")).toContain("fullCalcOnLoad");
  });

  it("keeps what stands on rows that move, and its formulas", async () => {
    await open("动.xlsm", richWorkbook());
    await served.page.evaluate(() => void globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().insertRowsBefore(4, 1));
    await served.type("A5", "上海");
    await served.until("A5", (cell) => cell === "上海");
    const { bytes } = await save();
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0].cells.map(([first]) => first)).toEqual(["投入产出", "单位 万元", "地区", "天津", "上海", "河北", "北京", "天津", "地区"]);
    expect([5, 6, 9].map((row) => sheets[0].formulas.get(`D${row}`))).toEqual([undefined, "=B6*2+B$4", "=B9*2+B$4"]);
    expect(sheets[1].formulas.get("B1")).toBe("=SUM(数据!B4:B9)");
    expect(parts(bytes).get("xl/worksheets/sheet1.xml")).toContain('<mergeCell ref="E6:E7"/>');
    for (let k = 0; k < 2; k++) await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await served.until("A5", (cell) => cell === "河北");
    // What is computed anew after an undo comes a moment later.
    await eventually(async () => expect(differing(richWorkbook(), (await save()).bytes)).toEqual([]));
  });

  it("keeps what a person lays out anew", async () => {
    await open("宽.xlsm", richWorkbook());
    await served.page.evaluate(() => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      sheet.setColumnWidth(1, 152);
      sheet.setRowHeight(4, 40);
      sheet.hideRows(5, 1);
      sheet.getRange(9, 0, 1, 2).merge();
      sheet.getRange("E5:E6").breakApart();
    });
    const { bytes } = await save();
    expect(differing(richWorkbook(), bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
    const xml = parts(bytes).get("xl/worksheets/sheet1.xml")!;
    for (const expected of [
      '<col min="2" max="2" width="19" customWidth="1"/><col min="3" max="4" width="11" customWidth="1"/>',
      '<row r="5" ht="30" customHeight="1">',
      '<row r="6" hidden="1">',
      '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A10:B10"/></mergeCells>',
    ])
      expect(xml).toContain(expected);
  });

  it("keeps what a person changes in how it looks, in the styles and on the sheet alone, and what is undone leaves no trace", async () => {
    await open("样.xlsm", styledWorkbook());
    await takeSteps(served, [{ address: "B4:C6", change: { weight: "bold" } }]);
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    expect(differing(styledWorkbook(), (await save()).bytes)).toEqual([]);
    await takeSteps(served, randomSteps(seeded(11), 60));
    await served.page.evaluate(() => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      const sheet = workbook.getActiveSheet();
      sheet.setFreeze({ startRow: 4, startColumn: -1, xSplit: 0, ySplit: 4 });
      sheet.setTabColor("#00aa11");
      sheet.setHiddenGridlines(false);
      workbook.getSheets()[1].hideSheet();
    });
    const looks = await gridLooks(served, "A1:M18");
    const rules = () =>
      served.page.evaluate(() =>
        globalThis
          .qianyanWorkbook!.host.workbook.getActiveSheet()
          .getConditionalFormattingRules()
          .map(({ rule, ranges, stopIfTrue }) => JSON.stringify([rule, ranges, stopIfTrue])),
      );
    const ruled = await rules();
    expect(ruled).toHaveLength(12);
    const { bytes } = await save();
    expect(differing(styledWorkbook(), bytes)).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    // Conditional formats are in the file as they were, and in the grid again.
    const stored = (file: Uint8Array) => /<conditionalFormatting.*<\/conditionalFormatting>/s.exec(parts(file).get("xl/worksheets/sheet1.xml")!)![0];
    expect(stored(bytes)).toBe(stored(styledWorkbook()));
    await open("样二.xlsm", bytes);
    expect(await gridLooks(served, "A1:M18")).toEqual(looks);
    expect(await rules()).toEqual(ruled);
    const shown = await served.page.evaluate(() => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      const { freeze, tabColor, showGridlines } = workbook.getActiveSheet().getSheet().getConfig();
      return { freeze, tabColor, showGridlines, hidden: workbook.getSheets().map((one) => one.isSheetHidden()) };
    });
    expect(shown).toEqual({
      freeze: { startRow: 4, startColumn: -1, xSplit: 0, ySplit: 4 },
      tabColor: "#00AA11",
      showGridlines: 1,
      hidden: [false, true, true],
    });
    expect(differing(bytes, (await save()).bytes)).toEqual([]);
    files.set("changed", bytes);
  });

  it("has the looks that the grid shows where it is new: the workbook of the page, a text file", async () => {
    await served.again();
    const bundled = await gridLooks(served, "A1:G3");
    const panel = (await save()).bytes;
    await open("面板.xlsx", panel);
    // Of the ordinary colour of letters a file says nothing.
    const letters = (looks: typeof bundled) => looks.map(([cell, look]) => [cell, look.replace("#1F2933", "#000000")]);
    expect(await gridLooks(served, "A1:G3")).toEqual(letters(bundled));
    expect(await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getSheet().getConfig().freeze)).toMatchObject({
      ySplit: 1,
      startRow: 1,
    });
    await open("短表.csv", "地区,产出,投入\n北京,1.5,2\n天津,2.5,3\n");
    await takeSteps(served, randomSteps(seeded(12), 40));
    await served.page.evaluate(() => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      sheet.setColumnWidth(1, 161);
      sheet.setRowHeight(5, 52);
      sheet.hideRows(8, 1);
      sheet.getRange("A10:B11").merge();
    });
    const looks = await gridLooks(served, "A1:M18");
    const layout = () =>
      served.page.evaluate(() => {
        const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
        const { mergeData, rowData } = sheet.getSheet().getConfig();
        return {
          merged: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => [startRow, startColumn, endRow, endColumn]),
          hidden: rowData[8].hd,
          sizes: [0, 1, 2, 6].map((column) => sheet.getColumnWidth(column)),
          heights: [5, 20].map((row) => sheet.getRowHeight(row)),
        };
      });
    const laidOut = await layout();
    const { bytes } = await save();
    await open("短表二.xlsx", bytes);
    expect(letters(await gridLooks(served, "A1:M18"))).toEqual(letters(looks));
    expect(await layout()).toEqual(laidOut);
    files.set("panel", panel).set("text", bytes);
  });

  it("opens in LibreOffice as it was saved", async () => {
    for (const [name, shown] of await recalculatedFiles(files)) {
      const saved = await readXlsx(files.get(name)!, { look: true });
      const bold = ({ sheets, looks }: FileWorkbook) =>
        saved.sheets[0].cells.map((row, r) => row.map((_, c) => looks[sheets[0].look!.cells[r]?.[c] ?? 0].bold === true));
      expect([name, shown.sheets[0].cells.slice(2, 5)]).toEqual([name, saved.sheets[0].cells.slice(2, 5)]);
      expect([name, bold(shown).slice(2, 5)]).toEqual([name, bold(saved).slice(2, 5)]);
    }
  });

  it("keeps the report that was saved with it, whole, and a run again takes its place", async () => {
    await served.again();
    await served.pane.getByRole("button", { name: "运行" }).click();
    await served.pane.getByText("402 / 403").waitFor();
    const [, findings] = await served.sheets();
    await served.page.evaluate((name) => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getSheetByName(name)!;
      sheet.getRange("A5").setBackgroundColor("#ffee00");
      sheet.setTabColor("#00aa11");
    }, findings);
    const first = (await save()).bytes;
    const marked = await readXlsx(first, { look: true });
    const { look } = marked.sheets.find(({ name }) => name === findings)!;
    expect(look!.tabColour).toBe("#00AA11");
    const filled = look!.cells.flatMap((row, r) => row?.flatMap((number, c) => (marked.looks[number ?? 0].fill === "#FFEE00" ? [[r, c]] : [])) ?? []);
    expect(filled).toEqual([[4, 0]]);
    const all = counted.map((tag) => count(first, tag));
    expect(all[0]).toBe(2);
    expect(all.every((number) => number > 0)).toBe(true);
    await open("一.xlsx", first);
    const tabs = await served.sheets();
    const [data] = tabs;
    await served.type("J2", "改");
    await served.until("J2", (cell) => cell === "改");
    const second = (await save()).bytes;
    expect(differing(first, second)).toEqual(["xl/worksheets/sheet1.xml"]);
    await open("二.xlsx", second);
    expect(differing(second, (await save()).bytes)).toEqual([]);
    expect(await served.cells("J2", data)).toEqual([["改"]]);
    await served.pane.getByRole("button", { name: "运行" }).click();
    await served.pane.getByText("402 / 403").waitFor();
    const third = (await save()).bytes;
    expect(await served.sheets()).toEqual(tabs);
    expect((await readXlsx(third)).sheets.map(({ name }) => name)).toEqual(tabs);
    expect(counted.map((tag) => count(third, tag))).toEqual(all);
  });
});
