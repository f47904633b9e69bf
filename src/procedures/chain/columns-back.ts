import type { Cell, Table } from "../../analysis/table/table.ts";
import type { ColumnFormula } from "../said/column-formula.ts";
import type { ColumnBack } from "../declare/gives.ts";
import type { CompletedProcedure } from "../run/run-procedure.ts";

/** The columns that a procedure gives beside the rows of its data, by row of the table; null in rows that it left out. */
export function columnsBack({ procedure, outcome, given: { tableRows } }: CompletedProcedure, table: Table): readonly ColumnBack[] {
  const places = new Map(tableRows.map((row, k) => [row, k]));
  return Object.entries(procedure.gives).flatMap(([id, given]) =>
    given.gives !== "column"
      ? []
      : (outcome.values[id] as readonly ColumnBack[]).map(({ name, values, formula, changed }) => {
          const placed = new Array<number | null>(table.rows.length).fill(null);
          tableRows.forEach((row, k) => (placed[row] = values[k]));
          return {
            name,
            values: placed,
            format: given.format,
            ...(formula === undefined ? {} : { formula: inTable(formula, tableRows, places) }),
            ...(changed === undefined ? {} : { changed: new Set([...changed].map((row) => tableRows[row])) }),
          };
        }),
  );
}

/** The formula of a row of the data as that of a row of the table, where no other results stand. */
const inTable = ({ columns, at }: ColumnFormula, tableRows: readonly number[], places: ReadonlyMap<number, number>): ColumnFormula => ({
  columns,
  at(row, cells) {
    const place = places.get(row);
    if (place === undefined) return null;
    return at(place, {
      of: (column, of) => cells.of(column, tableRows[of]),
      own: (column, of) => cells.own(column, tableRows[of]),
      over: (column, rows) =>
        cells.over(
          column,
          rows.map((of) => tableRows[of]),
        ),
      in: () => null,
    });
  },
});

/** Columns under other names, by those that they had; their formulas name each other by the new ones. */
export const calledIn = (columns: readonly ColumnBack[], names: Readonly<Record<string, string>>): readonly ColumnBack[] =>
  columns.map(({ name, formula, ...column }) => ({
    ...column,
    name: names[name] ?? name,
    ...(formula === undefined
      ? {}
      : { formula: { ...formula, at: (row, cells) => formula.at(row, { ...cells, own: (other, of) => cells.own(names[other] ?? other, of) }) } }),
  }));

/** A table with columns to the right of its own. */
export function withColumns(table: Table, columns: readonly ColumnBack[]): Table {
  const { header, rows } = table;
  return {
    ...table,
    header: [...header, ...columns.map(({ name }) => name)],
    rows: rows.map((cells, row) => [...header.map((_, k): Cell => cells[k] ?? null), ...columns.map(({ values }): Cell => values[row] ?? null)]),
  };
}
