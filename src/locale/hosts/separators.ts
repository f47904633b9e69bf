import type { Locale, Text } from "../../engine/declare/text.ts";

const words: Readonly<Record<string, Text>> = {
  tab: { "zh-CN": "制表符", en: "tabs" },
  ";": { "zh-CN": "分号（;）", en: "semicolons" },
  ",": { "zh-CN": "逗号（,）", en: "commas" },
  "|": { "zh-CN": "竖线（|）", en: "vertical bars" },
  "，": { "zh-CN": "全角逗号（，）", en: "full-width commas" },
  "；": { "zh-CN": "全角分号（；）", en: "full-width semicolons" },
  space: { "zh-CN": "空格", en: "spaces" },
};

/** What separates the cells of a text file, in words; those that are not seen go by their names. */
export const separatorWord = (separator: string, locale: Locale) => words[separator]?.[locale] ?? (locale === "en" ? `"${separator}"` : `“${separator}”`);
