import { referenceOf } from "../address.ts";
import type { RangeAddress } from "../host.ts";
import { isOutdated, type NewName } from "../report-names.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { rangeIn } from "./written-report.ts";

/** Asks for what is used of each name of a collection. */
export function loadNames(names: Excel.NamedItemCollection): Excel.NamedItemCollection {
  return names.load(["name", "formula", "value", "visible", "comment"]);
}

/** The rectangle that a name stands for, by its text, or, where a formula finds it, by its value; null if it is none. */
export const rangeOfName = ({ formula, value }: Excel.NamedItem): RangeAddress | null => referenceOf(String(formula)) ?? referenceOf(String(value));

/** The names of the workbook: those of ours that go together with these sheets, and all others. */
export async function sortedNames(sheets: readonly string[], options: BatchOptions) {
  return batch(async (context) => {
    const present = loadNames(context.workbook.names);
    await context.sync();
    const of = (outdated: boolean) => present.items.filter((item) => isOutdatedItem(item, sheets) === outdated).map(({ name }) => name);
    return { outdated: of(true), lasting: of(false) };
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
