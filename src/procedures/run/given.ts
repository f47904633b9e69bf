import { cellAddress, isCellError, type Cell, type Table } from "../../analysis/table/table.ts";
import { columnFinder } from "../../analysis/table/find-column.ts";
import { labelOf } from "../../analysis/table/cell-label.ts";
import { numberOf } from "../../analysis/table/cell-number.ts";
import { isUnprinted, printedAt, type PrintedNumber } from "../../analysis/table/printed-number.ts";
import { fittingOrder } from "../../analysis/periods/period-order.ts";
import { badCell, brokenLabel, isShownAsDate, numberFault, refuseDuplicates } from "../../analysis/run/read-dataset.ts";
import { orderNotes } from "../../engine/run/order-note.ts";
import { chosenOrder, orderOfPeriods, type PeriodOrder } from "../../engine/data/periods/order.ts";
import { declareMistakes, Mistake, type RoleName } from "../../engine/declare/mistake.ts";
import type { BadCell, CellRule } from "../../analysis/mistakes.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Text } from "../../engine/declare/text.ts";
import { columnSlots, tableSlots, type Slot, type Slots, type TableSlot } from "../declare/slots.ts";
import type { Least, Titled } from "../declare/procedure.ts";

/** Names of columns by slot, in the order in which they were given. */
export type SlotColumns = Readonly<Record<string, readonly string[]>>;

export interface GivenColumn {
  readonly name: string;
  /** Of a slot of numbers, by row; NaN where a slot that keeps blank cells has one. */
  readonly numbers: Float64Array;
  /** Of a slot of labels, by row. */
  readonly labels: readonly string[];
  /** Of a slot of printed numbers, by row: digits behind the mark, as far as the cell says; a cell without a number has NaN in `numbers`. */
  readonly decimals: readonly (number | null)[];
  /** Of a slot of printed numbers, by row: whether it is printed as a percentage. */
  readonly percents: readonly boolean[];
  /** Of a slot of printed numbers, by row: the whole number in brackets behind it, null where there is none. */
  readonly beside: readonly (number | null)[];
  /** The cell of a row, as a person finds it. */
  addressOf(row: number): string;
}

/** The data of a procedure: rows without a missing cell but where a slot keeps it, by slot. */
export interface Given<T extends Slots = Slots> {
  readonly rows: number;
  readonly columns: { readonly [K in keyof T as T[K] extends TableSlot ? never : K]: readonly GivenColumn[] };
  /** The second table of every slot that takes one; null where none was given. */
  readonly tables: { readonly [K in keyof T as T[K] extends Slot ? never : K]: Table | null };
  /** The row of the table that each row was. */
  readonly tableRows: readonly number[];
  /** The periods in their order in time with the rows of each; one without a name where there is no column of periods. */
  readonly periods: readonly { readonly period: string | null; readonly rows: readonly number[] }[];
}

/** What a procedure calls its slots. */
export interface SlotWords {
  readonly takes: Readonly<Record<string, Titled>>;
}

const called = (slot: string, { takes }: SlotWords): RoleName => ({ id: slot, title: takes[slot].title });

const mistake = declareMistakes<{ "table-needed": { readonly table: Text; readonly id: string } }>({
  "zh-CN": { "table-needed": ({ table, id }) => `还需要“${table["zh-CN"]}”（${id}），没有给出。` },
  en: { "table-needed": ({ table, id }) => `A table is needed beside the data and was not given: "${table.en}" (${id}).` },
});

/** The second tables of a run, by slot. */
export type GivenTables = Readonly<Record<string, Table>>;

export interface ReadGiven {
  readonly given: Given;
  readonly notes: readonly Note[];
  readonly order: PeriodOrder | null;
}

/**
 * Cells to what a procedure takes. A row with a missing cell is named and left out; a cell that holds something else than
 * it must stops the run.
 * @param takes what the procedure takes, what that is called, and how many rows must be left
 * @param tables the second tables, by slot
 */
export function readGiven(
  table: Table,
  { takes, least, words }: { readonly takes: Slots; readonly least: Least; readonly words: SlotWords },
  columns: SlotColumns,
  tables: GivenTables = {},
  periodOrder?: readonly string[],
): ReadGiven {
  const slots = new Map(columnSlots(takes));
  const places = placesOf(table, slots, columns, words);
  const seconds = secondsOf(takes, tables, words);
  const wanted = Object.entries(places).flatMap(([name, found]) => found.map((column) => ({ name, slot: slots.get(name)!, column })));
  const bad: BadCell[] = [];
  const notes: Note[] = [];
  const kept: number[] = [];
  const nameOf = (slot: string, row: number) => (places[slot]?.[0] === undefined ? null : labelOf(table.rows[row][places[slot][0]] ?? null));
  table.rows.forEach((cells, row) => {
    let missing: { readonly column: number; readonly cell: Cell } | null = null;
    for (const { slot, column } of wanted) {
      const fault = faultOf(table, row, column, slot);
      if (fault === "missing") missing ??= slot.blank === "kept" ? null : { column, cell: cells[column] ?? null };
      else if (fault !== null) bad.push(badCell(table, row, column, fault));
    }
    if (missing === null) kept.push(row);
    else {
      const { column, cell } = missing;
      notes.push({
        code: "excluded-row",
        dmu: nameOf("unit", row) ?? "",
        period: nameOf("period", row),
        address: cellAddress(table, row, column),
        column: table.header[column],
        got: isCellError(cell) ? cell.error : String(cell ?? ""),
      });
    }
  });
  if (bad.length > 0) throw new Mistake("bad-cells", { cells: bad, rows: table.rows.length });
  const bySlot = Object.fromEntries(
    Object.entries(places).map(([name, found]) => [name, found.map((column) => columnOf(table, kept, column, slots.get(name)!))]),
  );
  const labels = bySlot["period"]?.[0]?.labels;
  const [units] = bySlot["unit"] ?? [];
  // A printed table may call several of its rows 均值.
  if (units !== undefined && ![...slots.values()].some(({ holds }) => holds === "printed"))
    refuseDuplicates(table, kept, units.labels, labels ?? null, { period: places["period"]?.[0] ?? null, group: places["group"]?.[0] ?? null });
  const order = labels === undefined ? null : orderOf(table, places["period"][0], labels, periodOrder);
  const periods =
    labels === undefined || order === null
      ? [{ period: null, rows: [...kept.keys()] }]
      : order.periods.map((period) => ({ period, rows: [...kept.keys()].filter((row) => labels[row] === period) }));
  const counted = least.in === "all" ? [{ period: null, rows: [...kept.keys()] }] : periods;
  for (const { period, rows } of counted) if (rows.length < least.rows) throw new Mistake("too-few-units", { period, got: rows.length, min: least.rows });
  return { given: { rows: kept.length, tableRows: kept, columns: bySlot, tables: seconds, periods }, notes: [...notes, ...orderNotes(order)], order };
}

