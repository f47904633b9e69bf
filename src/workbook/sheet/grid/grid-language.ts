import type { FUniver } from "@univerjs/core/facade";
import type { Locale } from "../../../engine/declare/text.ts";
import { dictionary, gridLocale, type FunctionWords } from "../calculation/languages.ts";

/** The language that the grid speaks; its words in another one are fetched when that is asked for. */
export class GridLanguage {
  #asked: Locale;
  readonly #loaded: Set<Locale>;

  /** @param now the language that the grid began in */
  constructor(
    private readonly api: FUniver,
    private readonly words: Readonly<Record<Locale, FunctionWords>>,
    public now: Locale,
  ) {
    this.#asked = now;
    this.#loaded = new Set([now]);
  }

  /** @param speak fetches the words of what was added to the grid */
  async set(wanted: Locale, speak: (locale: Locale) => Promise<void>): Promise<void> {
    this.#asked = wanted;
    if (!this.#loaded.has(wanted)) this.api.loadLocales(gridLocale[wanted], await dictionary(wanted, this.words[wanted]));
    this.#loaded.add(wanted);
    await speak(wanted);
    // While the words of this language came, another one may have been asked for.
    if (this.#asked !== wanted) return;
    this.now = wanted;
    this.api.setLocale(gridLocale[wanted]);
  }
}
