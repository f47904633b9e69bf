import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultSentence } from "../../src/locale/said/faults.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { WorkerFault } from "../../src/worker/worker-fault.ts";
import { bundledCells, runBundled } from "./bundled-run.ts";
import { expectCells } from "./close.ts";
import { eventually } from "./eventually.ts";
import { holdThreads, letCompute } from "./held-threads.ts";
import { ServedPage } from "./served-page.ts";

declare global {
  /** Lets a report that is held back be written. */
  var letWrite: (() => void) | undefined;
  /** What became of the report that was held back. */
  var reportWritten: Promise<string> | undefined;
}

const zh = paneTexts("zh-CN");
const bundledSheet = "31省研发面板";
const small = "单位,x,y\n甲,2,4\n乙,3,5\n丙,4,5\n丁,5,9\n";

describe("while a run is under way", () => {
  let served: ServedPage;
  /** What a test does on purpose. */
  let meant: readonly string[] = [];

  beforeEach(async () => {
    meant = [];
    served = await ServedPage.fresh(served);
  });
  afterAll(() => served.close());
  afterEach(() => {
    expect(served.problems.filter((problem) => !meant.some((one) => problem.includes(one)))).toEqual([]);
  });

  const run = () => served.pane.getByRole("button", { name: "运行", exact: true });
  const cancel = () => served.pane.getByRole("button", { name: "取消", exact: true });
  const open = (name: string, text: string) => served.choose(`${name}.csv`, text, "text/csv");

  /** The page solves and then waits before it writes, as it would on a large workbook. */
  const holdWriting = () =>
    served.page.evaluate(() => {
      const { host } = globalThis.qianyanWorkbook!;
      const write = host.writeReport.bind(host);
      const let_ = new Promise<void>((resolve) => (globalThis.letWrite = resolve));
      host.writeReport = (...args) => {
        const written = let_.then(() => write(...args));
        globalThis.reportWritten = written.then(
          () => "written",
          (error: unknown) => (error as { code?: string }).code ?? String(error),
        );
        return written;
      };
    });
  /** The report is being made before it is asked to be written. */
  const isHeld = () => served.page.waitForFunction(() => globalThis.reportWritten !== undefined);
  const letWrite = () => served.page.evaluate(() => globalThis.letWrite!());

  /** A run that goes on until the threads are let go. */
  async function startRun(press: () => Promise<void> = () => run().click()): Promise<void> {
    await holdThreads(served.page);
    await press();
    await served.pane.getByText(/正在求解/).waitFor();
  }

  it("another file ends it, says so, and gets nothing of it", async () => {
    await startRun();
    await open("另一个", small);
    await served.notices.getByText(zh.abandoned).waitFor();
    await letCompute(served.page);
    expect(await served.sheets()).toEqual(["另一个"]);
    expect(await cancel().count()).toBe(0);
    // Nothing comes later either: a run of the new workbook goes through, and its sheets are all there is.
    await run().click();
    await served.pane.getByText("4 / 4", { exact: true }).first().waitFor();
    expect((await served.sheets())[0]).toBe("另一个");
    for (const sheet of await served.sheets()) expect(JSON.stringify(await served.allCells(sheet))).not.toContain("北京");
  });

  it("another file that is opened right after the click gets nothing of it", async () => {
    await run().click();
    await open("另一个", small);
    await served.page.getByText("另一个", { exact: true }).first().waitFor();
    await eventually(async () => expect(await served.sheets()).toContain("另一个"));
    await served.pane.getByText("4个单元").first().waitFor();
    await run().click();
    await served.pane.getByText("4 / 4", { exact: true }).first().waitFor();
    for (const sheet of await served.sheets()) expect(JSON.stringify(await served.allCells(sheet))).not.toContain("北京");
  });

  it("another file that is opened between solving and writing gets nothing of it", async () => {
    await holdWriting();
    await run().click();
    await served.pane.getByText(zh.writing).waitFor();
    await isHeld();
    await open("另一个", small);
    await served.notices.getByText(zh.abandoned).waitFor();
    await letWrite();
    await eventually(async () => expect(await served.page.evaluate(() => globalThis.reportWritten)).toBe("workbook-closed"));
    expect(await served.sheets()).toEqual(["另一个"]);
  });

  it("another file that is opened in the midst of writing gets nothing of it", async () => {
    const outcome = await served.page.evaluate(async () => {
      const workbook = globalThis.qianyanWorkbook!;
      const rows = Array.from({ length: 3000 }, (_, r) => [{ value: `旧 ${r}` }, { value: r, format: "score" as const }]);
      const sheet = (name: string) => ({ name, stamp: "s", rows, columnWidths: [10, 10], freeze: { rows: 0, columns: 0 }, colourScales: [] });
      const written = workbook.host.writeReport([sheet("一"), sheet("二"), sheet("三")], {}).then(
        () => "written",
        (error: unknown) => (error as { code?: string }).code ?? String(error),
      );
      for (let k = 0; k < 1000 && (await workbook.host.sheets()).length < 2; k++) await new Promise((resolve) => setTimeout(resolve));
      const begun = (await workbook.host.sheets()).length;
      workbook.open("新", [{ name: "新", cells: [["a"], [1]] }]);
      return { begun, written: await written, sheets: await workbook.host.sheets() };
    });
    expect(outcome).toEqual({ begun: 2, written: "workbook-closed", sheets: ["新"] });
  });

  it("a file that cannot be read leaves it alone", async () => {
    await holdWriting();
    await run().click();
    await served.pane.getByText(zh.writing).waitFor();
    await served.choose("broken.xlsx", "abc");
    await served.notices.getByText("broken.xlsx").waitFor();
    await letWrite();
    await served.pane.getByText("402 / 403").first().waitFor();
  });

  it("a file that is dropped on the page opens as one that is chosen, and of two the later one stays", async () => {
    await run().click();
    await served.page.evaluate(
      ({ first, text }) => {
        for (const [name, content] of [
          ["大.csv", first],
          ["小.csv", text],
        ]) {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], name, { type: "text/csv" }));
          const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
          document.querySelector("main")!.dispatchEvent(drop);
          if (!drop.defaultPrevented) throw new Error("the browser would have left the page");
        }
      },
      { first: largePanel(), text: small },
    );
    await served.page.locator("header").getByText("小", { exact: true }).waitFor();
    await served.pane.getByText("4个单元").first().waitFor();
    expect(await served.sheets()).toEqual(["小"]);
  });

  it("a formula of the workbook before says nothing in the next one", async () => {
    await holdThreads(served.page);
    const formula = (address: string, text: string) =>
      served.page.evaluate(
        async ({ address, text }) => {
          const { host } = globalThis.qianyanWorkbook!;
          await host.writeFormula({ sheet: (await host.sheets())[0], address }, text);
        },
        { address, text },
      );
    await formula("I2", "=SBM.SUPER(C2:E404,F2:G404)");
    await served.notices.getByText("SBM.SUPER").waitFor();
    await open("另一个", small);
    await served.pane.getByText("4个单元").first().waitFor();
    expect(await served.notices.innerText()).toBe("");
    await letCompute(served.page);
    await formula("D2", "=DEA.RADIAL(B2:B5,C2:C5)");
    await served.until("D2", (cell) => typeof cell === "number");
    expect(await served.cells("I1:I6")).toEqual([]);
    await eventually(async () => expect(await served.notices.innerText()).toBe(""));
  });

  it("a second click on Run, or a key that is held down, is no cancel and no second run", async () => {
    const place = (await run().boundingBox())!;
    await startRun(() => run().dblclick());
    // The button waits where it was, and there is no other way under the pointer to end the run.
    expect(await run().boundingBox()).toEqual(place);
    expect(await run().getAttribute("aria-disabled")).toBe("true");
    await served.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await run().focus();
    for (let k = 0; k < 5; k++) await served.page.keyboard.down("Enter");
    await served.page.keyboard.up("Enter");
    await served.page.keyboard.press("Space");
    expect(await cancel().count()).toBe(1);
    expect(await served.pane.getByText(zh.cancelled).count()).toBe(0);
    await cancel().click();
    await served.pane.getByText(zh.cancelled).waitFor();
    expect(await run().evaluate((button) => button === document.activeElement)).toBe(true);
    await letCompute(served.page);
    expect(await served.sheets()).toEqual([bundledSheet]);
  });

  it("a double click, and Enter held down, on a run of a moment write once", async () => {
    await open("小", small);
    await served.pane.getByText("4个单元").first().waitFor();
    await served.pane.getByRole("tab", { name: "运行" }).click();
    await served.pane.getByRole("checkbox", { name: zh.replaceEarlier }).uncheck();
    await run().dblclick();
    await served.pane.getByText("4 / 4", { exact: true }).first().waitFor();
    const once = await served.sheets();
    expect(new Set(once.map((name) => name.replace(/ ?[(（]\d+[)）]$/, ""))).size).toBe(once.length);
    const again = served.pane.getByRole("button", { name: zh.runAgain, exact: true }).last();
    await again.focus();
    for (let k = 0; k < 8; k++) await served.page.keyboard.down("Enter");
    await eventually(async () => expect((await served.sheets()).length).toBe(2 * once.length - 1), 20_000);
    for (let k = 0; k < 8; k++) await served.page.keyboard.down("Enter");
    await served.page.keyboard.up("Enter");
    await cancel().waitFor({ state: "detached" });
    expect((await served.sheets()).length).toBe(2 * once.length - 1);
  });

  it("the second click of a double click on the next step starts no run", async () => {
    await served.pane.getByRole("tab", { name: "方法", exact: true }).click();
    await served.pane.getByRole("button", { name: zh.next.method, exact: true }).dblclick();
    await served.pane.getByText("将要运行").waitFor();
    expect(await cancel().count()).toBe(0);
    expect(await served.sheets()).toEqual([bundledSheet]);
  });

  it("a cell that is changed makes the result say that it is of the data at the start, and it is", async () => {
    await holdWriting();
    await run().click();
    await served.pane.getByText(zh.writing).waitFor();
    await served.page.evaluate(() => void globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getRange("C2").setValue(999));
    await letWrite();
    await served.pane.getByText(resultTexts("zh-CN").outdated).waitFor();
    await served.page.locator("header select").selectOption("en");
    await served.pane.getByText(resultTexts("en").outdated).waitFor();
    const { results } = await runBundled();
    const efficiency = await served.allCells("效率");
    const header = efficiency.findIndex((row) => results.periods.every((period) => row.includes(period)));
    const rows = new Map(efficiency.slice(header + 1, header + 32).map((row) => [row[0], row]));
    const scored = results.scores.filter(({ score }) => score !== null);
    expectCells(
      scored.map(({ dmu, period }) => rows.get(dmu)![efficiency[header].indexOf(period)]),
      scored.map(({ score }) => score),
    );
    // Run again, on what stands there now: then it is the result of it.
    await served.pane
      .getByRole("button", { name: paneTexts("en").runAgain, exact: true })
      .last()
      .click();
    await served.pane.getByText(resultTexts("en").outdated).waitFor({ state: "detached" });
    const changed = await runBundled({ cells: bundledCells().map((row, r) => (r === 1 ? row.map((cell, c) => (c === 2 ? 999 : cell)) : row)) });
    const now = await served.allCells("Efficiency");
    const [first] = changed.results.scores;
    expect(now.find((row) => row[0] === first.dmu)![now[header].indexOf(first.period)]).toBeCloseTo(first.score!, 9);
  });

  it("a sheet of the data that is deleted is said, a change of language and of sheet end nothing", async () => {
    await holdWriting();
    await run().click();
    await served.page.locator("header select").selectOption("en");
    await served.pane.getByText(paneTexts("en").writing).waitFor();
    await served.page.evaluate((name) => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      const other = workbook.insertSheet("别的");
      workbook.setActiveSheet(other);
      workbook.deleteSheet(workbook.getSheetByName(name)!);
    }, bundledSheet);
    await letWrite();
    await served.pane.getByText(resultTexts("en").outdated).waitFor();
    expect((await served.sheets()).length).toBeGreaterThan(4);
  });

  it("what is saved while a report is being written holds all of it", async () => {
    const order = await served.page.evaluate(async () => {
      const { host } = globalThis.qianyanWorkbook!;
      const said: string[] = [];
      const sheet = (name: string) => ({ name, stamp: "s", rows: [[{ value: "x" }]], columnWidths: [10], freeze: { rows: 0, columns: 0 }, colourScales: [] });
      const written = host.writeReport([sheet("一"), sheet("二")], {}).then(() => said.push("written"));
      const read = host.whenWhole(async () => void said.push((await host.sheets()).join(" ")));
      const second = host.writeReport([sheet("三")], {}).then(() => said.push("written too"));
      await Promise.all([written, read, second]);
      return said;
    });
    expect(order).toEqual(["written", `${bundledSheet} 一 二`, "written too"]);
  });

  it("an error that nothing caught becomes a sentence in the page's language", async () => {
    meant = ["a fault of ours", "a promise of ours"];
    const said = served.page.getByTestId("uncaught");
    await served.page.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error("a fault of ours");
        }),
    );
    await said.getByText(`程序出错：a fault of ours。${zh.goOn}`).waitFor();
    await served.page.locator("header select").selectOption("en");
    await said.getByText("The program failed: a fault of ours.").waitFor();
    await said.getByRole("button", { name: paneTexts("en").dismiss }).click();
    expect(await said.count()).toBe(0);
    await served.page.evaluate(() => void Promise.reject(new Error("a promise of ours")));
    await said.getByText("The program failed: a promise of ours.").waitFor();
    await said.getByRole("button", { name: paneTexts("en").dismiss }).click();
    await served.page.evaluate(() => {
      window.dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed with undelivered notifications." }));
      window.dispatchEvent(new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason: new DOMException("", "AbortError") }));
    });
    expect(await said.count()).toBe(0);
  });

  it("a thread that cannot be started becomes a sentence, and the next run goes through", async () => {
    await served.page.evaluate(() => {
      const Threads = globalThis.Worker;
      globalThis.Worker = class extends Threads {
        constructor() {
          super(URL.createObjectURL(new Blob(["throw new Error('refused')"], { type: "text/javascript" })), { type: "module" });
          globalThis.Worker = Threads;
        }
      };
    });
    meant = ["Content Security Policy", "policy: "];
    await run().click();
    await served.pane.getByText(/计算线程未能启动或意外终止/).waitFor();
    expect(await served.pane.getByText(zh.untouched).count()).toBe(1);
    expect(faultSentence(new WorkerFault("refused"), "en")).toContain("thread");
    await run().click();
    await served.pane.getByText("402 / 403").first().waitFor();
  });
});

/** 800 DMUs in 8 periods, from a fixed sequence. */
function largePanel(): string {
  let state = 12345;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return (1 + (state % 9999) / 100).toFixed(2);
  };
  const variables = ["x1", "x2", "y1", "y2"];
  const rows = Array.from({ length: 800 * 8 }, (_, k) => [`U${k % 800}`, 2012 + Math.floor(k / 800), ...variables.map(next)].join(","));
  return [["单位", "年份", ...variables].join(","), ...rows].join("\n");
}
