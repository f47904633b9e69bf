import { orderOfPeriods } from "../../engine/data/periods/order.ts";
import type { BookSheet, Deed, Form } from "./book.ts";
import type { BlockReading } from "./read-block.ts";
import { pivot, rowKey, type NoPanel, type Row, type Table } from "./pivot.ts";
import { deedOf, readSheet, type ReadSheet } from "./read-sheet.ts";
import { alike } from "./same-sheets.ts";
import { severalKeys } from "./several-keys.ts";
import { resolve, type Outside } from "./resolve.ts";
import { unitRegions } from "./unit-regions.ts";

export type { NoPanel } from "./pivot.ts";

/** Words of the person's language for columns that the table does not name. */
export interface PanelWords {
  readonly unit: string;
  readonly period: string;
  readonly group: string;
  readonly value: string;
}

/** A panel made of a book. */
export interface Panel {
  readonly kind: "panel";
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly unitColumn: string;
  readonly periodColumn: string | null;
  readonly groupColumn: string | null;
  readonly indicators: readonly { readonly column: string; readonly name: string; readonly unit: string; readonly english: string }[];
  readonly periods: readonly string[];
  /** Everything that was left out, filled or mended, cell by cell. */
  readonly deeds: readonly Deed[];
  readonly outside: readonly Outside[];
  readonly forms: readonly Form[];
  /** Names of rows that sum up others, and how many rows they have. */
  readonly totals: { readonly names: readonly string[]; readonly rows: number };
  /** Sheets that the panel was made of. */
  readonly sheets: readonly {
    readonly file: string | null;
    readonly name: string;
    readonly titles: readonly number[];
    readonly headers: readonly number[];
    readonly unitsRow: number | null;
    readonly notes: readonly number[];
  }[];
  /** The headers of two columns that name the units only together; null where one does. */
  readonly joined: readonly [upper: string, lower: string] | null;
  /** Whether the table was one row per unit and period already. */
  readonly wasPanel: boolean;
}

/**
 * Makes a panel of one or several files, whatever their layout: blocks are found, what each number is of is read from
 * rows, columns, headings, lines, sheets and files, and the list of numbers becomes one row per unit and period.
 * @param keepTotals whether rows that sum up others stay
 */
export function shapeBook(sheets: readonly BookSheet[], words: PanelWords, keepTotals = false): Panel | NoPanel {
  const all = sheets.map((sheet) => ({ sheet, ...readSheet(sheet) }));
  const read = all.filter(({ blocks }) => blocks.length > 0);
  if (read.length === 0) {
    const [first] = all;
    const numbers = all.some(({ hasNumbers }) => hasNumbers);
    return { kind: "none", why: numbers ? "no-header" : "no-numbers", sheet: first?.sheet.name ?? "" };
  }
  const kept = alike(read.map(({ sheet, blocks }) => ({ sheet, blocks })));
  const blocks = kept.flatMap((one) => one.blocks);
  const found = resolve(blocks, words.value);
  if (found === "no-units") return { kind: "none", why: "no-units", sheet: kept[0].sheet.name };
  const table = pivot(found.placed);
  if ("kind" in table) return severalKeys(kept) ?? table;
  const leftOut = all.filter(({ sheet }) => !kept.some((one) => one.sheet === sheet)).map(({ sheet }): Deed => deedOf(sheet, "sheet-left-out", "", sheet.name));
  const again = table.again.map(({ block: { grid }, row, column, value }) => deedOf(grid.sheet, "same-twice", grid.address(row, column), String(value)));
  const respelled = table.respelled.map(({ at: { block, row, column, unit }, kept: became }) => ({
    ...deedOf(block.grid.sheet, "respelled", block.grid.address(row, column), unit.text),
    became,
  }));
  const own = all.filter(({ sheet }) => kept.some((one) => one.sheet === sheet));
  const deeds = [...own.flatMap((one) => one.deeds), ...blocks.flatMap((one) => one.deeds), ...again, ...respelled, ...leftOut];
  return panelOf({ table, blocks, outside: found.outside, deeds, sheets: own }, words, keepTotals);
}

/** What stands above the periods where the units stand across: 地区. */
const ofUnits = /地区|省|城市|单位|国家|指标|项目|^indicator|^(?:region|province|city|country)$/i;

const isLong = ({ forms }: BlockReading) => forms.size === 0;

/** A book as it was read: the table that its numbers make, and where all of it comes from. */
interface BookReading {
  readonly table: Table;
  readonly blocks: readonly BlockReading[];
  readonly outside: readonly Outside[];
  readonly deeds: readonly Deed[];
  readonly sheets: readonly (ReadSheet & { readonly sheet: BookSheet })[];
}

