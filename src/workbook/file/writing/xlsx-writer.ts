import type { NamedRange, TableDefinition } from "hucre";
import type { CellStyle } from "hucre/xlsx";
import { addressOf, columnLetters, type Cell } from "../../../analysis/table/table.ts";
import { linesOf } from "../../../report/layout/lines.ts";
import { OverNumbers } from "../../../report/layout/over-numbers.ts";
import { printLayout, type PrintLayout } from "../../../report/layout/print-layout.ts";
import type { CellRange, ReportCell } from "../../../report/layout/report-cell.ts";
import type { ReportSheet, ReportTable } from "../../../report/layout/sheet.ts";
import { fixedReference } from "../../cells/address.ts";
import { withBasisTexts } from "../../report/basis-texts.ts";
import { fileMarkName, markOf, nameText } from "../../report/report-mark.ts";
import { namesToDefine } from "../../report/report-names.ts";
import { isTableHeader, tablesToMake, tableStyle, type NewTable } from "../../report/report-tables.ts";
import { plainFormulas, reportFormulas, withDynamicFormulas } from "../reading/dynamic-formulas.ts";
import { storedFormula } from "../formula-names.ts";
import type { FileDefinedName } from "../reading/xlsx-reader.ts";
import type { NewCell, NewSheet } from "./new-sheet.ts";
import { newWorkbook } from "./new-workbook.ts";
import { SheetNames } from "../sheet-names.ts";
import { fileChart, fixedAddress, quotedName, type NameOf } from "./xlsx-charts.ts";
import { edgesOf, type RowEdges } from "./row-edges.ts";
import { CellStyles } from "./xlsx-cell-styles.ts";
import { shownText, storedLetters, storedText } from "./xlsx-text.ts";
import { baseFont, colourScale } from "./xlsx-look.ts";

/** A sheet of plain cells, as a person's own data is. */
export interface PlainSheet {
  readonly name: string;
  /** From cell A1. */
  readonly cells: readonly (readonly Cell[])[];
  /** Formulas, `=` first, by A1 address; the cell holds the value. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** The cells that formulas fill, by the address of the formula. */
  readonly spills?: ReadonlyMap<string, string>;
  /** In characters. */
  readonly columnWidths?: readonly number[];
  /** A person's own tables, whose first rows are texts of their own. */
  readonly tables?: readonly ReportTable[];
}

/** What stands in the file beside the report. */
export interface Beside {
  /** Sheets before those of the report. */
  readonly plain?: readonly PlainSheet[];
  /** Small texts kept inside the file, by name. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly title?: string;
  /** What the sheets of the report are to be called; else what they want, with a number where that is taken. */
  readonly sheetNames?: readonly string[];
  /** Names that are taken, by defined names or tables. */
  readonly takenNames?: readonly string[];
  /** Defined names of a person's own; the names of a report give way to them. */
  readonly defined?: readonly FileDefinedName[];
}

/** Of one line of text, in points. */
const lineHeight = 12.75;

/** A report, and what stands beside it, as the bytes of an .xlsx file. Every formula carries its value. */
export async function writeXlsx(report: readonly ReportSheet[], beside: Beside = {}): Promise<Uint8Array> {
  const names = new SheetNames();
  const plain = (beside.plain ?? []).map((sheet) => plainSheet(sheet, names));
  const given = beside.sheetNames ?? report.map((sheet) => names.free(sheet.name));
  const own = beside.defined ?? [];
  const taken = [...(beside.takenNames ?? []), ...[...own, ...(beside.plain ?? []).flatMap(({ tables: others = [] }) => others)].map(({ name }) => name)];
  const defined = namesToDefine(report, taken);
  const tables = tablesToMake(report, [...taken, ...defined.flat().map(({ name }) => name)]);
  const wanted = new Map(report.map((sheet, k) => [sheet.name, given[k]]));
  const layouts = report.map(layoutOf);
  const styles = new CellStyles(report.some(({ locale }) => locale === "zh-CN"));
  const nameOf = (name: string) => wanted.get(name) ?? name;
  const sheets = withBasisTexts(report, given).map((sheet, k) => reportSheet(sheet, { name: given[k], tables: tables[k], layout: layouts[k], nameOf, styles }));
  const bytes = await newWorkbook({
    sheets: [...plain, ...sheets],
    namedRanges: [
      ...own.map(personsName),
      ...report.flatMap((sheet, k) => [
        ...printNames(sheet, given[k], layouts[k]),
        ...defined[k].map(({ name, range, comment }) => ({ name, range: fixedReference(given[k], range), comment: shownText(comment) })),
        { name: fileMarkName, range: nameText(markOf(sheet)), scope: given[k] },
      ]),
    ],
    defaultFont: baseFont,
    properties: {
      creator: "Qianyan 前沿",
      ...(beside.title === undefined ? {} : { title: shownText(beside.title) }),
      custom: Object.fromEntries(Object.entries(beside.kept ?? {}).map(([name, text]) => [name, shownText(text)])),
    },
  });
  return withDynamicFormulas(bytes, [...(beside.plain ?? []).map(plainFormulas), ...report.map(reportFormulas)]);
}

