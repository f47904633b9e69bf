import type { DataSource } from "../../analysis/run/results-json.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { GivenTables } from "../../procedures/run/given.ts";
import { tableSlots } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { readsPrinted } from "../../procedures/said/reads-printed.ts";
import type { TableSources } from "../../procedures/run/run-procedure.ts";
import type { RunOptions } from "../arguments/options.ts";
import { checkSecondLengths, secondNotes } from "../reading/read-text.ts";
import { readTable } from "../reading/read-table.ts";

/** The second tables of a run: what they hold, and which files they were, by slot. */
export interface SecondTables {
  readonly tables: GivenTables;
  readonly sources: Readonly<Record<string, DataSource>>;
  /** What was guessed of the text files. */
  readonly notes: readonly Note[];
}

/** The files that the options name for slots of second tables. */
export const secondSources = (options: RunOptions, { takes }: Procedure): TableSources =>
  Object.fromEntries(
    tableSlots(takes).flatMap(([slot]) => {
      const file = options[slot];
      return typeof file === "string" ? [[slot, { from: "file", file }] as const] : [];
    }),
  );

/** The files among sources, which no result may overwrite. */
export const filesIn = (sources: TableSources): readonly string[] => Object.values(sources).flatMap((source) => (source.from === "file" ? [source.file] : []));

/**
 * Reads them as the data file is read; what `--encoding` and its like say is of the data file alone.
 * @param data the data file, whose sheets may hold them; @param procedure what takes them
 */
export async function readSecondTables(named: TableSources, data: string, procedure: string): Promise<SecondTables> {
  const as = { decimals: readsPrinted(procedure) };
  const read = await Promise.all(
    Object.entries(named).map(async ([slot, source]) => ({
      slot,
      found: await (source.from === "file" ? readTable(source.file, undefined, {}, undefined, as) : readTable(data, source.sheet, {}, undefined, as)),
    })),
  );
  for (const { found } of read) checkSecondLengths(found);
  const bySlot = <T>(of: (one: (typeof read)[number]) => T): Readonly<Record<string, T>> => Object.fromEntries(read.map((one) => [one.slot, of(one)]));
  return {
    tables: bySlot(({ found }) => found.table),
    sources: bySlot(({ found }) => found.source),
    notes: read.flatMap(({ found }) => secondNotes(found)),
  };
}
