import type { Cell, ShownDigits } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { addressOfRange, rangeOf } from "../../cells/address.ts";
import type { ReportChart } from "../../../report/figures/chart.ts";
import { fileMarkName, markInName } from "../../report/report-mark.ts";
import type { SheetLook } from "../../look/sheet-look.ts";
import { foreignKind, looksLikeXlsx } from "../file-kind.ts";
import { FileProblem } from "../file-problem.ts";
import { dateFormatsOf, styleFormatsOf } from "./number-formats.ts";
import { WorkbookLook } from "../look/workbook-look.ts";
import { PackageParts, type Pace } from "../archive/package-parts.ts";
import { relationshipsOf, type Relationship } from "../archive/relationships.ts";
import { sharedTexts } from "./shared-texts.ts";
import { readSheetPart } from "./sheet-part.ts";
import type { CellContext } from "./stored-cell.ts";
import type { StoredRun } from "./stored-runs.ts";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part.ts";

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
  /** The cells that array formulas fill, by the A1 address of the formula; their values are among the cells. */
  readonly arrays: ReadonlyMap<string, CellRange>;
  readonly merges: readonly CellRange[];
  /** The numbers that the cells show as dates, by A1 address. */
  readonly dates: ReadonlyMap<string, number>;
  /** With how many decimals the cells show their numbers, by A1 address; empty where that was not asked for. */
  readonly decimals: ReadonlyMap<string, ShownDigits>;
  /** How it looks; null where that was not asked for. */
  readonly look: SheetLook | null;
  /** Of a sheet of a report the charts over its cells; their ranges name the sheets of the file. */
  readonly charts: readonly ReportChart[];
}

/** A tab of a workbook. Only a sheet holds cells. */
export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: "sheet" | "chart" | "other";
}

/** A table of a sheet. */
export interface StoredTable {
  readonly sheet: string;
  readonly name: string;
  /** Without its row of totals. */
  readonly address: string;
}

/** A workbook file that is open: its sheets are read one by one, as they are asked for. Every call may throw a `FileProblem`. */
export interface OpenedXlsx {
  readonly tabs: readonly Tab[];
  readonly names: WorkbookPart["names"];
  /** The sheet of a tab. */
  sheet(tab: Tab): Promise<FileSheet>;
  tables(): Promise<readonly StoredTable[]>;
  /** Small texts kept inside the file, by name: the custom document properties. */
  kept(): Promise<Readonly<Record<string, string>>>;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  /** How the sheets look that have been read; null where that was not asked for. */
  readonly look: Pick<WorkbookLook, "looks" | "unshown"> | null;
}

const chartTab = "chartsheet";

/** How a workbook is to be read. */
export interface ReadingWishes {
  /** Whether its look is read too; what is analysed or changed in its cells alone is read without. */
  readonly look?: boolean;
  /** Whether the decimals that number formats show are read too. */
  readonly decimals?: boolean;
  /** Where a page is to go on meanwhile. */
  readonly pace?: Pace;
}

/**
 * Opens a workbook in the .xlsx format. Throws a `FileProblem`.
 */
