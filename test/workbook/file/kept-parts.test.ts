import { describe, expect, it } from "vitest";
import { functionFamily } from "../../../src/functions/family.ts";
import { LineMoves } from "../../../src/workbook/cells/line-moves.ts";
import type { ChangedCell, ChangedTab, WorkbookChanges } from "../../../src/workbook/workbook-changes.ts";
import { plainFormula, storedFormula } from "../../../src/workbook/file/formula-names.ts";
import { changedFile, readXlsx, type NewTab } from "../../../src/workbook/file/xlsx.ts";
import { recalculatedFiles } from "../../report/libreoffice.ts";
import { differing, parts } from "./parts.ts";
import { report } from "./report.ts";
import { names, still, tab } from "./rich-tabs.ts";
import { richWorkbook, richParts } from "./rich-workbook.ts";

const cell = (row: number, column: number, value: ChangedCell["value"], formula: string | null = null, spill: string | null = null): ChangedCell => ({
  row,
  column,
  value,
  formula,
  formulaKept: false,
  spill,
});
const untouched: WorkbookChanges<NewTab> = { tabs: [tab(0), tab(1), tab(2)], names, uncalculated: false };
const saved = (change: Partial<WorkbookChanges<NewTab>>, file = richWorkbook(), kept: Readonly<Record<string, string>> = {}) =>
  changedFile(file, { ...untouched, ...change }, { now: kept, before: {} });
const part = (file: Uint8Array, path: string) => parts(file).get(path)!;
const first = "xl/worksheets/sheet1.xml";

