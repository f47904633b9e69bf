import { expect, it } from "vitest";
import { catalog } from "../../src/engine/catalog.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { glossary } from "../../src/help/glossary.ts";
import { heads } from "../../src/help/heads.ts";
import { furtherTexts } from "../../src/locale/sheets/further.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { reportSheets } from "../../src/report/report.ts";
import { catalogueDrafts, provinces } from "../report/catalogue-runs.ts";

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

it.each(locales)("explains every option and every result that is declared, in %s", (locale) => {
  const text = glossary(locale);
  const explains = (title: string, meaning: string) =>
    text.split("\n").some((line) => line.includes(`</span>${title.replaceAll("|", "\\|")} |`) && line.includes(meaning.replaceAll("|", "\\|")));
  const missing = [
    ...[...catalog, ...procedures].flatMap(({ options }) => Object.values(options).map(({ title, help }) => [title, help] as const)),
    ...catalog.flatMap(({ results }) => results.map(({ title, meaning }) => [title, meaning] as const)),
    ...procedures.flatMap(({ words }) => [
      ...Object.values(words.takes).map(({ title, help }) => [title, help] as const),
      ...Object.values(words.gives).flatMap(({ title, help, fields = {} }) => [
        [title, help] as const,
        ...Object.values(fields).map((one) => [one.title, one.help] as const),
      ]),
    ]),
  ].filter(([title, meaning]) => !explains(title[locale], meaning[locale]));
  expect(missing).toEqual([]);
  expect(heads.filter(({ title, meaning }) => !explains(title[locale], meaning[locale]))).toEqual([]);
});

/** Runs whose reports have every kind of sheet: an index on scores, an indicator on distances, windows and groups, intervals. */
const drafts = ["gm on super-sbm", "luenberger on ddf", "windows against groups", "radial", "bootstrap of scores", "bootstrap of an index"];

it.each(locales)("explains every head of the sheets of models and indices, in %s", async (locale) => {
  const known = [
    ...heads.map(({ title }) => new RegExp(`^${title[locale].split("…").map(escape).join(".+")}$`)),
    ...catalog.flatMap(({ results }) =>
      results.flatMap(({ title }) =>
        [title[locale], furtherTexts(locale).ofVariable(title[locale], "§")].map((one) => new RegExp(`^${escape(one).replace("§", ".+")}$`)),
      ),
    ),
  ];
  // Names of the data, and of the factors of an index.
  const names = /^(|—|east|inland|\d{4}|\d{4}[–-]\d{4}|K|L|E|Y|CO2|TFP|EC|TC|BPC|PEC|SEC)$/;
  const unexplained = new Set<string>();
  let seen = 0;
  for (const draft of drafts) {
    const completed = await provinces(catalogueDrafts.get(draft)!);
    for (const sheet of reportSheets(completed, locale, { arithmeticMeans: true })) {
      for (const { value, style } of sheet.rows.flat()) {
        const head = String(value ?? "").replace(/ \(\d+\)$/, "");
        if (style !== "header" || names.test(head)) continue;
        seen += 1;
        if (!known.some((pattern) => pattern.test(head))) unexplained.add(`${sheet.name}: ${head}`);
      }
    }
  }
  expect([...unexplained]).toEqual([]);
  expect(seen).toBeGreaterThan(200);
});
