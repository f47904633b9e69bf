import { Mistake } from "../../engine/declare/mistake.ts";
import { locales, type Locale, type Text } from "../../engine/declare/text.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import { sentence } from "../../locale/wording/sentences.ts";
import { listUpTo } from "../../locale/wording/wording.ts";

/** What can be wrong with a table of units and periods as a whole; its cells are told by the sentences of every table. */
interface UnitPeriodProblems {
  /** Neither periods of the data across nor three columns. */
  form: { readonly columns: readonly string[]; readonly periods: readonly string[] };
  /** One unit has two numbers in a period: the row of the first, the cell of the second. */
  twice: { readonly unit: string; readonly period: string; readonly first: number; readonly second: string };
}

const most = 4;

const sentences: { readonly [C in keyof UnitPeriodProblems]: (params: UnitPeriodProblems[C], locale: Locale) => string } = {
  form: ({ columns, periods }, locale) =>
    locale === "en"
      ? `It must have units down and the periods of the data (${listUpTo(most, periods, locale)}) across, or three columns of unit, period and number; its columns are ${listUpTo(most, columns, locale)}.`
      : `应为各行是单元、各列是数据中的时期（${listUpTo(most, periods, locale)}），或单元、时期、数值三列；现有的列为${listUpTo(most, columns, locale)}。`,
  twice: ({ unit, period, first, second }, locale) =>
    locale === "en"
      ? `“${unit}” has a number for ${period} in row ${first} and another in cell ${second}; keep one.`
      : `“${unit}”${period}在第${first}行与单元格${second}各有一个数值；请只保留一个。`,
};

const inTable = (name: string, of: (locale: Locale) => string): Mistake => {
  const text = (locale: Locale) => (locale === "en" ? `Table “${quotable(name)}”: ` : `表“${quotable(name)}”：`) + of(locale);
  return new Mistake("said", { text: Object.fromEntries(locales.map((locale) => [locale, text(locale)])) as unknown as Text });
};

/** A problem of a table of units and periods as a mistake that names it. */
export const unitPeriodMistake = <C extends keyof UnitPeriodProblems>(table: string, code: C, params: UnitPeriodProblems[C]): Mistake =>
  inTable(table, (locale) => sentences[code](quotable(params), locale));

/** The same of a mistake that any table may have: a cell that holds what it must not. */
export const inUnitPeriod = (table: string, mistake: Mistake): Mistake => inTable(table, (locale) => sentence(mistake, locale));
