import { inOneSpelling, spelledColumns, type NameColumns, type SpelledColumn } from "./one-spelling.ts";
import { shownRow, type Table } from "../table/table.ts";
import { TableColumns, type ColumnRoles } from "../table/table-columns.ts";
import type { SpellingPolicy } from "./spellings.ts";

/** Things that are named; beyond them they are counted. */
const namedThings = 200;

/** Labels of a column that are one thing in several spellings. */
export interface Spellings {
  readonly kind: "spellings";
  readonly role: SpelledColumn["role"];
  readonly column: string;
  readonly policy: SpellingPolicy;
  /** The first of them. */
  readonly things: readonly {
    /** The spelling that stands for all where they are taken as one. */
    readonly kept: string;
    /** Each with the rows of the sheet that hold it. */
    readonly spellings: readonly { readonly label: string; readonly rows: readonly number[] }[];
  }[];
  readonly count: number;
}

/** Where names, periods and groups stand in several spellings. */
export function spelledIn(columns: TableColumns, roles: ColumnRoles): readonly SpelledColumn[] {
  const place: NameColumns = { dmu: roles.indexOf("dmu"), period: roles.indexOf("period"), group: roles.indexOf("group") };
  return spelledColumns(place, (column) => columns.labels(column));
}

export function checkSpellings(table: Table, found: readonly SpelledColumn[], policy: SpellingPolicy): readonly Spellings[] {
  return found.map(({ role, column, things }) => ({
    kind: "spellings",
    role,
    column: table.header[column],
    policy,
    things: things.slice(0, namedThings).map(({ kept, spellings }) => ({
      kept,
      spellings: spellings.map(({ label, rows }) => ({ label, rows: rows.map((row) => shownRow(table, row)) })),
    })),
    count: things.length,
  }));
}

/** The columns as the run will read them. */
export const asRead = (columns: TableColumns, found: readonly SpelledColumn[], policy: SpellingPolicy): TableColumns =>
  policy === "one" && found.length > 0 ? new TableColumns(inOneSpelling(columns.table, found)) : columns;
