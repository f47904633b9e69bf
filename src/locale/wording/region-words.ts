import type { Locale, Text } from "../../engine/declare/text.ts";
import { counted, listUpTo } from "./wording.ts";

const most = 8;

/** What was done to give the units of a table their regions, and which it has none for. */
export function regionSentence(title: Text, source: Text, unknown: readonly string[], locale: Locale): string {
  const lacking = listUpTo(most, unknown, locale);
  if (locale === "zh-CN") return `加分组列“${title[locale]}”（${source[locale]}）。${unknown.length === 0 ? "" : `${lacking}不在其中，留空。`}`;
  return `The group column “${title[locale]}” is added (${source[locale]}).${unknown.length === 0 ? "" : ` ${lacking} ${unknown.length === 1 ? "has" : "have"} no region and stay${unknown.length === 1 ? "s" : ""} blank.`}`;
}

const chinese = {
  title: "合计行与区域分组",
  map: "区域划分",
  none: "不加区域列",
  leaveOut: (names: readonly string[], rows: number) => `去掉合计行：${listUpTo(most, names, "zh-CN")}（${rows}行）`,
  make: "生成新工作表",
  made: (sheet: string) => `已写到“${sheet}”，现在用它作为数据；原表不动。`,
  about: "写到一张新工作表，原表不动。",
};

type RegionTexts = Omit<typeof chinese, "leaveOut" | "made"> & {
  readonly leaveOut: (names: readonly string[], rows: number) => string;
  readonly made: (sheet: string) => string;
};

const english: RegionTexts = {
  title: "Totals and regions",
  map: "Division into regions",
  none: "No column of regions",
  leaveOut: (names, rows) => `Leave out the totals ${listUpTo(most, names, "en")} (${counted(rows, "row")})`,
  make: "Make a new sheet",
  made: (sheet) => `Written to “${sheet}”, which is now the data; the table itself stays as it is.`,
  about: "They go to a new sheet; this one stays as it is.",
};

const texts: Readonly<Record<Locale, RegionTexts>> = { "zh-CN": chinese, en: english };

export const regionTexts = (locale: Locale): RegionTexts => texts[locale];
