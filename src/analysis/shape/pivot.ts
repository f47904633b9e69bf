import type { Indicator, Named } from "./book.ts";
import type { Placed } from "./resolve.ts";

/** Why a book gives no panel. */
export type NoPanel =
  | { readonly kind: "none"; readonly why: "no-numbers" | "no-header" | "no-units"; readonly sheet: string }
  /** One row for each thing that several columns of names tell apart only together: nothing is to be turned. */
  | { readonly kind: "none"; readonly why: "several-keys"; readonly sheet: string; readonly columns: readonly string[] }
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
  /** The first number of each unit that is spelled otherwise elsewhere, with the spelling that is kept: 北京 where 北京市 came first. */
  readonly respelled: readonly { readonly at: Placed; readonly kept: string }[];
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
  const spelled = new Map<string, Named>();
  const respelled = new Map<string, { at: Placed; kept: string }>();
  for (const item of placed) {
    const { unit, period, indicator, value } = item;
    const key = rowKey(unit, period);
    const row: Row = rows.get(key) ?? {
      unit: first(spelled, "unit", unit),
      period: period && first(spelled, "period", period),
      values: new Map<string, Holding>(),
    };
    const spelling = `${item.block.grid.sheet.name}\n${unit.text}`;
    if (row.unit.text !== unit.text && !respelled.has(spelling)) respelled.set(spelling, { at: item, kept: row.unit.text });
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
  return { rows: [...rows.values()], indicators: [...indicators.values()], again, respelled: [...respelled.values()] };
}

/** A name in the spelling in which it stood first. */
function first(spelled: Map<string, Named>, of: string, named: Named): Named {
  const key = `${of} ${named.key}`;
  const found = spelled.get(key) ?? named;
  spelled.set(key, found);
  return found;
}
