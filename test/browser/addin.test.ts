import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { kernelBytes } from "../../src/engine/lp/wasm/kernel-bytes.ts";
import { version } from "../../src/engine/declare/product.ts";
import { methodFunctions } from "../../src/functions/method-functions.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { reportSheets } from "../../src/report/report.ts";
import { bundledCells, runBundled } from "./bundled-run.ts";
import { commandLine, commandLineOn, expectedSpill, expectedSpills } from "./command-line.ts";
import { eventually } from "./eventually.ts";
import { dist, ExcelPage } from "./excel-page.ts";
import { holdThreads, letCompute } from "./held-threads.ts";
import { chooseMethod, moveColumn, rolesShown } from "./pane-steps.ts";

const cells = bundledCells();
const shots = process.env["QIANYAN_SHOTS"];
const kilobytes = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

describe("the add-in in Excel", () => {
  let excel: ExcelPage;

  const folder = mkdtempSync(join(tmpdir(), "qianyan-functions-"));

  beforeAll(async () => {
    excel = await ExcelPage.open({ cells });
    await excel.ready();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    expect(await excel.gaps()).toEqual([]);
    await excel.close();
    expect(excel.problems).toEqual([]);
  });
  const pane = () => excel.page.locator("#app");
  const shot = (name: string) => (shots ? excel.page.screenshot({ path: join(shots, `addin-${name}.png`) }) : null);

  it("opens in Excel's language with the roles that the headers tell", async () => {
    expect(await excel.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(await rolesShown(pane())).toEqual(["决策单元", "时期", "投入", "投入", "投入", "产出", "产出"]);
  });

  it("shows the pane with less than 180 kB of scripts", () => {
    const page = readFileSync(join(dist, "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, file]) => file).filter((file) => !file.endsWith("office.js"));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.map(kilobytes).reduce((a, b) => a + b)).toBeLessThan(180);
  });

  it("lets the solver's kernel run under the policy that administrators are advised to send, and no text as code", async () => {
    const found = await excel.page.evaluate(async (base64) => {
      const kernel = await WebAssembly.compile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      const evaluated = ((): boolean => {
        try {
          window.eval("1");
          return true;
        } catch {
          return false;
        }
      })();
      return { exports: WebAssembly.Module.exports(kernel).map(({ name }) => name), evaluated };
    }, kernelBytes);
    expect(found.exports).toContain("attempt");
    expect(found.evaluated).toBe(false);
  });

  it("fits into 320 pixels in both languages", async () => {
    for (const locale of ["en", "zh-CN"]) {
      await excel.page.getByRole("combobox", { name: /语言|Language/ }).selectOption(locale);
      await excel.page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
      const beyond = await excel.page.evaluate(() =>
        // What stands in a frame that scrolls sideways may be wider; the frame itself may not.
        [...document.querySelectorAll("#app *")]
          .filter((element) => element.getBoundingClientRect().right > 320.5 && !element.parentElement!.closest('[role="region"][tabindex="0"]'))
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
    expect(passed).toEqual(expect.arrayContaining(["数据", "语言", "工作表", "重新读取", "移动“year”，现为时期", "下一步：方法", "运行"]));
  });

  it("assigns the roles, runs in workers and writes the report, every cell as the engine's", async () => {
    await moveColumn(pane(), 6, "不使用");
    await moveColumn(pane(), 6, "产出");
    await chooseMethod(pane(), "方法", "全局Malmquist指数");
    await excel.page.getByRole("button", { name: "运行", exact: true }).focus();
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
    await excel.page.getByRole("tab", { name: "运行" }).click();
    expect(await excel.page.getByRole("checkbox", { name: /替换/ }).isChecked()).toBe(false);
    await runAgain(excel);
    const after = await excel.sheets();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(2 * before.length - 1);
  });

  it("replaces the earlier sheets once a person agrees", async () => {
    const before = await excel.sheets();
    await excel.page.getByRole("tab", { name: "运行" }).click();
    await excel.page.getByRole("checkbox", { name: /替换/ }).check();
    await runAgain(excel);
    expect([...(await excel.sheets())].sort()).toEqual([...before].sort());
  });

  it("answers every worksheet function with the command line's numbers", async () => {
    const index = await commandLine("--index", "gm", "--lang", "zh-CN");
    const expected = expectedSpills(await commandLine("--model", "sbm"), index);
    const [dmu, period] = [0, 1].map((c) => cells.slice(1).map((row) => [row[c]]));
    const [inputs, outputs] = [[2, 5] as const, [5, 7] as const].map(([from, to]) => cells.slice(1).map((row) => row.slice(from, to)));
    const ranges: Readonly<Record<string, unknown>> = { dmu, period, inputs, outputs };
    for (const { name, parameters } of methodFunctions.filter((fn) => fn.name in expected)) {
      const spilled = (
        await excel.call(
          name,
          parameters.map((parameter) => ranges[parameter.name] ?? null),
        )
      ).map((row) => row.map((cell) => (typeof cell === "object" ? (cell as { code: string }).code : cell)));
      expect([name, differences(spilled, expected[name])]).toEqual([name, []]);
    }
  });

  const others = methodFunctions.filter(({ name }) => !/^(SBM|GML|QIANYAN)\./.test(name));
  it.each([...new Set(others.map(({ method }) => method.id))])("answers every function of the method %s with the command line's numbers", async (id) => {
    const [header, ...rows] = cells;
    const functions = others.filter(({ method }) => method.id === id);
    const [{ method }] = functions;
    // A method that needs undesirable outputs or groups takes the last column as the one, and every second province as the other.
    const bad = (method.roles.undesirable?.min ?? 0) > 0;
    const grouped = (method.roles.group?.min ?? 0) > 0;
    const provinces = [...new Set(rows.map(([name]) => name))];
    const group = rows.map(([name]) => (provinces.indexOf(name) % 2 === 0 ? "甲" : "乙"));
    const columns = {
      inputs: header.slice(2, 5).map(String),
      outputs: header.slice(5, bad ? 6 : 7).map(String),
      ...(bad ? { undesirable: [String(header[6])] } : {}),
      ...(grouped ? { group: "group" } : {}),
    };
    const file = join(folder, `${id}.csv`);
    writeFileSync(file, [[...header, "group"], ...rows.map((row, k) => [...row, group[k]])].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n"));
    const json = await commandLineOn(file, columns, method.kind === "model" ? "--model" : "--index", id);
    const part = (from: number, to: number) => rows.map((row) => row.slice(from, to));
    const ranges: Readonly<Record<string, unknown>> = {
      dmu: part(0, 1),
      period: part(1, 2),
      inputs: part(2, 5),
      outputs: part(5, bad ? 6 : 7),
      ...(bad ? { undesirable: part(6, 7) } : {}),
      ...(grouped ? { group: group.map((name) => [name]) } : {}),
    };
    for (const fn of functions) {
      const answered = await excel.call(
        fn.name,
        fn.parameters.map(({ name }) => ranges[name] ?? null),
      );
      const spilled = answered.map((row) => row.map((cell) => (typeof cell === "object" ? (cell as { code: string }).code : cell)));
      const shown = fn.gives === "table" ? spilled.slice(1).map((row) => row.slice(0, -1)) : spilled;
      expect([fn.name, differences(shown, expectedSpill(fn, json, columns))]).toEqual([fn.name, []]);
    }
  });

  it("says of every row what the command line says, by the names in the headers", async () => {
    const { scores } = await commandLine("--lang", "zh-CN");
    const columns: Readonly<Record<string, readonly number[]>> = { dmu: [0], period: [1], inputs: [2, 3, 4], outputs: [5, 6] };
    const { parameters } = methodFunctions.find(({ name }) => name === "QIANYAN.WHY")!;
    const spilled = await excel.call(
      "QIANYAN.WHY",
      parameters.map(({ name }) => (name in columns ? cells.map((row) => columns[name].map((column) => row[column])) : null)),
    );
    expect(spilled.slice(-scores.length)).toEqual(scores.map(({ why }) => [why]));
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

describe("a workbook that is edited while the pane computes", () => {
  it.each([
    ["zh-CN", "运行"],
    ["en", "Run"],
  ] as const)("gets the result of the data as it was, and the pane says so: %s", async (locale, run) => {
    const excel = await ExcelPage.open({ locale, cells });
    await excel.ready();
    const sentence = excel.page.getByText(resultTexts(locale).outdated);
    await holdThreads(excel.page);
    await excel.page.getByRole("button", { name: run, exact: true }).click();
    await excel.page.getByText(/正在求解|Solving/).waitFor();
    await excel.page.evaluate((sheet) => globalThis.fakeExcel!.workbook.put(sheet, 2, 3, [[999]]), excel.sheet);
    await letCompute(excel.page);
    await sentence.waitFor();
    const completed = await runBundled({ sheet: excel.sheet });
    const { name, rows } = reportSheets(completed, locale, { source: { name: excel.sheet }, version, charts: true })[1];
    const columns = Math.max(...rows.map((row) => row.length));
    const expected = rows.map((row) => Array.from({ length: columns }, (_, c) => contentOf(row[c])));
    expect(await excel.contents(name, rows.length, columns)).toEqual(expected);
    await excel.page
      .getByRole("button", { name: paneTexts(locale).runAgain, exact: true })
      .last()
      .click();
    await sentence.waitFor({ state: "detached" });
    expect(excel.problems).toEqual([]);
    await excel.close();
  });
});

describe("a workbook that is edited after the pane has computed", () => {
  it.each(["zh-CN", "en"] as const)("has a bar over the results, and over its result sheets in every step, until it is run again: %s", async (locale) => {
    const [pane, texts] = [paneTexts(locale), resultTexts(locale)];
    const excel = await ExcelPage.open({ locale, cells });
    await excel.ready();
    const bar = excel.page.getByTestId("outdated");
    const types = (column: number, value: Cell) =>
      excel.page.evaluate(({ sheet, column, value }) => globalThis.fakeExcel!.userTypes(sheet, 2, column, [[value]]), { sheet: excel.sheet, column, value });
    const turnsTo = (sheet: string) => excel.page.evaluate((name) => globalThis.fakeExcel!.userTurnsTo(name), sheet);
    await excel.page.getByRole("button", { name: pane.run, exact: true }).click();
    await excel.page.getByRole("tab", { name: pane.steps.result, exact: true, selected: true }).waitFor();
    const before = await excel.sheets();
    await types(3, 999);
    await bar.waitFor();
    expect((await bar.innerText()).trim()).toBe(`${texts.outdated}${texts.outdatedMark}${texts.outdatedAgain}`);
    await types(3, cells[1][2]);
    await bar.waitFor({ state: "detached" });
    await types(12, "旁注");
    await types(3, 999);
    await bar.waitFor();
    // In another step the bar is there while a result sheet is, and not while the data is.
    await turnsTo(excel.sheet);
    await excel.page.getByRole("tab", { name: pane.steps.data, exact: true }).click();
    await bar.waitFor({ state: "detached" });
    await turnsTo(before[1]);
    await bar.waitFor();
    await bar.getByRole("button").click();
    await excel.page.getByRole("tab", { name: pane.steps.result, exact: true, selected: true }).waitFor();
    // The new sheets stand beside the old ones, whose data has still changed.
    await eventually(async () => expect((await excel.sheets()).length).toBeGreaterThan(before.length));
    await bar.waitFor({ state: "detached" });
    await turnsTo(before[1]);
    await bar.waitFor({ state: "detached" });
    await excel.page.getByRole("tab", { name: pane.steps.method, exact: true }).click();
    await bar.waitFor();
    expect([await excel.gaps(), excel.problems]).toEqual([[], []]);
    await excel.close();
  });
});

/** A cell of the report as it is written: its formula, or else its value; an empty text leaves the cell blank. */
const contentOf = (cell: { readonly formula?: string; readonly value: unknown } | undefined) =>
  cell?.formula ?? (cell?.value === "" ? null : (cell?.value ?? null));

/** Runs again to the end; the threads are held until the run is seen to have begun, as it may be over before one looks. */
async function runAgain({ page }: ExcelPage): Promise<void> {
  await holdThreads(page);
  await page.getByRole("button", { name: "重新运行" }).click();
  await page.getByRole("button", { name: "取消" }).waitFor();
  await letCompute(page);
  await page.getByRole("button", { name: "取消" }).waitFor({ state: "detached" });
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
