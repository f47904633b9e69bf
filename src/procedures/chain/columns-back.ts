import type { Cell, Table } from "../../analysis/table.ts";
import type { ColumnBack } from "../procedure.ts";
import type { CompletedProcedure } from "../run-procedure.ts";

/** The columns that a procedure gives beside the rows of its data, by row of the table; null in rows that it left out. */
export function columnsBack({ procedure, outcome, given }: CompletedProcedure, table: Table): readonly ColumnBack[] {
  return Object.entries(procedure.gives).flatMap(([id, { gives }]) =>
    gives !== "column"
      ? []
      : (outcome.values[id] as readonly ColumnBack[]).map(({ name, values }) => {
          const placed = new Array<number | null>(table.rows.length).fill(null);
          given.tableRows.forEach((row, k) => (placed[row] = values[k]));
          return { name, values: placed };
        }),
  );
}

/** A table with columns to the right of its own. */
export function withColumns(table: Table, columns: readonly ColumnBack[]): Table {
  const { header, rows } = table;
  return {
    ...table,
    header: [...header, ...columns.map(({ name }) => name)],
    rows: rows.map((cells, row) => [...header.map((_, k): Cell => cells[k] ?? null), ...columns.map(({ values }): Cell => values[row] ?? null)]),
  };
}
