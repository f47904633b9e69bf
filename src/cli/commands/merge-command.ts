import { runDataset } from "../../analysis/run/run-analysis.ts";
import { variablesOf } from "../../engine/data/dataset.ts";
import type { Outcome } from "../../engine/method/outcome.ts";
import { checkTargets } from "./check-targets.ts";
import type { RunOptions } from "../arguments/options.ts";
import { dataFilesOf, openPlan, readPlan } from "../shards/plan.ts";
import { CliProblem } from "../terminal/problem.ts";
import { ResamplingThreads } from "./resampling-threads.ts";
import { sayRemarks } from "../terminal/say-remarks.ts";
import { everyShard } from "../shards/shard.ts";
import { readShard, shardFilesOf } from "../shards/shard-file.ts";
import { printsJson, targetsOf } from "./targets.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { checkRequired, countOf } from "../arguments/typed.ts";
import { checkPreset, reportRequest, writeResults } from "../results/write-results.ts";

/** `qianyan merge`: puts the shards of a plan together to the results that `run` gives, and writes them as `run` does. */
export async function mergeCommand(file: string | undefined, options: RunOptions, version: string, at: Speaker): Promise<void> {
  checkRequired(options, ["shards"]);
  const of = countOf(options, "shards")!;
  const targets = targetsOf(options);
  const report = reportRequest(options);
  const plan = await readPlan(file, version);
  await checkTargets(targets, { data: dataFilesOf(plan), plan: plan.path, shards: await shardFilesOf(plan, of) });
  const { analysis, read, source, remarks } = await openPlan(plan);
  checkPreset(report, analysis);
  const size = { variables: variablesOf(read.data).length, rows: read.data.dmus.length };
  const outcomes: Outcome[] = [];
  for (const shard of everyShard(of)) {
    const found = await readShard(plan, shard, size);
    if (found === null) throw new CliProblem("shards-unfinished", { first: `${shard.shard}/${of}`, of, plan: plan.path });
    for (const outcome of found) outcomes.push(outcome);
  }
  sayRemarks(remarks, at);
  const resampling = new ResamplingThreads(undefined, () => {});
  const completed = await runDataset(analysis, read, async () => outcomes, resampling).finally(() => resampling.dispose());
  await writeResults(completed, { source, remarks, targets, stdoutJson: printsJson(options), version, report }, at);
}
