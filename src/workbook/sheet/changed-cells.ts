import { addressOf, isCellError, type Cell } from "../../analysis/table.ts";
import { addressOfRange, rangeOf } from "../address.ts";
import type { ChangedCell } from "../workbook-changes.ts";
import type { FWorksheet } from "./facade.ts";
import { cellOf, dataOf } from "./grid-cell.ts";
import { formulaInGrid } from "./grid-formula.ts";
import { filledByReport } from "./shared-formulas.ts";
import type { OpenedSheet } from "./opened-file.ts";
import type { SheetHost } from "./sheet-host.ts";

/** What changed in the cells of a sheet, and whether the grid cannot calculate a formula whose value may be another now. */
export interface SheetChanges {
  readonly cells: readonly ChangedCell[];
  readonly uncalculated: boolean;
}

/** What the grid answers where it does not know a function, or is not done with it. */
const unknown: ReadonlySet<string> = new Set(["#NAME?", "#ERROR!", "#CONNECT!"]);

/** Whether an error says no more than that the grid cannot calculate what others can: tables, other workbooks, functions of others. */
const isBeyond = (formula: string, value: Cell, before: Cell) =>
  isCellError(value) && (isCellError(before) || unknown.has(value.error) || formula.includes("["));

/**
 * The cells of a sheet that hold another thing than when it was opened. A formula that the grid cannot calculate keeps the
 * value that the file has; one without a value in the file is left without, where nothing else of the sheet has changed.
 */
export function changedCells(host: SheetHost, sheet: FWorksheet, { given, rows, columns }: OpenedSheet): SheetChanges {
  const now = host.allCells(sheet);
  const spills = host.spillsOf(sheet);
  const filledFormula = filledByReport(sheet.getSheet().getCellMatrix());
  const height = Math.max(
    now.length,
    lastOf(given.cells.length, (line) => rows.wentTo(line)),
  );
  const width = Math.max(
    now[0]?.length ?? 0,
    lastOf(given.cells[0]?.length ?? 0, (line) => columns.wentTo(line)),
  );
  const cells: ChangedCell[] = [];
  const valuesOnly: ChangedCell[] = [];
  const waiting: ReturnType<typeof rangeOf>[] = [];
  let uncalculated = false;
  for (let r = 0; r < height; r++) {
    const fromRow = rows.cameFrom(r);
    for (let c = 0; c < width; c++) {
      const fromColumn = columns.cameFrom(c);
      const before = fromRow === null || fromColumn === null ? nothing : openedCell(given, fromRow, fromColumn);
      const stored = sheet.getSheet().getCellRaw(r, c);
      const formula = (stored && filledFormula(stored, r, c)) ?? formulaInGrid(sheet, r, c) ?? null;
      const value = now[r]?.[c] ?? null;
      const kept = formula !== null && formula === before.formula;
      if (formula === null && before.formula === null && isSame(value, before.value)) continue;
      const change = { row: r + 1, column: c + 1, value, formula, formulaKept: kept, spill: spills.get(addressOf(r + 1, c + 1)) ?? null };
      if (!kept) {
        cells.push(change);
        continue;
      }
      const filled = before.fills === null ? null : rangeOf(before.fills);
      // The value of a formula that is still being calculated is not known, nor are those of the cells that it fills.
      if ((value === null && filled !== null) || isBeyond(formula, value, before.value)) {
        uncalculated ||= value !== null && !isCellError(before.value);
        if (filled) waiting.push(filled);
      } else if (change.spill !== null && filled !== null && change.spill !== addressOfRange(filled)) cells.push({ ...change, formulaKept: false });
      else if (before.value === null) valuesOnly.push(change);
      else if (!isNearly(value, before.value)) cells.push({ ...change, value: value ?? "" });
    }
  }
  const known = cells.filter(
    ({ row, column, formula }) =>
      formula !== null ||
      !waiting.some((range) => range && row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn),
  );
  return { cells: known.length === 0 ? known : [...known, ...valuesOnly.filter(({ value }) => value !== null)], uncalculated };
}

interface OpenedCell {
  readonly value: Cell;
  readonly formula: string | null;
  /** The cells that the formula fills in the file. */
  readonly fills: string | null;
}

const nothing: OpenedCell = { value: null, formula: null, fills: null };

/** A cell of the file as the grid was given it; what a formula fills is in the file, and filled again by the grid. */
function openedCell({ cells, formulas, filled, dates }: OpenedSheet["given"], row: number, column: number): OpenedCell {
  const address = addressOf(row + 1, column + 1);
  const stored = filled?.values.get(address);
  const given = stored === undefined ? (dates?.get(address) ?? cells[row]?.[column] ?? null) : stored;
  return { value: cellOf(dataOf(given)), formula: formulas?.get(address) ?? null, fills: filled?.ranges.get(address) ?? null };
}

const isSame = (a: Cell, b: Cell) => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);

/** Two programs that calculate a formula may differ in the last digit. */
const isNearly = (a: Cell, b: Cell) =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b)) : isSame(a, b);

/** How far the lines of a sheet reach now. */
function lastOf(count: number, wentTo: (line: number) => number | null): number {
  for (let line = count - 1; line >= 0; line--) {
    const place = wentTo(line);
    if (place !== null) return place + 1;
  }
  return 0;
}
