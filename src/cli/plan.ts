import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { Analysis } from "../analysis/analysis.ts";
import { remarksOf } from "../analysis/remarks-of.ts";
import { datasetOf, requestOf } from "../analysis/run-analysis.ts";
import type { Task } from "../engine/method.ts";
import { tasksOf, type Request } from "../engine/run.ts";
import type { TextSettings } from "../workbook/file/csv.ts";
import type { Prepared } from "./prepare.ts";
import { CliProblem } from "./problem.ts";
import { readTable } from "./read-table.ts";
import { readingNotes, textSettingsOf } from "./read-text.ts";

/** A run that is to be computed in parts: what is asked, of which very data, by which version. Plain JSON, without a date. */
export interface Plan {
  readonly kind: "qianyan plan";
  readonly version: 1;
  /** Results are the same to the bit from the same version only. */
  readonly software: string;
  readonly data: {
    /** From the plan's folder. */
    readonly path: string;
    readonly sheet: string | null;
    readonly sha256: string;
    /** What was said of a text file. */
    readonly text?: TextSettings;
  };
  readonly analysis: Analysis;
  /** Whether every score is proven; null leaves it to the number of observations. */
  readonly prove: boolean | null;
  /** Evaluations in all. */
  readonly tasks: number;
}

/** A plan that was read, with its identity: the hash of what it says, whatever its layout. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly path: string;
  readonly id: string;
}

export function planOf({ analysis, read, source, settings }: Prepared, file: string, out: string, prove: boolean | undefined, software: string): Plan {
  const request = requestIn({ analysis, prove: prove ?? null }, read);
  return {
    kind: "qianyan plan",
    version: 1,
    software,
    data: {
      path: relative(dirname(resolve(out)), resolve(file)),
      sheet: source.sheet,
      sha256: source.sha256,
      ...(Object.keys(settings).length === 0 ? {} : { text: settings }),
    },
    analysis,
    prove: prove ?? null,
    tasks: tasksOf(request).length,
  };
}

/** Reads a plan and refuses one that another version made: its shards would not fit together. */
export async function readPlan(path: string | undefined, software: string): Promise<ReadPlan> {
  if (path === undefined || path === "") throw new CliProblem("plan-needed", {});
  const text = await readFile(path, "utf8").catch(() => {
    throw new CliProblem("file-missing", { file: path });
  });
  const plan = parsed(text);
  if (plan === null) throw new CliProblem("plan-unreadable", { file: path });
  if (plan.software !== software) throw new CliProblem("plan-other-version", { file: path, made: plan.software, here: software });
  return { plan, path, id: createHash("sha256").update(JSON.stringify(plan)).digest("hex") };
}

/** What a plan asks of the engine: the tasks in their order. */
export interface Opened extends Prepared {
  readonly request: Request;
  readonly tasks: readonly Task[];
}

/** Reads the data of a plan, and refuses data that has changed since. */
export async function openPlan({ plan, path }: ReadPlan): Promise<Opened> {
  const file = resolve(dirname(resolve(path)), plan.data.path);
  const settings = textSettingsOf(plan.data.text ?? {});
  const found = await readTable(file, plan.data.sheet ?? undefined, settings);
  const { table, source } = found;
  if (source.sha256 !== plan.data.sha256) throw new CliProblem("plan-data-changed", { file, plan: path });
  const read = datasetOf(plan.analysis, table);
  const request = requestIn(plan, read);
  const told = { ...read, notes: [...readingNotes(found, plan.analysis.columns), ...read.notes] };
  return { analysis: plan.analysis, read: told, source, settings, remarks: remarksOf(plan.analysis, table), request, tasks: tasksOf(request) };
}

function requestIn({ analysis, prove }: Pick<Plan, "analysis" | "prove">, { data }: Prepared["read"]): Request {
  const request = requestOf(analysis, data);
  return prove === null ? request : { ...request, prove };
}

const areTexts = (settings: unknown) =>
  settings === undefined || (typeof settings === "object" && settings !== null && Object.values(settings).every((value) => typeof value === "string"));

function parsed(text: string): Plan | null {
  try {
    const plan = JSON.parse(text) as Partial<Plan> | null;
    return plan?.kind === "qianyan plan" && plan.version === 1 && plan.data && areTexts(plan.data.text) && plan.analysis && Number.isInteger(plan.tasks)
      ? (plan as Plan)
      : null;
  } catch {
    return null;
  }
}
