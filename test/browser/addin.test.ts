import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { version } from "../../src/engine/product.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { reportSheets } from "../../src/report/report.ts";
import { bundledCells, runBundled } from "./bundled-run.ts";
import { commandLine, expectedSpills } from "./command-line.ts";
import { dist, ExcelPage } from "./excel-page.ts";

const cells = bundledCells();
const shots = process.env["QIANYAN_SHOTS"];
const kilobytes = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

describe("the add-in in Excel", () => {
  let excel: ExcelPage;

  beforeAll(async () => {
    excel = await ExcelPage.open({ cells });
    await excel.ready();
  });
  afterAll(async () => {
    expect(await excel.gaps()).toEqual([]);
    await excel.close();
    expect(excel.problems).toEqual([]);
  });
  const roles = () => excel.page.locator("li select").evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));
  const shot = (name: string) => (shots ? excel.page.screenshot({ path: join(shots, `addin-${name}.png`) }) : null);

  it("opens in Excel's language with the roles that the headers tell", async () => {
    expect(await excel.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect((await roles()).slice(0, 2)).toEqual(["dmu", "period"]);
  });

  it("shows the pane with less than 200 kB of scripts", () => {
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, file]) => file).filter((file) => !file.endsWith("office.js"));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.map(kilobytes).reduce((a, b) => a + b)).toBeLessThan(200);
  });

  it("fits into 320 pixels in both languages", async () => {
    for (const locale of ["en", "zh-CN"]) {
      await excel.page.getByRole("combobox", { name: /语言|Language/ }).selectOption(locale);
      await excel.page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
      const beyond = await excel.page.evaluate(() =>
        [...document.querySelectorAll("#app *")]
          .filter((element) => element.getBoundingClientRect().right > 320.5)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(beyond).toEqual([]);
      await shot(`setup-${locale}`);
    }
  });

  it("leads the Tab key through every step to Run", async () => {
    await excel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const passed: string[] = [];
    for (let k = 0; k < 60 && passed.at(-1) !== "运行"; k++) {
      await excel.page.keyboard.press("Tab");
      passed.push(await excel.page.evaluate(() => document.activeElement!.getAttribute("aria-label") ?? document.activeElement!.textContent));
    }
    expect(passed).toEqual(expect.arrayContaining(["设置", "语言", "工作表", "重新读取", "“year”的角色", "运行"]));
  });

  it("assigns the roles, runs in workers and writes the report, every cell as the engine's", async () => {
    const parts = ["dmu", "period", "input", "input", "input", "output", "output"];
    for (const [column, role] of parts.entries()) await excel.page.locator("li select").nth(column).selectOption(role);
    expect(await roles()).toEqual(parts);
    await excel.page.getByRole("combobox", { name: "生产率指数" }).selectOption("gm");
    await excel.page.getByRole("button", { name: "运行" }).focus();
    await excel.page.keyboard.press("Enter");
    await excel.page.getByText("402 / 403").waitFor();
    expect(excel.requests.filter((path) => path.startsWith("engine"))).not.toEqual([]);
    const completed = await runBundled({ index: "gm", sheet: excel.sheet });
    const record = { source: { name: excel.sheet }, version, date: new Date().toISOString().slice(0, 10), charts: true };
    const report = reportSheets(completed, "zh-CN", record);
    expect(await excel.sheets()).toEqual([excel.sheet, ...report.map(({ name }) => name)]);
    for (const { name, rows } of report) {
      const columns = Math.max(...rows.map((row) => row.length));
      const expected = rows.map((row) => Array.from({ length: columns }, (_, c) => contentOf(row[c])));
      expect([name, await excel.contents(name, rows.length, columns)]).toEqual([name, expected]);
    }
    await shot("result-zh-CN");
  });

  it("adds sheets under other names when it runs again, and leaves the earlier ones", async () => {
    const before = await excel.sheets();
    expect(await excel.page.getByRole("checkbox", { name: /替换/ }).isChecked()).toBe(false);
    await runAgain(excel);
    const after = await excel.sheets();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(2 * before.length - 1);
  });

  it("replaces the earlier sheets once a person agrees", async () => {
    const before = await excel.sheets();
    await excel.page.getByRole("checkbox", { name: /替换/ }).check();
    await runAgain(excel);
    expect([...(await excel.sheets())].sort()).toEqual([...before].sort());
  });

  it("answers every worksheet function with the command line's numbers", async () => {
    const index = commandLine("--index", "gm");
    const expected = expectedSpills(commandLine("--model", "sbm"), index);
    const [dmu, period] = [0, 1].map((c) => cells.slice(1).map((row) => [row[c]]));
    const [inputs, outputs] = [[2, 5] as const, [5, 7] as const].map(([from, to]) => cells.slice(1).map((row) => row.slice(from, to)));
    const ranges: Readonly<Record<string, unknown>> = { dmu, period, inputs, outputs };
    for (const { name, parameters } of functionFamily) {
      const spilled = (
        await excel.call(
          name,
          parameters.map((parameter) => ranges[parameter.name] ?? null),
        )
      ).map((row) => row.map((cell) => (typeof cell === "object" ? (cell as { code: string }).code : cell)));
      if (name === "QIANYAN.WHY") {
        expect(spilled.map(([sentence]) => String(sentence).includes("未评价"))).toEqual(index.scores.map(({ status }) => status === "bad data"));
        continue;
      }
      expect([name, differences(spilled, expected[name])]).toEqual([name, []]);
    }
  });

  it("asks its own host for everything, and office.js only for its own parts", () => {
    expect(excel.requests).toContain("office-js/office.js");
    const kinds = excel.requests.map((path) => path.replace(/\?.*/, "")).filter((path) => !/^(office-js\/.*|taskpane\.html|[\w.]+\.js|assets\/.*)$/.test(path));
    expect(kinds).toEqual([]);
    const workers = excel.requests.filter((path) => path.startsWith("engine"));
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) expect(kilobytes(worker)).toBeLessThan(60);
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
    await vi.waitFor(async () => {
      await page.page.clock.runFor(200);
      expect(await page.page.locator("li").count()).toBe(7);
    }, 20_000);
    await page.close();
  });

  it("is never blank while the browser waits for office.js, and leads to the browser workbook after ten seconds", async () => {
    const page = await ExcelPage.open({ inExcel: false, before: (opened) => opened.route("**/office.js", () => {}) });
    await page.page.getByText("正在连接 Excel").waitFor();
    const link = page.page.getByRole("link", { name: "browser workbook" });
    expect(await link.isVisible()).toBe(false);
    await link.waitFor({ timeout: 15_000 });
    if (shots) await page.page.screenshot({ path: join(shots, "addin-waiting.png") });
    await page.close();
  });
});

