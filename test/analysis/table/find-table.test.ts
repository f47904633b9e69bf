import { describe, expect, it } from "vitest";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { addressOf, columnLetters, type Cell } from "../../../src/analysis/table/table.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";

const place = { name: "Sheet1", row: 10, column: 3 };
const find = (cells: readonly (readonly Cell[])[]) => findTable(cells, place, false);

describe("finding the table in a grid of cells", () => {
  it("takes the first row that is not blank as the header and counts rows as the sheet does", () => {
    const table = find([[null, " "], [], ["name", "x"], ["A", 1], ["B", 2]]);
    expect(table.header).toEqual(["name", "x"]);
    expect(table.place).toEqual({ name: "Sheet1", row: 12, column: 3 });
    expect(table.rows).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
    expect(table.rowNumbers).toEqual([13, 14]);
  });

  it("leaves wholly blank rows out and keeps the numbers of the rest", () => {
    const table = find([
      ["name", "x"],
      ["A", 1],
      [null, ""],
      ["B", 2],
    ]);
    expect(table.rowNumbers).toEqual([11, 13]);
  });

  it("reads headers as text without the spaces around them; an error or a blank is no name", () => {
    expect(find([[" name ", 2014, null, { error: "#REF!" }], ["A"]]).header).toEqual(["name", "2014", "", ""]);
  });

  it.each([
    { name: "nothing", cells: [] },
    { name: "blanks alone", cells: [[null], ["  "]] },
    {
      name: "a header alone",
      cells: [
        ["name", "x"],
        [null, null],
      ],
    },
  ])("says that there is no data in $name", ({ cells }) => {
    expect(() => find(cells)).toThrow(Mistake);
    expect(() => find(cells)).toThrow(/no-data.*Sheet1/);
  });
});

describe("an address", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("has for column %i the letters %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("is letters and row", () => {
    expect(addressOf(12, 28)).toBe("AB12");
  });
});
