import type { ICellData, Nullable } from "@univerjs/core";
import { addressOf, isCellError } from "../../../analysis/table/table.ts";
import { lookChange } from "../../look/look-change.ts";
import type { CellLook, LookChange } from "../../look/sheet-look.ts";
import type { ChangedLook } from "../../workbook-changes.ts";
import type { FWorksheet } from "../facade.ts";
import type { CellRows } from "../calculation/formula-blocks.ts";
import { changedRuns } from "../look/grid-text.ts";
import { lookNumber, styleName } from "../look/grid-style.ts";
import { lookedAt } from "../look/sheet-layout-snapshot.ts";
import { shownLook } from "../look/shown-look.ts";
import type { OpenedSheet } from "../opening/opened-file.ts";
import type { Reading } from "../reading.ts";

export type CellStyle = ICellData["s"];

/** The cells of a sheet that look otherwise than when it was opened. A cell that was given no other look is not even compared. */
export function* changedLooks(sheet: FWorksheet, opened: OpenedSheet): Reading<readonly ChangedLook[]> {
  const { given, rows, columns } = opened;
  const { look } = given;
  if (look === undefined) return [];
  const shown = new ShownLooks(sheet);
  const reach = lookedAt(look, given.cells.length, widthOf(given.cells));
  const isLined = look.columns.some((line) => line.look !== undefined) || [...look.rows.values()].some((line) => line.look !== undefined);
  const changed: ChangedLook[] = [];
  const texts = new Map((look.texts ?? []).map(({ row, column, runs }) => [`${row} ${column}`, runs]));
  const compare = (row: number, column: number, data: Nullable<ICellData>) => {
    const [fromRow, fromColumn] = [rows.cameFrom(row), columns.cameFrom(column)];
    const runs = data?.p || texts.size > 0 ? changedRuns(texts.get(`${fromRow} ${fromColumn}`), data) : null;
    const other = otherLook(row, column, data?.s, fromRow, fromColumn);
    if (other !== null || runs !== null) changed.push({ row: row + 1, column: column + 1, change: {}, ...other, ...(runs === null ? {} : { runs }) });
  };
  const otherLook = (
    row: number,
    column: number,
    now: CellStyle,
    fromRow: number | null,
    fromColumn: number | null,
  ): Pick<ChangedLook, "style" | "change"> | null => {
    const isNew = fromRow === null || fromColumn === null;
    const number = isNew ? undefined : look.cells[fromRow]?.[fromColumn];
    const named = lookNumber(now);
    if (number === undefined ? !isLined && (now === undefined || now === null || named === 0) : named === number) return null;
    const before = isNew ? undefined : givenStyle(given, fromRow, fromColumn, isLined);
    const change = shown.change(row, column, before, now);
    if (change === null) return null;
    if (named !== null) return { style: named, change: {} };
    return now === undefined || now === null ? { style: shown.lineNumber(row, column), change: {} } : { change };
  };
  const cells = sheet.getSheet().getCellMatrix();
  yield* eachCell(sheet, compare);
  // Of a cell of which nothing is left the grid says nothing.
  look.cells.forEach((line, fromRow) => {
    const row = line === undefined || fromRow >= reach.rows ? null : rows.wentTo(fromRow);
    if (row === null) return;
    line!.forEach((_, fromColumn) => {
      const column = fromColumn >= reach.columns ? null : columns.wentTo(fromColumn);
      if (column !== null && !cells.getValue(row, column)) compare(row, column, undefined);
    });
  });
  return changed;
}

const widthOf = (cells: OpenedSheet["given"]["cells"]) => cells.reduce((most, row) => Math.max(most, row.length), 0);

/** The style that a cell was opened with. */
function givenStyle({ look, cells, formulas, mark }: OpenedSheet["given"], row: number, column: number, isLined: boolean): CellStyle {
  const number = look!.cells[row]?.[column];
  const cell = cells[row]?.[column] ?? null;
  const isFormula = formulas?.has(addressOf(row + 1, column + 1)) ?? false;
  if (number !== undefined) return styleName(number, mark !== undefined && !isFormula && (typeof cell === "string" || isCellError(cell)));
  return isLined && (cell !== null || isFormula) ? styleName(0, false) : undefined;
}

/** The cells of a sheet that look otherwise than its ordinary ones. */
export function ownLooks(sheet: FWorksheet): Reading<readonly ChangedLook[]> {
  return looksBeside(sheet, () => undefined);
}

/** The cells of a sheet that look otherwise than in the styles that they are to have. Row and column from 0. */
export function* looksBeside(sheet: FWorksheet, meant: (row: number, column: number) => CellStyle): Reading<readonly ChangedLook[]> {
  const shown = new ShownLooks(sheet);
  const changed: ChangedLook[] = [];
  yield* eachCell(sheet, (row, column, data) => {
    const [before, now] = [meant(row, column), data?.s];
    const change = before === now ? null : shown.change(row, column, before, now);
    const runs = data?.p ? changedRuns(undefined, data) : null;
    if (change !== null || runs !== null) changed.push({ row: row + 1, column: column + 1, change: change ?? {}, ...(runs === null ? {} : { runs }) });
  });
  return changed;
}

/** Rows that are gone through without a pause. */
const rowsAtOnce = 1000;

/** Goes through the cells that a sheet has, with pauses. */
function* eachCell(sheet: FWorksheet, see: (row: number, column: number, data: Nullable<ICellData>) => void): Reading<void> {
  const cells: CellRows = sheet.getSheet().getCellMatrix().getMatrix();
  let seen = 0;
  for (const row in cells) {
    const line = cells[row];
    for (const column in line) see(Number(row), Number(column), line[column as unknown as number]);
    if (++seen % rowsAtOnce === 0) yield;
  }
}

/** What cells of a sheet look like with one style or another. */
class ShownLooks {
  readonly #sheet: ReturnType<FWorksheet["getSheet"]>;
  readonly #looks = new Map<string, CellLook>();
  readonly #changes = new Map<string, LookChange | null>();

  constructor(sheet: FWorksheet) {
    this.#sheet = sheet.getSheet();
  }

  /** What a style makes of a cell that another does not; null where nothing. */
  change(row: number, column: number, before: CellStyle, now: CellStyle): LookChange | null {
    const lines = `${keyOf(this.#sheet.getRowStyle(row, true))} ${keyOf(this.#sheet.getColumnStyle(column, true))}`;
    const [from, to] = [`${lines} ${keyOf(before)}`, `${lines} ${keyOf(now)}`];
    const key = `${from} > ${to}`;
    let change = this.#changes.get(key);
    if (change === undefined) this.#changes.set(key, (change = lookChange(this.#look(from, row, column, before), this.#look(to, row, column, now))));
    return change;
  }

  /** The number of the look that the row or the column of a cell gives it. */
  lineNumber(row: number, column: number): number {
    return lookNumber(this.#sheet.getRowStyle(row, true)) ?? lookNumber(this.#sheet.getColumnStyle(column, true)) ?? 0;
  }

  #look(key: string, row: number, column: number, style: CellStyle): CellLook {
    let look = this.#looks.get(key);
    if (look === undefined) this.#looks.set(key, (look = shownLook(this.#sheet.getComposedCellStyleByCellData(row, column, style ? { s: style } : null))));
    return look;
  }
}

const keyOf = (style: CellStyle) => (typeof style === "string" ? style : style ? JSON.stringify(style) : "");
