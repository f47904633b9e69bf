import { join } from "node:path";
import { CliProblem } from "../terminal/problem.ts";

/** One of `of` contiguous parts of a plan's tasks, counted from 1. */
export interface Shard {
  readonly shard: number;
  readonly of: number;
}

/** Reads `i/N`. */
export function shardFrom(got: string): Shard {
  const [, shard = 0, of = 0] = (/^\s*(\d{1,7})\s*\/\s*(\d{1,7})\s*$/.exec(got) ?? []).map(Number);
  if (shard < 1 || shard > of || of > 1e6) throw new CliProblem("shard-form", { got });
  return { shard, of };
}

export const everyShard = (of: number): readonly Shard[] => Array.from({ length: of }, (_, k) => ({ shard: k + 1, of }));

/** Which tasks a shard holds: `from ≤ k < to`. */
export function rangeOf({ shard, of }: Shard, tasks: number): { readonly from: number; readonly to: number } {
  const edge = (k: number) => Math.floor((tasks * k) / of);
  return { from: edge(shard - 1), to: edge(shard) };
}

/** The folder beside a plan that its shards are written to. */
export const folderOf = (plan: string) => `${plan.replace(/\.json$/i, "")}.shards`;

/** `plan.shards/003-of-128.jsonl` */
export const fileOf = (plan: string, { shard, of }: Shard): string => join(folderOf(plan), `${String(shard).padStart(String(of).length, "0")}-of-${of}.jsonl`);
