import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { locales, type Locale } from "../../src/engine/declare/text.ts";
import { isMistake } from "../../src/engine/declare/mistake.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { columnSlots } from "../../src/procedures/declare/slots.ts";
import { procedureJson } from "../../src/procedures/run/results-json.ts";
import { resultTables } from "../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import { sentenceOf } from "../../src/report/procedure/sentence.ts";
import { cellAt } from "../report/cell-at.ts";
import { canBeUndated, columnsFor, header, rows, sectionOf, tablesFor } from "../functions/procedure-panel.ts";
import { tableOf } from "./tables.ts";

const runOf = (id: string, body: readonly (readonly Cell[])[] = rows, dated = true): CompletedProcedure => {
  const procedure = procedures.find((one) => one.id === id)!;
  const own = columnsFor(procedure, dated ? [] : ["period"]);
  // Of groupings two are compared where two may be given.
  const columns = columnSlots(procedure.takes).some(([slot, { many }]) => slot === "group" && many) ? { ...own, group: ["group", "l3"] } : own;
  return runProcedure(completeProcedure({ procedure: id, columns }), tableOf([header, ...body]), tablesFor(procedure));
};

/** What is said of the mistake that a run makes. */
function mistakeSaid(run: () => unknown, locale: Locale): string {
  try {
    run();
  } catch (error) {
    if (isMistake(error)) return sentence(error, locale);
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe.each(procedures.map(({ id, ...rest }) => ({ id, procedure: { id, ...rest } })))("the procedure $id", ({ id, procedure }) => {
  const completed = runOf(id);

  it("calls a column that is missing, or given twice, what its form calls it, and by what is typed for it", () => {
    const columns = columnsFor(procedure);
    for (const [slot, { min }] of columnSlots(procedure.takes)) {
      const [given] = columns[slot];
      for (const names of [...(min > 0 ? [[]] : []), [given, given]]) {
        const run = () =>
          runProcedure(completeProcedure({ procedure: id, columns: { ...columns, [slot]: names } }), tableOf([header, ...rows]), tablesFor(procedure));
        for (const locale of locales) {
          const said = mistakeSaid(run, locale);
          expect(said).toContain(procedure.words.takes[slot].title[locale]);
          expect(said).toContain(slot);
        }
      }
    }
  });

  it("has no result of its own name: two areas of the results would be called alike", () => {
    for (const locale of locales) {
      const names = [procedure.words.title, ...Object.keys(procedure.gives).map((result) => procedure.words.gives[result].title)].map((title) => title[locale]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("lays out every declared result with its title and meaning, in both languages", () => {
    for (const locale of locales) {
      const { sheets } = procedureReport(completed, locale, { source: { name: "printed.csv" } });
      expect(sheets[1].rows.at(-1)![0].value).toContain("“printed.csv”");
      const words = sheets.flatMap((sheet) => sheet.rows.flat().map(({ value }) => String(value ?? "")));
      // A figure is a chart, stands among cells, or has a sheet of its own.
      const figures = [...words, ...sheets.flatMap((sheet) => [sheet.name, ...(sheet.charts ?? []).map((chart) => chart.title)])];
      for (const [result, declared] of Object.entries(procedure.gives)) {
        const said = procedure.words.gives[result];
        // Over a table its number, and the periods that it has, stand with its title.
        const titles = declared.gives === "figure" ? figures : words.filter((text) => /^(?:表|Table )\d/.test(text));
        const title = said.title[locale];
        expect(titles.some((text) => (declared.gives === "figure" ? text === title : text.includes(title)))).toBe(true);
        if (declared.gives !== "figure") expect(words.join(" ").replaceAll(" ", "")).toContain(said.help[locale].replaceAll(" ", ""));
      }
    }
  });

  it("lays out and exports every number that it gave", () => {
    const sheets = procedureReport(completed, "en").sheets;
    const numbers = new Set(sheets.flatMap((sheet) => sheet.rows.flat().map(({ value }) => value)));
    const source = { file: "d.csv", sheet: null, sha256: "", rows: rows.length };
    const json = procedureJson(completed, { data: source }, "0", "en", { findings: completed.outcome.findings.map(() => ""), note: () => "" });
    for (const { id: result, fields, rows: found } of resultTables(procedure, completed.outcome, completed.given)) {
      expect(found.length).toBeGreaterThan(0);
      expect(json.results[result].columns).toEqual(fields.map((field) => field.id));
      expect(json.results[result].values).toEqual(found.map(({ cells }) => cells));
      for (const { cells } of found) for (const cell of cells) if (typeof cell === "number") expect(numbers).toContain(cell);
    }
  });

  it("has tables without a gap in their headers, and cells of the same kind in both languages", () => {
    const [zh, en] = locales.map((locale) => procedureReport(completed, locale).sheets[1]);
    zh.rows.forEach((row, r) =>
      row.forEach(({ value, formula, format }, c) => {
        const other = en.rows[r][c];
        expect([typeof value, formula, format]).toEqual([typeof other.value, other.formula, other.format]);
        if (typeof value === "number") expect(other.value).toBe(value);
      }),
    );
    for (const { range } of en.tables ?? [])
      for (let column = range.fromColumn; column <= range.toColumn; column++) expect(en.rows[range.fromRow - 1][column - 1].style).toBe("header");
  });

  it("says sentences whose numbers stand in the cells that they link to", () => {
    for (const locale of locales) {
      const { findings, sheets } = procedureReport(completed, locale);
      expect(findings.length).toBeGreaterThan(0);
      for (const { text, basis } of findings) {
        expect(text).not.toMatch(/undefined|NaN|null/);
        expect(basis.length).toBeGreaterThan(0);
        // A change is up or down by its size, as in the sentences of models and indices; any other number has its sign.
        for (const link of basis) {
          const stated = cellAt(sheets, link).replace(/^-(?=\d)/, "−");
          const fell = stated.startsWith("−") ? [`下降${stated.slice(1)}`, `down by ${stated.slice(1)}`, `fall of ${stated.slice(1)}`] : [];
          expect(
            [stated, ...fell].some((one) => text.includes(one)),
            `${text} ${stated}`,
          ).toBe(true);
        }
      }
    }
  });

  it("gives the same whatever the order of the rows, and whatever the periods are called", () => {
    const turned = runOf(id, [...rows].reverse());
    const listed = ({ outcome, given }: CompletedProcedure) =>
      resultTables(procedure, outcome, given).map(({ id: result, fields, rows: found }) => [
        result,
        found.map((row) => JSON.stringify([row.period, row.cells.map((cell, k) => (fields[k].id === "cell" ? "where it stands" : shortened(cell)))])).sort(),
      ]);
    expect(listed(turned)).toEqual(listed(completed));
  });

  it("runs without periods where they may be left out, and says in both languages what it and its slots are", () => {
    const section = runOf(id, sectionOf(procedure), false);
    if (canBeUndated(procedure))
      expect(resultTables(procedure, section.outcome, section.given).every(({ rows: found }) => found.every(({ period }) => period === null))).toBe(true);
    procedureReport(section, "zh-CN");
    for (const locale of locales) {
      for (const text of [procedure.words.title, procedure.words.summary, procedure.words.whenToUse, procedure.words.whenNot, procedure.words.formula])
        expect(text[locale]).not.toBe("");
      for (const slot of Object.keys(procedure.takes)) expect(procedure.words.takes[slot].help[locale]).not.toBe("");
    }
    for (const found of section.outcome.findings) expect(sentenceOf(procedure, found)["zh-CN"]).toMatch(/[。]$/);
  });
});

/** Twelve digits: sums in another order may differ in the last ones. */
const shortened = (cell: number | string | null) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);
