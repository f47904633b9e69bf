import { catalog } from "../engine/catalog.ts";
import { frontier, reference, windowWidth } from "../engine/declare/options.ts";
import type { Locale, Text } from "../engine/declare/text.ts";
import { methodPage, optionAnchor, resultAnchor } from "../locale/wording/help-address.ts";
import { procedures } from "../procedures/catalog.ts";
import { heads } from "./heads.ts";
import { paneHeads } from "./pane-heads.ts";
import { terms } from "./terms.ts";
import { helpTexts } from "./texts.ts";

/** What a title means on one page: there it is said in full. */
interface Use {
  readonly title: Text;
  readonly meaning: Text;
  readonly page: string;
  readonly anchor: string;
  readonly of: Text;
}

const methods = [...catalog, ...procedures.map((one) => ({ ...one, title: one.words.title }))];

const optionUses: readonly Use[] = methods.flatMap((one) => {
  const run = one.kind === "model" ? { reference, frontier, window: windowWidth } : {};
  return Object.entries({ ...one.options, ...run }).map(([name, { title, help }]) => ({
    title,
    meaning: help,
    page: methodPage(one),
    anchor: optionAnchor(name),
    of: one.title,
  }));
});

const columnUses: readonly Use[] = procedures.flatMap((one) =>
  Object.entries(one.words.takes).map(([name, { title, help }]) => ({
    title,
    meaning: help,
    page: methodPage(one),
    anchor: optionAnchor(name),
    of: one.words.title,
  })),
);

const resultUses: readonly Use[] = catalog.flatMap((one) =>
  one.results.map(({ id, title, meaning }) => ({ title, meaning, page: methodPage(one), anchor: resultAnchor(id), of: one.title })),
);

const fieldUses: readonly Use[] = procedures.flatMap((one) =>
  Object.entries(one.words.gives).flatMap(([id, { title, help, fields = {} }]) => [
    { title, meaning: help, page: methodPage(one), anchor: resultAnchor(id), of: one.words.title },
    ...Object.entries(fields).map(([field, said]) => ({
      title: said.title,
      meaning: said.help,
      page: methodPage(one),
      anchor: resultAnchor(id, field),
      of: one.words.title,
    })),
  ]),
);

/** The pages that an entry names; of more, their number. */
const most = 3;

/** Every term, head, option and result on one page, in one language, with the pages where it stands. */
export function glossary(locale: Locale): string {
  const texts = helpTexts(locale);
  const plain = [
    ["term", texts.terms, terms],
    ["head", texts.heads, [...heads, ...paneHeads]],
  ] as const;
  const used = [
    ["option", texts.options, optionUses],
    ["column", texts.columns, columnUses],
    ["result", texts.methodResults, resultUses],
    ["field", texts.procedureResults, fieldUses],
  ] as const;
  return [
    ...plain.flatMap(([kind, heading, entries]) => [
      `## ${heading}`,
      table(
        kind,
        entries.map(({ title, meaning }) => [title[locale], meaning[locale]]),
        locale,
      ),
    ]),
    ...used.flatMap(([kind, heading, uses]) => [`## ${heading}`, table(kind, merged(uses, locale), locale)]),
  ].join("\n\n");
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Each line with a place of its own, so that a search finds it. */
const table = (kind: string, rows: readonly (readonly string[])[], locale: Locale) =>
  [
    `| ${helpTexts(locale).term} | ${helpTexts(locale).meaning} |`,
    "|---|---|",
    ...rows.map(([title, ...meaning], k) => `| <span id="${kind}-${k + 1}"></span>${cell(title)} | ${meaning.map(cell).join("<br>")} |`),
  ].join("\n");

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** One line for each title, in alphabetical order: its meanings, each with the pages that mean it so. */
function merged(uses: readonly Use[], locale: Locale): readonly (readonly string[])[] {
  const texts = helpTexts(locale);
  const byTitle = grouped(uses, ({ title }) => title[locale]);
  const { compare } = new Intl.Collator(locale);
  return [...byTitle.entries()]
    .sort(([a], [b]) => compare(a, b))
    .map(([title, same]) => [
      title,
      ...[...grouped(same, ({ meaning }) => meaning[locale]).entries()].map(([meaning, at]) => {
        const links = at.slice(0, most).map(({ page, anchor, of }) => `[${of[locale]}](${page}.md#${anchor})`);
        return `${meaning} ${links.join(texts.comma)}${at.length > most ? texts.andMore(at.length - most) : ""}`;
      }),
    ]);
}
