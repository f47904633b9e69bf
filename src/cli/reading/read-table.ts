import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { findTable } from "../../analysis/table/find-table.ts";
import type { DataSource } from "../../analysis/run/results-json.ts";
import type { Cell, Table, ShownDigits } from "../../analysis/table/table.ts";
import { isMistake } from "../../engine/declare/mistake.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import type { TextFile, TextSettings } from "../../workbook/file/text/csv.ts";
import { foreignKind, looksLikeOldOffice, looksLikeXlsx } from "../../workbook/file/file-kind.ts";
import { FileProblem } from "../../workbook/file/file-problem.ts";
import { separatorName } from "../../workbook/file/text/separator-names.ts";
import { CliProblem } from "../terminal/problem.ts";
import { readBytes } from "./read-bytes.ts";
import { flagOf } from "../arguments/typed.ts";
import { chooseSheet, type HoldsColumns } from "./workbook-sheet.ts";
import { workbookMistake } from "../../workbook/mistakes.ts";

/** The table of a data file, and which file it was. */
export interface FileTable {
  readonly table: Table;
  /** Of a text file, how it was read; null of a workbook. */
  readonly text: TextFile | null;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
  readonly source: DataSource;
  /** The other sheets of a workbook. */
  readonly otherSheets: readonly string[];
}

const textKinds = [".csv", ".tsv", ".txt"];
const workbookKinds = [".xlsx", ".xlsm"];

/** Workbooks of other formats, and what people rename: they are told by what they hold. */
const foreignKinds = [".xls", ".et", ".xlsb", ".ods", ".htm", ".html", ".xlt", ".xltx", ".xltm", ".ett"];

/**
 * Reads a .csv or .xlsx file. The two readers are loaded only when they are needed.
 * @param holdsColumns says of a row of texts whether it is the header that was asked for
 * @param wanted.decimals whether the decimals are read that the number formats of a sheet show
 */
export async function readTable(
  path: string,
  sheet: string | undefined,
  settings: TextSettings = {},
  holdsColumns?: HoldsColumns,
  { decimals: asPrinted = false } = {},
): Promise<FileTable> {
  const file = basename(path);
  const kind = extname(path).toLowerCase();
  if (![...textKinds, ...workbookKinds, ...foreignKinds].includes(kind)) {
    if ((await stat(path).catch(() => null))?.isDirectory()) throw new CliProblem("file-is-folder", { file: path });
    throw workbookMistake("file-kind", { file, expected: [".csv", ".xlsx"] });
  }
  const bytes = await readBytes(path);
  const isWorkbook = workbookKinds.includes(kind) || looksLikeXlsx(bytes);
  if (!isWorkbook && (foreignKinds.includes(kind) || looksLikeOldOffice(bytes))) throw new FileProblem(foreignKind(bytes));
  if (!isWorkbook && sheet !== undefined) throw new CliProblem("sheet-of-text", { file });
  const strange = isWorkbook ? Object.entries(settings).find(([, value]) => value !== undefined) : undefined;
  if (strange !== undefined) throw new CliProblem("option-of-text", { option: flagOf(strange[0]), file });
  const text = isWorkbook ? null : await readKnownText(bytes, settings);
  const { name, cells, merges, dates, decimals, others } =
    text === null ? await workbookCells(bytes, sheet, holdsColumns, asPrinted) : { ...noSheet, cells: text.cells };
  const table = tableIn(cells, name ?? file, text?.marks ?? false, others);
  return {
    table: { ...table, ...(dates.size === 0 ? {} : { dates }), ...(decimals.size === 0 ? {} : { decimals }) },
    text,
    cells,
    merges,
    source: {
      file,
      sheet: name,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      rows: table.rows.length,
      ...(text === null ? {} : { text: { encoding: text.encoding, separator: separatorName(text.separator), decimal: text.marks } }),
    },
    otherSheets: others,
  };
}

/** Where a sheet holds no table, the others are named: the table may be in one of them. */
function tableIn(cells: readonly (readonly Cell[])[], name: string, textual: Table["textual"], others: readonly string[]): Table {
  try {
    return findTable(cells, { name, row: 1, column: 1 }, textual);
  } catch (error) {
    if (isMistake(error) && others.length > 0) throw new CliProblem("in-one-sheet", { mistake: error, sheet: name, others });
    throw error;
  }
}

/** Reads a text as the options say. */
export async function readKnownText(bytes: Uint8Array, { encoding, ...settings }: TextSettings): Promise<TextFile> {
  const { knownEncoding, readText } = await import("../../workbook/file/text/csv.ts");
  if (encoding === undefined) return readText(bytes, settings);
  const known = knownEncoding(encoding);
  if (known === null) throw new CliProblem("encoding-unknown", { got: encoding });
  return readText(bytes, { ...settings, encoding: known });
}

interface ReadCells {
  /** The name of the sheet; null in a text. */
  readonly name: string | null;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
  readonly dates: ReadonlyMap<string, number>;
  readonly decimals: ReadonlyMap<string, ShownDigits>;
  readonly others: readonly string[];
}

/** What a text has not. */
const noSheet: Omit<ReadCells, "cells"> = { name: null, merges: [], dates: new Map(), decimals: new Map(), others: [] };

async function workbookCells(bytes: Uint8Array, wanted: string | undefined, holdsColumns: HoldsColumns | undefined, decimals: boolean): Promise<ReadCells> {
  const { openXlsx } = await import("../../workbook/file/xlsx.ts");
  const { sheet, others } = await chooseSheet(await openXlsx(bytes, { decimals }), wanted, holdsColumns);
  return { ...sheet, others };
}
