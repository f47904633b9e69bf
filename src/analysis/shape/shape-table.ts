import { plainName, readCell } from "./shape-cells.ts";
import { longTable, type LongTable } from "./shape-long.ts";
import { outlineOf, type Outline } from "./shape-outline.ts";
import { totalNames } from "../total-names.ts";
import type { Cell } from "../table.ts";

/** A sheet as it stands, from A1. */
export interface MessySheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** What was done to a table, in the order in which it is told. Rows are 1-based. */
export type ShapeStep =
  | { readonly code: "title-rows"; readonly rows: readonly number[] }
  | { readonly code: "header-rows"; readonly rows: readonly number[] }
  | { readonly code: "units-row"; readonly row: number }
  | { readonly code: "years"; readonly from: string; readonly to: string; readonly indicators: readonly string[] }
  | { readonly code: "indicator-rows"; readonly from: string; readonly to: string; readonly indicators: readonly string[] }
  | { readonly code: "sheets"; readonly sheets: readonly string[] }
  | { readonly code: "footnotes"; readonly rows: readonly number[] }
  | { readonly code: "totals"; readonly names: readonly string[]; readonly rows: number }
  | { readonly code: "spaced-names"; readonly count: number }
  | { readonly code: "merged-names"; readonly count: number }
  | { readonly code: "mended-numbers"; readonly count: number }
  | { readonly code: "missing-marks"; readonly count: number };

