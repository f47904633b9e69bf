import { randomBytes } from "node:crypto";
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { CliProblem } from "./problem.ts";

/** A file that an option asks for. */
export interface Target {
  readonly option: "--out" | "--json";
  readonly path: string;
}

/** Refuses targets that could not be written, before anything is computed. */
export async function checkTargets(targets: readonly Target[], data: string): Promise<void> {
  for (const { option, path } of targets) {
    if (option === "--out" && extname(path).toLowerCase() !== ".xlsx") throw new CliProblem("target-kind", { option, path, expected: ".xlsx" });
    const folder = dirname(path);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new CliProblem("target-folder-missing", { option, path, folder });
    const present = await stat(path).catch(() => null);
    if (present?.isDirectory()) throw new CliProblem("target-is-folder", { option, path });
    const writable = async (place: string) =>
      access(place, constants.W_OK).then(
        () => true,
        () => false,
      );
    if (!(await writable(folder)) || (present && !(await writable(path)))) throw new CliProblem("target-denied", { option, path });
    if ((await truePath(path)) === (await truePath(data))) throw new CliProblem("target-is-data", { option, path });
  }
  const paths = await Promise.all(targets.map(({ path }) => truePath(path)));
  if (new Set(paths).size < paths.length) throw new CliProblem("targets-alike", { path: targets[0].path });
}

const truePath = async (path: string) =>
  realpath(path).catch(async () => join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path)));

/** Writes files all or none: each beside its place first, then all are moved to it. */
export async function save(files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): Promise<void> {
  const beside = files.map(({ path, content }) => ({
    path,
    content,
    temporary: join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`),
  }));
  let at = "";
  try {
    for (const { path, content, temporary } of beside) {
      at = path;
      await writeFile(temporary, content, { flag: "wx" });
    }
    for (const { path, temporary } of beside) {
      at = path;
      await rename(temporary, path);
    }
  } catch (error) {
    await Promise.all(beside.map(({ temporary }) => rm(temporary, { force: true })));
    throw new CliProblem("not-saved", { path: at, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
