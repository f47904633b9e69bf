import { cliTexts } from "../locale/cli.ts";
import type { RunOptions } from "./options.ts";
import { readPlan } from "./plan.ts";
import { complain, print } from "./print.ts";
import { everyShard } from "./shard.ts";
import { checkShard } from "./shard-file.ts";
import type { Speaker } from "./terminal.ts";
import { checkRequired, countOf } from "./typed.ts";

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
