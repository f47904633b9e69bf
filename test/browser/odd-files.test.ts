import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handBook, sheetData, type HandBook } from "../workbook/file/odd-workbook.ts";
import { ServedPage } from "./served-page.ts";

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const rows = [["单元", "投入", "产出", "编码"].map(text), [text("甲"), "<c><v>2</v></c>", "<c><v>4</v></c>", '<c s="1"><v>3000000000</v></c>']];
const data = { name: "数据", body: sheetData(rows) };
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

describe("workbooks from elsewhere in the page", () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await ServedPage.open();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const choose = (name: string, bytes: Uint8Array) => served.choose(name, bytes);
  const open = (name: string, book: HandBook) => served.openFile(`${name}.xlsx`, handBook(book));

  it("open where a chart has a tab of its own, and the page says what it does not show", async () => {
    await open("charts", { tabs: [{ name: "图1", kind: "chartsheet", body: "" }, data], styles });
    expect(await served.sheets()).toEqual(["数据"]);
    await served.notices.getByText("此处不显示，但保存的文件中原样保留：图表页“图1”。").waitFor();
    // A number that has the format of a date which there is not.
    expect(await served.cells("A2:D2", "数据")).toEqual([["甲", 2, 4, 3_000_000_000]]);
    await open("plain", { tabs: [data], styles });
    expect(await served.notices.getByText("图1").count()).toBe(0);
  });

  it("calculate formulas that are shared or have no value, and take merges that reach to the end of the sheet", async () => {
    const filled = [1, 2, 3].map((r) => [`<c><v>${r}</v></c>`, `<c><f t="shared" si="0"${r === 1 ? ' ref="B1:B3">A1*10' : ">"}</f></c>`]);
    await open("formulas", {
      tabs: [{ name: "S", body: `${sheetData(filled)}<mergeCells><mergeCell ref="A9:XFD9"/><mergeCell ref="ZZ1:ZZ1048576"/></mergeCells>` }],
    });
    await served.until("B3", (cell) => cell === 30);
    await served.type("A3", "5");
    await served.until("B3", (cell) => cell === 50);
  });

  it.each([
    ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "不完整或已损坏"],
    ["page.xlsx", Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), "其实是网页"],
    ["far.xlsx", handBook({ tabs: [{ name: "S", body: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' }] }), "XFD1048576"],
    ["cut.xlsx", handBook({ tabs: [data], styles }).slice(0, 900), "不完整或已损坏"],
  ])("say in a sentence why they do not open: %s", async (name, bytes, said) => {
    const before = await served.sheets();
    await choose(name, bytes);
    await served.notices.getByText(said).waitFor();
    await served.notices.getByText(name).waitFor();
    expect(await served.sheets()).toEqual(before);
  });
});
