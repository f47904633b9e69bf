import { readOds, readXls, type Sheet, type Workbook } from "hucre";
import type { Cell } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { foreignKind, looksLikeXlsx } from "../file-kind.ts";
import { FileProblem } from "../file-problem.ts";
import { limits } from "../limits.ts";
import { PackageParts } from "../archive/package-parts.ts";
import { readBinaryWorkbook } from "./xlsb-reader.ts";

/** A sheet of a workbook in a format other than .xlsx: its cells and merged cells, nothing of its look. */
export interface ForeignSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
}

/**
 * Reads a workbook in the formats of .xls (which .et files mostly are), .ods and .xlsb, by what it holds. Only its cells are
 * read, for a table that is to be put in shape. What unpacks to many times its size is refused before it is unpacked.
 * Throws a `FileProblem`.
 */
export async function readForeign(bytes: Uint8Array): Promise<readonly ForeignSheet[]> {
  const read = await readerOf(bytes);
  const { sheets } = await read(bytes).catch((error: unknown) => {
    if (error instanceof FileProblem) throw error;
    const message = error instanceof Error ? error.message : "";
    if (/password|encrypt/i.test(message)) throw new FileProblem("password", null, { cause: error });
    if (/exceed|too (large|many)|limit/i.test(message)) throw new FileProblem("too-large", null, { cause: error, limit: limits.cells });
    throw new FileProblem("damaged", null, { cause: error });
  });
  return sheets.map(sheetOf);
}

async function readerOf(bytes: Uint8Array): Promise<(bytes: Uint8Array) => Promise<Workbook>> {
  if (!looksLikeXlsx(bytes)) {
    const fault = foreignKind(bytes);
    if (fault !== "old-xls") throw new FileProblem(fault);
    // A workbook of the old format is not packed: what it holds is no more than its bytes.
    if (bytes.length > limits.unpacked / 4) throw new FileProblem("too-large", null, { limit: limits.cells });
    return readXls;
  }
  const parts = await PackageParts.open(bytes);
  return parts.has("mimetype") ? readOds : readBinaryWorkbook;
}

function sheetOf({ name, rows: read, merges = [], hidden = false, veryHidden = false }: Sheet): ForeignSheet {
  // A blank row may be a hole.
  const rows = Array.from(read, (row: Sheet["rows"][number] | undefined) => row ?? []);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > limits.cells) throw new FileProblem("too-large", null, { sheet: name, limit: limits.cells });
  return {
    name,
    hidden: hidden || veryHidden,
    cells: rows.map((row) => Array.from({ length: width }, (_, c) => cellOf(row[c] ?? null))),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      fromRow: startRow + 1,
      fromColumn: startCol + 1,
      toRow: endRow + 1,
      toColumn: endCol + 1,
    })),
  };
}

function cellOf(value: Sheet["rows"][number][number]): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value === "" ? null : /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(value) ? { error: value } : value;
  return typeof value === "boolean" ? value : null;
}
