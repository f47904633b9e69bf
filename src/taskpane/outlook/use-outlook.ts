import { useEffect, useState } from "react";
import type { Table } from "../../analysis/table/table.ts";
import type { Draft } from "../state/draft.ts";

/** Rows up to which a run is gone through before it begins; of more, the page would be felt to stop. */
export const mostForeseen = 20_000;

/** What comes of a look ahead that takes a moment: the page is shown first. Null until then; what was found of another draft or table is none. */
export function useOutlook<T>(draft: Draft, table: Table, look: (draft: Draft, table: Table) => T): { readonly value: T } | null {
  const [found, tell] = useState<{ readonly draft: Draft; readonly table: Table; readonly value: T } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => tell({ draft, table, value: look(draft, table) }));
    return () => clearTimeout(timer);
  }, [draft, table, look]);
  return found !== null && found.draft === draft && found.table === table ? found : null;
}
