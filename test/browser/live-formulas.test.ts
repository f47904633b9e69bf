import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { bundledColumns } from "../../src/standalone/bundled-columns.ts";
import { bundledCells } from "./bundled-run.ts";
import { expectCells } from "./close.ts";
import { commandLineOn, expectedSpills } from "./command-line.ts";
import { ExcelPage } from "./excel-page.ts";
import { formulaCall, spilledCell } from "./formula-arguments.ts";
import { chooseMethod, rolesShown } from "./pane-steps.ts";

const texts = resultTexts("zh-CN");
const { inputs, outputs } = bundledColumns;
/** The third input stands apart from the other two, and so do the outputs. */
const cells = bundledCells().map(([dmu, year, a, b, c, d, e]) => [dmu, year, a, b, d, c, e]);

describe("live formulas that the pane writes into Excel", () => {
  let excel: ExcelPage;
  let written: Cell[][];
  const folder = mkdtempSync(join(tmpdir(), "qianyan-formulas-"));
  const file = join(folder, "panel.csv");

  beforeAll(async () => {
    writeFileSync(file, cells.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n"));
    excel = await ExcelPage.open({ cells });
    await excel.ready();
    const pane = excel.page.locator("#app");
    expect(await rolesShown(pane)).toEqual(["决策单元", "时期", "投入", "投入", "产出", "投入", "产出"]);
    await chooseMethod(pane, "方法", "全局Malmquist指数");
    await pane.getByRole("button", { name: "运行", exact: true }).click();
    await pane.getByText("402 / 403").waitFor();
    await pane.getByRole("button", { name: texts.insertFormulas, exact: true }).click();
    await pane.getByText(texts.inserted(texts.formulaSheet)).waitFor();
    written = await excel.contents(texts.formulaSheet, 6, 60);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    expect(await excel.gaps()).toEqual([]);
    await excel.close();
    expect(excel.problems).toEqual([]);
  });

  it("puts columns that stand apart together as every Excel that spills can", () => {
    const formulas = written[3].filter((cell) => typeof cell === "string" && cell.includes("CHOOSE("));
    expect(formulas.length).toBeGreaterThan(5);
    const range = (column: string) => `'${excel.sheet}'!$${column}$1:$${column}$404`;
    const [first] = formulas;
    expect(first).toContain(`CHOOSE({1,2,3},${["C", "D", "F"].map(range).join(",")}),CHOOSE({1,2},${["E", "G"].map(range).join(",")})`);
  });

  it("spills the numbers that the command line prints, called as Excel calls them", async () => {
    const index = await commandLineOn(file, { inputs, outputs }, "--index", "gm", "--lang", "zh-CN");
    const expected: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
      ...expectedSpills(await commandLineOn(file, { inputs, outputs }, "--model", "sbm"), index),
      "QIANYAN.WHY": index.scores.map(({ why }) => [why]),
    };
    const calls = written[3].flatMap((cell) => (typeof cell === "string" && /^=[A-Z]+\./.test(cell) ? [formulaCall(cell, () => cells)] : []));
    const checked: string[] = [];
    for (const { name, args } of calls) {
      const wanted = expected[name];
      const spilled = (await excel.call(name, args)).map((row) => row.map(spilledCell));
      // The ranges hold the header, so a column's first cell is its title; a table brings its own.
      const values = spilled.slice(spilled.length - wanted.length);
      expect([name, spilled.length - wanted.length]).toEqual([name, name === "GML.TABLE" ? 0 : 1]);
      expectCells(values.flat(), wanted.flat().map(cellOf));
      checked.push(name);
    }
    expect(checked.sort()).toEqual(
      Object.keys(expected)
        .filter((name) => name !== "SBM.SCORE")
        .sort(),
    );
  });
});

/** The command line's own words for a cell: an error as its text, a blank as an empty text. */
const cellOf = (value: unknown): Cell => (value === "#N/A" ? { error: value } : (value as Cell));
