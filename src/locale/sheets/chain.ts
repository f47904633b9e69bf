import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  dataSheet: "数据与各步结果",
  stepSheet: (sheet: string, step: number) => `${sheet}（第${step}步）`,
};

const english: typeof chinese = {
  dataSheet: "Data with results",
  stepSheet: (sheet, step) => `${sheet} (step ${step})`,
};

const texts: Readonly<Record<Locale, typeof chinese>> = { "zh-CN": chinese, en: english };

/** What the sheets of a chain are called. */
export const chainReportTexts = (locale: Locale): typeof chinese => texts[locale];
