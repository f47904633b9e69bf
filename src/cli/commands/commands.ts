import { chainCommand } from "../chain/command.ts";
import type { CommandName } from "../arguments/command-line.ts";
import { mergeCommand } from "./merge-command.ts";
import type { RunOptions } from "../arguments/options.ts";
import { planCommand } from "./plan-command.ts";
import { procedureCommand } from "../procedure/command.ts";
import { checkNoSlots } from "../procedure/options.ts";
import { runCommand } from "./run-command.ts";
import { runShard } from "../shards/run-shard.ts";
import { shapeCommand } from "../shape/command.ts";
import { shardCommand } from "./shard-command.ts";
import { templateCommand } from "../template/command.ts";
import type { Speaker } from "../terminal/terminal.ts";

/** What a command does with what was typed after it. */
export type Act = (file: string | undefined, options: RunOptions, version: string, at: Speaker, further: readonly string[]) => Promise<void>;

/** Commands that take several files; a chain may say that they are put in shape. */
export const takesFiles = (name: CommandName, { shape, chain }: RunOptions): boolean =>
  name === "shape" || ((name === "run" || name === "plan") && shape === true) || (name === "run" && chain !== undefined);

export const commands: Readonly<Record<CommandName, Act>> = {
  run: (file, options, version, at, further) => {
    if (options.chain !== undefined) return chainCommand(file, options, version, at, further);
    if (options.procedure !== undefined) return procedureCommand(file, options, version, at, further);
    checkNoSlots(options);
    return options.shard === undefined ? runCommand(file, options, version, at, further) : runShard(file, options, version, at);
  },
  shape: shapeCommand,
  template: templateCommand,
  plan: planCommand,
  shard: shardCommand,
  merge: mergeCommand,
};
