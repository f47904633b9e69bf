import { totalNames } from "../checks/total-names.ts";
import type { Named } from "./book.ts";
import type { Row, Table } from "./pivot.ts";
import type { BlockReading } from "./read-block.ts";
import { headedGroups, nestedSums, summedGroups } from "./regions.ts";
import { headerGroups, sheetGroups } from "./same-sheets.ts";

/** Which units of a panel sum up others, and to which region each of the others belongs. */
export interface UnitRegions {
  /** The names of those that sum up others. */
  readonly totals: ReadonlySet<string>;
  /** The region of a unit; null where the units are in no regions. */
  readonly groupOf: ((unit: Named) => string | null) | null;
}

/** Reads the regions off headings, sums, headers and sheets, whichever says it first. */
export function unitRegions({ rows, indicators }: Table, blocks: readonly BlockReading[]): UnitRegions {
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
  const totals = new Set([...said, ...nested.values()]);
  const summed = totals.size === 0 ? null : (summedGroups(ordered, totals) ?? nested);
  const headed = headedGroups(blocks.flatMap(({ items }) => items));
  const bySheet = sheetGroups(blocks);
  const byHeader = headerGroups(blocks);
  const groupOf = (unit: Named) => headed.get(unit.key) ?? summed?.get(unit.text) ?? byHeader.get(unit.key) ?? bySheet.get(unit.key) ?? null;
  const units = [...new Map(rows.map(({ unit }) => [unit.key, unit])).values()].filter((unit) => !totals.has(unit.text));
  const hasGroup = new Set(units.map(groupOf)).size > 1 && units.filter((unit) => groupOf(unit) === null).length <= units.length / 4;
  return { totals, groupOf: hasGroup ? groupOf : null };
}
