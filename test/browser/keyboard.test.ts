import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTexts } from "../../src/locale/hosts/page.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { eventually } from "./eventually.ts";
import { holdThreads, letCompute } from "./held-threads.ts";
import { cancelRun } from "./measures.ts";
import { ServedPage } from "./served-page.ts";

const texts = resultTexts("zh-CN");
const page = pageTexts("zh-CN");

describe("the whole journey with the keyboard alone", () => {
  let served: ServedPage;
  const sheet = "31省研发面板";

  beforeAll(async () => {
    served = await ServedPage.open();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const keyboard = new ByKeyboard(() => served);
  const press = (key: string) => keyboard.press(key);
  const name = () => keyboard.name();
  const tabTo = (wanted: string) => keyboard.tabTo(wanted);
  const backTo = (wanted: string) => keyboard.backTo(wanted);

  it("leads from the grid to the pane, through its steps, to a run that is cancelled", async () => {
    await press("F6");
    expect(await name()).toBe("数据");
    await tabTo("移动“有效发明专利（万件）”，现为产出");
    await keyboard.choose("不使用", "ArrowDown");
    await eventually(async () => expect(await name()).toBe("移动“有效发明专利（万件）”，现为不使用"));
    await keyboard.choose("产出", "ArrowUp");
    await eventually(async () => expect(await name()).toBe("移动“有效发明专利（万件）”，现为产出"));
    await tabTo("下一步：方法");
    await press("Enter");
    await served.pane.getByRole("radiogroup").first().waitFor();
    await tabTo("超效率SBM模型");
    await press("Shift+Tab");
    await keyboard.toQuestion("productivity", "zh-CN");
    await tabTo("全局Malmquist指数");
    await press("Space");
    await tabTo("下一步：核对");
    await press("Enter");
    await served.pane.getByText("将要运行").waitFor();
    const before = await served.allCells(sheet);
    await tabTo("运行");
    await holdThreads(served.page);
    await press("Enter");
    await served.pane.getByRole("button", { name: "取消" }).waitFor();
    // The key that ran does not cancel: the way to do so is one step back.
    expect(await name()).toBe("运行");
    await press("Enter");
    await press("Shift+Tab");
    expect(await name()).toBe("取消");
    await press("Enter");
    await served.pane.getByText("已取消，工作簿未改动。").waitFor();
    await letCompute(served.page);
    expect(await served.sheets()).toEqual([sheet]);
    expect(await served.allCells(sheet)).toEqual(before);
  });

  it("runs to the result sheets", async () => {
    expect(await name()).toBe("运行");
    await press("Enter");
    await served.pane.getByText("402 / 403").first().waitFor();
    expect((await served.sheets()).length).toBeGreaterThan(4);
    expect(await served.pane.getByRole("tab", { name: "结果", selected: true }).count()).toBe(1);
  });

  it("goes back to the grid, changes a cell, and runs again on the new data", async () => {
    await served.page.evaluate((name) => globalThis.qianyanWorkbook!.host.select({ sheet: name, address: "F329" }), sheet);
    await press("Shift+F6");
    await served.page.keyboard.type("5", { delay: 20 });
    await press("Enter");
    await served.until("F329", (cell) => cell === 5);
    await press("F6");
    await tabTo("重新运行");
    await press("Enter");
    await served.pane.getByText("403 / 403").first().waitFor();
  });

  it("goes through the results: a finding's cell, a chart's numbers, live formulas, and the analysis saved", async () => {
    await backTo("依据：生产率!N5");
    await press("Enter");
    await eventually(async () => expect(await served.selection()).toEqual({ sheet: "生产率", address: "N5" }));
    await tabTo(texts.showTable);
    await press("Enter");
    await served.pane.getByRole("region", { name: "各期效率均值" }).waitFor();
    await tabTo(texts.showChart);
    await press("Enter");
    await tabTo(texts.insertFormulas);
    await press("Enter");
    await served.pane.getByText(texts.inserted(texts.formulaSheet)).waitFor();
    await tabTo(texts.analysisName);
    await press("Control+A");
    await served.page.keyboard.type("年报");
    await tabTo(texts.saveNow);
    await press("Enter");
    await served.pane.getByText(texts.saved("年报")).waitFor();
    await tabTo(texts.removeNamed("年报"));
    await press("Enter");
    await tabTo(texts.keep);
    await press("Enter");
    await backTo(texts.reopenNamed("年报"));
    await press("Enter");
    await served.pane.getByText(texts.reopened("年报")).waitFor();
    await tabTo("重新运行");
  });

  it("moves the line beside the pane, which the browser remembers, and takes turns with the sheet on a small page", async () => {
    const line = served.page.getByRole("separator", { name: page.paneWidth });
    const width = async () => Number(await line.getAttribute("aria-valuenow"));
    const before = await width();
    await line.focus();
    await press("ArrowLeft");
    await press("ArrowLeft");
    expect(await width()).toBe(before + 32);
    expect((await served.pane.boundingBox())!.width).toBe(before + 32);
    expect(await served.page.evaluate(() => localStorage.getItem("qianyan.paneWidth"))).toBe(String(before + 32));
    await press("Enter");
    expect(await width()).toBe(before);

    await served.page.setViewportSize({ width: 640, height: 360 });
    await served.pane.waitFor({ state: "hidden" });
    await press("F6");
    await served.pane.getByRole("tab", { selected: true }).waitFor();
    await press("Shift+F6");
    await served.pane.waitFor({ state: "hidden" });
    await served.page.getByRole("button", { name: page.showPane }).click();
    await served.pane.getByRole("tab", { selected: true }).waitFor();
    const beyond = await served.page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]);
    expect(beyond).toEqual([640, 360]);
    const outside = await served.page
      .locator("header :is(button, a, select):visible")
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
    expect(outside).toBe(0);
    await served.pane.getByRole("button", { name: "依据：生产率!N5" }).click();
    await served.pane.waitFor({ state: "hidden" });
    await served.page.setViewportSize({ width: 1440, height: 900 });
    await tabTo("重新运行");
  });

  it("begins a formula with a function of the list", async () => {
    await served.page.evaluate((name) => globalThis.qianyanWorkbook!.host.select({ sheet: name, address: "J2" }), sheet);
    await press("Shift+F3");
    await served.page.getByRole("dialog").waitFor();
    await served.page.keyboard.type("SBM.SUPER");
    await press("Enter");
    await served.page.waitForFunction(() => globalThis.qianyanWorkbook!.host.workbook.isCellEditing());
    await served.page.getByText("投入：一列或多列投入").waitFor();
    await served.page.keyboard.press("Escape");
    await press("F6");
    await tabTo("重新运行");
  });

  it("ends a run that is told to end", async () => {
    // It must not come to its end before.
    await holdThreads(served.page);
    await press("Enter");
    await served.pane.getByRole("button", { name: "取消" }).waitFor();
    await cancelRun(served.page);
    await letCompute(served.page);
  });
});
