import type { BookSheet } from "./book.ts";
import type { BlockReading } from "./read-block.ts";

/** A sheet with its blocks. */
export interface SheetBlocks {
  readonly sheet: BookSheet;
  readonly blocks: readonly BlockReading[];
}

/** The sheets that go with the first one: they share units or name one each, and are laid out alike or about the same units. */
export function alike(read: readonly SheetBlocks[]): readonly SheetBlocks[] {
  if (read.length === 1) return read;
  const unitsOf = ({ blocks }: SheetBlocks) => new Set(blocks.flatMap(({ items }) => items.flatMap(({ unit }) => (unit === null ? [] : [unit.key]))));
  const first = unitsOf(read[0]);
  return read.filter((one, k) => {
    if (k === 0) return true;
    const units = unitsOf(one);
    // Of sheets that name no units the lines, the sheet or the file have to.
    if (first.size === 0) return units.size === 0;
    const shared = [...units].filter((unit) => first.has(unit)).length;
    if (shared === 0 && units.size > 0 && sameIndicators(read[0], one)) return true;
    return shared >= Math.min(first.size, units.size) / 2 && shared > 0;
  });
}

/** Whether two sheets measure the same of different units. */
function sameIndicators(a: SheetBlocks, b: SheetBlocks): boolean {
  const of = ({ blocks }: SheetBlocks) => new Set(blocks.flatMap(({ items }) => items.map(({ indicator }) => indicator?.key ?? "")));
  const [one, two] = [of(a), of(b)];
  return !one.has("") && one.size === two.size && [...one].every((key) => two.has(key));
}

/** Tables of different units on one sheet, each headed by what they are, are groups of them: 地区, 行业. */
export function headerGroups(blocks: readonly BlockReading[]): ReadonlyMap<string, string> {
  const of = new Map<string, string>();
  for (const { unitHeader, items } of blocks)
    for (const { unit } of items) {
      if (unit === null || unitHeader === "" || (of.get(unit.key) ?? unitHeader) !== unitHeader) return new Map();
      of.set(unit.key, unitHeader);
    }
  return new Set(of.values()).size > 1 ? of : new Map<string, string>();
}

/** Sheets of different units name groups of them: 东部, 中部. */
export function sheetGroups(blocks: readonly BlockReading[]): ReadonlyMap<string, string> {
  const of = new Map<string, string>();
  for (const { grid, items } of blocks)
    for (const { unit } of items) {
      if (unit === null || (of.get(unit.key) ?? grid.sheet.name) !== grid.sheet.name) return new Map();
      of.set(unit.key, grid.sheet.name);
    }
  return of;
}
