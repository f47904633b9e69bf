import { addressOf } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import type { Block, PlacedTable, TableBlock } from "./block.ts";
import { headers, title } from "./cells.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportSheet } from "./sheet.ts";

/** How a list of blocks becomes a sheet. */
export interface BlockSheet {
  readonly name: string;
  readonly stamp: string;
  readonly blocks: readonly Block[];
  /** What stays in sight: the rows down to the headers of the first table, where it is the only one, and so many columns. */
  readonly frozen: { readonly heads: boolean; readonly columns: number };
  /** Columns have at least these widths, in characters: of what stands below a table. */
  readonly leastWidths?: readonly number[];
}

export interface LaidSheet {
  readonly sheet: ReportSheet;
  /** Where the tables stand, by their ids. */
  readonly placed: ReadonlyMap<string, PlacedTable>;
}

/** Lays blocks one below the other. A column of the sheet is as wide as the widest of the tables that have it. */
export function sheetOfBlocks({ name, stamp, blocks, frozen, leastWidths = [] }: BlockSheet, locale: Locale): LaidSheet {
  const tables = blocks.filter((block) => block.block === "table");
  const count = Math.max(leastWidths.length, ...tables.map(({ columns }) => columns.length));
  const columnWidths = Array.from({ length: count }, (_, c) => Math.max(leastWidths[c] ?? 0, ...tables.map(({ columns }) => columns[c]?.width ?? 0)));
  const printedTo = Math.max(0, ...tables.flatMap(({ columns }) => columns.map(({ printed }, c) => (printed === false ? 0 : c + 1))));
  const isWhole = tables.every(({ columns }) => columns.every(({ printed }) => printed !== false));
  const page = new Page();
  const placed = new Map<string, PlacedTable>();
  for (const block of blocks) {
    switch (block.block) {
      case "title":
        page.add(title(block.text));
        break;
      case "heading":
        page.add({ value: block.text, style: "label" });
        break;
      case "note":
        page.note(block.text, locale, isWhole ? columnWidths : columnWidths.slice(0, printedTo));
        break;
      case "space":
        page.skip();
        break;
      case "table":
        placed.set(block.id, layTable(page, block));
    }
  }
  const first = tables.length > 0 ? placed.get(tables[0].id)!.top : 0;
  const sheet: ReportSheet = {
    name,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: frozen.heads ? first : 0, columns: frozen.columns },
    colourScales: [],
    tables: tables.flatMap(({ id, ending, columns }) => {
      const { top, bottom } = placed.get(id)!;
      return tabled(name, ending, { fromRow: top, fromColumn: 1, toRow: bottom, toColumn: columns.length }, locale);
    }),
    ...(isWhole ? {} : { printed: { fromRow: 1, fromColumn: 1, toRow: page.rows.length, toColumn: printedTo } }),
  };
  return { sheet, placed };
}

/** Writes a table and what stands below it. */
function layTable(page: Page, { above, columns, rows, below }: TableBlock): PlacedTable {
  const columnOf = (id: string) => columns.findIndex((column) => column.id === id) + 1;
  if (above !== undefined) page.add(...above);
  const top = page.add(...headers(columns.map(({ heading }) => heading)));
  for (let row = 0; row < rows; row++) {
    const at = (id: string) => addressOf(page.next, columnOf(id));
    page.add(...columns.map(({ cell }) => cell(row, at)));
  }
  const placed: PlacedTable = { top, bottom: page.rows.length, columns: columns.length, columnOf };
  for (const cells of below?.(placed) ?? []) page.add(...cells);
  return placed;
}
