import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { ReportCell } from "../../../report/layout/report-cell.ts";
import type { ReportSheet, ReportTable } from "../../../report/layout/sheet.ts";
import { rangeOf } from "../../cells/address.ts";
import { CellPacker, reportValue, type CellMark, type PackedCells } from "../../cells/packed-cells.ts";
import { isReportName, titleOf } from "../../report/report-names.ts";
import { tableFault } from "../../report/report-tables.ts";
import type { WorkbookChanges } from "../../workbook-changes.ts";
import { cellMark, noMark } from "../report/cell-mark.ts";
import type { StyleId } from "../cells/cell-styles.ts";
import { changedCells } from "./changed-cells.ts";
import { changedExtras } from "./changed-extras.ts";
import { changedLooks } from "./changed-looks.ts";
import { charactersOf, ownDigit } from "../cells/column-width.ts";
import type { FWorksheet } from "../facade.ts";
import type { CellRows } from "../calculation/formula-blocks.ts";
import { extrasIn, type SheetExtras } from "../cells/grid-resources.ts";
import { formulaInGrid, formulasIn } from "../calculation/grid-formula.ts";
import type { GridName } from "../opening/named-ranges.ts";
import { plainLook, reportLook, type NewLook } from "./new-sheet-look.ts";
import type { OpenedFile } from "../opening/opened-file.ts";
import type { Reading, Share } from "../reading.ts";
import { cellRange, isScale, keptMark } from "../report/report-snapshot.ts";
import type { SheetHost, SheetRows } from "../sheet-host.ts";
import { changedLayout } from "../cells/sheet-layout.ts";
import { isTableName, wholeTable } from "../opening/table-names.ts";

/** A person's own sheet, new in the grid, as it stands there. */
export interface SavedSheet {
  readonly name: string;
  readonly cells: PackedCells;
  /** The cells that formulas fill, by the address of the formula. */
  readonly spills: ReadonlyMap<string, string>;
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly tables: readonly ReportTable[];
}

/** A sheet of a report, new in the grid. */
export interface SavedReport {
  readonly sheet: Omit<ReportSheet, "rows">;
  readonly cells: PackedCells;
}

/** A sheet that no file has yet, and how it looks where that is otherwise than it would be written. */
export type SavedTab = ({ readonly plain: SavedSheet } | { readonly report: SavedReport }) & { readonly look?: NewLook };

/** Everything in the grid that a file keeps. */
export type SavedContents = WorkbookChanges<SavedTab>;

/**
 * Reads the workbook out of the grid: of the sheets of the file that was opened what has changed, of the others everything.
 * What is changed in the grid meanwhile may be read or not.
 */
