import { randomBytes } from "node:crypto";
import { access, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { CliProblem } from "./problem.ts";

/** A file that an option asks for. `scores` and `index` are the tables of a .csv result. */
export interface Target {
  readonly option: "--out" | "--json";
  readonly kind: "workbook" | "scores" | "index" | "json" | "plan";
  readonly path: string;
}

/** Text may come in pieces. */
export type Content = string | Uint8Array | Iterable<string>;

const kinds = [".xlsx", ".csv"];

/** The files that `--out` and `--json` name: a .csv result has a second file for the index, `results.index.csv`. */
export function targetsOf({ out, json }: { readonly out?: string; readonly json?: string }): readonly Target[] {
  const targets: Target[] = [];
  if (out !== undefined) {
    const kind = extname(out).toLowerCase();
    if (!kinds.includes(kind)) throw new CliProblem("target-kind", { option: "--out", path: out, expected: kinds });
    if (kind === ".xlsx") targets.push({ option: "--out", kind: "workbook", path: out });
    else targets.push({ option: "--out", kind: "scores", path: out }, { option: "--out", kind: "index", path: `${out.slice(0, -kind.length)}.index.csv` });
  }
  if (json !== undefined && json !== "-") targets.push({ option: "--json", kind: "json", path: json });
  return targets;
}

/** Refuses targets that could not be written, before anything is computed. @param sources files that are read */
export async function checkTargets(targets: readonly Target[], sources: readonly string[]): Promise<void> {
  for (const { option, path } of targets) {
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
    for (const source of sources) if ((await truePath(path)) === (await truePath(source))) throw new CliProblem("target-is-data", { option, path });
  }
  const paths = await Promise.all(targets.map(({ path }) => truePath(path)));
  if (new Set(paths).size < paths.length) throw new CliProblem("targets-alike", { path: targets[0].path });
}

const truePath = async (path: string) =>
  realpath(path).catch(async () => join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path)));

/** Writes files all or none: each beside its place first, then all are moved to it. */
export async function save(files: readonly { readonly path: string; readonly content: Content }[]): Promise<void> {
  const beside = files.map(({ path, content }) => ({
    path,
    content,
    temporary: join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`),
  }));
  let at = "";
  try {
    for (const { path, content, temporary } of beside) {
      at = path;
      const file = await open(temporary, "wx");
      try {
        // A piece is written where the one before it ended.
        for (const piece of typeof content === "string" || content instanceof Uint8Array ? [content] : content) await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
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
