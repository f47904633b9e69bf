import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultTexts } from "../../src/locale/pane/results.ts";
import { reportOf } from "../../src/report/report.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { bundledCells, runBundled, scoresOf } from "./bundled-run.ts";
import { expectCells } from "./close.ts";
import { eventually } from "./eventually.ts";
import { rolesShown } from "./pane-steps.ts";
import { ServedPage } from "./served-page.ts";

const texts = resultTexts("zh-CN");

describe("the results in the pane", () => {
  let served: ServedPage;
  let saved: Uint8Array;

  beforeAll(async () => {
    served = await ServedPage.open();
    await served.pane.getByRole("button", { name: "运行", exact: true }).click();
    await served.pane.getByText("402 / 403").waitFor();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });
  const button = (name: string | RegExp) => served.pane.getByRole("button", { name, exact: typeof name === "string" });

  it("says the findings of the report, each with the way to its cell", async () => {
    const { findings } = reportOf(await runBundled(), "zh-CN");
    expect(findings.length).toBeGreaterThan(5);
    await button(/^显示其余/).click();
    const said = await served.pane.innerText();
    for (const { text } of findings) expect(said).toContain(text);
    await button(texts.basis(`${findings[0].basis[0].sheet}!${findings[0].basis[0].address}`)).click();
    await eventually(async () => expect(await served.selection()).toEqual(findings[0].basis[0]));
  });

  it("draws the charts of the report, and shows their numbers as a table", async () => {
    const { charts, heatMap } = reportOf(await runBundled(), "zh-CN");
    const figures = served.pane.locator("figure");
    expect(await figures.locator("figcaption").allInnerTexts()).toEqual([...charts.map(({ title }) => title), heatMap!.title]);
    await eventually(async () => expect(await figures.locator("[role=img] svg").count()).toBe(charts.length + 1));
    const first = figures.first();
    await first.getByRole("button", { name: texts.showTable }).click();
    const cells = await first.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(cells).toEqual(charts[0].categories.map((name, k) => [name, charts[0].series[0].numbers[k]!.toFixed(4)]));
    await first.getByRole("button", { name: texts.showChart }).click();
  });

  it("saves a chart as a picture that can be printed, and as a drawing", async () => {
    const figure = served.pane.locator("figure").first();
    const saveAs = async (name: string) => {
      const [download] = await Promise.all([served.page.waitForEvent("download"), figure.getByRole("button", { name }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const png = await saveAs(texts.savePng);
    expect(png.name).toBe("各期效率均值.png");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2880, 1620]);
    const svg = await saveAs(texts.saveSvg);
    expect(svg.name).toBe("各期效率均值.svg");
    const said = svg.bytes.toString("utf8");
    for (const part of ["各期效率均值", "效率值（无量纲）", "2012", "2024"]) expect(said).toContain(part);
  });

  it("inserts the analysis as live formulas whose values are those of the run", async () => {
    await button(texts.insertFormulas).click();
    await served.pane.getByText(texts.inserted(texts.formulaSheet)).waitFor();
    const expected = scoresOf(await runBundled());
    await eventually(async () => {
      const cells = await served.cells("C5:C407", texts.formulaSheet);
      expectCells(
        cells.map(([cell]) => cell),
        expected,
      );
    });
    expect((await served.cells("A4:B5", texts.formulaSheet))[1]).toEqual(["北京", 2012]);
  });

  it("puts columns together that do not stand side by side, so that the grid computes with them", async () => {
    const cells = bundledCells().map(([dmu, year, a, b, c, d, e]) => [dmu, year, a, b, d, c, e].map((cell) => (typeof cell === "string" ? `"${cell}"` : cell)));
    const other = await ServedPage.open();
    try {
      await other.choose("换列.csv", cells.map((row) => row.join(",")).join("\n"), "text/csv");
      // The panel that the page opens with has as many rows; its roles go before those of the file come.
      await eventually(async () => expect(await rolesShown(other.pane)).toEqual(["决策单元", "时期", "投入", "投入", "产出", "投入", "产出"]));
      await other.pane.getByRole("button", { name: "运行", exact: true }).click();
      await other.pane.getByText("402 / 403").waitFor();
      await other.pane.getByRole("button", { name: texts.insertFormulas, exact: true }).click();
      await other.pane.getByText(texts.inserted(texts.formulaSheet)).waitFor();
      const formula = await other.page.evaluate((sheet) => {
        const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === sheet)!;
        return found.getRange("C4").getFormula();
      }, texts.formulaSheet);
      expect(formula).toContain("HSTACK('换列'!$C$1:$C$404,'换列'!$D$1:$D$404,'换列'!$F$1:$F$404)");
      const expected = scoresOf(await runBundled());
      await eventually(async () => {
        const spilled = await other.cells("C5:C407", texts.formulaSheet);
        expectCells(
          spilled.map(([cell]) => cell),
          expected,
        );
      });
    } finally {
      await other.close();
    }
    expect(other.problems).toEqual([]);
  });

  it("saves the analysis in the workbook, and the workbook in a file with its native charts", async () => {
    await served.pane.getByLabel(texts.analysisName).fill("年报用");
    await button(texts.saveNow).click();
    await served.pane.getByText(texts.saved("年报用")).waitFor();
    saved = (await served.save()).bytes;
    const { kept } = await readXlsx(saved);
    expect(Object.keys(kept).length).toBeGreaterThan(1);
    const { readXlsx: readAll } = await import("hucre/xlsx");
    const { sheets } = await readAll(saved);
    const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
    expect(charts.map(({ title }) => title)).toEqual(reportOf(await runBundled(), "zh-CN").charts.map(({ title }) => title));
  });

  it("finds a year that was added, says so, and runs again", async () => {
    const sheet = "31省研发面板";
    await served.page.evaluate((name) => {
      const found = globalThis.qianyanWorkbook!.host.workbook.getSheets().find((one) => one.getSheetName() === name)!;
      const rows = found.getRange("A2:G404").getRawValues() as (string | number)[][];
      const last = rows.filter((row) => String(row[1]) === "2024");
      found.getRange(404, 0, last.length, 7).setValues(last.map(([dmu, , ...numbers]) => [dmu, 2025, ...numbers]));
    }, sheet);
    await button(texts.again).click();
    await served.pane.getByText(texts.added("2025", 31)).waitFor();
    await served.pane.getByText("433 / 434").waitFor();
  });

  it("opens a saved analysis again from the file, and keeps it where its columns are gone", async () => {
    // The workbook before has an analysis of the same name.
    await served.openFile("kept.xlsx", saved);
    await button(texts.reopenNamed("年报用")).click();
    await served.pane.getByText(texts.reopened("年报用")).waitFor();
    await served.page.evaluate(() => {
      const [first] = globalThis.qianyanWorkbook!.host.workbook.getSheets();
      first.getRange("G1").setValue("patents");
    });
    await button(texts.reopenNamed("年报用")).click();
    await served.pane.getByText(texts.columnsGone("年报用", "有效发明专利（万件）")).waitFor();
    const before = await served.sheets();
    await button(texts.removeNamed("年报用")).click();
    await button(/^删除，连同/).click();
    await served.pane.getByText(/^已删除“年报用”及其/).waitFor();
    // Its own result sheets are gone, and nothing else.
    expect(await served.sheets()).toEqual([before[0], texts.formulaSheet]);
  });

  it("puts a messy file in shape on a new sheet", async () => {
    const csv = '表1 研发经费（亿元）,,\n地　区,2014年,2015年\n全　国,3,7\n北　京,"1,000",2\n天津,—,5\n注：本表为示例。,,\n';
    await served.choose("经费.csv", csv, "text/csv");
    await button("整理到新工作表").click();
    await eventually(async () => expect(await served.sheets()).toEqual(["经费", "经费 整理", "经费 整理清单"]));
    expect(await served.allCells("经费 整理")).toEqual([
      ["地区", "年份", "研发经费(亿元)"],
      ["北京", 2014, 1000],
      ["北京", 2015, 2],
      ["天津", 2014, null],
      ["天津", 2015, 5],
    ]);
    // What was left out is listed with its cell.
    expect(await served.allCells("经费 整理清单")).toContainEqual([null, "经费", "B5", "—", null, expect.any(String)]);
    expect((await served.cells("A1:A2", "经费")).flat()).toEqual(["表1 研发经费（亿元）", "地　区"]);
  });
});
