import type { FieldFormat, Procedure, RunOutcome, Value } from "./procedure.ts";

/** A result as a table: the period, where there are periods, then its fields; whatever its kind. */
export interface ResultTable {
  readonly id: string;
  readonly fields: readonly { readonly id: string; readonly format: FieldFormat | "word" }[];
  readonly rows: readonly { readonly period: string | null; readonly cells: readonly Value[] }[];
}

/** The tables that a procedure gave, in the order of their declaration. */
export function resultTables({ gives }: Pick<Procedure, "gives">, { values }: RunOutcome): readonly ResultTable[] {
  return Object.entries(gives).flatMap(([id, result]): ResultTable[] => {
    if (result.gives === "figure") return [];
    const declared: Readonly<Record<string, FieldFormat | "word">> = result.gives === "record" ? result.fields : result.columns;
    const fields = Object.entries(declared).map(([field, format]) => ({ id: field, format }));
    const rows = values[id].map((row) => {
      const cells: Readonly<Record<string, Value>> = "values" in row ? row.values : row.cells;
      return { period: row.period, cells: fields.map(({ id: field }) => cells[field]) };
    });
    return [{ id, fields, rows }];
  });
}
