import type { Table } from "../../analysis/table/table.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { calledIn } from "./columns-back.ts";

/** Columns under names that a table does not have, and what was renamed for it, as a step of a chain says it. */
export interface FreeColumns {
  readonly columns: readonly ColumnBack[];
  readonly names: Readonly<Record<string, string>>;
}

/** A column whose name is taken, in whatever letter case, gets a number: `score 2`. */
export function freeColumns(columns: readonly ColumnBack[], { header }: Table): FreeColumns {
  const taken = new Set(header.map(lowered));
  const named = columns.map(({ name }) => {
    const called = freeName(name, taken);
    taken.add(lowered(called));
    return [name, called] as const;
  });
  const names = Object.fromEntries(named.filter(([name, called]) => called !== name));
  return { columns: calledIn(columns, names), names };
}

const lowered = (name: string) => name.toLowerCase();

/** A name that none of those taken is, which are in small letters: itself, or with a number behind it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let called = name;
  for (let k = 2; taken.has(lowered(called)); k++) called = `${name} ${k}`;
  return called;
}
