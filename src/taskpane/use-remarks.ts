import { useEffect, useState } from "react";
import { dataChecks, type Remark } from "../analysis/data-checks.ts";
import type { TableColumns } from "../analysis/table-columns.ts";
import { dataRuleOf } from "./draft-method.ts";
import type { Draft } from "./draft.ts";

/**
 * What the checks have to say of the table under the draft's roles; null until they are done for the first time.
 * The page is given time between two checks, so that none of them is felt.
 */
export function useRemarks(columns: TableColumns, draft: Draft): readonly Remark[] | null {
  const [remarks, setRemarks] = useState<readonly Remark[] | null>(null);
  const { roles, spellings = "apart" } = draft;
  const rule = dataRuleOf(draft);
  const pooled = draft.reference === "global";
  const indexed = draft.index !== null;
  useEffect(() => {
    let unwanted = false;
    void (async () => {
      const found: Remark[] = [];
      for (const some of dataChecks(columns, { roles, rule, pooled, indexed, spellings })) {
        found.push(...some);
        await new Promise((resolve) => setTimeout(resolve));
        if (unwanted) return;
      }
      setRemarks(found);
    })();
    return () => {
      unwanted = true;
    };
  }, [columns, roles, rule, pooled, indexed, spellings]);
  return remarks;
}
