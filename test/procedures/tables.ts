import { readFileSync } from "node:fs";
import { findTable } from "../../src/analysis/table/find-table.ts";
import type { Cell, Table } from "../../src/analysis/table/table.ts";

/** A table of cells, header first, as it would be read from a sheet. */
export const tableOf = (cells: readonly (readonly Cell[])[]): Table => findTable(cells, { name: "data", row: 1, column: 1 }, false);

/** A .csv file beside the tests: every line as texts. */
export const linesOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`data/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));

/** The same as a table, with its numbers as numbers. */
export const tableIn = (name: string): Table =>
  tableOf(linesOf(name).map((cells, k) => cells.map((cell) => (k > 0 && cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell))));
