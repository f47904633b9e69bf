import { extname } from "node:path";
import { CliProblem } from "../terminal/problem.ts";

/** A file that an option asks for. `scores` and `index` are the tables of a .csv result; a `shard` is asked for by its number. */
export interface Target {
  readonly option: "--out" | "--json" | "--shard";
  readonly kind: "workbook" | "scores" | "index" | "json" | "plan" | "shard";
  readonly path: string;
}

const kinds = [".xlsx", ".csv"];

/** The names of what the command prints to: a result that goes there is printed. */
const stdoutNames = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/** Whether the JSON object is to be printed. */
export const printsJson = ({ json }: { readonly json?: string }) => json !== undefined && stdoutNames.includes(json);

/** The files that `--out` and `--json` name: a .csv result has a second file for the index, `results.index.csv`. */
export function targetsOf({ out, json }: { readonly out?: string; readonly json?: string }): readonly Target[] {
  const targets: Target[] = [];
  if (out !== undefined) {
    const kind = extname(out).toLowerCase();
    if (!kinds.includes(kind)) throw new CliProblem("target-kind", { option: "--out", path: out, expected: kinds });
    if (kind === ".xlsx") targets.push({ option: "--out", kind: "workbook", path: out });
    else targets.push({ option: "--out", kind: "scores", path: out }, { option: "--out", kind: "index", path: `${out.slice(0, -kind.length)}.index.csv` });
  }
  if (json !== undefined && !printsJson({ json })) targets.push({ option: "--json", kind: "json", path: json });
  return targets;
}