/** A cell of the report as it is written: its formula, or else its value; an empty text leaves the cell blank. */
const contentOf = (cell: { readonly formula?: string; readonly value: unknown } | undefined) =>
  cell?.formula ?? (cell?.value === "" ? null : (cell?.value ?? null));

async function runAgain({ page }: ExcelPage): Promise<void> {
  await page.getByRole("button", { name: "重新运行" }).click();
  await page.getByRole("button", { name: "取消" }).waitFor();
  await page.getByRole("button", { name: "重新运行" }).waitFor();
}

/** Cells that differ: texts at all, numbers by more than 1e-12. */
function differences(spilled: readonly (readonly unknown[])[], expected: readonly (readonly unknown[])[]): string[] {
  if (spilled.length !== expected.length) return [`${spilled.length} rows instead of ${expected.length}`];
  return expected.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const got = spilled[r][c];
      const same = typeof value === "number" && typeof got === "number" ? Math.abs(got - value) <= 1e-12 * Math.max(1, Math.abs(value)) : got === value;
      return same ? [] : [`${r},${c}: ${String(got)} instead of ${String(value)}`];
    }),
  );
}

/** Runs in the page: once office.js is there, before the page's own script, its onReady waits until the test lets it settle. */
function holdOfficeBack(): void {
  const released = new Promise<void>((resolve) => Object.assign(globalThis, { letOfficeBeReady: resolve }));
  const hold = () => {
    const { onReady } = Office;
    Office.onReady = () => Promise.all([onReady(), released]).then(([info]) => info);
  };
  document.addEventListener("readystatechange", hold, { once: true });
}
