import { writeXlsx as write } from "hucre/xlsx";
import { describe, expect, it, vi } from "vitest";
import { dateText } from "../../../src/workbook/cells/date-text.ts";
import { plainFormula, storedFormula } from "../../../src/workbook/file/formula-names.ts";
import { SheetNames } from "../../../src/workbook/file/sheet-names.ts";
import { readXlsx, writeXlsx } from "../../../src/workbook/file/xlsx.ts";
import { report } from "./report.ts";

describe("a report as an .xlsx file", () => {
  it("comes back as it was written: numbers as numbers, formulas with their values, blanks blank", async () => {
    const { sheets } = await readXlsx(await writeXlsx([report]));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ name: "效率", hidden: false, merges: [] });
    expect(sheets[0].cells).toEqual([
      ["超效率 & <SBM>", null, null, null],
      [null, null, null, null],
      ["DMU", "2014", "2015", "均值"],
      ["北京", 1.25, 0.75, 1],
      ["西藏", null, 0.5, 2],
      ["_x0041_", 0, null, null],
    ]);
    expect([...sheets[0].formulas]).toEqual([
      ["D4", "=AVERAGE(B4:C4)"],
      ["D5", "=RANK.EQ(C5,C$4:C$5)"],
      ["B6", "=COUNT(B9)"],
      ["C6", '=IF(B5="","","x")'],
    ]);
  });

  it("is written beside others without a wait", async () => {
    const timer = vi.spyOn(globalThis, "setTimeout");
    try {
      await Promise.all(Array.from({ length: 4 }, () => writeXlsx([report])));
      expect(timer.mock.calls.filter(([, milliseconds]) => Number(milliseconds) >= 1000)).toEqual([]);
    } finally {
      timer.mockRestore();
    }
  });

  it("gives every sheet a name that Excel takes", async () => {
    const { sheets } = await readXlsx(await writeXlsx([report, report, { ...report, name: `${"长".repeat(40)}` }, { ...report, name: "a/b:c" }]));
    expect(sheets.map(({ name }) => name)).toEqual(["效率", "效率 (2)", "长".repeat(31), "a-b-c"]);
    const names = new SheetNames(["Data"]);
    expect([names.free("DATA"), names.free("data"), names.free("'x'"), names.free("History"), names.free("  ")]).toEqual([
      "DATA (2)",
      "data (3)",
      "x",
      "History_",
      "Sheet",
    ]);
  });
});

describe("a person's own cells as an .xlsx file", () => {
  it("keep texts, numbers, truth values, errors and formulas apart", async () => {
    const cells = [
      ["2014", 2014, true, { error: "#N/A" }, null, " x "],
      [{ error: "#DIV/0!" }, 1e-12, -0.5, 1e9, "#N/A ", "=no formula"],
    ];
    const { sheets, kept } = await readXlsx(
      await writeXlsx([], { plain: [{ name: "数据", cells, formulas: new Map([["B1", "=1007*2"]]) }], kept: { "qianyan.a": '{"名":"<&>"}' } }),
    );
    expect(sheets[0].cells).toEqual(cells);
    expect([...sheets[0].formulas]).toEqual([["B1", "=1007*2"]]);
    expect(kept).toEqual({ "qianyan.a": '{"名":"<&>"}' });
  });

  it("show a formula without a stored value as an error, never as a blank", async () => {
    const { sheets } = await readXlsx(await writeXlsx([], { plain: [{ name: "S", cells: [[{ error: "#N/A" }]], formulas: new Map([["A1", "=NA()"]]) }] }));
    expect(sheets[0].cells).toEqual([[{ error: "=NA()" }]]);
  });
});

describe("a workbook from elsewhere", () => {
  it("shows dates by their format, merged cells once, and hidden sheets as hidden", async () => {
    const date = new Date(Date.UTC(2014, 0, 1));
    const bytes = await write({
      sheets: [
        {
          name: "面板",
          rows: [
            ["省份", "年份"],
            ["北京", date],
            [null, date],
          ],
          cells: new Map([["2,1", { value: date, style: { numFmt: "yyyy" } }]]),
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
        { name: "草稿", rows: [["x"]], hidden: true },
      ],
    });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["面板", false],
      ["草稿", true],
    ]);
    expect(sheets[0].cells).toEqual([
      ["省份", "年份"],
      ["北京", "2014-01-01"],
      [null, "2014"],
    ]);
    expect(sheets[0].merges).toEqual([{ fromRow: 2, fromColumn: 1, toRow: 3, toColumn: 1 }]);
  });

  it("is cut to the cells that hold something", async () => {
    const bytes = await write({ sheets: [{ name: "S", rows: [["a", 1]], cells: new Map([["40,9", { value: null, style: { font: { bold: true } } }]]) }] });
    expect((await readXlsx(bytes)).sheets[0].cells).toEqual([["a", 1]]);
  });
});

describe("files that are no workbook", () => {
  it.each([
    ["plain-text", new TextEncoder().encode("a,b\n1,2\n")],
    ["not-xlsx", new Uint8Array()],
    ["old-xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ["password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")])],
    ["damaged", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
  ])("are refused: %s", async (fault, bytes) => {
    await expect(readXlsx(bytes)).rejects.toMatchObject({ fault });
  });
});

describe("a date", () => {
  const date = { day: "2014-12-31", time: "09:30:00" };

  it.each([
    ["yyyy", "2014"],
    ['yyyy"年"', "2014"],
    ["yyyy-mm", "2014-12"],
    ["yyyy/m/d", "2014-12-31"],
    ["[$-804]yyyy/m/d h:mm", "2014-12-31 09:30"],
    ["h:mm:ss", "09:30"],
    ["", "2014-12-31"],
  ])("in the format %s reads %s", (format, text) => {
    expect(dateText(date, format)).toBe(text);
  });
});

describe("a formula", () => {
  it("stores the names of later functions with their prefix, but not what is in quotation marks", () => {
    const typed = '=RANK.EQ(A1,A:A)+IFNA(B1,"IFNA(x)")&MYRANK.EQ(1)';
    expect(storedFormula(typed)).toBe('_xlfn.RANK.EQ(A1,A:A)+_xlfn.IFNA(B1,"IFNA(x)")&MYRANK.EQ(1)');
    expect(`=${plainFormula(storedFormula(typed))}`).toBe(typed);
  });
});
