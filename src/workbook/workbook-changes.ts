import type { Cell } from "../analysis/table/table.ts";
import type { CellRange } from "../report/layout/report-cell.ts";
import type { LineMoves } from "./cells/line-moves.ts";
import type { CellNote, EntryRule, SheetFilter } from "./look/sheet-extras.ts";
import type { FontElement, Freeze, LookChange, LookRule } from "./look/sheet-look.ts";

/** A cell whose content is another than it was. Row and column from 1. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula, the value that it has; null where none is known. */
  readonly value: Cell;
  /** The formula, `=` first; null where there is none. */
  readonly formula: string | null;
  /** Whether the formula is the one that was there: its value alone is another. */
  readonly formulaKept: boolean;
  /** The cells that the formula fills, its own first; null where it fills none but its own. */
  readonly spill: string | null;
}

/** A piece of a text of a cell, as it is to be written. */
export interface ChangedRun {
  readonly text: string;
  /** How the file writes the look from which it differs by the change; null where that is a letter of which nothing is said. */
  readonly written: readonly FontElement[] | null;
  readonly change: LookChange;
}

/** A cell that looks otherwise than it did. Row and column from 1. */
export interface ChangedLook {
  readonly row: number;
  readonly column: number;
  /** The number of the file's style that it has now; absent where it keeps its own. */
  readonly style?: number;
  /** What is another than that style says. */
  readonly change: LookChange;
  /** Its text in pieces of their own look, where those are others than they were. */
  readonly runs?: readonly ChangedRun[];
}

/** A row or a column that is as wide or as high as it was not, or is hidden where it was shown, or shown. */
export interface ChangedLine {
  /** The width in characters, or the height in points. */
  readonly size?: number;
  /** Whether the size follows from what the line holds, and nobody chose it. */
  readonly found?: boolean;
  readonly hidden?: boolean;
}

/** How the rows and columns of a sheet are laid out where that is another than it was, by their numbers from 1. */
export interface ChangedLayout {
  readonly columns: ReadonlyMap<number, ChangedLine>;
  readonly rows: ReadonlyMap<number, ChangedLine>;
  readonly merged: readonly CellRange[];
  readonly unmerged: readonly CellRange[];
  /** What stays in sight; null where nothing does any more. */
  readonly freeze?: Freeze | null;
  readonly gridlines?: boolean;
  /** 1 is the natural size. */
  readonly zoom?: number;
  /** `#RRGGBB`; null where the tab has none any more. */
  readonly tabColour?: string | null;
  /** The height of rows in points and the width of columns in characters of which nothing is said. */
  readonly usual?: { readonly rowHeight: number; readonly columnWidth: number };
}

/** Things of a list of the file, by their places in it as it stands there: those that are gone, that are others now, and new ones behind. */
export interface ChangedList<T> {
  readonly gone: readonly number[];
  readonly others: ReadonlyMap<number, T>;
  readonly added: readonly T[];
}

/** A conditional format that the file does not have. */
export type NewRule = Omit<LookRule, "place">;

/** What a sheet holds beside its cells where that is another than it was. */
export interface ChangedExtras {
  readonly entries?: ChangedList<EntryRule>;
  /** Every conditional format that is known, in the order in which they hold: the place of one of the file, or a new one. Those that are not listed are gone. */
  readonly rules?: { readonly gone: readonly number[]; readonly order: readonly (number | NewRule)[] };
  readonly notes?: { readonly gone: readonly Omit<CellNote, "text">[]; readonly put: readonly CellNote[] };
  /** Null where there is none any more. */
  readonly filter?: SheetFilter | null;
  /** The table whose filter it was; absent where it was the sheet's own, or there was none. */
  readonly filteredTable?: string;
}

/** How a sheet looks where that is another than it was. */
export interface ChangedSheetLook {
  readonly extras?: ChangedExtras;
  readonly layout: ChangedLayout;
  readonly looks: readonly ChangedLook[];
}

/** What became of a sheet of a file. */
export interface ChangedTab extends ChangedSheetLook {
  /** Which of the file's sheets it is, counted from 0 in their order, charts on tabs of their own left out. */
  readonly place: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: LineMoves;
  readonly columns: LineMoves;
  readonly cells: readonly ChangedCell[];
}

/** A defined name of a person's own, or of a report that was in the file. */
export interface ChangedName {
  readonly name: string;
  /** A reference, a constant or a formula, without the equals sign. */
  readonly text: string;
  readonly comment: string;
  /** The sheet in which alone it holds, as it is called now; null if it holds in the whole workbook. */
  readonly scope: string | null;
}

/**
 * What became of a workbook file since it was opened: its sheets and those that are new, in the order of their tabs now. What
 * is not named is as it was.
 */
export interface WorkbookChanges<New> {
  readonly tabs: readonly (ChangedTab | { readonly added: New })[];
  /** Every name but those of tables and of the reports among the new sheets. */
  readonly names: readonly ChangedName[];
  /** Whether a formula stands in the file whose value is not known. */
  readonly uncalculated: boolean;
}
