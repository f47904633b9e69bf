import type { Table } from "../../analysis/table/table.ts";
import { version } from "../../engine/declare/product.ts";
import { procedureById } from "../../procedures/catalog.ts";
import { readsPrinted } from "../../procedures/said/reads-printed.ts";
import { completeProcedure, driveProcedure, type CompletedProcedure, type ProcedureAnalysis } from "../../procedures/run/run-procedure.ts";

import type { Draft } from "../state/draft.ts";
import type { ReadyRun, Reported, RunTools } from "../run/ready-run.ts";
import { withDecimals } from "../columns/read-table.ts";
import { runRecord } from "../run/run-record.ts";
import { procedureDraft } from "./procedure-draft.ts";

const loadReport = () => import("../../report/procedure/report.ts");
const loadStepSheets = () => import("../../report/chain/step-sheets.ts");

/** A sheet that a run reads beside its table, for the slot that takes it. */
export interface SecondSheet {
  readonly slot: string;
  readonly sheet: string;
  readonly table: Table;
}

/** Reads the sheets of the second tables of a procedure, as it reads its own. */
export async function secondSheets(
  { procedure, tables = {} }: Pick<ProcedureAnalysis, "procedure" | "tables">,
  tools: RunTools,
): Promise<readonly SecondSheet[]> {
  const read: SecondSheet[] = [];
  for (const [slot, wanted] of Object.entries(tables)) {
    if (wanted.from !== "sheet") continue;
    const { sheet } = wanted;
    read.push({ slot, sheet, table: await asRead(await tools.readTable(sheet, null), [procedure], { sheet, address: null }, tools) });
  }
  return read;
}

/** A table as the procedures read it: with the decimals that its sheet shows, where one of them asks for these. */
export const asRead = async (
  table: Table,
  procedures: readonly string[],
  at: Pick<RunTools["source"], "sheet" | "address">,
  { host }: RunTools,
): Promise<Table> => (procedures.some(readsPrinted) ? withDecimals(host, table, at.sheet, at.address) : table);

/** The second tables by slot. */
export const tablesBySlot = (sheets: readonly SecondSheet[]) => Object.fromEntries(sheets.map(({ slot, table }) => [slot, table]));

/** Where the page computes the work of procedures. */
export const drivingOf = ({ evaluator: { map }, progress, signal }: RunTools) => ({ ...(map === undefined ? {} : { map }), progress, signal });

/** The run of the draft's procedure. Throws a `Mistake` that says what is missing. */
export function procedureRun(draft: Draft, id: string, tools: RunTools): ReadyRun {
  const analysis = completeProcedure(procedureDraft(draft, procedureById(id)));
  return async (table) => {
    const others = await secondSheets(analysis, tools);
    const data = await asRead(table, [id], tools.source, tools);
    await tools.rest();
    const completed = await driveProcedure(analysis, data, tablesBySlot(others), drivingOf(tools));
    return { others, report: () => procedureReported(completed, others, tools) };
  };
}

/** Lays the report of a run out. */
export async function procedureReported(completed: CompletedProcedure, others: readonly SecondSheet[], tools: RunTools): Promise<Reported> {
  const { source, step, locale, turn } = tools;
  const tables = Object.fromEntries(others.map(({ slot, sheet }) => [slot, { name: sheet }]));
  const record = { ...runRecord(source, tools.host, version), tables, ...(step === 0 ? { dataSheet: source.sheet } : {}) };
  const [{ procedureReport }, { stepSheets }] = await Promise.all([loadReport(), loadStepSheets()]);
  await turn();
  const report = procedureReport(completed, locale, record);
  return { sheets: stepSheets(report.sheets, step, locale), finished: (facts) => ({ kind: "procedure", completed, record, report, ...facts }) };
}
