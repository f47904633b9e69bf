import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionFamily } from "../../src/functions/family.ts";
import { functionListTexts } from "../../src/locale/hosts/function-list.ts";
import { inferenceTexts } from "../../src/locale/said/inference.ts";
import { paneChainTexts } from "../../src/locale/pane/chain.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { shapeTexts } from "../../src/locale/pane/shape.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { expectNarrow, openLookedAt, violations } from "./looked-at.ts";
import { chooseMethod } from "./pane-steps.ts";
import { begunWith, type ServedPage } from "./served-page.ts";

const texts = {
  "zh-CN": {
    steps: ["数据", "方法", "运行", "结果"],
    method: "全局Malmquist指数",
    run: "运行",
    expert: /^专家选项/,
    broken: "请至少指定一列投入和一列产出。",
  },
  en: {
    steps: ["Data", "Method", "Run", "Results"],
    method: "Global Malmquist index",
    run: "Run",
    expert: /^Expert options/,
    broken: "Give at least one column",
  },
};

const functionByName = (wanted: string) => functionFamily.find(({ name }) => name === wanted)!;

describe.each(["zh-CN", "en"] as const)("the page in %s, looked at by axe", (locale) => {
  const { steps, method, run, expert } = texts[locale];
  let served: ServedPage;

  beforeAll(async () => {
    served = await openLookedAt({ locale });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("has no violation in the step of the data, nor with a menu open", async () => {
    await served.pane.locator("li[data-column]").first().waitFor();
    expect(await violations(served)).toEqual([]);
    await served.pane.locator('li[data-column="2"] button').click();
    await served.page.getByRole("menu").waitFor();
    expect(await violations(served)).toEqual([]);
    await served.page.keyboard.press("Escape");
  });

  it("has none in the step of the methods, with every fold open", async () => {
    await chooseMethod(served.pane, steps[1], method);
    await served.pane.getByRole("button", { name: expert }).click();
    expect(await violations(served)).toEqual([]);
  });

  it("has none in the step of the run, nor with a result", async () => {
    await served.pane.getByRole("tab", { name: steps[2], exact: true }).click();
    expect(await violations(served)).toEqual([]);
    await served.pane.getByRole("button", { name: run, exact: true }).click();
    await served.pane.getByText("402 / 403").first().waitFor();
    expect(await violations(served)).toEqual([]);
  });

  it("has none in the dark, which follows the system while the page is open, sheets and charts too", async () => {
    const ground = () => served.pane.evaluate((pane) => getComputedStyle(pane).backgroundColor);
    const bar = () => served.pane.locator("figure svg text").first().getAttribute("fill");
    const [pale, ink] = [await ground(), await bar()];
    await served.page.emulateMedia({ colorScheme: "dark" });
    await served.page.locator("html.univer-dark").waitFor();
    expect(await ground()).not.toBe(pale);
    await expect.poll(bar).not.toBe(ink);
    expect(await violations(served)).toEqual([]);
    await served.page.emulateMedia({ colorScheme: "light" });
    await served.page.locator("html:not(.univer-dark)").waitFor();
    await expect.poll(bar).toBe(ink);
  });

  it("has none in the list of functions, whose arguments are explained in the language", async () => {
    const words = functionListTexts(locale);
    await served.page.keyboard.press("Shift+F3");
    const dialog = served.page.getByRole("dialog", { name: words.title });
    await dialog.getByLabel(words.search).fill("SBM.SUPER");
    await dialog.getByRole("region", { name: words.about }).getByText(functionByName("SBM.SUPER").parameters[0].help[locale], { exact: true }).waitFor();
    expect(await violations(served, "[role=dialog]")).toEqual([]);
    await served.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("has none with the numbers of a chart, the analysis saved, and the question before it is deleted", async () => {
    const words = resultTexts(locale);
    await served.pane.getByRole("button", { name: words.showTable }).first().click();
    await served.pane.getByRole("button", { name: words.insertFormulas, exact: true }).click();
    await served.pane.getByText(words.inserted(words.formulaSheet)).waitFor();
    await served.pane.getByLabel(words.analysisName).fill("A");
    await served.pane.getByRole("button", { name: words.saveNow, exact: true }).click();
    await served.pane.getByText(words.saved("A")).waitFor();
    expect(await violations(served)).toEqual([]);
    await served.pane.getByRole("button", { name: words.removeNamed("A") }).click();
    expect(await violations(served)).toEqual([]);
    await served.pane.getByRole("button", { name: words.keep, exact: true }).click();
  });

  it("has none with the settings of a bootstrap open", async () => {
    await served.pane.getByRole("tab", { name: steps[2], exact: true }).click();
    await served.pane.getByRole("checkbox", { name: inferenceTexts(locale).switch }).check();
    expect(await violations(served)).toEqual([]);
    await served.pane.getByRole("checkbox", { name: inferenceTexts(locale).switch }).uncheck();
  });

  it("keeps every step within 320 pixels", () => expectNarrow(served, steps));

  it("has none with the steps of a chain, kept among others, and keeps them within 320 pixels", async () => {
    const [words, saved] = [paneChainTexts(locale), resultTexts(locale)];
    const [pane, button] = [paneTexts(locale), (name: string) => served.pane.getByRole("button", { name, exact: true })];
    await served.pane.getByRole("tab", { name: steps[3], exact: true }).click();
    await button(words.goOn).click();
    await served.pane.getByRole("radiogroup").first().waitFor();
    await button(pane.runAgain).click();
    await served.pane.getByRole("list", { name: words.steps }).first().waitFor();
    await served.pane.getByRole("textbox", { name: saved.analysisName }).fill("B");
    await button(saved.saveNow).click();
    await button(words.runAllNamed("B")).waitFor();
    expect(await violations(served)).toEqual([]);
    await served.pane.getByRole("tab", { name: steps[0], exact: true }).click();
    await button(words.leaveNamed(begunWith[locale].bundledSheet)).waitFor();
    expect(await violations(served)).toEqual([]);
    await expectNarrow(served, steps);
    await served.pane.getByRole("tab", { name: steps[0], exact: true }).click();
    await button(words.leaveNamed(begunWith[locale].bundledSheet)).click();
    await button(words.leaveNamed(begunWith[locale].bundledSheet)).waitFor({ state: "detached" });
  });

  it("has none where a table is to be put in shape", async () => {
    const csv = '表1 研发经费（亿元）,,\n地　区,2014年,2015年\n全　国,3,7\n北　京,"1,000",2\n天津,—,5\n注：本表为示例。,,\n';
    await served.choose("经费.csv", csv, "text/csv");
    await served.pane.getByRole("button", { name: shapeTexts(locale).apply, exact: true }).waitFor();
    expect(await violations(served)).toEqual([]);
  });
});
