import type { Locale } from "../engine/text.ts";

interface ProcedureTexts {
  readonly resultsSheet: string;
}

const texts: Readonly<Record<Locale, ProcedureTexts>> = { "zh-CN": { resultsSheet: "分析结果" }, en: { resultsSheet: "Results" } };

export const procedureTexts = (locale: Locale): ProcedureTexts => texts[locale];
