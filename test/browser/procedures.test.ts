import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTable } from "../../src/analysis/table/find-table.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { models } from "../../src/engine/catalog.ts";
import { paneDataTexts, roleGroups } from "../../src/locale/pane/data.ts";
import { paneRunTexts } from "../../src/locale/pane/run.ts";
import { paneMethodTexts } from "../../src/locale/pane/method.ts";
import { paneProcedureTexts } from "../../src/locale/pane/procedure.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { procedureById } from "../../src/procedures/catalog.ts";
import type { ColumnBack } from "../../src/procedures/declare/gives.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { procedureReport, type ProcedureReport } from "../../src/report/procedure/report.ts";
import { typedCells } from "../../src/standalone/grid/typed-cells.ts";
import { readCsv } from "../../src/workbook/file/text/csv.ts";
import { withBasisTexts } from "../../src/workbook/report/basis-texts.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { expectCells } from "./close.ts";
import { eventually } from "./eventually.ts";
import { rolesShown } from "./pane-steps.ts";
import { ServedPage } from "./served-page.ts";

const sheet = "scores";
const file = readFileSync(new URL("../procedures/data/rd30-scores.csv", import.meta.url));

/** The same run in this process. */
function ranInNode(draft: ProcedureDraft, change: (cells: Cell[][]) => void = () => {}): CompletedProcedure {
  const cells = typedCells(readCsv(file)).map((row) => [...row]);
  change(cells);
  return runProcedure(completeProcedure(draft), findTable(cells, { name: sheet, row: 1, column: 1 }, false));
}

const inNode = (draft: ProcedureDraft, locale: "zh-CN" | "en", change?: (cells: Cell[][]) => void): ProcedureReport =>
  procedureReport(ranInNode(draft, change), locale);

