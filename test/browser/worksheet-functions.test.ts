import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledCells, factorsOf, runBundled, scoresOf } from "./bundled-run.ts";
import { expectCells } from "./close.ts";
import { eventually } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

describe("worksheet functions in the browser workbook", () => {
  let served: ServedPage;
  const cells = bundledCells();
  const column = async (letter: string) => (await served.cells(`${letter}2:${letter}404`)).map(([cell]) => cell);
  const isNumber = (cell: unknown) => typeof cell === "number";

  beforeAll(async () => {
    served = await ServedPage.open();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("spills SBM.SUPER as it is typed, with the engine's own numbers", async () => {
    await served.type("H2", "=SBM.SUPER(C2:E404,F2:G404,,,,B2:B404)");
    await served.until("H2", isNumber);
    expectCells(await column("H"), scoresOf(await runBundled()));
  });

  it("ends the typing where the pointer has left the list of functions and a key chooses none of them", async () => {
    const list = served.page.locator("[data-u-comp=sheets-formula-editor] li");
    const typed = () => served.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getRange("M2").getFormula());
    await served.goTo("M2");
    await served.page.keyboard.type("=SUM", { delay: 5 });
    await list.first().waitFor();
    // The list takes the pointer for one that rests, unless it moves within it.
    await eventually(async () => {
      const { x, y } = (await list.nth(1).boundingBox())!;
      await served.page.mouse.move(x + 5, y + 5);
      await served.page.mouse.move(x + 15, y + 8);
      await served.page.mouse.move(x - 60, y + 8);
      expect(await list.evaluateAll((items) => items.filter(({ classList }) => classList.contains("univer-bg-gray-200")).length)).toBe(0);
    });
    await served.page.keyboard.press("Enter");
    await eventually(async () => expect(await typed()).toBe("=SUM"));
    expect(served.problems).toEqual([]);
    await served.goTo("M2");
    await served.page.keyboard.press("Delete");
  });

  it("computes anew when an input changes", async () => {
    const [[before]] = await served.cells("H5");
    await served.type("C5", "9.99");
    await served.until("H5", (cell) => isNumber(cell) && cell !== before);
    cells[4][2] = 9.99;
    expectCells(await column("H"), scoresOf(await runBundled({ cells })));
  });

  it("spills the three factors of the index, blank in each DMU's first period", async () => {
    const arguments_ = "A2:A404,B2:B404,C2:E404,F2:G404";
    for (const [letter, name] of [
      ["I", "TFP"],
      ["J", "EC"],
      ["K", "BPC"],
    ]) {
      await served.type(`${letter}2`, `=GML.${name}(${arguments_})`);
      await served.until(`${letter}3`, isNumber);
    }
    const completed = await runBundled({ cells, index: "gm" });
    for (const [letter, name] of [
      ["I", "TFP"],
      ["J", "EC"],
      ["K", "BPC"],
    ]) {
      const spilled = await column(letter);
      expectCells(spilled, factorsOf(completed, name));
      expect(spilled.filter((cell) => cell === null)).toHaveLength(31);
    }
  });

  it("answers a text among the numbers with #VALUE! and a sentence that names column, cell and rule", async () => {
    await served.type("C6", "abc");
    await served.until("H2", (cell) => JSON.stringify(cell) === '{"error":"#VALUE!"}');
    const sentence = served.notices.getByText("H2").locator("xpath=ancestor::*[@role='group'][1]");
    await sentence.waitFor();
    const said = await sentence.innerText();
    for (const part of ["SBM.SUPER", "inputs", "C6", "数字", "abc"]) expect(said).toContain(part);
  });

  it("says the same in English when the language is changed", async () => {
    await served.page.getByRole("combobox", { name: "语言" }).selectOption("en");
    await served.notices.getByText("must be a number").first().waitFor();
    await served.page.getByRole("combobox", { name: "Language" }).selectOption("zh-CN");
  });

  it("takes the sentence back when the cell is mended", async () => {
    await served.type("C6", "5.1143");
    await served.until("H2", isNumber);
    await served.until("K3", isNumber);
    await served.page.waitForFunction(() => document.querySelector('[data-testid="notices"]')!.childElementCount === 0);
    expectCells(await column("H"), scoresOf(await runBundled({ cells })));
  });

  it("answers a value that an option does not have with the values that it has", async () => {
    await served.type("M2", '=SBM.SUPER(C2:E404,F2:G404,,"xyz")');
    await served.until("M2", (cell) => JSON.stringify(cell) === '{"error":"#VALUE!"}');
    await served.notices.getByText("xyz").waitFor();
    expect(await served.notices.innerText()).toContain("nirs");
  });

  it("calculates what is entered while functions are computed, and what hangs on them", async () => {
    for (const pause of [110, 160, 220, 300]) {
      const entered = await served.page.evaluate(async (milliseconds) => {
        const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
        const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
        sheet.getRange("H2:Z404").clear();
        await wait(1000);
        // Numbers that have not been computed before take their time.
        sheet.getRange("C5").setValue(9 + milliseconds / 1000);
        const ranges = [404, 403, 402, 401].map((last) => `C2:E${last},F2:G${last},,,,B2:B${last}`);
        ranges.forEach((range, k) => sheet.getRange(1, 7 + k).setFormula(`=SBM.SUPER(${range})`));
        sheet.getRange("M2").setFormula("=COUNT(H2:H404)");
        for (const [cell, column] of ["N2 C", "O2 D", "P2 E", "Q2 F"].map((one) => one.split(" "))) {
          await wait(milliseconds);
          sheet.getRange(cell).setFormula(`=SUM(${column}2:${column}404)`);
        }
        return "HIJKMNOPQ".split("").map((letter) => `${letter}2`);
      }, pause);
      for (const cell of entered) await served.until(cell, isNumber);
      expect(await served.cells("M2")).toEqual([[(await column("H")).filter(isNumber).length]]);
    }
  });
});
