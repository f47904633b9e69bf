import type { Cell } from "../../../analysis/table/table.ts";
import { dateText, shownDate } from "../../cells/date-text.ts";
import { FileProblem } from "../file-problem.ts";
import type { DateFormats } from "./number-formats.ts";
import type { StoredRun } from "./stored-runs.ts";

/** What a workbook says once for the cells of all its sheets. */
export interface CellContext {
  readonly texts: readonly string[];
  /** Of texts in pieces of their own look the pieces, by their places among the texts; null where looks are not wanted. */
  readonly runs: ReadonlyMap<number, readonly StoredRun[]> | null;
  readonly dateFormats: DateFormats | null;
  readonly from1904: boolean;
  /** The number formats of the styles, where the decimals that they show are asked for. */
  readonly formats?: readonly string[];
}

/** A cell as the file writes it. */
export interface StoredCell {
  /** The attribute `t`. */
  readonly type: string;
  readonly style: number;
  /** What stands in `v`. */
  readonly value: string;
  /** What stands in `is`: a text that is not shared. */
  readonly inline: string;
}

/** What a stored cell holds; where its number is shown as a date, the text of the date and the number. */
export interface ReadCell {
  readonly cell: Cell;
  readonly serial?: number;
}

const written = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/;

/** Reads a cell that stands without a formula, or the value that is stored with one. */
export function readStoredCell({ type, style, value, inline }: StoredCell, { texts, dateFormats, from1904 }: CellContext): ReadCell {
  switch (type) {
    case "s":
      return { cell: sharedText(value, texts) };
    case "str":
      return { cell: value === "" ? null : value };
    case "inlineStr": {
      const text = inline === "" ? value : inline;
      return { cell: text === "" ? null : text };
    }
    case "b":
      return { cell: value.trim() === "" ? null : /^(1|true)$/i.test(value.trim()) };
    case "e":
      return { cell: { error: value.trim() || "#VALUE!" } };
    case "d":
      return isoDay(value, dateFormats?.[style] ?? "");
  }
  const digits = value.trim();
  if (digits === "") return { cell: null };
  // What is no number, such as NaN or 1,5, stays the text that it is, and is told by its cell.
  if (!written.test(digits)) return { cell: value };
  if (dateFormats === null && style > 0) throw new FileProblem("damaged");
  const number = Number(digits);
  const format = dateFormats?.[style];
  const shown = format === undefined ? null : shownDate(number, format, from1904);
  return shown === null ? { cell: number } : { cell: shown, serial: number };
}

/** Some writers point at a shared text for a blank cell, and leave out which. */
function sharedText(value: string, texts: readonly string[]): Cell {
  const place = value.trim();
  if (place === "") return null;
  const text = /^\d+$/.test(place) ? texts[Number(place)] : undefined;
  if (text === undefined) throw new FileProblem("damaged");
  return text === "" ? null : text;
}

function isoDay(value: string, format: string): ReadCell {
  const parts = isoDate.exec(value.trim());
  if (!parts) return { cell: value.trim() === "" ? null : value };
  const [, year, month, day, time = "00:00:00"] = parts;
  const whole = time.length === 5 ? `${time}:00` : time;
  const shown = dateText(
    { day: `${year}-${month}-${day}`, time: whole },
    format === "" && parts[4] !== undefined && whole !== "00:00:00" ? "yyyy-mm-dd hh:mm:ss" : format,
  );
  return { cell: shown, serial: Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 };
}
