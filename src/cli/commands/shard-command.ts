import { cliTexts } from "../../locale/command-line/cli.ts";
import type { RunOptions } from "../arguments/options.ts";
import { readPlan } from "../shards/plan.ts";
import { complain, print } from "../terminal/print.ts";
import { everyShard } from "../shards/shard.ts";
import { checkShard } from "../shards/shard-file.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { checkRequired, countOf } from "../arguments/typed.ts";

/** `qianyan shard`: prints the shards that are still to be run, one `i/N` per line, for whatever starts the workers. */
export async function shardCommand(file: string | undefined, options: RunOptions, version: string, at: Speaker): Promise<void> {
  checkRequired(options, ["shards"]);
  const of = countOf(options, "shards")!;
  const plan = await readPlan(file, version);
  let finished = 0;
  for (const shard of everyShard(of)) {
    if (await checkShard(plan, shard)) finished++;
    else await print(at, `${shard.shard}/${of}\n`);
  }
  await complain(at, `${cliTexts[at.locale].shards(of, finished)}\n`);
}
