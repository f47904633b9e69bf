import { isDated } from "../../engine/data/periods/order.ts";
import { periodKey } from "../periods/period-key.ts";
import { isProvince, looseKey, placeName } from "../checks/spelling-keys.ts";
import { isCellError, type Cell } from "../table/table.ts";
import type { Indicator, Named } from "./book.ts";
import { folded, plainName } from "./shape-cells.ts";
import { bareUnit, isUnit } from "./units.ts";

/** The text of a cell with its lines kept; "" where it has none. */
export const linesOf = (cell: Cell): readonly string[] =>
  cell === null || isCellError(cell) || typeof cell === "boolean"
    ? []
    : String(cell)
        .normalize("NFC")
        .split(/[\r\n]+/)
        .map((line) => line.replaceAll(/[\s\u3000]+/g, " ").trim())
        .filter((line) => line !== "");

export const textOf = (cell: Cell): string => linesOf(cell).join(" ");
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const coded = /^((?:19|20)\d{2})\s*[[(]\s*YR\s*\d{4}\s*[\])]$/i;
/** 2019, 2019年, 2019年末, Y2019 as the FAO writes it. */
const plainYear = /^Y?((?:19|20)\d{2})\s*(?:年|年度|年末|年底)?$/;
/** As data bases of listed companies write it: 2019年报, [报告期] 2019年报. */
const reported = /^(?:\[?(?:报告期|交易日期|截止日期|年度)\]?\s*:?\s*)?(\d{4}年?)(?:报|年报)?$/;
/** A season or a school year: 2015/16, 2015-2016学年. */
const seasonal = /^((?:19|20)\d{2})\s*[-–—/~至]\s*((?:19|20)?\d{2})\s*(?:学年|年度|年)?$/;
const yearPart = /^(?:第?[一二三四1-4]\s*季度?|Q[1-4]|[1-4]Q|(?:0?[1-9]|1[0-2])\s*月|[一二三四五六七八九十]{1,3}月|[上下]半年|H[12])$/i;

/** That the numbers of a year are not final, as it is written behind it: 2022年（快报）, 2022 (p), 2022e. */
const status =
  /^((?:19|20)\d{2}\s*年?)\s*(?:\(\s*(?:(?:初步)?(?:快报|预计|预测|初步|初步核算|修订|核算|估计)数?|[pref]|est(?:imate[ds]?|\.)?|prelim(?:inary|\.)?|prov(?:isional|\.)?|revised|forecast|projected)\s*\)|(?<=\d)[pref])$/i;

const withoutStatus = (text: string) => status.exec(text)?.[1] ?? text;

/** The period that a whole cell names: 2019年, 2014 [YR2014], 2019年1季度, 2019Q1; null if it names none. A number is a year or no period. */
export function periodOf(cell: Cell): Named | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1900 && cell < 2100 ? { key: periodKey(String(cell)), text: String(cell) } : null;
  if (typeof cell !== "string") return null;
  const text = withoutStatus(cell.replace(footnoteMarks, "").normalize("NFKC").replaceAll(/\s+/g, " ").trim());
  const year = coded.exec(text)?.[1] ?? plainYear.exec(text)?.[1] ?? plainYear.exec(reported.exec(text)?.[1] ?? "")?.[1];
  if (year !== undefined) return { key: periodKey(year), text: year };
  const [, from = "", to = ""] = seasonal.exec(text) ?? [];
  // 2005-06 is a month.
  if (from !== "" && Number(to) % 100 === (Number(from) + 1) % 100 && (to.length === 4 || Number(to) > 12)) return { key: periodKey(text), text };
  if (
    text.length > 24 || /^[\d.,%+ -]*$/.test(text) ? !/^(?:19|20)\d{2}-(?:0?[1-9]|1[0-2])(?:-\d{1,2})?$/.test(text) : !/\d|[〇零一二三四五六七八九]/.test(text)
  )
    return null;
  return isDated(text) ? { key: periodKey(text), text } : null;
}

/** Whether a text is a part of a year, whose year stands elsewhere: 1季度, Q1, 3月. */
export const isYearPart = (text: string): boolean => yearPart.test(text.normalize("NFKC").trim());

/** A year and a part of it as one period. */
export function periodIn(year: Named, part: string): Named {
  const said = part.normalize("NFKC").trim();
  const text = /^[QH\d]+$/i.test(said) ? `${year.text}${said.toUpperCase()}` : `${year.text}年${said}`;
  return { key: periodKey(text), text };
}

const within = /(?<!\d)((?:19|20)\d{2})(?!\d)\s*(年报|年度?)?\s*-?\s*(第?[一二三四1-4]\s*季度|Q[1-4]|(?:0?[1-9]|1[0-2])月|[上下]半年)?/i;

