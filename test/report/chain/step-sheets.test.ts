import { describe, expect, it } from "vitest";
import { stepSheets } from "../../../src/report/chain/step-sheets.ts";
import { reportSheets } from "../../../src/report/report.ts";
import { industrialPanel } from "../completed.ts";

describe("the report of a chain's step", () => {
  it.each(["zh-CN", "en"] as const)("names its sheets by the step, and every link and chart follows, in %s", async (locale) => {
    const sheets = reportSheets(await industrialPanel(), locale);
    expect(stepSheets(sheets, 0, locale)).toBe(sheets);
    const moved = stepSheets(sheets, 2, locale);
    const names = moved.map(({ name }) => name);
    expect(names.filter((name, k) => name === sheets[k].name || name.length > 31)).toEqual([]);
    const named = (of: typeof sheets) => [
      ...of.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ link }) => (link === undefined ? [] : [link.sheet])))),
      ...of.flatMap(({ charts = [] }) => charts.flatMap(({ categories, series }) => [categories.sheet, ...series.map(({ values }) => values.sheet)])),
    ];
    const before = named(sheets);
    expect(before.length).toBeGreaterThan(20);
    // Each leads to the sheet that it led to, under its new name.
    expect(named(moved)).toEqual(before.map((name) => names[sheets.findIndex((sheet) => sheet.name === name)]));
    // The findings say where their numbers stand.
    const places = moved[0].rows.flatMap((row) => row.flatMap(({ value, link }) => (link === undefined ? [] : [[value, `${link.sheet}!${link.address}`]])));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(([said, leads]) => said !== leads)).toEqual([]);
    // A longer name of a sheet is not cut by the next column. Chinese letters take nearly two digits each.
    const taken = (text: string) => Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 1.8 : 0.8), 0);
    const cut = moved[0].rows.flatMap((row) => row.filter(({ value, link }, c) => link !== undefined && taken(String(value)) > moved[0].columnWidths[c]));
    expect(cut).toEqual([]);
  });
});
