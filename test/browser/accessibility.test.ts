import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inferenceTexts } from "../../src/locale/inference.ts";
import { paneChainTexts } from "../../src/locale/pane-chain.ts";
import { resultTexts } from "../../src/locale/pane-results.ts";
import { shapeTexts } from "../../src/locale/pane-shape.ts";
import { paneProcedureTexts } from "../../src/locale/pane-procedure.ts";
import { paneTexts } from "../../src/locale/pane.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { chooseMethod } from "./pane-steps.ts";
import { ServedPage } from "./served-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const texts = {
  "zh-CN": {
    steps: ["数据", "方法", "运行", "结果"],
    method: "全局 Malmquist 指数",
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

describe.each(["zh-CN", "en"] as const)("the page in %s, looked at by axe", (locale) => {
  const { steps, method, run, expert } = texts[locale];
  let served: ServedPage;

  beforeAll(async () => {
    served = await ServedPage.open({ locale });
    await served.page.evaluate(axeSource);
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  /** What axe finds wrong in the page's own parts, and finds again once whatever fades in has arrived; the grid is another project's. */
  async function violations(): Promise<readonly string[]> {
    let found = await violationsNow();
    for (const deadline = Date.now() + 5_000; found.length > 0 && Date.now() < deadline; found = await violationsNow()) await served.page.waitForTimeout(200);
    return found;
  }

  async function violationsNow(): Promise<readonly string[]> {
    await served.settled();
    const { violations: found } = await served.page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        // Fluent's guards of the focus hand it on at once: nobody ever stands on them.
        { include: [["#app"]], exclude: [["main > section"], ["[data-tabster-dummy]"]] },
        { resultTypes: ["violations"] },
      ),
    );
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").slice(0, 200)}`));
  }

  it("has no violation in the step of the data, nor with a menu open", async () => {
    await served.pane.locator("li[data-column]").first().waitFor();
    expect(await violations()).toEqual([]);
    await served.pane.locator('li[data-column="2"] button').click();
    await served.page.getByRole("menu").waitFor();
    expect(await violations()).toEqual([]);
    await served.page.keyboard.press("Escape");
  });

  it("has none in the step of the methods, with every fold open", async () => {
    await chooseMethod(served.pane, steps[1], method);
    await served.pane.getByRole("button", { name: expert }).click();
    expect(await violations()).toEqual([]);
  });

  it("has none in the step of the run, nor with a result", async () => {
    await served.pane.getByRole("tab", { name: steps[2], exact: true }).click();
    expect(await violations()).toEqual([]);
    await served.pane.getByRole("button", { name: run, exact: true }).click();
    await served.pane.getByText("402 / 403").first().waitFor();
    expect(await violations()).toEqual([]);
  });

  it("has none with the numbers of a chart, the analysis saved, and the question before it is deleted", async () => {
    const words = resultTexts(locale);
    await served.pane.getByRole("button", { name: words.showTable }).first().click();
    await served.pane.getByRole("button", { name: words.insertFormulas, exact: true }).click();
    await served.pane.getByText(words.inserted(words.formulaSheet)).waitFor();
    await served.pane.getByLabel(words.analysisName).fill("A");
    await served.pane.getByRole("button", { name: words.saveNow, exact: true }).click();
    await served.pane.getByText(words.saved("A")).waitFor();
    expect(await violations()).toEqual([]);
    await served.pane.getByRole("button", { name: words.removeNamed("A") }).click();
    expect(await violations()).toEqual([]);
    await served.pane.getByRole("button", { name: words.keep, exact: true }).click();
  });

  it("has none with the settings of a bootstrap open", async () => {
    await served.pane.getByRole("tab", { name: steps[2], exact: true }).click();
    await served.pane.getByRole("checkbox", { name: inferenceTexts(locale).switch }).check();
    expect(await violations()).toEqual([]);
    await served.pane.getByRole("checkbox", { name: inferenceTexts(locale).switch }).uncheck();
  });

  /** Every step as it stands now, in the width of Excel's own pane. */
  async function expectNarrow(): Promise<void> {
    await served.page.setViewportSize({ width: 1280, height: 800 });
    for (const step of steps) {
      await served.pane.getByRole("tab", { name: step, exact: true }).click();
      await served.settled();
      const { width, beyond } = await served.pane.evaluate((pane) => {
        const edge = pane.getBoundingClientRect();
        // What scrolls within its own frame may be wider than the pane.
        const framed = (element: Element) => element.closest("[role=region][tabindex]") !== null;
        const wide = [...pane.querySelectorAll("*")].filter((element) => !framed(element) && element.getBoundingClientRect().right > edge.right + 0.5);
        return { width: edge.width, beyond: wide.map((element) => element.outerHTML.slice(0, 80)) };
      });
      expect([step, width, beyond]).toEqual([step, 320, []]);
    }
  }

  it("keeps every step within 320 pixels", expectNarrow);

  it("has none with the steps of a chain, kept among others, and keeps them within 320 pixels", async () => {
    const [words, saved] = [paneChainTexts(locale), resultTexts(locale)];
    const [pane, button] = [paneTexts(locale), (name: string) => served.pane.getByRole("button", { name, exact: true })];
    await served.pane.getByRole("tab", { name: steps[3], exact: true }).click();
    await button(words.goOn).click();
    await served.pane.getByRole("radiogroup").first().waitFor();
    await button(pane.runAgain).click();
    await served.pane.getByRole("list", { name: words.steps }).first().waitFor();
    await served.pane.getByLabel(saved.analysisName).fill("B");
    await button(saved.saveNow).click();
    await button(words.runAllNamed("B")).waitFor();
    expect(await violations()).toEqual([]);
    await served.pane.getByRole("tab", { name: steps[0], exact: true }).click();
    await button(words.leaveNamed(pane.bundledSheet)).waitFor();
    expect(await violations()).toEqual([]);
    await expectNarrow();
    await served.pane.getByRole("tab", { name: steps[0], exact: true }).click();
    await button(words.leaveNamed(pane.bundledSheet)).click();
    await button(words.leaveNamed(pane.bundledSheet)).waitFor({ state: "detached" });
  });

  it.each(procedures.map(({ id, words }) => ({ id, title: words.title[locale] })))(
    "has none in any step of the procedure $id, and keeps them within 320 pixels",
    async ({ title }) => {
      const hasNone = async (step: string) => expect([step, await violations()]).toEqual([step, []]);
      await chooseMethod(served.pane, steps[1], title);
      await hasNone("method");
      await served.pane.getByRole("button", { name: paneProcedureTexts(locale).assign }).click();
      await served.pane.locator("li[data-column]").first().waitFor();
      await hasNone("data");
      // Where the columns of the panel fill the slots, the procedure runs.
      await served.pane.getByRole("tab", { name: steps[2], exact: true }).click();
      await hasNone("run");
      await served.pane.getByRole("button", { name: paneTexts(locale).runAgain, exact: true }).click();
      const heading = served.pane.getByRole("heading", { name: title, exact: true });
      const refused = served.pane.getByText(paneTexts(locale).failedTitle);
      await heading.or(refused).first().waitFor();
      await hasNone("result");
      await expectNarrow();
    },
  );

  it("has none where a table is to be put in shape", async () => {
    const csv = '表1 研发经费（亿元）,,\n地　区,2014年,2015年\n全　国,3,7\n北　京,"1,000",2\n天津,—,5\n注：本表为示例。,,\n';
    await served.choose("经费.csv", csv, "text/csv");
    await served.pane.getByRole("button", { name: shapeTexts(locale).apply, exact: true }).waitFor();
    expect(await violations()).toEqual([]);
  });
});
