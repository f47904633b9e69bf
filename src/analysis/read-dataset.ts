import type { Dataset, Variable } from "../engine/dataset.ts";
import type { DataRule } from "../engine/method.ts";
import { Mistake } from "../engine/mistake.ts";
import type { BadCell, CellRule, DifferentGroups } from "./mistakes.ts";
import type { BadRowPolicy, Columns } from "./analysis.ts";
import { labelOf } from "./cell-label.ts";
import { numberOf } from "./cell-number.ts";
import { columnFinder } from "./find-column.ts";
import type { Note } from "./notes.ts";
import { fittingOrder, mayBeOctober } from "./period-order.ts";
import { cellAddress, isCellError, shownRow, type Cell, type Table } from "./table.ts";

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
  const read = table.rows.map((cells, k) => readRow(table, cells, k, numeric, labels, rule));

  // Which mark is the decimal one is a question of the whole file: no row is left out for it.
  const unsure = read.flatMap(({ broken }) => broken.filter(({ rule: broke }) => broke === "mark-unsure"));
  const stopping = read
    .flatMap(({ broken, zeros }) => (policy === "stop" ? [...broken, ...zeros] : policy === "unscored" ? broken : []))
    .concat(policy === "exclude" ? unsure : []);
  if (stopping.length > 0) throw badCells(stopping, table);
  const kept = [...table.rows.keys()].filter((k) => policy !== "exclude" || read[k].broken.length + read[k].zeros.length === 0);
  // To leave out every row would say nothing of why.
  if (kept.length === 0)
    throw badCells(
      read.flatMap(({ broken, zeros }) => [...broken, ...zeros]),
      table,
    );

  const label = (column: number | null, k: number) => (column === null ? null : labelOf(table.rows[k][column] ?? null));
  const dmus = kept.map((k) => label(at.dmu, k)!);
  const periods = at.period === null ? null : kept.map((k) => label(at.period, k)!);
  refuseDuplicates(table, kept, dmus, periods, at);

  const variable = (column: number): Variable => ({ name: table.header[column], values: Float64Array.from(kept, (k) => read[k].numbers.get(column)!) });
  const data: Dataset = {
    dmus,
    ...(periods === null ? {} : { periods }),
    ...(periods === null || periodOrder === undefined ? {} : { periodOrder: orderOf(table, at.period!, periodOrder, periods) }),
    ...(at.group === null ? {} : { groups: kept.map((k) => label(at.group, k)!) }),
    inputs: at.inputs.map(variable),
    outputs: at.outputs.map(variable),
    undesirables: at.undesirable.map(variable),
    unscored: kept.flatMap((k, row) => (read[k].zeros.length > 0 ? [row] : [])),
  };
  const notes = [...table.rows.keys()].flatMap((k): Note[] => {
    const [bad] = [...read[k].broken, ...read[k].zeros];
    if (!bad) return [];
    const excluded = policy === "exclude";
    return [
      {
        code: excluded ? "excluded-row" : "unscored-row",
        dmu: label(at.dmu, k) ?? "",
        period: label(at.period, k),
        address: bad.address,
        column: bad.column,
        got: bad.got,
      },
    ];
  });
  return { data, rowNumbers: kept.map((k) => table.rowNumbers[k]), notes };
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

interface ReadRow {
  readonly numbers: ReadonlyMap<number, number>;
  /** Cells that are no number ≥ 0, and blank labels. */
  readonly broken: readonly BadCell[];
  /** Cells whose number is fine in a technology, but not of an evaluated unit. */
  readonly zeros: readonly BadCell[];
}

function readRow(table: Table, cells: readonly Cell[], k: number, numeric: readonly number[], labels: readonly number[], rule: DataRule): ReadRow {
  const numbers = new Map<number, number>();
  const broken: BadCell[] = [];
  const zeros: BadCell[] = [];
  const bad = (column: number, rule: CellRule) => badCell(table, k, column, rule);
  for (const column of labels) {
    const fault = brokenLabel(cells[column] ?? null);
    if (fault !== null) broken.push(bad(column, fault));
  }
  for (const column of numeric) {
    const read = isShownAsDate(table, k, column) ? "date" : numberOf(cells[column] ?? null, table.textual);
    const fault = numberFault(read, rule);
    if (fault === null || fault === "zero") numbers.set(column, read as number);
    if (fault !== null) (fault === "zero" ? zeros : broken).push(bad(column, fault));
  }
  return { numbers, broken, zeros };
}

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
  const seen = new Map<string, number>();
  dmus.forEach((dmu, row) => {
    const period = periods?.[row] ?? null;
    const key = JSON.stringify([dmu, period]);
    const before = seen.get(key);
    if (before !== undefined) {
      const [first, second] = [before, row].map((k) => table.rowNumbers[kept[k]]);
      if (period !== null && [before, row].every((k) => mayBeOctober(table.rows[kept[k]][at.period!])))
        throw new Mistake("period-decimal", { dmu, period, column: table.header[at.period!], first, second });
      const groups = differentGroups(table, at.group, kept[before], kept[row]);
      throw new Mistake("duplicate-observation", { dmu, period, first, second, ...(groups === undefined ? {} : { groups }) });
    }
    seen.set(key, row);
  });
}
