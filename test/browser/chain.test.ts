import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ResultsJson } from "../../src/analysis/run/results-json.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { modelById } from "../../src/engine/catalog.ts";
import { paneChainTexts } from "../../src/locale/pane/chain.ts";
import { paneDataTexts, roleGroups } from "../../src/locale/pane/data.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { chainReportTexts } from "../../src/locale/sheets/chain.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { procedureById } from "../../src/procedures/catalog.ts";
import { qianyan, Scratch } from "../cli/command.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { eventually } from "./eventually.ts";
import { expectCells } from "./close.ts";
import { holdThreads, letCompute } from "./held-threads.ts";
import { rolesShown } from "./pane-steps.ts";
import { researchHeader } from "../../src/samples/known-columns.ts";
import { begunWith, ServedPage } from "./served-page.ts";

const scratch = new Scratch();

/** The steps that the command line answers of a chain on a table. */
async function stepsOf(cells: readonly (readonly Cell[])[], chain: unknown): Promise<readonly { readonly scores?: ResultsJson["scores"] }[]> {
  const [file, analysis] = [scratch.file("data.csv", cells.map((row) => row.join(",")).join("\n")), scratch.file("chain.json", JSON.stringify(chain))];
  const { code, out, err } = await qianyan(["run", file, "--chain", analysis, "--json", "-"]);
  if (code !== 0) throw new Error(err);
  return (JSON.parse(out) as { readonly steps: Awaited<ReturnType<typeof stepsOf>> }).steps;
}

