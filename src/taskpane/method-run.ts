import { completeAnalysis } from "../analysis/analysis.ts";
import { runAnalysis } from "../analysis/run-analysis.ts";
import { version } from "../engine/product.ts";
import { withRests } from "../engine/steps.ts";
import { analysisDraft } from "./draft-method.ts";
import type { Draft } from "./draft.ts";
import type { ReadyRun, RunTools } from "./ready-run.ts";
import { runRecord } from "./run-record.ts";

const loadReport = () => import("../report/report.ts");

/** The run of the draft's model or index. Throws a `Mistake` that says what is missing. */
export function methodRun(draft: Draft, tools: RunTools): ReadyRun {
  const { host, evaluator, settings, locale, source, signal, progress, told, rest, turn } = tools;
  const analysis = completeAnalysis(analysisDraft(draft));
  return async (table) => {
    const completed = await runAnalysis(
      analysis,
      table,
      (request, tasks) => evaluator.evaluate(settings.prove ? { ...request, prove: true } : request, tasks, { signal, progress }),
      {
        evaluate: (request, tasks) => evaluator.evaluate(request, tasks, { signal }),
        told: (done) => told({ kind: "resampled", replicates: { done, of: analysis.bootstrap!.replicates }, now: performance.now() }),
        rest,
      },
    );
    return {
      others: [],
      async report() {
        const options = {
          ...runRecord(source, version),
          ...(host.charts === "in-file" ? { charts: host.charts } : {}),
          arithmeticMeans: settings.arithmeticMeans,
          ...(settings.foundingStudy ? { preset: "founding study" as const } : {}),
        };
        const { reportInSteps } = await loadReport();
        await turn();
        const report = await withRests(reportInSteps(completed, locale, options), turn);
        return { sheets: report.sheets, finished: (facts) => ({ kind: "method", completed, options, report, ...facts }) };
      },
    };
  };
}
