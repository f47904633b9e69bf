import { LineMoves, type KeptMoves } from "../../workbook/cells/line-moves.ts";
import type { PackedCells, PackedRows } from "../../workbook/cells/packed-cells.ts";
import type { SavedTab } from "../../workbook/sheet/saving/saved-contents.ts";
import type { ChangedCell, ChangedTab } from "../../workbook/workbook-changes.ts";
import type { SavedBook } from "./saved-book.ts";

/** A tab as it goes from thread to thread: without its cells, which follow. */
type SentTab =
  | { readonly added: SavedTab }
  | (Omit<ChangedTab, "rows" | "columns"> & {
      readonly rows: KeptMoves;
      readonly columns: KeptMoves;
    });

interface SentBook extends Omit<SavedBook, "contents"> {
  readonly contents: Omit<SavedBook["contents"], "tabs"> & { readonly tabs: readonly SentTab[] };
}

/** A part of a book that is sent: first what is no cell of it, then its cells in blocks that are copied without keeping a page. */
export type BookPart =
  | { readonly kind: "book"; readonly book: SentBook }
  | { readonly kind: "rows"; readonly tab: number; readonly rows: PackedRows }
  | { readonly kind: "cells"; readonly tab: number; readonly cells: readonly ChangedCell[] }
  | { readonly kind: "end" };

/** Changed cells that are sent at once. */
const cellsAtOnce = 4_000;

export function* partsOf({ contents, ...book }: SavedBook): Generator<BookPart> {
  const { tabs, ...rest } = contents;
  yield { kind: "book", book: { ...book, contents: { ...rest, tabs: tabs.map(withoutCells) } } };
  for (const [place, tab] of tabs.entries()) {
    if ("added" in tab) for (const rows of cellsOf(tab.added).blocks) yield { kind: "rows", tab: place, rows };
    else for (let from = 0; from < tab.cells.length; from += cellsAtOnce) yield { kind: "cells", tab: place, cells: tab.cells.slice(from, from + cellsAtOnce) };
  }
  yield { kind: "end" };
}

function withoutCells(tab: SavedBook["contents"]["tabs"][number]): SentTab {
  if ("added" in tab) return { added: withBlocks(tab.added, []) };
  return { ...tab, rows: tab.rows.kept, columns: tab.columns.kept, cells: [] };
}

/** Puts the parts of a book together again. */
export class ReceivedBook {
  #book: SentBook | null = null;
  readonly #rows = new Map<number, PackedRows[]>();
  readonly #cells = new Map<number, ChangedCell[]>();

  /** @returns the whole book with its last part, else null */
  take(part: BookPart): SavedBook | null {
    switch (part.kind) {
      case "book":
        this.#book = part.book;
        return null;
      case "rows":
        listOf(this.#rows, part.tab).push(part.rows);
        return null;
      case "cells":
        for (const cell of part.cells) listOf(this.#cells, part.tab).push(cell);
        return null;
      case "end":
        return this.#whole();
    }
  }

  #whole(): SavedBook {
    const { contents, ...book } = this.#book!;
    const tabs = contents.tabs.map((tab, place): SavedBook["contents"]["tabs"][number] =>
      "added" in tab
        ? { added: withBlocks(tab.added, listOf(this.#rows, place)) }
        : { ...tab, rows: new LineMoves(tab.rows), columns: new LineMoves(tab.columns), cells: listOf(this.#cells, place) },
    );
    return { ...book, contents: { ...contents, tabs } };
  }
}

const cellsOf = (tab: SavedTab): PackedCells => ("plain" in tab ? tab.plain.cells : tab.report.cells);

function withBlocks(tab: SavedTab, blocks: readonly PackedRows[]): SavedTab {
  const cells = { ...cellsOf(tab), blocks };
  return "plain" in tab ? { ...tab, plain: { ...tab.plain, cells } } : { ...tab, report: { ...tab.report, cells } };
}

function listOf<T>(lists: Map<number, T[]>, place: number): T[] {
  const known = lists.get(place);
  if (known !== undefined) return known;
  const made: T[] = [];
  lists.set(place, made);
  return made;
}
