import type { Indicator, Named } from "./book.ts";
import type { Placed } from "./resolve.ts";

/** Why a book gives no panel. */
export type NoPanel =
  | { readonly kind: "none"; readonly why: "no-numbers" | "no-header" | "no-units"; readonly sheet: string }
  /** Two different numbers for one place. */
  | {
      readonly kind: "none";
      readonly why: "conflict";
      readonly sheet: string;
      readonly unit: string;
      readonly period: string | null;
      readonly indicator: string;
      readonly first: { readonly sheet: string; readonly address: string; readonly value: string };
      readonly second: { readonly sheet: string; readonly address: string; readonly value: string };
    };

/** What a place of the panel holds, and where it stood. */
interface Holding {
  readonly value: number | string | null;
  readonly at: Placed;
}

/** A row of the panel: a unit in a period. */
export interface Row {
  readonly unit: Named;
  readonly period: Named | null;
  readonly values: Map<string, Holding>;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  /** Numbers of a place that has the same number already. */
  readonly again: readonly Placed[];
}

export const rowKey = (unit: Named, period: Named | null) => `${unit.key}\n${period?.key ?? ""}`;

/**
 * One row for each unit and period. Two different numbers for one place are refused: no choice is made in silence. The same
 * number a second time is listed.
 */
export function pivot(placed: readonly Placed[]): Table | NoPanel {
  const rows = new Map<string, Row>();
  const indicators = new Map<string, Indicator>();
  const again: Placed[] = [];
  for (const item of placed) {
    const { unit, period, indicator, value } = item;
    const key = rowKey(unit, period);
    const row: Row = rows.get(key) ?? { unit, period, values: new Map<string, Holding>() };
    rows.set(key, row);
    if (!indicators.has(indicator.key)) indicators.set(indicator.key, indicator);
    const before = row.values.get(indicator.key);
    if (before !== undefined && before.value !== null && value !== null && before.value !== value) {
      const place = ({ block, row: r, column, value: got }: Placed) => ({
        sheet: block.grid.sheet.name,
        address: block.grid.address(r, column),
        value: String(got),
      });
      return {
        kind: "none",
        why: "conflict",
        sheet: item.block.grid.sheet.name,
        unit: unit.text,
        period: period?.text ?? null,
        indicator: indicator.column,
        first: place(before.at),
        second: place(item),
      };
    }
    if (before !== undefined && before.value !== null && value !== null) again.push(item);
    if (before === undefined || before.value === null) row.values.set(indicator.key, { value, at: item });
  }
  return { rows: [...rows.values()], indicators: [...indicators.values()], again };
}
