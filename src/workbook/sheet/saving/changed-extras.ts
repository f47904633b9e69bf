import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { IAutoFilter } from "@univerjs/preset-sheets-filter";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { lastColumn, lastRow } from "../../cells/address.ts";
import type { LineMoves } from "../../cells/line-moves.ts";
import type { EntryRule } from "../../look/sheet-extras.ts";
import type { ChangedExtras } from "../../workbook-changes.ts";
import type { FWorksheet } from "../facade.ts";
import { isSameRange, type SheetExtras } from "../cells/grid-resources.ts";
import { entryOf } from "../look/grid-entries.ts";
import { filterOf } from "../look/grid-filter.ts";
import { ruleOf } from "../look/shown-rules.ts";
import { cellRange } from "../report/report-snapshot.ts";

interface Moves {
  readonly rows: LineMoves;
  readonly columns: LineMoves;
}

export const noExtras: SheetExtras = { rules: [], entries: [], notes: [], filter: null };

/**
 * What a person has made another of the rules, notes and the filter of a sheet; what moved with its rows and columns is as it was.
 * @param table whose filter the sheet was opened with, if it was that of a table
 */
export function changedExtras(sheet: FWorksheet, before: SheetExtras, now: SheetExtras, moves: Moves, table?: string): ChangedExtras {
  const { rowCount, columnCount } = sheet.getSheet().getConfig();
  // What reaches to the end of the grid is meant to reach to the end of the sheet.
  const whole = (range: IRange): CellRange => {
    const { toRow, toColumn, ...from } = cellRange(range);
    return { ...from, toRow: toRow >= rowCount ? lastRow : toRow, toColumn: toColumn >= columnCount ? lastColumn : toColumn };
  };
  return {
    ...changedEntries(before.entries, now.entries, moves, whole),
    ...changedRules(before.rules, now.rules, moves, whole),
    ...changedNotes(before.notes, now.notes, moves),
    ...filterOfTable(changedFilter(before.filter, now.filter, moves), before.filter === null ? undefined : table),
  };
}

function changedEntries(
  before: SheetExtras["entries"],
  now: SheetExtras["entries"],
  moves: Moves,
  whole: (range: IRange) => CellRange,
): Pick<ChangedExtras, "entries"> {
  const was = new Map(before.map((rule) => [rule.uid, rule]));
  const left = new Set(now.map(({ uid }) => uid));
  const gone = before.flatMap(({ uid, ranges }) => (left.has(uid) || movedRanges(ranges, moves).length === 0 ? [] : placeIn(uid)));
  const others = new Map<number, EntryRule>();
  const added: EntryRule[] = [];
  for (const rule of now) {
    const old = was.get(rule.uid);
    if (old !== undefined && isSameEntry(old, rule, moves)) continue;
    const written = { ...entryOf(rule), ranges: rule.ranges.map(whole) };
    const [place] = old === undefined ? [] : placeIn(rule.uid);
    if (place === undefined) added.push(written);
    else others.set(place, written);
  }
  return gone.length + others.size + added.length === 0 ? {} : { entries: { gone, others, added } };
}

function isSameEntry(a: ISheetDataValidationRule, b: ISheetDataValidationRule, moves: Moves): boolean {
  const said = (rule: ISheetDataValidationRule) => JSON.stringify(Object.entries({ ...rule, ranges: null }).sort());
  return isSameRanges(movedRanges(a.ranges, moves), b.ranges) && said(a) === said(b);
}

function changedRules(
  before: SheetExtras["rules"],
  now: SheetExtras["rules"],
  moves: Moves,
  whole: (range: IRange) => CellRange,
): Pick<ChangedExtras, "rules"> {
  const was = partsByPlace(before);
  const is = partsByPlace(now);
  const said = (rules: SheetExtras["rules"]) => JSON.stringify(rules.map(({ rule, stopIfTrue }) => [rule, stopIfTrue]));
  const rangesOf = (rules: SheetExtras["rules"]) => rules.flatMap(({ ranges }) => ranges);
  const isKept = (place: number) => {
    const [old, own] = [was.get(place), is.get(place) ?? []];
    return old !== undefined && said(old) === said(own) && isSameRanges(movedRanges(rangesOf(old), moves), rangesOf(own));
  };
  const order: NonNullable<ChangedExtras["rules"]>["order"][number][] = [];
  for (const rule of now) {
    const [place] = placeIn(rule.cfId);
    if (place !== undefined && isKept(place)) {
      if (!order.includes(place)) order.push(place);
    } else order.push({ ranges: rule.ranges.map(whole), stops: rule.stopIfTrue, effect: ruleOf(rule) });
  }
  const gone = [...was.keys()].filter((place) => !isKept(place) && movedRanges(rangesOf(was.get(place)!), moves).length > 0);
  const isSameOrder = order.every((one) => typeof one === "number") && [...was.keys()].filter((place) => order.includes(place)).join() === order.join();
  return gone.length === 0 && isSameOrder ? {} : { rules: { gone, order } };
}

