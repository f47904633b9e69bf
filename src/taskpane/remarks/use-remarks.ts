import { useEffect, useMemo, useState } from "react";
import { dataChecks, type Remark } from "../../analysis/checks/data-checks.ts";
import type { TableColumns } from "../../analysis/table/table-columns.ts";
import { procedureChecks } from "../../procedures/run/remarks.ts";
import { dataRuleOf } from "../method/draft-method.ts";
import type { Draft } from "../state/draft.ts";
import { givenSlots } from "../procedure/draft-slots.ts";

/**
 * What the checks have to say of the table under the draft's roles, or the slots of its procedure; null until they are done for the first time.
 * The page is given time between two checks, so that none of them is felt.
 */
export function useRemarks(columns: TableColumns, draft: Draft): readonly Remark[] | null {
  const [remarks, setRemarks] = useState<readonly Remark[] | null>(null);
  const { source, roles, slots, procedure, spellings = "apart" } = draft;
  const rule = dataRuleOf(draft);
  const pooled = draft.reference === "global";
  const indexed = draft.index !== null;
  const given = useMemo(() => (procedure === null ? null : givenSlots({ source, roles, slots }, procedure)), [source, roles, slots, procedure]);
  useEffect(() => {
    let unwanted = false;
    void (async () => {
      const found: Remark[] = [];
      const checks: Iterable<readonly Remark[]> =
        procedure === null || given === null
          ? dataChecks(columns, { roles, rule, pooled, indexed, spellings })
          : procedureChecks(columns, procedure.takes, given);
      for (const some of checks) {
        found.push(...some);
        await new Promise((resolve) => setTimeout(resolve));
        if (unwanted) return;
      }
      setRemarks(found);
    })();
    return () => {
      unwanted = true;
    };
  }, [columns, roles, rule, pooled, indexed, spellings, procedure, given]);
  return remarks;
}