describe.each(["zh-CN", "en"] as const)("a procedure in the pane by keyboard alone, in %s", (locale) => {
  let served: ServedPage;
  const keyboard = new ByKeyboard(() => served);
  const [pane, data, method, words, results] = [
    paneTexts(locale),
    paneDataTexts(locale),
    paneMethodTexts(locale),
    paneProcedureTexts(locale),
    resultTexts(locale),
  ];
  const [dagum, winsorise] = ["dagum", "winsorise"].map(procedureById);
  const slotOf = (procedure: typeof dagum, slot: string) => procedure.words.takes[slot].title[locale];

  beforeAll(async () => {
    served = await ServedPage.open({ locale });
    await served.choose(`${sheet}.csv`, file, "text/csv");
    await eventually(async () => expect(await served.sheets()).toEqual([sheet]));
    await eventually(async () => expect((await rolesShown(served.pane)).length).toBe(5));
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const go = (name: string) => keyboard.go(name);
  const toStep = (step: keyof typeof pane.steps) => keyboard.toTab(Object.values(pane.steps), pane.steps[step]);

  /** A sheet of the workbook holds what the report has for it. */
  async function expectSheets({ sheets }: ProcedureReport, named: readonly string[]): Promise<void> {
    for (const [k, wanted] of withBasisTexts(sheets, named).entries()) {
      // Its last part is of this moment and this place: the date, the sheet and the settings as JSON.
      const rows = k === sheets.length - 1 ? wanted.rows.slice(0, 6) : wanted.rows;
      const written = await served.allCells(named[k]);
      expectCells(
        rows.flatMap((row, r) => row.map((_, c) => written[r]?.[c] ?? null)),
        rows.flatMap((row) => row.map(({ value }) => (value === "" ? null : value))),
        1e-9,
      );
    }
  }

  it("chooses Dagum among what comes after the score, and gives its columns their slots", async () => {
    await keyboard.press("F6");
    await go(pane.next.data);
    await served.pane.getByRole("radiogroup").first().waitFor();
    await keyboard.toQuestion("differences", locale);
    await keyboard.tabTo(dagum.words.title[locale]);
    await keyboard.press("Space");
    await served.pane.getByText(dagum.words.formula[locale]).waitFor();
    await go(words.assign);
    await eventually(async () =>
      expect(await rolesShown(served.pane)).toEqual(
        ["unit", "group", null, "period", "value"].map((slot) => (slot === null ? data.unused : slotOf(dagum, slot))),
      ),
    );
    expect(await keyboard.name()).toBe("the step itself");
    // Several groupings can be given; one is wanted here.
    await keyboard.tabTo(data.move("region4", slotOf(dagum, "group")));
    await keyboard.choose(data.unused, "ArrowDown");
    await eventually(async () => expect(await keyboard.name()).toBe(data.move("region4", data.unused)));
    await keyboard.tabTo(data.move("region3", data.unused));
    await keyboard.choose(slotOf(dagum, "group"), "ArrowUp");
    await eventually(async () => expect(await keyboard.name()).toBe(data.move("region3", slotOf(dagum, "group"))));
    expect((await rolesShown(served.pane))[1]).toBe(data.unused);
  });

  const dagumDraft: ProcedureDraft = { procedure: "dagum", columns: { value: ["score"], group: ["region3"], period: ["year"], unit: ["province"] } };

  it("runs it: the sheets, findings and figure are those of the same run elsewhere", async () => {
    await go(pane.next.data);
    await served.pane.getByRole("radiogroup").first().waitFor();
    await go(pane.next.method);
    await served.pane.getByRole("heading", { name: paneRunTexts(locale).what, exact: true }).waitFor();
    await go(pane.run);
    await served.pane.getByRole("heading", { name: dagum.words.title[locale], exact: true }).waitFor();
    const report = inNode(dagumDraft, locale);
    const names = (await served.sheets()).filter((name) => name !== sheet);
    expect(names).toEqual(report.sheets.map(({ name }) => name));
    await expectSheets(report, names);
    const said = await served.pane.innerText();
    for (const { text } of report.findings) expect(said).toContain(text);
    await eventually(async () => expect(await served.pane.locator("figure [role=img] svg").count()).toBe(2));
    expect(await served.pane.locator("figcaption").allInnerTexts()).toEqual(
      ["course", "contributions"].map((figure) => dagum.words.gives[figure].title[locale]),
    );
    // The record of the last period, and the rows of that period.
    expect(said).toContain(results.inPeriod(dagum.words.gives["totals"].title[locale], "2024"));
    expect(await served.pane.getByRole("region", { name: dagum.words.gives["within"].title[locale] }).locator("tbody tr").count()).toBe(3);
  });

  it("leads from a finding and from a table to their cells, and writes again over what it wrote", async () => {
    const { findings, pages } = inNode(dagumDraft, locale);
    const [link] = findings[0].basis;
    await keyboard.backTo(results.basis(`${link.sheet}!${link.address}`));
    await keyboard.press("Enter");
    await eventually(async () => expect(await served.selection()).toEqual(link));
    await go(results.toTable(dagum.words.gives["within"].title[locale]));
    const within = pages[0].placed.get("within")!.linkTo(36, "group");
    await eventually(async () => expect(await served.selection()).toEqual(within));
    expect(await served.cells(within.address, within.sheet)).toEqual([["东部"]]);
    const before = await served.sheets();
    await go(results.write);
    await served.pane.getByText(results.wrote(4)).waitFor();
    expect(await served.sheets()).toEqual(before);
  });

  it("keeps the analysis, and opens it where a model has been chosen meanwhile", async () => {
    await keyboard.tabTo(results.analysisName);
    await keyboard.press("Control+A");
    await served.page.keyboard.type("dagum 3");
    await go(results.saveNow);
    await served.pane.getByText(results.saved("dagum 3")).waitFor();
    await toStep("method");
    await served.pane.getByRole("radiogroup").first().waitFor();
    await keyboard.toQuestion("efficiency", locale);
    await keyboard.tabTo(models[0].title[locale]);
    await keyboard.press("Space");
    await toStep("data");
    await eventually(async () => expect((await rolesShown(served.pane))[0]).toBe(roleGroups.dmu[locale]));
    await go(results.reopenNamed("dagum 3"));
    await served.pane.getByText(results.reopened("dagum 3")).waitFor();
    await eventually(async () =>
      expect(await rolesShown(served.pane)).toEqual(
        ["unit", null, "group", "period", "value"].map((slot) => (slot === null ? data.unused : slotOf(dagum, slot))),
      ),
    );
    await toStep("result");
    await go(results.again);
    await served.pane.getByText(results.unchanged).waitFor();
    await eventually(async () => expect(await served.pane.getByRole("button", { name: pane.runAgain, exact: true }).isEnabled()).toBe(true));
  });

  const winsoriseDraft: ProcedureDraft = {
    procedure: "winsorise",
    columns: { values: ["score"], period: ["year"], unit: ["province"] },
    options: { tail: 0.1 },
  };
  const withHole = (cells: Cell[][]) => {
    cells[2][4] = null;
    cells[4][4] = 0.876095343280683;
  };

  it("winsorises with an option of its own, says which cells it leaves out, and names the cell that stops it", async () => {
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      found.getRange("E3").setValue("");
      found.getRange("E5").setValue("n/a");
    }, sheet);
    await toStep("method");
    await served.pane.getByRole("radiogroup").first().waitFor();
    await keyboard.toQuestion("prepare", locale);
    await keyboard.tabTo(winsorise.words.title[locale]);
    await keyboard.press("Space");
    await served.pane.getByText(winsorise.words.formula[locale]).waitFor();
    const { tail } = winsorise.options;
    await served.pane.getByText(method.expert).waitFor();
    for (let k = 0; k < 20 && !(await keyboard.name()).startsWith(method.expert); k++) await keyboard.press("Tab");
    await keyboard.press("Enter");
    await keyboard.tabTo(tail.title[locale]);
    await served.page.keyboard.type("0.1");
    await go(pane.runAgain);
    // The cell stops the run, and says so below the steps.
    await served.pane.getByText(pane.failedTitle).waitFor();
    expect(await served.pane.innerText()).toContain("E5");
    await toStep("data");
    await served.pane.getByText(words.missing("score")).waitFor();
    await go(data.goToCell("E5"));
    await eventually(async () => expect(await served.selection()).toEqual({ sheet, address: "E5" }));
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      found.getRange("E5").setValue(0.876095343280683);
    }, sheet);
    const before = await served.sheets();
    await go(pane.runAgain);
    await served.pane.getByRole("heading", { name: winsorise.words.title[locale], exact: true }).waitFor();
    const report = inNode(winsoriseDraft, locale, withHole);
    const said = await served.pane.innerText();
    for (const { text } of report.findings) expect(said).toContain(text);
    expect(said).toContain(words.counted(389, 13, 1));
    const names = (await served.sheets()).filter((name) => !before.includes(name));
    expect(names.length).toBe(report.sheets.length);
    await expectSheets(report, names);
  });

  it("writes the formula of a result into the selected cell, which gives what the run gave", async () => {
    await served.page.evaluate((name) => globalThis.qianyanWorkbook!.host.select({ sheet: name, address: "H1" }), sheet);
    await toStep("result");
    await go(`${results.insertAt("H1")} ${results.insertAtHelp(`PREP.WINSOR (${winsorise.words.gives["columns"].title[locale]})`)}`);
    await served.pane.getByText(results.inserted(`${sheet}!H1`)).waitFor();
    const { outcome, given } = ranInNode(winsoriseDraft, withHole);
    const [{ name, values }] = outcome.values["columns"] as readonly ColumnBack[];
    await eventually(async () =>
      expect((await served.cells("H1:H391", sheet)).map(([cell]) => typeof cell).filter((one) => one === "number")).toHaveLength(389),
    );
    const written = (await served.cells("H1:H391", sheet)).map(([cell]) => cell);
    expect(written[0]).toBe(name);
    given.tableRows.forEach((row, k) => expect(written[row + 1]).toBeCloseTo(values[k]!, 12));
  });
});
