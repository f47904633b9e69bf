import { referenceOf } from "../cells/address.ts";
import type { RangeAddress } from "../host.ts";
import { isOutdated, type NewName } from "../report/report-names.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { askForRanges, loadTables, presentTables, type PresentTable } from "./present-tables.ts";
import { rangeIn } from "./written-report.ts";

/** Asks for what is used of each name of a collection. */
export function loadNames(names: Excel.NamedItemCollection): Excel.NamedItemCollection {
  return names.load(["name", "formula", "value", "visible", "comment"]);
}

/** The rectangle that a name stands for, by its text, or, where a formula finds it, by its value; null if it is none. */
export const rangeOfName = ({ formula, value }: Excel.NamedItem): RangeAddress | null => referenceOf(String(formula)) ?? referenceOf(String(value));

/** The names of a workbook, and its tables, when these sheets are to go and others have just been added. */
export interface PresentNames {
  /** Names of ours that go together with the sheets. */
  readonly outdated: readonly string[];
  /** All other names, those of tables among them. */
  readonly lasting: readonly string[];
  /** Names of tables on the sheets that go. */
  readonly passing: readonly string[];
  /** The tables on the sheets that were added, whose names are not the last ones. */
  readonly added: readonly PresentTable[];
}

export async function presentNames(going: readonly string[], added: readonly string[], options: BatchOptions): Promise<PresentNames> {
  return batch(async (context) => {
    const names = loadNames(context.workbook.names);
    const loaded = loadTables(context.workbook);
    await context.sync();
    const ranges = askForRanges(loaded);
    await context.sync();
    const tables = presentTables(loaded, ranges);
    const on = (sheets: readonly string[]) => tables.filter(({ range }) => sheets.includes(range.sheet));
    const lastingTables = tables.filter(({ range }) => !going.includes(range.sheet) && !added.includes(range.sheet));
    const ofKind = (outdated: boolean) => names.items.filter((item) => isOutdatedItem(item, going) === outdated);
    return {
      outdated: ofKind(true).map(({ name }) => name),
      lasting: [...ofKind(false), ...lastingTables].map(({ name }) => name),
      passing: on(going).map(({ name }) => name),
      added: on(added),
    };
  }, options);
}

function isOutdatedItem(item: Excel.NamedItem, sheets: readonly string[]): boolean {
  const { name, comment } = item;
  const isBroken = String(item.formula).includes("#REF!");
  const sheet = rangeOfName(item)?.sheet;
  return (isBroken || sheet !== undefined) && isOutdated({ name, comment, sheet: isBroken ? null : sheet! }, sheets);
}

/** Defines a name of the whole workbook for a part of a sheet. */
export function defineName(workbook: Excel.Workbook, sheet: Excel.Worksheet, { name, range, comment }: NewName): void {
  workbook.names.add(name, rangeIn(sheet, range), comment);
}