export async function openXlsx(bytes: Uint8Array, wanted: ReadingWishes = {}): Promise<OpenedXlsx> {
  if (!looksLikeXlsx(bytes)) throw new FileProblem(foreignKind(bytes));
  const parts = await PackageParts.open(bytes, wanted.pace);
  const whole = await relationshipsOf(parts, "");
  const path = whole.find(({ kind }) => kind === "officeDocument")?.path ?? "xl/workbook.xml";
  await refuseForeign(parts, path);
  const book = await readWorkbookPart(parts, path);
  const related = await relationshipsOf(parts, path);
  const partOf = (kind: string) => related.find((one) => one.kind === kind)?.path;
  // A module of macros may be listed among the tabs, without a part of its own.
  const tabs = book.tabs.filter(({ relationship }) => relationship !== "").map((listed) => tabOf(listed, related));
  if (!tabs.some(({ kind }) => kind === "sheet")) throw new FileProblem("no-sheets");
  let context: Promise<CellContext> | null = null;
  const stylesOf = async () => {
    const formats = await styleFormatsOf(parts, partOf("styles"));
    return { dateFormats: dateFormatsOf(formats), ...(wanted.decimals === true && formats !== null ? { formats } : {}) };
  };
  const contextOf = async (): Promise<CellContext> => {
    const runs = wanted.look ? new Map<number, readonly StoredRun[]>() : null;
    return { texts: await sharedTexts(parts, partOf("sharedStrings"), runs), runs, ...(await stylesOf()), from1904: book.from1904 };
  };
  const look = wanted.look ? await WorkbookLook.read(parts, related) : null;
  for (const { name, kind } of tabs) if (kind !== "sheet") look?.otherTab(kind === "chart" ? "chart-tabs" : "other-tabs", name);
  const existing = ({ name, path: part }: PlacedTab) => {
    if (part === undefined || !parts.has(part)) throw new FileProblem("damaged", null, { sheet: name });
    return part;
  };
  return {
    tabs,
    names: book.names,
    async sheet(tab) {
      const placed = tabs[tabs.indexOf(tab as PlacedTab)];
      const part = existing(placed);
      const { extras, ...read } = await readSheetPart(
        parts,
        { path: part, name: placed.name },
        { cells: await (context ??= contextOf()), look: look && (await look.context(part)), calculatedLater: book.calculatedLater },
      );
      const ofReport = book.names.some(({ name, scope, text }) => name === fileMarkName && scope === placed.name && markInName(text) !== null);
      const whole = { name: placed.name, hidden: placed.hidden, ...read };
      if (look === null) return { ...whole, charts: [] };
      const { charts, ...over } = await look.over(part, extras, read.look?.filter ?? null, ofReport);
      return { ...whole, look: read.look && { ...read.look, ...over }, charts };
    },
    async tables() {
      const found: StoredTable[] = [];
      for (const tab of tabs) {
        if (tab.kind !== "sheet") continue;
        for (const { kind, path: table } of await relationshipsOf(parts, existing(tab)))
          if (kind === "table" && parts.has(table)) found.push(...(await tableIn(parts, table, tab.name)));
      }
      return found;
    },
    kept: () => keptTexts(parts, whole.find(({ kind }) => kind === "custom-properties")?.path ?? "docprops/custom.xml"),
    from1904: book.from1904,
    look,
  };
}

interface PlacedTab extends Tab {
  readonly path: string | undefined;
}

function tabOf({ name, hidden, relationship }: WorkbookPart["tabs"][number], related: readonly Relationship[]): PlacedTab {
  const { kind = "worksheet", path } = related.find(({ id }) => id === relationship) ?? {};
  return { name, hidden, kind: kind === "worksheet" ? "sheet" : kind === chartTab ? "chart" : "other", path };
}

/** Other formats are zip archives too. */
async function refuseForeign(parts: PackageParts, workbook: string): Promise<void> {
  if (workbook.endsWith(".bin")) throw new FileProblem("xlsb");
  if (parts.has("mimetype")) throw new FileProblem(/spreadsheet/.test(await parts.head("mimetype", 200)) ? "ods" : "not-xlsx");
  if (parts.has(workbook)) return;
  if (parts.has("xl/workbook.bin")) throw new FileProblem("xlsb");
  throw new FileProblem(parts.has("[content_types].xml") && parts.has("xl/styles.xml") ? "damaged" : "not-xlsx");
}

async function tableIn(parts: PackageParts, path: string, sheet: string): Promise<readonly StoredTable[]> {
  const found: StoredTable[] = [];
  await parts.read(path, {
    open(element, { ref = "", name = "", displayName, totalsRowCount = "0" }, parent) {
      if (element !== "table" || parent !== "") return;
      const area = rangeOf(ref);
      if (area) found.push({ sheet, name: displayName ?? name, address: addressOfRange(totalsRowCount === "0" ? area : { ...area, toRow: area.toRow - 1 }) });
    },
  });
  return found;
}

async function keptTexts(parts: PackageParts, path: string): Promise<Readonly<Record<string, string>>> {
  const kept: Record<string, string> = {};
  if (!parts.has(path)) return kept;
  let key = "";
  await parts.read(path, {
    open(element, { name = "" }) {
      if (element === "property") key = name;
      else if (/^(lpwstr|lpstr|bstr)$/.test(element)) kept[key] = "";
    },
    text(text, element) {
      if (/^(lpwstr|lpstr|bstr)$/.test(element)) kept[key] += text;
    },
  });
  return kept;
}
