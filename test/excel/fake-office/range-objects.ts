import { isCellError } from "../../../src/analysis/table/table.ts";
import { addressOfRect, quotedName, ExcelError, understood, type FakeCell, type FakeRect } from "./fake-workbook.ts";
import { noEffect, remembered, type FakeObject, type Property } from "./objects.ts";
import { sheetObject } from "./sheet-objects.ts";
import type { FakeExcel } from "./fake-excel.ts";

export function rangeObject(excel: FakeExcel, rect: FakeRect): FakeObject {
  const { sheet } = rect;
  return {
    type: "Range",
    properties: {
      Address: { get: () => `${quotedName(sheet)}!${addressOfRect(rect)}` },
      RowIndex: { get: () => rect.row },
      ColumnIndex: { get: () => rect.column },
      RowCount: { get: () => rect.rows },
      ColumnCount: { get: () => rect.columns },
      Values: { get: () => (excel.answersNull(rect) ? null : matrix(rect, shownValue)) },
      ValueTypes: { get: () => matrix(rect, typeOf) },
      Hyperlink: remembered((value) => each(rect, (cell) => cell.look.set("hyperlink", value))),
      NumberFormat: {
        get: () => matrix(rect, (cell) => cell?.numberFormat ?? "General"),
        set: (value) => assign(rect, value, (cell, format) => (cell.numberFormat = String(format))),
      },
      Formulas: {
        get: () => matrix(rect, (cell) => cell?.formula ?? shownValue(cell)),
        set: (value) => {
          if (sheet.isProtected) throw new ExcelError("AccessDenied", "You cannot perform the requested operation.");
          assign(rect, value, (cell, content) => Object.assign(cell, understood(content)));
          excel.cellsChanged(sheet, addressOfRect(rect));
        },
      },
    },
    objects: {
      Worksheet: () => sheetObject(excel, sheet),
      Format: () => formatObject(rect),
      ConditionalFormats: () => ({
        type: "ConditionalFormatCollection",
        methods: {
          Add: (kind) => {
            if (kind !== "ColorScale") throw new ExcelError("InvalidArgument");
            const scale = { address: addressOfRect(rect), criteria: null as unknown };
            sheet.colourScales.push(scale);
            return {
              type: "ConditionalFormat",
              objects: {
                ColorScale: () => ({ type: "ColorScaleConditionalFormat", properties: { Criteria: remembered((value) => (scale.criteria = value)) } }),
              },
            };
          },
        },
      }),
    },
    methods: {
      GetCell: (row, column) => rangeObject(excel, { ...rect, row: rect.row + Number(row), column: rect.column + Number(column), rows: 1, columns: 1 }),
      // Office.js itself cuts what is written into pieces of 1,500 cells, with these three.
      GetRow: (row) => rangeObject(excel, { ...rect, row: rect.row + Number(row), rows: 1 }),
      GetBoundingRect: (other) => {
        const last = cornerOf(other as FakeObject);
        return rangeObject(excel, { ...rect, rows: last.row - rect.row + 1, columns: last.column - rect.column + 1 });
      },
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rect.rows || columns !== rect.columns) throw sizeError();
      },
      Select: () => excel.userSelects(sheet.name, addressOfRect(rect)),
      ...noEffect("_KeepReference", "_ReleaseReference"),
    },
  };
}

/** Fonts, fills, borders and alignment: remembered in every cell, as `font.bold` or `borders.EdgeTop.style`. */
function formatObject(rect: FakeRect): FakeObject {
  const known = (prefix: string, ...names: readonly string[]): Record<string, Property> =>
    Object.fromEntries(
      names.map((name) => [name, remembered((value) => each(rect, (cell) => cell.look.set(`${prefix}${name[0].toLowerCase()}${name.slice(1)}`, value)))]),
    );
  return {
    type: "RangeFormat",
    properties: {
      ...known("", "HorizontalAlignment", "VerticalAlignment", "WrapText", "IndentLevel"),
      ColumnWidth: remembered((value) => {
        for (let c = 0; c < rect.columns; c++) rect.sheet.columnWidths.set(rect.column + c, Number(value));
      }),
    },
    objects: {
      Font: () => ({ type: "RangeFont", properties: known("font.", "Bold", "Color", "Size") }),
      Fill: () => ({ type: "RangeFill", properties: known("fill.", "Color") }),
      Borders: () => ({
        type: "RangeBorderCollection",
        item: (edge) => ({ type: "RangeBorder", properties: known(`borders.${String(edge)}.`, "Style", "Color", "Weight") }),
      }),
    },
  };
}

const matrix = <T>({ sheet, row, column, rows, columns }: FakeRect, value: (cell: FakeCell | null) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => value(sheet.seen(row + r, column + c))));

function each({ sheet, row, column, rows, columns }: FakeRect, change: (cell: FakeCell, r: number, c: number) => void): void {
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) change(sheet.cell(row + r, column + c), r, c);
}

/** One value for all cells, or a matrix of exactly the range's size. */
function assign(rect: FakeRect, value: unknown, set: (cell: FakeCell, content: unknown) => void): void {
  if (!Array.isArray(value)) return each(rect, (cell) => set(cell, value));
  const rows = value as unknown[][];
  if (rows.length !== rect.rows || rows.some((row) => row.length !== rect.columns)) throw sizeError();
  each(rect, (cell, r, c) => set(cell, rows[r][c]));
}

const sizeError = () =>
  new ExcelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

/** The rectangle that a range object stands for. */
export function rectOf(excel: FakeExcel, { properties = {} }: FakeObject): FakeRect {
  const address = String(properties["Address"].get?.());
  const [, name, local] = /^(.*)!([^!]+)$/.exec(address)!;
  return excel.workbook.sheet(name.replace(/^'|'$/g, "").replaceAll("''", "'")).rect(local);
}

/** The last row and column of a range, from 0. */
function cornerOf({ properties = {} }: FakeObject): { readonly row: number; readonly column: number } {
  const number = (name: string) => Number(properties[name].get?.());
  return { row: number("RowIndex") + number("RowCount") - 1, column: number("ColumnIndex") + number("ColumnCount") - 1 };
}

const shownValue = (cell: FakeCell | null) => (cell === null || cell.value === null ? "" : isCellError(cell.value) ? cell.value.error : cell.value);

function typeOf(cell: FakeCell | null): string {
  if (cell === null || (cell.value === null && cell.formula === null)) return "Empty";
  if (cell.value === null) return "String";
  if (isCellError(cell.value)) return "Error";
  return { number: "Double", boolean: "Boolean", string: "String" }[typeof cell.value as "number"];
}
