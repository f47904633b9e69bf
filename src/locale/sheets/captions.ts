import type { Locale } from "../../engine/declare/text.ts";
import { chineseYear, saidSpan } from "../wording/period-said.ts";

interface CaptionTexts {
  /** Over a table: its number in the report, of which periods it is (`""` where there are none), and what it has. */
  readonly caption: (number: number, title: string, span: string) => string;
  /** Below the tables: the file and the sheet that the data stand in. */
  readonly computedFrom: (name: string, sheet: string | null | undefined) => string;
}

const texts: Readonly<Record<Locale, CaptionTexts>> = {
  "zh-CN": {
    caption: (number, title, span) => `表${number}\u3000${span}${title}`,
    computedFrom: (name, sheet) => `资料来源：根据“${name}”${sheet == null ? "" : `的工作表“${sheet}”`}测算。`,
  },
  en: {
    caption: (number, title, span) => `Table ${number} ${title}${span === "" ? "" : `, ${span}`}`,
    computedFrom: (name, sheet) => `Source: computed from “${name}”${sheet == null ? "" : `, sheet “${sheet}”`}.`,
  },
};

/** What stands over and below the tables of a report that is handed on. */
export const captionTexts = (locale: Locale): CaptionTexts => texts[locale];

/** From the first of some periods, in their order, to the last, as a caption has them; of data without periods nothing. */
export function captionSpan(periods: readonly string[], locale: Locale): string {
  const [first = "", last = ""] = [periods[0], periods[periods.length - 1]];
  if (first !== last) return saidSpan(first, last, locale);
  return locale === "en" ? first : chineseYear(first);
}
