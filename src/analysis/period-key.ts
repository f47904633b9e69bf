import { looseKey, surfaceKey } from "./spelling-keys.ts";

const chineseDigits = "〇一二三四五六七八九";
const places: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4", 上: "1", 下: "2" };

/** 二〇一五 as 2015. */
const inDigits = (label: string) =>
  label.replace(/^[零○〇一二三四五六七八九]{4}(?=年|$)/, (digits) =>
    Array.from(digits.replaceAll(/[零○]/g, "〇"), (digit) => chineseDigits.indexOf(digit)).join(""),
  );

/**
 * A key that two labels share where they are one period in two spellings: 2015, 2015年, 2015.0, ２０１５ and 二〇一五年.
 * It puts nothing in order. What it does not know is compared as a name is.
 */
export function periodKey(label: string): string {
  const text = inDigits(surfaceKey(label)).replaceAll(/\s/g, "").toUpperCase();
  const year = /^(?:YEAR|Y)?(\d{4})(?:年度?|\.0+)?$/.exec(text);
  if (year) return year[1];
  const quarter = /^(\d{4})年?[-/_.]?(?:Q([1-4])|第?([1-4一二三四])季度?)$/.exec(text);
  if (quarter) return `${quarter[1]}Q${placeOf(quarter[2] ?? quarter[3])}`;
  const quarterFirst = /^(?:Q([1-4])|([1-4])Q)[-/_,]?(\d{4})$/.exec(text);
  if (quarterFirst) return `${quarterFirst[3]}Q${quarterFirst[1] ?? quarterFirst[2]}`;
  const half = /^(\d{4})年?[-/_]?(?:H([12])|([上下])半年)$/.exec(text);
  if (half) return `${half[1]}H${placeOf(half[2] ?? half[3])}`;
  const month = /^(\d{4})(?:年(\d{1,2})月|[-/](\d{1,2})|M(\d{1,2}))$/.exec(text);
  if (month) return `${month[1]}M${Number(month[2] ?? month[3] ?? month[4])}`;
  const number = /^0*(\d{1,9})(?:\.0+)?$/.exec(text);
  return number ? number[1] : looseKey(label);
}

const placeOf = (mark: string) => places[mark] ?? mark;
