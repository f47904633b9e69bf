import { indexById, modelById } from "../../engine/catalog.ts";
import type { Question } from "../../engine/method/description.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";

const chinese = {
  heading: "选择方法",
  use: "适用",
  notUse: "不适用",
  measure: "效率值的计算模型",
  measureHelp: "指数由效率值相比得到；这里选择用哪个模型计算效率值。",
  expert: "专家选项",
  number: (min: number, max: number) => (Number.isFinite(max) ? `${min}至${max}` : `不小于${min}`),
  automatic: "留空则自动确定",
  evenly: "留空则全部相同",
  needsPeriod: "需要时期列",
  needsGroup: "需要分组列",
  needsUndesirable: "需要非期望产出列",
  noUndesirable: "不使用非期望产出列",
  name: "文中如何称呼",
  help: "帮助",
  helpOf: (title: string) => `规划、结果与示例：${title}`,
  helpOfOptions: (title: string) => `各选项的说明：${title}`,
  questions: "按问题选择",
  search: "查找方法",
  searchHint: "如：GML、碳、超效率、基尼",
  found: (n: number) => `找到${n}种方法`,
  nothing: (query: string) => `没有与“${query}”相符的方法。可换用更短的词，或按问题选择。`,
  references: (n: number) => `文献（${n}篇）`,
};

export type PaneMethodTexts = typeof chinese;

const english: PaneMethodTexts = {
  heading: "Choose a method",
  use: "When to use",
  notUse: "When not",
  measure: "Model that measures efficiency",
  measureHelp: "The index compares scores; this model gives them.",
  expert: "Expert options",
  number: (min, max) => (Number.isFinite(max) ? `${min} to ${max}` : `${min} or more`),
  automatic: "Left blank, it is found by itself",
  evenly: "Left blank, all are equal",
  needsPeriod: "needs a period column",
  needsGroup: "needs a group column",
  needsUndesirable: "needs an undesirable output",
  noUndesirable: "takes no undesirable outputs",
  name: "What to call it",
  help: "Help",
  helpOf: (title) => `The program, results and an example: ${title}`,
  helpOfOptions: (title) => `What each option means: ${title}`,
  questions: "Choose by question",
  search: "Find a method",
  searchHint: "GML, carbon, super, Gini",
  found: (n) => (n === 1 ? "1 method found" : `${n} methods found`),
  nothing: (query) => `No method fits “${query}”. Try a shorter word, or choose by question.`,
  references: (n) => `References (${n})`,
};

const texts: Readonly<Record<Locale, PaneMethodTexts>> = { "zh-CN": chinese, en: english };

/** The texts of the pane's second step. */
export const paneMethodTexts = (locale: Locale): PaneMethodTexts => texts[locale];

/** The questions by which methods are offered. */
export const questionTexts: Readonly<Record<Question, Text>> = {
  efficiency: { "zh-CN": "各单元当年的效率如何？", en: "How efficient is each province this year?" },
  productivity: { "zh-CN": "生产率怎样变化，原因何在？", en: "How has productivity changed, and why?" },
  emissions: { "zh-CN": "各单元在排放上表现如何？", en: "Which did what with emissions?" },
};

/** What each is called where there is room for a word alone. */
export const questionNames: Readonly<Record<Question, Text>> = {
  efficiency: { "zh-CN": "效率", en: "Efficiency" },
  productivity: { "zh-CN": "生产率", en: "Productivity" },
  emissions: { "zh-CN": "排放", en: "Emissions" },
};

/** What the method should be called in a paper, so that its readers know which it is. */
export function rightName(model: string, index: string | null, undesirable: boolean, locale: Locale): string {
  const zh = locale === "zh-CN";
  const measure = modelById(model).title[locale];
  if (index === null)
    return zh
      ? `写作“${measure}”，并注明规模报酬、导向和参照技术。`
      : `Write “${measure}”, with the returns to scale, the orientation and the reference technology.`;
  const chosen = indexById(index);
  const named = chosen.nameInPapers?.(modelById(model), undesirable) ?? null;
  if (named !== null) return named[locale];
  const title = chosen.title[locale];
  return zh ? `写作“${title}”，并注明效率值由“${measure}”计算。` : `Write “${title}”, and that “${measure}” gives the scores.`;
}
