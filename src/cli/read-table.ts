import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { findTable } from "../analysis/find-table.ts";
import type { DataSource } from "../analysis/results-json.ts";
import type { Cell, Table } from "../analysis/table.ts";
import { Mistake } from "../engine/mistake.ts";
import type { CellRange } from "../report/report-cell.ts";
import type { TextFile, TextSettings } from "../workbook/file/csv.ts";
import { looksLikeXlsx } from "../workbook/file/file-kind.ts";
import { FileProblem } from "../workbook/file/file-problem.ts";
import { separatorName } from "../workbook/file/separator-names.ts";
import type { FileSheet } from "../workbook/file/xlsx.ts";
import { CliProblem } from "./problem.ts";
import { readBytes } from "./read-bytes.ts";
import { flagOf } from "./typed.ts";

/** The table of a data file, and which file it was. */
export interface FileTable {
  readonly table: Table;
  /** Of a text file, how it was read; null of a workbook. */
  readonly text: TextFile | null;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
  readonly source: DataSource;
}

const textKinds = [".csv", ".tsv", ".txt"];
const workbookKinds = [".xlsx", ".xlsm"];

/** Reads a .csv or .xlsx file. The two readers are loaded only when they are needed. */
export async function readTable(path: string, sheet: string | undefined, settings: TextSettings = {}): Promise<FileTable> {
  const file = basename(path);
  const kind = extname(path).toLowerCase();
  const known = textKinds.includes(kind) || workbookKinds.includes(kind);
  if (kind !== ".xls" && !known) {
    if ((await stat(path).catch(() => null))?.isDirectory()) throw new CliProblem("file-is-folder", { file: path });
    throw new Mistake("file-kind", { file, expected: [".csv", ".xlsx"] });
  }
  const bytes = await readBytes(path);
  if (kind === ".xls") throw new FileProblem("old-xls");
  const isWorkbook = workbookKinds.includes(kind) || looksLikeXlsx(bytes);
  if (!isWorkbook && sheet !== undefined) throw new CliProblem("sheet-of-text", { file });
  const strange = isWorkbook ? Object.entries(settings).find(([, value]) => value !== undefined) : undefined;
  if (strange !== undefined) throw new CliProblem("option-of-text", { option: flagOf(strange[0]), file });
  const text = isWorkbook ? null : await textFile(bytes, settings);
  const read = text === null ? await workbookCells(bytes, sheet) : { name: null, cells: text.cells, merges: [] };
  const table = findTable(read.cells, { name: read.name ?? file, row: 1, column: 1 }, text?.marks ?? false);
  return {
    table,
    text,
    cells: read.cells,
    merges: read.merges,
    source: {
      file,
      sheet: read.name,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      rows: table.rows.length,
      ...(text === null ? {} : { text: { encoding: text.encoding, separator: separatorName(text.separator), decimal: text.marks } }),
    },
  };
}

async function textFile(bytes: Uint8Array, { encoding, ...settings }: TextSettings): Promise<TextFile> {
  const { knownEncoding, readText } = await import("../workbook/file/csv.ts");
  if (encoding === undefined) return readText(bytes, settings);
  const known = knownEncoding(encoding);
  if (known === null) throw new CliProblem("encoding-unknown", { got: encoding });
  return readText(bytes, { ...settings, encoding: known });
}

async function workbookCells(bytes: Uint8Array, wanted: string | undefined): Promise<FileSheet> {
  const { readXlsx } = await import("../workbook/file/xlsx.ts");
  const { sheets } = await readXlsx(bytes);
  const found =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : (sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => alike(name, wanted)));
  if (!found) throw new Mistake("sheet-missing", { sheet: wanted ?? "", sheets: sheets.map(({ name }) => name) });
  return found;
}

/** Excel tells sheets apart by letters, whatever their case. */
const alike = (name: string, wanted: string) => name.trim().toLowerCase() === wanted.trim().toLowerCase();