function panelOf({ table, blocks, outside, deeds, sheets }: BookReading, words: PanelWords, keepTotals: boolean): Panel {
  const { rows, indicators } = table;
  const { totals, groupOf } = unitRegions(table, blocks);
  const isTotal = ({ unit }: Row) => totals.has(unit.text);
  const wasLong = blocks.length === 1 && blocks.every(isLong) && outside.length === 0;
  const periods = orderOfPeriods([...new Set(rows.flatMap(({ period }) => (period === null ? [] : [period.text])))]).periods;
  // A table that was long keeps its order.
  const sorted = wasLong ? rows : inOrder(rows, periods);
  const kept = sorted.filter((row) => keepTotals || !isTotal(row));
  const extras = extrasOf(blocks);
  const { header, ...columns } = headed(
    blocks,
    { indicators, hasGroup: groupOf !== null, hasPeriod: rows.some(({ period }) => period !== null), extras },
    words,
  );
  const totalRows = sorted.filter(isTotal);
  return {
    kind: "panel",
    header,
    rows: kept.map(({ unit, period, values }) => [
      unit.text,
      ...(groupOf === null ? [] : [groupOf(unit)]),
      ...(columns.periodColumn === null ? [] : [period === null ? null : /^\d{4}$/.test(period.text) ? Number(period.text) : period.text]),
      ...indicators.map(({ key }) => values.get(key)?.value ?? null),
      ...extras.map(({ texts }) => texts.get(rowKey(unit, period)) ?? texts.get(rowKey(unit, null)) ?? null),
    ]),
    ...columns,
    periods,
    deeds: [...deeds, ...(keepTotals ? [] : totalRows.flatMap(leftOutTotal))],
    outside,
    forms: [...new Set(blocks.flatMap(({ forms }) => [...forms]))],
    totals: { names: [...totals], rows: totalRows.length },
    sheets: sheets.map(({ sheet, titles, notes, blocks: own }) => ({
      file: sheet.file ?? null,
      name: sheet.name,
      titles,
      notes,
      headers: own.flatMap(({ headerRows }) => headerRows),
      unitsRow: own[0]?.unitsRow ?? null,
    })),
    joined: blocks.find(({ joined }) => joined !== null)?.joined ?? null,
    wasPanel: wasLong && sheets[0].titles.length === 0 && sheets[0].notes.length === 0 && blocks[0].headerRows.length === 1,
  };
}

/** Unit by unit as the book first names them, and each in the order of time. */
function inOrder(rows: readonly Row[], periods: readonly string[]): readonly Row[] {
  const place = new Map(periods.map((period, k) => [period, k]));
  const first = new Map<string, number>();
  rows.forEach(({ unit }) => first.has(unit.key) || first.set(unit.key, first.size));
  const step = ({ period }: Row) => place.get(period?.text ?? "") ?? 0;
  return [...rows].sort((a, b) => first.get(a.unit.key)! - first.get(b.unit.key)! || step(a) - step(b));
}

/** What a panel has columns of. */
interface Held {
  readonly indicators: Table["indicators"];
  readonly hasGroup: boolean;
  readonly hasPeriod: boolean;
  readonly extras: readonly { readonly header: string }[];
}

/** The header of a panel: no two of its names are the same. */
function headed(
  blocks: readonly BlockReading[],
  { indicators, hasGroup, hasPeriod, extras }: Held,
  words: PanelWords,
): Pick<Panel, "header" | "unitColumn" | "groupColumn" | "periodColumn" | "indicators"> {
  const header: string[] = [];
  const column = (wanted: string) => {
    let name = wanted;
    for (let k = 2; header.includes(name); k++) name = `${wanted} (${k})`;
    header.push(name);
    return name;
  };
  const said = blocks.find(({ unitHeader }) => unitHeader !== "" && !/^(?:time|year|年份|时间)$/i.test(unitHeader))?.unitHeader;
  const unitColumn = column(said ?? words.unit);
  const groupColumn = hasGroup ? column(words.group) : null;
  const saidOfPeriods = blocks.find(({ periodHeader }) => periodHeader !== "" && !ofUnits.test(periodHeader))?.periodHeader;
  const periodColumn = hasPeriod ? column(saidOfPeriods ?? words.period) : null;
  const named = indicators.map((one) => ({ column: column(one.column), name: one.name, unit: one.unit, english: one.english }));
  for (const { header: extra } of extras) column(extra);
  return { header, unitColumn, groupColumn, periodColumn, indicators: named };
}

/** That a row of a total is not in the panel, told at its first number. */
const leftOutTotal = ({ unit, values }: Row): readonly Deed[] =>
  [...values.values()].slice(0, 1).map(({ at }) => deedOf(at.block.grid.sheet, "total", at.block.grid.address(at.row, at.column), unit.text));

/** The further columns of texts, by the rows that they stand beside. */
function extrasOf(blocks: readonly BlockReading[]): readonly { readonly header: string; readonly texts: ReadonlyMap<string, string> }[] {
  const found = new Map<string, Map<string, string>>();
  for (const { extras, forms } of blocks)
    for (const { header, unit, period, text } of extras) {
      const texts = found.get(header) ?? new Map<string, string>();
      found.set(header, texts);
      // Where the periods stand as columns, a remark is on the unit.
      if (unit !== null && text !== "") texts.set(rowKey(unit, forms.has("periods-across") ? null : period), text);
    }
  return [...found].map(([header, texts]) => ({ header, texts })).filter(({ texts }) => texts.size > 0);
}
