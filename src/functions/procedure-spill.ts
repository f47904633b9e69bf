import type { Locale } from "../engine/declare/text.ts";
import type { ColumnBack, FieldFormat } from "../procedures/declare/gives.ts";
import type { Procedure, RunOutcome } from "../procedures/declare/procedure.ts";
import { headingOf, periodHeading, resultTables, wordOf, type ResultTable } from "../procedures/run/results.ts";
import type { ProcedureCall } from "./procedure-call.ts";
import { notAvailable, type Spilled } from "./spill.ts";

/** A result as the cells that it spills: columns beside the rows of the ranges, records and lists as a table with heads. */
export function procedureCellsOf(call: ProcedureCall, outcome: RunOutcome, locale: Locale): readonly (readonly Spilled[])[] {
  const { procedure } = call.fn;
  const { given } = call.read;
  if (procedure.gives[call.result].gives === "column") return alignedCells(call, outcome.values[call.result] as readonly ColumnBack[], locale);
  const table = resultTables(procedure, outcome, given).find(({ id }) => id === call.result)!;
  const period = periodHeading(table.rows, given);
  // Without a header the column of periods is called what it is.
  return tableCells(procedure, table, period === undefined || call.header ? period : procedure.words.takes["period"].title[locale], locale);
}

/** The format of the numbers in each column of what a call spills, for a host that can show them so; null where words stand. */
export function formatsOf({ fn, result, read }: ProcedureCall, outcome: RunOutcome): readonly (FieldFormat | null)[] {
  const declared = fn.procedure.gives[result];
  if (declared.gives === "column") return outcome.values[result].map(() => declared.format);
  const { rows, fields } = resultTables(fn.procedure, outcome, read.given).find(({ id }) => id === result)!;
  const lead = periodHeading(rows, read.given) === undefined ? [] : [null];
  return [...lead, ...fields.map(({ format }) => (format === "word" ? null : format))];
}

/** `#N/A` in a row that was left out and where there is no number, nothing in a row that was blank. */
function alignedCells(call: ProcedureCall, columns: readonly ColumnBack[], locale: Locale): readonly (readonly Spilled[])[] {
  const { fn, result, rows, header, table, read } = call;
  const cells: (readonly Spilled[])[] = Array.from({ length: rows }, () => columns.map(() => null));
  for (const row of table.rowNumbers) cells[row - 1] = columns.map(() => notAvailable);
  read.given.tableRows.forEach((row, k) => (cells[table.rowNumbers[row] - 1] = columns.map(({ values }) => values[k] ?? notAvailable)));
  // A column that is named after the result has the result's title; others have names that are made of those of the data.
  if (header) cells[0] = columns.map(({ name }) => (name === result ? fn.procedure.words.gives[result].title[locale] : name));
  return cells;
}

/** The period in front where there are periods; `#N/A` where a number is not defined. */
function tableCells(procedure: Procedure, table: ResultTable, period: string | undefined, locale: Locale): readonly (readonly Spilled[])[] {
  const { fields, rows } = table;
  const lead = (cell: string | null): readonly Spilled[] => (period === undefined ? [] : [cell]);
  const cellOf = (value: Spilled, k: number) => (fields[k].format === "word" ? (value === null ? null : wordOf(procedure, String(value), locale)) : value);
  return [
    [...lead(period ?? null), ...fields.map((field) => headingOf(procedure, table, field, locale))],
    ...rows.map(({ period: own, cells }) => [
      ...lead(own),
      ...cells.map((value, k) => cellOf(value, k) ?? (fields[k].format === "word" ? null : notAvailable)),
    ]),
  ];
}
