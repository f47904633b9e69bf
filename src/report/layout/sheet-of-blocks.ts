import type { Locale } from "../../engine/declare/text.ts";
import type { Block, TableBlock } from "./block.ts";
import { blanks, header, headers, title } from "./cells.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import { PlacedTable, type PlacedSheet } from "./placed-table.ts";
import type { ReportSheet } from "./sheet.ts";

/** How a list of blocks becomes a sheet. */
export interface BlockSheet {
  readonly name: string;
  readonly stamp: string;
  readonly blocks: readonly Block[];
  /** What stays in sight: so many rows, or those down to the headers of the first table, where it is the only one, and so many columns. */
  readonly frozen: { readonly rows: number | "heads"; readonly columns: number };
  /** Columns have at least these widths, in characters: of what stands below a table. */
  readonly leastWidths?: readonly number[];
  /** Columns that are printed, where others stay on the screen; absent: all but working ones. */
  readonly printedTo?: number;
  /** A table that is not printed, nor what follows it. */
  readonly printedAbove?: string;
}

/** A list of blocks on its sheet; who shows it elsewhere reads the same blocks, and the cells of its tables. */
export interface LaidSheet {
  readonly sheet: ReportSheet;
  readonly blocks: readonly Block[];
  /** Where the tables stand, by their ids. */
  readonly placed: ReadonlyMap<string, PlacedTable>;
}

/** Of the column between a table and its working columns, in characters. */
const gapWidth = 3;

/** Lays blocks one below the other. A column of the sheet is as wide as the widest of the tables that have it. */
export function sheetOfBlocks(given: BlockSheet, locale: Locale): LaidSheet {
  const { name, stamp, blocks, frozen, leastWidths = [] } = given;
  const tables = blocks.filter((block) => block.block === "table");
  const widest = (columns: (table: TableBlock) => TableBlock["columns"], least: readonly number[]) =>
    Array.from({ length: Math.max(least.length, ...tables.map((table) => columns(table).length)) }, (_, c) =>
      Math.max(least[c] ?? 0, ...tables.map((table) => columns(table)[c]?.width ?? 0)),
    );
  const widths = widest(({ columns }) => columns, leastWidths);
  const besides = widest(({ beside = [] }) => beside, []);
  const printedTo = given.printedTo ?? (besides.length > 0 ? widths.length : undefined);
  const page = new Page();
  const placed = new Map<string, PlacedTable>();
  const sheet: PlacedSheet = { name, rows: page.rows, beside: widths.length + 2, tables: placed };
  for (const block of blocks) placeBlock(page, block, sheet, placed, (text) => page.note(text, locale, widths.slice(0, printedTo)));
  for (const table of tables) fillTable(page, table, placed.get(table.id)!);
  const above = given.printedAbove === undefined ? undefined : placed.get(given.printedAbove)!.top - 2;
  const coloured = tables.flatMap((table) => (table.coloured === undefined ? [] : [placed.get(table.id)!.body(...table.coloured)]));
  return {
    sheet: {
      name,
      stamp,
      locale,
      rows: page.rows,
      columnWidths: [...widths, ...(besides.length > 0 ? [gapWidth, ...besides] : [])],
      freeze: { rows: frozen.rows === "heads" ? placed.get(tables[0].id)!.top : frozen.rows, columns: frozen.columns },
      colourScales: coloured,
      ruled: tables.map(({ id, above, below = [] }) => {
        const { top, bottom, columns } = placed.get(id)!;
        return { fromRow: above === undefined ? top : top - 1, fromColumn: 1, toRow: bottom + below.length, toColumn: columns };
      }),
      tables: tables.flatMap(({ id, ending }) => (ending === null ? [] : tabled(name, ending, placed.get(id)!, locale))),
      ...(printedTo === undefined ? {} : { printed: { fromRow: 1, fromColumn: 1, toRow: above ?? page.rows.length, toColumn: printedTo } }),
    },
    blocks,
    placed,
  };
}

/** Writes a block, and leaves the rows of a table blank: its cells may name those of tables further down. */
function placeBlock(page: Page, block: Block, sheet: PlacedSheet, placed: Map<string, PlacedTable>, note: (text: (locale: Locale) => string) => void): void {
  switch (block.block) {
    case "title":
      page.add(title(block.text));
      break;
    case "heading":
      page.add({ value: block.text, style: "label" });
      break;
    case "note": {
      const row = page.next;
      note(block.text);
      if (block.beside !== undefined) page.noteBeside(row, sheet.beside, block.beside);
      break;
    }
    case "space":
      page.skip();
      break;
    case "table": {
      const { id, above, columns, beside = [], rows, below = [] } = block;
      if (above !== undefined) page.add(...above);
      const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);
      placed.set(id, new PlacedTable(sheet, page.next, { columns: ids(columns), beside: ids(beside), rows, lines: ids(below) }));
      for (let k = 0; k < 1 + rows + below.length; k++) page.skip();
    }
  }
}

/** Writes a table and what stands below it. */
function fillTable(page: Page, { ending, columns, beside = [], rows, below = [] }: TableBlock, table: PlacedTable): void {
  const gap = blanks(beside.length === 0 ? 0 : table.sheet.beside - 1 - columns.length);
  const headings = columns.map(({ heading }) => heading);
  const top = [
    ...(ending === null ? headings.map(header) : headers(headings)),
    ...gap,
    ...beside.map(({ heading }) => ({ value: heading, style: "status" as const })),
  ];
  page.rows[table.top - 1] = top;
  for (let row = 0; row < rows; row++) {
    const at = (id: string) => table.at(row, id);
    const cells = (of: TableBlock["columns"]) => of.map(({ cell }) => cell(row, at, table));
    page.rows[table.top + row] = [...cells(columns), ...gap, ...cells(beside)];
  }
  below.forEach(({ cells }, k) => (page.rows[table.bottom + k] = [...cells(table)]));
}
