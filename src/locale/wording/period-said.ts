import type { Locale } from "../../engine/declare/text.ts";

/** A period as Chinese names it: 2022 being 2022年. */
export const chineseYear = (period: string): string => (/^\d{4}$/.test(period) ? `${period}年` : period);

/** From one period to another, as a heading has it: an em dash in Chinese (GB/T 15835), an en dash in English. */
export const spanOf = (from: string, to: string, locale: Locale): string => `${from}${locale === "zh-CN" ? "—" : "–"}${to}`;

/** The same within a sentence: 2012—2024年. */
export function saidSpan(from: string, to: string, locale: Locale): string {
  if (locale === "en") return spanOf(from, to, locale);
  const years = [from, to].map((period) => /^(\d{4})年?$/.exec(period)?.[1]);
  return years.every((one) => one !== undefined) ? `${years[0]}—${years[1]}年` : spanOf(from, to, locale);
}

/** An observation as a cell or a sentence names it: `西藏2014年`, `Beijing（2014年）`, `Tibet 2014`. */
export function saidObservation(dmu: string, period: string | null, locale: Locale): string {
  if (period === null) return dmu;
  if (locale === "en") return `${dmu} ${period}`;
  return /\p{Script=Han}$/u.test(dmu) ? dmu + chineseYear(period) : `${dmu}（${chineseYear(period)}）`;
}

/** Whether the periods are calendar years, each the one after the other: what changes per period then changes per year. */
export function areYears(periods: readonly string[]): boolean {
  const years = periods.map((period) => Number(/^(\d{4})年?$/.exec(period)?.[1]));
  return years.length > 1 && years.every((one, k) => Number.isInteger(one) && (k === 0 || one === years[k - 1] + 1));
}
