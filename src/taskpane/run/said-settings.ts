import type { Option, OptionSettings } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";

/** What options are set to, each with its title; a list is only hinted at. */
export function saidSettings(
  options: readonly (readonly [name: string, option: Option])[],
  settings: OptionSettings,
  locale: Locale,
): readonly (readonly [title: string, value: string])[] {
  return options.flatMap(([name, option]) => {
    const setting = settings[name] ?? option.default;
    if (setting === null || setting === "") return [];
    const value = option.kind === "choice" ? (option.values[String(setting)]?.[locale] ?? "") : option.kind === "numbers" ? "…" : String(setting);
    return [[option.title[locale], value] as const];
  });
}

/** Settings one after the other. */
export function inALine(said: readonly (readonly [title: string, value: string])[], locale: Locale): string {
  const [colon, mark] = locale === "en" ? [": ", "; "] : ["：", "；"];
  return said.map(([title, value]) => title + colon + value).join(mark);
}
