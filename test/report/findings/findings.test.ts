import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../../src/analysis/run/run-analysis.ts";
import { locales, type Locale } from "../../../src/engine/declare/text.ts";
import { shown } from "../../../src/report/layout/cells.ts";
import { reportSheets } from "../../../src/report/report.ts";
import type { CellLink, ReportCell } from "../../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../../src/report/layout/sheet.ts";
import { rangeOf } from "../../../src/workbook/cells/address.ts";
import { crossSection, industrialPanel, infeasiblePanel, unbalancedPanel } from "../completed.ts";
import { numbersIn, sentencesOf } from "../finding-sentences.ts";

const completed = new Map<string, Completed>();

beforeAll(async () => {
  completed.set("panel with regions", await industrialPanel());
  completed.set("cross-section", await crossSection());
  completed.set("unbalanced panel", await unbalancedPanel());
  completed.set("infeasible rows", await infeasiblePanel());
});

const cases = ["panel with regions", "cross-section", "unbalanced panel", "infeasible rows"].flatMap((name) =>
  locales.map((locale) => [name, locale] as const),
);

function cellsOf(sheets: readonly ReportSheet[], { sheet, address }: CellLink): readonly ReportCell[] {
  const { rows } = sheets.find(({ name }) => name === sheet)!;
  const { fromRow, fromColumn, toRow, toColumn } = rangeOf(address)!;
  return rows.slice(fromRow - 1, toRow).flatMap((row) => row.slice(fromColumn - 1, toColumn));
}

describe("the findings", () => {
  it.each(cases)("of the %s state in %s only numbers that stand in the cells they link to", (name, locale) => {
    const run = completed.get(name)!;
    const sheets = reportSheets(run, locale);
    const sentences = sentencesOf(sheets);
    expect(sentences.length).toBeGreaterThan(3);
    for (const { text, links } of sentences) {
      const inCells = links
        .flatMap((link) => cellsOf(sheets, link))
        .flatMap(({ value, format }) => (typeof value === "number" ? [shown(value, format).replace("-", "")] : []));
      const stated = numbersIn(text, run);
      expect(stated, text).not.toEqual([]);
      expect(inCells, text).not.toEqual([]);
      for (const number of stated) expect(inCells, text).toContain(number);
    }
  });

  it.each(cases)("of the %s are whole sentences in %s", (name, locale) => {
    for (const { text } of sentencesOf(reportSheets(completed.get(name)!, locale))) {
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\$\{/);
      if (locale === "en") expect(text).toMatch(/^[A-Z0-9\u4e00-\u9fff].*\.$/);
      else {
        expect(text).toMatch(/。$/);
        expect(text).not.toMatch(/[\u4e00-\u9fff][,;:()!?]|[,;:()!?][\u4e00-\u9fff]/);
      }
    }
  });

  it("say for the bundled panel what its numbers say", () => {
    const texts = (locale: Locale) => sentencesOf(reportSheets(completed.get("panel with regions")!, locale)).map(({ text }) => text);
    // The improvement sentence rests on slacks, which need not be unique.
    expect(texts("zh-CN").slice(0, -1)).toMatchSnapshot();
    expect(texts("en").slice(0, -1)).toMatchSnapshot();
  });

  it("do not name a highest and a lowest where many share the place", async () => {
    const texts = sentencesOf(reportSheets(completed.get("cross-section")!, "en")).map(({ text }) => text);
    expect(texts.some((text) => text.startsWith("The highest mean score"))).toBe(false);
    expect(texts.some((text) => text.startsWith("The lowest mean score"))).toBe(true);
  });
});
