import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import type { ReportCell } from "../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { RangeAddress, WorkbookHost } from "../../src/workbook/host.ts";
import { WorkbookProblem } from "../../src/workbook/problem.ts";

/** What a person sees of a cell. */
export interface SeenCell {
  readonly value: Cell;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A host over a workbook whose first sheet is "Data", and the person at it. */
export interface HostFixture {
  readonly host: WorkbookHost;
  /** A person types cells into a sheet, which is added where it is missing. Rows and columns from 1. */
  put(sheet: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void | Promise<void>;
  userSelects(range: RangeAddress): void | Promise<void>;
  seen(sheet: string, row: number, column: number): SeenCell | Promise<SeenCell>;
  /** A person gives a range a name that holds in the whole workbook. */
  define(name: string, range: RangeAddress): void | Promise<void>;
  /** A person makes a table; absent where the workbook knows none. */
  makeTable?(name: string, range: RangeAddress): void | Promise<void>;
  /** The .xlsx file that the person has when the workbook is saved; absent where Excel itself saves, or nothing does. */
  saved?(): Promise<Uint8Array>;
  /** What a fake below the host was asked for and does not know. */
  gaps?(): readonly string[];
  dispose?(): void | Promise<void>;
}

const data: Cell[][] = [
  ["DMU", "x", "y"],
  ["甲", 1.5, null],
  ["乙", { error: "#DIV/0!" }, true],
  ["丙", 0, "2019"],
];

const score = (value: number): ReportCell => ({ value, format: "score", style: "value" });

/** A small report sheet of one analysis. */
export function reportSheet(name = "效率", first = 0.5, stamp = "qianyan:super-sbm"): ReportSheet {
  return {
    name,
    stamp,
    rows: [
      [{ value: "效率值", style: "title" }],
      [],
      [
        { value: "DMU", style: "header" },
        { value: "2019", style: "header" },
        { value: "比例", style: "header" },
      ],
      [{ value: "甲", style: "label" }, score(first), { value: 0.25, format: "percent", style: "value" }],
      [{ value: "1-2", style: "label" }, score(1.25), { value: 12345.678, format: "amount", style: "value" }],
      [
        { value: "=A1", style: "label" },
        { value: (first + 1.25) / 2, formula: "=AVERAGE(B4:B5)", format: "score", style: "summary" },
        { value: 3, format: "integer", style: "value" },
      ],
    ],
    columnWidths: [16, 10, 10],
    freeze: { rows: 3, columns: 1 },
    colourScales: [{ fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 }],
    names: [
      { name: "效率_得分", title: "效率值", range: { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 } },
      { name: "效率 DMU", title: "决策单元", range: { fromRow: 4, fromColumn: 1, toRow: 5, toColumn: 1 } },
    ],
  };
}

/** A sheet that leads to the first number of another one, and says where that is. */
export const findingsOn = (sheet: string, stamp = "qianyan:super-sbm"): ReportSheet => ({
  name: "结论",
  stamp,
  rows: [[{ value: "结论", style: "title" }], [{ value: `${sheet}!B4`, style: "note", link: { sheet, address: "B4" } }]],
  columnWidths: [16],
  freeze: { rows: 0, columns: 0 },
  colourScales: [],
});

/** What every host does, whatever workbook it adapts. */
export function describeHost(name: string, makeFixture: () => HostFixture | Promise<HostFixture>): void {
  describe(`the ${name} host`, () => {
    let fixture: HostFixture;
    let host: WorkbookHost;

    beforeEach(async () => {
      fixture = await makeFixture();
      ({ host } = fixture);
      await fixture.put("Data", 2, 2, data);
    });

    afterEach(async () => {
      expect(fixture.gaps?.() ?? []).toEqual([]);
      await fixture.dispose?.();
    });

    it("names the sheets in their order", async () => {
      await fixture.put("第二张", 1, 1, [["a"]]);
      expect(await host.sheets()).toEqual(["Data", "第二张"]);
    });

    it("tells what is selected", async () => {
      await fixture.userSelects({ sheet: "Data", address: "B2:D5" });
      expect(await host.selection()).toEqual({ sheet: "Data", address: "B2:D5" });
    });

    it("selects a range for the person", async () => {
      await host.select({ sheet: "Data", address: "C3:C4" });
      expect(await host.selection()).toEqual({ sheet: "Data", address: "C3:C4" });
    });

    it("tells a listener of each new selection, until it is stopped", async () => {
      const heard: RangeAddress[] = [];
      const stop = host.onSelection((range) => heard.push(range));
      await vi.waitFor(async () => {
        for (const address of ["B2", "C3"]) await fixture.userSelects({ sheet: "Data", address });
        expect(heard).toContainEqual({ sheet: "Data", address: "C3" });
      }, 10_000);
      stop();
      await new Promise((resolve) => setTimeout(resolve, 30));
      const before = heard.length;
      await fixture.userSelects({ sheet: "Data", address: "D4" });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(heard).toHaveLength(before);
    });

    it("tells a listener of the sheet whose cells are changed, until it is stopped", async () => {
      const [heard, others]: (string | null)[][] = [[], []];
      const stop = host.onChange((sheet) => heard.push(sheet));
      const stopOther = host.onChange((sheet) => others.push(sheet));
      let row = 10;
      const write = () => host.writeFormula({ sheet: "Data", address: `F${row++}` }, "=1+1");
      await vi.waitFor(async () => {
        await write();
        expect(heard).toContain("Data");
        expect(others).toContain("Data");
      }, 10_000);
      stop();
      // What was changed before is told of until it has come.
      let before = -1;
      await vi.waitFor(async () => {
        const count = heard.length;
        await host.read({ sheet: "Data", address: "A1" });
        await new Promise((resolve) => setTimeout(resolve, 100));
        before = heard.length;
        expect(before).toBe(count);
      }, 10_000);
      const heardByOther = others.length;
      await write();
      await vi.waitFor(() => expect(others.length).toBeGreaterThan(heardByOther), 10_000);
      stopOther();
      expect(heard).toHaveLength(before);
    });

    it("reads numbers, texts, booleans, blanks and errors as they are", async () => {
      const read = await host.read({ sheet: "Data", address: "B2:D5" });
      expect(read).toMatchObject({ sheet: "Data", address: "B2:D5", row: 2, column: 2 });
      expect(read.cells).toEqual(data);
    });

    it("tells with how many decimals numbers are shown, and which as percentages, by their formats", async () => {
      const { sheets } = await host.writeReport([reportSheet()]);
      const [sheet] = sheets;
      expect(Object.fromEntries(await host.decimals({ sheet, address: "A4:C6" }))).toEqual({
        ...{ B4: { decimals: 4 }, C4: { decimals: 3, percent: true } },
        ...{ B5: { decimals: 4 }, C5: { decimals: 2 }, B6: { decimals: 4 }, C6: { decimals: 0 } },
      });
      expect(Object.fromEntries(await host.decimals({ sheet, address: "C:C" }))).toEqual({
        C4: { decimals: 3, percent: true },
        C5: { decimals: 2 },
        C6: { decimals: 0 },
      });
      expect((await host.decimals({ sheet: "Data", address: "A1:Z99" })).size).toBe(0);
    });

    it("cuts whole columns to the used part of the sheet", async () => {
      const { address, cells } = await host.read({ sheet: "Data", address: "C:D" });
      expect(address).toBe("C1:D5");
      expect(cells).toEqual([[null, null], ...data.map((row) => row.slice(1))]);
    });

    it("knows a used range that holds every value", async () => {
      const used = await host.usedRange("Data");
      const { row, column, cells } = await host.read(used);
      expect(cells[2 - row][2 - column]).toBe("DMU");
      expect(cells[5 - row][4 - column]).toBe("2019");
      expect([row + cells.length - 1, column + cells[0].length - 1]).toEqual([5, 4]);
    });

    it("says which sheets there are when one is missing", async () => {
      const error = await host.read({ sheet: "没有", address: "A1" }).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(Mistake);
      expect(error).toMatchObject({ code: "sheet-missing", params: { sheet: "没有", sheets: ["Data"] } });
    });

    it("says which address names no range", async () => {
      const error = await host.read({ sheet: "Data", address: "A1:B" }).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(WorkbookProblem);
      expect(error).toMatchObject({ code: "no-such-range", params: { sheet: "Data", address: "A1:B" } });
    });

    it("writes a report into new sheets, with values, formulas and number formats", async () => {
      const report = reportSheet();
      expect(await host.writeReport([report])).toEqual({ sheets: ["效率"] });
      expect(await host.sheets()).toEqual(["Data", "效率"]);
      expect(await host.resultSheets()).toEqual(["效率"]);
      for (const [r, row] of report.rows.entries()) {
        for (const [c, { value, formula }] of row.entries()) {
          const seen = await fixture.seen("效率", r + 1, c + 1);
          expect(seen.formula).toBe(formula ?? null);
          if (formula === undefined) expect(seen.value).toBe(value);
        }
      }
      const formats = await Promise.all([4, 5, 6].map(async (row) => fixture.seen("效率", row, 3)));
      expect(formats.map(({ numberFormat }) => numberFormat)).toEqual(["0.0%", "#,##0.00", "0"]);
      expect((await fixture.seen("效率", 6, 2)).numberFormat).toBe("#,##0.0000");
    });

    it("takes data that was put in shape for data, and no result", async () => {
      await host.writeReport([reportSheet("面板", 0.5, "qianyan:shape"), reportSheet("步骤", 0.5, "qianyan:chain:Data")]);
      expect(await host.resultSheets()).toEqual([]);
    });

    it("writes beside a sheet of the same name, and never into it", async () => {
      await fixture.put("效率", 1, 1, [["mine"]]);
      expect(await host.writeReport([reportSheet(), reportSheet()], { replace: true })).toEqual({ sheets: ["效率 (2)", "效率 (3)"] });
      expect((await fixture.seen("效率", 1, 1)).value).toBe("mine");
      expect(await host.sheets()).toEqual(["Data", "效率", "效率 (2)", "效率 (3)"]);
    });

    it("writes a second run beside the first, unless it is told to replace it", async () => {
      await host.writeReport([reportSheet("效率", 0.5)]);
      expect(await host.writeReport([reportSheet("效率", 0.6)])).toEqual({ sheets: ["效率 (2)"] });
      expect((await fixture.seen("效率", 4, 2)).value).toBe(0.5);
      expect((await fixture.seen("效率 (2)", 4, 2)).value).toBe(0.6);
    });

    it("says in a second report where its own numbers stand, and in one that replaces another too", async () => {
      const basisOf = async (sheet: string) => (await fixture.seen(sheet, 2, 1)).value;
      await host.writeReport([findingsOn("效率"), reportSheet("效率", 0.5)]);
      expect(await host.writeReport([findingsOn("效率"), reportSheet("效率", 0.6)])).toEqual({ sheets: ["结论 (2)", "效率 (2)"] });
      expect([await basisOf("结论"), await basisOf("结论 (2)")]).toEqual(["效率!B4", "效率 (2)!B4"]);
      await host.writeReport([findingsOn("效率", "qianyan:sbm"), reportSheet("效率", 0.7, "qianyan:sbm")]);
      await host.writeReport([findingsOn("效率", "qianyan:sbm"), reportSheet("效率", 0.8, "qianyan:sbm")], { replace: true });
      expect(await basisOf("结论 (3)")).toBe("效率 (3)!B4");
    });

    it("replaces the sheet of the same analysis when it is told to, and no other", async () => {
      await host.writeReport([reportSheet("效率", 0.5)]);
      expect(await host.writeReport([reportSheet("效率", 0.7, "qianyan:sbm")], { replace: true })).toEqual({ sheets: ["效率 (2)"] });
      expect(await host.writeReport([reportSheet("效率", 0.6)], { replace: true })).toEqual({ sheets: ["效率"] });
      expect([...(await host.sheets())].sort()).toEqual(["Data", "效率", "效率 (2)"]);
      expect((await fixture.seen("效率", 4, 2)).value).toBe(0.6);
      expect((await fixture.seen("效率 (2)", 4, 2)).value).toBe(0.7);
    });

    it("replaces none of the sheets that are to stay, and of others those that are named first", async () => {
      for (const value of [0.5, 0.6, 0.7]) await host.writeReport([reportSheet("效率", value)]);
      const replaced = await host.writeReport([reportSheet("效率", 0.8)], { replace: true, kept: ["效率"], first: ["效率 (3)"] });
      expect(replaced).toEqual({ sheets: ["效率 (3)"] });
      expect(await host.writeReport([reportSheet("效率", 0.9)], { replace: true, kept: ["效率", "效率 (2)", "效率 (3)"] })).toEqual({ sheets: ["效率 (4)"] });
    });

    it("removes sheets of reports and the names of their cells, and no other sheet", async () => {
      await host.writeReport([reportSheet("效率", 0.5)]);
      await host.writeReport([reportSheet("效率", 0.7, "qianyan:sbm")]);
      expect(await host.removeSheets(["效率", "Data", "none"])).toEqual(["效率"]);
      expect(await host.sheets()).toEqual(["Data", "效率 (2)"]);
      expect((await host.sources()).every(({ range }) => range.sheet === "效率 (2)")).toBe(true);
    });

    it("gives a sheet a name that Excel accepts", async () => {
      const [name] = (await host.writeReport([reportSheet(`R&D: ${"效".repeat(40)}`)])).sheets;
      expect(name).toHaveLength(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    });

    it("leaves the workbook as it was when a report cannot be written", async () => {
      await host.writeReport([reportSheet("效率", 0.5)]);
      const broken = { ...reportSheet("方法") };
      Object.defineProperty(broken, "rows", {
        get: () => {
          throw new Error("broken");
        },
      });
      await expect(host.writeReport([reportSheet("效率", 0.6), broken], { replace: true })).rejects.toThrow("broken");
      expect(await host.sheets()).toEqual(["Data", "效率"]);
      expect((await fixture.seen("效率", 4, 2)).value).toBe(0.5);
    });

    const names = async () => (await host.sources()).map(({ name, range: { sheet, address }, ofReport }) => [name, sheet, address, ofReport]);

    it("offers the ranges that a person has named, and reads them", async () => {
      expect(await host.sources()).toEqual([]);
      await fixture.define("面板数据", { sheet: "Data", address: "B2:D5" });
      const [source, ...others] = await host.sources();
      expect(source).toEqual({ kind: "name", name: "面板数据", range: { sheet: "Data", address: "B2:D5" }, ofReport: false });
      expect(others).toEqual([]);
      expect((await host.read(source.range)).cells).toEqual(data);
    });

    it("offers tables before names, where the workbook knows them", async () => {
      if (!fixture.makeTable) return expect(host.name).toBe("sheet");
      await fixture.define("甲名", { sheet: "Data", address: "B2:B5" });
      await fixture.makeTable("表1", { sheet: "Data", address: "B2:D5" });
      expect((await host.sources()).map(({ kind, name, range }) => [kind, name, range.address])).toEqual([
        ["table", "表1", "B2:D5"],
        ["name", "甲名", "B2:B5"],
      ]);
    });

    it("gives the parts of a report names that formulas accept", async () => {
      await host.writeReport([reportSheet()]);
      expect(await names()).toEqual([
        ["效率_得分", "效率", "B4:B5", true],
        ["效率_DMU", "效率", "A4:A5", true],
      ]);
      expect((await host.read((await host.sources())[0].range)).cells).toEqual([[0.5], [1.25]]);
    });

    it("never takes a name that is there, and follows the sheet that it names", async () => {
      await fixture.define("效率_得分", { sheet: "Data", address: "B2:B3" });
      await fixture.put("效率", 1, 1, [["mine"]]);
      await host.writeReport([reportSheet()]);
      expect((await names()).sort()).toEqual([
        ["效率_DMU", "效率 (2)", "A4:A5", true],
        ["效率_得分", "Data", "B2:B3", false],
        ["效率_得分_2", "效率 (2)", "B4:B5", true],
      ]);
    });

    it("replaces its names together with the sheet, and no other's", async () => {
      await host.writeReport([reportSheet("效率", 0.5)]);
      await host.writeReport([reportSheet("效率", 0.7, "qianyan:sbm")]);
      await fixture.define("我的得分", { sheet: "效率", address: "B4:B5" });
      await host.writeReport([reportSheet("效率", 0.6)], { replace: true });
      const now = (await names()).filter(([name]) => name !== "我的得分");
      expect(now.sort()).toEqual([
        ["效率_DMU", "效率", "A4:A5", true],
        ["效率_DMU_2", "效率 (2)", "A4:A5", true],
        ["效率_得分", "效率", "B4:B5", true],
        ["效率_得分_2", "效率 (2)", "B4:B5", true],
      ]);
      const { range } = (await host.sources()).find(({ name }) => name === "效率_得分")!;
      expect((await host.read(range)).cells).toEqual([[0.6], [1.25]]);
    });

    it("leaves a person's formula alone that uses a name of the report, when that is replaced", async () => {
      await host.writeReport([reportSheet("效率", 0.5)]);
      await host.writeFormula({ sheet: "Data", address: "F2" }, "=AVERAGE(效率_得分)");
      await host.writeReport([reportSheet("效率", 0.6)], { replace: true });
      expect((await fixture.seen("Data", 2, 6)).formula).toBe("=AVERAGE(效率_得分)");
    });

    it("leaves no name behind when a report cannot be written", async () => {
      const broken = { ...reportSheet("方法") };
      Object.defineProperty(broken, "rows", {
        get: () => {
          throw new Error("broken");
        },
      });
      await expect(host.writeReport([reportSheet(), broken])).rejects.toThrow("broken");
      expect(await host.sources()).toEqual([]);
    });

    it("writes a formula into an empty cell", async () => {
      await host.writeFormula({ sheet: "Data", address: "F2" }, "=SUM(C3:C5)");
      expect((await fixture.seen("Data", 2, 6)).formula).toBe("=SUM(C3:C5)");
    });

    it("never writes a formula over a cell that holds anything", async () => {
      for (const [address, row, column] of [
        ["B2:C3", 2, 2],
        ["C5", 5, 3],
        ["C4", 4, 3],
      ] as const) {
        const error = await host.writeFormula({ sheet: "Data", address }, "=1").catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(WorkbookProblem);
        expect(error).toMatchObject({ code: "cell-taken" });
        expect(await fixture.seen("Data", row, column)).toMatchObject({ value: data[row - 2][column - 2], formula: null });
      }
    });

    it("keeps small values in the workbook", async () => {
      const analysis = { model: "super-sbm", columns: { inputs: ["x"] }, when: "2024-05-01T00:00:00Z", none: null };
      await host.save("qianyan.analyses", [analysis]);
      expect(await host.load("qianyan.analyses")).toEqual([analysis]);
      await host.save("qianyan.analyses", []);
      expect(await host.load("qianyan.analyses")).toEqual([]);
      expect(await host.load("qianyan.other")).toBeUndefined();
    });
  });
}
