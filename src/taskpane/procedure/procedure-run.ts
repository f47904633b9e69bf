import type { Table } from "../../analysis/table.ts";
import { version } from "../../engine/product.ts";
import { procedureById } from "../../procedures/catalog.ts";
import type { GivenTables } from "../../procedures/given.ts";
import { tableSlots } from "../../procedures/procedure.ts";
import { completeProcedure, driveProcedure, type ProcedureAnalysis } from "../../procedures/run-procedure.ts";
import type { Draft } from "../draft.ts";
import type { ReadyRun, RunTools } from "../ready-run.ts";
import { runRecord } from "../run-record.ts";
import { procedureDraft } from "./procedure-draft.ts";

const loadReport = () => import("../../report/procedure/report.ts");

/** Runs a procedure, its work where the page computes. */
const compute = (analysis: ProcedureAnalysis, table: Table, tables: GivenTables, { evaluator: { map }, progress, signal }: RunTools) =>
  driveProcedure(analysis, table, tables, { ...(map === undefined ? {} : { map }), progress, signal });

/** The run of the draft's procedure. Throws a `Mistake` that says what is missing. */
export function procedureRun(draft: Draft, id: string, tools: RunTools): ReadyRun {
  const { source, locale, rest, turn, readTable } = tools;
  const procedure = procedureById(id);
  const analysis = completeProcedure(procedureDraft(draft, procedure));
  return async (table) => {
    const others: { readonly slot: string; readonly sheet: string; readonly table: Table }[] = [];
    for (const [slot] of tableSlots(procedure.takes)) {
      const wanted = analysis.tables?.[slot];
      if (wanted?.from === "sheet") others.push({ slot, sheet: wanted.sheet, table: await readTable(wanted.sheet, null) });
    }
    await rest();
    const completed = await compute(analysis, table, Object.fromEntries(others.map((one) => [one.slot, one.table])), tools);
    return {
      others,
      async report() {
        const tables = Object.fromEntries(others.map(({ slot, sheet }) => [slot, { name: sheet }]));
        const record = { ...runRecord(source, version), tables };
        const { procedureReport } = await loadReport();
        await turn();
        const report = procedureReport(completed, locale, record);
        return { sheets: report.sheets, finished: (facts) => ({ kind: "procedure", completed, record, report, ...facts }) };
      },
    };
  };
}
