import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { addressOf } from "../../src/analysis/table/table.ts";
import { models } from "../../src/engine/catalog.ts";
import type { Locale } from "../../src/engine/declare/text.ts";
import { efficientStatuses, isEfficient, type Status } from "../../src/engine/declare/status.ts";
import { scoreTexts } from "../../src/locale/sheets/differences.ts";
import { statusWords } from "../../src/locale/wording/words.ts";
import { reportOf, type Report } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { complete, tableOf } from "./completed.ts";
import { recalculated } from "./libreoffice.ts";

/**
 * Two periods of units of which C is dominated by A with the same radial score, so weakly efficient; D and E are below
 * the frontier, and E is not there in the second period.
 */
const table = tableOf(
  ["unit", "year", "a", "b", "y", "u"],
  [
    ["A", "2020", 2, 4, 4, 2],
    ["B", "2020", 4, 2, 4, 2],
    ["C", "2020", 2, 6, 4, 3],
    ["D", "2020", 6, 6, 3, 5],
    ["E", "2020", 5, 9, 2, 6],
    ["A", "2021", 2, 4, 5, 2],
    ["B", "2021", 5, 3, 4, 3],
    ["C", "2021", 2, 5, 5, 2],
    ["D", "2021", 7, 6, 3, 4],
  ],
);

interface Drawn {
  readonly name: string;
  readonly locale: Locale;
  readonly completed: Completed;
  readonly report: Report;
  /** The sheets that count. */
  readonly sheets: readonly ReportSheet[];
}

const runs: Drawn[] = [];
let workbooks: ReadonlyMap<string, FileWorkbook>;

/** Every model of the catalogue in every orientation that it has, with the undesirable output and without. */
beforeAll(async () => {
  for (const model of models) {
    const orientation = model.options["orientation"];
    const directions = orientation?.kind === "choice" ? Object.keys(orientation.values) : [null];
    for (const direction of directions) {
      for (const undesirable of model.roles.undesirable === undefined ? [[]] : [[], ["u"]]) {
        const draft = { model: model.id, options: direction === null ? {} : { orientation: direction } };
        const columns = { dmu: "unit", period: "year", group: null, inputs: ["a", "b"], outputs: ["y"], undesirable };
        const name = [model.id, direction, ...undesirable].filter((part) => part !== null).join(" ");
        const completed = await complete({ ...draft, columns }, table);
        const locale = runs.length % 2 === 0 ? "en" : "zh-CN";
        const report = reportOf(completed, locale);
        const { efficiencySheet, improvementSheet } = scoreTexts(locale, false);
        runs.push({ name, locale, completed, report, sheets: report.sheets.filter((sheet) => [efficiencySheet, improvementSheet].includes(sheet.name)) });
      }
    }
  }
  workbooks = await recalculated(new Map(runs.map(({ name, sheets }) => [name, sheets])));
}, 180_000);

describe("what the sheets count, for every model, orientation and kind of output", () => {
  it("is what the statuses say, in the value that is written and in the formula when it is calculated again", () => {
    const wrong: string[] = [];
    for (const { name, locale, completed, sheets } of runs) {
      const { scores, periods } = completed.results;
      const words = scoreTexts(locale, false);
      const check = (sheet: string, label: string, column: (period: number) => number, wanted: (period: string) => number) => {
        const at = sheets.findIndex((one) => one.name === sheet);
        const row = sheets[at].rows.findIndex(([first]) => first?.value === label);
        periods.forEach((period, p) => {
          const written = sheets[at].rows[row]?.[column(p) - 1]?.value;
          const calculated = workbooks.get(name)!.sheets[at].cells[row]?.[column(p) - 1];
          if (written !== wanted(period) || calculated !== wanted(period))
            wrong.push(`${name} ${sheet}!${addressOf(row + 1, column(p))}: ${JSON.stringify([written, calculated])}, not ${wanted(period)}`);
        });
      };
      const count = (holds: (status: Status) => boolean) => (wanted: string) =>
        scores.filter(({ period, status }) => period === wanted && holds(status)).length;
      check(words.efficiencySheet, words.efficientCount, (p) => 2 + p, count(isEfficient));
    }
    expect(wrong).toEqual([]);
    expect(runs.length).toBeGreaterThan(40);
  });

  it("is as many scores as there are rows with one, each of them efficient, weakly efficient or inefficient", () => {
    for (const { name, completed } of runs)
      for (const { status, score, dmu, period } of completed.results.scores)
        expect([name, dmu, period, ["weakly-efficient", "inefficient", ...efficientStatuses].includes(status)]).toEqual([name, dmu, period, score !== null]);
  });

  it("is of the observations below the frontier those that are inefficient", () => {
    for (const { name, locale, completed, sheets } of runs) {
      const words = scoreTexts(locale, false);
      const at = sheets.findIndex((one) => one.name === words.improvementSheet);
      const all = sheets[at].rows.findIndex(([first]) => first?.value === words.all);
      const column = sheets[at].rows[all].findIndex(({ formula }) => formula?.startsWith("=COUNTIFS"));
      const wanted = completed.results.scores.filter(({ status }) => status === "inefficient").length;
      expect([name, sheets[at].rows[all][column].value, workbooks.get(name)!.sheets[at].cells[all][column]]).toEqual([name, wanted, wanted]);
    }
  });

  it("is told by the finding and the statuses stand beside the scores", () => {
    const weakly = runs.find(({ name }) => name === "radial input")!;
    expect(weakly.completed.results.scores.some(({ status, score }) => status === "weakly-efficient" && score === 1)).toBe(true);
    const cross = runs.find(({ name }) => name === "cross-efficiency input")!;
    const efficient = cross.completed.results.scores.filter(({ period, status }) => period === "2021" && isEfficient(status));
    expect(efficient.length).toBeGreaterThan(1);
    expect(efficient.filter(({ score }) => score === 1).length).toBeLessThan(efficient.length);
    for (const { locale, completed, report, sheets } of [weakly, cross]) {
      const count = completed.results.scores.filter(({ period, status }) => period === "2021" && isEfficient(status)).length;
      expect(report.findings.map(({ text }) => text).join("\n")).toContain(
        locale === "en" ? `${count} of the 4 DMUs with a score are efficient in 2021` : `2021年有${count}个单元有效`,
      );
      const sheet = sheets.find(({ name }) => name === scoreTexts(locale, false).efficiencySheet)!;
      for (const { dmu, period, status } of completed.results.scores) {
        const row = sheet.rows.find(([first]) => first?.value === dmu)!;
        const column = sheet.rows
          .flatMap((cells) => cells.map(({ value }, c) => [value, c] as const))
          .find(([value]) => value === scoreTexts(locale, false).statusIn(period!))![1];
        expect(row[column].value).toBe(statusWords[status][locale]);
      }
    }
  });
});
