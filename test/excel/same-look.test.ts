import fc from "fast-check";
import { expect, it } from "vitest";
import { patchesOf } from "../../src/workbook/excel/same-look.ts";

const grid = fc.array(fc.array(fc.constantFrom("a", "b", null), { maxLength: 6 }), { maxLength: 8 });

it("covers every cell that has a key once, with that key, and no other cell", () => {
  fc.assert(
    fc.property(grid, (keys) => {
      const rows = keys.map((row) => row.map(() => ({ value: null })));
      const seen = keys.map((row) => row.map((): string[] => []));
      for (const { key, fromRow, toRow, fromColumn, toColumn } of patchesOf(rows, (r, c) => keys[r][c])) {
        for (let r = fromRow; r <= toRow; r++) for (let c = fromColumn; c <= toColumn; c++) seen[r - 1][c - 1].push(key);
      }
      expect(seen).toEqual(keys.map((row) => row.map((key) => (key === null ? [] : [key]))));
    }),
  );
});

it("covers a table of one look with one rectangle", () => {
  const rows = Array.from({ length: 400 }, () => [{ value: "甲" }, { value: 1 }, { value: 2 }]);
  expect(patchesOf(rows, (_, c) => (c === 0 ? "label" : "value"))).toEqual([
    { key: "label", fromRow: 1, toRow: 400, fromColumn: 1, toColumn: 1 },
    { key: "value", fromRow: 1, toRow: 400, fromColumn: 2, toColumn: 3 },
  ]);
});
