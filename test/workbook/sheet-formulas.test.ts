import { ObjectMatrix, type ICellData } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { FilledFormula } from "../../src/workbook/filled-formula.ts";
import { filledByReport, SharedFormulas } from "../../src/workbook/sheet/shared-formulas.ts";

describe("a formula that is filled", () => {
  it.each([
    ["=F6/E6", 2, 1, "=G8/F8"],
    ["=RANK.EQ(L5,L$5:L$644)", 3, 0, "=RANK.EQ(L8,L$5:L$644)"],
    ['=COUNTIFS($D$6:$D$6405,"<1",$B$6:$B$6405,$A6408)', 1, 5, '=COUNTIFS($D$6:$D$6405,"<1",$B$6:$B$6405,$A6409)'],
    ['=IF(A1="A1","B2""C3",Z9)', 1, 1, '=IF(B2="A1","B2""C3",AA10)'],
    ["=LOG10(A1)+ATAN2(B1,C1)", 1, 0, "=LOG10(A2)+ATAN2(B2,C2)"],
    ["='2012年 A1'!B2+Data!C3+效率_A1+Q1_2+1E5", 1, 1, "='2012年 A1'!C3+Data!D4+效率_A1+Q1_2+1E5"],
  ])("moves %s by %i rows and %i columns", (formula, rows, columns, expected) => {
    expect(new FilledFormula(formula).at(rows, columns)).toBe(expected);
  });
});

describe("the formulas of a report's sheet", () => {
  const formulas = [
    ["=SUM(A1:A9)", "=SUM(B1:B9)", "=SUM(C$1:C$9)"],
    ["=A9*2", "=B9*2", "=C9*3"],
    ["=A10*2", "=B10*2", "=C10*3"],
    ["=A11*2", '="A11"&A11', "=C12*3"],
  ];
  const cells: Record<number, Record<number, ICellData>> = {};
  const shared = new SharedFormulas();
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      (cells[r] ??= {})[c] = {};
      shared.put(formula, r, c, cells[r][c]);
    }),
  );

  it("are stored once where they are filled from another", () => {
    expect(Object.values(cells).map((row) => Object.values(row).map(({ f }) => f ?? null))).toEqual([
      ["=SUM(A1:A9)", null, "=SUM(C$1:C$9)"],
      ["=A9*2", null, "=C9*3"],
      [null, null, null],
      [null, '="A11"&A11', "=C12*3"],
    ]);
  });

  it("are read again as they were written", () => {
    const filled = filledByReport(new ObjectMatrix(cells));
    expect(formulas.map((row, r) => row.map((_, c) => cells[r][c].f ?? filled(cells[r][c], r, c)))).toEqual(formulas);
  });
});
