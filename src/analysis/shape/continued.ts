import { unnumbered } from "./read-names.ts";

const mark = "续表?\\s*[\\d一二三四五六七八九十]*|continued|cont'?d?\\.?|concluded";
const behind = new RegExp(`\\s*[(（[【]\\s*(?:${mark})\\s*[)）\\]】]\\s*$`, "i");
const before = /^\s*续\s*(?:表\s*(?:[\d一二三四五六七八九十]+(?:[-—–.]\d+)*)?\s*[:：]?\s*)(?=\S|$)/;
const alone = new RegExp(`^\\s*(?:${mark})\\s*$`, "i");

/** The title of a table that goes on, without the word that says so: 续表, 表3-1（续）, Table 3 (continued); null of other lines. "" where nothing is left. */
export function continued(text: string): string | null {
  if (alone.test(text)) return "";
  const rest = text.replace(behind, "").replace(before, "");
  return rest === text ? null : unnumbered(rest) === "" ? "" : rest;
}
