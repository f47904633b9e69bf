import { referenceOf } from "../../cells/address.ts";
import type { RangeAddress } from "../../host.ts";
import { fileMarkName, markInName, type ReportMark } from "../../report/report-mark.ts";
import type { CellLook } from "../../look/sheet-look.ts";
import { plainFormula } from "../formula-names.ts";
import type { Unshown } from "../look/unshown.ts";
import { openXlsx, type FileSheet, type OpenedXlsx, type ReadingWishes, type StoredTable, type Tab } from "./opened-xlsx.ts";

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
  /** The tabs that hold no cells: charts on tabs of their own, dialogs, macros. */
  readonly otherTabs: readonly Tab[];
  /** Tables before names. */
  readonly names: readonly FileName[];
  /** Every defined name but those that Excel and this product keep for themselves. */
  readonly defined: readonly FileDefinedName[];
  /** What the sheets of reports remember of themselves, by the sheet's name. */
  readonly marks: ReadonlyMap<string, ReportMark>;
  /** Small texts kept inside the file, by name: the custom document properties. */
  readonly kept: Readonly<Record<string, string>>;
  /** What cells look like, by the numbers that the looks of the sheets give; empty where it was not asked for. */
  readonly looks: readonly CellLook[];
  /** What the file holds that is no cell and is not shown; empty where looks were not asked for. */
  readonly unshown: readonly Unshown[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}

/** Reads a whole workbook in the .xlsx format. Throws a `FileProblem`. */
export async function readXlsx(bytes: Uint8Array, wanted: ReadingWishes = {}): Promise<FileWorkbook> {
  const book = await openXlsx(bytes, wanted);
  const sheets: FileSheet[] = [];
  for (const tab of book.tabs) if (tab.kind === "sheet") sheets.push(await book.sheet(tab));
  return {
    sheets,
    otherTabs: book.tabs.filter(({ kind }) => kind !== "sheet"),
    names: [...tablesOf(await book.tables(), book), ...namesOf(book)],
    defined: definedIn(book),
    marks: marksIn(book),
    kept: await book.kept(),
    looks: book.look?.looks ?? [],
    unshown: book.look?.unshown() ?? [],
    from1904: book.from1904,
  };
}

function tablesOf(tables: readonly StoredTable[], { names }: OpenedXlsx): readonly FileName[] {
  const stampOf = (sheet: string) => markInName(names.find(({ name, scope }) => name === fileMarkName && scope === sheet)?.text)?.stamp ?? "";
  return tables.map(({ sheet, name, address }) => ({ kind: "table", name, range: { sheet, address }, comment: stampOf(sheet) }));
}

/** Without the names that Excel keeps for itself: print areas, filters. */
function namesOf({ tabs, names }: OpenedXlsx): readonly FileName[] {
  return names.flatMap(({ name, text, comment }): FileName[] => {
    const range = name.startsWith("_xlnm.") ? null : referenceOf(text);
    return range && tabs.some((tab) => tab.name.toLowerCase() === range.sheet.toLowerCase()) ? [{ kind: "name", name, range, comment }] : [];
  });
}

function marksIn({ names }: OpenedXlsx): ReadonlyMap<string, ReportMark> {
  const marks = new Map<string, ReportMark>();
  for (const { name, scope, text } of names) {
    const mark = name === fileMarkName && scope !== null ? markInName(text) : null;
    if (mark !== null) marks.set(scope!, mark);
  }
  return marks;
}

/** Without print areas, filters and the marks of report sheets. */
function definedIn({ names }: OpenedXlsx): readonly FileDefinedName[] {
  return names.flatMap(({ name, text, comment, scope }) => (/^_(xlnm|qianyan)\./.test(name) ? [] : [{ name, text: plainFormula(text), comment, scope }]));
}
