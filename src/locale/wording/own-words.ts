import type { Locale } from "../../engine/declare/text.ts";
import { byCount, capital } from "./wording.ts";
import { roleWords } from "./words.ts";

/** What a person calls the units and the groups of the data: the headers of their columns, where they are words. */
export interface OwnWords {
  /** `31个省份`, `1 province`, `31 provinces`. */
  counted(count: string): string;
  /** One of them: `省份`, `province`. */
  readonly one: string;
  /** Several of them: `省份`, `provinces`. */
  readonly many: string;
  /** `按地区比较`, `By region`. */
  readonly byGroup: string;
  /** Over the names of the units, and over those of the groups. */
  readonly heads: { readonly dmu: string; readonly group: string };
}

/** In Chinese, where the header is no word. */
const fieldWord = "单元";

type Headers = { readonly dmu: string; readonly group: string | null };

/** The header of a column of names as a heading has it; without one that is a word, the word of the field. */
const headOf = (header: string | null, role: "dmu" | "group", locale: Locale): string =>
  nounOf(header, locale) === null ? (locale === "en" ? capital(roleWords[role].en) : roleWords[role]["zh-CN"]) : header!.trim();

/** Headers that name no kind of thing. */
const saysNothing = /^(dmus?|units?|id|names?|no\.?|code|group|g|决策单元|单元|名称|编号|序号|代码|组|组别|分组)$/i;

/** A header as a noun: `省份名称` being 省份, and `地区（省级）` 地区; null where it is none. */
function nounOf(header: string | null, locale: Locale): string | null {
  const noun = (header ?? "")
    .replace(/[（(].*[）)]$/, "")
    .replace(locale === "en" ? /_(?:zh|cn|en|name|id)$/i : /$/, "")
    .trim();
  if (noun === "" || saysNothing.test(noun)) return null;
  if (locale === "zh-CN" && /^[\p{Script=Han}]+$/u.test(noun)) return noun.replace(/(?<=..)名称$|(?<=.)名$/u, "");
  // Of Latin letters a word, or a few: `province_zh` is the name of a column, and no word for what stands in it.
  return /^[A-Za-z]{2,}(?: [A-Za-z]{2,}){0,2}$/.test(noun) ? lowered(noun) : null;
}

/** A word within a sentence, unless it is an abbreviation. */
const lowered = (word: string) => (word === word.toUpperCase() ? word : word.toLowerCase());

const isPlural = (word: string) => /[^su]s$/.test(word);

function pluralOf(word: string): string {
  if (isPlural(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function singularOf(word: string): string {
  if (!isPlural(word)) return word;
  return /ies$/.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The words for the units and groups of a run; without headers those of the field. */
export function ownWords(columns: Headers | null, locale: Locale): OwnWords {
  const unit = nounOf(columns?.dmu ?? null, locale);
  const group = nounOf(columns?.group ?? null, locale);
  const heads = { dmu: headOf(columns?.dmu ?? null, "dmu", locale), group: headOf(columns?.group ?? null, "group", locale) };
  if (locale === "zh-CN") {
    const one = unit ?? fieldWord;
    return { one, many: one, heads, counted: (count) => `${count}个${one}`, byGroup: group === null ? "分组比较" : `按${group}比较` };
  }
  const word = unit ?? roleWords.dmu.en;
  const [one, many] = [singularOf(word), pluralOf(word)];
  return { one, many, heads, counted: (count) => `${count} ${byCount(count, one, many)}`, byGroup: `By ${group === null ? "group" : singularOf(group)}` };
}

/** What a sentence of a procedure calls the units of its data, in both languages. */
export interface OwnNouns {
  /** `省份`; 单元 where the header is no word. */
  readonly zh: string;
  /** `province`, `provinces`; unit where the header is no word. */
  readonly one: string;
  readonly many: string;
  /** In English `1 province`, `31 provinces`. */
  counted(count: string): string;
}

export function ownNouns(header: string | null): OwnNouns {
  const word = nounOf(header, "en") ?? "unit";
  const [one, many] = [singularOf(word), pluralOf(word)];
  return { zh: nounOf(header, "zh-CN") ?? fieldWord, one, many, counted: (count) => `${count} ${byCount(count, one, many)}` };
}
