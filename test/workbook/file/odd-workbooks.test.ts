import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { FileFault } from "../../../src/workbook/file/file-problem.ts";
import { isDateFormat, shownDate } from "../../../src/workbook/cells/date-text.ts";
import { limits } from "../../../src/workbook/file/limits.ts";
import { readXlsx } from "../../../src/workbook/file/xlsx.ts";
import { handBook, sheetData, utf16, type HandBook } from "./odd-workbook.ts";

const one = (body: string, more: Partial<HandBook> = {}) => handBook({ tabs: [{ name: "S", body }], ...more });
const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0].cells;
const faultOf = (bytes: Uint8Array) =>
  readXlsx(bytes).then(
    () => null,
    (error: { readonly fault?: FileFault; readonly trouble?: object }) => ({ fault: error.fault, ...error.trouble }),
  );

describe("tabs that hold no cells", () => {
  it("are no sheets, wherever they stand, and are named", async () => {
    const { sheets, otherTabs, defined } = await readXlsx(
      handBook({
        tabs: [
          { name: "图1", kind: "chartsheet", body: "" },
          { name: "数据", body: sheetData([["<c><v>1</v></c>"]]) },
          { name: "宏", kind: "xlMacrosheet", state: "hidden", body: "" },
        ],
        names: '<definedName name="a" localSheetId="1">数据!$A$1</definedName>',
      }),
    );
    expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([["数据", [[1]]]]);
    expect(otherTabs.map(({ name, kind, hidden }) => [name, kind, hidden])).toEqual([
      ["图1", "chart", false],
      ["宏", "other", true],
    ]);
    // The number of the tab counts the chart too.
    expect(defined).toEqual([{ name: "a", text: "数据!$A$1", comment: "", scope: "数据" }]);
  });

  it("alone are no workbook to read", async () => {
    expect(await faultOf(handBook({ tabs: [{ name: "图1", kind: "chartsheet", body: "" }] }))).toEqual({ fault: "no-sheets" });
  });
});

describe("formulas", () => {
  it("that are shared are those of their own cells", async () => {
    const rows = [1, 2, 3].map((r) => [`<c><v>${r}</v></c>`, `<c><f t="shared" si="0"${r === 1 ? ' ref="B1:B3">A1*$A$1' : ">"}</f><v>${r}</v></c>`]);
    const { sheets } = await readXlsx(one(sheetData(rows)));
    expect([...sheets[0].formulas.values()]).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"]);
  });

  it("without a stored value are no blanks: each is shown as the formula that it is", async () => {
    const row = [
      "<c><f>A2*2</f></c>",
      "<c><f>B2</f><v></v></c>",
      '<c t="str"><f>T(1)</f></c>',
      '<c t="shared"><f t="shared" si="9"/></c>',
      '<c t="str"><f>T(1)</f><v></v></c>',
    ];
    expect(await cellsOf(one(sheetData([row])))).toEqual([[{ error: "=A2*2" }, { error: "=B2" }, { error: "=T(1)" }, { error: "=…" }]]);
  });

  it("that all have the value 0 and are to be calculated on opening have never been calculated", async () => {
    const rows = [["<c><v>3</v></c>", "<c><f>A1*2</f><v>0</v></c>"]];
    expect(await cellsOf(one(sheetData(rows), { calculation: 'fullCalcOnLoad="1"' }))).toEqual([[3, { error: "=A1*2" }]]);
    expect(await cellsOf(one(sheetData(rows)))).toEqual([[3, 0]]);
    expect(await cellsOf(one(sheetData([[...rows[0], "<c><f>A1</f><v>3</v></c>"]]), { calculation: 'fullCalcOnLoad="1"' }))).toEqual([[3, 0, 3]]);
  });
});

