import { numberOf } from "../cell-number.ts";
import { isCellError, type Cell, type NumberMarks } from "../table.ts";

/** A cell of a messy table, read as a person reads it. */
export type ReadCell =
  | { readonly kind: "blank" }
  /** A sign that stands for a number that is not known: —, …, -, /. */
  | { readonly kind: "missing"; readonly sign: string }
  /** `mended`: it was a text, with separators or full-width digits. */
  | { readonly kind: "number"; readonly value: number; readonly mended: boolean }
  | { readonly kind: "text"; readonly value: string };

const missing = /^(-+|[—–―─]+|\.+|[…⋯‥·]+|\/+|\*+|[※×]+|:|n\.?\/?a\.?|n\.d\.|nan|null|na|缺|缺失|不详|无数据)$/i;
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

/** A name without the spaces that yearbooks set between Chinese characters: 北  京 is 北京. */
export const plainName = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();

const units =
  /^(单位\s*:\s*)?\(?\s*(%|‰|([十百千]?[万亿]|[千百])?(元|美元|人|人年|人·年|人月|吨|吨标准煤|吨标煤|公斤|千克|公里|米|平方米|平方公里|立方米|公顷|亩|件|个|家|户|台|辆|张|项|篇|部|所|座|处|条|艘|床|栋|间|课题|人次|吨公里|人公里|平方千米|亿立方米|标准立方米|标准台|孔|株|头|只|册|次|千瓦时|千瓦|小时|岁|年|天|元\/人)|(10\^?\d|1e\d|10 ?000|100 ?million|bn|mn|million|billion|thousand|million tons of)?\s*(CNY|RMB|USD|yuan|persons?|people|man-?years?|person-?years?|pieces?|cases?|kt|mt|tce|tons?|tonnes?|kwh|km|km2|ha|items?|units?)|人年|倍|无量纲|指数)\s*\)?$/i;

/** Whether a text is a unit and nothing else: （亿元）, 万人年, %. */
export const isUnit = (text: string): boolean => units.test(text.normalize("NFKC").trim());

/** A unit without its brackets and the word before it. */
export const bareUnit = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/^单位\s*:\s*/, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
