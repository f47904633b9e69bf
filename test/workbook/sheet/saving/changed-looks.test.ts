import { describe, expect, it } from "vitest";
import { seeded } from "../../../../src/engine/lp/random.ts";
import { lookChange } from "../../../../src/workbook/look/look-change.ts";
import type { CellLook } from "../../../../src/workbook/look/sheet-look.ts";
import type { ChangedLayout, ChangedLook, ChangedTab } from "../../../../src/workbook/workbook-changes.ts";
import { changedFile, dressedFile, readXlsx, writeXlsx, type FileWorkbook } from "../../../../src/workbook/file/xlsx.ts";
import { recalculatedFiles } from "../../../report/libreoffice.ts";
import { differing, parts } from "../../file/parts.ts";
import { randomChange, withChange } from "../../file/random-looks.ts";
import { names, still, tab } from "../../file/rich-tabs.ts";
import { richParts, richWorkbook } from "../../file/rich-workbook.ts";
import { styledParts, styledWorkbook } from "../../file/styled-workbook.ts";

/** The workbook with looks of its first sheet changed. */
function saved(looks: readonly ChangedLook[], change: Partial<ChangedTab> = {}, file = styledWorkbook()): Promise<Uint8Array> {
  return changedFile(file, { tabs: [tab(0, { looks, ...change }), tab(1), tab(2)], names, uncalculated: false }, { now: {}, before: {} });
}

const first = "xl/worksheets/sheet1.xml";
const styles = "xl/styles.xml";
const part = (file: Uint8Array, path: string) => parts(file).get(path)!;
const read = (file: Uint8Array) => readXlsx(file, { look: true });
const lookAt = ({ sheets, looks }: FileWorkbook, row: number, column: number) => looks[sheets[0].look!.cells[row - 1]?.[column - 1] ?? 0];
/** The start tags of the list of styles. */
const listed = (xml: string) => /<cellXfs.*<\/cellXfs>/s.exec(xml)![0].match(/<xf\b[^>]*\/>|<xf\b[^>]*[^/]>.*?<\/xf>/gs)!;

/** Files that are opened in another program at the end. */
const made = new Map<string, Uint8Array>();

