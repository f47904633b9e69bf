import { writeXlsx as write, type Cell as WrittenCell, type WriteOptions } from "hucre/xlsx";
import { chartLines } from "../reading/chart-lines.ts";
import type { NewSheet } from "./new-sheet.ts";
import { StyleNumbers } from "./style-numbers.ts";
import { TextList } from "./text-list.ts";
import { WrittenRows } from "./written-rows.ts";
import { quotedName } from "./xlsx-charts.ts";
import { entriesIn, packedParts, partsIn, textOf, type NewPart } from "../archive/zip-parts.ts";

/** A workbook that is being written: its sheets, and what the library takes beside them. */
export interface NewWorkbook extends Omit<WriteOptions, "sheets"> {
  readonly sheets: readonly NewSheet[];
}

const [textsPath, stylesPath] = ["xl/sharedStrings.xml", "xl/styles.xml"];
const isChart = (path: string) => /^xl\/charts\/chart[^/]*\.xml$/.test(path);

/**
 * The bytes of a workbook. The library writes all but the cells, which it would have to hold all at once, in objects and as
 * text: it is given sheets of the same size that are blank, and the cells are written into them row by row.
 */
export async function newWorkbook({ sheets, ...around }: NewWorkbook): Promise<Uint8Array> {
  const first = sheets.find(({ extent }) => extent.rows > 0);
  const blank = await entriesIn(await write({ ...around, sheets: sheets.map((sheet) => blankSheet(sheet, sheet === first)) }));
  const [texts, styles] = [new TextList(), new StyleNumbers()];
  const pages = new Map(sheets.map((sheet, k) => [`xl/worksheets/sheet${k + 1}.xml`, sheet]));
  const made: NewPart[] = [];
  for (const [path, entry] of blank) {
    const sheet = pages.get(path);
    if (path === textsPath || path === stylesPath) continue;
    if (sheet === undefined && !isChart(path)) made.push(entry);
    else {
      const xml = await textOf(entry);
      made.push({ path, pieces: () => (sheet === undefined ? [chartLines(xml)] : filledSheet(xml, new WrittenRows(texts, styles).pieces(sheet))) });
    }
  }
  // Which texts and looks there are is known when all cells are written.
  if (first !== undefined) made.push({ path: textsPath, pieces: () => texts.part() });
  made.push({ path: stylesPath, pieces: () => stylesPart(around, styles) });
  return packedParts(made);
}

/** A sheet without its cells: only the last one is there, and the links. In the first sheet that has cells a text stands for all of the workbook. */
function blankSheet({ frame, links, extent }: NewSheet, hasText: boolean): NewSheet["frame"] & { readonly cells: Map<string, Partial<WrittenCell>> } {
  const cells = new Map<string, Partial<WrittenCell>>();
  if (extent.rows > 0) cells.set(`${extent.rows - 1},${extent.columns - 1}`, hasText ? { value: "text" } : {});
  for (const { row, column, to } of links) {
    const key = `${row - 1},${column - 1}`;
    cells.set(key, { ...cells.get(key), hyperlink: { target: "", location: `${quotedName(to.sheet)}!${to.address}` } });
  }
  return { ...frame, cells };
}

/** The part of a sheet with its rows in the place of the blank ones. */
function* filledSheet(xml: string, rows: Iterable<Uint8Array<ArrayBuffer>>): Generator<string | Uint8Array<ArrayBuffer>> {
  const blank = /<sheetData(?:\/>|>.*<\/sheetData>)/s.exec(xml)!;
  yield `${xml.slice(0, blank.index)}<sheetData`;
  let isOpen = false;
  for (const piece of rows) {
    if (piece.length === 0) continue;
    if (!isOpen) yield ">";
    isOpen = true;
    yield piece;
  }
  yield `${isOpen ? "</sheetData>" : "/>"}${xml.slice(blank.index + blank[0].length)}`;
}

/** Parts of looks that were written: most workbooks have the same few. */
const knownStyles = new Map<string, string>();
const mostKnown = 20;

/** The part of the looks, as the library writes it of a sheet with one cell of each. Throws where it would number them otherwise. */
async function* stylesPart({ defaultFont }: Omit<WriteOptions, "sheets">, { styles }: StyleNumbers): AsyncGenerator<string> {
  const key = JSON.stringify([defaultFont, styles]);
  const known = knownStyles.get(key);
  if (known !== undefined) {
    yield known;
    return;
  }
  const cells = new Map(styles.map((style, k): [string, Partial<WrittenCell>] => [`${k},0`, { style }]));
  const bytes = await write({ ...(defaultFont === undefined ? {} : { defaultFont }), sheets: [{ name: "looks", cells }] });
  const page = "xl/worksheets/sheet1.xml";
  const parts = await partsIn(bytes, (path) => path === page || path === stylesPath);
  const numbers = [...parts.get(page)!.matchAll(/<c r="A(\d+)" s="(\d+)"/g)].map(([, row, style]) => row === style);
  if (numbers.length < styles.length || numbers.includes(false)) throw new Error("the looks of cells got other numbers than they were written with");
  if (knownStyles.size >= mostKnown) knownStyles.clear();
  knownStyles.set(key, parts.get(stylesPath)!);
  yield parts.get(stylesPath)!;
}
