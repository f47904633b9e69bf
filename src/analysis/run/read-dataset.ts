import type { Dataset, Variable } from "../../engine/data/dataset.ts";
import type { DataRule } from "../../engine/method/model.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { BadCell, CellRule, DifferentGroups } from "../mistakes.ts";
import type { BadRowPolicy, Columns } from "./analysis.ts";
import { labelOf } from "../table/cell-label.ts";
import { numberOf } from "../table/cell-number.ts";
import { columnFinder } from "../table/find-column.ts";
import type { Note } from "../notes.ts";
import { fittingOrder, mayBeOctober } from "../periods/period-order.ts";
import { cellAddress, isCellError, shownRow, type Cell, type Table } from "../table/table.ts";

export interface ReadDataset {
  readonly data: Dataset;
  /** Sheet row of each row of the data. */
  readonly rowNumbers: readonly number[];
  /** The rows that were left out or not evaluated, and why. */
  readonly notes: readonly Note[];
}

/**
 * Cells to a dataset: the only place where data is checked.
 * Under the rule `positive` a zero is a number that only the evaluated unit may not have; everything else that is not a
 * number ≥ 0 (under the rule `any`: not a number) breaks the row.
 * @param rule what the model asks of an evaluated unit's numbers
 * @param periodOrder every period in the order that a person gave; left out where the labels say it
 */
export function readDataset(table: Table, columns: Columns, rule: DataRule, policy: BadRowPolicy, periodOrder?: readonly string[]): ReadDataset {
  const at = locate(table, columns);
  const numeric = [...at.inputs, ...at.outputs, ...at.undesirable];
  const labels = [at.dmu, at.period, at.group].filter((column) => column !== null);
  const read = readNumbers(table, numeric, labels, rule);

  // Which mark is the decimal one is a question of the whole file: no row is left out for it.
  const faults = [...read.faults.values()];
  const unsure = faults.flatMap(({ broken }) => broken.filter(({ rule: broke }) => broke === "mark-unsure"));
  const stopping = faults
    .flatMap(({ broken, zeros }) => (policy === "stop" ? [...broken, ...zeros] : policy === "unscored" ? broken : []))
    .concat(policy === "exclude" ? unsure : []);
  if (stopping.length > 0) throw badCells(stopping, table);
  const kept = [...table.rows.keys()].filter((k) => policy !== "exclude" || !read.faults.has(k));
  // To leave out every row would say nothing of why.
  if (kept.length === 0)
    throw badCells(
      faults.flatMap(({ broken, zeros }) => [...broken, ...zeros]),
      table,
    );

  const label = (column: number | null, k: number) => (column === null ? null : labelOf(table.rows[k][column] ?? null));
  // One text for each name, which stands in many rows: what is told apart by it is found sooner, and takes less room.
  const known = new Map<string, string>();
  const labelsIn = (column: number) => kept.map((k) => oneText(label(column, k)!, known));
  const dmus = labelsIn(at.dmu);
  const periods = at.period === null ? null : labelsIn(at.period);
  refuseDuplicates(table, kept, dmus, periods, at);

  const variable = (column: number): Variable => ({ name: table.header[column], values: keptOf(read.numbers.get(column)!, kept) });
  const data: Dataset = {
    dmus,
    ...(periods === null ? {} : { periods }),
    ...(periods === null || periodOrder === undefined ? {} : { periodOrder: orderOf(table, at.period!, periodOrder, periods) }),
    ...(at.group === null ? {} : { groups: labelsIn(at.group) }),
    inputs: at.inputs.map(variable),
    outputs: at.outputs.map(variable),
    undesirables: at.undesirable.map(variable),
    unscored: read.faults.size === 0 ? [] : kept.flatMap((k, row) => ((read.faults.get(k)?.zeros.length ?? 0) > 0 ? [row] : [])),
  };
  const notes = Array.from(read.faults, ([k, { broken, zeros }]): Note => {
    const [bad] = [...broken, ...zeros];
    const excluded = policy === "exclude";
    return {
      code: excluded ? "excluded-row" : "unscored-row",
      dmu: label(at.dmu, k) ?? "",
      period: label(at.period, k),
      address: bad.address,
      column: bad.column,
      got: bad.got,
    };
  });
  return { data, rowNumbers: kept.map((k) => table.rowNumbers[k]), notes };
}

function oneText(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before === undefined) known.set(text, text);
  return before ?? text;
}

const badCells = (cells: readonly BadCell[], table: Table) =>
  new Mistake("bad-cells", { cells: [...cells].sort((a, b) => a.row - b.row), rows: table.rows.length });

interface Located {
  readonly dmu: number;
  readonly period: number | null;
  readonly group: number | null;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly undesirable: readonly number[];
}

function locate(table: Table, columns: Columns): Located {
  const find = columnFinder(table);
  return {
    dmu: find(columns.dmu, "dmu"),
    period: columns.period === null ? null : find(columns.period, "period"),
    group: columns.group === null ? null : find(columns.group, "group"),
    inputs: columns.inputs.map((name) => find(name, "input")),
    outputs: columns.outputs.map((name) => find(name, "output")),
    undesirable: columns.undesirable.map((name) => find(name, "undesirable")),
  };
}

