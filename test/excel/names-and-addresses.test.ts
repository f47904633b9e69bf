import { describe, expect, it } from "vitest";
import { addressOfRange, firstArea, lastColumn, lastRow, rangeOf } from "../../src/workbook/cells/address.ts";
import { freeNames } from "../../src/workbook/free-name.ts";

describe("an address", () => {
  it.each([
    ["B2", { fromRow: 2, fromColumn: 2, toRow: 2, toColumn: 2 }],
    ["$A$1:$H$404", { fromRow: 1, fromColumn: 1, toRow: 404, toColumn: 8 }],
    ["c9:a3", { fromRow: 3, fromColumn: 1, toRow: 9, toColumn: 3 }],
    ["C:D", { fromRow: 1, fromColumn: 3, toRow: lastRow, toColumn: 4 }],
    ["2:5", { fromRow: 2, fromColumn: 1, toRow: 5, toColumn: lastColumn }],
    ["XFD1048576", { fromRow: lastRow, fromColumn: lastColumn, toRow: lastRow, toColumn: lastColumn }],
  ])("%s names a rectangle", (address, range) => expect(rangeOf(address)).toEqual(range));

  it.each(["", "A", "A0", "A1:B", "1:B2", "XFE1", "A1048577", "甲1", "A1:B2:C3", "Sheet1!A1"])("%s names none", (address) =>
    expect(rangeOf(address)).toBeNull(),
  );

  it("is written as a person writes it", () => {
    expect(addressOfRange({ fromRow: 2, fromColumn: 2, toRow: 2, toColumn: 2 })).toBe("B2");
    expect(addressOfRange({ fromRow: 1, fromColumn: 1, toRow: 404, toColumn: 28 })).toBe("A1:AB404");
  });

  it.each([
    ["Data!A1:B2", "Data", "A1:B2"],
    ["'Jan''s 数据'!C3,'Jan''s 数据'!D4", "Jan's 数据", "C3"],
    ["A1:B2,C3", null, "A1:B2"],
  ])("%s begins with an area of a sheet", (qualified, sheet, address) => expect(firstArea(qualified)).toEqual({ sheet, address }));
});

describe("a free name for a sheet", () => {
  it("is the wanted one, or has a number, whatever the letter case", () => {
    expect(freeNames(["Scores", "scores", "方法"], ["SCORES"])).toEqual(["Scores (2)", "scores (3)", "方法"]);
  });

  it("stays within 31 characters with its number", () => {
    const long = "效".repeat(40);
    expect(freeNames([long, long], [])).toEqual(["效".repeat(31), `${"效".repeat(27)} (2)`]);
  });

  it("holds nothing that Excel refuses", () => {
    expect(freeNames(["R&D: a/b?", "'quoted'", "History", " "], [])).toEqual(["R&D- a-b-", "quoted", "History_", "Sheet"]);
  });
});