/** How a sheet is printed, and how many lines of text its rows have. */
interface Layout extends PrintLayout {
  readonly lines: readonly number[];
}

function layoutOf(sheet: ReportSheet): Layout {
  const lines = linesOf(sheet);
  return { lines, ...printLayout(sheet, lines) };
}

/** What a sheet of a report is written with. */
interface Written {
  readonly name: string;
  readonly tables: readonly NewTable[];
  readonly layout: Layout;
  readonly nameOf: NameOf;
  readonly styles: CellStyles;
}

function reportSheet(sheet: ReportSheet, { name, tables, layout, nameOf, styles }: Written): NewSheet {
  const { lines } = layout;
  const { overNumbers: columns, links, extent } = lookedThrough(sheet.rows, nameOf);
  const edges = edgesOf(sheet.ruled ?? []);
  const cellOf = (cell: ReportCell, r: number, c: number, along: RowEdges | undefined): NewCell => {
    const overNumbers = isBesideNumbers(cell) && columns.at(r, c);
    return newCell(
      cell.value,
      cell.formula,
      styles.of(cell, overNumbers, overNumbers && isTableHeader(sheet, r + 1, c + 1), lines[r] > 1, c < (along?.columns ?? 0) ? along!.edges : 0),
    );
  };
  return {
    frame: reportFrame(sheet, { name, tables, layout, nameOf, styles }),
    *rows() {
      for (const [r, row] of sheet.rows.entries()) {
        const along = edges.get(r + 1);
        yield row.map((cell, c) => cellOf(cell, r, c, along));
      }
    },
    heights: new Map(lines.flatMap((count, r) => (count > 1 ? [[r + 1, count * lineHeight + 3]] : []))),
    links,
    extent,
  };
}

/** What must be known of all cells of a sheet before the first is written: which stand with numbers; links; and how far it reaches. */
function lookedThrough(rows: ReportSheet["rows"], nameOf: NameOf) {
  const overNumbers = new OverNumbers();
  const links: NewSheet["links"][number][] = [];
  const extent = { rows: 0, columns: 0 };
  // Rows may be made as they are asked for: each is gone through once.
  for (const [r, row] of rows.entries()) {
    if (row.length > 0) extent.rows = r + 1;
    extent.columns = Math.max(extent.columns, row.length);
    overNumbers.add(row, r);
    row.forEach(({ link }, c) => {
      if (link !== undefined) links.push({ row: r + 1, column: c + 1, to: { ...link, sheet: nameOf(link.sheet) } });
    });
  }
  return { overNumbers, links, extent };
}

/** What stands around the cells of a sheet. */
function reportFrame(sheet: ReportSheet, { name, tables, layout, nameOf }: Written): NewSheet["frame"] {
  const { orientation, pagesWide, scale, columnsFrom, pagesFrom } = layout;
  return {
    name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    ...(tables.length > 0 ? { tables: tables.map(fileTable) } : {}),
    ...(sheet.freeze.rows + sheet.freeze.columns > 0 ? { freezePane: sheet.freeze } : {}),
    conditionalRules: sheet.colourScales.map((range, k) => ({
      type: "colorScale",
      priority: k + 1,
      range: rangeAddress(range),
      colorScale: colourScale(sheet.lowIsGood),
    })),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.charts ? "portrait" : orientation,
      // What goes on over further pages is cut where the columns say, which a page that is fitted would not heed.
      ...(pagesWide > 1 ? { scale: Math.floor(97 * scale) } : { fitToPage: true, fitToWidth: 1, fitToHeight: sheet.charts ? 1 : 0 }),
      margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: "&C&8&P / &N" },
    ...(sheet.charts ? {} : { rowBreaks: pagesFrom.map((row) => row - 2), colBreaks: columnsFrom.map((column) => column - 2) }),
    ...(sheet.charts ? { charts: sheet.charts.map((chart) => fileChart(chart, nameOf)) } : {}),
  };
}