describe("cells", () => {
  it("that are written twice are refused where they differ, and named", async () => {
    const twice = (value: string) => one(`<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="B2">${value}</c></row></sheetData>`);
    expect(await faultOf(twice("<v>2</v>"))).toEqual({ fault: "cell-twice", sheet: "S", cell: "B2" });
    expect(await cellsOf(twice("<v>1</v>"))).toEqual([
      [null, null],
      [null, 1],
    ]);
  });

  it("that hold no number under the type of a number stay the texts that they are", async () => {
    const cells = ["1,5", "NaN", "0x10", "12①", "1e400"].map((value) => `<c><v>${value}</v></c>`);
    expect(await cellsOf(one(sheetData([cells])))).toEqual([["1,5", "NaN", "0x10", "12①", Infinity]]);
  });

  it("that point at a text which is not there are refused", async () => {
    const pointing = (place: string) => one(sheetData([[`<c t="s"><v>${place}</v></c>`, "<c><v>1</v></c>"]]), { texts: ["<t>a</t>"] });
    expect(await faultOf(pointing("1"))).toEqual({ fault: "damaged" });
    expect(await faultOf(pointing("-1"))).toEqual({ fault: "damaged" });
    expect(await cellsOf(pointing(""))).toEqual([[null, 1]]);
    expect(await cellsOf(pointing("0"))).toEqual([["a", 1]]);
  });

  it("may be encoded in UTF-16, and may not hold what is no text in their encoding", async () => {
    const book = { tabs: [{ name: "数", body: sheetData([['<c t="str"><v>北京</v></c>']]) }] };
    expect(await cellsOf(handBook(book, { encoded: (xml) => utf16(xml) }))).toEqual([["北京"]]);
    expect(await cellsOf(handBook(book, { encoded: (xml) => utf16(xml, true) }))).toEqual([["北京"]]);
    const cut = (xml: string) => Uint8Array.from([...strToU8(xml)].map((byte) => (byte === 0x8c ? 0xff : byte)));
    expect(await faultOf(handBook(book, { encoded: cut }))).toEqual({ fault: "damaged" });
  });
});

describe("dates", () => {
  it("keep their numbers beside the texts that are shown", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const { sheets } = await readXlsx(one(sheetData([['<c s="1"><v>41640</v></c>', '<c s="1"><v>3000000000</v></c>', '<c s="1"><v>-1</v></c>']]), { styles }));
    expect(sheets[0].cells).toEqual([["2014-01-01", 3000000000, -1]]);
    expect([...sheets[0].dates]).toEqual([["A1", 41640]]);
  });

  it.each([
    ["yyyy-mm-dd", true],
    ['m"月"', true],
    ["e年m月", true],
    ["[$-804]上午/下午h:mm", true],
    ["[h]:mm", true],
    ["mm:ss.0", true],
    ["yyyy/m/d;@", true],
    ["General", false],
    ["G/通用格式", false],
    ["0.00E+00", false],
    ['0.00" days"', false],
    ["#,##0\\ \\d", false],
    ["[Red]0;[Blue]-0", false],
    ["_-* #,##0.00_-", false],
    ["@", false],
    ["[$USD-409] 0", false],
  ])("are shown by the format %s: %s", (format, shown) => {
    expect(isDateFormat(format)).toBe(shown);
  });

  it.each([
    [0, false, "1900-01-00"],
    [59, false, "1900-02-28"],
    [60, false, "1900-02-29"],
    [61, false, "1900-03-01"],
    [2_958_465.9, false, "9999-12-31"],
    [2_958_466, false, null],
    [-0.5, false, null],
    [NaN, false, null],
    [0, true, "1904-01-01"],
    [2_957_003, true, "9999-12-31"],
    [2_957_004, true, null],
  ])("of the number %d, counted from 1904 %s: %s", (serial, from1904, text) => {
    expect(shownDate(serial, "yyyy-mm-dd", from1904)).toBe(text);
  });
});