describe("a workbook that is saved", () => {
  it("is the same in every part when nothing changed", async () => {
    expect(differing(richWorkbook(), await saved({}))).toEqual([]);
  });

  it("differs in the sheet of a changed cell alone, and there in that cell alone", async () => {
    const after = await saved({ tabs: [tab(0, { cells: [cell(5, 2, 99.5)] }), tab(1), tab(2)] });
    expect(differing(richWorkbook(), after)).toEqual([first]);
    expect(part(after, first)).toBe(richParts[first].replace('<c r="B5" s="3"><v>21</v></c>', '<c r="B5" s="3"><v>99.5</v></c>'));
  });

  it("takes a cell whose formula is gone out of the chain of calculation, and frees those that shared it", async () => {
    const after = await saved({ tabs: [tab(0, { cells: [cell(4, 4, 7)] }), tab(1), tab(2)] });
    expect(differing(richWorkbook(), after)).toEqual(["xl/calcChain.xml", first]);
    expect(part(after, "xl/calcChain.xml")).toContain(
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D5" i="3"/><c r="D6"/>',
    );
    expect(part(after, first)).toContain('<c r="D4"><v>7</v></c>');
    expect(part(after, first)).toContain('<c r="D6"><f>B6*2+B$4</f><v>73.5</v></c>');
  });

  it("gives new cells elements in their right places, and the sheet its new size", async () => {
    const cells = [cell(3, 5, "新 <列>"), cell(6, 5, 1.5), cell(12, 1, true), cell(12, 9, 3, "=1+2")];
    const after = await saved({ tabs: [tab(0, { cells }), tab(1), tab(2)] });
    const xml = part(after, first);
    expect(xml).toContain('<dimension ref="A1:I12"/>');
    expect(xml).toContain('<c r="D3" s="2" t="s"><v>4</v></c><c r="E3" t="inlineStr"><is><t xml:space="preserve">新 &lt;列&gt;</t></is></c><c r="G3"');
    expect(xml).toContain('<row r="12"><c r="A12" s="2" t="b"><v>1</v></c><c r="I12"><f>1+2</f><v>3</v></c></row></sheetData>');
    expect((await readXlsx(after)).sheets[0].cells[2][4]).toBe("新 <列>");
  });

  it.each([
    [
      "in another order",
      "<row r='3'><c r='B3'><v>3</v></c><c r='A3'><v>1</v></c></row><row r='1'><c r='C1'><v>5</v></c></row>",
      "<row r='3'><c r='B3'><v>7</v></c></row><row r='1'><c r='C1'><v>5</v></c><c r=\"E1\"><v>8</v></c></row>",
    ],
    [
      "without saying where",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>4</v></c><c><v>5</v></c></row>",
      '<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>8</v></c></row><row/><row><c/><c><v>7</v></c></row>',
    ],
  ])("changes cells that stand %s where they are", async (_, rows, changed) => {
    const sheet = (data: string) => richParts[first].replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`);
    const cells = [cell(3, 2, 7), cell(3, 1, null), cell(1, 5, 8)];
    const after = await saved({ tabs: [tab(0, { cells }), tab(1), tab(2)] }, richWorkbook({ ...richParts, [first]: sheet(rows) }));
    expect(part(after, first)).toBe(sheet(changed));
  });

  it("keeps its macros, its charts on tabs of their own and its hidden sheets when a report comes into it, and loses it again whole", async () => {
    const added: NewTab = { report: { ...report, names: [{ name: "得分", title: "得分", range: { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 3 } }] } };
    const withReport = await saved({ tabs: [tab(0), { added }, tab(1), tab(2)] });
    expect(differing(richWorkbook(), withReport)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    const { sheets, defined, marks, otherTabs } = await readXlsx(withReport);
    expect(sheets.map(({ name }) => name)).toEqual(["数据", "效率", "合 计", "透视"]);
    expect(otherTabs.map(({ name }) => name)).toEqual(["图 页"]);
    expect(sheets[1].cells[3]).toEqual(["北京", 1.25, 0.75, 1]);
    expect(defined.map(({ name }) => name)).toEqual(["本表", "投入", "得分"]);
    expect([...marks.keys()]).toEqual(["效率"]);
    expect(part(withReport, "xl/workbook.xml")).toContain('<definedName name="本表" localSheetId="3" hidden="1">');
    // What the file's own cells look like is as it was: the new styles stand behind.
    expect(part(withReport, "xl/styles.xml")).toContain('<xf numFmtId="14" applyNumberFormat="1"/><xf ');
    // Without the report, the sheet's part goes, and what it came with.
    const without = await changedFile(
      withReport,
      {
        ...untouched,
        tabs: [
          { ...tab(0), place: 0 },
          { ...tab(1), place: 2 },
          { ...tab(2), place: 3 },
        ],
      },
      { now: {}, before: {} },
    );
    expect(differing(richWorkbook(), without)).toEqual(["xl/sharedStrings.xml", "xl/styles.xml"]);
    expect((await readXlsx(without)).marks.size).toBe(0);
  });

  it("follows sheets that are renamed, moved, shown and deleted, in every part that names them", async () => {
    const after = await saved({
      tabs: [tab(1), tab(0, { name: "新 数据" })],
      names: [names[0], { ...names[1], text: "'新 数据'!$B$4:$B$8" }],
    });
    const all = await readXlsx(after);
    expect(all.sheets.map(({ name }) => name)).toEqual(["合 计", "新 数据"]);
    expect(all.sheets[0].formulas.get("B1")).toBe("=SUM('新 数据'!B4:B8)");
    const book = part(after, "xl/workbook.xml");
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">'新 数据'!$A$1:$D$8</definedName>`);
    expect(book).toMatch(/<sheet name="合 计"[^>]*\/><sheet name="新 数据"[^>]*\/><sheet name="图 页"/);
    expect(part(after, "xl/charts/chart1.xml")).toContain("<c:f>'新 数据'!$B$4:$B$8</c:f>");
    expect(part(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="新 数据"');
    // The pivot table stood on the sheet that is gone; its source is another program's, and stays.
    expect(parts(after).has("xl/pivotTables/pivotTable1.xml")).toBe(false);
    expect(parts(after).has("xl/worksheets/sheet3.xml")).toBe(false);
    expect(part(after, "[Content_Types].xml")).not.toContain("sheet3.xml");
    const swapped = await saved({ tabs: [tab(0, { name: "合 计" }), tab(1, { name: "数据" }), tab(2)], names: [] });
    expect(part(swapped, "xl/charts/chart1.xml")).toContain("<c:f>'合 计'!$B$4:$B$8</c:f>");
    expect((await readXlsx(swapped)).sheets[1].formulas.get("B1")).toBe("=SUM('合 计'!B4:B8)");
  });

  it("moves with rows and columns what stands on them", async () => {
    const [rows, columns] = [new LineMoves(), new LineMoves()];
    rows.insert(3, 2);
    // What was row 8.
    rows.remove(9, 1);
    columns.insert(1, 1);
    const after = await saved({ tabs: [tab(0, { rows, columns }), tab(1), tab(2)], names: [names[0], { ...names[1], text: "数据!$C$6:$C$9" }] });
    const xml = part(after, first);
    for (const expected of [
      '<c r="C6" s="3"><v>10.5</v></c>',
      '<mergeCell ref="A1:E1"/><mergeCell ref="F7:F8"/>',
      'sqref="C6:C9"',
      "<formula>C6&gt;#REF!</formula>",
      'sqref="A6:A9"><formula1>$H$6:$H$8</formula1>',
      '<hyperlinks><hyperlink ref="A3" r:id="rId1"/></hyperlinks>',
      '<brk id="7" ',
      "<xm:f>数据!C6:C9</xm:f><xm:sqref>F6</xm:sqref>",
      '<col min="1" max="1" width="14.7" style="2" customWidth="1"/><col min="3" max="5" ',
      '<col min="7" max="7" width="9" hidden="1" customWidth="1"/>',
      'topLeftCell="C6"',
    ])
      expect(xml).toContain(expected);
    expect(part(after, "xl/tables/table1.xml")).toContain('ref="H3:I8"');
    expect(part(after, "xl/comments1.xml")).toContain('<comment ref="C7"');
    expect(part(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>6</x:Row><x:Column>2</x:Column>");
    expect(part(after, "xl/drawings/drawing1.xml")).toContain("<xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row>");
    expect(part(after, "xl/charts/chart1.xml")).toContain("<c:f>数据!$C$6:$C$9</c:f>");
    expect(part(after, "xl/workbook.xml")).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1:$E$9</definedName>');
    expect(part(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('ref="A3:C9"');
    // The formulas of cells are the grid's to tell; each is its own now.
    expect(xml).toContain('<c r="E7"><f>B5*2+B$4</f>');
  });

  it("has its columns and rows as wide, as high and hidden as they are now, and its cells merged", async () => {
    const layout: ChangedTab["layout"] = {
      columns: new Map([
        [3, { size: 20 }],
        [6, { hidden: false }],
        [9, { hidden: true }],
      ]),
      rows: new Map([
        [2, { hidden: false }],
        [5, { size: 22.5 }],
        [10, { hidden: true }],
      ]),
      merged: [{ fromRow: 10, fromColumn: 1, toRow: 10, toColumn: 2 }],
      unmerged: [{ fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 4 }],
    };
    const after = await saved({ tabs: [tab(0, { layout }), tab(1, { layout: { ...still, merged: layout.merged } }), tab(2)] });
    const xml = part(after, first);
    for (const expected of [
      '<col min="2" max="2" width="11" customWidth="1"/><col min="3" max="3" width="20" customWidth="1"/><col min="4" max="4" width="11" customWidth="1"/>',
      '<col min="6" max="6" width="9" customWidth="1"/><col min="9" max="9" width="8.43" hidden="1"/></cols>',
      '<row r="2"><c',
      '<row r="5" ht="22.5" customHeight="1"><c',
      '<row r="10" hidden="1"/></sheetData><mergeCells count="2"><mergeCell ref="E5:E6"/><mergeCell ref="A10:B10"/></mergeCells>',
    ])
      expect(xml).toContain(expected);
    expect(part(after, "xl/worksheets/sheet2.xml")).toContain('</sheetData><mergeCells count="1"><mergeCell ref="A10:B10"/></mergeCells></worksheet>');
  });

  it("calls a column of a table as its header is called, and tells headers of one name apart", async () => {
    const after = await saved({ tabs: [tab(0, { cells: [cell(3, 8, "区"), cell(3, 7, 2020)] }), tab(1), tab(2)] });
    expect(part(after, "xl/tables/table1.xml")).toContain('<tableColumn id="1" name="2020"/><tableColumn id="2" name="区"/>');
    const same = await saved({ tabs: [tab(0, { cells: [cell(3, 8, "区")] }), tab(1), tab(2)] });
    expect(part(same, "xl/tables/table1.xml")).toContain('<tableColumn id="1" name="区"/><tableColumn id="2" name="区2"/>');
    expect((await readXlsx(same)).sheets[0].cells[2][7]).toBe("区2");
  });

  it("keeps small texts among its properties, and those of others", async () => {
    const after = await saved({}, richWorkbook(), { "qianyan.saved.1": "a", "qianyan.saved.2": "<b>" });
    expect(differing(richWorkbook(), after)).toEqual(["[Content_Types].xml", "_rels/.rels", "docProps/custom.xml"]);
    const { kept } = await readXlsx(after);
    expect(kept).toEqual({ "qianyan.saved.1": "a", "qianyan.saved.2": "<b>" });
    const less = await changedFile(after, untouched, { now: { "qianyan.saved.1": "c" }, before: kept });
    expect((await readXlsx(less)).kept).toEqual({ "qianyan.saved.1": "c" });
  });

  it("is written with prefixes where its own parts are", async () => {
    const own = "xl/worksheets/sheet2.xml";
    const withPrefix = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
    const file = richWorkbook({ ...richParts, [own]: withPrefix(richParts[own]), "xl/workbook.xml": withPrefix(richParts["xl/workbook.xml"]) });
    const after = await saved(
      { tabs: [tab(0), tab(1, { cells: [cell(2, 1, "文"), cell(3, 1, 5)] }), { added: { plain: { name: "新", cells: [[1]] } } }, tab(2)] },
      file,
    );
    expect(part(after, own)).toContain('<x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">文</x:t></x:is></x:c><x:c r="B2">');
    expect((await readXlsx(after)).sheets.map(({ name, cells }) => [name, cells[2]?.[0]])).toEqual([
      ["数据", "地区"],
      ["合 计", 5],
      ["新", undefined],
      ["透视", "地区"],
    ]);
  });
});

describe("a function of this product", () => {
  it("is stored as Excel stores that of an add-in, and read back, whichever it is", () => {
    for (const { name } of functionFamily) {
      expect(storedFormula(`=2*${name}(A1:B2,"${name}(")`)).toBe(`2*_xldudf_${name.replaceAll(".", "_")}(A1:B2,"${name}(")`);
      expect(plainFormula(storedFormula(`=${name.toLowerCase()}(A1)`))).toBe(`${name}(A1)`);
    }
    expect(storedFormula("=INDEX(A:A,1)+STDEV.S(A:A)+SORT(A:A)")).toBe("INDEX(A:A,1)+_xlfn.STDEV.S(A:A)+_xlfn._xlws.SORT(A:A)");
    // What another add-in has stored stays as it is.
    expect(plainFormula("_xldudf_XLWINGS_DEV_READ_FLOAT(2)")).toBe("_xldudf_XLWINGS_DEV_READ_FLOAT(2)");
  });

  it("fills its cells in the file as a dynamic array, in sheets that were there and in new ones", async () => {
    const formula = "=SBM.SUPER(B4:B8,D4:D8)";
    const cells = [cell(4, 10, 1.5, formula, "J4:J5"), cell(5, 10, 0.5)];
    const plain = { name: "新", cells: [[2], [3]], formulas: new Map([["A1", formula]]), spills: new Map([["A1", "A1:A2"]]) };
    const after = await saved({ tabs: [tab(0, { cells }), { added: { plain } }, tab(1), tab(2)] });
    expect(part(after, first)).toContain('<c r="J4" cm="1"><f t="array" ref="J4:J5">_xldudf_SBM_SUPER(B4:B8,D4:D8)</f><v>1.5</v></c>');
    expect(part(after, "xl/worksheets/sheet4.xml")).toContain('cm="1"><f t="array" ref="A1:A2">_xldudf_SBM_SUPER(B4:B8,D4:D8)</f><v>2</v></c>');
    expect(part(after, "xl/metadata.xml")).toMatch(/metadataType name="XLDAPR"[\s\S]*fDynamic="1" fCollapsed="0"[\s\S]*<rc t="1" v="0"\/>/);
    const { sheets } = await readXlsx(after);
    for (const sheet of [sheets[0], sheets[1]]) expect([...sheet.formulas.values()]).toContain(formula);
    expect(sheets[1].arrays.get("A1")).toEqual({ fromRow: 1, fromColumn: 1, toRow: 2, toColumn: 1 });
    // Once more, the workbook knows such formulas already.
    const again = await changedFile(
      after,
      { ...untouched, tabs: [tab(0, { cells: [cell(9, 9, 1, formula)] }), { ...tab(1), place: 2 }, { ...tab(2), place: 3 }] },
      { now: {}, before: {} },
    );
    expect(part(again, "xl/metadata.xml")).toBe(part(after, "xl/metadata.xml"));
    expect(part(again, first)).toContain('<c r="I9" cm="1"><f t="array" ref="I9">_xldudf_SBM_SUPER');
  });
});

describe("LibreOffice", () => {
  it("opens what was saved, and calculates the same values", async () => {
    const cells = [cell(5, 2, 99.5), cell(12, 1, 6, "=1+5")];
    const files = await recalculatedFiles(
      new Map([
        ["before", richWorkbook()],
        ["after", await saved({ tabs: [tab(0, { cells }), { added: { report } }, tab(1), tab(2)] })],
      ]),
    );
    const [before, after] = [files.get("before")!, files.get("after")!];
    const values = ({ sheets }: typeof before, name: string) => sheets.find((sheet) => sheet.name === name)!.cells;
    expect(values(after, "效率")[3]).toEqual(["北京", 1.25, 0.75, 1]);
    expect(values(after, "数据").map((row) => row.slice(0, 2))).toEqual([
      ...values(before, "数据").map((row, r) => (r === 4 ? [row[0], 99.5] : row.slice(0, 2))),
      ...Array.from({ length: 3 }, () => [null, null]),
      [6, null],
    ]);
    expect(values(after, "合 计")[0][1]).toBe(157.5 - 21 + 99.5);
  }, 60_000);
});
