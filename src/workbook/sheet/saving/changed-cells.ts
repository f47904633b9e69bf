import { addressOf, isCellError, type Cell } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { addressOfRange, rangeOf } from "../../cells/address.ts";
import { FilledFormula } from "../../cells/filled-formula.ts";
import { joinsReferences } from "../../cells/joined-references.ts";
import type { FilledFrom } from "../../cells/packed-cells.ts";
import type { ChangedCell } from "../../workbook-changes.ts";
import type { FWorksheet } from "../facade.ts";
import type { CellRows } from "../calculation/formula-blocks.ts";
import { cellOf, dataOf } from "../cells/grid-cell.ts";
import { formulasIn, type FormulaReader } from "../calculation/grid-formula.ts";
import type { OpenedSheet } from "../opening/opened-file.ts";
import type { Reading, Share } from "../reading.ts";
import type { SheetHost } from "../sheet-host.ts";

/** What changed in the cells of a sheet, and whether the grid cannot calculate a formula whose value may be another now. */
export interface SheetChanges {
  readonly cells: readonly ChangedCell[];
  readonly uncalculated: boolean;
}

/** What the grid answers where it does not know a function, or is not done with it. */
const unknown: ReadonlySet<string> = new Set(["#NAME?", "#ERROR!", "#CONNECT!"]);

/** Whether an error says no more than that the grid cannot calculate what others can: tables, other workbooks, functions of others, joined references. */
const isBeyond = (formula: string, value: Cell, before: Cell) =>
  isCellError(value) && (isCellError(before) || unknown.has(value.error) || formula.includes("[") || joinsReferences(formula));

const isSpillError = (value: Cell) => isCellError(value) && value.error === "#SPILL!";

/** Rows of a sheet that are compared without a pause. */
const rowsAtOnce = 400;

/**
 * The cells of a sheet that hold another thing than when it was opened. A formula that the grid cannot calculate keeps the
 * value that the file has; one without a value in the file is left without, where nothing else of the sheet has changed.
 */
export function* changedCells(host: SheetHost, sheet: FWorksheet, file: OpenedSheet, share: Share): Reading<SheetChanges> {
  const { given, rows, columns } = file;
  const now = host.rowsOf(sheet);
  const changes = new ChangesOfSheet(host.spillsOf(sheet));
  const stored: CellRows = sheet.getSheet().getCellMatrix().getMatrix();
  const formulaAt = asText(yield* formulasIn(sheet));
  const height = Math.max(
    now.height,
    lastOf(given.cells.length, (line) => rows.wentTo(line)),
  );
  const width = Math.max(
    now.width,
    lastOf(given.cells[0]?.length ?? 0, (line) => columns.wentTo(line)),
  );
  for (let r = 0; r < height; r++) {
    if (r % rowsAtOnce === rowsAtOnce - 1) yield share(r / height);
    const fromRow = rows.cameFrom(r);
    const values = now.row(r);
    for (let c = 0; c < width; c++) {
      const fromColumn = columns.cameFrom(c);
      const before = fromRow === null || fromColumn === null ? nothing : openedCell(given, fromRow, fromColumn);
      changes.compare(r + 1, c + 1, { value: values[c] ?? null, formula: formulaAt(stored[r]?.[c], r, c) }, before);
    }
  }
  return changes.all();
}

/** What differs between the cells of a sheet and those of the file. */
class ChangesOfSheet {
  readonly #cells: ChangedCell[] = [];
  readonly #valuesOnly: ChangedCell[] = [];
  readonly #waiting: CellRange[] = [];
  #uncalculated = false;

  /** @param spills the cells that formulas fill now, by the address of the formula */
  constructor(private readonly spills: ReadonlyMap<string, string>) {}

  compare(row: number, column: number, { value, formula }: Pick<OpenedCell, "value" | "formula">, before: OpenedCell): void {
    if (formula === null && before.formula === null && isSame(value, before.value)) return;
    const kept = formula !== null && formula === before.formula;
    const change = { row, column, value, formula, formulaKept: kept, spill: this.spills.get(addressOf(row, column)) ?? null };
    if (!kept) {
      this.#cells.push(change);
      return;
    }
    const filled = before.fills === null ? null : rangeOf(before.fills);
    // The value of a formula that is still being calculated is not known, nor are those of the cells that it fills.
    // Nor is that of one which gives one value in the file, and would fill cells here that are taken.
    if ((value === null && filled !== null) || (filled === null && isSpillError(value)) || isBeyond(formula, value, before.value)) {
      this.#uncalculated ||= value !== null && !isCellError(before.value);
      if (filled) this.#waiting.push(filled);
    } else if (change.spill !== null && filled !== null && change.spill !== addressOfRange(filled)) this.#cells.push({ ...change, formulaKept: false });
    else if (before.value === null) this.#valuesOnly.push(change);
    else if (!isNearly(value, before.value)) this.#cells.push({ ...change, value: value ?? "" });
  }

  all(): SheetChanges {
    const known = this.#cells.filter(
      ({ row, column, formula }) =>
        formula !== null ||
        !this.#waiting.some((range) => row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn),
    );
    const cells = known.length === 0 ? known : [...known, ...this.#valuesOnly.filter(({ value }) => value !== null)];
    return { cells, uncalculated: this.#uncalculated };
  }
}

/** The same, of filled formulas their texts. */
function asText(reader: FormulaReader): (...cell: Parameters<FormulaReader>) => string | null {
  const fillings = new Map<FilledFrom, FilledFormula>();
  return (data, row, column) => {
    const formula = reader(data, row, column);
    if (formula === null || typeof formula === "string") return formula;
    let filling = fillings.get(formula);
    if (filling === undefined) fillings.set(formula, (filling = new FilledFormula(formula.formula)));
    return filling.at(row - formula.row, column - formula.column);
  };
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
