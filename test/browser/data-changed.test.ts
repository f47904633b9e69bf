import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { eventually } from "./eventually.ts";
import { begunWith, ServedPage } from "./served-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.each(["en"] as const)("results whose data is changed, in %s", (locale) => {
  let served: ServedPage;
  const keyboard = new ByKeyboard(() => served);
  const pane = paneTexts(locale);
  const texts = resultTexts(locale);
  const words = `${texts.outdated}${texts.outdatedMark}${texts.outdatedAgain}`;
  const data = begunWith[locale].bundledSheet;
  const efficiency = reportTexts(locale).efficiencySheet;

  beforeAll(async () => {
    served = await ServedPage.open({ locale });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const inPane = () => served.pane.getByTestId("outdated");
  const overSheet = () => served.page.locator("section").getByTestId("outdated");
  const goTo = (sheet: string) => served.page.evaluate((name) => globalThis.qianyanWorkbook!.host.select({ sheet: name, address: "A1" }), sheet);
  const put = (sheet: string, address: string, value: string | number) =>
    served.page.evaluate(
      ({ sheet, address, value }) => void globalThis.qianyanWorkbook!.host.workbook.getSheetByName(sheet)!.getRange(address).setValue(value),
      { sheet, address, value },
    );
  const run = async () => {
    await served.pane.getByRole("button", { name: pane.run, exact: true }).click();
    await served.pane.getByText("402 / 403").first().waitFor();
  };

  it("say so over the results and over the result sheets alone, in the words that lead to a new run", async () => {
    await run();
    const [[before]] = await served.cells("C2", data);
    await put(data, "C2", 999);
    await inPane().waitFor();
    expect((await inPane().innerText()).trim()).toBe(words);
    await goTo(efficiency);
    await overSheet().waitFor();
    await goTo(data);
    await overSheet().waitFor({ state: "detached" });
    // What was changed back is not changed.
    await put(data, "C2", before as number);
    await inPane().waitFor({ state: "detached" });
  });

  it("say nothing of cells that the run did not take", async () => {
    await put(data, "J3", "旁注");
    await put(efficiency, "A1", "改写的标题");
    await put(data, "C3", 888);
    await inPane().waitFor();
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await inPane().waitFor({ state: "detached" });
    expect(await served.cells("J3", data)).toEqual([["旁注"]]);
  });

  it("follow a formula among the data, and undo", async () => {
    const [[before]] = await served.cells("C4", data);
    await put(data, "L4", before as number);
    await put(data, "C4", "=L4");
    await eventually(async () => expect(await served.cells("C4", data)).toEqual([[before]]));
    await put(data, "L4", 777);
    await inPane().waitFor();
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await inPane().waitFor({ state: "detached" });
  });

  it("are run again from the bar over the sheet by keyboard alone, and are then of the data as it is", async () => {
    await goTo(efficiency);
    const before = await served.allCells(efficiency);
    await put(data, "C2", 999);
    await overSheet().waitFor();
    await served.page.locator("header select").focus();
    await keyboard.go(words);
    await overSheet().waitFor({ state: "detached" });
    await inPane().waitFor({ state: "detached" });
    await eventually(async () => expect(await served.allCells(efficiency)).not.toEqual(before));
    await eventually(async () => expect(await keyboard.name()).toBe("the step itself"));
    expect(new Set(await served.sheets()).size).toBe((await served.sheets()).length);
  });

  it("are run again from the bar over the results by keyboard alone", async () => {
    await put(data, "C2", 1999);
    await inPane().waitFor();
    await served.pane.getByRole("tab", { selected: true }).focus();
    await keyboard.go(words);
    await inPane().waitFor({ state: "detached" });
    await eventually(async () => expect(await keyboard.name()).toBe("the step itself"));
  });

  it("of two analyses side by side both say so", async () => {
    const sheets = await served.sheets();
    await served.pane.getByRole("tab", { name: pane.steps.run, exact: true }).click();
    await served.pane.getByRole("checkbox").last().uncheck();
    await served.pane.getByRole("button", { name: pane.runAgain, exact: true }).click();
    // The sheets come one after the other, and the results once all are there.
    await served.pane.getByRole("tab", { name: pane.steps.result, exact: true, selected: true }).waitFor();
    const [second] = (await served.sheets()).filter((name) => !sheets.includes(name) && name.startsWith(efficiency));
    await put(data, "C2", 5);
    for (const sheet of [efficiency, second]) {
      await goTo(data);
      await overSheet().waitFor({ state: "detached" });
      await goTo(sheet);
      await overSheet().waitFor();
    }
  });

  it("say so where the data is gone, and what cannot be run again gives its reason", async () => {
    await served.page.evaluate((name) => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      workbook.deleteSheet(workbook.getSheetByName(name)!);
    }, data);
    await inPane().waitFor();
    await inPane().getByRole("button").click();
    await inPane().getByText(texts.sheetGone(texts.outdatedAgain, data)).waitFor();
  });

  it("have bars that axe finds nothing wrong with, wide and narrow", async () => {
    await goTo(efficiency);
    await overSheet().waitFor();
    for (const width of [1440, 320]) {
      await served.page.setViewportSize({ width, height: 900 });
      await served.settled();
      await served.page.evaluate(axeSource);
      const { violations } = await served.page.evaluate(() =>
        (globalThis as unknown as { readonly axe: typeof axe }).axe.run({
          include: [["aside"], ["[data-testid=outdated]"]],
          exclude: [["[data-tabster-dummy]"]],
        }),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }
  });
});
