import type { Locale } from "../../engine/declare/text.ts";
import type { Value } from "../../procedures/declare/gives.ts";
import { resultTables, wordOf, type ResultTable } from "../../procedures/run/results.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import type { SheetRange } from "../figures/chart.ts";
import type { LaidSheet } from "../layout/sheet-of-blocks.ts";
import type { FigureCells } from "./figure-cells.ts";

/** What figures are drawn from: the results of a run, the cells that hold them, and the sheet that the figures come to. */
export class FigureSource {
  constructor(
    readonly completed: CompletedProcedure,
    readonly results: LaidSheet,
    readonly cells: FigureCells,
    readonly locale: Locale,
  ) {}

  table(result: string): ResultTable {
    const { procedure, outcome, given } = this.completed;
    return resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
  }

  /** What a field of a result is called. */
  title(result: string, field: string): string {
    return this.completed.procedure.words.gives[result].fields![field].title[this.locale];
  }

  /** The same of one period, which is named where there are periods. */
  titleIn(result: string, field: string, period: string | null): string {
    const heading = this.title(result, field);
    return period === null ? heading : this.locale === "en" ? `${heading} (${period})` : `${heading}（${period}）`;
  }

  /** The period that figures show where they show one. */
  get lastPeriod(): string | null {
    const { periods } = this.completed.given;
    return periods[periods.length - 1].period;
  }

  /** What the periods are called. */
  get periodTitle(): string {
    return this.completed.given.columns["period"]?.[0]?.name ?? "";
  }

  /** What the values are called that the run was given; undefined where it takes no column of that slot. */
  get valueTitle(): string | undefined {
    return this.completed.given.columns["value"]?.[0]?.name;
  }

  /** The cells of a field, in some rows of a result or in all. */
  range(result: string, field: string, rows?: readonly [number, number]): SheetRange {
    const table = this.results.placed.get(result)!;
    return table.cells(rows ?? [0, table.rows - 1], [field, field]);
  }

  /** A word as it is read. */
  word(value: Value): string {
    return value === null ? "" : wordOf(this.completed.procedure, String(value), this.locale);
  }
}

/** The values of a field in every row of a table. */
export function valuesIn({ fields, rows }: ResultTable, field: string): readonly Value[] {
  const column = fields.findIndex(({ id }) => id === field);
  return rows.map(({ cells }) => cells[column]);
}

/** How the numbers of a field are shown; a word has no way. */
export function formatIn({ fields }: ResultTable, field: string) {
  const { format } = fields.find(({ id }) => id === field)!;
  return format === "word" ? undefined : format;
}