export function* savedContents(host: SheetHost, opened: OpenedFile | null): Reading<SavedContents> {
  const sheets = host.workbook.getSheets();
  const isNew = (sheet: FWorksheet) => opened?.sheet(sheet.getSheetId()) === undefined;
  const digit = sheets.flatMap((sheet) => opened?.sheet(sheet.getSheetId())?.given.look?.digit ?? [])[0] ?? ownDigit;
  const tabs: SavedContents["tabs"][number][] = [];
  const extrasOf = extrasIn(host.resources());
  let uncalculated = false;
  for (const [k, sheet] of sheets.entries()) {
    const share = (ofSheet: number) => (k + ofSheet) / sheets.length;
    const file = opened?.sheet(sheet.getSheetId());
    if (file === undefined) {
      const look = { digit, extras: extrasOf(sheet.getSheetId()), styleId: (style: IStyleData) => host.workbook.getWorkbook().getStyles().setValue(style)! };
      tabs.push({
        added: keptMark(sheet.getCustomMetadata()) === null ? yield* plainTab(host, sheet, share, look) : yield* reportTab(host, sheet, share, look),
      });
      continue;
    }
    const held = extrasOf(sheet.getSheetId());
    const changed = yield* changedCells(host, sheet, file, share);
    const looks = yield* changedLooks(sheet, file);
    uncalculated ||= changed.uncalculated;
    const { place, rows, columns } = file;
    const layout = changedLayout(sheet, file, held);
    const extras = changedExtras(sheet, file.extras, held, file, file.given.look?.filter?.table);
    tabs.push({ place, name: sheet.getSheetName(), hidden: sheet.isSheetHidden(), rows, columns, layout, cells: changed.cells, looks, extras });
  }
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

/** What looks are written by: the pixels of a digit in the ordinary font of the file, and the names of the workbook's styles. */
interface Looking {
  readonly digit: number;
  /** What the sheet holds beside its cells. */
  readonly extras: SheetExtras;
  readonly styleId: StyleId;
}

function* plainTab(host: SheetHost, sheet: FWorksheet, share: Share, { digit, extras }: Looking): Reading<SavedTab> {
  return { plain: yield* plainSheet(host, sheet, share), look: yield* plainLook(sheet, extras, digit) };
}

function* reportTab(host: SheetHost, sheet: FWorksheet, share: Share, { styleId, extras }: Looking): Reading<SavedTab> {
  const report = yield* reportSheet(host, sheet, share);
  const look = yield* reportLook(sheet, extras, report, styleId);
  return { report, ...(look === null ? {} : { look }) };
}

/** Every cell of a sheet. */
function* packedCells(
  { height, width, row }: SheetRows,
  sheet: FWorksheet,
  share: Share,
  markOf: (data: Nullable<ICellData>) => CellMark,
): Reading<PackedCells> {
  const stored: CellRows = sheet.getSheet().getCellMatrix().getMatrix();
  const formulaAt = yield* formulasIn(sheet);
  const packer = new CellPacker(width);
  for (let r = 0; r < height; r++) {
    const line = stored[r];
    row(r).forEach((value, c) => packer.add(value, formulaAt(line?.[c], r, c), markOf(line?.[c])));
    if (packer.endRow()) yield share(r / height);
  }
  return packer.packed();
}

function* plainSheet(host: SheetHost, sheet: FWorksheet, share: Share): Reading<SavedSheet> {
  const rows = host.rowsOf(sheet);
  const cells = yield* packedCells(rows, sheet, share, () => noMark);
  return {
    name: sheet.getSheetName(),
    cells,
    spills: host.spillsOf(sheet),
    columnWidths: widthsOf(sheet, rows.width),
    tables: standingTables(host, sheet, rows),
  };
}

/** The tables of a sheet. A person may have changed headers: what Excel would not take for a table goes into the file as cells. */
function standingTables(host: SheetHost, sheet: FWorksheet, { height, row }: SheetRows): readonly ReportTable[] {
  const headers = (r: number) =>
    row(r).map((value, c): ReportCell => {
      const formula = formulaInGrid(sheet, r, c);
      return { value: reportValue(value), ...(formula === undefined ? {} : { formula }) };
    });
  return host.names.all().flatMap(({ name, comment, range }) => {
    const whole = range?.sheet === sheet.getSheetName() && isTableName(comment) ? wholeTable(range) : null;
    return whole !== null && whole.toRow <= height && tableFault(whole, headers(whole.fromRow - 1), height) === null ? [{ name, range: whole }] : [];
  });
}

function* reportSheet(host: SheetHost, sheet: FWorksheet, share: Share): Reading<SavedReport> {
  const mark = keptMark(sheet.getCustomMetadata())!;
  const { stamp, freeze = { rows: 0, columns: 0 }, charts, lowIsGood, partsFrom, printed, ruled, locale } = mark;
  // A report names its sheets as it wanted them; here each may have another name by now.
  const named = <T extends { readonly sheet: string }>(at: T): T => ({ ...at, sheet: host.reportSheetNamed(mark, at.sheet) ?? at.sheet });
  const marks = new Map<CellMark, CellMark>();
  const rows = host.rowsOf(sheet);
  const cells = yield* packedCells(rows, sheet, share, (data) => {
    const own = cellMark(data);
    if (own.link === undefined) return own;
    let led = marks.get(own);
    if (led === undefined) marks.set(own, (led = { ...own, link: named(own.link) }));
    return led;
  });
  const own = host.names.all().flatMap(({ name, comment, range }) => (range?.sheet === sheet.getSheetName() ? [{ name, comment, range }] : []));
  return {
    cells,
    sheet: {
      name: sheet.getSheetName(),
      stamp,
      spills: host.spillsOf(sheet),
      columnWidths: widthsOf(sheet, rows.width),
      freeze,
      names: own.flatMap(({ name, comment, range }) =>
        isReportName(comment) && !isTableName(comment) ? [{ name, title: titleOf(comment), range: rangeOf(range.address)! }] : [],
      ),
      tables: standingTables(host, sheet, rows),
      colourScales: sheet.getConditionalFormattingRules().flatMap(({ cfId, ranges }) => (isScale(cfId) ? ranges.map(cellRange) : [])),
      ...(lowIsGood === undefined ? {} : { lowIsGood }),
      ...(partsFrom === undefined ? {} : { partsFrom }),
      ...(printed === undefined ? {} : { printed }),
      ...(locale === undefined ? {} : { locale }),
      ...(ruled === undefined ? {} : { ruled }),
      ...(charts === undefined
        ? {}
        : {
            charts: charts.map((chart) => ({
              ...chart,
              categories: named(chart.categories),
              series: chart.series.map((one) => ({ ...one, values: named(one.values), ...(one.categories && { categories: named(one.categories) }) })),
            })),
          }),
    },
  };
}

const widthsOf = (sheet: FWorksheet, columns: number) => Array.from({ length: columns }, (_, c) => charactersOf(sheet.getColumnWidth(c)));
