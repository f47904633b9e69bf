import type { MeanCell, MeanQuestion } from "./formulas.ts";
import type { Interval } from "./interval.ts";
import { setsFor, unitRows, type PrintedTable, type UnitSet } from "./printed-table.ts";
import { ratioOf, saysEfficiencyChange, type PrintedScores } from "./scores.ts";

/** A row that sums up others: what it says of each set of units that it may be of, its own first. */
export interface MeanRow {
  readonly row: number;
  readonly sets: readonly { readonly set: UnitSet; readonly question: MeanQuestion }[];
}

/** A column that sums up others, or changes of scores that a second table tells. */
export interface MeanColumn {
  readonly column: number;
  /** Where the items come from. */
  readonly from: "columns" | "scores";
  /** The columns of the items; none where they come from scores. */
  readonly items: readonly number[];
  readonly question: MeanQuestion;
}

/** The rows of means with the items of each of their numbers, column by column; ranks are no items. */
export function meanRows(table: PrintedTable, ranks: ReadonlySet<number>): readonly MeanRow[] {
  const { columns, labels } = table;
  return table.kinds.flatMap((kind, row): MeanRow[] => {
    if (kind !== "mean") return [];
    const sets = setsFor(table, row).map((set) => {
      const cells = columns.flatMap(({ cells: own }, column): MeanCell[] => {
        const number = own[row];
        const items = set.rows.flatMap((at) => own[at] ?? []);
        return number === null || ranks.has(column) || items.length === 0 ? [] : [{ row, column, printed: number, items }];
      });
      return { set, question: { cells, names: set.rows.map((at) => labels[at]) } };
    });
    return sets.some(({ question }) => question.cells.length > 0) ? [{ row, sets }] : [];
  });
}

/** The columns of means over periods: of the columns of the same name that follow on each other, or of changes of scores. */
export function meanColumns(table: PrintedTable, scores: PrintedScores | null): readonly MeanColumn[] {
  const rows = unitRows(table);
  const pairs = scores === null ? [] : scores.years.slice(1).map((to, k) => ({ from: scores.years[k], to }));
  return table.columns.flatMap(({ header, cells, name }, column): MeanColumn[] => {
    if (!header.mean || header.to !== null) return [];
    const question = (names: readonly string[], itemsOf: (row: number) => readonly (Interval | null)[]): MeanQuestion => ({
      names,
      cells: rows.flatMap((row): MeanCell[] => {
        const items = itemsOf(row);
        const number = cells[row];
        return number === null || items.some((one) => one === null) ? [] : [{ row, column, printed: number, items: items as readonly Interval[] }];
      }),
    });
    const items = itemColumns(table, column);
    if (items !== null)
      return [
        {
          column,
          from: "columns",
          items,
          question: question(
            items.map((k) => table.columns[k].name),
            (row) => items.map((k) => table.columns[k].cells[row]),
          ),
        },
      ];
    if (scores === null || !saysEfficiencyChange(name)) return [];
    return [
      {
        column,
        from: "scores",
        items: [],
        question: question(
          pairs.map(({ from, to }) => `${from}—${to}`),
          (row) => pairs.map(({ from, to }) => ratioOf(scores, table.labels[row], from, to)),
        ),
      },
    ];
  });
}

/** The columns that a column of means is of: those of its own name, of years that follow on each other; null where some are not printed. */
function itemColumns({ columns }: PrintedTable, column: number): readonly number[] | null {
  const { stem } = columns[column].header;
  const dated = [...columns.keys()].filter((k) => k !== column && columns[k].header.to !== null && !columns[k].header.mean);
  const kindOf = (k: number) => `${columns[k].header.from === null ? "level" : "change"} ${columns[k].header.stem}`;
  // Without a name of its own it is the mean of the levels, or of the one kind of columns that there is.
  const fitting = [`level ${stem}`, `change ${stem}`, ...(stem === "" && new Set(dated.map(kindOf)).size === 1 ? dated.slice(0, 1).map(kindOf) : [])];
  const own = fitting.map((kind) => dated.filter((k) => kindOf(k) === kind)).find(({ length }) => length > 1) ?? [];
  const of = (k: number) => columns[k].header;
  own.sort((a, b) => of(a).to! - of(b).to!);
  if (own.length < 2) return null;
  const follow = own
    .slice(1)
    .every((k, at) => (of(k).from === null ? of(k).to! - of(own[at]).to! === of(own[1]).to! - of(own[0]).to! : of(k).from === of(own[at]).to));
  return follow ? own : null;
}
