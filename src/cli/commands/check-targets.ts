import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { destinationOf, isSameFile, type Destination } from "../../workbook/disk/destination.ts";
import { settle } from "../../workbook/disk/take-back.ts";
import { CliProblem } from "../terminal/problem.ts";
import type { Target } from "./targets.ts";

/** The files that a command reads, by what they are. */
export interface Sources {
  readonly data: readonly string[];
  /** Files of second tables. */
  readonly tables?: readonly string[];
  readonly plan?: string;
  readonly chain?: string;
  readonly shards?: readonly string[];
}

/** Refuses targets that could not be written, or would take the place of what is read, before anything is computed. */
export async function checkTargets(targets: readonly Target[], { data, tables = [], plan, chain, shards = [] }: Sources): Promise<void> {
  const destinations: Destination[] = [];
  for (const target of targets) destinations.push(await checkTarget(target));
  const readFiles = [
    ...data.map((path) => ["target-is-data", path] as const),
    ...tables.map((path) => ["target-is-table", path] as const),
    ...(plan === undefined ? [] : [["target-is-plan", plan] as const]),
    ...(chain === undefined ? [] : [["target-is-chain", chain] as const]),
    ...shards.map((path) => ["target-is-shard", path] as const),
  ];
  for (const [code, source] of targets.length === 0 ? [] : readFiles) {
    const read = await destinationOf(source).catch(() => null);
    if (read === null) continue;
    for (const [k, { option, path }] of targets.entries()) if (await isSameFile(destinations[k], read)) throw new CliProblem(code, { option, path });
  }
  for (const [k, one] of destinations.entries())
    for (const other of destinations.slice(k + 1)) if (await isSameFile(one, other)) throw new CliProblem("targets-alike", { path: targets[k].path });
}

async function checkTarget({ option, path }: Target): Promise<Destination> {
  const to = await destinationOf(path).catch((error: unknown) => refused(option, path, error));
  if (to.kind === "folder") throw new CliProblem("target-is-folder", { option, path });
  if (to.kind === "other") throw new CliProblem("target-no-file", { option, path });
  const places = to.kind === "stream" ? [path] : [dirname(to.path), ...(to.kind === "file" ? [to.path] : [])];
  for (const place of places) await access(place, constants.W_OK).catch((error: unknown) => refused(option, path, error));
  if (to.kind === "stream") return to;
  await settle(to.path).catch((error: unknown) => refused(option, path, error));
  return destinationOf(path);
}

async function refused(option: Target["option"], path: string, error: unknown): Promise<never> {
  const { code } = error as NodeJS.ErrnoException;
  const folder = dirname(path);
  if (code === "ENOENT" || code === "ENOTDIR") {
    const stands = (await stat(folder).catch(() => null))?.isDirectory() ?? false;
    if (!stands) throw new CliProblem("target-folder-missing", { option, path, folder });
  }
  if (code === "EACCES" || code === "EPERM") throw new CliProblem("target-denied", { option, path });
  if (code === undefined) throw error;
  throw new CliProblem("not-saved", { path, reason: code });
}
