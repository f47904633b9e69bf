import { expect } from "vitest";
import { isCellError, type Cell } from "../../src/analysis/table/table.ts";

/** The cells are the expected ones; numbers agree to the given relative difference. */
export function expectCells(cells: readonly Cell[], expected: readonly Cell[], difference = 1e-12): void {
  expect(cells.length).toBe(expected.length);
  const wrong = cells.flatMap((cell, k) =>
    same(cell, expected[k], difference) ? [] : [`${k}: ${JSON.stringify(cell)} instead of ${JSON.stringify(expected[k])}`],
  );
  expect(wrong).toEqual([]);
}

function same(cell: Cell, expected: Cell, difference: number): boolean {
  if (typeof cell === "number" && typeof expected === "number") return Math.abs(cell - expected) <= difference * Math.max(1, Math.abs(expected));
  if (isCellError(cell) && isCellError(expected)) return cell.error === expected.error;
  return cell === expected;
}
