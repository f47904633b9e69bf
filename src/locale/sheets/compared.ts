import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  scoresSheet: "对比的得分",
  unit: "单元",
  period: "时期",
  statusOf: (title: string) => `${title}：状态`,
};

const english: typeof chinese = {
  scoresSheet: "Compared scores",
  unit: "Unit",
  period: "Period",
  statusOf: (title) => `${title}: status`,
};

const texts: Readonly<Record<Locale, typeof chinese>> = { "zh-CN": chinese, en: english };

/** What the sheet of the scores of several analyses says. */
export const comparedTexts = (locale: Locale): typeof chinese => texts[locale];
