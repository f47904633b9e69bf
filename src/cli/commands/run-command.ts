import { runDataset } from "../../analysis/run/run-analysis.ts";
import type { CrossCheck } from "../../engine/run/results.ts";
import { independentSolvers } from "../../solvers/independent.ts";
import { checkTargets } from "./check-targets.ts";
import type { RunOptions } from "../arguments/options.ts";
import { checkAnalysisOptions, prepare } from "./prepare.ts";
import { CliProblem } from "../terminal/problem.ts";
import { ProgressLine } from "../terminal/progress.ts";
import { ResamplingThreads } from "./resampling-threads.ts";
import { sayRemarks } from "../terminal/say-remarks.ts";
import { solve } from "./solve.ts";
import { printsJson, targetsOf } from "./targets.ts";
import { tellOn, type Speaker } from "../terminal/terminal.ts";
import { choiceOf, countOf } from "../arguments/typed.ts";
import { checkPreset, reportRequest, writeResults } from "../results/write-results.ts";

/** `qianyan run`: everything is checked before anything is solved, and everything is solved before anything is written. */
export async function runCommand(file: string | undefined, options: RunOptions, version: string, at: Speaker, further: readonly string[] = []): Promise<void> {
  if (file === undefined || file === "") throw new CliProblem("file-needed", {});
  checkAnalysisOptions(options);
  const checker = options.crossCheck === undefined ? null : choiceOf("--cross-check", independentSolvers, options.crossCheck);
  const threads = countOf(options, "threads");
  const targets = targetsOf(options);
  const report = reportRequest(options);
  const files = [file, ...further];
  const { analysis, read, source, remarks } = await prepare(files, options, at.locale, {
    beforeColumns: () => checkTargets(targets, { data: files }),
    tell: tellOn(at),
  });
  checkPreset(report, analysis);
  sayRemarks(remarks, at);

  const progress = new ProgressLine(at);
  const resampling = new ResamplingThreads(threads, (done) => progress.showReplicates({ done, of: analysis.bootstrap?.replicates ?? 0 }));
  let check: CrossCheck | null = null;
  const completed = await runDataset(
    analysis,
    read,
    async (asked, tasks) => {
      const request = options.prove === undefined ? asked : { ...asked, prove: options.prove };
      const outcomes = await solve(request, tasks, progress.show, threads);
      if (checker !== null) {
        const { crossCheck } = await import("../../solvers/cross-check.ts");
        check = await crossCheck(request, tasks, outcomes, { solver: checker, progress: progress.showChecked, ...(threads === undefined ? {} : { threads }) });
      }
      return outcomes;
    },
    resampling,
  ).finally(() => {
    resampling.dispose();
    progress.clear();
  });
  const { results } = completed;
  const checked = check === null ? completed : { ...completed, results: { ...results, certificate: { ...results.certificate, crossCheck: check } } };
  await writeResults(checked, { source, remarks, targets, stdoutJson: printsJson(options), version, report }, at);
}
