import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameKey } from "../../src/procedures/neighbours/name-key.ts";
import { startTexts } from "../../src/locale/pane/start.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { paneChainTexts } from "../../src/locale/pane/chain.ts";
import { chainReportTexts } from "../../src/locale/sheets/chain.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { eventually } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

const [, ...expected] = readFileSync(new URL("../procedures/data/rd30-real-chain.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));

describe.each([
  ["zh-CN", "从价格到地区差异", "研发面板", "效率"],
  ["en", "From prices to regions", "R&D panel", "Efficiency"],
] as const)("the sample from prices to regions, in %s", (locale, title, panel, score) => {
  let served: ServedPage;
  const words = paneChainTexts(locale);
  const { steps } = paneTexts(locale);
  const { dataSheet, stepSheet } = chainReportTexts(locale);
  const last = stepSheet(reportTexts(locale).methodSheet, 6);

  beforeAll(async () => {
    served = await ServedPage.open({ locale });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const runAll = async () => {
    await served.pane.getByRole("button", { name: words.runAllNamed(title) }).click();
    await served.pane.getByRole("tab", { name: steps.result, selected: true }).waitFor();
    await eventually(async () => expect(await served.sheets()).toContain(last));
  };

  /** The largest relative difference of the columns that the chain gave from the reference, and how many numbers were compared. */
  async function compared() {
    const [header, ...rows] = await served.allCells(dataSheet);
    const places = [score, "TFP", "EC", "BPC"].map((name) => header.indexOf(name));
    const found = new Map(rows.map((row) => [`${nameKey(String(row[0]))} ${String(row[1])}`, places.map((k) => row[k])]));
    const pairs = expected.flatMap(([province, year, own, , ...factors]) =>
      [own, ...factors].flatMap((wanted, k) => (wanted === "" ? [] : [[found.get(`${province} ${year}`)![k] as number, Number(wanted)] as const])),
    );
    return { count: pairs.length, difference: Math.max(...pairs.map(([one, wanted]) => Math.abs(one - wanted) / wanted)) };
  }

  it("is opened from the start with its chain, and runs as one", async () => {
    await served.page
      .locator("header")
      .getByRole("button", { name: startTexts(locale).start })
      .click();
    await served.page.getByTestId("start").getByRole("button", { name: title }).click();
    await eventually(async () => expect((await served.sheets())[0]).toBe(panel));
    await runAll();
    const { count, difference } = await compared();
    expect(count).toBe(330 + 3 * 300);
    expect(difference).toBeLessThan(1e-9);
  });

  // What a file keeps is the same in either language.
  it.runIf(locale === "zh-CN")("is saved with its chain, and runs again from the file", async () => {
    const saving = served.page.waitForEvent("download");
    await served.page.getByRole("button", { name: paneTexts(locale).save, exact: true }).click();
    const bytes = readFileSync(await (await saving).path());
    await served.again();
    await served.openFile("chain.xlsx", bytes);
    await eventually(async () => expect((await served.sheets())[0]).toBe(panel));
    // Beijing's sales of 2012, ten times as many.
    await served.page.evaluate((sheet) => globalThis.qianyanWorkbook!.host.select({ sheet, address: "A1" }), panel);
    await served.type("G2", "33176.3106");
    await runAll();
    await eventually(async () => expect((await compared()).difference).toBeGreaterThan(0.1));
  });
});
