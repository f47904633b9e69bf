import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { heightForText, widthForNumbers } from "../../../../src/workbook/sheet/look/line-sizes.ts";
import type { CellLook, SheetLook } from "../../../../src/workbook/look/sheet-look.ts";

const sheet: SheetLook = {
  cells: [[1], [1], [1]],
  rows: new Map(),
  columns: [],
  rowHeight: 20,
  columnWidth: 72,
  digit: 8,
  freeze: null,
  gridlines: true,
  zoom: 1,
  rightToLeft: false,
  tabColour: null,
  rules: [],
  links: [],
};
/** Where nothing is drawn, a digit of a font of 12 points takes nine pixels, and the edges five. */
const width = (cells: readonly Cell[], given: number | undefined, look: CellLook, alone = true) =>
  widthForNumbers({ cells: cells.map((cell) => [cell]), look: sheet, looks: () => ({ size: 12, ...look }) }, 0, given, () => alone);

describe("the width of a column in the grid", () => {
  it("is what the file says where every number fits, and never less", () => {
    expect(width([12, 345], 60, {})).toBe(60);
    expect(width([12, "A long text that goes on", null], 40, {})).toBe(40);
    expect(width([12], undefined, {})).toBe(72);
  });

  it("is wider where a number would be cut off and read as another", () => {
    expect(width([1, 1234567890], 60, {})).toBe(10 * 9 + 5);
    expect(width([-1234.5], 20, { format: "#,##0.00" })).toBe(9 * 9 + 5);
    expect(width([0.125], 20, { format: "0.0%" })).toBe(6 * 9 + 5);
    expect(width([3.5], 20, { format: '0.0"万元"' })).toBe(7 * 9 + 5);
    expect(width(["2023-06-19"], 40, { format: "yyyy/m/d" })).toBe(10 * 9 + 5);
  });

  it("leaves decimals to the width that the file gives, as other programs do, and makes room for them where it gives none", () => {
    expect(width([8.333333333333334], 60, {})).toBe(60);
    expect(width([8.333333333333334], undefined, {})).toBe(12 * 9 + 5);
  });

  it("does not follow a number that stands in merged cells", () => {
    expect(width([1234567890], 60, {}, false)).toBe(60);
  });
});

describe("how high a row is of which the file says nothing", () => {
  it("has room for the largest letters of a text in pieces of their own look", () => {
    const height = (pieced: number | undefined) =>
      heightForText(
        { cells: [["标题"]], look: sheet, looks: () => ({ size: 10 }) },
        0,
        () => pieced,
        () => 72,
      );
    expect([height(undefined), height(14)]).toEqual([undefined, 24]);
  });
});
