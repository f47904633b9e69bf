import type { Locale } from "../../engine/declare/text.ts";

// What every sentence needs: numbers with their nouns, lists, rows of a sheet. Chinese has no plural.

/** `1 row`, `2 rows`; for counts that are shown as text, `1,234 rows`. */
export const counted = (count: number | string, noun: string, plural = `${noun}s`) => `${count} ${byCount(count, noun, plural)}`;

/** The word that agrees with a count: is or are, takes or take. */
export const byCount = (count: number | string, one: string, many: string) => (String(count) === "1" ? one : many);

/** A list as the language writes it. */
export const list = (items: readonly string[], locale: Locale) => items.join(locale === "en" ? ", " : "、");

/** The first items of a list, and how many there are beyond them. */
export function listUpTo(most: number, items: readonly string[], locale: Locale, count = items.length): string {
  const shown = list(items.slice(0, most), locale);
  if (count <= most) return shown;
  return locale === "en" ? `${shown} and ${count - most} more` : `${shown}等${count}个`;
}

/** Names that end in the last one: `A, B and C`. */
export function allOf(names: readonly string[], locale: Locale): string {
  if (locale !== "en" || names.length < 2) return list(names, locale);
  return `${list(names.slice(0, -1), locale)} and ${names[names.length - 1]}`;
}

/** Rows by their numbers, in order: `row 3`, `rows 3–5`, `rows 1, 3–5 and 9 more`; `第1—3行`. */
export function rowsText(rows: readonly number[], locale: Locale, most = 5): string {
  const stretches = stretchesOf(rows);
  const shown = stretches.slice(0, most);
  const told = list(
    shown.map(({ from, to }) =>
      from === to ? String(from) : to === from + 1 ? list([String(from), String(to)], locale) : `${from}${locale === "en" ? "–" : "—"}${to}`,
    ),
    locale,
  );
  const more = rows.length - shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (locale === "en") return `${byCount(rows.length, "row", "rows")} ${told}${more > 0 ? ` and ${more} more` : ""}`;
  return `第${told}行${more > 0 ? `等${rows.length}行` : ""}`;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf(rows: readonly number[]): readonly Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && row === last.to + 1) last.to = row;
    else found.push({ from: row, to: row });
  }
  return found;
}

/** A sentence's first letter. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
