import type { NamedPart } from "../locale/report-names.ts";
import type { Frame } from "./frame.ts";
import type { CellRange, ReportName } from "./sheet.ts";

/** Names a part of a sheet: `效率_得分`, `Efficiency_scores`. What Excel refuses in a name becomes `_`. */
export const named = (sheet: string, { ending, title }: NamedPart, range: CellRange): ReportName => ({
  name: `${sheet}_${ending}`.replace(/[^\p{L}\p{N}_.]+/gu, "_"),
  title,
  range,
});

/** The names of a table's rows, and those of its columns: to look a number up by both. */
export const rowHeads = ({ firstRow, lastRow }: Frame): CellRange => ({ fromRow: firstRow, fromColumn: 1, toRow: lastRow, toColumn: 1 });
export const columnHeads = ({ top, firstColumn, lastColumn }: Frame): CellRange => ({
  fromRow: top,
  fromColumn: firstColumn,
  toRow: top,
  toColumn: lastColumn,
});
