import { describe, expect, it } from "vitest";
import type { CellRange, ReportCell } from "../../../src/report/layout/report-cell.ts";
import { tablesOf, tablesToMake } from "../../../src/workbook/report/report-tables.ts";

const range = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): CellRange => ({ fromRow, fromColumn, toRow, toColumn });
const cells = (...values: ReportCell["value"][]): ReportCell[] => values.map((value) => ({ value }));

/** Three headers, two rows, with tables as they are declared. */
const sheet = (headers: readonly ReportCell[], ...ranges: readonly CellRange[]) => ({
  name: "效率",
  rows: [headers, cells("甲", 1, 2), cells("乙", 3, 4)],
  tables: ranges.map((own, k) => ({ name: `表_${k + 1}`, range: own })),
});
const headers = cells("DMU", "2019", "均值");

describe("a table that a report declares", () => {
  it("has columns that are called as its headers are", () => {
    expect(tablesOf(sheet(headers, range(1, 1, 3, 3)))).toEqual([{ name: "表_1", range: range(1, 1, 3, 3), columns: ["DMU", "2019", "均值"] }]);
    expect(tablesOf({ name: "效率", rows: [headers] })).toEqual([]);
  });

  it.each<[string, readonly ReportCell[], CellRange]>([
    ["the header in B1 is blank", cells("DMU", "", "均值"), range(1, 1, 3, 3)],
    ["the header in B1 is blank", cells("DMU", " ", "均值"), range(1, 1, 3, 3)],
    ["the header in B1 is blank", cells("DMU", null, "均值"), range(1, 1, 3, 3)],
    ["the header in D1 is blank", headers, range(1, 1, 3, 4)],
    ["the header in B1 is a number", cells("DMU", 2019, "均值"), range(1, 1, 3, 3)],
    ["the header in B1 is a formula", [{ value: "DMU" }, { value: "2019", formula: '="2019"' }, { value: "均值" }], range(1, 1, 3, 3)],
    ["the header in C1 is called like another of its columns", cells("DMU", "EC", "ec"), range(1, 1, 3, 3)],
    ["the header in C1 has more than one line", cells("DMU", "2019", "均\n值"), range(1, 1, 3, 3)],
    ["the header in A1 has more than 255 characters", cells("长".repeat(256), "2019", "均值"), range(1, 1, 3, 3)],
    ["it has no row below its headers", headers, range(1, 1, 1, 3)],
    ["it does not lie in the sheet", headers, range(1, 1, 4, 3)],
    ["it does not lie in the sheet", headers, range(0, 1, 3, 3)],
    ["it does not lie in the sheet", headers, range(1, 3, 3, 1)],
  ])("is refused where %s", (fault, row, own) => {
    expect(() => tablesOf(sheet(row, own))).toThrow(`the table 表_1 (`);
    expect(() => tablesOf(sheet(row, own))).toThrow(`of the sheet 效率) cannot be written: ${fault}`);
  });

  it("may stand beside another, and not over one", () => {
    expect(tablesOf(sheet(headers, range(1, 1, 3, 2), range(1, 3, 3, 3)))).toHaveLength(2);
    expect(() => tablesOf(sheet(headers, range(1, 1, 3, 2), range(1, 2, 3, 3)))).toThrow("it overlaps 表_1");
  });

  it("gets a name that no name of the workbook and no other table has", () => {
    const own = sheet(headers, range(1, 1, 3, 3));
    const made = tablesToMake(
      [own, own].map((one) => ({ ...one, stamp: "qianyan:sbm", columnWidths: [], freeze: { rows: 0, columns: 0 }, colourScales: [] })),
      ["表_1_2"],
    );
    expect(made.map((tables) => tables.map(({ name }) => name))).toEqual([["表_1"], ["表_1_3"]]);
  });
});
