import { useCallback, useEffect, useMemo, useState } from "react";
import type { Columns } from "../../analysis/run/analysis.ts";
import { TableColumns } from "../../analysis/table/table-columns.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import { unlessMendable } from "../remarks/mendable.ts";
import type { DraftAction } from "../state/draft.ts";
import { firstToRead, type OfferedSources } from "./offered-sources.ts";
import { readTable } from "./read-table.ts";

/** What the table is read with. Nothing of it changes while the workbook is the same. */
export interface TableReading {
  /** Roles of headers that are known beforehand. */
  readonly known: readonly Columns[];
  /** Looks at what the workbook has to choose from. */
  look(): Promise<OfferedSources>;
  /** The draft follows the table. */
  change(action: DraftAction): void;
}

/** The table to analyse. */
export interface ReadTable {
  /** As it was read last; null where the sheet holds none. */
  readonly table: Table | null;
  /** Takes a table that has been read. */
  take(table: Table, sheet: string, address: string | null, fresh?: boolean): Promise<void>;
  /** Reads a sheet, or a range of it. `fresh`: roles are proposed anew, whatever was chosen before. */
  read(sheet: string, address: string | null, fresh?: boolean): Promise<void>;
}

/** Reads the sheet on the screen at first, and then what is asked for. */
export function useTable(host: WorkbookHost, { known, look, change }: TableReading): ReadTable {
  const [table, setTable] = useState<Table | null>(null);
  const take = useCallback(
    async (read: Table, sheet: string, address: string | null, fresh = false) => {
      // The dictionary of indicators is needed with the first table, not to show the pane.
      const { sourceOf } = await import("./source-of.ts");
      setTable(read);
      change({ kind: "source-read", source: sourceOf(read, sheet, address), known, fresh });
    },
    [known, change],
  );
  const read = useCallback(
    async (sheet: string, address: string | null, fresh = false, looked = false) => {
      try {
        if (!looked) await look();
        await take(await readTable(host, sheet, address), sheet, address, fresh);
      } catch (error) {
        unlessMendable(error);
        setTable(null);
        change({ kind: "source-failed", sheet, problem: error });
      }
    },
    [host, look, take, change],
  );
  useEffect(() => {
    const begin = async () => {
      const sheet = await firstToRead(host, await look());
      if (sheet !== null) await read(sheet, null, false, true);
    };
    void begin().catch((error: unknown) => {
      unlessMendable(error);
      change({ kind: "source-failed", sheet: "", problem: error });
    });
  }, [host, look, read, change]);
  return { table, take, read };
}

/** The columns of a table with its periods in an order; null without a table. */
export function useColumns(table: Table | null, periodOrder: readonly string[] | null): TableColumns | null {
  const asRead = useMemo(() => (table === null ? null : new TableColumns(table)), [table]);
  return useMemo(() => asRead?.inOrder(periodOrder) ?? null, [asRead, periodOrder]);
}
