import { cliTexts } from "../../locale/command-line/cli.ts";
import { checkTargets } from "../commands/check-targets.ts";
import type { RunOptions } from "../arguments/options.ts";
import { dataFilesOf, openPlan, readPlan } from "./plan.ts";
import { print } from "../terminal/print.ts";
import { CliProblem } from "../terminal/problem.ts";
import { ProgressLine } from "../terminal/progress.ts";
import { fileOf, rangeOf, shardFrom } from "./shard.ts";
import { checkShard, makeShardFolder, writeShard } from "./shard-file.ts";
import { solve } from "../commands/solve.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { countOf, flagOf } from "../arguments/typed.ts";

const alone = ["shard", "threads", "lang"];

/** `qianyan run --shard i/N plan.json`: one part of a plan, or nothing where it is finished already. */
export async function runShard(file: string | undefined, options: RunOptions, version: string, at: Speaker): Promise<void> {
  const strange = Object.keys(options).find((name) => !alone.includes(name));
  if (strange !== undefined) throw new CliProblem("option-in-plan", { option: flagOf(strange) });
  const shard = shardFrom(options.shard ?? "");
  const threads = countOf(options, "threads");
  const plan = await readPlan(file, version);
  const texts = cliTexts[at.locale];
  const name = `${shard.shard}/${shard.of}`;
  if (await checkShard(plan, shard)) return print(at, `${texts.shardSkipped(name)}\n`);
  const { request, tasks } = await openPlan(plan);
  await makeShardFolder(plan);
  const path = fileOf(plan.path, shard);
  await checkTargets([{ option: "--shard", kind: "shard", path }], { data: dataFilesOf(plan), plan: plan.path });
  const { from, to } = rangeOf(shard, tasks.length);
  const progress = new ProgressLine(at);
  const outcomes = await solve(request, tasks.slice(from, to), progress.show, threads).finally(() => progress.clear());
  await writeShard(plan, shard, outcomes);
  await print(at, `${texts.shardDone(name, to - from, path)}\n`);
}
