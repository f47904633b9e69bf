import type { CellRule } from "../mistakes.ts";
import { plainDecimal } from "./plain-decimal.ts";
import { isCellError, type Cell, type NumberMarks } from "./table.ts";

/** The number in a cell, or the rule that it breaks. A text that looks like a number counts only in a text file. */
export function numberOf(cell: Cell, textual: boolean | NumberMarks): number | CellRule {
  if (cell === null) return "blank";
  if (isCellError(cell)) return cell.error.startsWith("=") ? "uncalculated" : "error";
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "not-finite";
  if (typeof cell === "boolean") return "text";
  if (textual !== false) {
    const plain = plainDecimal(cell, textual === true || textual === "point");
    if (!Number.isNaN(plain)) return plain;
  }
  const text = foldFullWidth(cell).trim();
  if (text === "") return "blank";
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)/i.test(text)) return "error";
  if (textual === false) return dateText.test(text) ? "date" : writtenNumber(text, "point") === null ? "text" : "number-as-text";
  const value = textual === true ? writtenNumber(text, "point") : numberIn(text, textual);
  return value === null ? "text" : typeof value === "string" || Number.isFinite(value) ? value : "not-finite";
}

/** How a date of a workbook is written where only its text is known. */
const dateText = /^\d{4}-\d{2}(-\d{2})?( \d{2}:\d{2}(:\d{2})?)?$/;

/** Where the file does not settle what its marks mean, a number is one that can be read in one way only, with a decimal point. */
function numberIn(text: string, marks: NumberMarks): number | null | "mark-unsure" {
  if (marks !== "unsure") return writtenNumber(text, marks);
  const [point, comma] = [writtenNumber(text, "point"), writtenNumber(text, "comma")];
  return comma === null || point === comma ? point : "mark-unsure";
}

/** Spaces that are set between the thousands of a number and never between two numbers. */
const thinSpaces = "\\u00a0\\u2007\\u2009\\u202f";

const forms = { point: formsOf(",", "\\."), comma: formsOf("\\.", ",") };

function formsOf(group: string, decimal: string) {
  return {
    plain: new RegExp(`^[+-]?(\\d+(${decimal}\\d*)?|${decimal}\\d+)([eE][+-]?\\d+)?$`),
    grouped: new RegExp(`^[+-]?[1-9]\\d{0,2}([${group}'’${thinSpaces}])\\d{3}(\\1\\d{3})*(${decimal}\\d*)?$`),
    groups: new RegExp(`[${group}'’${thinSpaces}]`, "g"),
  };
}

/**
 * The number that a text is when its decimal mark is known; null where it is none. Thousands are set apart in threes by the
 * other mark, an apostrophe or a thin space, the first group without a leading 0. 12.5% is 0.125, as in the sheet that the
 * file was saved from.
 * @param text without spaces around it and without full-width signs
 */
export function writtenNumber(text: string, decimal: "point" | "comma"): number | null {
  const percent = text.endsWith("%");
  const digits = (percent ? text.slice(0, -1).trimEnd() : text).replace(/^\u2212/, "-");
  const { plain, grouped, groups } = forms[decimal];
  const isPlain = plain.test(digits);
  if (isPlain ? percent && /e/i.test(digits) : !grouped.test(digits)) return null;
  const ungrouped = isPlain ? digits : digits.replace(groups, "");
  return Number(ungrouped.replace(",", ".") + (percent ? "e-2" : ""));
}

/** Full-width digits, signs, points and commas as the plain ones. No other character that resembles a digit is one: ① is a footnote mark. */
export const foldFullWidth = (text: string) =>
  fullWidth.test(text) ? text.replace(/[０-９＋－．，％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;

const fullWidth = /[０-９＋－．，％]/;
