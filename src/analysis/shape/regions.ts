import type { Item } from "./book.ts";

/** A row with its numbers, in the order in which it stands. */
export interface OrderedRow {
  readonly name: string;
  readonly period: string | null;
  readonly numbers: readonly (number | null)[];
}

const rounding = 5e-3;

/**
 * The units that are the sums of those that the indents, or the order of the rows, say are part of them, with what they sum up by the name
 * of the unit.
 */
export function nestedSums(rows: readonly OrderedRow[], partOf: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [first] = rows;
  const own = rows.filter(({ period }) => period === first?.period);
  const found = new Map<string, string>();
  for (const row of own) {
    const parts = own.filter(({ name }) => partOf.get(name) === row.name);
    if (parts.length > 1 && addsUp(row, parts)) for (const { name } of parts) found.set(name, row.name);
  }
  return found;
}

/**
 * What the totals among the rows sum up, by the name of the unit: the rows between a total and the next, below it or above
 * it, where their numbers add up to it. Null where fewer than two totals do.
 */
export function summedGroups(rows: readonly OrderedRow[], totals: ReadonlySet<string>): ReadonlyMap<string, string> | null {
  const of = new Map<string, string>();
  const groups = new Set<string>();
  const [first] = rows;
  // The first period tells; the others have the same regions.
  const own = rows.filter(({ period }) => period === first?.period);
  for (const [k, row] of own.entries()) {
    if (!totals.has(row.name)) continue;
    for (const part of [below(own, k, totals), above(own, k, totals)])
      if (part.length > 0 && part.every(({ name }) => !of.has(name)) && addsUp(row, part)) {
        groups.add(row.name);
        for (const { name } of part) of.set(name, row.name);
        break;
      }
  }
  return groups.size < 2 ? null : of;
}

function below(rows: readonly OrderedRow[], at: number, totals: ReadonlySet<string>): readonly OrderedRow[] {
  const end = rows.findIndex(({ name }, k) => k > at && totals.has(name));
  return rows.slice(at + 1, end < 0 ? rows.length : end);
}

function above(rows: readonly OrderedRow[], at: number, totals: ReadonlySet<string>): readonly OrderedRow[] {
  let start = at;
  while (start > 0 && !totals.has(rows[start - 1].name)) start--;
  return rows.slice(start, at);
}

function addsUp({ numbers }: OrderedRow, parts: readonly OrderedRow[]): boolean {
  const sums = numbers.map((_, k) => parts.reduce((sum, part) => sum + (part.numbers[k] ?? 0), 0));
  const met = numbers.filter((value, k) => value !== null && value !== 0 && Math.abs(sums[k] - value) <= rounding * Math.abs(value)).length;
  const counted = numbers.filter((value) => value !== null && value !== 0).length;
  return counted > 0 && met >= Math.max(1, counted / 2);
}

/** Groups that heading rows or a level above the units name, by unit. */
export const headedGroups = (rows: readonly Pick<Item, "unit" | "group">[]): ReadonlyMap<string, string> => {
  const of = new Map(rows.flatMap(({ unit, group }) => (unit === null || group === null ? [] : [[unit.key, group] as const])));
  return new Set(of.values()).size > 1 ? of : new Map<string, string>();
};