describe("a workbook whose looks are changed", () => {
  it("gets one style more, which has all that the cell's own has but for what changed, and every other cell stays", async () => {
    const after = await saved([
      { row: 1, column: 1, change: { bold: null, fill: "#FFEE00" } },
      { row: 1, column: 2, change: { bold: null, fill: "#FFEE00" } },
    ]);
    expect(differing(styledWorkbook(), after)).toEqual([styles, first]);
    expect(part(after, first)).toBe(styledParts[first].replace('<c r="A1" s="1"', '<c r="A1" s="9"').replace('<c r="B1" s="1"', '<c r="B1" s="9"'));
    const [before, now] = [styledParts[styles], part(after, styles)].map(listed);
    expect(now.slice(0, -1)).toEqual(before);
    expect(now.at(-1)).toBe(
      '<xf fontId="4" fillId="5" borderId="1" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>',
    );
    // The colour is still the theme's.
    expect(part(after, styles)).toContain(
      '<font><i/><strike/><u val="double"/><sz val="16"/><color theme="4" tint="-0.249977111117893"/><name val="黑体"/></font></fonts>',
    );
  });

  it("takes the style that another cell has as it is, and none at all where nothing is left", async () => {
    const after = await saved([
      { row: 4, column: 2, style: 6, change: {} },
      { row: 3, column: 3, style: 0, change: {} },
    ]);
    expect(differing(styledWorkbook(), after)).toEqual([first]);
    expect(part(after, first)).toContain('<c r="B4" s="6"><v>10.5</v></c>');
    expect(part(after, first)).toContain('<c r="C3" s="0" t="s">');
  });

  it("gives a new cell the look of its row or its column, and changes that", async () => {
    const cell = { value: 5, formula: null, formulaKept: false, spill: null };
    const cells = [
      { ...cell, row: 2, column: 5 },
      { ...cell, row: 12, column: 1 },
      { ...cell, row: 12, column: 3 },
    ];
    const after = await saved([{ row: 13, column: 1, change: { italic: true } }], { cells });
    const xml = part(after, first);
    expect(xml).toContain('<c r="E2" s="5"><v>5</v></c>');
    expect(xml).toContain('<row r="12"><c r="A12" s="2"><v>5</v></c><c r="C12"><v>5</v></c></row><row r="13"><c r="A13" s="9"/></row>');
    expect(lookAt(await read(after), 13, 1)).toEqual({ ...(await read(after)).looks[2], italic: true });
  });

  it("leaves it to whoever opens it how high a row with larger letters is, unless a person chose its height", async () => {
    const sizes = [1, 8].map((row) => ({ row, column: 1, change: { size: 30 } }));
    const xml = part(await saved(sizes), first);
    expect(xml).toContain('<row r="1" spans="1:8" ht="30" customHeight="1"><c r="A1" s="9"');
    expect(xml).toContain('<row r="8"><c r="A8" t="s" s="10">');
    expect(part(await saved([{ row: 8, column: 1, change: { bold: true } }]), first)).toContain('<row r="8" ht="22.5">');
  });

  it("looks as was asked, whatever cells are given whatever looks, twice in a row, and nowhere else otherwise", async () => {
    const random = seeded(20_24);
    let file = styledWorkbook();
    for (let round = 0; round < 4; round++) {
      const before = await read(file);
      const wanted = new Map<string, CellLook>();
      const looks: ChangedLook[] = [];
      for (let k = 0; k < 12; k++) {
        const [row, column] = [1 + Math.floor(random() * 14), 1 + Math.floor(random() * 12)];
        if (wanted.has(`${row} ${column}`)) continue;
        const own = before.sheets[0].look!.cells[row - 1]?.[column - 1];
        // A cell that is not there has the look of its line.
        const line =
          before.sheets[0].look!.rows.get(row - 1)?.look ?? before.sheets[0].look!.columns.find(({ from, to }) => column > from && column <= to + 1)?.look;
        const isThere = new RegExp(`<c r="${String.fromCharCode(64 + column)}${row}"`).test(part(file, first));
        const change = randomChange(random);
        looks.push({ row, column, change });
        wanted.set(`${row} ${column}`, withChange(before.looks[own ?? (isThere ? 0 : (line ?? 0))], change));
      }
      const after = await read((file = await saved(looks, {}, file)));
      for (let row = 1; row <= 16; row++)
        for (let column = 1; column <= 14; column++) {
          const expected = wanted.get(`${row} ${column}`) ?? lookAt(before, row, column);
          expect([round, row, column, lookChange(expected, lookAt(after, row, column))]).toEqual([round, row, column, null]);
        }
      expect(differing(styledWorkbook(), file)).toEqual([styles, first]);
    }
    made.set("looks", file);
  });

  it("has other cells in sight, another tab, and no lines between the cells", async () => {
    const after = await saved([], {
      layout: { ...still, freeze: { rows: 2, columns: 0, row: 2, column: -1 }, tabColour: "#00AA11", gridlines: true },
    });
    const xml = part(after, first);
    expect(xml).toContain('<sheetPr codeName="Data"><tabColor rgb="FF00AA11"/></sheetPr>');
    expect(xml).toContain(
      '<sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C5" sqref="C5:D6"/></sheetView>',
    );
    const none = part(await saved([], { layout: { ...still, freeze: null, tabColour: null, gridlines: false } }, richWorkbook()), first);
    expect(none).toContain('<sheetPr codeName="Data"></sheetPr>'.replace("></sheetPr>", "/>"));
    expect(none).toContain('<sheetView tabSelected="1" workbookViewId="0" showGridLines="0"><selection activeCell="C5" sqref="C5:D6"/></sheetView>');
    expect(none.slice(none.indexOf("<sheetFormatPr"))).toBe(richParts[first].slice(richParts[first].indexOf("<sheetFormatPr")));
  });
});

