import type { HeatGiven } from "../../procedures/declare/figure.ts";
import { header, label, number } from "../layout/cells.ts";
import type { HeatMap } from "../figures/heat-map.ts";
import type { CellRange, ReportFormat } from "../layout/report-cell.ts";
import { formatIn, valuesIn, type FigureSource } from "./figure-source.ts";

/** A table of numbers in the order in which its rows and columns first stand in the list. */
export interface HeatTable {
  readonly map: Omit<HeatMap, "title">;
  readonly format: ReportFormat;
}

/** Rows of one period, the last that the list has; null where it has no number. */
export function heatFigure(source: FigureSource, { from, row, column, value }: HeatGiven): HeatTable | null {
  const table = source.table(from);
  const period = table.rows[table.rows.length - 1]?.period ?? null;
  const own = [...table.rows.keys()].filter((k) => table.rows[k].period === period);
  const named = [row].flat();
  const rowNames = named.map((field) => valuesIn(table, field));
  const rowOf = (k: number) => rowNames.map((values) => source.word(values[k])).join(" · ");
  const [columnNames, numbers] = [valuesIn(table, column), valuesIn(table, value)];
  const columnOf = (k: number) => source.word(columnNames[k]);
  const [rows, columns] = [rowOf, columnOf].map((of) => [...new Set(own.map(of))]);
  const values = rows.map(() => columns.map((): number | null => null));
  for (const k of own) {
    const found = numbers[k];
    if (typeof found === "number") values[rows.indexOf(rowOf(k))][columns.indexOf(columnOf(k))] = found;
  }
  if (values.flat().every((one) => one === null)) return null;
  return {
    format: formatIn(table, value)!,
    map: {
      rowTitle: named.map((field) => source.title(from, field)).join(" · "),
      columnTitle: source.title(from, column),
      valueTitle: source.titleIn(from, value, period),
      rows,
      columns,
      values,
    },
  };
}

/** Writes it as cells below a row; says how many rows it took, and which cells are coloured. */
export function placeHeat(
  source: FigureSource,
  { map, format }: HeatTable,
  top: number,
): { readonly rows: number; readonly coloured: CellRange; readonly names: readonly string[] } {
  const { cells } = source;
  cells.put(top, 1, header(map.rowTitle));
  map.columns.forEach((name, c) => cells.put(top, c + 2, header(name)));
  map.rows.forEach((name, r) => {
    cells.put(top + 1 + r, 1, label(name));
    map.values[r].forEach((value, c) => cells.put(top + 1 + r, c + 2, value === null ? label("") : number(value, format)));
  });
  return {
    rows: map.rows.length + 1,
    names: [map.rowTitle, ...map.rows],
    coloured: { fromRow: top + 1, fromColumn: 2, toRow: top + map.rows.length, toColumn: map.columns.length + 1 },
  };
}
