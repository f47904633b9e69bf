import { completeAnalysis } from "../../analysis/run/analysis.ts";
import { runAnalysis, type Completed } from "../../analysis/run/run-analysis.ts";
import { version } from "../../engine/declare/product.ts";
import { withRests } from "../../engine/run/steps.ts";
import { analysisDraft } from "./draft-method.ts";
import type { Draft } from "../state/draft.ts";
import { methodWays } from "./method-ways.ts";
import type { ReadyRun, Reported, RunTools } from "../run/ready-run.ts";
import { runRecord } from "../run/run-record.ts";

const loadReport = () => import("../../report/report.ts");
const loadStepSheets = () => import("../../report/chain/step-sheets.ts");

/** The run of the draft's model or index. Throws a `Mistake` that says what is missing. */
export function methodRun(draft: Draft, tools: RunTools): ReadyRun {
  const analysis = completeAnalysis(analysisDraft(draft));
  return async (table) => {
    const { evaluate, resampled } = methodWays(tools, () => analysis.bootstrap?.replicates ?? 0);
    const completed = await runAnalysis(analysis, table, evaluate, resampled);
    return { others: [], report: () => methodReport(completed, tools) };
  };
}

/** Lays the report of a run out, with what the pane's settings ask for. */
export async function methodReport(completed: Completed, { host, settings, locale, source, step, turn }: RunTools): Promise<Reported> {
  const options = {
    ...runRecord(source, host, version),
    ...(host.charts === "in-file" ? { charts: host.charts } : {}),
    arithmeticMeans: settings.arithmeticMeans,
    ...(settings.foundingStudy ? { preset: "founding study" as const } : {}),
  };
  const [{ reportInSteps }, { stepSheets }] = await Promise.all([loadReport(), loadStepSheets()]);
  await turn();
  const report = await withRests(reportInSteps(completed, locale, options), turn);
  return { sheets: stepSheets(report.sheets, step, locale), finished: (facts) => ({ kind: "method", completed, options, report, ...facts }) };
}
