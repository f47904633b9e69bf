import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { differing, parts } from "../workbook/file/parts.ts";
import { richParts, richWorkbook } from "../workbook/file/rich-workbook.ts";
import { ServedPage } from "./served-page.ts";

const first = "xl/worksheets/sheet1.xml";
const letters = '<sz val="11"/><color rgb="FF1A1A1A"/><rFont val="黑体"/><family val="3"/>';
/** 投入产出, a title over merged cells: its beginning is red, and goes on in a second line. */
const pieced = richWorkbook({
  ...richParts,
  "xl/sharedStrings.xml": richParts["xl/sharedStrings.xml"].replace(
    "<si><t>投入产出</t></si>",
    `<si><r><rPr><b/><sz val="16"/><color rgb="FFC00000"/><rFont val="黑体"/></rPr><t>投入</t></r><r><rPr>${letters}</rPr><t>产\n出</t></r></si>`,
  ),
});

let served: ServedPage;

beforeAll(async () => {
  served = await ServedPage.open();
});
afterAll(async () => {
  await served.close();
  expect(served.problems).toEqual([]);
});

/** The pieces of a cell of the grid, as they look. */
const shown = (address: string) =>
  served.page.evaluate((cell) => {
    const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
    const { startRow, startColumn } = sheet.getRange(cell).getRange();
    const body = sheet.getSheet().getCellRaw(startRow, startColumn)?.p?.body;
    return body?.textRuns?.map(({ st, ed, ts }) => [body.dataStream.slice(st, ed), ts?.bl ?? 0, ts?.fs, ts?.cl?.rgb]) ?? null;
  }, address);
const textsIn = async (file: Uint8Array) =>
  (await readXlsx(file, { look: true })).sheets[0].look!.texts!.map(
    ({ row, column, runs }) => [row, column, runs.map(({ text, look: { bold, colour } }) => [text, bold === true, colour] as const)] as const,
  );

describe("a text of which a part looks otherwise", () => {
  it("is shown so in the grid, is one text to who reads it, and stays as it is written where another cell changes", async () => {
    await served.openFile("段.xlsm", pieced);
    expect(await shown("A1")).toEqual([
      ["投入", 1, 16, "#C00000"],
      ["产\r出", 0, 11, "#1A1A1A"],
    ]);
    expect(await served.cells("A1")).toEqual([["投入产\n出"]]);
    await served.type("I4", "=LEN(A1)");
    await served.until("I4", (cell) => cell === 5);
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await served.type("B5", "99.5");
    await served.until("D5", (cell) => cell === 209.5);
    const { bytes } = await served.save();
    expect(differing(pieced, bytes)).toEqual([first, "xl/worksheets/sheet2.xml"]);
    expect(parts(bytes).get(first)).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
  });

  it("is changed in its cell where a person makes a part of it bold, and what is known of the rest stays", async () => {
    await served.openFile("段二.xlsm", pieced);
    const { x, y } = await served.placeOf("A1");
    await served.page.mouse.dblclick(x, y);
    await served.page.waitForFunction(() => globalThis.qianyanWorkbook!.host.workbook.isCellEditing());
    await served.page.keyboard.press("Control+End");
    await served.page.keyboard.press("Shift+ArrowLeft");
    await served.page.keyboard.press("Control+b");
    await served.page.waitForTimeout(300);
    await served.page.keyboard.press("Enter");
    await served.page.waitForFunction(() => !globalThis.qianyanWorkbook!.host.workbook.isCellEditing());
    expect(await served.cells("A1")).toEqual([["投入产\n出"]]);
    const { bytes } = await served.save();
    expect(differing(pieced, bytes)).toEqual([first]);
    const cell = /<c r="A1".*?<\/c>/s.exec(parts(bytes).get(first)!)![0];
    const rest = `<r><rPr>${letters}</rPr><t xml:space="preserve">产\n</t></r><r><rPr><b/>${letters}</rPr><t xml:space="preserve">出</t></r>`;
    expect(cell).toBe(
      `<c r="A1" s="1" t="inlineStr"><is><r><rPr><b/><sz val="16"/><color rgb="FFC00000"/><rFont val="黑体"/></rPr><t xml:space="preserve">投入</t></r>${rest}</is></c>`,
    );
    await served.openFile("段三.xlsm", bytes);
    expect((await shown("A1"))!.map(([text, bold]) => [text, bold])).toEqual([
      ["投入", 1],
      ["产\r", 0],
      ["出", 1],
    ]);
    expect(differing(bytes, (await served.save()).bytes)).toEqual([]);
  });

  it("is plain where another text is typed over it, and in pieces on a sheet that no file has yet", async () => {
    await served.openFile("段四.xlsm", pieced);
    await served.type("A1", "标题");
    expect((await textsIn((await served.save()).bytes)).map(([row]) => row)).toEqual([1]);
    await served.openFile("短.csv", "地区,产出\n北京,1.5\n");
    await served.page.evaluate(() => {
      const { api, host } = globalThis.qianyanWorkbook!;
      const text = api
        .newRichText()
        .insertText("投入", { bl: 1, cl: { rgb: "#C00000" } })
        .insertText("产出", { bl: 0, cl: { rgb: "#000000" } });
      host.workbook.getActiveSheet().getRange("C1").setRichTextValueForCell(text);
    });
    const [[row, column, pieces]] = await textsIn((await served.save()).bytes);
    expect([row, column, pieces.map(([text, bold]) => [text, bold]), pieces[0][2]]).toEqual([
      0,
      2,
      [
        ["投入", true],
        ["产出", false],
      ],
      "#C00000",
    ]);
  });
});