interface ReadNumbers {
  /** By column, one for each row; NaN where the cell holds none. */
  readonly numbers: ReadonlyMap<number, Float64Array>;
  /** Of the rows that have faults, in their order. */
  readonly faults: ReadonlyMap<number, RowFaults>;
}

interface RowFaults {
  /** Cells that are no number ≥ 0, and blank labels. */
  readonly broken: readonly BadCell[];
  /** Cells whose number is fine in a technology, but not of an evaluated unit. */
  readonly zeros: readonly BadCell[];
}

function readNumbers(table: Table, numeric: readonly number[], labels: readonly number[], rule: DataRule): ReadNumbers {
  const numbers = new Map(numeric.map((column) => [column, new Float64Array(table.rows.length).fill(NaN)]));
  const faults = new Map<number, RowFaults>();
  table.rows.forEach((cells, k) => {
    // Few rows of millions have any.
    let own: { broken: BadCell[]; zeros: BadCell[] } | null = null;
    const tell = (column: number, rule: CellRule) => {
      if (own === null) faults.set(k, (own = { broken: [], zeros: [] }));
      (rule === "zero" ? own.zeros : own.broken).push(badCell(table, k, column, rule));
    };
    for (const column of labels) {
      const fault = brokenLabel(cells[column] ?? null);
      if (fault !== null) tell(column, fault);
    }
    for (const column of numeric) {
      const read = isShownAsDate(table, k, column) ? "date" : numberOf(cells[column] ?? null, table.textual);
      const fault = numberFault(read, rule);
      if (fault === null || fault === "zero") numbers.get(column)![k] = read as number;
      if (fault !== null) tell(column, fault);
    }
  });
  return { numbers, faults };
}

/** The numbers of the rows that are kept, which are mostly all. */
const keptOf = (numbers: Float64Array, kept: readonly number[]) => (kept.length === numbers.length ? numbers : Float64Array.from(kept, (k) => numbers[k]));

/** What is wrong with a number under the rule of a model; null where nothing is. */
export function numberFault(read: number | CellRule, rule: DataRule): CellRule | null {
  if (typeof read !== "number") return read;
  if (read < 0 && rule !== "any") return "negative";
  return read === 0 && rule === "positive" ? "zero" : null;
}

/** A cell that breaks a rule, as a person finds it. */
export function badCell(table: Table, row: number, column: number, rule: CellRule): BadCell {
  return {
    column: table.header[column],
    row: shownRow(table, row),
    address: cellAddress(table, row, column),
    rule,
    got: shown(table.rows[row][column] ?? null),
  };
}

/** Whether a cell holds a number that its format shows as a date. */
export const isShownAsDate = (table: Table, row: number, column: number) => table.dates?.has(cellAddress(table, row, column)) ?? false;

/** The rule that a label breaks, or null. */
export function brokenLabel(cell: Cell): CellRule | null {
  if (labelOf(cell) !== "") return null;
  return numberOf(cell, false) === "uncalculated" ? "uncalculated" : "label-blank";
}

/** The order that was given, without the periods all of whose rows are left out. */
function orderOf(table: Table, column: number, given: readonly string[], kept: readonly string[]): readonly string[] {
  const labels = table.rows.map((cells) => labelOf(cells[column] ?? null));
  const left = new Set(kept);
  return fittingOrder(given, labels, table.header[column]).filter((label) => left.has(label));
}

const shown = (cell: Cell) => (cell === null ? "" : isCellError(cell) ? cell.error : String(cell));

/** What two rows of one name have in the column of groups; undefined where that is the same, or there is none. */
export function differentGroups(table: Table, group: number | null, one: number, two: number): DifferentGroups | undefined {
  if (group === null) return undefined;
  const [first, second] = [one, two].map((row) => labelOf(table.rows[row][group] ?? null));
  return first === second ? undefined : { column: table.header[group], first, second };
}

/**
 * Refuses a name that stands twice in one period.
 * @param kept place in the table of each row
 * @param at places of the columns of periods and of groups
 */
export function refuseDuplicates(
  table: Table,
  kept: readonly number[],
  dmus: readonly string[],
  periods: readonly string[] | null,
  at: Pick<Located, "period" | "group">,
): void {
  const byPeriod = new Map<string | null, Map<string, number>>();
  dmus.forEach((dmu, row) => {
    const period = periods?.[row] ?? null;
    let seen = byPeriod.get(period);
    if (seen === undefined) byPeriod.set(period, (seen = new Map<string, number>()));
    const before = seen.get(dmu);
    if (before !== undefined) {
      const [first, second] = [before, row].map((k) => table.rowNumbers[kept[k]]);
      if (period !== null && [before, row].every((k) => mayBeOctober(table.rows[kept[k]][at.period!])))
        throw new Mistake("period-decimal", { dmu, period, column: table.header[at.period!], first, second });
      const groups = differentGroups(table, at.group, kept[before], kept[row]);
      throw new Mistake("duplicate-observation", { dmu, period, first, second, ...(groups === undefined ? {} : { groups }) });
    }
    seen.set(dmu, row);
  });
}