describe.each(["zh-CN", "en"] as const)("a chain in the pane by keyboard alone, in %s", (locale) => {
  let served: ServedPage;
  const keyboard = new ByKeyboard(() => served);
  const [pane, data, results, words, sheets] = [
    paneTexts(locale),
    paneDataTexts(locale),
    resultTexts(locale),
    paneChainTexts(locale),
    chainReportTexts(locale),
  ];
  const bundled = begunWith[locale].bundledSheet;
  const winsorise = procedureById("winsorise");
  const model = modelById("super-sbm");
  const column = researchHeader[locale][3];
  const scoreSheet = sheets.stepSheet(reportTexts(locale).efficiencySheet, 2);

  beforeAll(async () => {
    served = await ServedPage.open({ locale });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const go = (name: string) => keyboard.go(name);
  const toStep = (step: keyof typeof pane.steps) => keyboard.toTab(Object.values(pane.steps), pane.steps[step]);

  const stepsShown = async () =>
    (await served.pane.getByRole("list", { name: words.steps }).first().locator("li").allInnerTexts()).map((text) => text.replace("→", "").trim());
  const both = [winsorise.words.title[locale], model.title[locale]];
  const ended = () => eventually(async () => expect(await served.pane.getByRole("button", { name: pane.runAgain, exact: true }).isEnabled()).toBe(true));

  /** Every number of the sheet of scores. */
  const reported = async () => (await served.allCells(scoreSheet)).flatMap((row) => row.filter((cell) => typeof cell === "number"));

  it("winsorises, and goes on with the columns on a sheet of their own", async () => {
    await keyboard.press("F6");
    await go(pane.next.data);
    await served.pane.getByRole("radiogroup").first().waitFor();
    await keyboard.toQuestion("prepare", locale);
    await keyboard.tabTo(winsorise.words.title[locale]);
    await keyboard.press("Space");
    await served.pane.getByText(winsorise.words.formula[locale]).waitFor();
    const before = await served.allCells(bundled);
    await go(pane.run);
    await served.pane.getByRole("heading", { name: words.title, exact: true }).waitFor();
    await keyboard.goBack(words.goOn);
    await served.pane.getByRole("radiogroup").first().waitFor();
    await eventually(async () => expect(await served.sheets()).toContain(sheets.dataSheet), 10_000);
    const wide = await served.allCells(sheets.dataSheet);
    expect(wide.map((row) => row.slice(0, 7))).toEqual(before);
    expect(wide[0].slice(7)).toEqual(before[0].slice(2).map((name) => `${String(name)}_w`));
    expect(await served.allCells(bundled)).toEqual(before);
  });

  it("shows the steps, keeps the roles, and scores the winsorised column", async () => {
    await toStep("data");
    await eventually(async () => expect(await stepsShown()).toEqual([winsorise.words.title[locale], words.now]), 10_000);
    await eventually(async () => expect((await rolesShown(served.pane)).length).toBe(12), 10_000);
    await toStep("method");
    await served.pane.getByRole("radiogroup").first().waitFor();
    await keyboard.toQuestion("efficiency", locale);
    await keyboard.tabTo(model.title[locale]);
    await keyboard.press("Space");
    await toStep("data");
    await eventually(async () => expect((await rolesShown(served.pane))[0]).toBe(roleGroups.dmu[locale]), 10_000);
    await keyboard.tabTo(data.move(column, roleGroups.input[locale]));
    await keyboard.choose(data.unused, "ArrowDown");
    await eventually(async () => expect((await rolesShown(served.pane))[3]).toBe(data.unused), 10_000);
    await keyboard.tabTo(data.move(`${column}_w`, data.unused));
    await keyboard.choose(roleGroups.input[locale], "ArrowUp");
    await eventually(async () => expect((await rolesShown(served.pane))[8]).toBe(roleGroups.input[locale]), 10_000);
    await go(pane.runAgain);
    await eventually(async () => expect(await served.sheets()).toContain(scoreSheet));
    await ended();
    await eventually(async () => expect(await stepsShown()).toEqual(both), 10_000);
  });

  it("keeps the chain, and runs it again as one after a cell of the first table was changed", async () => {
    await keyboard.backTo(results.analysisName);
    await keyboard.press("Control+A");
    await served.page.keyboard.type("chain 1");
    await go(results.saveNow);
    await served.pane.getByText(results.saved("chain 1")).waitFor();
    const kept = await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.load("qianyan.analyses"));
    const [{ analysis, source }] = kept as readonly { readonly analysis: unknown; readonly source: unknown }[];
    expect(source).toEqual({ sheet: bundled, address: null });
    const before = await reported();
    expect(before.length).toBeGreaterThan(400);
    const names = await served.sheets();
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      found.getRange("D5").setValue(20);
    }, bundled);
    // The step alone is run on the data that it has, and that is said.
    await go(pane.runAgain);
    await ended();
    await served.pane.getByText(results.outdated).waitFor();
    expect(await reported()).toEqual(before);
    await keyboard.goBack(results.again);
    await served.pane.getByText(results.changedParts("2015")).waitFor();
    await ended();
    await eventually(async () => expect(await reported()).not.toEqual(before));
    await served.pane.getByText(results.outdated).waitFor({ state: "detached" });
    // Every sheet took the place of the one that its step had written.
    expect(await served.sheets()).toEqual(names);
    const cells = await served.allCells(bundled);
    expect(cells[4][3]).toBe(20);
    const steps = await stepsOf(cells, analysis);
    const wanted = steps[1].scores!.map(({ score }) => score);
    const years = [...new Set(cells.slice(1).map((row) => row[1]))].length;
    // The sheet has a row for each province, in the order of the data, and a column for each year.
    const rows = (await served.allCells(scoreSheet)).filter((row) => cells.some((cell, k) => k > 0 && cell[0] === row[0]));
    expectCells(
      rows.slice(0, wanted.length / years).flatMap((row) => row.slice(1, 1 + years).map((cell) => (typeof cell === "number" ? cell : null))),
      wanted,
      1e-9,
    );
    await eventually(async () => expect(await stepsShown()).toEqual(both), 10_000);
  });

  it("runs it from the list of what is kept, from any table, and leaves the chain where asked", async () => {
    const before = await reported();
    await toStep("data");
    await go(words.leaveNamed(bundled));
    await eventually(async () => expect((await rolesShown(served.pane)).length).toBe(7), 10_000);
    await eventually(async () => expect(await served.pane.getByRole("button", { name: words.leaveNamed(bundled) }).count()).toBe(0), 10_000);
    expect(await stepsShown()).toEqual(both);
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      found.getRange("D5").setValue(2000);
    }, bundled);
    await go(words.runAllNamed("chain 1"));
    await eventually(async () => expect(await reported()).not.toEqual(before));
    await ended();
    await toStep("data");
    await served.pane.getByRole("button", { name: words.leaveNamed(bundled) }).waitFor();
    expect((await rolesShown(served.pane))[8]).toBe(roleGroups.input[locale]);
  });

  it("says which step is under way, and leaves the workbook as it is where it is cancelled", async () => {
    const names = await served.sheets();
    const before = await reported();
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      found.getRange("D5").setValue(300);
    }, bundled);
    await holdThreads(served.page);
    await go(words.runAllNamed("chain 1"));
    await served.pane.getByText(words.stepOf(2, 2).trim()).waitFor();
    await go(pane.cancel);
    await served.pane.getByText(pane.cancelled).waitFor();
    await letCompute(served.page);
    expect(await served.sheets()).toEqual(names);
    expect(await reported()).toEqual(before);
  });

  it("says which step cannot be run, and writes nothing", async () => {
    const names = await served.sheets();
    const before = await reported();
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      found.getRange("D5").setValue("n/a");
    }, bundled);
    await keyboard.goBack(words.runAllNamed("chain 1"));
    await served.pane.getByText(pane.failedTitle).waitFor();
    expect(await served.pane.innerText()).toMatch(locale === "en" ? /Step 1 \(winsorise\): .*D5/ : /第1步（winsorise）：.*D5/);
    expect(await served.sheets()).toEqual(names);
    expect(await reported()).toEqual(before);
  });
});
