import { cliTexts } from "../locale/cli.ts";
import type { RunOptions } from "./options.ts";
import { openPlan, readPlan } from "./plan.ts";
import { CliProblem } from "./problem.ts";
import { ProgressLine } from "./progress.ts";
import { rangeOf, shardFrom } from "./shard.ts";
import { checkShard, writeShard } from "./shard-file.ts";
import { solve } from "./solve.ts";
import type { Speaker } from "./terminal.ts";
import { countOf, flagOf } from "./typed.ts";

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
  if (await checkShard(plan, shard)) return void at.stdout.write(`${texts.shardSkipped(name)}\n`);
  const { request, tasks } = await openPlan(plan);
  const { from, to } = rangeOf(shard, tasks.length);
  const progress = new ProgressLine(at);
  const outcomes = await solve(request, tasks.slice(from, to), progress.show, threads).finally(() => progress.clear());
  const path = await writeShard(plan, shard, outcomes);
  at.stdout.write(`${texts.shardDone(name, to - from, path)}\n`);
}
