import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { runAnalysis, type Completed } from "../../src/analysis/run/run-analysis.ts";
import { inferenceTexts } from "../../src/locale/said/inference.ts";
import { reportOf } from "../../src/report/report.ts";
import { typedCells } from "../../src/standalone/grid/typed-cells.ts";
import { readCsv } from "../../src/workbook/file/text/csv.ts";
import { InProcess } from "../../src/worker/in-process.ts";
import { expectCells } from "./close.ts";
import { eventually } from "./eventually.ts";
import { cancelRun } from "./measures.ts";
import { chooseMethod } from "./pane-steps.ts";
import { ServedPage } from "./served-page.ts";

const columns = { dmu: "单位", period: "年份", group: "地区", inputs: ["x1", "x2"], outputs: ["y"], undesirable: [] };
const texts = inferenceTexts("zh-CN");
const level = "95%";

describe("what a run can be asked for in the pane", () => {
  let served: ServedPage;
  const sheet = "面板";

  beforeAll(async () => {
    served = await ServedPage.open();
    await served.choose(`${sheet}.csv`, panel(), "text/csv");
    await served.pane.getByText("24个单元×3个时期").waitFor();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const step = (name: string) => served.pane.getByRole("tab", { name, exact: true }).click();
  const button = (name: string) => served.pane.getByRole("button", { name, exact: true });
  const replicates = () => served.pane.getByRole("textbox", { name: "自助法重复次数" });
  const run = () => served.pane.getByRole("button", { name: /^(重新)?运行$/ }).click();
  const inNode = (draft: Partial<AnalysisDraft>): Promise<Completed> => {
    const cells = typedCells(readCsv(new TextEncoder().encode(panel())));
    const evaluator = new InProcess();
    return runAnalysis(
      completeAnalysis({ columns, badRows: "unscored", ...draft }),
      findTable(cells, { name: sheet, row: 1, column: 1 }, false),
      (request, tasks) => evaluator.evaluate(request, tasks),
    );
  };
  const expectEfficiency = async (completed: Completed) => {
    const wanted = reportOf(completed, "zh-CN").sheets[1];
    // Sheets of another method keep their names: the one meant is found by its title.
    const written = (await Promise.all((await served.sheets()).map((name) => served.allCells(name)))).find(([[first]]) => first === wanted.rows[0][0].value);
    expect(written).toBeDefined();
    expectCells(
      wanted.rows.flatMap((row, r) => row.map((_, c) => written![r]?.[c] ?? null)),
      wanted.rows.flatMap((row) => row.map(({ value }) => (value === "" ? null : value))),
      1e-9,
    );
  };

  it("offers intervals only for a model that can be resampled, and says for which", async () => {
    await chooseMethod(served.pane, "方法", "方向距离函数（DDF）");
    await step("运行");
    expect(await served.pane.getByRole("checkbox", { name: texts.switch }).isDisabled()).toBe(true);
    await served.pane.getByText(/所选模型不能用自助法。可用的模型：.*超效率SBM/).waitFor();
  });

  it("counts the replicates, and ends when it is told to", async () => {
    await chooseMethod(served.pane, "方法", "径向模型（CCR、BCC）");
    await step("运行");
    await served.pane.getByRole("checkbox", { name: texts.switch }).check();
    await replicates().fill("20000");
    await run();
    await served.pane.getByText(/^自助法：第\d/).waitFor();
    await cancelRun(served.page);
    expect(await served.sheets()).toEqual([sheet]);
  });

  it("says which number of replicates is too small, and solves nothing", async () => {
    await replicates().fill("3");
    await run();
    await served.pane
      .getByText(/replicates.*50/)
      .first()
      .waitFor();
    expect(await served.sheets()).toEqual([sheet]);
  });

  it("shows the intervals beside the key numbers, and writes them to their sheet, as the engine has them", async () => {
    await replicates().fill("60");
    await served.pane.getByRole("textbox", { name: "随机种子" }).fill("7");
    await run();
    await served.pane.getByRole("heading", { name: texts.title(level) }).waitFor();
    const completed = await inNode({ model: "radial", bootstrap: { replicates: 60, seed: 7 } });
    const { sheets } = reportOf(completed, "zh-CN");
    const wanted = sheets.find(({ name }) => name === texts.sheet)!;
    const written = await served.allCells(texts.sheet);
    expectCells(
      wanted.rows.flatMap((row, r) => row.map((_, c) => written[r]?.[c] ?? null)),
      wanted.rows.flatMap((row) => row.map(({ value }) => (value === "" ? null : value))),
      1e-9,
    );
    const shown = await served.pane
      .getByRole("region", { name: texts.title(level) })
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    const last = completed.results.scores.flatMap(({ dmu, period, score }, row) => {
      const interval = completed.results.inference!.scores[row];
      return period === "2022"
        ? [[dmu, score!.toFixed(4), interval?.low.toFixed(4) ?? "无", interval?.high.toFixed(4) ?? "无", interval?.corrected.toFixed(4) ?? "无"]]
        : [];
    });
    expect([...shown].sort()).toEqual([...last].sort());
  });

  it("measures against windows of the width that was asked for, and against each group's own frontier", async () => {
    await step("运行");
    await served.pane.getByRole("checkbox", { name: texts.switch }).uncheck();
    await step("方法");
    await served.pane.getByRole("button", { name: /^专家选项/ }).click();
    await served.pane.getByRole("combobox", { name: "参照技术" }).selectOption("window");
    await served.pane.getByRole("textbox", { name: "窗口宽度" }).fill("2");
    await served.pane.getByRole("combobox", { name: "分组前沿" }).selectOption("group");
    await step("运行");
    await served.pane.getByText("窗口前沿（得分为各窗口的均值）").waitFor();
    await served.pane.getByText("每组各用自己的").waitFor();
    await run();
    await served.pane.getByText("72 / 72").first().waitFor();
    await eventually(async () => expectEfficiency(await inNode({ model: "radial", reference: "window", window: 2, frontier: "group" })), 20_000);
  });

  it("takes a weight for each variable under its own name", async () => {
    await chooseMethod(served.pane, "方法", "非径向方向距离函数（NDDF）");
    const expert = served.pane.getByRole("button", { name: /^专家选项/ });
    if ((await expert.getAttribute("aria-expanded")) === "false") await expert.click();
    await served.pane.getByRole("combobox", { name: "参照技术" }).selectOption("period");
    await served.pane.getByRole("combobox", { name: "分组前沿" }).selectOption("common");
    await served.pane.getByRole("spinbutton", { name: /权重.* x2$/ }).fill("3");
    await run();
    await served.pane.getByText("72 / 72").first().waitFor();
    await eventually(async () => expectEfficiency(await inNode({ model: "nddf", options: { weights: [1, 3, 1] } })), 20_000);
  });

  it("reads a named range as the table", async () => {
    await served.page.evaluate((name) => {
      globalThis.qianyanWorkbook!.host.workbook.insertDefinedName("前两年", `'${name}'!$A$1:$F$49`);
    }, sheet);
    await step("数据");
    await button("重新读取").click();
    await served.pane.getByRole("combobox", { name: "工作表" }).selectOption({ label: "前两年" });
    await served.pane.getByText("24个单元×2个时期").waitFor();
    await run();
    await served.pane.getByText("48 / 48").first().waitFor();
  });
});

/** 24 DMUs of two groups in 3 periods, from a fixed sequence. */
function panel(): string {
  let state = 2024;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return (1 + (state % 999) / 100).toFixed(2);
  };
  const rows = Array.from({ length: 72 }, (_, k) => [`U${k % 24}`, 2020 + Math.floor(k / 24), k % 2 === 0 ? "东部" : "西部", next(), next(), next()].join(","));
  return ["单位,年份,地区,x1,x2,y", ...rows].join("\n");
}
