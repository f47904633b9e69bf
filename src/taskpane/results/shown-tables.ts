import type { Glance, TableBlock } from "../../report/layout/block.ts";
import { shown } from "../../report/layout/cells.ts";
import type { PlacedTable } from "../../report/layout/placed-table.ts";
import type { CellLink, ReportCell } from "../../report/layout/report-cell.ts";
import type { LaidSheet } from "../../report/layout/sheet-of-blocks.ts";
import type { FactRow } from "./fact-rows.tsx";

/** A table of the report as the pane shows it. */
export interface ShownTable extends Pick<Glance, "title" | "help" | "period"> {
  readonly id: string;
  /** The numbers of its one row; null where it is a list. */
  readonly facts: readonly FactRow[] | null;
  readonly header: readonly string[];
  /** What each of its heads means, where its result says it. */
  readonly helps: readonly (string | null)[];
  /** Which of the columns hold words. */
  readonly worded: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows it has in all. */
  readonly count: number;
  /** Where what is shown begins on the sheet; null where nothing is. */
  readonly link: CellLink | null;
}

/** What the pane shows of the tables of a report: the same blocks as its sheets, and the same cells. */
export const shownTables = (pages: readonly LaidSheet[], none: string): readonly ShownTable[] =>
  pages.flatMap(({ blocks, placed }) =>
    blocks.flatMap((block) => (block.block === "table" && block.glance !== undefined ? [shownOf(block, block.glance, placed.get(block.id)!, none)] : [])),
  );

function shownOf({ id, columns }: TableBlock, { title, help, period, rows, columns: wanted, asFacts }: Glance, table: PlacedTable, none: string): ShownTable {
  const kept = columns.filter((column) => wanted.includes(column.id));
  const cells = rows.map((row) => kept.map((column) => table.cell(row, column.id)));
  const texts = cells.map((row) => row.map((cell) => textOf(cell, none)));
  return {
    id,
    title,
    help,
    period,
    facts:
      asFacts === undefined
        ? null
        : texts.flatMap((row) => kept.map(({ heading, help: meaning = "" }, k) => ({ term: heading, help: meaning, value: row[k] }))),
    header: kept.map(({ heading }) => heading),
    helps: kept.map(({ help: meaning = null }) => meaning),
    worded: kept.map((_, k) => cells.every((row) => row[k]?.format === undefined)),
    rows: texts,
    count: table.rows,
    link: rows.length === 0 ? null : table.linkTo(rows[0], kept[0].id),
  };
}

const textOf = (cell: ReportCell | undefined, none: string): string =>
  cell === undefined || cell.value === null || cell.value === "" ? none : typeof cell.value === "number" ? shown(cell.value, cell.format) : cell.value;
