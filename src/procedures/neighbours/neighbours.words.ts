import { Mistake } from "../../engine/declare/mistake.ts";
import { locales, type Locale, type Text } from "../../engine/declare/text.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import { sentence } from "../../locale/wording/sentences.ts";
import { counted, listUpTo } from "../../locale/wording/wording.ts";

/** Names that a sentence lists before it only counts. */
const most = 8;

/** What can be wrong with a table of neighbours as a whole; its cells are told by the sentences of every table. */
export interface NeighboursProblems {
  /** Neither pairs nor a square: how many columns and rows it has, and whose names stand on one side only. */
  form: { readonly columns: number; readonly rows: number; readonly names: readonly string[] };
  /** The first row, which must be the header, is a pair. */
  headless: { readonly one: string; readonly other: string };
  /** A unit is called its own neighbour. */
  self: { readonly unit: string; readonly address: string };
  /** One link in two rows. */
  twice: { readonly from: string; readonly to: string; readonly first: number; readonly second: number };
  /** One name heads two rows or columns of a square. */
  "name-twice": { readonly unit: string; readonly first: string; readonly second: string };
  /** Without a table: units that are none of the 31 provinces, or are provinces whose borders are not known. */
  unknown: { readonly units: readonly string[] };
  "no-border": { readonly units: readonly string[] };
  /** Weights by distance without a table: units that are none of the 34 provinces. */
  unplaced: { readonly units: readonly string[] };
  /** More nearest units were asked for than there are others in a period. */
  "too-many-nearest": { readonly k: number; readonly others: number };
  /** Two units of one period that are one name. */
  alike: { readonly one: string; readonly other: string; readonly period: string };
  /** No unit of the data is in the table. */
  none: { readonly units: readonly string[]; readonly names: readonly string[] };
}

const sentences: { readonly [C in keyof NeighboursProblems]: (params: NeighboursProblems[C], locale: Locale) => string } = {
  form: ({ columns, rows, names }, locale) =>
    locale === "en"
      ? `It must be pairs (two columns of names, and a third of weights where there are any) or a square with the same names in its first row and first column; it has ${counted(columns, "column")} and ${counted(rows, "row")}${names.length === 0 ? "" : `, and these names stand on one side only: ${listUpTo(most, names, locale)}`}.`
      : `应为成对的名称（两列名称，可有第三列权重），或第一行与第一列名称相同的方阵；现有${columns}列、${rows}行${names.length === 0 ? "" : `，只出现在一侧的名称有${listUpTo(most, names, locale)}`}。`,
  headless: ({ one, other }, locale) =>
    locale === "en"
      ? `Its first row, “${one}” and “${other}”, is a pair and no header; put a row of headings above it.`
      : `第一行“${one}”“${other}”是一对名称，不是表头；请在上面加一行表头。`,
  self: ({ unit, address }, locale) =>
    locale === "en"
      ? `“${unit}” (${address}) is called its own neighbour; leave that out, or make it 0.`
      : `“${unit}”（${address}）与自身相邻；请删去，或改为0。`,
  twice: ({ from, to, first, second }, locale) =>
    locale === "en"
      ? `“${from}” has “${to}” for a neighbour in row ${first} and again in row ${second}; keep one of them.`
      : `第${first}行与第${second}行都是“${from}”的相邻单元“${to}”；请只保留一行。`,
  "name-twice": ({ unit, first, second }, locale) =>
    locale === "en"
      ? `“${unit}” stands in ${first} and again in ${second}; every name must stand once.`
      : `“${unit}”在${first}与${second}出现了两次；每个名称只能出现一次。`,
  unknown: ({ units }, locale) =>
    locale === "en"
      ? `These units are none of the 31 provinces whose borders are known: ${listUpTo(most, units, locale)}; give a table of neighbours.`
      : `${listUpTo(most, units, locale)}不在已知邻接关系的31个省区市之中；请提供邻接表。`,
  "no-border": ({ units }, locale) =>
    locale === "en"
      ? `The borders of ${listUpTo(most, units, locale)} are not among those of the 31 provinces that are known; choose weights by distance, which have all 34 capitals, or give a table of neighbours.`
      : `内置邻接关系只含31个省区市，没有${listUpTo(most, units, locale)}；请改用距离权重（含34个省会、首府），或提供邻接表。`,
  unplaced: ({ units }, locale) =>
    locale === "en"
      ? `Weights by distance have the capitals of the 34 provinces, and these units are none of them: ${listUpTo(most, units, locale)}; give a table of neighbours with weights such as 1/distance.`
      : `距离权重只含34个省级行政区的省会（首府），${listUpTo(most, units, locale)}不在其中；请提供带权重（如1/距离）的邻接表。`,
  "too-many-nearest": ({ k, others }, locale) =>
    locale === "en"
      ? `k is ${k}, but a unit of one period has only ${counted(others, "other unit")}; make k ${others} or less.`
      : `k为${k}，而有的时期每个单元只有${others}个其他单元；k应不大于${others}。`,
  alike: ({ one, other, period }, locale) =>
    locale === "en"
      ? `${period === "" ? "" : `In ${period}, `}“${one}” and “${other}” are one name for a table of neighbours; keep one of the rows, or name them apart.`
      : `${period === "" ? "" : `${period}，`}“${one}”与“${other}”在邻接关系中是同一个名称；请只保留一行，或改用不同的名称。`,
  none: ({ units, names }, locale) =>
    locale === "en"
      ? `No unit of the data is in it: the data has ${listUpTo(3, units, locale)}, the table ${listUpTo(3, names, locale)}.`
      : `其中没有数据中的任何单元：数据中有${listUpTo(3, units, locale)}，表中有${listUpTo(3, names, locale)}。`,
};

const inLanguages = (of: (locale: Locale) => string): Text => Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as unknown as Text;

/** A mistake in the table of neighbours, which its sentence names. */
const inTable = (name: string, of: (locale: Locale) => string): Mistake =>
  new Mistake("said", { text: inLanguages((locale) => (locale === "en" ? `Neighbours “${quotable(name)}”: ` : `邻接表“${quotable(name)}”：`) + of(locale)) });

/**
 * A problem of a table of neighbours as a mistake.
 * @param table its name; null where it is ours
 */
export function neighboursMistake<C extends keyof NeighboursProblems>(table: string | null, code: C, params: NeighboursProblems[C]): Mistake {
  const of = (locale: Locale) => sentences[code](quotable(params), locale);
  return table === null ? new Mistake("said", { text: inLanguages(of) }) : inTable(table, of);
}

/** The same of a mistake that any table may have: a cell that holds what it must not. */
export const mistakeInTable = (table: string, mistake: Mistake): Mistake => inTable(table, (locale) => sentence(mistake, locale));
