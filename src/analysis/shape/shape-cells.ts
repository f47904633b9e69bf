import { numberOf } from "../table/cell-number.ts";
import { isCellError, type Cell, type NumberMarks } from "../table/table.ts";

/** A cell of a messy table, read as a person reads it. */
export type ReadCell =
  | { readonly kind: "blank" }
  /** A sign that stands for a number that is not known: —, …, -, /. */
  | { readonly kind: "missing"; readonly sign: string }
  /** `mended`: it was a text, with separators or full-width digits. */
  | { readonly kind: "number"; readonly value: number; readonly mended: boolean }
  | { readonly kind: "text"; readonly value: string };

const missing =
  /^(-+|[—–―─]+|\.+|[…⋯‥·]+|\/+|\*+|[※×]+|:|n\.?\/?a\.?|n\.d\.|nan|null|na|缺|缺失|暂缺|不详|暂无|无数据|未公布|#(?:n\/a|div\/0!|value!|ref!|null!|num!|name\?))$/i;
const plainNumber = /^[+-]?(\d+([.,]\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const spaced = /^[+-]?\d{1,3}( \d{3})+(\.\d+)?$/;

/** @param textual the cell stands in a text file, where a plain number is a text and needs no mending */
export function readCell(cell: Cell, textual: boolean | NumberMarks = false): ReadCell {
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "number") return { kind: "number", value: cell, mended: false };
  if (isCellError(cell)) return cell.error.startsWith("=") ? { kind: "text", value: cell.error } : { kind: "missing", sign: cell.error };
  if (typeof cell === "boolean") return { kind: "text", value: String(cell) };
  // Footnote marks and the like stay what they are: 12① is not 121.
  const text = cell
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, " ")
    .trim();
  if (text === "") return { kind: "blank" };
  if (missing.test(text)) return { kind: "missing", sign: text };
  // A code such as 0571 is a name, not a number.
  if (/^0\d/.test(text)) return { kind: "text", value: text };
  const value = numberOf(spaced.test(text) ? text.replaceAll(" ", "") : text, textual === false ? true : textual);
  return typeof value === "number"
    ? { kind: "number", value, mended: !(textual !== false && plainNumber.test(text) && cell.trim() === text) }
    : { kind: "text", value: text };
}

/** What is raised or lowered is another thing than a digit beside the others: 10⁴ is no 104. */
const level = /[^\u00b2\u00b3\u00b9\u2070-\u209c]+/gu;

/** A text with full-width signs and the like as they are read; raised and lowered ones stay. */
export const folded = (text: string): string => text.replaceAll(level, (part) => part.normalize("NFKC"));

/** A name without the spaces that yearbooks set between Chinese characters: 北  京 is 北京. */
export const plainName = (text: string): string =>
  folded(text)
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();
