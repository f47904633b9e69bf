import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { version } from "../../src/engine/declare/product.ts";
import { pageTexts } from "../../src/locale/hosts/page.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { reportSheets } from "../../src/report/report.ts";
import type {} from "../../src/standalone/use-workbook.ts";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { bundledCells, runBundled } from "../browser/bundled-run.ts";
import { expectCells } from "../browser/close.ts";
import { eventually } from "../browser/eventually.ts";
import { servedFiles } from "../browser/served-files.ts";
import { Driven } from "./driven.ts";
import { chooseIndex, toStep } from "./pane.ts";
import { contentOf, expectNoWayTo, veiled } from "./written-report.ts";

describe.each(["zh-CN", "en"] as const)("the browser workbook in %s", (locale) => {
  const [pane, page, results] = [paneTexts(locale), pageTexts(locale), resultTexts(locale)];
  const [cells, sheet, fileName] = [bundledCells(), locale === "en" ? "Panel" : "面板", locale === "en" ? "Yearbook" : "年鉴"];
  const changed = cells.map((row, r) => (r === 1 ? row.map((cell, c) => (c === 2 ? 4321.5 : cell)) : row));
  const aside = "aside[aria-label]";
  let driven: Driven;
  let saved: Uint8Array;

  beforeAll(async () => {
    driven = await Driven.open({ locale, width: 1440, serve: servedFiles });
    await driven.go("#sample=provinces");
    await driven.evaluate(() => localStorage.setItem("qianyan.replace", "true"));
    await ready();
    await driven.select("header select", locale);
    await driven.shows(pane.run, aside);
  });
  afterAll(() => driven.close());
  afterEach(({ task }) => (task.result?.state === "fail" ? driven.picture(`page-failed-${locale}`) : undefined));

  const ready = () =>
    driven.until(() => document.querySelector("aside li[data-column]") !== null && document.querySelector("canvas[id^=univer-sheet-main-canvas]") !== null);
  const openFile = async (name: string, bytes: Uint8Array) => {
    await driven.choose(`${name}.xlsx`, bytes);
    await driven.until((name) => [...document.querySelectorAll("header *")].some(({ textContent }) => textContent === name), name);
    await ready();
  };
  const sheets = () => driven.evaluate(() => globalThis.qianyanWorkbook!.host.sheets() as Promise<string[]>);
  const allCells = (name: string) =>
    driven.evaluate(async (sheet) => {
      const { host } = globalThis.qianyanWorkbook!;
      const { address } = await host.usedRange(sheet);
      return (await host.read({ sheet, address })).cells as Cell[][];
    }, name);
  const reportOf = (completed: Completed) =>
    reportSheets(completed, locale, { source: { name: sheet }, version, date: new Date().toISOString().slice(0, 10), charts: "in-file" });

  /** Every cell of the result sheets that came is the report's, as the grid's own formulas compute it. */
  const showsReport = async (completed: Completed, before: readonly string[]) => {
    const [report, second] = [reportOf(completed), before.length > 1];
    await eventually(async () => expect(await sheets()).toHaveLength(before.length + report.length), 120_000);
    const written = (await sheets()).slice(before.length);
    if (!second) expect(written).toEqual(report.map(({ name }) => name));
    await driven.evaluate(() => globalThis.qianyanWorkbook!.recalculate());
    await eventually(async () => {
      for (const [k, one] of report.entries()) {
        const found = await allCells(written[k]);
        const expected = contentOf(one, "values", second);
        const shown = expected.map((row, r) => row.map((_, c) => veiled(found[r]?.[c] ?? null, second)));
        expectCells(shown.flat(), expected.flat(), 1e-9);
        expectNoWayTo(before.slice(1), found);
      }
    }, 120_000);
  };
  const runs = async (button: string) => {
    await driven.click({ css: `${aside} button:not([role=tab])`, text: button });
    await driven.shows("402 / 403", aside);
  };

  it("opens a workbook, and says so in its language", async () => {
    await openFile(fileName, await writeXlsx([], { plain: [{ name: sheet, cells }] }));
    expect(await sheets()).toEqual([sheet]);
    expect(await driven.evaluate(() => document.documentElement.lang)).toBe(locale);
  });

  it("runs, and writes the engine's numbers", async () => {
    const before = await sheets();
    await runs(pane.run);
    await showsReport(await runBundled({ sheet }), before);
    await driven.picture(`page-run-${locale}`);
  });

  it("takes what is typed into the grid, and says that the data has changed", async () => {
    await driven.evaluate((sheet) => globalThis.qianyanWorkbook!.host.select({ sheet, address: "A1" }), sheet);
    await eventually(async () => {
      const { x, y } = await driven.evaluate(() => {
        const active = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
        active.scrollToCell(0, 0);
        const cell = active.getRange("C2").getCellRect();
        const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]")!.getBoundingClientRect();
        return { x: canvas.x + cell.x + 20, y: canvas.y + cell.y + 10 };
      });
      await driven.window.click(x, y);
      await driven.window.type("4321.5");
      await driven.window.press("Enter");
      expect((await allCells(sheet))[1][2]).toBe(4321.5);
    }, 120_000);
    await driven.shows(results.outdated, `${aside} [data-testid=outdated]`);
  });

  it("runs again by another method on the changed data, and its report leads to its own sheets", async () => {
    const before = await sheets();
    await chooseIndex(driven, aside, locale, "gm");
    await runs(pane.runAgain);
    await driven.until(() => document.querySelector("aside [data-testid=outdated]") === null);
    await showsReport(await runBundled({ sheet, cells: changed, index: "gm" }), before);
    await driven.picture(`page-run-again-${locale}`);
  });

  it("saves the workbook as a file", async () => {
    const { name, bytes } = await driven.saved(() => driven.click({ css: "header button", text: pane.save }));
    expect(name).toContain(fileName);
    await driven.until((unsaved) => !document.querySelector("header")!.innerText.includes(unsaved), page.unsaved);
    saved = bytes;
    const file = await readXlsx(bytes);
    expect(file.sheets.map(({ name }) => name)).toEqual(await sheets());
    expect(file.sheets[0].cells[1][2]).toBe(4321.5);
  });

  it("opens what it saved, with the same cells", async () => {
    const names = await sheets();
    const before = await Promise.all(names.map(allCells));
    const again = locale === "en" ? "Once more" : "再开";
    await openFile(again, saved);
    await eventually(async () => expect(await sheets()).toEqual(names));
    for (const [k, name] of names.entries()) expectCells((await allCells(name)).flat(), before[k].flat(), 1e-9);
    await driven.picture(`page-opened-${locale}`);
    await toStep(driven, aside, pane.steps.data);
    await driven.picture(`page-data-${locale}`);
  });

  it("had no fault on the way", async () => {
    expect(await driven.problems()).toEqual([]);
  });
});
