import type { Table } from "../../analysis/table/table.ts";
import { runChain, type Chain, type StepRun } from "../../procedures/chain/chain.ts";
import { isMethod } from "../../procedures/measure/method-step.ts";
import { dataSheet } from "../../report/chain/data-sheet.ts";
import { methodReport } from "../method/method-run.ts";
import { methodWays } from "../method/method-ways.ts";
import { asRead, drivingOf, procedureReported, secondSheets, tablesBySlot, type SecondSheet } from "../procedure/procedure-run.ts";
import type { Computed, ReadyRun, Reported, RunTools } from "../run/ready-run.ts";
import { actionOf } from "../saved/stored.ts";
import type { ChainBefore } from "./chain-before.ts";

/** The run of every step of a chain, from the table of the first on. */
export function chainRun(chain: Chain, tools: RunTools): ReadyRun {
  return async (table) => {
    const others = new Map<StepRun["step"], readonly SecondSheet[]>();
    let now = chain.chain[0];
    const data = await asRead(
      table,
      chain.chain.map(({ procedure }) => procedure),
      tools.source,
      tools,
    );
    const { steps } = await runChain(chain, data, {
      ...methodWays(tools, () => now.bootstrap?.replicates ?? 0),
      driving: drivingOf(tools),
      async tables(step) {
        const read = await secondSheets(step, tools);
        others.set(step, read);
        return tablesBySlot(read);
      },
      async told(step, of) {
        now = chain.chain[step];
        tools.told({ kind: "step", step: { number: step + 1, of }, begun: performance.now(), counts: isMethod(now.procedure) ? "evaluations" : "steps" });
        await tools.rest();
      },
    });
    return { others: [...others.values()].flat(), report: () => chainReport(chain, table, steps, others, tools) };
  };
}

/** The data with the columns that the last step ran on, then the report of each step; the pane goes on from the last. */
async function chainReport(
  chain: Chain,
  table: Table,
  steps: readonly StepRun[],
  others: ReadonlyMap<StepRun["step"], readonly SecondSheet[]>,
  tools: RunTools,
): ReturnType<Computed["report"]> {
  const last = steps[steps.length - 1];
  const first = { sheet: tools.source.sheet, address: tools.source.address };
  // The sheet holds what the last step ran on.
  const columns = steps.slice(0, -1).flatMap((one) => one.columns);
  const data = dataSheet(last.table, first, columns, tools.locale);
  const reports: Reported[] = [];
  for (const [step, one] of steps.entries()) {
    // The report says the name that the sheet of the data is to have; what it stands under may have a number.
    const ofStep: RunTools = { ...tools, step, source: step === 0 ? first : { sheet: data.name, address: null } };
    reports.push(
      one.kind === "method" ? await methodReport(one.completed, ofStep) : await procedureReported(one.completed, others.get(one.step) ?? [], ofStep),
    );
  }
  const before = (sheet: string): ChainBefore => ({ first, table, steps: chain.chain.slice(0, -1), columns, sheet });
  return {
    sheets: [data, ...reports.flatMap(({ sheets }) => sheets)],
    finished(facts) {
      const [sheet] = facts.sheets;
      const own = reports[reports.length - 1];
      return own.finished({
        ...facts,
        sheets: facts.sheets.slice(-own.sheets.length),
        source: { sheet, address: null },
        table: last.table,
        chain: before(sheet),
      });
    },
    leadsTo: ([sheet]) => ({ sheet, actions: [actionOf(last.completed.analysis), { kind: "chain", chain: before(sheet) }] }),
  };
}
