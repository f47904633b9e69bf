import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { IAutoFilter } from "@univerjs/preset-sheets-filter";
import type { ISheetNote } from "@univerjs/preset-sheets-note";
import type { SheetLook } from "../../look/sheet-look.ts";
import { gridRange } from "../report/report-snapshot.ts";
import { gridEntry } from "./grid-entries.ts";
import { filteredRows, gridFilter } from "./grid-filter.ts";

/** What the grid calls the data of its parts in a workbook that it is given. */
export const resourceNames = {
  entries: "SHEET_DATA_VALIDATION_PLUGIN",
  notes: "SHEET_NOTE_PLUGIN",
  filter: "SHEET_FILTER_PLUGIN",
  rules: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
} as const;

/** Data of a part of the grid, as it stands in a workbook. */
export interface GridResource {
  readonly name: string;
  readonly data: string;
}

type NotesOfSheet = Record<number, Record<number, ISheetNote>>;

/** Gathers what the sheets of a workbook hold beside their cells, for the grid. */
export class GridExtras {
  readonly #entries: Record<string, ISheetDataValidationRule[]> = {};
  readonly #notes: Record<string, NotesOfSheet> = {};
  readonly #filters: Record<string, IAutoFilter> = {};

  /** Takes what belongs to a sheet with so many rows and columns in the grid. */
  add(sheetId: string, look: SheetLook, size: { readonly rows: number; readonly columns: number }): void {
    const clipped = (range: IRange) => within(range, size);
    const entries = (look.entries ?? []).flatMap((rule, place) => {
      const ranges = rule.ranges.flatMap((range) => clipped(gridRange(range)) ?? []);
      return ranges.length === 0 ? [] : [gridEntry(rule, `file-${place}`, ranges)];
    });
    if (entries.length > 0) this.#entries[sheetId] = entries;
    for (const { row, column, text } of look.notes ?? []) {
      if (row > size.rows || column > size.columns) continue;
      const notes = (this.#notes[sheetId] ??= {});
      (notes[row - 1] ??= {})[column - 1] = { id: `file-${row}-${column}`, row: row - 1, col: column - 1, note: text, ...sizeOf(text) };
    }
    const filter = look.filter ? gridFilter(look.filter, filteredRows(look), clipped) : null;
    if (filter !== null) this.#filters[sheetId] = filter;
  }

  resources(): GridResource[] {
    return [
      { name: resourceNames.entries, data: JSON.stringify(this.#entries) },
      { name: resourceNames.notes, data: JSON.stringify(this.#notes) },
      { name: resourceNames.filter, data: JSON.stringify(this.#filters) },
    ].filter(({ data }) => data !== "{}");
  }
}

/** Rules reach to the end of a sheet of a file, where the grid has no cells. */
function within({ startRow, startColumn, endRow, endColumn }: IRange, { rows, columns }: { readonly rows: number; readonly columns: number }): IRange | null {
  if (startRow >= rows || startColumn >= columns) return null;
  return { startRow, startColumn, endRow: Math.min(endRow, rows - 1), endColumn: Math.min(endColumn, columns - 1) };
}

/** Pixels that a note takes: as many lines of twenty characters as it has. */
function sizeOf(text: string): { readonly width: number; readonly height: number } {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return { width: 220, height: Math.min(320, 36 + 20 * lines) };
}
