import { locales, type Locale } from "../../engine/declare/text.ts";

const key = "qianyan.locale";

/** The language chosen before, else that of the host: Chinese for any Chinese, English for the rest. */
export function rememberedLocale(hostLanguage: string): Locale {
  const stored = read();
  const known = locales.find((locale) => locale === stored);
  return known ?? (hostLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en");
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
