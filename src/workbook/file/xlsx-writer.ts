import { writeXlsx as write, type Cell as WrittenCell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { NamedRange } from "hucre";
import { addressOf, isCellError, type Cell } from "../../analysis/table.ts";
import { linesOf } from "../../report/lines.ts";
import type { CellRange, ReportCell, ReportSheet } from "../../report/sheet.ts";
import { storedFormula } from "./formula-names.ts";
import { SheetNames } from "./sheet-names.ts";
import { fileChart, fixedAddress, quotedName, type NameOf } from "./xlsx-charts.ts";
import { baseFont, colourScale, looks, numberFormats } from "./xlsx-look.ts";

/** A sheet of plain cells, as a person's own data is. */
export interface PlainSheet {
  readonly name: string;
  /** From cell A1. */
  readonly cells: readonly (readonly Cell[])[];
  /** Formulas, `=` first, by A1 address; the cell holds the value. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** In characters. */
  readonly columnWidths?: readonly number[];
}

/** What stands in the file beside the report. */
export interface Beside {
  /** Sheets before those of the report. */
  readonly plain?: readonly PlainSheet[];
  /** Small texts kept inside the file, by name. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly title?: string;
}

/** Of one line of text, in points. */
const lineHeight = 12.75;

/** A report, and what stands beside it, as the bytes of an .xlsx file. Every formula carries its value. */
export async function writeXlsx(report: readonly ReportSheet[], beside: Beside = {}): Promise<Uint8Array> {
  const names = new SheetNames();
  const plain = (beside.plain ?? []).map((sheet) => plainSheet(sheet, names));
  const given = report.map((sheet) => names.free(sheet.name));
  const wanted = new Map(report.map((sheet, k) => [sheet.name, given[k]]));
  const sheets = [...plain, ...report.map((sheet, k) => reportSheet(sheet, given[k], (name) => wanted.get(name) ?? name))];
  return write({
    sheets,
    namedRanges: report.flatMap((sheet, k) => printNames(sheet, given[k])),
    defaultFont: baseFont,
    properties: { creator: "Qianyan 前沿", ...(beside.title === undefined ? {} : { title: beside.title }), custom: { ...beside.kept } },
  });
}

function reportSheet(sheet: ReportSheet, name: string, nameOf: NameOf): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  const lines = linesOf(sheet);
  const lastNumbers = lastNumbersOf(sheet.rows);
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => cells.set(`${r},${c}`, reportCell(cell, alignmentOf(cell, isOverNumbers(cell, r, lastNumbers[c]), lines[r] > 1), nameOf))),
  );
  return {
    name,
    rowDefs: new Map(lines.flatMap((count, r) => (count > 1 ? [[r, { height: count * lineHeight + 3 }]] : []))),
    cells,
    columns: sheet.columnWidths.map((width) => ({ width })),
    ...(sheet.freeze.rows + sheet.freeze.columns > 0 ? { freezePane: sheet.freeze } : {}),
    conditionalRules: sheet.colourScales.map((range, k) => ({ type: "colorScale", priority: k + 1, range: rangeAddress(range), colorScale: colourScale })),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.charts ? 1 : 0,
    },
    ...(sheet.charts ? { charts: sheet.charts.map((chart) => fileChart(chart, nameOf)) } : {}),
  };
}

/** What is printed of a sheet, and the rows repeated on each page. The library would not quote the sheet's name. */
function printNames({ printed, freeze }: ReportSheet, scope: string): readonly NamedRange[] {
  const quoted = quotedName(scope);
  return [
    ...(printed ? [{ name: "_xlnm.Print_Area", range: `${quoted}!${fixedAddress(printed)}`, scope }] : []),
    ...(freeze.rows > 0 ? [{ name: "_xlnm.Print_Titles", range: `${quoted}!$1:$${freeze.rows}`, scope }] : []),
  ];
}

function reportCell({ value, formula, format, style, link }: ReportCell, alignment: CellStyle["alignment"], nameOf: NameOf): Partial<WrittenCell> {
  return {
    style: { ...looks[style ?? "value"], ...(alignment ? { alignment } : {}), ...(format === undefined ? {} : { numFmt: numberFormats[format] }) },
    ...content(value, formula),
    ...(link === undefined ? {} : { hyperlink: { target: "", location: `${quotedName(nameOf(link.sheet))}!${link.address}` } }),
  };
}

/** A text of several lines begins at the top of its row, and so does what stands beside it. */
function alignmentOf({ style, wrap }: ReportCell, overNumbers: boolean, besideLines: boolean): CellStyle["alignment"] {
  const vertical = style === "header" ? "center" : besideLines ? "top" : undefined;
  const horizontal = overNumbers ? { horizontal: "right" as const } : {};
  return { ...looks[style ?? "value"].alignment, ...(vertical ? { vertical } : {}), ...(wrap ? { wrapText: true } : {}), ...horizontal };
}

/** For each column the last row with a number of the table itself, or undefined. */
function lastNumbersOf(rows: ReportSheet["rows"]): readonly (number | undefined)[] {
  const last: (number | undefined)[] = [];
  rows.forEach((row, r) =>
    row.forEach(({ format }, c) => {
      if (format !== undefined) last[c] = r;
    }),
  );
  return last;
}

/** The header of a column of numbers stands above them, and so does a word in the place of a number. */
const isOverNumbers = ({ style, formula }: ReportCell, row: number, lastNumber: number | undefined) =>
  (style === "header" || (style === "status" && formula === undefined)) && lastNumber !== undefined && lastNumber >= row;

function plainSheet(sheet: PlainSheet, names: SheetNames): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  sheet.cells.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = sheet.formulas?.get(addressOf(r + 1, c + 1));
      if (value !== null || formula !== undefined) cells.set(`${r},${c}`, content(value, formula));
    }),
  );
  return { name: names.free(sheet.name), cells, ...(sheet.columnWidths ? { columns: sheet.columnWidths.map((width) => ({ width })) } : {}) };
}

/** A formula whose value is an error is stored without a value, for Excel to calculate: the library cannot store both. */
function content(value: Cell, formula: string | undefined): Partial<WrittenCell> {
  const stored = typeof value === "string" ? escaped(value) : value;
  if (formula === undefined) return { value: isCellError(stored) ? stored.error : stored };
  return { formula: storedFormula(formula), ...(isCellError(stored) ? {} : { formulaResult: stored ?? "" }) };
}

/** `_x0041_` is the format's own way to write a letter: a text that happens to look so is written in that way itself. */
const escaped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const rangeAddress = (range: CellRange) => `${addressOf(range.fromRow, range.fromColumn)}:${addressOf(range.toRow, range.toColumn)}`;
