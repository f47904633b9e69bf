import type { Locale } from "../../engine/declare/text.ts";

interface FurtherTexts {
  readonly sheet: string;
  /** What a result means, after its title. */
  readonly meaning: (title: string, meaning: string) => string;
  readonly ofVariable: (title: string, variable: string) => string;
}

const texts: Readonly<Record<Locale, FurtherTexts>> = {
  "zh-CN": {
    sheet: "其他结果",
    meaning: (title, meaning) => `${title}：${meaning}`,
    ofVariable: (title, variable) => `${title}：${variable}`,
  },
  en: {
    sheet: "Further results",
    meaning: (title, meaning) => `${title}: ${meaning}`,
    ofVariable: (title, variable) => `${title}: ${variable}`,
  },
};

export const furtherTexts = (locale: Locale): FurtherTexts => texts[locale];
