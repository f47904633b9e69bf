import type { Locale } from "../engine/declare/text.ts";
import { rememberedLocale, rememberLocale } from "../taskpane/state/remembered-locale.ts";

/** The language of the pane and of the functions' sentences: Excel's own until a person chooses one. */
export class ChosenLocale {
  readonly #listeners = new Set<() => void>();
  #chosen: Locale | null = null;

  /** Office.js knows Excel's language once it is ready; until then the browser's stands in. */
  readonly read = (): Locale => {
    const host = typeof Office === "undefined" ? undefined : (Office.context?.displayLanguage as string | undefined);
    return this.#chosen ?? rememberedLocale(host ?? navigator.language);
  };

  readonly choose = (locale: Locale): void => {
    this.#chosen = locale;
    rememberLocale(locale);
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
