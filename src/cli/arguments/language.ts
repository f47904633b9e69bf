import type { Locale } from "../../engine/declare/text.ts";

/** The language that a word names, as typed or as in LANG: zh, zh-CN, zh_CN.UTF-8, en, en-US … */
export function readLanguage(word: string): Locale | null {
  const [language] = word.toLowerCase().split(/[-_.@]/);
  return language === "zh" ? "zh-CN" : language === "en" ? "en" : null;
}

/**
 * The language of everything a command says, needed before its options are read: `--lang` where it names one,
 * else the first of LC_ALL, LC_MESSAGES and LANG that is set, else the language of the system.
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const place = args.lastIndexOf("--lang");
  const asked = place >= 0 ? args[place + 1] : args.findLast((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const chosen = asked === undefined ? null : readLanguage(asked);
  const system = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || Intl.DateTimeFormat().resolvedOptions().locale;
  return chosen ?? (readLanguage(system) === "zh-CN" ? "zh-CN" : "en");
}