describe("a workbook that is written anew", () => {
  it("has the looks that its sheets are given", async () => {
    const plain = await writeXlsx([], {
      plain: [
        {
          name: "数据",
          cells: [
            ["地区", "产出"],
            ["北京", 1.5],
          ],
          columnWidths: [10, 10],
        },
      ],
    });
    const looks: ChangedLook[] = [
      { row: 1, column: 1, change: { bold: true, fill: "#EEF2F6", lines: { bottom: { style: "thin", colour: "#8A97A6" } } } },
      { row: 3, column: 3, change: { format: "#,##0.0", across: "right" } },
    ];
    const layout: ChangedLayout = {
      columns: new Map([
        [1, { size: 14 }],
        [4, { hidden: true }],
      ]),
      rows: new Map([
        [1, { size: 27, found: true }],
        [5, { size: 40 }],
      ]),
      merged: [{ fromRow: 4, fromColumn: 1, toRow: 5, toColumn: 2 }],
      unmerged: [],
      freeze: { rows: 1, columns: 0, row: 1, column: -1 },
      tabColour: "#C00000",
      usual: { rowHeight: 18, columnWidth: 12.5 },
    };
    const written = await dressedFile(plain, [{ hidden: false, layout, looks }]);
    const book = await read(written);
    const { look, merges } = book.sheets[0];
    expect(lookAt(book, 1, 1)).toEqual({ font: "Arial", size: 10, bold: true, fill: "#EEF2F6", lines: { bottom: { style: "thin", colour: "#8A97A6" } } });
    expect(lookAt(book, 3, 3)).toEqual({ font: "Arial", size: 10, format: "#,##0.0", across: "right" });
    expect(look).toMatchObject({ freeze: { rows: 1, columns: 0, row: 1 }, tabColour: "#C00000", rowHeight: 24, columnWidth: 87 });
    expect([look!.rows.get(0), look!.rows.get(4)]).toEqual([
      { size: 36, fixed: false },
      { size: 53, fixed: true },
    ]);
    expect(look!.columns.map(({ from, size, hidden }) => [from, size, hidden])).toEqual([
      [0, 98, undefined],
      [1, 70, undefined],
      [3, expect.any(Number), true],
    ]);
    expect(merges).toEqual([{ fromRow: 4, fromColumn: 1, toRow: 5, toColumn: 2 }]);
    made.set("new", written);
  });
});

it("looks the same in LibreOffice", async () => {
  const shown = await recalculatedFiles(made);
  expect(lookAt(shown.get("new")!, 1, 1)).toMatchObject({ bold: true, fill: "#EEF2F6", lines: { bottom: { style: "thin", colour: "#8A97A6" } } });
  const [mine, theirs] = [await read(made.get("looks")!), shown.get("looks")!];
  const simple = ({ font, size, bold = false, italic = false, struck = false, underline, fill, across }: CellLook, told: CellLook) => ({
    // Chinese fonts it keeps beside another one; of gradients it has colours of its own.
    font: told.font === "Arial" ? font : "",
    size: told.size === mine.looks[0].size ? 0 : size,
    bold,
    italic,
    struck,
    underline,
    fill: told.fill === "#FFEE00" || told.fill === "#EEF2F6" ? fill : "",
    // Where a text stands of which only the indent is told is for each program to say.
    across: told.across === undefined ? "" : across,
  });
  let compared = 0;
  mine.sheets[0].look!.cells.forEach((line, row) =>
    line?.forEach((_, column) => {
      // Of merged cells it keeps the first.
      if (mine.sheets[0].merges.some((one) => row + 1 >= one.fromRow && row < one.toRow && column + 1 >= one.fromColumn && column < one.toColumn)) return;
      compared++;
      const look = lookAt(mine, row + 1, column + 1);
      expect([row, column, simple(lookAt(theirs, row + 1, column + 1), look)]).toEqual([row, column, simple(look, look)]);
    }),
  );
  expect(compared).toBeGreaterThan(30);
});
