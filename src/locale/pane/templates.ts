import type { MatchedIndicator } from "../../analysis/templates/match-template.ts";
import type { Template, TemplateIndicator } from "../../analysis/templates/templates.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { counted, listUpTo } from "../wording/wording.ts";
import { roleWords } from "../wording/words.ts";

const chinese = {
  title: "指标模板",
  choose: "模板",
  none: "选择模板",
  about: "按研究主题列出需要的指标；可与当前的表比较，或生成待填写的空白表。",
  dataSheet: "数据",
  listSheet: "指标说明",
  unit: "单元",
  period: "年份",
  /** Dimension, indicator, English, unit, role, direction, source, note. */
  listHeader: ["维度", "指标", "英文名称", "计量单位", "角色", "方向", "来源", "说明"],
  describes: "背景或合成指标",
  directions: { "+": "越大越好", "-": "越小越好" },
  inferred: "推定",
  from: "来源：",
  assign: "按模板分配角色",
  assigned: (count: number) => `已为${count}列分配角色。`,
  make: "生成待填写的工作表",
  made: (sheet: string) => `已生成“${sheet}”，填写后即可分析。`,
};

type TemplateTexts = Omit<typeof chinese, "assigned" | "made"> & { readonly assigned: (count: number) => string; readonly made: (sheet: string) => string };

const english: TemplateTexts = {
  title: "Templates of indicators",
  choose: "Template",
  none: "Choose a template",
  about: "The indicators that a subject needs, to compare with the table at hand or to make an empty sheet that is filled in.",
  dataSheet: "data",
  listSheet: "indicators",
  unit: "Unit",
  period: "Year",
  listHeader: ["Dimension", "Indicator", "In Chinese", "Unit of measure", "Role", "Direction", "Source", "Note"],
  describes: "background or part of an index",
  directions: { "+": "more is better", "-": "less is better" },
  inferred: "inferred",
  from: "Source: ",
  assign: "Give the columns these roles",
  assigned: (count) => `Roles were given to ${counted(count, "column")}.`,
  make: "Make a sheet to be filled in",
  made: (sheet) => `“${sheet}” was made; fill it in, and it can be analysed.`,
};

const texts: Readonly<Record<Locale, TemplateTexts>> = { "zh-CN": chinese, en: english };

export const templateTexts = (locale: Locale): TemplateTexts => texts[locale];

/** The heading of a column for an indicator: its name with its unit. */
export const headingOf = ({ name, unit }: TemplateIndicator, locale: Locale): string =>
  locale === "zh-CN" ? `${name[locale]}（${unit[locale]}）` : `${name[locale]} (${unit[locale]})`;

/** What an indicator is for: input, more is better. */
export function partOf({ role, direction }: TemplateIndicator, locale: Locale): string {
  const words = texts[locale];
  const said = role === null ? words.describes : roleWords[role][locale];
  return direction === null ? said : `${said}${locale === "zh-CN" ? "，" : ", "}${words.directions[direction]}`;
}

/** What is known of an indicator beside its name: note, and whether it is inferred. */
export function noteOf({ note, inferred }: TemplateIndicator, locale: Locale): string {
  const parts = [...(note === null ? [] : [note[locale]]), ...(inferred ? [texts[locale].inferred] : [])];
  return parts.join(locale === "zh-CN" ? "；" : "; ");
}

/** Which of a template's indicators a table has, which it lacks, and which it has in another unit. */
export function matchSentences(matched: readonly MatchedIndicator[], locale: Locale): readonly string[] {
  const zh = locale === "zh-CN";
  const most = matched.length;
  const had = matched.filter(({ column }) => column !== null);
  const lacking = matched.filter(({ column }) => column === null).map(({ indicator }) => indicator.name[locale]);
  const other = matched.flatMap(({ indicator, column, otherUnit }) =>
    otherUnit === null ? [] : [{ column: column!, otherUnit, unit: indicator.unit[locale] }],
  );
  return [
    zh ? `模板的${most}个指标中，表中有${had.length}个。` : `The table has ${had.length} of the ${counted(most, "indicator")} of the template.`,
    ...(lacking.length === 0 ? [] : [zh ? `缺少：${listUpTo(most, lacking, locale)}。` : `Missing: ${listUpTo(most, lacking, locale)}.`]),
    ...other.map(({ column, otherUnit, unit }) =>
      zh ? `“${column}”的计量单位为${otherUnit}，模板为${unit}。` : `“${column}” is in ${otherUnit}; the template has ${unit}.`,
    ),
  ];
}

/** The source of a template, and what of it is inferred. */
export const sourceSentence = ({ source, inferred }: Template, locale: Locale): string =>
  `${texts[locale].from}${source[locale]}${inferred === null ? "" : locale === "zh-CN" ? `；${inferred[locale]}` : `. ${inferred[locale]}`}${locale === "zh-CN" ? "。" : "."}`;
