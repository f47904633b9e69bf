import { summaryLine, tableBlock, type Column, type InRow, type Line, type TableBlock, type TableOf } from "./block.ts";
import { label } from "./cells.ts";
import type { Grouping } from "../statistics/grouping.ts";
import type { PlacedTable } from "./placed-table.ts";
import type { ReportCell, ReportFormat } from "./report-cell.ts";
import { ofRow, summed, type Statistic } from "../statistics/statistic.ts";

export type Values = readonly (number | null)[];

/** A statistic of the numbers of each row, behind them. */
export interface Live {
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly statistic: Statistic;
}

/** A matrix of DMU × period, or × interval: all that is known of it but what stands below. */
export interface MatrixGiven {
  readonly dmus: readonly string[];
  readonly grouping: Grouping | null;
  /** Over the DMUs. */
  readonly heading: string;
  /** Over the numbers. */
  readonly numbers: readonly string[];
  /** By DMU. */
  readonly values: readonly Values[];
  /** Of the columns of names and of numbers, in characters. */
  readonly widths: readonly [names: number, numbers: number];
  readonly cell: (value: number | null, k: number, t: number, at: InRow, table: PlacedTable) => ReportCell;
  readonly live: readonly Live[];
}

/** What is between a matrix and a table: its lines, and the columns that no statistic is of. */
interface Rest extends Pick<TableOf<number>, "id" | "beside" | "below"> {
  readonly ending: string;
  readonly behind?: readonly Column<number>[];
}

/** The id of the column of a period, or an interval, by its place. */
export const numberColumn = (t: number): string => String(t);

/** A matrix as a table whose margins are live: a statistic of a row stands behind it, one of a column in a line below. */
export class Matrix {
  /** Ids of the columns with numbers, then of those with statistics of them. */
  readonly numbers: readonly string[];
  readonly live: readonly string[];
  /** Of every column behind the names of the DMUs, as far as numbers go. */
  readonly reach: readonly string[];
  /** By DMU. */
  readonly values: readonly Values[];
  readonly #columns: readonly Column<number>[];
  readonly #values: ReadonlyMap<string, Values>;

  constructor({ dmus, grouping, heading, numbers, values, widths, cell, live }: MatrixGiven) {
    this.values = values;
    this.numbers = numbers.map((_, t) => numberColumn(t));
    this.live = live.map(({ id }) => id);
    this.reach = [...(grouping === null ? [] : ["group"]), ...this.numbers, ...this.live];
    this.#values = new Map([
      ...this.numbers.map((id, t) => [id, values.map((row) => row[t])] as const),
      ...live.map(({ id, statistic }) => [id, values.map(statistic.of)] as const),
    ]);
    this.#columns = [
      { id: "dmu", heading, width: widths[0], cell: (k) => label(dmus[k]) },
      ...(grouping === null ? [] : [{ id: "group", heading: grouping.heading, width: 12, cell: (k: number) => label(grouping.of(k)) }]),
      ...numbers.map((name, t): Column<number> => ({
        id: numberColumn(t),
        heading: name,
        width: widths[1],
        cell: (k, at, table) => cell(values[k][t], k, t, at, table),
      })),
      ...live.map(({ statistic, ...column }): Column<number> => ({
        ...column,
        cell: (k, at) => ofRow(statistic, values[k], `${at(this.first)}:${at(this.last)}`, "score"),
      })),
    ];
  }

  get first(): string {
    return this.numbers[0];
  }
  get last(): string {
    return this.numbers[this.numbers.length - 1];
  }
  /** A column by DMU. */
  valuesIn(column: string): Values {
    return this.#values.get(column)!;
  }
  /** A line of one statistic of the columns that have numbers. */
  line(id: string, name: string, statistic: Statistic, format: ReportFormat, reach = this.reach): Line {
    return this.lineOf(id, name, (column, table) => summed(statistic, this.valuesIn(column), table.down(column), format), reach);
  }
  /** A line with a cell for each of the columns, which are those that have numbers. */
  lineOf(id: string, name: string, cell: (column: string, table: PlacedTable) => ReportCell | null, reach = this.reach): Line {
    return summaryLine(id, name, reach, (column, table) => (column === "group" ? null : cell(column, table)));
  }
  block({ behind = [], ...rest }: Rest): TableBlock {
    return tableBlock<number>({ ...rest, columns: [...this.#columns, ...behind], rows: [...this.values.keys()], coloured: [this.first, this.last] });
  }
}
