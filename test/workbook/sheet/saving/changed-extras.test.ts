import { describe, expect, it } from "vitest";
import { unshownSentence } from "../../../../src/locale/hosts/unshown.ts";
import { LineMoves } from "../../../../src/workbook/cells/line-moves.ts";
import type { EntryRule, SheetFilter } from "../../../../src/workbook/look/sheet-extras.ts";
import type { ChangedExtras, ChangedTab } from "../../../../src/workbook/workbook-changes.ts";
import { changedFile, readXlsx, type FileWorkbook } from "../../../../src/workbook/file/xlsx.ts";
import { recalculatedFiles } from "../../../report/libreoffice.ts";
import { differing, parts } from "../../file/parts.ts";
import { names, tab } from "../../file/rich-tabs.ts";
import { richParts, richWorkbook } from "../../file/rich-workbook.ts";

const first = "xl/worksheets/sheet1.xml";
const comments = "xl/comments1.xml";
const part = (file: Uint8Array, path: string) => parts(file).get(path)!;

/** The workbook with something changed on its first sheet. */
const saved = (extras: ChangedExtras, change: Partial<ChangedTab> = {}, file = richWorkbook()): Promise<Uint8Array> =>
  changedFile(file, { tabs: [tab(0, { extras, ...change }), tab(1), tab(2)], names, uncalculated: false }, { now: {}, before: {} });
const lookOf = async (file: Uint8Array, place = 0) => (await readXlsx(file, { look: true })).sheets[place].look!;

const made = new Map<string, Uint8Array>();
const cells = { fromRow: 4, fromColumn: 2, toRow: 8, toColumn: 2 };
const between: EntryRule = {
  ranges: [cells],
  kind: "decimal",
  operator: "between",
  formulas: ["0", "B$8*2"],
  allowsBlank: true,
  showsList: true,
  reaction: "warning",
  error: { title: "提示", text: '须在0与"B8"的2倍之间' },
  prompt: { title: "", text: "万元" },
};
const none = { gone: [], others: new Map<number, EntryRule>(), added: [] };

describe("rules on what may be typed in", () => {
  it("are read with all that they say, and those that nobody changed stay word for word", async () => {
    const [list] = (await lookOf(richWorkbook())).entries!;
    expect(list).toMatchObject({ kind: "list", formulas: ["$G$4:$G$6"], allowsBlank: true, showsList: true, error: null, prompt: null });
    const after = await saved({ entries: { ...none, added: [between] } });
    made.set("entries", after);
    expect(differing(richWorkbook(), after)).toEqual([first]);
    const kept = /<dataValidation type="list".*?<\/dataValidation>/.exec(richParts[first])![0];
    expect(part(after, first)).toContain(`<dataValidations count="2">${kept}<dataValidation type="decimal" errorStyle="warning"`);
    expect((await lookOf(after)).entries).toEqual([list, between]);
  });

  it("are changed where they stand, and taken away with their list", async () => {
    const [list] = (await lookOf(richWorkbook())).entries!;
    const other = { ...list, formulas: ['"东部,中部"'], error: { title: "", text: "" } };
    const after = await saved({ entries: { ...none, others: new Map([[0, other]]) } });
    expect((await lookOf(after)).entries).toEqual([other]);
    const without = await saved({ entries: { ...none, gone: [0] } });
    expect(part(without, first)).toBe(richParts[first].replace(/<dataValidations.*<\/dataValidations>/, ""));
  });

  it("of a newer Excel are read among its extensions, and written as every program knows them", async () => {
    const extension =
      '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>\'合 计\'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C4 C6</xm:sqref></x14:dataValidation></x14:dataValidations></ext>';
    const file = richWorkbook({ ...richParts, [first]: richParts[first].replace("<extLst>", `<extLst>${extension}`) });
    const [, far] = (await lookOf(file)).entries!;
    expect(far).toMatchObject({
      kind: "list",
      formulas: ["'合 计'!$A$1:$A$3"],
      ranges: [
        { fromRow: 4, fromColumn: 3 },
        { fromRow: 6, fromColumn: 3 },
      ],
    });
    const after = await saved({ entries: { ...none, others: new Map([[1, { ...far, allowsBlank: false }]]) } }, {}, file);
    expect(part(after, first)).not.toContain("x14:dataValidation");
    expect(part(after, first)).toContain("x14:sparklineGroup");
    expect((await lookOf(after)).entries![1]).toEqual({ ...far, allowsBlank: false });
  });
});

