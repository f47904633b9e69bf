import { numberOf } from "../cell-number.ts";
import { isCellError, type Cell } from "../table.ts";

/** A cell of a messy table, read as a person reads it. */
export type ReadCell =
  | { readonly kind: "blank" }
  /** A sign that stands for a number that is not known: —, …, -, /. */
  | { readonly kind: "missing" }
  /** `mended`: it was a text, with separators or full-width digits. */
  | { readonly kind: "number"; readonly value: number; readonly mended: boolean }
  | { readonly kind: "text"; readonly value: string };

const missing = /^(-+|[—–―]+|\.{2,}|[…⋯‥]+|\/+|n\.?\/?a\.?|缺|缺失|不详)$/i;
const spaced = /^[+-]?\d{1,3}( \d{3})+(\.\d+)?$/;

export function readCell(cell: Cell): ReadCell {
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "number") return { kind: "number", value: cell, mended: false };
  if (isCellError(cell)) return { kind: "text", value: cell.error };
  if (typeof cell === "boolean") return { kind: "text", value: String(cell) };
  // Footnote marks and the like stay what they are: 12① is not 121.
  const text = cell
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, " ")
    .trim();
  if (text === "") return { kind: "blank" };
  if (missing.test(text)) return { kind: "missing" };
  // A code such as 0571 is a name, not a number.
  if (/^0\d/.test(text)) return { kind: "text", value: text };
  const value = numberOf(spaced.test(text) ? text.replaceAll(" ", "") : text, true);
  return typeof value === "number" ? { kind: "number", value, mended: true } : { kind: "text", value: text };
}

/** A name without the spaces that yearbooks set between Chinese characters: 北  京 is 北京. */
export const plainName = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();

/** The year that a whole cell names, such as 2014年; null if it names none. */
export function yearOf(cell: Cell): string | null {
  if (cell === null || isCellError(cell)) return null;
  return /^((?:19|20)\d{2})\s*(年|年度)?$/.exec(String(cell).normalize("NFKC").trim())?.[1] ?? null;
}

/** A header such as `R&D经费(2014年)` as its indicator and its year; null where it holds no year beside a name. */
export function indicatorAndYear(header: string): { readonly indicator: string; readonly year: string } | null {
  const found = /^(.*?)[\s_\-:·([]*(?<!\d)((?:19|20)\d{2})(?!\d)\s*(?:年度|年)?[)\]]?[\s_\-:·]*(.*)$/.exec(header.normalize("NFKC").trim());
  if (found === null) return null;
  const indicator = `${found[1]}${found[3]}`.trim();
  return /\p{L}/u.test(indicator) ? { indicator, year: found[2] } : null;
}

const units =
  /^(单位\s*:\s*)?\(?\s*(%|‰|([十百千]?[万亿]|[千百])?(元|美元|人|人年|人·年|人月|吨|吨标准煤|吨标煤|公斤|千克|公里|米|平方米|平方公里|立方米|公顷|亩|件|个|家|户|台|辆|张|项|篇|册|次|千瓦时|千瓦|小时|岁|年|天|元\/人)|(10\^?\d|1e\d|bn|mn|million|billion|thousand)?\s*(CNY|RMB|USD|yuan|persons?|tons?|tonnes?|kwh|km|km2|ha|items?|units?)|人年|倍|无量纲|指数)\s*\)?$/i;

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
