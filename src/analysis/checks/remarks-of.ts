import { ruleOf, type Analysis, type Columns } from "../run/analysis.ts";
import { dataChecks, type Remark } from "./data-checks.ts";
import type { Table } from "../table/table.ts";
import { TableColumns, type ColumnRoles } from "../table/table-columns.ts";

/** What a run says itself: by a note on its results, or by stopping. */
const toldByTheRun: readonly Remark["kind"][] = ["panel", "unit-count", "bad-cells", "duplicates"];

/** What the checks say of the table of an analysis beside what its run says itself. */
export function remarksOf(analysis: Analysis, table: Table): readonly Remark[] {
  const roles = rolesOf(analysis.columns, table.header);
  const { reference, index, spellings = "apart" } = analysis;
  const checks = dataChecks(new TableColumns(table), { roles, rule: ruleOf(analysis), pooled: reference === "global", indexed: index !== null, spellings });
  // What was taken as one is a note.
  return [...checks].flat().filter((remark) => !toldByTheRun.includes(remark.kind) && !(remark.kind === "spellings" && remark.policy === "one"));
}

/** The role of each column of a header. */
export function rolesOf({ dmu, period, group, inputs, outputs, undesirable }: Columns, header: readonly string[]): ColumnRoles {
  return header.map((name) => {
    if (name === dmu) return "dmu";
    if (name === period) return "period";
    if (name === group) return "group";
    return inputs.includes(name) ? "input" : outputs.includes(name) ? "output" : undesirable.includes(name) ? "undesirable" : null;
  });
}
