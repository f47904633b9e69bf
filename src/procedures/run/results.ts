import type { PrintedFormat } from "../../analysis/table/printed-number.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import type { Given } from "./given.ts";
import type { ColumnBack, FieldFormat, ListRow, RecordRow, Value } from "../declare/gives.ts";
import type { Procedure, RunOutcome } from "../declare/procedure.ts";

/** A result as a table: the period, where there are periods, then its fields; whatever its kind. */
export interface ResultTable {
  readonly id: string;
  readonly fields: readonly {
    readonly id: string;
    readonly format: FieldFormat | "word";
    /** Of a column beside the data, what it is called in every language, and what in each where that is another. */
    readonly heading?: string;
    readonly title?: Text;
  }[];
  readonly rows: readonly ResultRow[];
}

export interface ResultRow {
  readonly period: string | null;
  readonly cells: readonly Value[];
  /** By field, how a number is shown that is as it was printed. */
  readonly printed?: readonly (PrintedFormat | undefined)[];
}

/** The tables that a procedure gave, in the order of their declaration. */
export function resultTables({ gives }: Pick<Procedure, "gives">, { values }: RunOutcome, given: Given): readonly ResultTable[] {
  return Object.entries(gives).flatMap(([id, result]): ResultTable[] => {
    if (result.gives === "figure") return [];
    if (result.gives === "column") return [columnTable(id, result.format, values[id] as readonly ColumnBack[], given)];
    const declared: Readonly<Record<string, FieldFormat | "word">> = result.gives === "record" ? result.fields : result.columns;
    const fields = Object.entries(declared).map(([field, format]) => ({ id: field, format }));
    const rows = (values[id] as readonly (RecordRow | ListRow)[]).map((row) => {
      const cells: Readonly<Record<string, Value>> = "values" in row ? row.values : row.cells;
      const printed: Readonly<Record<string, PrintedFormat | undefined>> | undefined = row.printed;
      return {
        period: row.period,
        cells: fields.map(({ id: field }) => cells[field]),
        ...(printed === undefined ? {} : { printed: fields.map(({ id: field }) => printed[field]) }),
      };
    });
    return [{ id, fields, rows }];
  });
}

/** Columns beside the rows of the data: each row under the name of its unit, where it has one. */
function columnTable(id: string, format: FieldFormat, columns: readonly ColumnBack[], { rows, columns: taken }: Given): ResultTable {
  const labels = (slot: string) => taken[slot]?.[0];
  const [unit, period] = [labels("unit"), labels("period")];
  return {
    id,
    fields: [
      ...(unit === undefined ? [] : [{ id: unitField, format: "word" as const, heading: unit.name }]),
      ...columns.map(({ name, title, format: own = format }) => ({ id: name, format: own, heading: name, ...(title === undefined ? {} : { title }) })),
    ],
    rows: Array.from({ length: rows }, (_, row) => ({
      period: period?.labels[row] ?? null,
      cells: [...(unit === undefined ? [] : [unit.labels[row]]), ...columns.map(({ values }) => values[row])],
      ...(columns.some(({ printed }) => printed !== undefined)
        ? { printed: [...(unit === undefined ? [] : [undefined]), ...columns.map(({ printed }) => printed?.[row])] }
        : {}),
    })),
  };
}

/** The field of a table of columns that names the unit of a row. */
export const unitField = "unit";

/**
 * What a field is called in its table.
 * @param given the data, whose own words for units and groups a reader knows better than ours
 */
export const headingOf = (
  { words }: Pick<Procedure, "words">,
  { id: result }: ResultTable,
  { id, format, heading, title }: ResultTable["fields"][number],
  locale: Locale,
  given?: Given,
): string =>
  title?.[locale] ??
  heading ??
  (format === "word" && ownWords.has(id) ? given?.columns[id]?.[0]?.name : undefined) ??
  words.gives[result].fields![id].title[locale];

const ownWords: ReadonlySet<string> = new Set(["unit", "group"]);

/** What the column of periods is called where the rows of a result have periods; undefined where they have none. */
export const periodHeading = (rows: ResultTable["rows"], { columns }: Given): string | undefined =>
  rows.some(({ period }) => period !== null) ? columns["period"]?.[0]?.name : undefined;

/** A word of a result as the reader knows it; a name of the data is itself. */
export const wordOf = ({ words }: Pick<Procedure, "words">, value: string, locale: Locale): string =>
  words.values?.[value]?.[locale] ?? words.phrase?.(value)[locale] ?? value;