/** A text as a period and what is left of it: R&D经费(2014年), GDP_2014Q1; null where it names no period beside other words. */
export function periodBeside(text: string): { readonly period: Named; readonly rest: string } | null {
  const plain = folded(text).trim();
  const found = within.exec(plain);
  if (found === null) return null;
  // A price basis is no period: constant 2015 US$, 2015年价格.
  const [before, after] = [plain.slice(0, found.index), plain.slice(found.index + found[0].length)];
  if (/^\s*(?:年?不变价|年?价|US\$|USD|PPP|prices?|international|=\s*100)/i.test(after) || /(?:constant|base|基期)\s*$/i.test(before)) return null;
  const period = periodOf(found[0].replaceAll(" ", "").replace(/-$/, ""));
  const rest = `${before.replace(/[\s_\-:·([,]+$/, "")}${after.replace(/^[)\]]?[\s_\-:·,]*/, "")}`.trim();
  return period === null ? null : { period, rest };
}

/** Marks of footnotes behind a name: 北京①, 上海*. */
const footnoteMarks = /[\s\u2460-\u2473\u00b9\u00b2\u00b3\u2070-\u2079*＊※†‡]+$/u;

/** A unit of observation; the spaces that a yearbook sets within a name are taken out, and an English twin behind it. */
export function unitNamed(text: string): Named {
  const plain = plainName(text.replace(footnoteMarks, ""));
  const twin = /^(\p{Script=Han}[\p{Script=Han}()·、]*)\s+[A-Z][A-Za-z' .-]*$/u.exec(plain);
  const name = twin?.[1] ?? plain;
  return { key: isProvince(name) ? `province ${placeName(name)!.base}` : looseKey(name), text: name };
}

const squeeze = (text: string) => text.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();

/** The code that the World Bank or Eurostat writes behind a name: [NY.GDP.MKTP.KD], [lfsa_egan2]. */
const seriesCode = /\s*\[(?:[A-Z0-9]+(?:\.[A-Z0-9]+)+|[a-z]\w*_\w+)\]$/;

/** An indicator from its name, which may hold its unit in brackets at the end, and a unit that stands apart. */
export function indicatorNamed(said: string, apart = "", english = ""): Indicator {
  const text = plainName(said.replaceAll(/[\u2460-\u2473※†‡]/gu, ""))
    .replaceAll(/\s+/g, " ")
    .replace(seriesCode, "");
  const found = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(text);
  const own = found !== null && (isUnit(found[2]) || !(hasHan(found[1]) || hasHan(found[2]))) ? found : null;
  const name = own?.[1] ?? text;
  const unit = own?.[2].trim() ?? bareUnit(apart);
  const narrow = own !== null && !/[）】]\s*$/.test(said);
  const column = unit === "" ? name : narrow ? text : hasHan(name) ? `${name}（${unit}）` : `${name} (${unit})`;
  return { key: `${squeeze(name)}|${squeeze(unit)}`, name, unit, english, column };
}

/** Numbering before a heading: 一、, （二）, 3., 表 3-2. */
export const unnumbered = (text: string): string =>
  text
    .replace(
      /^\s*(?:(?:续?表|附表|Table)\s*[\d.\-—–]+\s*|[(（]?[一二三四五六七八九十]+[)）]?\s*[、.．]?(?<=[、.．)）])\s*|[(（]?\d{1,2}\s*[)）、.．]\s*|\d+[-—–]\d+\s+)/i,
      "",
    )
    .trim();

export const isNumbered = (text: string): boolean => unnumbered(text) !== text.trim();

/** Whether a text ends in a unit in brackets. */
export const bearsUnit = (text: string): boolean => {
  const found = /[(（[【]([^()（）[\]【】]+)[)）\]】]\s*$/.exec(text.normalize("NFC").trim());
  return found !== null && isUnit(found[1]);
};

const countries = new Set<string>();
function isCountry(name: string): boolean {
  if (countries.size === 0) {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    for (const locale of ["en", "zh-CN"]) {
      const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
      for (const a of letters) for (const b of letters) countries.add(looseKey(names.of(a + b) ?? ""));
    }
  }
  return countries.has(looseKey(name));
}

/** Whether a name is that of a place by itself. */
export function isPlace(name: string): boolean {
  const plain = plainName(name);
  return isProvince(plain) || /^[\p{Script=Han}]{1,10}(?:省|市|县|区|自治区|州|盟|旗|兵团)$/u.test(plain) || (plain !== "" && isCountry(plain));
}

/** Whether most of the names are those of places. */
export const arePlaces = (names: readonly string[]): boolean => names.length > 0 && names.filter(isPlace).length > names.length / 2;

/** The place before the colon of a series' name, and what is measured there: 北京:GDP:当年价; null of other names. */
export function placeOfSeries(name: string): { readonly place: string; readonly rest: string } | null {
  const [, place = "", rest = ""] = /^([^:：]{2,20})[:：]\s*(\S.*)$/.exec(name.normalize("NFC").trim()) ?? [];
  return rest !== "" && isPlace(place) ? { place: place.trim(), rest } : null;
}
