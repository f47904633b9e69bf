import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shapeOf } from "../../src/procedures/shaping/shape-of.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { shapeTexts } from "../../src/locale/pane/shape.ts";
import { carbonHeader, researchHeader, sampleColumns } from "../../src/samples/known-columns.ts";
import { inLanguage } from "../../src/samples/in-language.ts";
import { yearbookPages } from "../../src/samples/yearbook-pages.ts";
import { rolesOf } from "../../src/taskpane/columns/draft-roles.ts";
import { bundledCells } from "../browser/bundled-run.ts";

const rowsOf = (path: string): string[][] =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .replace("\ufeff", "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));

describe.each(locales)("the samples in %s", (locale) => {
  const han = /\p{Script=Han}/u;
  const panel = inLanguage(bundledCells(), researchHeader, locale);

  it("have the numbers of their files, and headings and names of one language", () => {
    const numbers = (cells: readonly (readonly Cell[])[]) => cells.slice(1).map((row) => row.slice(1));
    expect(numbers(panel)).toEqual(numbers(bundledCells()));
    for (const cells of [panel, [carbonHeader[locale]]])
      for (const [r, row] of cells.entries())
        for (const cell of row)
          if (typeof cell === "string" && (r > 0 || !/CO₂/.test(cell))) expect([cell, han.test(cell)]).toEqual([cell, locale === "zh-CN"]);
    // Every column that is measured says its unit, and none is a code.
    for (const header of [researchHeader[locale], carbonHeader[locale]]) for (const name of header.slice(2)) expect(name).toMatch(/^[^_]+[（(].+[）)]$/);
    expect(new Set(panel.slice(1).map(([province]) => province)).size).toBe(31);
  });

  it("have the carbon emissions of the published example", () => {
    const [, ...published] = rowsOf("../cases/data/cn30.csv");
    const [, ...own] = rowsOf("../../assets/data/china_prov30_2013_2015_carbon.csv");
    expect(own.map((row) => row.slice(1).map(Number))).toEqual(published.map((row) => row.slice(1).map(Number)));
    const cells = inLanguage([[], ...own], carbonHeader, locale);
    expect(cells.slice(1).every(([province]) => han.test(String(province)) === (locale === "zh-CN"))).toBe(true);
  });

  it("have columns whose roles are known", () => {
    expect(rolesOf(researchHeader[locale], sampleColumns)).toEqual(["dmu", "period", "input", "input", "input", "output", "output"]);
    expect(rolesOf(carbonHeader[locale], sampleColumns)).toEqual(["dmu", "period", "input", "input", "input", "output", "undesirable"]);
    const [province, , ...measured] = researchHeader[locale];
    expect(rolesOf([province, ...measured], sampleColumns)).toEqual(["dmu", "input", "input", "input", "output", "output"]);
  });

  it("have a yearbook that is put in shape as the panel of its years", () => {
    const [page, ...others] = yearbookPages(panel, locale);
    const found = shapeOf(page, others, true, shapeTexts(locale).words);
    if (found.kind !== "shaped") throw new Error(`the yearbook is ${found.kind}`);
    const years = panel.slice(1).filter(([, year]) => Number(year) >= 2022);
    const key = (row: readonly Cell[]) => `${String(row[0])} ${String(row[1])}`;
    const sorted = (rows: readonly (readonly Cell[])[]) =>
      rows.map((row) => [String(row[0]).trim(), Number(row[1]), ...row.slice(2)]).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(found.panel.rows)).toEqual(sorted(years));
    const [, , ...measured] = researchHeader[locale].map((name) => name.replace("10⁴", "10,000").replace("10⁸", "100 million"));
    expect(found.panel.header).toEqual([...(locale === "en" ? ["Region", "Year"] : ["地区", "年份"]), ...measured]);
    expect(found.steps.map(({ code }) => code)).toEqual(expect.arrayContaining(["title-rows", "footnotes", "totals"]));
  });
});
