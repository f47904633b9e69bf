import type { ColumnRoles } from "../../analysis/table/table-columns.ts";
import type { Table } from "../../analysis/table/table.ts";
import { storedRecord, storedValue } from "../../analysis/run/stored-value.ts";
import { locales, type Locale } from "../../engine/declare/text.ts";
import { divisionNamed, divisions } from "../../procedures/data-step/divisions.ts";
import { stepTable, type SteppedTable } from "../../procedures/data-step/step-table.ts";
import { totalsOption, type TotalsPolicy } from "../../procedures/data-step/totals-option.ts";
import { CliProblem } from "../terminal/problem.ts";
import type { RunOptions } from "../arguments/options.ts";
import { choiceOf } from "../arguments/typed.ts";

/** What is done to the data before it is read, as plain JSON; the language is that of the column of groups. */
export interface AskedStep {
  readonly totals: TotalsPolicy;
  readonly groupBy: string | null;
  readonly lang: Locale;
}

const policies = Object.keys(totalsOption.values) as TotalsPolicy[];

/** What `--totals` and `--group-by` ask for; null where the data is taken as it is. */
export function askedStep({ totals = totalsOption.default, group, groupBy }: RunOptions, lang: Locale): AskedStep | null {
  if (group !== undefined && groupBy !== undefined) throw new CliProblem("group-twice", {});
  const policy = choiceOf("--totals", policies, totals);
  if (groupBy === undefined) return policy === "keep" ? null : { totals: policy, groupBy: null, lang };
  const ids = divisions.map(({ id }) => id);
  // What the totals sum up would be grouped beside them otherwise.
  const division = divisionNamed(groupBy)?.id ?? choiceOf("--group-by", ids, groupBy);
  return { totals: division === "totals" ? "leave-out" : policy, groupBy: division, lang };
}

/** A table after the step; the same where none was asked for. */
export function afterStep(table: Table, roles: ColumnRoles, step: AskedStep | null): SteppedTable {
  if (step === null) return { table, group: null, leftOut: [], notes: [] };
  const division = step.groupBy === null ? null : divisionNamed(step.groupBy)!;
  return stepTable(table, roles, { totals: step.totals, division }, step.lang);
}

/** A step as a plan keeps it. Throws a `Mistake`. */
export function storedStep(stored: unknown, at: string): AskedStep {
  const { totals, groupBy, lang } = storedRecord(["totals", "groupBy", "lang"], stored, at);
  return {
    totals: choiceOf(`${at}.totals`, policies, storedValue("text", totals, `${at}.totals`)),
    groupBy:
      groupBy === null
        ? null
        : choiceOf(
            `${at}.groupBy`,
            divisions.map(({ id }) => id),
            storedValue("text", groupBy, `${at}.groupBy`),
          ),
    lang: locales.find((one) => one === lang) ?? locales[0],
  };
}