/** A column is called as its header is written, or the workbook would be mended when it is opened. */
const fileTable = ({ name, range, columns }: NewTable): TableDefinition => ({
  name,
  range: rangeAddress(range),
  columns: columns.map((column) => ({ name: storedText(column) })),
  style: tableStyle,
  showRowStripes: false,
});

const personsName = ({ name, text, comment, scope }: FileDefinedName): NamedRange => ({
  name,
  range: storedLetters(storedFormula(text)),
  ...(comment === "" ? {} : { comment: shownText(comment) }),
  ...(scope === null ? {} : { scope }),
});

/** What is printed of a sheet, and the rows and columns repeated on each page. The library would not quote the sheet's name. */
function printNames({ printed, freeze }: ReportSheet, scope: string, { pagesWide, repeatedRows }: PrintLayout): readonly NamedRange[] {
  const quoted = quotedName(scope);
  const columns = freeze.columns > 0 && pagesWide > 1 ? [`${quoted}!$A:$${columnLetters(freeze.columns)}`] : [];
  const titles = [...columns, ...(repeatedRows > 0 ? [`${quoted}!$1:$${repeatedRows}`] : [])];
  return [
    ...(printed ? [{ name: "_xlnm.Print_Area", range: `${quoted}!${fixedAddress(printed)}`, scope }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope }] : []),
  ];
}

/** The header of a column of numbers stands above them, and so does a word in the place of a number. */
const isBesideNumbers = ({ style, formula }: ReportCell) => style === "header" || (style === "status" && formula === undefined);

function plainSheet(sheet: PlainSheet, names: SheetNames): NewSheet {
  const formulaAt = (r: number, c: number) => sheet.formulas?.get(addressOf(r + 1, c + 1));
  const tables = (sheet.tables ?? []).map(({ name, range }): TableDefinition => {
    const headers = sheet.cells[range.fromRow - 1].slice(range.fromColumn - 1, range.toColumn);
    return { name, range: rangeAddress(range), columns: headers.map((header) => ({ name: storedText(String(header)) })) };
  });
  return {
    frame: {
      name: names.free(sheet.name),
      ...(tables.length > 0 ? { tables } : {}),
      ...(sheet.columnWidths ? { columns: sheet.columnWidths.map((width) => ({ width })) } : {}),
    },
    *rows() {
      for (const [r, row] of sheet.cells.entries()) yield row.map((value, c) => newCell(value, formulaAt(r, c)));
    },
    heights: new Map(),
    links: [],
    extent: extentOf(sheet.cells, formulaAt),
  };
}

/** The last row and the last column that hold anything. */
function extentOf(cells: PlainSheet["cells"], formulaAt: (r: number, c: number) => string | undefined): NewSheet["extent"] {
  const extent = { rows: 0, columns: 0 };
  cells.forEach((row, r) => {
    let last = row.length;
    while (last > 0 && row[last - 1] === null && formulaAt(r, last - 1) === undefined) last--;
    if (last > 0) extent.rows = r + 1;
    extent.columns = Math.max(extent.columns, last);
  });
  return extent;
}

/** Characters of a formula that Excel takes. */
const longestFormula = 8192;

/** A formula that is longer than Excel takes is stored as its value. */
function newCell(value: Cell, formula: string | undefined, style?: CellStyle): NewCell {
  const stored = formula === undefined ? "" : storedFormula(formula);
  const looks = style === undefined ? {} : { style };
  return formula === undefined || stored.length > longestFormula ? { value, ...looks } : { value, formula: stored, ...looks };
}

const rangeAddress = (range: CellRange) => `${addressOf(range.fromRow, range.fromColumn)}:${addressOf(range.toRow, range.toColumn)}`;
