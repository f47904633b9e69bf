import { declareMistakes } from "../../engine/declare/mistake.ts";
import { declareNotes } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { regionSentence } from "../../locale/wording/region-words.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import { counted, listUpTo } from "../../locale/wording/wording.ts";
import { shapeSentence, type ShapeStep } from "../shaping/steps.ts";
import { divisions } from "./divisions.ts";
import type { TotalsPolicy } from "./totals-option.ts";

declare module "../../engine/declare/note.ts" {
  interface NoteParams extends DataStepNotes {}
}

/** What was done to the table before it was read. */
export interface DataStepNotes {
  /** Rows that sum up others, each name with the rows of the sheet. */
  "totals-left-out": { readonly column: string; readonly totals: readonly { readonly name: string; readonly rows: readonly number[] }[] };
  /** A column of groups that was added; `division` by its id. */
  "grouped-by": { readonly division: string; readonly groups: readonly string[] };
  /** No column of groups was given, and the units are provinces. */
  "division-proposed": { readonly column: string; readonly division: string };
  /** The files were put in shape. */
  readonly shaped: { readonly steps: readonly ShapeStep[]; readonly totals: TotalsPolicy };
}

/** What the step refuses. */
interface DataStepMistakes {
  "no-sums": { readonly column: string };
  "no-such-places": { readonly column: string; readonly division: string };
  /** Units of which the division says nothing; `totals` where some of them sum up others. */
  "division-lacks": { readonly column: string; readonly division: string; readonly labels: readonly string[]; readonly totals: boolean };
}

const most = 8;

const titleOf = (id: string, locale: Locale) => divisions.find((one) => one.id === id)?.title[locale] ?? id;

/** That a column of groups is added, by what, and which units it leaves blank. */
export function groupAdded(id: string, groups: readonly string[], unknown: readonly string[], locale: Locale): string {
  const division = divisions.find((one) => one.id === id);
  if (division?.map) return regionSentence(division.title, division.map.source, unknown, locale);
  const told = listUpTo(most, quotable(groups), locale);
  const lacking = unknown.length === 0 ? "" : listUpTo(most, [...new Set(unknown)], locale);
  if (locale === "zh-CN") return `加分组列“${titleOf(id, locale)}”，依据数据中的合计行：${told}。${lacking === "" ? "" : `${lacking}不在其中，留空。`}`;
  return `The group column “${titleOf(id, locale)}” is added, by the totals in the data: ${told}.${lacking === "" ? "" : ` No total sums up ${lacking}, left blank.`}`;
}

export const dataStepNote = declareNotes<DataStepNotes>({
  "zh-CN": {
    "totals-left-out": ({ column, totals }) =>
      `“${column}”列中的合计行已去掉：${listUpTo(
        most,
        quotable(totals).map(({ name, rows }) => `${name}（${rows.length === 1 ? `第${rows[0]}行` : `${rows.length}行`}）`),
        "zh-CN",
      )}。`,
    "grouped-by": ({ division, groups }) => groupAdded(division, groups, [], "zh-CN"),
    "division-proposed": ({ column, division }) =>
      `没有给出分组列，而“${column}”列为省级地区，因此按“${titleOf(division, "zh-CN")}”分组；--group-by可另选划分，--group可用数据中的一列。`,
    shaped: ({ steps, totals }) =>
      quotable(steps)
        .map((step) => shapeSentence(step, "zh-CN", totals === "leave-out"))
        .join(""),
  },
  en: {
    "totals-left-out": ({ column, totals }) =>
      `Rows of totals in column “${column}” are left out: ${listUpTo(
        most,
        quotable(totals).map(({ name, rows }) => `${name} (${rows.length === 1 ? `row ${rows[0]}` : counted(rows.length, "row")})`),
        "en",
      )}.`,
    "grouped-by": ({ division, groups }) => groupAdded(division, groups, [], "en"),
    "division-proposed": ({ column, division }) =>
      `No column of groups was given, and column “${column}” holds provinces: they are grouped by “${titleOf(division, "en")}”; --group-by takes another division, --group a column of the data.`,
    shaped: ({ steps, totals }) =>
      quotable(steps)
        .map((step) => shapeSentence(step, "en", totals === "leave-out"))
        .join(" "),
  },
});

export const dataStepMistake = declareMistakes<DataStepMistakes>({
  "zh-CN": {
    "no-sums": ({ column }) => `“${column}”列中没有两个以上、数值等于其下（或其上）各行之和的合计行，无法据此分组。`,
    "no-such-places": ({ column, division }) => `“${column}”列中没有省级地区的名称或行政区划代码，无法按“${titleOf(division, "zh-CN")}”分组。`,
    "division-lacks": ({ column, division, labels, totals }) =>
      `“${titleOf(division, "zh-CN")}”中没有“${column}”列的${listUpTo(most, quotable(labels), "zh-CN")}。${
        totals ? "其中有合计行，可加--totals leave-out去掉；其余" : ""
      }请去掉这些行，或在数据中另加一列分组。`,
  },
  en: {
    "no-sums": ({ column }) =>
      `Column “${column}” does not have two totals that are the sums of the rows below or above them, so there are no groups to take from them.`,
    "no-such-places": ({ column, division }) =>
      `Column “${column}” holds no name or code of a province, so its units have no place in “${titleOf(division, "en")}”.`,
    "division-lacks": ({ column, division, labels, totals }) =>
      `“${titleOf(division, "en")}” has no group for ${listUpTo(most, quotable(labels), "en")} in column “${column}”. ${
        totals ? "Some of them are totals: --totals leave-out leaves these out. As for the rest, remove" : "Remove"
      } these rows, or put a column of groups into the data.`,
  },
});