describe("notes of cells", () => {
  it("are read, written, changed and taken away; the shapes of older programs follow", async () => {
    const [before] = (await lookOf(richWorkbook())).notes!;
    expect(before.text).not.toBe("");
    const after = await saved({ notes: { gone: [], put: [{ row: 6, column: 2, text: "据<年鉴>\n第3行" }] } });
    made.set("notes", after);
    expect(differing(richWorkbook(), after)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    expect((await lookOf(after)).notes).toEqual([before, { row: 6, column: 2, text: "据<年鉴>\n第3行" }]);
    expect(part(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>5</x:Row><x:Column>1</x:Column>");
    const changed = await saved({ notes: { gone: [], put: [{ ...before, text: "新" }] } }, {}, after);
    expect((await lookOf(changed)).notes![0]).toEqual({ ...before, text: "新" });
    const gone = await saved({ notes: { gone: [before], put: [] } });
    expect((await lookOf(gone)).notes).toEqual([]);
    expect(part(gone, comments)).not.toContain("<comment ");
  });

  it("are put into a sheet that had none", async () => {
    const after = await changedFile(
      richWorkbook(),
      { tabs: [tab(0), tab(1, { extras: { notes: { gone: [], put: [{ row: 1, column: 1, text: "注" }] } } }), tab(2)], names, uncalculated: false },
      { now: {}, before: {} },
    );
    made.set("new-notes", after);
    expect((await lookOf(after, 1)).notes).toEqual([{ row: 1, column: 1, text: "注" }]);
    expect((await lookOf(after, 0)).notes).toHaveLength(1);
    expect(part(after, "[Content_Types].xml")).toContain('PartName="/xl/comments2.xml"');
  });

  it("of a conversation are all that was said, and a plain note once they are changed", async () => {
    const said = (ref: string, text: string) =>
      `<threadedComment ref="${ref}" dT="2026-01-01T00:00:00.00" personId="{A}" id="{${text}}"><text>${text}</text></threadedComment>`;
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const file = richWorkbook({
      ...richParts,
      [comments]: richParts[comments].replace(/<authors>.*<\/authors>/, "<authors><author>tc={1}</author></authors>").replace(/ref="[^"]*"/, 'ref="B4"'),
      [rels]: richParts[rels].replace(
        "</Relationships>",
        '<Relationship Id="rId40" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
      ),
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${said("B4", "问")}${said("B4", "答")}</ThreadedComments>`,
    });
    expect((await lookOf(file)).notes).toEqual([{ row: 4, column: 2, text: "问\n答" }]);
    const after = await saved({ notes: { gone: [], put: [{ row: 4, column: 2, text: "结论" }] } }, {}, file);
    expect((await lookOf(after)).notes).toEqual([{ row: 4, column: 2, text: "结论" }]);
    expect(part(after, "xl/threadedComments/threadedComment1.xml")).not.toContain("<threadedComment ");
    expect(part(after, comments)).toContain('authorId="1"');
  });
});

describe("the filter of a sheet", () => {
  const filter = {
    range: { fromRow: 3, fromColumn: 1, toRow: 8, toColumn: 4 },
    columns: new Map([
      [0, { kind: "values", values: ["广东", 'a"b'], blank: true }],
      [
        1,
        {
          kind: "custom",
          both: true,
          conditions: [
            { operator: "greaterThan", value: "20" },
            { operator: "lessThanOrEqual", value: "40" },
          ],
        },
      ],
    ] as const),
  };

  it("is written with the name that Excel keeps for it and read again, and goes with that name", async () => {
    const after = await saved({ filter });
    made.set("filter", after);
    expect(part(after, "xl/workbook.xml")).toContain('<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">\'数据\'!$A$3:$D$8</definedName>');
    expect((await lookOf(after)).filter).toEqual(filter);
    const gone = await saved({ filter: null }, {}, after);
    expect([part(gone, first), part(gone, "xl/workbook.xml").includes("_FilterDatabase")]).toEqual([richParts[first], false]);
  });

  it("that chooses by days or colours is left to the programs that know it", async () => {
    const known =
      '<autoFilter ref="A3:D8"><filterColumn colId="2"><filters><dateGroupItem year="2020" dateTimeGrouping="year"/></filters></filterColumn></autoFilter>';
    const file = richWorkbook({ ...richParts, [first]: richParts[first].replace("<mergeCells", `${known}<mergeCells`) });
    const { sheets, unshown } = await readXlsx(file, { look: true });
    expect(sheets[0].look!.filter).toBeNull();
    expect(unshown.find(({ kind }) => kind === "filters")).toMatchObject({ count: 2, names: ["区域"] });
  });
});

describe("the filter of a table", () => {
  const table = "xl/tables/table1.xml";
  const above = (value: string) => ({ kind: "custom", both: false, conditions: [{ operator: "greaterThan", value }] }) as const;
  const range = { fromRow: 3, fromColumn: 7, toRow: 6, toColumn: 8 };
  const shown: SheetFilter = { table: "区域", range, columns: new Map([[1, above("0")]]) };
  const other: SheetFilter = { range, columns: new Map([[0, { kind: "values", values: ["东部"], blank: false }]]) };
  const hidden = 'colId="1" hiddenButton="1"';
  /** The workbook whose table shows no button on its second column, and with a second table, where one is given. */
  const withTables = (second = "", own = "") =>
    richWorkbook({
      ...richParts,
      [table]: richParts[table].replace('colId="1"', hidden),
      [first]: richParts[first].replace("<mergeCells", `${own}<mergeCells`),
      ...(second === ""
        ? {}
        : {
            "xl/worksheets/_rels/sheet1.xml.rels": richParts["xl/worksheets/_rels/sheet1.xml.rels"].replace(
              "</Relationships>",
              '<Relationship Id="rId41" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table9.xml"/></Relationships>',
            ),
            "xl/tables/table9.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="9" name="二" displayName="二" ref="J3:K6">${second}<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
          }),
    });
  const shownIn = async (file: Uint8Array) => {
    const { sheets, unshown } = await readXlsx(file, { look: true });
    return [sheets[0].look!.filter?.table ?? sheets[0].look!.filter, unshown.find(({ kind }) => kind === "filters")?.names ?? []];
  };

  it("is shown with the name of the table, and stays byte for byte where nobody changes it", async () => {
    expect((await lookOf(withTables())).filter).toEqual(shown);
    expect(differing(withTables(), await saved({}, {}, withTables()))).toEqual([]);
  });

  it("is changed in the part of the table alone, whose buttons stay hidden where they were", async () => {
    const columns = new Map([...other.columns, [1, above("5")]]);
    const after = await saved({ filter: { range, columns }, filteredTable: "区域" }, {}, withTables());
    made.set("table-filter", after);
    expect(differing(withTables(), after)).toEqual([table]);
    expect((await lookOf(after)).filter).toEqual({ ...shown, columns });
    expect(part(after, table)).toContain(hidden);
    const cleared = await saved({ filter: other, filteredTable: "区域" }, {}, withTables());
    expect(part(cleared, table)).toContain(`<filterColumn ${hidden}/></autoFilter>`);
  });

  it("goes with its buttons, and leaves its table to one on other cells", async () => {
    const gone = await saved({ filter: null, filteredTable: "区域" });
    expect([differing(richWorkbook(), gone), part(gone, table).includes("autoFilter")]).toEqual([[table], false]);
    const elsewhere = { range: { fromRow: 3, fromColumn: 1, toRow: 8, toColumn: 4 }, columns: new Map() };
    const moved = await saved({ filter: elsewhere, filteredTable: "区域" });
    expect([(await lookOf(moved)).filter, part(moved, table).includes("autoFilter")]).toEqual([elsewhere, false]);
  });

  it("moves with rows and columns that come before or into it, the counted columns too", async () => {
    const [rows, columns] = [new LineMoves(), new LineMoves()];
    rows.insert(3, 2);
    columns.insert(7, 1);
    const after = await saved({}, { rows, columns });
    made.set("moved-table-filter", await saved({}, { columns }));
    expect((await lookOf(after)).filter).toEqual({ ...shown, range: { ...range, toRow: 8, toColumn: 9 }, columns: new Map([[2, above("0")]]) });
    const changed = await saved(
      { filter: { range: { ...range, toRow: 8, toColumn: 9 }, columns: new Map([[2, above("5")]]) }, filteredTable: "区域" },
      { rows, columns },
    );
    expect((await lookOf(changed)).filter!.columns).toEqual(new Map([[2, above("5")]]));
  });

  it("is also what a person puts over its cells, as a sheet's own may not be over a table", async () => {
    const wider = {
      range: { ...range, fromColumn: 6, toColumn: 8 },
      columns: new Map([
        [0, above("1")],
        [2, above("2")],
      ]),
    };
    const own = '<autoFilter ref="A3:D8"/>';
    const after = await saved({ filter: wider }, {}, withTables("", own));
    expect([part(after, first).includes("<autoFilter"), part(after, "xl/workbook.xml").includes("_FilterDatabase")]).toEqual([false, false]);
    expect((await lookOf(after)).filter).toEqual({ ...shown, columns: new Map([[1, above("2")]]) });
    // A sheet's own that is not shown, as nobody here knows how it chooses, is not lost by that.
    const days = '<autoFilter ref="A3:D8"><filterColumn colId="0"><top10 val="3"/></filterColumn></autoFilter>';
    const kept = await saved({ filter: wider }, {}, withTables("", days));
    expect([part(kept, first).includes(days), part(kept, table).includes('val="2"')]).toEqual([true, true]);
  });

  it.each([
    ["another without criteria", '<autoFilter ref="J3:K6"/>', "", ["区域", ["二"]]],
    ["another with criteria", '<autoFilter ref="J3:K6"><filterColumn colId="0"><filters blank="1"/></filterColumn></autoFilter>', "", ["区域", ["二"]]],
    ["another by the ten highest", '<autoFilter ref="J3:K6"><filterColumn colId="0"><top10 val="10"/></filterColumn></autoFilter>', "", ["区域", ["二"]]],
    ["another without a filter", "<!-- -->", "", ["区域", []]],
    ["the sheet's own", "", '<autoFilter ref="A3:D8"/>', [{ range: { fromRow: 3, fromColumn: 1, toRow: 8, toColumn: 4 }, columns: new Map() }, ["区域"]]],
  ] as const)("is shown beside %s, and what is not shown is named", async (_, second, own, expected) => {
    expect(await shownIn(withTables(second, own))).toEqual(expected);
  });

  it("is none of several by which nobody has chosen rows, and these are named", async () => {
    const file = withTables('<autoFilter ref="J3:K6"/>');
    const plain = richWorkbook({ ...Object.fromEntries(parts(file)), [table]: richParts[table].replace(/<filterColumn.*<\/filterColumn>/, "") });
    const { unshown } = await readXlsx(plain, { look: true });
    expect(await shownIn(plain)).toEqual([null, ["区域", "二"]]);
    const filters = unshown.filter(({ kind }) => kind === "filters");
    expect(unshownSentence(filters, "zh-CN")).toBe("此处不显示，但保存的文件中原样保留：表格“区域”、“二”的筛选。");
    expect(unshownSentence(filters, "en")).toBe('Not shown here, but kept as they are in the file when it is saved: the filters of the tables "区域", "二".');
    expect(unshownSentence([{ kind: "filters", count: 2, names: ["区域"] }], "en")).toContain(
      'the buttons of 2 filters (among them those of the table "区域")',
    );
  });
});

describe("conditional formats", () => {
  const added = {
    ranges: [cells],
    stops: true,
    effect: { kind: "rank", count: 3, percent: false, lowest: true, look: { bold: true, colour: "#C00000", fill: "#FFEE00" } },
  } as const;

  it("are added in front or behind, and the others keep their words", async () => {
    const before = (await lookOf(richWorkbook())).rules;
    const after = await saved({ rules: { gone: [], order: [added, 0] } });
    made.set("rules", after);
    expect(differing(richWorkbook(), after)).toEqual(["xl/styles.xml", first]);
    expect(part(after, first)).toContain('<cfRule type="expression" dxfId="0" priority="2"><formula>B4&gt;$B$8</formula></cfRule>');
    const { rules } = await lookOf(after);
    expect(rules.map(({ ranges, stops, effect }) => ({ ranges, stops, effect }))).toEqual([
      added,
      { ranges: before[0].ranges, stops: before[0].stops, effect: before[0].effect },
    ]);
  });

  it("of every kind are read again as they were written", async () => {
    const look = { italic: true, struck: true, underline: "single", colour: "#112233" } as const;
    const effects = [
      { kind: "scale", points: [{ kind: "min" }, { kind: "percentile", value: 50 }, { kind: "max" }], colours: ["#FFFFFF", "#AABBCC", "#112233"] },
      { kind: "bar", from: { kind: "min" }, to: { kind: "num", value: 40 }, colour: "#638EC6", showsValue: false },
      {
        kind: "icons",
        set: "3Arrows",
        points: [
          { kind: "percent", value: 0 },
          { kind: "percent", value: 33 },
          { kind: "formula", value: "=$B$5", above: false },
        ],
        reversed: true,
        showsValue: true,
      },
      { kind: "formula", formula: '=AND(ISNUMBER(B4),B4<>"")', look },
      { kind: "average", above: false, orEqual: true, look },
      { kind: "repeated", once: true, look },
    ] as const;
    const order = effects.map((effect) => ({ ranges: [cells], stops: false, effect }));
    const after = await saved({ rules: { gone: [0], order } });
    made.set("all-rules", after);
    expect((await lookOf(after)).rules.map(({ effect }) => effect)).toEqual(effects);
  });
});

describe("a sheet", () => {
  it("is shown larger, and nothing else of its view changes", async () => {
    const layout = { columns: new Map(), rows: new Map(), merged: [], unmerged: [], zoom: 1.5 };
    const after = await saved({}, { layout });
    expect(part(after, first)).toBe(richParts[first].replace('workbookViewId="0"><pane', 'workbookViewId="0" zoomScaleNormal="150" zoomScale="150"><pane'));
    expect((await lookOf(after)).zoom).toBe(1.5);
  });

  it("whose rows moved before takes what changed at the places of now", async () => {
    const rows = new LineMoves();
    rows.insert(3, 1);
    const [list] = (await lookOf(richWorkbook())).entries!;
    const after = await saved({ entries: { ...none, added: [{ ...between, ranges: [{ ...cells, fromRow: 5, toRow: 9 }] }] } }, { rows });
    expect((await lookOf(after)).entries!.map(({ ranges }) => ranges[0].fromRow)).toEqual([list.ranges[0].fromRow + 1, 5]);
  });
});

it("are opened by LibreOffice, which calculates the values that stand there", async () => {
  const calculated = ({ sheets }: FileWorkbook) => sheets[0].cells.slice(3, 8).map((row) => row[3]);
  for (const [name, theirs] of await recalculatedFiles(made)) expect([name, calculated(theirs)]).toEqual([name, calculated(await readXlsx(made.get(name)!))]);
});
