import { expect } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";

const leads = (cell: Cell) => typeof cell === "string" && cell.includes("!");

/** The content of a report's cells, row by row; of a second report not where they lead, as its sheets have other names. */
export function contentOf({ rows }: Pick<ReportSheet, "rows">, of: "formulas" | "values", second: boolean): Cell[][] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: columns }, (_, c) => {
      const value = row[c]?.value;
      return veiled((of === "formulas" ? row[c]?.formula : undefined) ?? (value === "" ? null : (value ?? null)), second);
    }),
  );
}

export const veiled = (cell: Cell, second: boolean): Cell => (second && leads(cell) ? "leads to a cell" : cell);

/** Whatever leads from the cells of a report to others leads to none of an earlier report's sheets. */
export function expectNoWayTo(sheets: readonly string[], cells: readonly (readonly Cell[])[]): void {
  const ways = cells.flat().filter((cell) => typeof cell === "string" && sheets.some((sheet) => cell.includes(`${sheet}!`) || cell.includes(`'${sheet}'!`)));
  expect(ways).toEqual([]);
}