describe("a file that is small and large inside", () => {
  const good = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it("is read where nothing but formatting reaches to the last cell of the sheet", async () => {
    expect(await cellsOf(one(`<sheetData>${good}<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>`))).toEqual([[1]]);
    expect(await cellsOf(one(`<sheetData>${good}<row r="1048576"><c r="XFD1048576" t="str"><v> </v></c></row></sheetData>`))).toEqual([[1]]);
  });

  it("is refused where a number does, and that cell is named", async () => {
    const bytes = one(`<sheetData>${good}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`);
    expect(await faultOf(bytes)).toEqual({ fault: "too-large", sheet: "S", cell: "XFD1048576", limit: limits.cells });
  });

  it("is refused as soon as it has unpacked to many times its size", async () => {
    const bomb = one(`<sheetData>${good}${'<row r="9"><c r="A9" s="1"/></row>'.repeat(2 ** 21)}</sheetData>`);
    expect(bomb.length).toBeLessThan(300_000);
    expect(await faultOf(bomb)).toEqual({ fault: "unpacks", limit: limits.unpackedFreely });
  });

  it.each([
    ["more", 2 ** 31 - 1, "unpacks"],
    ["less", 100, "damaged"],
  ])("is refused where it states a size of %s than it has", async (_, size, fault) => {
    const bytes = Buffer.from(one(`<sheetData>${good.repeat(1000)}</sheetData>`));
    const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml");
    bytes.writeUInt32LE(size, entry - 46 + 24);
    expect(await faultOf(bytes)).toMatchObject({ fault });
  });

  it("is refused where entities unfold, or elements lie deep inside each other", async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const tab = sheetData([['<c t="str"><v>x</v></c>']]);
    expect(
      await faultOf(
        handBook({ tabs: [{ name: "S", body: tab }] }, { encoded: (xml) => strToU8(xml.replace("?>\n", `?>${laughs}`).replace("<v>x", "<v>&b;")) }),
      ),
    ).toEqual({
      fault: "damaged",
    });
    expect(await faultOf(one("<a>".repeat(500) + "</a>".repeat(500)))).toEqual({ fault: "damaged" });
  });

  it("may have thousands of parts that are not read", async () => {
    const besides = Object.fromEntries(Array.from({ length: 3000 }, (_, k) => [`xl/media/${k}.png`, Uint8Array.of(k)]));
    expect(await cellsOf(handBook({ tabs: [{ name: "S", body: sheetData([["<c><v>1</v></c>"]]) }] }, { besides }))).toEqual([[1]]);
  });
});

describe("files of other formats under the name of a workbook", () => {
  const zip = (parts: Readonly<Record<string, string>>) => zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  const binary = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
  const word = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';

  it.each<readonly [FileFault, Uint8Array]>([
    ["xlsb", zip({ "_rels/.rels": binary, "xl/workbook.bin": "x" })],
    ["ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" })],
    ["not-xlsx", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" })],
    ["not-xlsx", zip({ "_rels/.rels": word, "word/document.xml": "<w:document xmlns:w='w'/>" })],
    ["not-xlsx", zip({ "photo.txt": "x" })],
    ["web-page", strToU8("\ufeff\r\n<html xmlns:x='urn'><head><meta charset='gb2312'></head><table><tr><td>1</td></tr></table></html>")],
    ["web-page", strToU8("<table border=1><tr><td>甲</td></tr></table>")],
    ["web-page", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related")],
    ["xml-2003", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ["plain-text", strToU8("单元\t投入\n甲\t1\n")],
    ["plain-text", Buffer.from("\ufeff单元\t投入\n甲\t1\n", "utf16le")],
    ["not-xlsx", strToU8("%PDF-1.7\n1 0 obj")],
    ["not-xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ["old-xls", Uint8Array.of(0x09, 0x08, 0x10, 0, 0, 6, 5, 0)],
  ])("are told to be %s", async (fault, bytes) => {
    expect(await faultOf(bytes)).toEqual({ fault });
  });
});
