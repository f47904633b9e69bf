import { LocaleType, mergeLocales } from "@univerjs/core";
import type { Locale } from "../../../engine/declare/text.ts";
import { gridProgress } from "../../../locale/hosts/grid.ts";
import { dictionaryKey } from "./grid-function.ts";

/** The words of the worksheet functions in one language, by function name. */
export type FunctionWords = Readonly<
  Record<string, { readonly help: string; readonly parameters: Readonly<Record<string, { readonly title: string; readonly help: string }>> }>
>;

export const gridLocale: Readonly<Record<Locale, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, en: LocaleType.EN_US };

/** The grid's own words; each language is a chunk of its own. */
const packs: Readonly<Record<Locale, () => Promise<readonly object[]>>> = {
  "zh-CN": async () => {
    const parts = await Promise.all([
      import("@univerjs/preset-sheets-core/locales/zh-CN"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/zh-CN"),
    ]);
    return parts.map((part) => part.default);
  },
  en: async () => {
    const parts = await Promise.all([
      import("@univerjs/preset-sheets-core/locales/en-US"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
    ]);
    return parts.map((part) => part.default);
  },
};

/** The words of the tools that come after the grid. */
const toolPacks: Readonly<Record<Locale, () => Promise<{ readonly default: object }[]>>> = {
  "zh-CN": () =>
    Promise.all([
      import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
      import("@univerjs/preset-sheets-filter/locales/zh-CN"),
      import("@univerjs/preset-sheets-find-replace/locales/zh-CN"),
      import("@univerjs/preset-sheets-note/locales/zh-CN"),
      import("@univerjs/preset-sheets-sort/locales/zh-CN"),
    ]),
  en: () =>
    Promise.all([
      import("@univerjs/preset-sheets-data-validation/locales/en-US"),
      import("@univerjs/preset-sheets-filter/locales/en-US"),
      import("@univerjs/preset-sheets-find-replace/locales/en-US"),
      import("@univerjs/preset-sheets-note/locales/en-US"),
      import("@univerjs/preset-sheets-sort/locales/en-US"),
    ]),
};

/** The words of the grid's tools in one language. */
export const toolWords = async (locale: Locale) =>
  mergeLocales(...((await toolPacks[locale]()).map((part) => part.default) as Parameters<typeof mergeLocales>));

/** Every word of the grid in one language, with those of our worksheet functions. */
export async function dictionary(locale: Locale, words: FunctionWords) {
  const qianyan = Object.fromEntries(
    Object.entries(words).map(([name, { help, parameters }]) => [
      dictionaryKey(name),
      {
        description: help,
        abstract: help,
        parameters: Object.fromEntries(Object.entries(parameters).map(([parameter, text]) => [parameter, { name: text.title, detail: text.help }])),
      },
    ]),
  );
  const grid = mergeLocales(...((await packs[locale]()) as Parameters<typeof mergeLocales>));
  const formulas = { ...(grid["sheets-formula"] as object), progress: gridProgress[locale] };
  return mergeLocales(grid, { "sheets-formula": formulas, qianyan });
}
