import { columnLetters, type Table } from "../analysis/table/table.ts";
import type { OptionSetting } from "../engine/declare/options.ts";

/**
 * The function that puts columns together which do not stand side by side. Every Excel that spills has CHOOSE; the grid's
 * CHOOSE sees one row of a range and takes blanks for 0, its HSTACK does neither.
 */
export type Join = "CHOOSE" | "HSTACK";

/** A formula with its arguments, those left out at the end dropped; commas, as every host takes it. */
export function formulaOf(name: string, args: readonly string[]): string {
  let length = args.length;
  while (length > 0 && args[length - 1] === "") length--;
  return `=${name}(${args.slice(0, length).join(",")})`;
}

/** Writes columns of a table on a sheet as an argument, header included; nothing for no column. */
export function rangesIn(table: Table, sheet: string, join: Join): (names: readonly string[]) => string {
  const range = (from: number, to: number) => block(table, sheet, from, to);
  return (names) => {
    const inOrder = names.map((name) => table.header.indexOf(name));
    if (inOrder.length === 0) return "";
    if (inOrder.every((k, place) => k === inOrder[0] + place)) return range(inOrder[0], inOrder[inOrder.length - 1]);
    const apart = inOrder.map((k) => range(k, k)).join(",");
    return join === "HSTACK" ? `HSTACK(${apart})` : `CHOOSE({${inOrder.map((_, k) => k + 1).join(",")}},${apart})`;
  };
}

/** The range of a whole table, header included. */
export const rangeOfTable = (table: Table, sheet: string) => block(table, sheet, 0, table.header.length - 1);

function block({ place, rowNumbers }: Table, sheet: string, from: number, to: number): string {
  const [left, right] = [from, to].map((k) => columnLetters(place.column + k));
  return `${sheetReference(sheet)}!$${left}$${place.row}:$${right}$${rowNumbers[rowNumbers.length - 1]}`;
}

/** A setting as an argument. */
export function written(value: OptionSetting): string {
  if (value === null) return "";
  if (typeof value === "string") return text(value);
  return typeof value === "number" ? String(value) : `{${value.join(",")}}`;
}

export const text = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A sheet's name as formulas write it. */
export const sheetReference = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;
