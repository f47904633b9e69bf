import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Outcome } from "../../engine/method/outcome.ts";
import type { ReadPlan } from "./plan.ts";
import { everyShard, fileOf, folderOf, rangeOf, type Shard } from "./shard.ts";
import { CliProblem } from "../terminal/problem.ts";
import { save } from "../results/save.ts";
import { isOutcome, type OutcomeSize } from "./stored-outcome.ts";

/**
 * The file of a finished shard: a line that says which shard of which plan it is, a line for each outcome in the order
 * of the tasks, and a line with the hash of all before it. A file without its last line, or with another hash, was never
 * finished and counts for nothing.
 */
interface Header extends Shard {
  readonly kind: "qianyan shard";
  readonly version: 1;
  /** Identity of the plan. */
  readonly plan: string;
  readonly from: number;
  readonly to: number;
}

const headerOf = ({ plan, id }: ReadPlan, shard: Shard): Header => ({
  kind: "qianyan shard",
  version: 1,
  plan: id,
  shard: shard.shard,
  of: shard.of,
  ...rangeOf(shard, plan.tasks),
});

/** Makes the folder of a plan's shards, where it is not there yet. */
export async function makeShardFolder({ path }: ReadPlan): Promise<void> {
  const folder = folderOf(path);
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CliProblem("not-saved", { path: folder, reason: error.code ?? error.message });
  });
}

/** Writes a shard: beside its place first, then moved there, so that it is there whole or not at all. */
export const writeShard = (plan: ReadPlan, shard: Shard, outcomes: readonly Outcome[]): Promise<void> =>
  save([{ path: fileOf(plan.path, shard), content: linesOf(headerOf(plan, shard), outcomes) }]);

/** Every file that holds a shard of a plan, however many it was cut into, and those of this many. */
export async function shardFilesOf({ path }: ReadPlan, of: number): Promise<readonly string[]> {
  const found = await readdir(folderOf(path)).catch((): string[] => []);
  const named = found.filter((name) => name.endsWith(".jsonl")).map((name) => join(folderOf(path), name));
  return [...new Set([...named, ...everyShard(of).map((shard) => fileOf(path, shard))])];
}

function* linesOf(header: Header, outcomes: readonly Outcome[]): Generator<string> {
  const hash = createHash("sha256");
  const hashed = (line: string) => {
    hash.update(line);
    return line;
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const outcome of outcomes) yield hashed(`${JSON.stringify(outcome, exactly)}\n`);
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

/** The outcomes of a shard, or null where it is not finished, is damaged, or belongs to another plan. */
export async function readShard(plan: ReadPlan, shard: Shard, size: OutcomeSize): Promise<readonly Outcome[] | null> {
  const outcomes: unknown[] = [];
  const whole = await checkShard(plan, shard, (line) => outcomes.push(JSON.parse(line, exact)));
  return whole && outcomes.every((one): one is Outcome => isOutcome(one, size)) ? outcomes : null;
}

/** Whether a shard is finished: its file is whole, and of this plan. */
export async function checkShard(plan: ReadPlan, shard: Shard, take: (line: string) => void = () => {}): Promise<boolean> {
  const header = headerOf(plan, shard);
  const hash = createHash("sha256");
  let place = -1;
  let whole = false;
  try {
    for await (const line of createInterface({ input: createReadStream(fileOf(plan.path, shard), "utf8"), crlfDelay: Infinity })) {
      if (place === header.to - header.from) whole = line === JSON.stringify({ sha256: hash.digest("hex") });
      else if (place > header.to - header.from) return false;
      else {
        if (place < 0 && line !== JSON.stringify(header)) return false;
        hash.update(`${line}\n`);
        if (place >= 0) take(line);
      }
      place++;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof SyntaxError || code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return false;
    if (code === "EACCES" || code === "EPERM") throw new CliProblem("file-denied", { file: fileOf(plan.path, shard) });
    throw error;
  }
  return whole;
}

/** JSON has no −0, ∞ or NaN: they are written as `{"number": "-0"}`. Every other double reads back as itself. */
function exactly(_: string, value: unknown): unknown {
  if (typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return { number: Object.is(value, -0) ? "-0" : String(value) };
}

function exact(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("number" in value) || typeof value.number !== "string") return value;
  return Number(value.number);
}
