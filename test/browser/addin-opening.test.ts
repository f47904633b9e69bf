import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { functionFamily } from "../../src/functions/family.ts";
import { bundledCells } from "./bundled-run.ts";
import { eventually } from "./eventually.ts";
import { dist, ExcelPage } from "./excel-page.ts";

const cells = bundledCells();
const shots = process.env["QIANYAN_SHOTS"];

describe("the add-in of one namespace, where names with a dot are refused", () => {
  const namespaces = [...new Set(functionFamily.map(({ name }) => name.split(".")[0]))];
  const [dmu, inputs, outputs] = [
    [0, 1],
    [2, 5],
    [5, 7],
  ].map(([from, to]) => cells.slice(1, 32).map((row) => row.slice(from, to)));
  // Without periods every row is a unit of its own.
  const ranges: Readonly<Record<string, unknown>> = { dmu: dmu.map(([name], k) => [`${String(name)} ${k}`]), inputs, outputs };

  it("answers under the names without the namespace, with the numbers of the one manifest", async () => {
    const [whole, part] = await Promise.all([ExcelPage.open({ cells }), ExcelPage.open({ cells, search: "?namespace=SBM" })]);
    await Promise.all([whole.ready(), part.ready()]);
    for (const { name, parameters } of functionFamily.filter((one) => one.name.startsWith("SBM."))) {
      const args = parameters.map((parameter) => ranges[parameter.name] ?? null);
      const expected = await whole.call(name, args);
      expect(expected.length).toBeGreaterThanOrEqual(31);
      expect([name, await part.call(name.slice("SBM.".length), args)]).toEqual([name, expected]);
    }
    for (const page of [whole, part]) {
      expect(await page.gaps()).toEqual([]);
      await page.close();
      expect(page.problems).toEqual([]);
    }
  });

  it("registers exactly the functions that its metadata describe, for every namespace", async () => {
    for (const namespace of namespaces) {
      const page = await ExcelPage.open({ cells, search: `?namespace=${namespace}` });
      await page.ready();
      const { functions } = JSON.parse(readFileSync(join(dist, `functions/${namespace}.en.json`), "utf8")) as { functions: { id: string }[] };
      const associated = await page.page.evaluate(() =>
        Object.keys((CustomFunctions as unknown as { _association: { mappings: object } })._association.mappings),
      );
      expect(functions.length).toBeGreaterThan(0);
      expect([namespace, associated]).toEqual([namespace, functions.map(({ id }) => id)]);
      await page.close();
      expect(page.problems).toEqual([]);
    }
  });
});

describe("the add-in in an Excel that is too old", () => {
  it.each(["zh-CN", "en-US"])("says in %s what is missing, and leads to the browser workbook", async (locale) => {
    const page = await ExcelPage.open({ cells, locale, excelApi: "1.9" });
    const said = page.page.getByRole("alert");
    await said.waitFor();
    expect(await said.innerText()).toContain("ExcelApi 1.12");
    expect(await said.innerText()).toContain(locale === "zh-CN" ? "此版本的Excel不支持" : "This version of Excel does not offer");
    expect(await said.getByRole("link").getAttribute("href")).toBe("index.html");
    if (shots) await page.page.screenshot({ path: join(shots, `addin-too-old-${locale}.png`) });
    await page.close();
    expect(page.problems).toEqual([]);
  });
});

describe("the add-in without Excel", () => {
  it("says so in a plain browser, and leads to the browser workbook", async () => {
    const page = await ExcelPage.open({ inExcel: false, locale: "en-GB" });
    await page.page.getByText("It was not opened inside Excel").waitFor();
    expect(await page.page.getByRole("link", { name: "Open the browser workbook" }).getAttribute("href")).toBe("index.html");
    await page.close();
    expect(page.problems).toEqual([]);
  });

  it.each(["zh-CN", "en-US"])("says in %s that office.js did not load, and whom to ask", async (locale) => {
    const page = await ExcelPage.open({ inExcel: false, locale, before: (opened) => opened.route("**/office.js", (route) => route.abort()) });
    const said = page.page.getByRole("alert");
    await said.waitFor();
    expect(await said.innerText()).toContain(locale === "zh-CN" ? "请转告管理员" : "tell your administrator");
    expect(await said.getByRole("link").getAttribute("href")).toBe("index.html");
    if (shots) await page.page.screenshot({ path: join(shots, `addin-blocked-${locale}.png`) });
    await page.close();
  });

  it("says after ten seconds that office.js does not answer, and opens the pane if it does after all", async () => {
    const page = await ExcelPage.open({ cells, before: (opened) => Promise.all([opened.clock.install(), opened.addInitScript(holdOfficeBack)]) });
    await page.page.waitForLoadState("load");
    await page.page.clock.runFor(8_000);
    expect(await page.page.getByRole("alert").count()).toBe(0);
    await page.page.clock.runFor(2_500);
    await page.page.getByRole("alert").waitFor();
    await page.page.evaluate(() => (globalThis as unknown as { letOfficeBeReady: () => void }).letOfficeBeReady());
    await eventually(async () => {
      await page.page.clock.runFor(200);
      expect(await page.page.locator("li[data-column]").count()).toBe(7);
    }, 20_000);
    await page.close();
  });

  it("shows the steps and Run from its first scripts alone, and holds Excel's calls back until every function is connected", async () => {
    const first = readFileSync(join(dist, "taskpane.html"), "utf8");
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const holdTheRest = (opened: Page) =>
      opened.route(/\/[\w.]+\.js$/, async (route) => {
        const file = new URL(route.request().url()).pathname.slice(1);
        if (!first.includes(file) && !file.startsWith("office-js")) await released;
        await route.continue();
      });
    const page = await ExcelPage.open({ cells, before: holdTheRest });
    await page.page.getByRole("tab", { name: "结果" }).waitFor();
    await page.page.getByRole("button", { name: "运行", exact: true }).waitFor();
    await page.page.waitForTimeout(500);
    expect(await page.page.evaluate(() => globalThis.fakeExcel!.callsFunctions)).toBe(false);
    release();
    await page.ready();
    const associated = await page.page.evaluate(() =>
      Object.keys((CustomFunctions as unknown as { _association: { mappings: object } })._association.mappings),
    );
    expect(associated).toHaveLength(functionFamily.length);
    await page.close();
    expect(page.problems).toEqual([]);
  });

  it("is never blank while the browser waits for office.js, and leads to the browser workbook after ten seconds", async () => {
    const page = await ExcelPage.open({ inExcel: false, before: (opened) => opened.route("**/office.js", () => {}) });
    await page.page.getByText("正在连接Excel").waitFor();
    const link = page.page.getByRole("link", { name: "browser workbook" });
    expect(await link.isVisible()).toBe(false);
    await link.waitFor();
    if (shots) await page.page.screenshot({ path: join(shots, "addin-waiting.png") });
    await page.close();
  });
});

/** Runs in the page: once office.js is there, before the page's own script, its onReady waits until the test lets it settle. */
function holdOfficeBack(): void {
  const released = new Promise<void>((resolve) => Object.assign(globalThis, { letOfficeBeReady: resolve }));
  const hold = () => {
    const { onReady } = Office;
    Office.onReady = () => Promise.all([onReady(), released]).then(([info]) => info);
  };
  document.addEventListener("readystatechange", hold, { once: true });
}
