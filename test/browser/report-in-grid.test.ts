import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { reportSheet } from "../contracts/host-contract.ts";
import { eventually } from "./eventually.ts";
import { sheetFixture } from "./remote-host.ts";
import { ServedPage } from "./served-page.ts";

describe("a report in the grid", () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await ServedPage.open();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });
  const open = async () => (await sheetFixture(served.page, "Data")).host;
  const names = () => served.page.evaluate(() => globalThis.qianyanWorkbook!.host.names.all().map(({ name, text }) => `${name}: ${text}`));
  const set = (sheet: string, cell: string, value: number) =>
    served.page.evaluate((at) => void globalThis.qianyanWorkbook!.host.workbook.getSheetByName(at.sheet)!.getRange(at.cell).setValue(at.value), {
      sheet,
      cell,
      value,
    });

  it("goes with its names in one undo, and comes back in one redo", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率"), { ...reportSheet("改进"), names: [] }]);
    const defined = await names();
    expect(defined.length).toBeGreaterThan(0);
    const written = await served.allCells("效率");
    await host.writeReport([reportSheet("效率", 0.75), { ...reportSheet("改进"), names: [] }], { replace: true });
    expect(await served.cells("B4", "效率")).toEqual([[0.75]]);
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await eventually(async () => expect(await served.cells("B4", "效率")).toEqual([[0.5]]));
    expect(await names()).toEqual(defined);
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await eventually(async () => expect(await host.sheets()).toEqual(["Data"]));
    expect(await names()).toEqual([]);
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.redo());
    await eventually(async () => expect(await host.sheets()).toEqual(["Data", "效率", "改进"]));
    expect(await names()).toEqual(defined);
    expect(await served.allCells("效率")).toEqual(written);
  });

  it("is not calculated as it is written: its values came with it, and follow when a cell changes", async () => {
    const host = await open();
    const sheet = reportSheet("效率");
    const rows = sheet.rows.map((row) => row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 99 })));
    // A calculation goes through every formula of the workbook: of a large report that stops the page for seconds. The
    // one that opening the workbook asks for is over by then.
    await served.page.waitForTimeout(1000);
    await served.page.evaluate(() => {
      const seen = globalThis as { calculations?: number };
      seen.calculations = 0;
      globalThis.qianyanWorkbook!.api.getFormula().calculationStart(() => void seen.calculations!++);
    });
    const calculations = () => served.page.evaluate(() => (globalThis as { calculations?: number }).calculations!);
    await host.writeReport([{ ...sheet, rows }]);
    await served.page.waitForTimeout(1500);
    expect(await served.cells("B6", "效率")).toEqual([[99]]);
    await host.writeReport([{ ...sheet, rows: rows.map((row) => row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 98 }))) }], {
      replace: true,
    });
    await served.page.waitForTimeout(1500);
    expect(await served.cells("B6", "效率")).toEqual([[98]]);
    expect(await calculations()).toBe(0);
    await set("效率", "B4", 1.75);
    await eventually(async () => expect(await served.cells("B6", "效率")).toEqual([[1.5]]), 10_000);
    expect(await calculations()).toBeGreaterThan(0);
  });

  it("is followed by a sheet that sets it beside others, when it is written once more in its place", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率")]);
    const beside: ReportSheet = {
      name: "对比",
      stamp: "qianyan:compare",
      // Each formula as that above it but for its own row, as a grid keeps them: by the first alone.
      rows: [0.5, 1.25].map((value, k) => [
        { value: k + 1 },
        { value, formula: `=IF(ISTEXT(INDEX(效率_得分,$A${k + 1},1)),"",INDEX(效率_得分,$A${k + 1},1))`, format: "score", style: "value" },
      ]),
      columnWidths: [12, 12],
      freeze: { rows: 0, columns: 0 },
      colourScales: [],
    };
    await host.writeReport([beside]);
    const other = reportSheet("效率", 0.75);
    const rows = other.rows.map((row, r) => (r === 4 ? [row[0], { ...row[1], value: 1.5 }, row[2]] : row));
    await host.writeReport([{ ...other, rows }], { replace: true });
    await eventually(async () => expect(await served.cells("B1:B2", "对比")).toEqual([[0.75], [1.5]]), 10_000);
    // And of what is changed on the new sheet it hears as it did of the old one.
    await set("效率", "B4", 0.625);
    await eventually(async () => expect(await served.cells("B1:B2", "对比")).toEqual([[0.625], [1.5]]), 10_000);
  });

  it("has formulas that are filled from one another, and each calculates with its own cells", async () => {
    const host = await open();
    const lines = Array.from({ length: 40 }, (_, k) => k + 2);
    const sheet: ReportSheet = {
      ...reportSheet("改进"),
      names: [],
      colourScales: [],
      rows: [
        [{ value: 10 }, { value: 20 }],
        ...lines.map((row) => [
          { value: row },
          { value: 2 * row },
          { value: row + 10, formula: `=A${row}+$A$1` },
          { value: 2 * row + 10, formula: `=B${row}+$A$1` },
          { value: 4 * row + 20, formula: `=C${row}+D${row}-SUM(A$2:A$3)+5+A${row}*0` },
        ]),
      ],
    };
    await host.writeReport([sheet]);
    const formulas = await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getSheetByName("改进")!.getRange("C2:E41").getFormulas());
    expect(formulas).toEqual(sheet.rows.slice(1).map((row) => row.slice(2).map(({ formula }) => formula)));
    await set("改进", "A1", 100);
    await set("改进", "A9", 0.5);
    const first = (row: number) => (row === 9 ? 0.5 : row);
    await eventually(
      async () => expect(await served.cells("C2:E41", "改进")).toEqual(lines.map((row) => [first(row) + 100, 2 * row + 100, first(row) + 2 * row + 200])),
      10_000,
    );
  });

  it("follows a cell that is typed over in whatever depends on it: line by line, in sums, ranks and chains, in spills and on other sheets", async () => {
    const host = await open();
    const lines = Array.from({ length: 400 }, (_, k) => k + 2);
    await host.writeReport([
      {
        ...reportSheet("效率"),
        names: [],
        colourScales: [],
        rows: [
          [{ value: "a" }, { value: "b" }, { value: "c" }, { value: "d" }],
          ...lines.map((row) => [
            { value: row },
            { value: 2 * row, formula: `=A${row}*2` },
            { value: 402 - row, formula: `=RANK.EQ(A${row},A$2:A$401)` },
            { value: (row * (row + 1)) / 2 - 1, formula: row === 2 ? "=A2" : `=D${row - 1}+A${row}` },
          ]),
          [{ value: 0, formula: "=SUM(B2:B401)" }],
        ],
      },
    ]);
    await served.page.evaluate(() => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      const data = workbook.getSheetByName("Data")!;
      data.getRange("H1").setFormula("=效率!B2:B4");
      data.getRange("I1").setFormula("=SUM(H1:H3)");
      data.getRange("J1").setFormula('=INDIRECT("效率!D401")');
      data.getRange("K1").setFormula("=SUM(效率!B:B)");
    });
    const sum = lines.reduce((all, row) => all + row, 0);
    await eventually(
      async () =>
        expect(await served.cells("H1:K3", "Data")).toEqual([
          [4, 18, sum, 2 * sum],
          [6, null, null, null],
          [8, null, null, null],
        ]),
      20_000,
    );
    await set("效率", "A3", 1000);
    await eventually(async () => {
      expect(await served.cells("H1:K3", "Data")).toEqual([
        [4, 2012, sum + 997, 2 * sum + 1994],
        [2000, null, null, null],
        [8, null, null, null],
      ]);
      expect(await served.cells("A402", "效率")).toEqual([[2 * sum + 1994]]);
      expect(await served.cells("B2:D4", "效率")).toEqual([
        [4, 400, 2],
        [2000, 1, 1002],
        [8, 399, 1006],
      ]);
      expect(await served.cells("D401", "效率")).toEqual([[sum + 997]]);
    }, 20_000);
    // Where a formula of the column is written over, the others stay.
    await set("效率", "B2", 1);
    await set("效率", "A4", 5);
    await eventually(async () => {
      expect(await served.cells("H1:H3", "Data")).toEqual([[1], [2000], [10]]);
      expect(await served.cells("I1", "Data")).toEqual([[2011]]);
      expect(await served.cells("A402", "效率")).toEqual([[2 * sum + 1994 - 3 + 2]]);
    }, 20_000);
  });

  it("gives a name in a formula the range of the workbook that is open, not of the one before", async () => {
    const shown = (last: string) =>
      served.page.evaluate(async (to) => {
        const workbook = globalThis.qianyanWorkbook!;
        const name = { name: "产出_全部", text: `Data!$A$1:$A$${to}`, comment: "", scope: null };
        workbook.open("名称", [{ name: "Data", cells: [[1], [3], [8]] }], [name]);
        await workbook.host.writeFormula({ sheet: "Data", address: "C1" }, "=AVERAGE(产出_全部)");
      }, last);
    await shown("2");
    await eventually(async () => expect(await served.cells("C1", "Data")).toEqual([[2]]), 10_000);
    await shown("3");
    await eventually(async () => expect(await served.cells("C1", "Data")).toEqual([[4]]), 10_000);
  });
});