/** A column as its slot takes it. */
function columnOf(table: Table, kept: readonly number[], column: number, { holds }: Slot): GivenColumn {
  const cellOf = (row: number) => table.rows[row][column] ?? null;
  const print = holds === "printed" ? kept.map((row) => (isUnprinted(cellOf(row)) ? null : (printedAt(table, row, column) as PrintedNumber))) : [];
  const numbers = holds === "printed" ? print.map((one) => one?.value ?? NaN) : kept.map((row) => numberAt(table, row, column));
  return {
    name: table.header[column],
    numbers: Float64Array.from(holds === "labels" ? [] : numbers),
    labels: holds === "labels" ? kept.map((row) => labelOf(cellOf(row))) : [],
    decimals: print.map((one) => one?.decimals ?? null),
    percents: print.map((one) => one?.percent ?? false),
    beside: print.map((one) => one?.beside ?? null),
    addressOf: (row) => cellAddress(table, kept[row], column),
  };
}

/** The order in time of the periods that are left. Throws a `Mistake` where the one that was given is not that of the column. */
function orderOf(table: Table, column: number, labels: readonly string[], given: readonly string[] | undefined): PeriodOrder {
  const left = new Set(labels);
  if (given === undefined) return orderOfPeriods([...left]);
  const all = table.rows.map((cells) => labelOf(cells[column] ?? null)).filter((label) => label !== "");
  return chosenOrder(fittingOrder(given, all, table.header[column]).filter((label) => left.has(label)));
}

/** A number that was found to be one; NaN where its cell is blank. */
const numberAt = (table: Table, row: number, column: number): number => {
  const cell = table.rows[row][column] ?? null;
  return isMissing(cell) ? NaN : (numberOf(cell, table.textual) as number);
};

/** What is wrong with a cell of a slot: `missing`, which leaves its row out, or the rule that it breaks, which stops the run. */
export function faultOf(table: Table, row: number, column: number, slot: Slot): CellRule | "missing" | null {
  const cell = table.rows[row][column] ?? null;
  if (slot.holds === "printed" ? isUnprinted(cell) : isMissing(cell)) return "missing";
  if (slot.holds === "labels") return brokenLabel(cell);
  const shownAsDate = isShownAsDate(table, row, column);
  if (slot.holds === "printed") {
    const print = printedAt(table, row, column);
    return shownAsDate ? "date" : typeof print === "string" ? print : null;
  }
  const read = shownAsDate ? "date" : numberOf(cell, table.textual);
  if (slot.rule === "binary") return numberFault(read, "any") ?? (read === 0 || read === 1 ? null : "not-binary");
  if (slot.rule !== "fraction") return aboveZero(numberFault(read, slot.rule ?? "any"));
  return numberFault(read, "non-negative") ?? (typeof read === "number" && read > 1 ? "above-one" : null);
}

/** A zero is one that an evaluated unit may not have; a procedure evaluates none. */
export const aboveZero = (fault: CellRule | null): CellRule | null => (fault === "zero" ? "not-positive" : fault);

/** A blank cell, or one that says that there is no number. */
function isMissing(cell: Cell): boolean {
  if (cell === null) return true;
  if (isCellError(cell)) return cell.error === "#N/A";
  return typeof cell === "string" && (cell.trim() === "" || /^#N\/A$/i.test(cell.trim()));
}

/** The second table of every slot that takes one. Throws a `Mistake` where one must be given and is not. */
function secondsOf(takes: Slots, tables: GivenTables, words: SlotWords): Given["tables"] {
  return Object.fromEntries(
    tableSlots(takes).map(([slot, { min }]) => {
      const found = tables[slot] ?? null;
      if (found === null && min > 0) throw mistake("table-needed", { table: words.takes[slot].title, id: slot });
      return [slot, found];
    }),
  );
}

/** The place in the header of every column that was given. Throws a `Mistake`. */
function placesOf(table: Table, slots: ReadonlyMap<string, Slot>, columns: SlotColumns, words: SlotWords): Readonly<Record<string, readonly number[]>> {
  const find = columnFinder(table);
  return Object.fromEntries(
    [...slots].map(([slot, { min, many }]) => {
      const names = columns[slot] ?? [];
      const max = many ? null : 1;
      const role = called(slot, words);
      if (names.length < min || (max !== null && names.length > max)) throw new Mistake("role-count", { role, min, max, got: names.length });
      return [slot, names.map((name) => find(name, role))];
    }),
  );
}
