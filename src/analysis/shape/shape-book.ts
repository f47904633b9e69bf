import { orderOfPeriods } from "../../engine/data/periods/order.ts";
import { totalNames } from "../checks/total-names.ts";
import type { BookSheet, Deed, Form, Named } from "./book.ts";
import type { BlockReading } from "./read-block.ts";
import { pivot, rowKey, type NoPanel, type Row, type Table } from "./pivot.ts";
import { deedOf, readSheet, type ReadSheet } from "./read-sheet.ts";
import { headedGroups, nestedSums, summedGroups } from "./regions.ts";
import { alike, headerGroups, sheetGroups } from "./same-sheets.ts";
import { severalKeys } from "./several-keys.ts";
import { resolve, type Outside } from "./resolve.ts";

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
  return panelOf(
    table,
    blocks,
    found.outside,
    [...own.flatMap(({ deeds }) => deeds), ...blocks.flatMap(({ deeds }) => deeds), ...again, ...respelled, ...leftOut],
    own,
    words,
    keepTotals,
  );
}

/** What stands above the periods where the units stand across: 地区. */
const ofUnits = /地区|省|城市|单位|国家|指标|项目|^indicator|^(?:region|province|city|country)$/i;

const isLong = ({ forms }: BlockReading) => forms.size === 0;

function panelOf(
  { rows, indicators }: Table,
  blocks: readonly BlockReading[],
  outside: readonly Outside[],
  deeds: readonly Deed[],
  read: readonly (ReadSheet & { readonly sheet: BookSheet })[],
  words: PanelWords,
  keepTotals: boolean,
): Panel {
  const numbersOf = ({ values }: Row) => indicators.map(({ key }) => values.get(key)?.value).map((value) => (typeof value === "number" ? value : null));
  const ordered = rows.map((row) => ({ name: row.unit.text, period: row.period?.text ?? null, numbers: numbersOf(row) }));
  const said = totalNames({
    names: ordered.map(({ name }) => name),
    periods: ordered.map(({ period }) => period),
    columns: indicators.map((_, k) => ordered.map(({ numbers }) => numbers[k])),
  });
  const parts = blocks.flatMap((block) =>
    block.rows.flatMap(({ unit, partOf }) => (unit === null || partOf === null ? [] : [[unit.text, partOf.text] as const])),
  );
  const nested = nestedSums(ordered, new Map(parts));
  const totals = [...new Set([...said, ...nested.values()])];
  const isTotal = new Set(totals);
  const summed = totals.length === 0 ? null : (summedGroups(ordered, isTotal) ?? nested);
  const headed = headedGroups(blocks.flatMap(({ items }) => items));
  const bySheet = sheetGroups(blocks);
  const byHeader = headerGroups(blocks);
  const groupOf = (unit: Named) => headed.get(unit.key) ?? summed?.get(unit.text) ?? byHeader.get(unit.key) ?? bySheet.get(unit.key) ?? null;
  const units = [...new Map(rows.map(({ unit }) => [unit.key, unit])).values()].filter((unit) => !isTotal.has(unit.text));
  const hasGroup = new Set(units.map(groupOf)).size > 1 && units.filter((unit) => groupOf(unit) === null).length <= units.length / 4;
  const hasPeriod = rows.some(({ period }) => period !== null);
  const wasLong = blocks.length === 1 && blocks.every(isLong) && outside.length === 0;
  const periods = orderOfPeriods([...new Set(rows.flatMap(({ period }) => (period === null ? [] : [period.text])))]).periods;
  const place = new Map(periods.map((period, k) => [period, k]));
  const first = new Map<string, number>();
  rows.forEach(({ unit }) => first.has(unit.key) || first.set(unit.key, first.size));
  // A table that was long keeps its order.
  const sorted = wasLong
    ? rows
    : [...rows].sort(
        (a, b) => first.get(a.unit.key)! - first.get(b.unit.key)! || (place.get(a.period?.text ?? "") ?? 0) - (place.get(b.period?.text ?? "") ?? 0),
      );
  const kept = sorted.filter(({ unit }) => keepTotals || !isTotal.has(unit.text));
  const extras = extrasOf(blocks);
  const header: string[] = [];
  const column = (wanted: string) => {
    let name = wanted;
    for (let k = 2; header.includes(name); k++) name = `${wanted} (${k})`;
    header.push(name);
    return name;
  };
  const unitColumn = column(blocks.find(({ unitHeader }) => unitHeader !== "" && !/^(?:time|year|年份|时间)$/i.test(unitHeader))?.unitHeader ?? words.unit);
  const groupColumn = hasGroup ? column(words.group) : null;
  const periodColumn = hasPeriod
    ? column(blocks.find(({ periodHeader }) => periodHeader !== "" && !ofUnits.test(periodHeader))?.periodHeader ?? words.period)
    : null;
  const named = indicators.map((indicator) => ({ column: column(indicator.column), name: indicator.name, unit: indicator.unit, english: indicator.english }));
  for (const { header: extra } of extras) column(extra);
  const totalRows = sorted.filter(({ unit }) => isTotal.has(unit.text));
  const told = keepTotals
    ? []
    : totalRows.flatMap(({ unit, values }) =>
        [...values.values()].slice(0, 1).map(({ at }) => deedOf(at.block.grid.sheet, "total", at.block.grid.address(at.row, at.column), unit.text)),
      );
  return {
    kind: "panel",
    header,
    rows: kept.map(({ unit, period, values }) => [
      unit.text,
      ...(hasGroup ? [groupOf(unit)] : []),
      ...(hasPeriod ? [period === null ? null : /^\d{4}$/.test(period.text) ? Number(period.text) : period.text] : []),
      ...indicators.map(({ key }) => values.get(key)?.value ?? null),
      ...extras.map(({ texts }) => texts.get(rowKey(unit, period)) ?? texts.get(rowKey(unit, null)) ?? null),
    ]),
    unitColumn,
    periodColumn,
    groupColumn,
    indicators: named,
    periods,
    deeds: [...deeds, ...told],
    outside,
    forms: [...new Set(blocks.flatMap(({ forms }) => [...forms]))],
    totals: { names: totals, rows: totalRows.length },
    sheets: read.map(({ sheet, titles, notes, blocks: own }) => ({
      file: sheet.file ?? null,
      name: sheet.name,
      titles,
      notes,
      headers: own.flatMap(({ headerRows }) => headerRows),
      unitsRow: own[0]?.unitsRow ?? null,
    })),
    joined: blocks.find(({ joined }) => joined !== null)?.joined ?? null,
    wasPanel: wasLong && read[0].titles.length === 0 && read[0].notes.length === 0 && blocks[0].headerRows.length === 1,
  };
}

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