/** A table in shape: a header row, then one row per DMU and period. */
export interface Shaped {
  readonly kind: "shaped";
  readonly steps: readonly ShapeStep[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The table names years and only one indicator, and no other sheet adds one. */
  readonly alone: boolean;
}

/** Nothing needs to be done; it was done; or why it cannot be. */
export type Shape =
  { readonly kind: "in-shape" } | Shaped | { readonly kind: "cannot"; readonly why: "no-header" | "same-name" | "no-numbers"; readonly name: string };

export interface ShapeWords {
  /** Header of the column of years. */
  readonly period: string;
}

/**
 * Proposes how a sheet becomes a table with one header row and one row per DMU and period. Sheets of the same form, one
 * indicator each, are joined. Nothing is changed in place.
 * @param exclude whether rows of totals are left out
 */
export function shapeOf(sheet: MessySheet, others: readonly MessySheet[], exclude: boolean, words: ShapeWords): Shape {
  const outline = outlineOf(sheet.cells);
  if (outline === null)
    return { kind: "cannot", why: sheet.cells.flat().some((cell) => readCell(cell).kind === "number") ? "no-header" : "no-numbers", name: sheet.name };
  const own = longTable(outline, indicatorOf(outline, sheet.name), words.period);
  if (own.labels.length === 0) return { kind: "cannot", why: "no-header", name: sheet.name };
  if (own.indicators.length === 0) return { kind: "cannot", why: "no-numbers", name: sheet.name };
  const joined = own.form === "years" ? [{ name: sheet.name, table: own }, ...sameForm(own, others, words)] : [{ name: sheet.name, table: own }];
  const table = joined.length > 1 ? join(joined.map((one) => one.table)) : own;
  const twice = firstTwice(table);
  if (twice !== null) return { kind: "cannot", why: "same-name", name: twice };
  const totals = totalNames(table.rows.map(({ labels, period, numbers }) => ({ name: labels[0], period, numbers })));
  const kept = exclude ? table.rows.filter(({ labels }) => !totals.includes(labels[0])) : table.rows;
  const steps = [
    ...outlineSteps(outline, sheet),
    ...formSteps(
      table,
      joined.map(({ name }) => name),
    ),
    ...cellSteps(outline, table),
    ...totalSteps(totals, table),
  ];
  if (steps.length === 0) return { kind: "in-shape" };
  return {
    kind: "shaped",
    steps,
    header: [...table.labels, ...(table.period === null ? [] : [table.period]), ...table.indicators],
    rows: kept.map(({ labels, period, numbers }) => [...labels, ...(period === null ? [] : [Number(period)]), ...numbers]),
    alone: table.form === "years" && joined.length === 1,
  };
}

/** What a sheet of one indicator measures: its own name, or its title where the name says nothing. */
function indicatorOf({ titles }: Outline, sheet: string): string {
  if (!/^(sheet|工作表|表|table)\s*\d*$/i.test(sheet.trim())) return sheet;
  return titles[0]?.replace(/^表\s*[\d.-]+\s*/, "").trim() || sheet;
}

function sameForm(own: LongTable, others: readonly MessySheet[], words: ShapeWords): readonly { readonly name: string; readonly table: LongTable }[] {
  const dmus = new Set(own.rows.map(({ labels }) => labels[0]));
  return others.flatMap(({ name, cells }) => {
    const outline = outlineOf(cells);
    if (outline === null) return [];
    const table = longTable(outline, indicatorOf(outline, name), words.period);
    const shared = new Set(table.rows.map(({ labels }) => labels[0]).filter((dmu) => dmus.has(dmu)));
    return table.form === "years" && table.labels.length === own.labels.length && shared.size >= dmus.size / 2 ? [{ name, table }] : [];
  });
}

const keyOf = (dmu: string, period: string | null) => JSON.stringify([dmu, period]);

/** One row for each DMU and year of any of the tables. */
function join(tables: readonly LongTable[]): LongTable {
  const places = new Map<string, LongTable["rows"][number]>();
  for (const { rows } of tables) for (const row of rows) if (!places.has(keyOf(row.labels[0], row.period))) places.set(keyOf(row.labels[0], row.period), row);
  const found = tables.map(({ rows }) => new Map(rows.map((row) => [keyOf(row.labels[0], row.period), row.numbers[0]])));
  return {
    ...tables[0],
    indicators: tables.map(({ indicators }) => indicators[0]),
    rows: [...places].map(([key, { labels, period }]) => ({ labels, period, numbers: found.map((numbers) => numbers.get(key) ?? null) })),
  };
}

/** The first DMU that stands twice in a year: years as columns leave room for one. */
function firstTwice({ form, rows }: LongTable): string | null {
  if (form === "long") return null;
  const seen = new Set<string>();
  for (const { labels, period } of rows) {
    const key = keyOf(labels[0], period);
    if (seen.has(key)) return labels[0];
    seen.add(key);
  }
  return null;
}

const oneBased = (rows: readonly number[]) => rows.map((row) => row + 1);

function outlineSteps({ titleRows, headerRows, unitsRow, footnoteRows }: Outline, { cells }: MessySheet): readonly ShapeStep[] {
  const blankAbove = titleRows.length === 0 && headerRows[0] > 0 && cells.slice(0, headerRows[0]).some((row) => row.length > 0);
  return [
    ...(titleRows.length > 0 && !blankAbove ? [{ code: "title-rows", rows: oneBased(titleRows) } as const] : []),
    ...(headerRows.length > 1 ? [{ code: "header-rows", rows: oneBased(headerRows) } as const] : []),
    ...(unitsRow === null ? [] : [{ code: "units-row", row: unitsRow + 1 } as const]),
    ...(footnoteRows.length > 0 ? [{ code: "footnotes", rows: oneBased(footnoteRows) } as const] : []),
  ];
}

function formSteps({ form, rows, indicators }: LongTable, sheets: readonly string[]): readonly ShapeStep[] {
  if (form === "long") return [];
  const periods = rows.map(({ period }) => period!).sort();
  const span = { from: periods[0], to: periods[periods.length - 1], indicators };
  return [{ code: form === "indicator-rows" ? "indicator-rows" : "years", ...span }, ...(sheets.length > 1 ? [{ code: "sheets", sheets } as const] : [])];
}

function cellSteps({ body }: Outline, { merged }: LongTable): readonly ShapeStep[] {
  const cells = body.flatMap((row) => row.cells);
  const names = cells.flatMap((cell) => (cell.kind === "text" ? [cell.value] : []));
  const spaced = names.filter((name) => plainName(name) !== name).length;
  const mended = cells.filter((cell) => cell.kind === "number" && cell.mended).length;
  const marks = cells.filter(({ kind }) => kind === "missing").length;
  return [
    ...(spaced > 0 ? [{ code: "spaced-names", count: spaced } as const] : []),
    ...(merged > 0 ? [{ code: "merged-names", count: merged } as const] : []),
    ...(mended > 0 ? [{ code: "mended-numbers", count: mended } as const] : []),
    ...(marks > 0 ? [{ code: "missing-marks", count: marks } as const] : []),
  ];
}

function totalSteps(names: readonly string[], { rows }: LongTable): readonly ShapeStep[] {
  return names.length === 0 ? [] : [{ code: "totals", names, rows: rows.filter(({ labels }) => names.includes(labels[0])).length }];
}
