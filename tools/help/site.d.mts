import type { Locale, Text } from "../../src/engine/declare/text.ts";

/** What the sources say of the help: the list of its pages, what is declared of a method, the words of the pages themselves. */
export interface Declared {
  readonly outline: readonly { readonly title: Text; readonly pages: readonly { readonly page: string; readonly title?: Text }[] }[];
  readonly referenceOf: (page: string, locale: Locale) => string;
  readonly helpTexts: (locale: Locale) => unknown;
}

/** Pages and indices as text and other files by where they are copied from, by their paths in docs/ of the built product; what leads nowhere. */
export declare function helpSite(
  root: string,
  declared: Declared,
): { readonly texts: ReadonlyMap<string, string>; readonly copies: ReadonlyMap<string, string>; readonly faults: readonly string[] };
export declare function writeHelp(root: string, out: string, declared: Declared): void;
