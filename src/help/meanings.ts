import { catalog } from "../engine/catalog.ts";
import type { Locale } from "../engine/declare/text.ts";
import { heads } from "./heads.ts";
import { paneHeads } from "./pane-heads.ts";
import { terms } from "./terms.ts";

interface Known {
  readonly pattern: RegExp;
  readonly meaning: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An ellipsis in a title stands for a name of the data. */
const patternOf = (title: string) => new RegExp(`^${title.split("…").map(escape).join(".+")}$`);

function knownIn(locale: Locale): readonly Known[] {
  const entries = [...heads, ...paneHeads, ...terms].map(({ title, meaning }) => ({ title: title[locale], meaning: meaning[locale] }));
  const results = catalog.flatMap((one) => one.results.map(({ title, meaning }) => ({ title: title[locale], meaning: meaning[locale] })));
  return [...entries, ...results].map(({ title, meaning }) => ({ pattern: patternOf(title), meaning }));
}

const known: Partial<Record<Locale, readonly Known[]>> = {};

/** What the glossary says of a head or a term; null of one that it does not hold, such as a name of the data. */
export function meaningOf(text: string, locale: Locale): string | null {
  const entries = (known[locale] ??= knownIn(locale));
  return entries.find(({ pattern }) => pattern.test(text))?.meaning ?? null;
}
