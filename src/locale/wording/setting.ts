import { effectiveOptions, type Option, type OptionSetting, type OptionSettings } from "../../engine/declare/options.ts";
import type { VariableRole } from "../../engine/data/dataset.ts";
import type { Method } from "../../engine/method/method.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { list } from "./wording.ts";

const byItself = { "zh-CN": "由方法确定", en: "as the method has it" } as const;

/** What an option is set to, as a person reads it. */
export function settingText(option: Option, value: OptionSetting, locale: Locale): string {
  if (option.kind === "choice") return option.values[String(value)][locale];
  if (value === null) return byItself[locale];
  return typeof value === "object" ? list(value.map(String), locale) : String(value);
}

/**
 * Every setting of an analysis that has an effect, with its title, in the order in which its methods declare them.
 * @param roles those that some column has
 */
export function settingTexts(
  methods: readonly Pick<Method, "options">[],
  settings: OptionSettings,
  roles: readonly VariableRole[],
  locale: Locale,
): readonly (readonly [string, string])[] {
  return methods.flatMap((method) =>
    effectiveOptions(method.options, settings, roles).flatMap(([name, option]) =>
      settings[name] === undefined ? [] : [[option.title[locale], settingText(option, settings[name], locale)] as const],
    ),
  );
}
