import type { Locale } from "./text.ts";

/** The sentences about a few things, by code, in every language: one that is missing does not compile. */
export type SentencesOf<M extends object, T = string> = Readonly<Record<Locale, { readonly [C in keyof M]: (params: M[C]) => T }>>;

type Sentences<T> = Readonly<Record<Locale, Readonly<Record<string, (params: never) => T>>>>;

/** What is said by code of things of one kind, as a text or as more than that. Each floor, and each method, adds the sentences of its own, so that none of them names the others. */
export class Said<T = string> {
  readonly #sentences = new Map<string, Sentences<T>>();

  /** @param kind names what is spoken of, for a fault of ours */
  constructor(readonly kind: string) {}

  learn<M extends object>(words: SentencesOf<M, T>): void {
    for (const code of Object.keys(words.en)) {
      if (this.#sentences.has(code)) throw new Error(`A ${this.kind} of the code ${code} is declared twice.`);
      this.#sentences.set(code, words);
    }
  }

  /** The codes of which there is something to say. */
  get codes(): readonly string[] {
    return [...this.#sentences.keys()];
  }

  sentence(code: string, params: object, locale: Locale): T {
    const sentences = this.#sentences.get(code);
    if (sentences === undefined) throw new Error(`A ${this.kind} of the code ${code} has no words.`);
    return sentences[locale][code](params as never);
  }
}
