import { locales, type Text } from "../../engine/declare/text.ts";

/** The titles of slots, as the words of a procedure have them. */
export interface SlotTitles {
  readonly takes: Readonly<Record<string, { readonly title: Text }>>;
}

/** A heading without its unit of measure in brackets, its spaces and the case of its letters: 价格（元/公斤） is 价格. */
const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\s*\([^()]*\)$/, "")
    .replaceAll(/[\s_-]+/g, "")
    .toLowerCase();

/** Whether a heading of the data is what a slot is called, in either language, or one of several names that its title has. */
export function saysSlot(header: string, slot: string, { takes }: SlotTitles): boolean {
  const title = takes[slot]?.title;
  const names = title === undefined ? [] : locales.flatMap((locale) => [title[locale], ...title[locale].split(/[、，,/]| or |或/)]);
  return [slot, ...names].map(bare).includes(bare(header));
}
