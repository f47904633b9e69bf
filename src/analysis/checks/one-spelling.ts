import type { Columns } from "../run/analysis.ts";
import { labelOf } from "../table/cell-label.ts";
import type { Note } from "../notes.ts";
import { spelledLabels, spelledNames, type OneThing } from "./spellings.ts";
import { shownRow, type Table } from "../table/table.ts";

/** The things of a column that stand in more than one spelling. */
export interface SpelledColumn {
  readonly role: "dmu" | "period" | "group";
  /** From 0. */
  readonly column: number;
  readonly things: readonly OneThing[];
}

/** The columns of names of a table; −1 where there is none. */
export interface NameColumns {
  readonly dmu: number;
  readonly period: number;
  readonly group: number;
}

/** @param labels those of a column, by its place */
export function spelledColumns({ dmu, period, group }: NameColumns, labels: (column: number) => readonly string[]): readonly SpelledColumn[] {
  const of = (column: number) => (column < 0 ? null : labels(column));
  const found: readonly SpelledColumn[] = [
    ...(dmu < 0 ? [] : [{ role: "dmu", column: dmu, things: spelledNames(labels(dmu), of(period), of(group)) } as const]),
    ...(period < 0 ? [] : [{ role: "period", column: period, things: spelledLabels("period", labels(period)) } as const]),
    ...(group < 0 ? [] : [{ role: "group", column: group, things: spelledLabels("group", labels(group)) } as const]),
  ];
  return found.filter(({ things }) => things.length > 0);
}

/** The table with every thing in the spelling that is kept. */
export function inOneSpelling(table: Table, columns: readonly SpelledColumn[]): Table {
  if (columns.length === 0) return table;
  const rows = table.rows.map((cells) => [...cells]);
  for (const { column, things } of columns)
    for (const { kept, spellings } of things) for (const { rows: own } of spellings) for (const row of own) rows[row][column] = kept;
  return { ...table, rows };
}

/** The same for the columns of an analysis, with a note on everything that was taken as one. */
export function oneSpelling(table: Table, columns: Columns): { readonly table: Table; readonly notes: readonly Note[] } {
  const place = (name: string | null) => (name === null ? -1 : table.header.indexOf(name.trim()));
  const names = { dmu: place(columns.dmu), period: place(columns.period), group: place(columns.group) };
  const found = spelledColumns(names, (column) => table.rows.map((cells) => labelOf(cells[column] ?? null)));
  const notes = found.flatMap(({ role, column, things }) =>
    things.map(({ kept, spellings }): Note => {
      const others = spellings.filter(({ label }) => label !== kept).map(({ label, rows }) => ({ label, rows: rows.map((row) => shownRow(table, row)) }));
      return { code: "one-spelling", role, column: table.header[column], kept, others };
    }),
  );
  return { table: inOneSpelling(table, found), notes };
}
