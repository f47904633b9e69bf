// Who takes `Note` from here knows what is said of the data too.
export type { Note } from "../engine/declare/note.ts";

declare module "../engine/declare/note.ts" {
  interface NoteParams extends DataNotes {}
}

/** The cell for which a row is not scored, or is left out. */
interface RowOfCell {
  readonly dmu: string;
  readonly period: string | null;
  readonly address: string;
  readonly column: string;
  readonly got: string;
}

/** A comma that is read as it must be read in another cell. */
interface ByAnother {
  readonly address: string;
  readonly got: string;
  readonly because: string;
  readonly decisive: string;
}

/** What the reader of the results must know of the data, and of how its numbers were read. */
export interface DataNotes {
  "unscored-row": RowOfCell;
  "excluded-row": RowOfCell;
  /** Labels that were taken as one, as was asked; each with the rows of the sheet that hold it. */
  "one-spelling": {
    readonly role: "dmu" | "period" | "group";
    readonly column: string;
    readonly kept: string;
    readonly others: readonly { readonly label: string; readonly rows: readonly number[] }[];
  };
  /** Periods, none named for a cross-section, in which too few radial efficiencies are below 1 for a bootstrap to draw from. */
  "nothing-to-resample": { readonly periods: readonly string[]; readonly below: number; readonly all: boolean };
  /** A comma is the decimal mark in one cell because it must be so in another. */
  "decimal-comma": ByAnother;
  /** A comma sets thousands apart in one cell because the point is the decimal mark in another. */
  "thousands-comma": ByAnother;
  /** A number that can be read in two ways, where nothing in the file tells which; it is not read. */
  "marks-unsure": { readonly address: string; readonly got: string };
  /** Points that were read as decimal marks and may set thousands apart; the column is counted from 1. */
  "point-thousands": { readonly columnNumber: number; readonly address: string; readonly got: string; readonly beside: string };
  /** Rows with fewer cells than the header has names; the first of them, and how many there are. */
  "short-rows": { readonly rows: readonly number[]; readonly count: number; readonly names: number };
}
