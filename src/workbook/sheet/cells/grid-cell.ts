import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { isCellError, type Cell } from "../../../analysis/table/table.ts";

const errors: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#CYCLE!",
  "#ERROR!",
  "#CONNECT!",
]);

/** What a document of the grid says: its paragraphs are the lines of a text. */
export const textIn = (stream: string) => stream.replace(/\r?\n$/, "").replaceAll("\r", "\n");

/** What a cell of the grid holds. Numbers are the stored ones, never as shown. */
export function cellOf(data: Nullable<ICellData>): Cell {
  if (!data) return null;
  const stream = data.p?.body?.dataStream;
  const value = stream === undefined ? data.v : textIn(stream);
  if (value === null || value === undefined || value === "") return null;
  if (data.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (typeof value === "string" && errors.has(value)) return { error: value };
  if (data.t === CellValueType.NUMBER) return Number(value);
  if (data.t === CellValueType.STRING || data.t === CellValueType.FORCE_STRING) return String(value);
  return value;
}

/** A cell as the grid stores it, always with its type, so that a text that looks like a number stays a text. */
export function dataOf(cell: Cell): ICellData {
  if (cell === null) return {};
  if (isCellError(cell)) return { v: cell.error, t: CellValueType.STRING };
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: cell, t: CellValueType.STRING };
}
