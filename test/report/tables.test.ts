import { beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { locales } from "../../src/engine/declare/text.ts";
import type { CellRange, ReportCell } from "../../src/report/layout/report-cell.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet, ReportTable } from "../../src/report/layout/sheet.ts";
import { legalName } from "../../src/workbook/report/report-names.ts";
import { catalogueDrafts, provinces } from "./catalogue-runs.ts";
import { crossSection, crossSectionWithGroups, industrialPanel, infeasiblePanel, unbalancedPanel } from "./completed.ts";
import { recalculated } from "./libreoffice.ts";

const own = new Map([
  ["panel with regions", industrialPanel],
  ["cross-section", crossSection],
  ["cross-section with groups", crossSectionWithGroups],
  ["unbalanced panel", unbalancedPanel],
  ["infeasible rows", infeasiblePanel],
]);
const names = [...own.keys(), ...catalogueDrafts.keys()];
const runs = new Map<string, Completed>();
const everything = { arithmeticMeans: true, preset: "founding study" } as const;

beforeAll(async () => {
  for (const [name, run] of own) runs.set(name, await run());
  for (const [name, draft] of catalogueDrafts) runs.set(name, await provinces(draft));
}, 60_000);

const cellsIn = ({ rows }: ReportSheet, { fromRow, fromColumn, toRow, toColumn }: CellRange): readonly (readonly (ReportCell | undefined)[])[] =>
  Array.from({ length: toRow - fromRow + 1 }, (_, r) =>
    Array.from({ length: toColumn - fromColumn + 1 }, (_, c) => rows[fromRow - 1 + r]?.[fromColumn - 1 + c]),
  );
const overlap = (a: CellRange, b: CellRange) => a.fromRow <= b.toRow && b.fromRow <= a.toRow && a.fromColumn <= b.toColumn && b.fromColumn <= a.toColumn;
const blank = (cell: ReportCell | undefined) => cell === undefined || cell.value === null || cell.value === "";

describe.each(names)("the tables of a report: %s", (name) => {
  it.each(locales)("have headers of their own, rows of one kind, and nothing else, in %s", (locale) => {
    for (const sheet of reportSheets(runs.get(name)!, locale, everything)) {
      const { tables = [] } = sheet;
      tables.forEach(({ name: called, range }, t) => {
        const where = `${sheet.name}: ${called}`;
        const [heads, ...body] = cellsIn(sheet, range);
        for (const cell of heads) {
          expect(cell, where).toMatchObject({ style: "header", value: expect.stringMatching(/\S/) as string });
          expect(cell?.formula, where).toBeUndefined();
          expect(String(cell?.value).length, where).toBeLessThanOrEqual(255);
        }
        expect(new Set(heads.map((cell) => String(cell?.value).toLowerCase())).size, where).toBe(heads.length);
        expect(body.length, where).toBeGreaterThan(0);
        for (const row of body) {
          expect(blank(row[0]), where).toBe(false);
          expect(
            row.some((cell) => cell?.style === "summary" && cell.formula?.includes("$")),
            where,
          ).toBe(false);
          expect(
            row.some((cell) => cell?.style === "header"),
            where,
          ).toBe(false);
        }
        // It ends where its rows do: below stands a blank row, a summary, or what is no row of the table.
        const below = sheet.rows[range.toRow]?.[range.fromColumn - 1];
        const after = sheet.rows[range.toRow] ?? [];
        expect(blank(below) || after.some(({ style }) => style === "summary" || style === "header"), where).toBe(true);
        for (const { range: other } of tables.slice(t + 1)) expect(overlap(range, other), where).toBe(false);
      });
    }
  });

  it.each(locales)("have names that a workbook takes, and none that is a name of a part, in %s", (locale) => {
    const sheets = reportSheets(runs.get(name)!, locale, everything);
    const called = sheets.flatMap(({ tables = [], names: parts = [] }) => [...tables, ...parts].map((one) => one.name));
    expect(new Set(called.map((one) => one.toLowerCase())).size).toBe(called.length);
    for (const one of called) expect(legalName(one)).toBe(one);
    expect(called.some((one) => /_(表|table)$/.test(one))).toBe(true);
  });

  it("are the blocks of rows that a person would sort or filter", () => {
    const { analysis, results } = runs.get(name)!;
    const called = reportSheets(runs.get(name)!, "en").flatMap(({ tables = [] }) => tables.map((one) => one.name));
    expect(called).toEqual(expect.arrayContaining(["Efficiency_scores_table", "Improvement_table", "Peers_table"]));
    if (analysis.index === null) return;
    for (const factor of [...results.factors, "cumulative"]) expect(called).toContain(`Productivity_${factor}_table`);
  });
});

/** A reference of a formula moves with its row where the row is not fixed, as it does when Excel sorts. */
const moved = (formula: string, by: number) =>
  formula.replace(/("[^"]*")|(\$?[A-Z]{1,3})(\$?)(\d+)(?![\d(])/g, (all: string, quoted: string | undefined, column: string, fixed: string, row: string) =>
    quoted !== undefined || fixed === "$" ? all : `${column}${Number(row) + by}`,
  );

/** Of equal means the first in the order of the rows has the first place: the ranking of these changes with that order. */
const tied = ({ rows }: ReportSheet, { range }: ReportTable) => {
  const ranks = rows.slice(range.fromRow, range.toRow).flatMap((row) => row.filter(({ formula }) => formula?.includes("RANK.EQ")).map(({ value }) => value));
  return new Set(ranks).size < ranks.length;
};

/** The sheet with the rows of a table in the opposite order; what stands beside the table stays where it is. */
function reversed(sheet: ReportSheet, { range }: ReportTable): ReportSheet {
  const { fromRow, fromColumn, toRow, toColumn } = range;
  const rows = sheet.rows.map((row, r) =>
    r + 1 <= fromRow || r + 1 > toRow
      ? row
      : Array.from({ length: Math.max(row.length, toColumn) }, (_, c): ReportCell => {
          if (c + 1 < fromColumn || c + 1 > toColumn) return row[c] ?? { value: null };
          const from = fromRow + toRow - r;
          const cell = sheet.rows[from - 1][c] ?? { value: null };
          return cell.formula === undefined ? cell : { ...cell, formula: moved(cell.formula, r + 1 - from) };
        }),
  );
  return { ...sheet, rows };
}

it("lets every table be sorted: each number follows its row, and every summary stays", async () => {
  const sorted = new Map<string, readonly ReportSheet[]>();
  for (const name of ["unbalanced panel", "gm on super-sbm", "luenberger on ddf", "windows against groups"]) {
    const sheets = reportSheets(runs.get(name)!, "en", everything);
    // One table in two, so that a formula over another table stands against rows in another order than its own.
    for (const half of [0, 1]) {
      const turned = sheets.map((sheet) => (sheet.tables ?? []).filter((table, t) => t % 2 === half && !tied(sheet, table)).reduce(reversed, sheet));
      sorted.set(`${name} ${half}`, turned);
    }
  }
  const books = await recalculated(sorted);
  const wrong: string[] = [];
  for (const [name, sheets] of sorted) {
    sheets.forEach((sheet, s) =>
      sheet.rows.forEach((row, r) =>
        row.forEach(({ value, formula, format, style }, c) => {
          if (formula === undefined || style === "status" || format === "integer") return;
          const found = books.get(name)!.sheets[s].cells[r]?.[c] ?? null;
          const same = typeof value === "number" ? Math.abs(Number(found) - value) <= 1e-9 * Math.max(1, Math.abs(value)) : (found ?? "") === (value ?? "");
          if (!same) wrong.push(`${name}: ${sheet.name}!${addressOf(r + 1, c + 1)} ${formula}: ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
        }),
      ),
    );
  }
  expect(wrong).toEqual([]);
}, 300_000);
