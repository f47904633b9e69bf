import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { version } from "../../src/engine/declare/product.ts";
import { reportSheets } from "../../src/report/report.ts";
import { runBundled } from "./bundled-run.ts";
import { eventually } from "./eventually.ts";
import { keepProgress } from "./held-threads.ts";
import { cancelRun } from "./measures.ts";
import { largePanel } from "./large-panel.ts";
import { chooseMethod, moveColumn, rolesShown } from "./pane-steps.ts";
import { expectCells } from "./close.ts";
import { ServedPage } from "./served-page.ts";

describe("the pane beside the browser workbook", () => {
  let served: ServedPage;
  const bundledSheet = "31省研发面板";

  beforeAll(async () => {
    served = await ServedPage.open();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("opens with the roles of the bundled panel", async () => {
    expect(await rolesShown(served.pane)).toEqual(["决策单元", "时期", "投入", "投入", "投入", "产出", "产出"]);
  });

  it("runs the analysis and writes the result sheets, every cell as the report has it", async () => {
    await chooseMethod(served.pane, "方法", "全局Malmquist指数");
    await served.pane.getByRole("button", { name: "运行", exact: true }).click();
    await served.pane.getByText("402 / 403").waitFor();
    const completed = await runBundled({ index: "gm" });
    const record = { source: { name: bundledSheet }, version, date: new Date().toISOString().slice(0, 10), charts: "in-file" as const };
    const report = reportSheets(completed, "zh-CN", record);
    expect(await served.sheets()).toEqual([bundledSheet, ...report.map(({ name }) => name)]);
    // The numbers of the summary cells are what their formulas give, not only what was written with them.
    await served.recalculate();
    await eventually(async () => {
      for (const { name, rows } of report) {
        const cells = await served.allCells(name);
        const written = rows.flatMap((row, r) => row.map((_, c) => cells[r]?.[c] ?? null));
        const expected = rows.flatMap((row) => row.map(({ value }) => (value === "" ? null : value)));
        expectCells(written, expected, 1e-9);
      }
    });
  });

  it("writes each score under its period, beside its DMU", async () => {
    const { results } = await runBundled();
    const written = await Promise.all((await served.sheets()).slice(1).map((sheet) => served.allCells(sheet)));
    const isHeader = (row: readonly Cell[]) => results.periods.every((period) => row.includes(period));
    const cells = written.find((sheet) => sheet.some(isHeader))!;
    const header = cells.findIndex(isHeader);
    const rows = new Map(cells.slice(header + 1, header + 32).map((row) => [row[0], row]));
    const scored = results.scores.filter(({ score }) => score !== null);
    expectCells(
      scored.map(({ dmu, period }) => rows.get(dmu)![cells[header].indexOf(period)]),
      scored.map(({ score }) => score),
    );
  });

  it("leads from a finding to the cells that it comes from", async () => {
    const [, findings] = await served.sheets();
    await served.page.evaluate((sheet) => globalThis.qianyanWorkbook!.host.select({ sheet, address: "A1" }), findings);
    const [[basis]] = await served.cells("B5", findings);
    const [sheet, address] = String(basis).split("!");
    const cell = await served.placeOf("B5");
    await served.page.mouse.click(cell.x, cell.y);
    await eventually(async () => expect(await served.selection()).toEqual({ sheet, address }));
  });

  it("says which row is not scored, and why", async () => {
    const said = await served.pane.innerText();
    for (const part of ["西藏", "2014", "新产品销售收入（亿元）", "F329"]) expect(said).toContain(part);
  });

  it("replaces its own sheets when it runs again", async () => {
    const before = await served.sheets();
    await served.pane.getByRole("button", { name: "重新运行" }).click();
    await served.pane.getByRole("button", { name: "取消" }).waitFor({ state: "hidden" });
    expect(await served.sheets()).toEqual(before);
  });

  it("names the cell that breaks the rule, and selects it", async () => {
    await served.pane.getByRole("tab", { name: "数据" }).click();
    await served.pane.getByRole("button", { name: "选中单元格F329" }).click();
    await eventually(async () => expect(await served.selection()).toEqual({ sheet: bundledSheet, address: "F329" }));
  });

  it("moves a column by drag, and tells a screen reader", async () => {
    const group = served.pane.getByRole("heading", { name: "分组", exact: true });
    await served.pane.locator('li[data-column="6"]').dragTo(group);
    await eventually(async () => expect((await rolesShown(served.pane))[6]).toBe("分组"));
    await served.pane.getByRole("status").getByText("“有效发明专利（万件）”已移到分组。").waitFor({ state: "attached" });
    await moveColumn(served.pane, 6, "产出");
    expect((await rolesShown(served.pane))[6]).toBe("产出");
  });

  it("names what is missing, and writes nothing", async () => {
    const before = await served.sheets();
    await served.pane.getByRole("tab", { name: "数据" }).click();
    await moveColumn(served.pane, 5, "不使用");
    await moveColumn(served.pane, 6, "不使用");
    await served.pane.getByText("请至少指定一列投入和一列产出。").waitFor();
    await served.pane.getByRole("button", { name: "重新运行" }).click();
    await served.pane.getByText("产出列应至少有1列").waitFor();
    expect(await served.sheets()).toEqual(before);
  });

  it("leaves the workbook untouched when a long run is cancelled, and runs again afterwards", async () => {
    await served.choose("大样本.csv", largePanel(["x1", "x2", "y1", "y2"]), "text/csv");
    await served.pane.getByText("800个单元×8个时期").waitFor();
    expect(await rolesShown(served.pane)).toEqual(["决策单元", "时期", "投入", "投入", "产出", "产出"]);
    await chooseMethod(served.pane, "方法", "超效率SBM模型");
    await served.pane.getByRole("button", { name: /^专家选项/ }).click();
    await served.pane.getByRole("combobox", { name: "参照技术" }).selectOption("global");
    // The run itself takes a moment only; a proof of every score gives a person time to change their mind.
    await served.pane.getByRole("tab", { name: "运行" }).click();
    await served.pane.getByRole("checkbox", { name: "逐一精确证明每个效率值" }).check();
    const before = await served.allCells("大样本");
    await served.pane.getByRole("button", { name: "运行", exact: true }).click();
    await served.pane.getByText(/正在求解：/).waitFor();
    await cancelRun(served.page);
    expect(await served.sheets()).toEqual(["大样本"]);
    expect(await served.allCells("大样本")).toEqual(before);
    await served.type("G2", "=SBM.SUPER(C2:D61,E2:F61)");
    await served.until("G2", (cell) => typeof cell === "number");
  });

  it("says how many evaluations are done and what time is left, until it is cancelled", async () => {
    const wide = ["x1", "x2", "x3", "x4", "y1", "y2", "y3"];
    await served.choose("七列.csv", largePanel(wide), "text/csv");
    await served.pane.getByRole("combobox", { name: "工作表" }).getByText("七列").waitFor({ state: "attached" });
    await chooseMethod(served.pane, "方法", "全局Malmquist指数");
    await served.pane.getByRole("tab", { name: "运行" }).click();
    await served.pane.getByRole("checkbox", { name: "逐一精确证明每个效率值" }).check();
    const before = await served.sheets();
    await keepProgress(served.page, /正在求解：([\d,]+) \/ [\d,]+次评价[^]*约剩\d+(?:秒|分钟)/);
    await served.pane.getByRole("button", { name: "运行", exact: true }).click();
    await served.page.waitForFunction(() => globalThis.progressTexts.length === 2);
    const [first, later] = (await served.page.evaluate(() => globalThis.progressTexts)).map(progressSaid);
    // What is left follows from the time so far: run-state.test.ts has the numbers.
    for (const said of [first, later]) expect(said).toMatchObject({ of: 2 * 6400, left: expect.toSatisfy((left: number) => left > 0) as number });
    expect(later.done).toBeGreaterThan(first.done);
    await cancelRun(served.page);
    expect(await served.sheets()).toEqual(before);
  });
});

/** What stands above the progress bar; the time left in seconds. */
function progressSaid(text: string): { readonly done: number; readonly of: number; readonly left: number } {
  const [, done, of] = /正在求解：([\d,]+) \/ ([\d,]+)次评价/.exec(text)!;
  const [, count, unit] = /约剩(\d+)(秒|分钟)/.exec(text)!;
  const number = (said: string) => Number(said.replaceAll(",", ""));
  return { done: number(done), of: number(of), left: number(count) * (unit === "秒" ? 1 : 60) };
}
