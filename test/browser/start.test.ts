import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roleGroups } from "../../src/locale/pane/data.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { startTexts } from "../../src/locale/pane/start.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { eventually } from "./eventually.ts";
import { violations } from "./looked-at.ts";
import { ExcelPage } from "./excel-page.ts";
import { rolesShown } from "./pane-steps.ts";
import { begunWith, ServedPage } from "./served-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Pictures are left where a folder is named. */
const pictures = process.env["PICTURES"];

describe.each(["zh-CN", "en"] as const)("one who comes for the first time, in %s", (locale) => {
  let served: ServedPage;
  const keyboard = new ByKeyboard(() => served);
  const [start, pane] = [startTexts(locale), paneTexts(locale)];
  const { bundledName, bundledSheet } = begunWith[locale];
  const panel = () => served.page.getByTestId("start");
  let clicks = 0;
  const click = async (name: string, within = served.page.locator("#app")) => {
    clicks++;
    await within.getByRole("button", { name, exact: true }).click();
  };
  const sizes = [
    ["1440", 1440, 900],
    ["1280", 1280, 800],
    ["320", 320, 900],
    // What is left of 1440 at 200 %.
    ["200", 720, 450],
  ] as const;
  const looked = async (step: string) => {
    expect([step, await violations(served)]).toEqual([step, []]);
    for (const [name, width, height] of pictures === undefined ? sizes.slice(2) : sizes) {
      await served.page.setViewportSize({ width, height });
      await served.settled();
      // Nothing is wider than the page, however narrow it is.
      expect([step, name, await served.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([
        step,
        name,
        0,
      ]);
      if (pictures !== undefined) await served.page.screenshot({ path: `${pictures}/start-${locale}-${step}-${name}.png` });
    }
    await served.page.setViewportSize({ width: 1440, height: 900 });
    await served.settled();
  };

  beforeAll(async () => {
    served = await ServedPage.open({ locale, anew: true });
    await panel().waitFor();
    await served.page.evaluate(axeSource);
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("comes from the first sight by a sample to a result in at most eight clicks", async () => {
    await eventually(async () => expect(await panel().getByRole("button", { name: bundledName, exact: true }).isEnabled()).toBe(true));
    await looked("1-first");
    await click(start.close, panel());
    await served.pane.getByText(start.emptySheet).waitFor();
    await looked("2-empty");
    await click(start.start, served.page.locator("header"));
    clicks++;
    await panel().getByRole("button", { name: bundledName, exact: true }).click();
    await served.pane.locator("li[data-column]").first().waitFor();
    expect(await panel().count()).toBe(0);
    expect(await served.sheets()).toEqual([bundledSheet]);
    await looked("3-sample");
    await click(pane.run);
    await served.pane.getByText("402 / 403").first().waitFor();
    await looked("4-result");
    expect(clicks).toBeLessThanOrEqual(8);
  });

  // What is not said in words is the same in either language.
  it.runIf(locale === "zh-CN")("asks once what becomes of earlier results, and remembers it", async () => {
    const before = await served.sheets();
    const [question, beside] = ["同一分析的新结果写到哪里", "写在旁边"];
    await click(pane.runAgain);
    await served.pane.getByText(question).waitFor();
    await looked("5-question");
    await click(beside);
    await eventually(async () => expect((await served.sheets()).length).toBe(2 * before.length - 1));
    await served.pane.getByRole("button", { name: pane.runAgain, exact: true }).click();
    await eventually(async () => expect((await served.sheets()).length).toBe(3 * before.length - 2));
    expect(await served.pane.getByText(question).count()).toBe(0);
  });

  it("is taken through four stops, leaves the tour and finds it again", async () => {
    await click(start.start, served.page.locator("header"));
    await panel().getByRole("button", { name: start.tour, exact: true }).click();
    const tour = served.pane.getByRole("region", { name: start.tourName });
    for (const [k, step] of (["data", "method", "run", "result"] as const).entries()) {
      await tour.getByText(start.stops[step]).waitFor();
      expect(await served.pane.getByRole("tab", { name: pane.steps[step], selected: true }).count()).toBe(1);
      if (k === 1) {
        await looked("6-tour");
        await tour.getByRole("button", { name: start.leave, exact: true }).click();
        expect(await tour.count()).toBe(0);
        await click(start.start, served.page.locator("header"));
        await panel().getByRole("button", { name: start.tour, exact: true }).click();
        await tour.getByRole("button", { name: start.nextStop, exact: true }).click();
        await tour.getByText(start.stops.method).waitFor();
      }
      await tour.getByRole("button", { name: step === "result" ? start.finish : start.nextStop, exact: true }).click();
    }
    expect(await tour.count()).toBe(0);
  });

  it("reads in a minute what is measured", async () => {
    await click(start.start, served.page.locator("header"));
    await panel().getByRole("button", { name: start.minute, exact: true }).click();
    await panel().getByText(start.minuteText[1]).waitFor();
    await looked("7-minute");
    await click(start.back, panel());
    await served.page.keyboard.press("Escape");
    expect(await panel().count()).toBe(0);
  });

  it.runIf(locale === "zh-CN")("goes through a whole analysis by keyboard alone", async () => {
    await served.again();
    await panel().waitFor();
    await eventually(async () => expect(await panel().getByRole("button", { name: bundledName, exact: true }).isEnabled()).toBe(true));
    await keyboard.go(bundledName);
    await served.pane.locator("li[data-column]").first().waitFor();
    await keyboard.press("F6");
    await keyboard.tabTo(pane.run);
    await keyboard.press("Enter");
    await served.pane.getByText("402 / 403").first().waitFor();
    expect((await served.sheets()).length).toBeGreaterThan(4);
  });

  it.runIf(locale === "zh-CN")("just types, and stands in the sheet", async () => {
    await served.again();
    await panel().waitFor();
    await eventually(async () => expect(await panel().getByRole("button", { name: start.blank, exact: true }).isEnabled()).toBe(true));
    await served.page.keyboard.type("7", { delay: 50 });
    await served.page.keyboard.press("Enter");
    await served.until("A1", (cell) => cell === 7);
    expect(await panel().count()).toBe(0);
  });
});

describe.each(["zh-CN", "en"] as const)("an empty workbook in Excel, in %s", (locale) => {
  const [start, pane] = [startTexts(locale), paneTexts(locale)];
  const sample = locale === "en" ? "Panel with carbon emissions" : "含碳排放的面板";

  it("is given a sample on a sheet of its own, and a result, in two clicks", async () => {
    const excel = await ExcelPage.open({ locale: locale === "en" ? "en-US" : locale, anew: true });
    const { page } = excel;
    await page.getByText(start.emptySheet).waitFor();
    await page.getByRole("button", { name: sample, exact: true }).waitFor();
    await page.evaluate(axeSource);
    const found = await page.evaluate(
      async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run({ include: [["#app"]], exclude: [["[data-tabster-dummy]"]] })).violations,
    );
    expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/start-excel-${locale}-1-empty.png` });
    await page.getByRole("button", { name: sample, exact: true }).click();
    await page.locator("li[data-column]").first().waitFor();
    const words = (["dmu", "period", "input", "input", "input", "output", "undesirable"] as const).map((role) => roleGroups[role][locale]);
    expect(await rolesShown(page.locator("#app"))).toEqual(words);
    expect(await excel.sheets()).toHaveLength(2);
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/start-excel-${locale}-2-sample.png` });
    await page.getByRole("button", { name: pane.run, exact: true }).click();
    await page.getByRole("tab", { name: pane.steps.result, exact: true, selected: true }).waitFor();
    await page.getByText("90 / 90").first().waitFor();
    expect(await excel.gaps()).toEqual([]);
    await excel.close();
    expect(excel.problems).toEqual([]);
  });
});
