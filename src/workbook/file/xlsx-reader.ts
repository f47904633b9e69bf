import { readXlsx as read, type Sheet, type Workbook } from "hucre/xlsx";
import { addressOf, type Cell } from "../../analysis/table.ts";
import type { CellRange } from "../../report/report-cell.ts";
import { addressOfRange, rangeOf as areaOf, referenceOf } from "../address.ts";
import type { RangeAddress } from "../host.ts";
import { fileMarkName, markInName } from "../report-mark.ts";
import { dateText } from "./date-text.ts";
import { looksLikeOldOffice, looksLikeXlsx } from "./file-kind.ts";
import { FileProblem } from "./file-problem.ts";
import { plainFormula } from "./formula-names.ts";

/** One sheet of a workbook file. */
export interface FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  /**
   * From cell A1, every row equally long. A formula's cell holds its stored value; where the file has none, a
   * `CellError` with the formula, so that it is never taken for a blank. A date is the text that the sheet shows.
   */
  readonly cells: readonly (readonly Cell[])[];
  /** The formulas, `=` first, by A1 address. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly merges: readonly CellRange[];
}

/** A table, or a defined name of the workbook or of one sheet that stands for one rectangle. */
export interface FileName {
  readonly kind: "table" | "name";
  readonly name: string;
  readonly range: RangeAddress;
  /** Of a table on a sheet of a report, the report's stamp. */
  readonly comment: string;
}

/** A defined name as the file has it, whatever it stands for. */
export interface FileDefinedName {
  readonly name: string;
  /** What it stands for, without the equals sign: a reference, a constant or a formula. */
  readonly text: string;
  readonly comment: string;
  /** The sheet in which alone it holds; null if it holds in the whole workbook. */
  readonly scope: string | null;
}

export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  /** Tables before names. */
  readonly names: readonly FileName[];
  /** Every defined name but those that Excel and this product keep for themselves. */
  readonly defined: readonly FileDefinedName[];
  /** Small texts kept inside the file, by name: the custom document properties. */
  readonly kept: Readonly<Record<string, string>>;
}

/** Reads a workbook in the .xlsx format. Throws a `FileProblem`. */
export async function readXlsx(bytes: Uint8Array): Promise<FileWorkbook> {
  refuseOtherKinds(bytes);
  let workbook = await open(bytes, false);
  const hasDates = workbook.sheets.some((sheet) => sheet.rows.some((row) => row.some((value) => value instanceof Date)));
  if (hasDates) workbook = await open(bytes, true);
  const custom = Object.entries(workbook.properties?.custom ?? {});
  return {
    sheets: workbook.sheets.map(sheetOf),
    names: [...tablesOf(workbook), ...namesOf(workbook)],
    defined: definedIn(workbook),
    kept: Object.fromEntries(custom.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
  };
}

function tablesOf({ sheets, namedRanges = [] }: Workbook): readonly FileName[] {
  const stampOf = (sheet: string) => markInName(namedRanges.find(({ name, scope }) => name === fileMarkName && scope === sheet)?.range)?.stamp ?? "";
  return sheets.flatMap((sheet) =>
    (sheet.tables ?? []).flatMap(({ name, displayName, range, showTotalRow }): FileName[] => {
      const area = range === undefined ? null : areaOf(range);
      if (area === null) return [];
      const address = addressOfRange(showTotalRow ? { ...area, toRow: area.toRow - 1 } : area);
      return [{ kind: "table", name: displayName ?? name, range: { sheet: sheet.name, address }, comment: stampOf(sheet.name) }];
    }),
  );
}

/** Without the names that Excel keeps for itself: print areas, filters. */
function namesOf({ sheets, namedRanges = [] }: Workbook): readonly FileName[] {
  return namedRanges.flatMap(({ name, range: text, comment = "" }): FileName[] => {
    const range = name.startsWith("_xlnm.") ? null : referenceOf(text);
    return range && sheets.some((sheet) => sheet.name.toLowerCase() === range.sheet.toLowerCase()) ? [{ kind: "name", name, range, comment }] : [];
  });
}

/** Without print areas, filters and the marks of report sheets. */
function definedIn({ namedRanges = [] }: Workbook): readonly FileDefinedName[] {
  return namedRanges.flatMap(({ name, range, comment = "", scope = null }) =>
    /^_(xlnm|qianyan)\./.test(name) ? [] : [{ name, text: plainFormula(range), comment, scope }],
  );
}

/** Old .xls files and encrypted workbooks share one container; the names of its streams, in UTF-16, tell them apart. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (looksLikeXlsx(bytes)) return;
  if (!looksLikeOldOffice(bytes)) throw new FileProblem("not-xlsx");
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  throw new FileProblem(names.includes("EncryptedPackage") ? "password" : "old-xls");
}

async function open(bytes: Uint8Array, readStyles: boolean) {
  try {
    return await read(bytes, { readStyles });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    throw new FileProblem(/limit/.test(message) ? "too-large" : "damaged", null, { cause: error });
  }
}

function sheetOf(sheet: Sheet): FileSheet {
  const formulas = new Map<string, string>();
  const cells = sheet.rows.map((row) =>
    row.map((value): Cell => {
      if (value instanceof Date) return value.toISOString();
      return value === "" ? null : value;
    }),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number);
    const { value, formula } = cell;
    if (cell.type === "error") cells[row][column] = { error: String(value) };
    else if (value instanceof Date) cells[row][column] = dateText(value, cell.style?.numFmt ?? "");
    if (formula === undefined) continue;
    if (value === null) cells[row][column] = { error: `=${formula}` };
    if (formula !== "") formulas.set(addressOf(row + 1, column + 1), `=${plainFormula(formula)}`);
  }
  return {
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    cells: withoutBlankEdge(cells),
    formulas,
    merges: (sheet.merges ?? []).map(rangeOf),
  };
}

const rangeOf = (merge: { startRow: number; startCol: number; endRow: number; endCol: number }): CellRange => ({
  fromRow: merge.startRow + 1,
  fromColumn: merge.startCol + 1,
  toRow: merge.endRow + 1,
  toColumn: merge.endCol + 1,
});

/** Formatting may reach far beyond the data: blank rows below it and blank columns beside it are dropped. */
function withoutBlankEdge(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let rows = 0;
  let columns = 0;
  cells.forEach((row, r) => {
    for (let c = row.length - 1; c >= 0; c--) {
      if (row[c] === null) continue;
      rows = r + 1;
      columns = Math.max(columns, c + 1);
      break;
    }
  });
  return cells.slice(0, rows).map((row) => (row.length > columns ? row.slice(0, columns) : row));
}
