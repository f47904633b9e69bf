import { describe, expect, it } from "vitest";
import { header, label, number } from "../../../src/report/layout/cells.ts";
import { OverNumbers } from "../../../src/report/layout/over-numbers.ts";

const places = (rows: Parameters<OverNumbers["add"]>[0][]) => {
  const over = new OverNumbers();
  rows.forEach((row, r) => over.add(row, r));
  return (row: number) => rows[row].map((_, column) => over.at(row, column));
};

describe("which headers stand over numbers", () => {
  it("is told by their own table, whatever stands in the column further down", () => {
    const at = places([
      [header("cell"), header("unit"), header("is")],
      [label("C5"), label("甲"), number(1, "score")],
      [],
      [header("unit"), header("x"), header("y")],
      [label("甲"), number(1, "score"), number(2, "score")],
    ]);
    expect([at(0), at(3)]).toEqual([
      [false, false, true],
      [false, true, true],
    ]);
  });

  it("holds for a header of two rows, and for numbers without a format of ours", () => {
    const at = places([[header("TFP")], [header("mean")], [{ value: 3 }]]);
    expect([at(0), at(1)]).toEqual([[true], [true]]);
  });
});
