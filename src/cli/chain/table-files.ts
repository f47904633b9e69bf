import { access } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import type { TableSource, TableSources } from "../../procedures/run/run-procedure.ts";
import { CliProblem } from "../terminal/problem.ts";

/**
 * The second tables of a step with the paths of their files: beside the chain, where it names a file there, or else from the
 * working folder, as whoever types a path means it. Throws where there is neither.
 * @param chain the path of the chain
 */
export async function placedTables(tables: TableSources, chain: string): Promise<TableSources> {
  const placed = async (source: TableSource): Promise<TableSource> =>
    source.from === "file" ? { ...source, file: await placeOf(source.file, chain) } : source;
  return Object.fromEntries(await Promise.all(Object.entries(tables).map(async ([slot, source]) => [slot, await placed(source)] as const)));
}

async function placeOf(file: string, chain: string): Promise<string> {
  if (isAbsolute(file)) return file;
  const beside = join(dirname(chain), file);
  if (await isThere(beside)) return beside;
  if (await isThere(file)) return file;
  throw new CliProblem("chain-file-missing", { chain, file, beside });
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
