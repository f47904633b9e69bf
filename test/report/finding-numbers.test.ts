import { beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { locales, type Locale } from "../../src/engine/declare/text.ts";
import { shown } from "../../src/report/layout/cells.ts";
import type { CellLink, ReportCell } from "../../src/report/layout/report-cell.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { rangeOf } from "../../src/workbook/cells/address.ts";
import { catalogueDrafts, provinces } from "./catalogue-runs.ts";
import { crossSectionWithGroups, industrialPanel, unbalancedPanel } from "./completed.ts";
import { numbersIn, sentencesOf } from "./finding-sentences.ts";
import { recalculated } from "./libreoffice.ts";

/** One run of every shape that sentences have: scores and distances, ratios and differences, two factors and three. */
const fromCatalogue = [
  "sbm",
  "additive",
  "output-oriented radial",
  "ddf",
  "gml on ddf",
  "ml on ddf",
  "Malmquist, output-oriented",
  "metafrontier on radial",
  "luenberger on nddf",
  "hicks-moorsteen on radial",
  "windows against groups",
  "bootstrap of an index",
];
const runs = new Map<string, Completed>();
const reports = new Map<string, readonly ReportSheet[]>();
let books: ReadonlyMap<string, FileWorkbook>;
const names = [...fromCatalogue, "panel with regions", "unbalanced panel", "cross-section with groups"];
const cases = names.flatMap((name) => locales.map((locale) => [name, locale] as const));
const keyOf = (name: string, locale: Locale) => `${name} ${locale}`;
/** The language in which a report is calculated again: by turns, as both have the same formulas in the same cells. */
const calculatedIn = (name: string): Locale => locales[names.indexOf(name) % locales.length];

beforeAll(async () => {
  for (const name of fromCatalogue) runs.set(name, await provinces(catalogueDrafts.get(name)!));
  runs.set("panel with regions", await industrialPanel());
  runs.set("unbalanced panel", await unbalancedPanel());
  runs.set("cross-section with groups", await crossSectionWithGroups());
  for (const [name, locale] of cases) reports.set(keyOf(name, locale), reportSheets(runs.get(name)!, locale));
  books = await recalculated(new Map(names.map((name) => [name, reports.get(keyOf(name, calculatedIn(name)))!])));
}, 300_000);

/** A formula without its words, and with the places of sheets in the stead of their names. */
const withoutNames = (formula: string, places: ReadonlyMap<string, string>) =>
  [...places].reduce(
    (text, [name, place]) => text.replaceAll(`'${name}'!`, `${place}!`).replaceAll(`${name}!`, `${place}!`),
    formula.replace(/"[^"]+"/g, '"…"'),
  );

interface Basis {
  /** As LibreOffice calculated it, of a formula that carried a wrong value. */
  readonly number: number;
  readonly shown: string;
  /** What stands at the beginning of the cell's row. */
  readonly row: string;
}

function basisOf(name: string, locale: Locale, { sheet, address }: CellLink): Basis {
  const key = keyOf(name, locale);
  const s = reports.get(key)!.findIndex(({ name }) => name === sheet);
  const { fromRow, fromColumn } = rangeOf(address)!;
  const cell: ReportCell = reports.get(key)![s].rows[fromRow - 1][fromColumn - 1];
  const number = books.get(name)!.sheets[s].cells[fromRow - 1][fromColumn - 1];
  if (typeof number !== "number") throw new Error(`${key}: ${sheet}!${address} holds ${JSON.stringify(number)}`);
  return { number, shown: shown(number, cell.format), row: String(reports.get(key)![s].rows[fromRow - 1][0].value) };
}

describe("the sentences of a report and the cells they link to, calculated again", () => {
  it.each(cases)("no sentence without its number, no number without its cell: %s, %s", (name, locale) => {
    const key = keyOf(name, locale);
    const sentences = sentencesOf(reports.get(key)!);
    expect(sentences.length).toBeGreaterThan(5);
    for (const { text, links } of sentences) {
      const basis = links.map((link) => basisOf(name, locale, link));
      const stated = numbersIn(text, runs.get(name)!);
      // Both ways: what is stated stands in a cell, and what a cell holds is stated.
      expect([...new Set(stated)].sort(), text).toEqual([...new Set(basis.map((one) => one.shown.replace("-", "")))].sort());
    }
  });

  it.each(cases)("a sentence that names a DMU or a group has its number from that row: %s, %s", (name, locale) => {
    const key = keyOf(name, locale);
    const { data } = runs.get(name)!;
    const known = new Set([...data.dmus, ...(data.groups ?? [])]);
    let named = 0;
    for (const { text, links } of sentencesOf(reports.get(key)!)) {
      for (const { row } of links.map((link) => basisOf(name, locale, link)).filter((one) => known.has(one.row))) {
        expect(text).toContain(row);
        named++;
      }
    }
    expect(named).toBeGreaterThan(1);
  });

  it.each(names)("has the same formulas in the same cells in both languages: %s", (name) => {
    const [zh, en] = locales.map((locale) => {
      const sheets = reports.get(keyOf(name, locale))!;
      const places = new Map(sheets.map((sheet, s) => [sheet.name, `sheet ${s}`]));
      return sheets.map(({ rows }) =>
        rows.flatMap((row, r) =>
          row.flatMap(({ formula }, c) => (formula === undefined ? [] : [`${addressOf(r + 1, c + 1)} ${withoutNames(formula, places)}`])),
        ),
      );
    });
    expect(en).toEqual(zh);
  });

  it.each(names)("says the same in both languages, from the same cells: %s", (name) => {
    const [zh, en] = locales.map((locale) =>
      sentencesOf(reports.get(keyOf(name, locale))!).map(({ text, links }) => [
        [...numbersIn(text, runs.get(name)!)].sort(),
        links.map(({ address }) => address),
      ]),
    );
    expect(zh).toEqual(en);
  });
});
