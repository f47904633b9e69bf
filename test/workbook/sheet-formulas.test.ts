import type { ICellData } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { allAtOnce } from "../../src/engine/run/steps.ts";
import { FilledFormula } from "../../src/workbook/cells/filled-formula.ts";
import { CellPacker, plainCells, reportRows, type CellMark } from "../../src/workbook/cells/packed-cells.ts";
import { filledByReport, SharedFormulas } from "../../src/workbook/sheet/calculation/shared-formulas.ts";

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
    const filled = allAtOnce(filledByReport(cells));
    const read = formulas.map((row, r) =>
      row.map((_, c) => {
        const first = filled(cells[r][c]);
        return first === null ? cells[r][c].f : new FilledFormula(first.formula).at(r - first.row, c - first.column);
      }),
    );
    expect(read).toEqual(formulas);
  });

  it("are the same after they were packed in blocks and unpacked, with what stands beside them", () => {
    const filled = allAtOnce(filledByReport(cells));
    const marks: readonly CellMark[] = [{ style: "value", format: "score" }, { style: "label", link: { sheet: "效率", address: "A1" } }, {}];
    const repeated = Array.from({ length: 3000 }, (_, k) => k);
    const packer = new CellPacker(3 * formulas[0].length);
    const value = (r: number, c: number) => (c === 4 ? "甲" : c === 5 ? null : r === 7 && c === 6 ? { error: "#N/A" } : r === 8 ? c % 2 === 0 : r / 8 + c);
    const rows = repeated.map((r) => Array.from({ length: 9 }, (_, c) => ({ value: value(r, c), data: cells[r]?.[c], mark: marks[(r + c) % 3] })));
    for (const row of rows) {
      for (const { value: held, data, mark } of row) packer.add(held, data === undefined ? null : (filled(data) ?? data.f ?? null), mark);
      packer.endRow();
    }
    const packed = packer.packed();
    expect(packed.blocks.length).toBeGreaterThan(2);
    expect([packed.marks.length, packed.filledFrom.length]).toEqual([3, 3]);
    const report = reportRows(structuredClone(packed));
    const ofReport = (cell: (typeof rows)[0][0]["value"]) =>
      typeof cell === "boolean" ? Number(cell) : typeof cell === "object" && cell !== null ? cell.error : cell;
    expect(report).toEqual(
      rows.map((row, r) =>
        row.map(({ value: held, mark }, c) => ({ value: ofReport(held), ...(formulas[r]?.[c] === undefined ? {} : { formula: formulas[r][c] }), ...mark })),
      ),
    );
    const plain = plainCells(structuredClone(packed));
    expect(plain.cells).toEqual(rows.map((row) => row.map(({ value: held }) => held)));
    expect([...plain.formulas]).toEqual(formulas.flatMap((row, r) => row.map((formula, c) => [`${"ABC"[c]}${r + 1}`, formula])));
  });
});
