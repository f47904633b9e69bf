import { addressOf, isCellError, type Cell } from "../../analysis/table.ts";
import type { ReportCell, ReportSheet } from "../../report/sheet.ts";
import { rangeOf } from "../address.ts";
import { isReportName, titleOf } from "../report-names.ts";
import { charactersOf } from "./column-width.ts";
import type { GridName, OpenedName } from "./named-ranges.ts";
import { cellRange, keptMark, type CellMark } from "./report-snapshot.ts";
import type { FWorksheet, SheetHost } from "./sheet-host.ts";

/** A person's own sheet as it stands in the grid. */
export interface SavedSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: ReadonlyMap<string, string>;
  /** In characters. */
  readonly columnWidths: readonly number[];
}

/** Everything in the grid that a file keeps. */
export interface SavedContents {
  readonly plain: readonly SavedSheet[];
  readonly report: readonly ReportSheet[];
  /** The defined names that are a person's own. */
  readonly names: readonly OpenedName[];
}

/**
 * Reads the whole workbook out of the grid.
 * @param unknownElsewhere functions that a program without this add-in does not know: their cells are saved as values
 */
export function savedContents(host: SheetHost, unknownElsewhere: readonly string[]): SavedContents {
  const sheets = host.workbook.getSheets();
  const foreign = new RegExp(`(^|[^A-Z0-9._])(${unknownElsewhere.map((name) => name.replaceAll(".", "\\.")).join("|")})\\s*\\(`, "i");
  return {
    plain: sheets.filter((sheet) => !keptMark(sheet.getCustomMetadata())).map((sheet) => plainSheet(host, sheet, foreign)),
    report: sheets.filter((sheet) => keptMark(sheet.getCustomMetadata())).map((sheet) => reportSheet(host, sheet, foreign)),
    names: host.names
      .all()
      .flatMap((one) => (isOfReport(host, one) ? [] : [{ ...one, scope: sheets.find((sheet) => sheet.getSheetId() === one.scope)?.getSheetName() ?? null }])),
  };
}

/** Whether the name belongs to a report sheet of this workbook, which brings it along. */
const isOfReport = (host: SheetHost, { comment, range }: GridName) => {
  const sheet = range === null ? null : host.workbook.getSheetByName(range.sheet);
  return isReportName(comment) && sheet !== null && keptMark(sheet.getCustomMetadata()) !== null;
};

function plainSheet(host: SheetHost, sheet: FWorksheet, foreign: RegExp): SavedSheet {
  const cells = host.allCells(sheet);
  const formulas = new Map<string, string>();
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      const formula = formulaAt(sheet, r, c);
      if (formula !== undefined && !foreign.test(formula)) formulas.set(addressOf(r + 1, c + 1), formula);
    }),
  );
  return { name: sheet.getSheetName(), cells, formulas, columnWidths: widthsOf(sheet, cells[0]?.length ?? 0) };
}

function reportSheet(host: SheetHost, sheet: FWorksheet, foreign: RegExp): ReportSheet {
  const { stamp, freeze, charts, partsFrom, printed } = keptMark(sheet.getCustomMetadata())!;
  const cells = host.allCells(sheet);
  // A report names its sheets as it wanted them; here each may have another name by now.
  const named = <T extends { readonly sheet: string }>(at: T): T => ({ ...at, sheet: host.reportSheetNamed(stamp, at.sheet) ?? at.sheet });
  return {
    name: sheet.getSheetName(),
    stamp,
    rows: cells.map((row, r) =>
      row.map((cell, c) => {
        const { link, ...mark } = (storedAt(sheet, r, c)?.custom?.["report"] ?? {}) as CellMark;
        const formula = formulaAt(sheet, r, c);
        return {
          value: reportValue(cell),
          ...(formula === undefined || foreign.test(formula) ? {} : { formula }),
          ...mark,
          ...(link === undefined ? {} : { link: named(link) }),
        };
      }),
    ),
    columnWidths: widthsOf(sheet, cells[0]?.length ?? 0),
    freeze,
    names: host.names
      .all()
      .flatMap(({ name, comment, range }) =>
        range?.sheet === sheet.getSheetName() && isReportName(comment) ? [{ name, title: titleOf(comment), range: rangeOf(range.address)! }] : [],
      ),
    colourScales: sheet.getConditionalFormattingRules().flatMap(({ ranges }) => ranges.map(cellRange)),
    ...(partsFrom === undefined ? {} : { partsFrom }),
    ...(printed === undefined ? {} : { printed }),
    ...(charts === undefined
      ? {}
      : {
          charts: charts.map((chart) => ({
            ...chart,
            categories: named(chart.categories),
            series: chart.series.map((one) => ({ ...one, values: named(one.values) })),
          })),
        }),
  };
}

const reportValue = (cell: Cell): ReportCell["value"] => (isCellError(cell) ? cell.error : typeof cell === "boolean" ? Number(cell) : cell);

const storedAt = (sheet: FWorksheet, row: number, column: number) => sheet.getSheet().getCellRaw(row, column);

/** The formula of a cell, `=` first; formulas that were filled down are stored once and read by the grid's own rule. */
function formulaAt(sheet: FWorksheet, row: number, column: number): string | undefined {
  const stored = storedAt(sheet, row, column);
  if (!stored?.f && !stored?.si) return undefined;
  return sheet.getRange(row, column).getFormula() || undefined;
}

const widthsOf = (sheet: FWorksheet, columns: number) => Array.from({ length: columns }, (_, c) => charactersOf(sheet.getColumnWidth(c)));
