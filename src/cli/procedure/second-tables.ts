import type { DataSource } from "../../analysis/results-json.ts";
import type { Note } from "../../engine/results.ts";
import type { GivenTables } from "../../procedures/given.ts";
import { tableSlots, type Procedure } from "../../procedures/procedure.ts";
import type { TableSources } from "../../procedures/run-procedure.ts";
import type { RunOptions } from "../options.ts";
import { checkRowLengths, readingNotes } from "../read-text.ts";
import { readTable } from "../read-table.ts";

/** The second tables of a run: what they hold, where they stand, and which files they were. */
export interface SecondTables {
  readonly tables: GivenTables;
  readonly named: TableSources;
  readonly sources: Readonly<Record<string, DataSource>>;
  /** What was guessed of the text files. */
  readonly notes: readonly Note[];
}

/** The files that the options name for slots of second tables, by slot. */
export const secondFiles = (options: RunOptions, { takes }: Procedure): readonly (readonly [slot: string, file: string])[] =>
  tableSlots(takes).flatMap(([slot]) => {
    const file = options[slot];
    return typeof file === "string" ? [[slot, file] as const] : [];
  });

/** Reads them as the data file is read; what `--encoding` and its like say is of the data file alone. */
export async function readSecondTables(files: readonly (readonly [slot: string, file: string])[]): Promise<SecondTables> {
  const read = await Promise.all(files.map(async ([slot, file]) => ({ slot, found: await readTable(file, undefined) })));
  for (const { found } of read) checkRowLengths(found, []);
  const bySlot = <T>(of: (one: (typeof read)[number]) => T): Readonly<Record<string, T>> => Object.fromEntries(read.map((one) => [one.slot, of(one)]));
  return {
    tables: bySlot(({ found }) => found.table),
    named: bySlot(({ found }) => ({ from: "file", file: found.source.file })),
    sources: bySlot(({ found }) => found.source),
    notes: read.flatMap(({ found }) => readingNotes(found, [])),
  };
}
