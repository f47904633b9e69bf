import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { locales, type Locale } from "../../src/engine/declare/text.ts";
import { completeProcedure, runProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { resultTables, wordOf } from "../../src/procedures/run/results.ts";
import { tableOf } from "../procedures/tables.ts";
import { sampleCells } from "./bundled-run.ts";
import { expectCells } from "./close.ts";
import { ServedPage } from "./served-page.ts";

const shots = process.env["QIANYAN_SHOTS"];

describe("worksheet functions of procedures in the browser workbook", () => {
  let served: ServedPage;
  const cells = sampleCells();
  const provinces = [...new Set(cells.slice(1).map(([name]) => name))];
  const group = (row: readonly Cell[]) => ["东部", "中部", "西部"][provinces.indexOf(row[0]) % 3];
  const isNumber = (cell: unknown) => typeof cell === "number";
  const shot = (name: string) => (shots ? served.page.screenshot({ path: `${shots}/procedure-${name}.png` }) : null);

  /** The rows of a result below its heads, of the run itself on the same cells. */
  const rowsOf = (draft: ProcedureDraft, result: string, locale: Locale): readonly (readonly Cell[])[] => {
    const body = cells.map((row, k) => [...row.slice(0, 7), k === 0 ? "地区" : group(row)]);
    const { procedure, outcome, given } = runProcedure(completeProcedure(draft), tableOf(body));
    const { rows } = resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
    return rows.map(({ period, cells: values }) => [
      ...(period === null ? [] : [period]),
      ...values.map((value) => (typeof value === "string" ? wordOf(procedure, value, locale) : value)),
    ]);
  };
  const named = (letter: string) => String(cells[0]["ABCDEFG".indexOf(letter)]);
  const dagum = () => ({ procedure: "dagum", columns: { value: [named("F")], group: ["地区"], period: [named("B")] } });

  beforeAll(async () => {
    served = await ServedPage.open();
    await served.page.evaluate(
      (labels) =>
        void globalThis
          .qianyanWorkbook!.host.workbook.getActiveSheet()
          .getRange("H1:H404")
          .setValues(labels.map((label) => [label])),
      ["地区", ...cells.slice(1).map(group)],
    );
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("spill a table with heads in the language of the page, as it is typed", async () => {
    await served.type("J2", "=STAT.DAGUM(F1:F404,H1:H404,B1:B404)");
    await served.until("K3", isNumber);
    const wanted = rowsOf(dagum(), "totals", "zh-CN");
    expect(wanted).toHaveLength(13);
    expect((await served.cells("J2:M2"))[0]).toEqual([named("B"), "观测数n", "均值", "总体基尼系数G"]);
    expectCells((await served.cells("J3:S15")).flat(), wanted.flat());
    await shot("table");
  });

  it("spill another result of the same run by its name, words included", async () => {
    await served.type("J17", '=INDEX.ENTROPY(F1:G404,C1:C404,,,"weights")');
    await served.until("L18", isNumber);
    const columns = { values: ["F", "G"].map(named), negative: [named("C")] };
    expectCells((await served.cells("J18:P20")).flat(), rowsOf({ procedure: "entropy-weights", columns }, "weights", "zh-CN").flat());
    expect((await served.cells("K18:K20")).flat()).toEqual(["正向", "正向", "负向"]);
  });

  it("spill columns beside the rows", async () => {
    await served.type("U2", "=PREP.WINSOR(F1:G404,,,0.01)");
    await served.until("U3", isNumber);
    const draft = { procedure: "winsorise", columns: { values: ["F", "G"].map(named) }, options: { tail: 0.01 } };
    expect((await served.cells("U2:V2"))[0]).toEqual([`${named("F")}_w`, `${named("G")}_w`]);
    expectCells((await served.cells("U3:V405")).flat(), rowsOf(draft, "columns", "zh-CN").flat());
    await shot("columns");
  });

  it("compute anew when a cell changes", async () => {
    // The third period is that of row 4.
    const [[before]] = await served.cells("M5");
    await served.type("F4", "99999999");
    await served.until("M5", (cell) => isNumber(cell) && cell !== before);
    cells[3][5] = 99999999;
    expectCells((await served.cells("J3:S15")).flat(), rowsOf(dagum(), "totals", "zh-CN").flat());
  });

  it("answer a text among the numbers with #VALUE! and a sentence that names argument's column, cell and rule, in both languages", async () => {
    await served.type("F6", "abc");
    await served.until("J2", (cell) => JSON.stringify(cell) === '{"error":"#VALUE!"}');
    const notice = served.notices.getByText("J2", { exact: true }).locator("xpath=ancestor::*[@role='group'][1]");
    await notice.waitFor();
    for (const part of ["STAT.DAGUM", named("F"), "F6", "数字", "abc"]) expect(await notice.innerText()).toContain(part);
    await served.page.getByRole("combobox", { name: "语言" }).selectOption("en");
    await served.notices.getByText("must be a number").first().waitFor();
    await shot("refused-en");
    await served.page.getByRole("combobox", { name: "Language" }).selectOption("zh-CN");
    await served.type("F6", String(cells[5][5]));
    await served.until("K3", isNumber);
    expectCells((await served.cells("J3:S15")).flat(), rowsOf(dagum(), "totals", "zh-CN").flat());
  });

  it.each(locales)("are offered while they are typed, with what they do and what they take: %s", async (locale) => {
    await served.page.getByRole("combobox", { name: /语言|Language/ }).selectOption(locale);
    await served.goTo("A2");
    await served.page.keyboard.type("=STAT.DA", { delay: 20 });
    await served.page.getByText("STAT.DAGUM").first().waitFor();
    await shot(`offered-${locale}`);
    await served.page.keyboard.type("GUM(", { delay: 20 });
    await served.page
      .getByText(locale === "en" ? /The indicator whose differences are split/ : /要分解其差异的指标/)
      .first()
      .waitFor();
    await shot(`help-${locale}`);
    // The first closes the list that helps.
    for (let k = 0; k < 3; k++) await served.page.keyboard.press("Escape");
    await served.page.waitForFunction(() => !globalThis.qianyanWorkbook!.host.workbook.isCellEditing());
  });
});
