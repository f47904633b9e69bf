import type { ICellData, Nullable } from "@univerjs/core";
import type { ReportCell } from "../../../report/layout/report-cell.ts";
import type { CellMark } from "../../cells/packed-cells.ts";

/** Every mark once: a cell keeps its number, so that the grid has little to copy with 100,000 of them. */
const marks: CellMark[] = [];
const numbers = new Map<string, number>();

/** What a cell keeps to remember its purpose by. */
export function keptCellMark({ style, format, wrap, link }: ReportCell): Pick<ICellData, "custom"> {
  const key = JSON.stringify([style, format, wrap, link]);
  let number = numbers.get(key);
  if (number === undefined) {
    const mark: CellMark = {
      ...(style === undefined ? {} : { style }),
      ...(format === undefined ? {} : { format }),
      ...(wrap === undefined ? {} : { wrap }),
      ...(link === undefined ? {} : { link }),
    };
    number = marks.push(mark) - 1;
    numbers.set(key, number);
  }
  return Object.keys(marks[number]).length === 0 ? {} : { custom: { report: number } };
}

/** The mark of a cell that is none of a report. */
export const noMark: CellMark = {};

/** The purpose that a cell keeps, the same object for all cells that have the same. */
export function cellMark(data: Nullable<ICellData>): CellMark {
  const number: unknown = data?.custom?.["report"];
  return typeof number === "number" ? (marks[number] ?? noMark) : noMark;
}
