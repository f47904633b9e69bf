import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { liveFormulas } from "../../src/functions/live-formulas.ts";
import { runChain } from "../../src/procedures/chain/chain.ts";
import { storedChain } from "../../src/procedures/chain/stored-chain.ts";
import type { GivenTables } from "../../src/procedures/run/given.ts";
import { completeProcedure, runProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { dataSheet } from "../../src/report/chain/data-sheet.ts";
import { stepSheets } from "../../src/report/chain/step-sheets.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { formulaSheet, type FormulaSheet } from "../../src/taskpane/results/formula-sheet.ts";
import { provinces, provincesTable, type RunDraft } from "../report/catalogue-runs.ts";
import { tableOf } from "../procedures/tables.ts";

/** The sheet of the data that every report is made of: 18 provinces in three years, in two groups. */
export const kindsData = { sheet: "数据", table: provincesTable } as const;

const locale = "zh-CN";
/** Two settings, of which the second run has another than the first. */
export type Setting = "crs" | "vrs";

/** A host that draws pictures of charts leaves room for none. */
const charts = "in-file" as const;

const ofMethod =
  (draft: RunDraft, further: Parameters<typeof reportSheets>[2] = {}) =>
  async (rts: Setting) =>
    reportSheets(await provinces({ ...draft, options: { ...draft.options, rts } }), locale, { charts, ...further });

const columns = { unit: ["dmu"], period: ["t"] };

/** The report of a procedure on one indicator, and on another. */
const ofProcedure =
  (procedure: string, slot: string, { columns: further = {}, options = {}, tables = {} }: Partial<ProcedureDraft> = {}, given: GivenTables = {}) =>
  (setting: Setting): Promise<readonly ReportSheet[]> => {
    const draft = { procedure, columns: { ...columns, ...further, [slot]: setting === "crs" ? ["Y"] : ["E"] }, options, tables };
    return Promise.resolve(procedureReport(runProcedure(completeProcedure(draft), provincesTable, given), locale).sheets);
  };

/** Provinces that stand one after the other in the data are taken for neighbours. */
const neighbours = () => {
  const names = [...new Set(provincesTable.rows.map(([dmu]) => String(dmu)))];
  return tableOf([["unit", "neighbour"], ...names.slice(1).map((name, k) => [names[k], name])]);
};

/** Winsorised capital → scores → where their differences come from, as the pane writes the three steps at once. */
async function ofChain(rts: Setting): Promise<readonly ReportSheet[]> {
  const chain = storedChain({
    version: 2,
    chain: [
      { version: 2, procedure: "winsorise", columns: { values: ["K"], ...columns }, options: { tail: 0.05 } },
      {
        version: 2,
        procedure: "super-sbm",
        columns: { ...columns, inputs: ["K_w", "L", "E"], outputs: ["Y"] },
        options: { rts },
        badRows: "unscored",
        names: { score: "效率" },
      },
      { version: 2, procedure: "dagum", columns: { value: ["效率"], group: ["g"], period: ["t"] }, options: {} },
    ],
  });
  const { steps } = await runChain(chain, provincesTable, {
    evaluate: (asked, tasks) => Promise.resolve([...evaluate(asked, tasks)]),
    tables: () => Promise.resolve({}),
  });
  return [
    dataSheet(
      steps[2].table,
      { sheet: kindsData.sheet, address: null },
      steps.flatMap((one) => one.columns),
      locale,
    ),
    ...steps.flatMap((one, k) =>
      stepSheets(one.kind === "method" ? reportSheets(one.completed, locale, { charts }) : procedureReport(one.completed, locale).sheets, k, locale),
    ),
  ];
}

/** The report of every kind that there is, each as it is under two settings. */
export const reportKinds: ReadonlyMap<string, (rts: Setting) => Promise<readonly ReportSheet[]>> = new Map([
  ["model", ofMethod({ model: "super-sbm" })],
  ["distance, of which low is good", ofMethod({ model: "ddf", index: "luenberger" })],
  ["index with arithmetic means", ofMethod({ model: "sbm", index: "malmquist" }, { arithmeticMeans: true })],
  ["metafrontier with groups", ofMethod({ model: "radial", index: "metafrontier", frontier: "meta" })],
  ["bootstrap intervals", ofMethod({ model: "radial", index: "malmquist", bootstrap: { replicates: 50 } })],
  ["founding study", ofMethod({ model: "super-sbm", index: "gm" }, { preset: "founding study" })],
  ["windows", ofMethod({ model: "sbm", reference: "window", window: 2 })],
  ["winsorise", ofProcedure("winsorise", "values")],
  ["entropy-weights", ofProcedure("entropy-weights", "values")],
  ["dagum", ofProcedure("dagum", "value", { columns: { group: ["g"] } })],
  [
    "moran",
    ofProcedure("moran", "value", { options: { permutations: 99 }, tables: { neighbours: { from: "sheet", sheet: "相邻" } } }, { neighbours: neighbours() }),
  ],
  ["chain", ofChain],
]);

/** The sheet of live formulas of a run, as the pane inserts it. */
export async function formulasKind(): Promise<FormulaSheet> {
  const completed: Completed = await provinces({ model: "super-sbm", index: "gm" });
  const live = liveFormulas(completed.analysis, { table: provincesTable, sheet: kindsData.sheet, join: "HSTACK" }, false);
  if (!("formulas" in live)) throw new Error(`no formulas: ${live.without}`);
  return formulaSheet(live.formulas, completed, provincesTable, kindsData.sheet, locale);
}
