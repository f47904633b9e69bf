import { indicatorAndYear, plainName, yearOf, type ReadCell } from "./shape-cells.ts";
import type { Outline } from "./shape-outline.ts";

/** A table with a row for each DMU, and period if there are periods, and a column for each indicator. */
export interface LongTable {
  /** Names of the columns that hold names: the DMU first. */
  readonly labels: readonly string[];
  /** Null where the table names no periods of its own. */
  readonly period: string | null;
  readonly indicators: readonly string[];
  readonly rows: readonly LongRow[];
  /** How many rows took a name from a merged cell above them. */
  readonly merged: number;
  /** How the years stood: not as columns, one block of years, or indicator and year in each header, or indicators as rows. */
  readonly form: "long" | "years" | "indicators-and-years" | "indicator-rows";
}

export interface LongRow {
  readonly labels: readonly string[];
  readonly period: string | null;
  readonly numbers: readonly (number | null)[];
}

interface YearColumn {
  readonly column: number;
  readonly year: string;
  readonly indicator: string;
}

const numberIn = (cell: ReadCell | undefined) => (cell?.kind === "number" ? cell.value : null);
const nameIn = (cell: ReadCell | undefined) => (cell?.kind === "text" ? plainName(cell.value) : cell?.kind === "number" ? String(cell.value) : "");
const withUnit = (name: string, unit: string) => (unit === "" || name.includes(unit) ? name : `${name}（${unit}）`);

/** Unpivots years that stand as columns; a table without them keeps its columns. */
export function longTable(outline: Outline, indicatorName: string, periodName: string): LongTable {
  const { header, units, unit } = outline;
  const years = header.flatMap((parts, column): YearColumn[] => {
    const found = yearColumn(parts, indicatorName);
    return found === null ? [] : [{ column, ...found }];
  });
  const named = header.map((parts) => parts.join(" "));
  const labelColumns = textColumns(outline, years);
  const body = filledDown(outline, labelColumns);
  const merged = labelColumns.length < 2 ? 0 : outline.body.filter(({ cells }) => labelColumns.some((c) => cells[c].kind === "blank")).length;
  if (years.length < 2) {
    const indicators = header.map((_, c) => c).filter((c) => !labelColumns.includes(c) && named[c] !== "");
    return {
      labels: labelColumns.map((c) => named[c] || `#${c + 1}`),
      period: null,
      indicators: indicators.map((c) => withUnit(named[c], units[c])),
      rows: body.map(({ labels, cells }) => ({ labels, period: null, numbers: indicators.map((c) => numberIn(cells[c])) })),
      merged,
      form: "long",
    };
  }
  const labels = labelColumns.map((c) => named[c] || `#${c + 1}`);
  const indicators = [...new Set(years.map(({ indicator }) => indicator))];
  const periods = [...new Set(years.map(({ year }) => year))].sort();
  const second = labelColumns.length > 1 && indicators.length === 1 ? indicatorRows(body.map((row) => row.labels)) : null;
  if (second !== null) return fromIndicatorRows(body, labels, second, years, periods, periodName, merged);
  const unitOf = (indicator: string) => {
    const own = years.find((one) => one.indicator === indicator)!;
    return units[own.column] || (indicators.length === 1 ? unit : "");
  };
  return {
    labels,
    period: periodName,
    indicators: indicators.map((indicator) => withUnit(indicator, unitOf(indicator))),
    rows: body.flatMap((row) =>
      periods.map((year) => ({
        labels: row.labels,
        period: year,
        numbers: indicators.map((indicator) => {
          const at = years.find((one) => one.year === year && one.indicator === indicator);
          return at === undefined ? null : numberIn(row.cells[at.column]);
        }),
      })),
    ),
    merged,
    form: indicators.length > 1 ? "indicators-and-years" : "years",
  };
}

function yearColumn(parts: readonly string[], alone: string): { readonly year: string; readonly indicator: string } | null {
  const year = parts.map((part) => yearOf(part)).find((found) => found !== null);
  if (year !== undefined && year !== null) {
    const rest = parts.filter((part) => yearOf(part) === null).join(" ");
    return { year, indicator: rest === "" ? alone : rest };
  }
  return parts.length === 1 ? indicatorAndYear(parts[0]) : null;
}

/** The columns that hold names: texts in most rows, or the years of a table that is long already. */
function textColumns({ header, body }: Outline, years: readonly YearColumn[]): readonly number[] {
  const isYear = new Set(years.map(({ column }) => column));
  return header
    .map((_, c) => c)
    .filter((c) => {
      if (isYear.has(c)) return false;
      const filled = body.map(({ cells }) => cells[c]).filter(({ kind }) => kind !== "blank");
      const names = filled.filter((cell) => cell.kind === "text" || (cell.kind === "number" && yearOf(cell.value) !== null));
      return filled.length > 0 && names.length > filled.length / 2;
    });
}

/** Where several columns hold names, a merged one stands in its first row only and goes on downwards. A single column's blank is a blank. */
function filledDown(
  { body }: Outline,
  labelColumns: readonly number[],
): readonly { readonly labels: readonly string[]; readonly cells: readonly ReadCell[] }[] {
  const before: string[] = labelColumns.map(() => "");
  return body.map(({ cells }) => {
    const labels = labelColumns.map((c, k) => (before[k] = nameIn(cells[c]) || (labelColumns.length > 1 ? before[k] : "")));
    return { labels, cells };
  });
}

/** The place of the label that names indicators: few names, each of which stands with most DMUs; null if none does. */
function indicatorRows(labels: readonly (readonly string[])[]): number | null {
  const dmus = new Set(labels.map(([dmu]) => dmu)).size;
  const place = labels[0].findIndex((_, k) => {
    const names = new Set(labels.map((row) => row[k]));
    return k > 0 && names.size > 1 && labels.length >= 0.8 * names.size * dmus && labels.length <= names.size * dmus;
  });
  return place < 0 ? null : place;
}

function fromIndicatorRows(
  body: readonly { readonly labels: readonly string[]; readonly cells: readonly ReadCell[] }[],
  labels: readonly string[],
  place: number,
  years: readonly YearColumn[],
  periods: readonly string[],
  periodName: string,
  merged: number,
): LongTable {
  const without = (row: readonly string[]) => row.filter((_, k) => k !== place);
  const indicators = [...new Set(body.map((row) => row.labels[place]))];
  const units = new Map<string, (typeof body)[number][]>();
  for (const row of body) {
    const key = JSON.stringify(without(row.labels));
    units.set(key, [...(units.get(key) ?? []), row]);
  }
  return {
    labels: without(labels),
    period: periodName,
    indicators,
    rows: [...units.values()].flatMap((own) =>
      periods.map((year) => {
        const { column } = years.find((one) => one.year === year)!;
        return {
          labels: without(own[0].labels),
          period: year,
          numbers: indicators.map((indicator) => numberIn(own.find((row) => row.labels[place] === indicator)?.cells[column])),
        };
      }),
    ),
    merged,
    form: "indicator-rows",
  };
}
