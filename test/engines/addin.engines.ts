import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { indexById } from "../../src/engine/catalog.ts";
import { version } from "../../src/engine/declare/product.ts";
import { methodFunctions } from "../../src/functions/method-functions.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { reportSheets } from "../../src/report/report.ts";
import { bundledCells, runBundled, scoresOf } from "../browser/bundled-run.ts";
import { expectCells } from "../browser/close.ts";
import { eventually } from "../browser/eventually.ts";
import { fakeExcelScript } from "../browser/excel-page.ts";
import { servedFiles } from "../browser/served-files.ts";
import { Driven } from "./driven.ts";
import { chooseIndex, toStep } from "./pane.ts";
import { contentOf, expectNoWayTo, veiled } from "./written-report.ts";

describe.each(["zh-CN", "en"] as const)("the add-in in an Excel of this engine, in %s", (locale) => {
  const [pane, results] = [paneTexts(locale), resultTexts(locale)];
  const [cells, sheet, app] = [bundledCells(), "研发 R&D", "#app"];
  let driven: Driven;

  beforeAll(async () => {
    const before = await fakeExcelScript({ locale: locale === "en" ? "en-US" : locale, sheet, cells });
    driven = await Driven.open({ locale, width: 320, serve: servedFiles, before });
    await driven.go("taskpane.html");
    await driven.evaluate(() => localStorage.setItem("qianyan.replace", "false"));
    await driven.until(() => document.querySelector("#app li[data-column]") !== null && globalThis.fakeExcel!.callsFunctions);
  });
  afterAll(() => driven.close());
  afterEach(({ task }) => (task.result?.state === "fail" ? driven.picture(`addin-failed-${locale}`) : undefined));

  const sheets = () => driven.evaluate(() => globalThis.fakeExcel!.workbook.sheets.map(({ name }) => name));
  const contents = (name: string, rows: number, columns: number) =>
    driven.evaluate(
      ({ name, rows, columns }) => {
        const found = globalThis.fakeExcel!.workbook.sheet(name);
        return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => found.seen(r, c)?.formula ?? found.seen(r, c)?.value ?? null));
      },
      { name, rows, columns },
    );

  /** The last result sheets are the report's, cell by cell, with their formulas. */
  const wroteReport = async (completed: Completed, before: readonly string[]) => {
    const record = { source: { name: sheet }, version, date: new Date().toISOString().slice(0, 10), charts: true };
    const report = reportSheets(completed, locale, record);
    await eventually(async () => expect(await sheets()).toHaveLength(before.length + report.length), 120_000);
    const written = (await sheets()).slice(before.length);
    const second = before.length > 1;
    if (!second) expect(written).toEqual(report.map(({ name }) => name));
    for (const [k, one] of report.entries()) {
      const expected = contentOf(one, "formulas", second);
      const found = await contents(written[k], expected.length, expected[0].length);
      expectCells(
        found.flat().map((cell) => veiled(cell, second)),
        expected.flat(),
      );
      expectNoWayTo(before.slice(1), found);
    }
  };
  const ended = () => driven.until(() => document.querySelector("#app [role=progressbar]") === null);

  it("opens with the sheet's columns, in Excel's language", async () => {
    expect(await driven.evaluate(() => document.documentElement.lang)).toBe(locale);
    await driven.picture(`addin-data-${locale}`);
  });

  it("runs, and writes the report", async () => {
    const before = await sheets();
    await driven.click({ css: `${app} button:not([role=tab])`, text: pane.run });
    await driven.shows("402 / 403", app);
    await ended();
    await wroteReport(await runBundled({ sheet }), before);
    await driven.picture(`addin-run-${locale}`);
  });

  it("runs again by another method, and its second report leads to its own sheets", async () => {
    const before = await sheets();
    await chooseIndex(driven, app, locale, "gm");
    await driven.click({ css: `${app} button:not([role=tab])`, text: pane.runAgain });
    await wroteReport(await runBundled({ sheet, index: "gm" }), before);
    await ended();
    await driven.picture(`addin-run-again-${locale}`);
  });

  it("saves the analysis in the workbook, and opens it again", async () => {
    const name = results.defaultName(indexById("gm").title[locale], sheet);
    await driven.click({ css: `${app} button`, text: results.saveNow });
    await driven.shows(results.saved(name), app);
    await toStep(driven, app, pane.steps.data);
    await driven.shows(results.savedAnalyses, app);
    await driven.click({ css: `${app} button`, text: results.reopenNamed(name) });
    await driven.shows(results.reopened(name), app);
    await driven.picture(`addin-opened-${locale}`);
  });

  it("answers a worksheet function with the scores of the run", async () => {
    const { parameters } = methodFunctions.find(({ name }) => name === "SBM.SUPER")!;
    const rows = cells.slice(1);
    const ranges: Readonly<Record<string, unknown>> = {
      dmu: rows.map((row) => row.slice(0, 1)),
      period: rows.map((row) => row.slice(1, 2)),
      inputs: rows.map((row) => row.slice(2, 5)),
      outputs: rows.map((row) => row.slice(5, 7)),
    };
    const answer = await driven.evaluate(({ args }) => globalThis.fakeExcel!.call("SBM.SUPER", args).result, {
      args: parameters.map(({ name }) => ranges[name] ?? null),
    });
    if ("failed" in answer) throw new Error(answer.message);
    const spilled = (answer.value as unknown[][]).map(([cell]) => (typeof cell === "number" ? cell : { error: "#N/A" }));
    expectCells(spilled, scoresOf(await runBundled({ sheet })));
  });

  it("had no fault on the way, and asked nothing of Excel that the fake lacks", async () => {
    expect([await driven.problems(), await driven.evaluate(() => globalThis.fakeExcel!.gaps)]).toEqual([[], []]);
  });
});
