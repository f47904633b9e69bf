import { addressOf, isCellError, type Cell } from "../../analysis/table.ts";
import type { ReportCell } from "../../report/report-cell.ts";
import type { ReportSheet, ReportTable } from "../../report/sheet.ts";
import { rangeOf } from "../address.ts";
import { isReportName, titleOf } from "../report-names.ts";
import { tableFault } from "../report-tables.ts";
import { charactersOf } from "./column-width.ts";
import type { WorkbookChanges } from "../workbook-changes.ts";
import { changedCells } from "./changed-cells.ts";
import { changedLayout } from "./sheet-layout.ts";
import { formulaInGrid } from "./grid-formula.ts";
import type { GridName } from "./named-ranges.ts";
import type { OpenedFile } from "./opened-file.ts";
import { isTableName, wholeTable } from "./table-names.ts";
import { cellMark } from "./cell-mark.ts";
import { cellRange, keptMark } from "./report-snapshot.ts";
import type { FWorksheet } from "./facade.ts";
import { filledByReport } from "./shared-formulas.ts";
import type { SheetHost } from "./sheet-host.ts";

/** A person's own sheet, new in the grid, as it stands there. */
export interface SavedSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: ReadonlyMap<string, string>;
  /** The cells that formulas fill, by the address of the formula. */
  readonly spills: ReadonlyMap<string, string>;
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly tables: readonly ReportTable[];
}

/** A sheet that no file has yet. */
export type SavedTab = { readonly plain: SavedSheet } | { readonly report: ReportSheet };

/** Everything in the grid that a file keeps. */
export type SavedContents = WorkbookChanges<SavedTab>;

/** Reads the workbook out of the grid: of the sheets of the file that was opened what has changed, of the others everything. */
export function savedContents(host: SheetHost, opened: OpenedFile | null): SavedContents {
  const sheets = host.workbook.getSheets();
  const isNew = (sheet: FWorksheet) => opened?.sheet(sheet.getSheetId()) === undefined;
  let uncalculated = false;
  const tabs = sheets.map((sheet): SavedContents["tabs"][number] => {
    const file = opened?.sheet(sheet.getSheetId());
    if (file === undefined) return { added: keptMark(sheet.getCustomMetadata()) ? { report: reportSheet(host, sheet) } : { plain: plainSheet(host, sheet) } };
    const changed = changedCells(host, sheet, file);
    uncalculated ||= changed.uncalculated;
    const { place, rows, columns } = file;
    return { place, name: sheet.getSheetName(), hidden: sheet.isSheetHidden(), rows, columns, layout: changedLayout(sheet, file), cells: changed.cells };
  });
  return {
    tabs,
    names: host.names
      .all()
      .flatMap((one) =>
        isOfReport(host, one, isNew) || isTableName(one.comment)
          ? []
          : [{ ...one, scope: sheets.find((sheet) => sheet.getSheetId() === one.scope)?.getSheetName() ?? null }],
      ),
    uncalculated,
  };
}

/** Whether the name belongs to a new report sheet of this workbook, which brings it along. */
const isOfReport = (host: SheetHost, { comment, range }: GridName, isNew: (sheet: FWorksheet) => boolean) => {
  const sheet = range === null ? null : host.workbook.getSheetByName(range.sheet);
  return isReportName(comment) && sheet !== null && isNew(sheet) && keptMark(sheet.getCustomMetadata()) !== null;
};

function plainSheet(host: SheetHost, sheet: FWorksheet): SavedSheet {
  const cells = host.allCells(sheet);
  const formulas = new Map<string, string>();
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      const formula = formulaInGrid(sheet, r, c);
      if (formula !== undefined) formulas.set(addressOf(r + 1, c + 1), formula);
    }),
  );
  const headers = (row: number) =>
    cells[row - 1].map((cell, c): ReportCell => {
      const formula = formulas.get(addressOf(row, c + 1));
      return { value: isCellError(cell) ? null : reportValue(cell), ...(formula === undefined ? {} : { formula }) };
    });
  const tables = standingTables(host, sheet, cells.length, headers);
  return { name: sheet.getSheetName(), cells, formulas, spills: host.spillsOf(sheet), columnWidths: widthsOf(sheet, cells[0]?.length ?? 0), tables };
}

/** The tables of a sheet. A person may have changed headers: what Excel would not take for a table goes into the file as cells. */
function standingTables(host: SheetHost, sheet: FWorksheet, rowCount: number, row: (row: number) => readonly ReportCell[]): readonly ReportTable[] {
  return host.names.all().flatMap(({ name, comment, range }) => {
    const whole = range?.sheet === sheet.getSheetName() && isTableName(comment) ? wholeTable(range) : null;
    return whole !== null && whole.toRow <= rowCount && tableFault(whole, row(whole.fromRow), rowCount) === null ? [{ name, range: whole }] : [];
  });
}

function reportSheet(host: SheetHost, sheet: FWorksheet): ReportSheet {
  const mark = keptMark(sheet.getCustomMetadata())!;
  const { stamp, freeze = { rows: 0, columns: 0 }, charts, lowIsGood, partsFrom, printed } = mark;
  const cells = host.allCells(sheet);
  // A report names its sheets as it wanted them; here each may have another name by now.
  const named = <T extends { readonly sheet: string }>(at: T): T => ({ ...at, sheet: host.reportSheetNamed(mark, at.sheet) ?? at.sheet });
  const filled = filledByReport(sheet.getSheet().getCellMatrix());
  const rows = cells.map((row, r) =>
    row.map((cell, c): ReportCell => {
      const data = storedAt(sheet, r, c);
      const { link, ...look } = cellMark(data);
      // The grid would read every one of 80,000 formulas to move it.
      const formula = (data && filled(data, r, c)) ?? formulaInGrid(sheet, r, c);
      return {
        value: reportValue(cell),
        ...(formula === undefined ? {} : { formula }),
        ...look,
        ...(link === undefined ? {} : { link: named(link) }),
      };
    }),
  );
  const own = host.names.all().flatMap(({ name, comment, range }) => (range?.sheet === sheet.getSheetName() ? [{ name, comment, range }] : []));
  return {
    name: sheet.getSheetName(),
    stamp,
    rows,
    spills: host.spillsOf(sheet),
    columnWidths: widthsOf(sheet, cells[0]?.length ?? 0),
    freeze,
    names: own.flatMap(({ name, comment, range }) =>
      isReportName(comment) && !isTableName(comment) ? [{ name, title: titleOf(comment), range: rangeOf(range.address)! }] : [],
    ),
    tables: standingTables(host, sheet, rows.length, (row) => rows[row - 1]),
    colourScales: sheet.getConditionalFormattingRules().flatMap(({ ranges }) => ranges.map(cellRange)),
    ...(lowIsGood === undefined ? {} : { lowIsGood }),
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

const widthsOf = (sheet: FWorksheet, columns: number) => Array.from({ length: columns }, (_, c) => charactersOf(sheet.getColumnWidth(c)));