/** A rule of the file may be several in the grid. */
function partsByPlace(rules: SheetExtras["rules"]): ReadonlyMap<number, SheetExtras["rules"]> {
  const parts = new Map<number, SheetExtras["rules"][number][]>();
  for (const rule of rules) for (const place of placeIn(rule.cfId)) parts.set(place, [...(parts.get(place) ?? []), rule]);
  return parts;
}

/** The place in the file of what the grid calls by it; none of what is new. */
function placeIn(id: string): readonly number[] {
  const [, place] = /^file-(\d+)(?:-|$)/.exec(id) ?? [];
  return place === undefined ? [] : [Number(place)];
}

function changedNotes(before: SheetExtras["notes"], now: SheetExtras["notes"], { rows, columns }: Moves): Pick<ChangedExtras, "notes"> {
  const key = (row: number, column: number) => `${row} ${column}`;
  const was = new Map<string, SheetExtras["notes"][number]>();
  for (const note of before) {
    const [row, column] = [rows.wentTo(note.row), columns.wentTo(note.col)];
    if (row !== null && column !== null) was.set(key(row, column), { ...note, row, col: column });
  }
  const is = new Map(now.map((note) => [key(note.row, note.col), note]));
  const at = ({ row, col }: { readonly row: number; readonly col: number }) => ({ row: row + 1, column: col + 1 });
  const gone = [...was].flatMap(([place, note]) => (is.has(place) ? [] : [at(note)]));
  const put = [...is].flatMap(([place, note]) => (was.get(place)?.note === note.note ? [] : [{ ...at(note), text: note.note }]));
  return gone.length + put.length === 0 ? {} : { notes: { gone, put } };
}

function changedFilter(before: IAutoFilter | null, now: IAutoFilter | null, moves: Moves): Pick<ChangedExtras, "filter"> {
  if (now === null) return before === null || movedRanges([before.ref], moves).length === 0 ? {} : { filter: null };
  if (before === null) return { filter: filterOf(now) };
  const [ref] = movedRanges([before.ref], moves) as readonly (IRange | undefined)[];
  const columns = (before.filterColumns ?? []).map((one) => ({ ...one, colId: moves.columns.wentTo(one.colId) ?? -1 }));
  const said = (all: IAutoFilter["filterColumns"]) =>
    JSON.stringify(
      (all ?? [])
        .map((one) => [one.colId, one.filters?.filters ?? null, one.filters?.blank ?? false, one.customFilters ?? null, one.colorFilters ?? null])
        .sort(),
    );
  return ref !== undefined && isSameRange(ref, now.ref) && said(columns) === said(now.filterColumns) ? {} : { filter: filterOf(now) };
}

const filterOfTable = (changed: Pick<ChangedExtras, "filter">, table: string | undefined): Pick<ChangedExtras, "filter" | "filteredTable"> =>
  changed.filter === undefined || table === undefined ? changed : { ...changed, filteredTable: table };

const isSameRanges = (a: readonly IRange[], b: readonly IRange[]) => a.length === b.length && a.every((range, k) => isSameRange(range, b[k]));

function movedRanges(ranges: readonly IRange[], { rows, columns }: Moves): IRange[] {
  return ranges.flatMap(({ startRow, startColumn, endRow, endColumn }) => {
    const [down, across] = [rows.rangeWentTo(startRow, endRow), columns.rangeWentTo(startColumn, endColumn)];
    return down === null || across === null ? [] : [{ startRow: down[0], endRow: down[1], startColumn: across[0], endColumn: across[1] }];
  });
}
