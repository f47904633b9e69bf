import { createHash } from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import type { Analysis } from "../../analysis/run/analysis.ts";
import { remarksOf, rolesOf } from "../../analysis/checks/remarks-of.ts";
import { datasetOf, requestOf } from "../../analysis/run/run-analysis.ts";
import { storedAnalysis } from "../../analysis/run/stored-analysis.ts";
import { storedOrNull, storedRecord, storedValue } from "../../analysis/run/stored-value.ts";
import type { Task } from "../../engine/method/task.ts";
import { isMistake, Mistake } from "../../engine/declare/mistake.ts";
import { tasksOf, type Request } from "../../engine/run/run.ts";
import type { TextSettings } from "../../workbook/file/text/csv.ts";
import { afterStep, storedStep, type AskedStep } from "../reading/data-step.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { ShapeAsked } from "../../procedures/chain/chain.ts";
import type { RunOptions } from "../arguments/options.ts";
import type { Prepared } from "../commands/prepare.ts";
import { CliProblem } from "../terminal/problem.ts";
import { readBytes } from "../reading/read-bytes.ts";
import { readTable } from "../reading/read-table.ts";
import { storedShape, type PlannedShape } from "../shape/planned-shape.ts";
import { numericIn, readingNotes, textSettingsOf } from "../reading/read-text.ts";

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
    /** That the files are put in shape; `sha256` is then of all of them. */
    readonly shape?: PlannedShape;
    /** What is done to the table before it is read. */
    readonly step?: AskedStep;
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

/** The files of a plan that is made, and how they are read. */
export interface PlannedData {
  readonly files: readonly string[];
  readonly shape: ShapeAsked | null;
  readonly locale: Locale;
}

export function planOf(
  { analysis, read, source, settings, step }: Prepared,
  { files: [file, ...further], shape, locale }: PlannedData,
  out: string,
  prove: boolean | undefined,
  software: string,
): Plan {
  const request = requestIn({ analysis, prove: prove ?? null }, read);
  const fromPlan = (path: string) => relative(dirname(resolve(out)), resolve(path));
  return {
    kind: "qianyan plan",
    version: 1,
    software,
    data: {
      path: fromPlan(file),
      sheet: source.sheet,
      sha256: source.sha256,
      ...(Object.keys(settings).length === 0 ? {} : { text: settings }),
      ...(shape === null ? {} : { shape: { totals: shape.totals, lang: locale, further: further.map(fromPlan) } }),
      ...(step === null ? {} : { step }),
    },
    analysis,
    prove: prove ?? null,
    tasks: tasksOf(request).length,
  };
}

/** Reads a plan and refuses one that another version made: its shards would not fit together. */
export async function readPlan(path: string | undefined, software: string): Promise<ReadPlan> {
  if (path === undefined || path === "") throw new CliProblem("plan-needed", {});
  const stored = parsed(await readBytes(path));
  if (stored === null) throw new CliProblem("plan-unreadable", { file: path });
  const made = stored["software"];
  if (typeof made === "string" && made !== software) throw new CliProblem("plan-other-version", { file: path, made, here: software });
  const plan = mistakesOf(path, () => checked(stored));
  return { plan, path, id: createHash("sha256").update(JSON.stringify(stored)).digest("hex") };
}

/** The data files of a plan, the first of them before those that are put in shape with it. */
export const dataFilesOf = ({ plan: { data }, path }: ReadPlan): readonly string[] =>
  [data.path, ...(data.shape?.further ?? [])].map((file) => resolve(dirname(resolve(path)), file));

/** The table of a plan, as it stands or put in shape. */
async function dataOf(files: readonly string[], { sheet, text = {}, shape }: Plan["data"]) {
  if (shape === undefined) return { ...(await readTable(files[0], sheet ?? undefined, text)), notes: [] };
  const { readShaped } = await import("../shape/read-shaped.ts");
  return readShaped(files, sheet ?? undefined, text, shape, shape.lang);
}

/** What a plan asks of the engine: the tasks in their order. */
export interface Opened extends Prepared {
  readonly request: Request;
  readonly tasks: readonly Task[];
}

/** Reads the data of a plan, and refuses data that has changed since. */
export async function openPlan(read: ReadPlan): Promise<Opened> {
  const { plan, path } = read;
  const files = dataFilesOf(read);
  const settings = plan.data.text ?? {};
  const found = await dataOf(files, plan.data);
  const { table: whole, source } = found;
  if (source.sha256 !== plan.data.sha256) throw new CliProblem("plan-data-changed", { file: files[0], plan: path });
  return mistakesOf(path, () => {
    const step = plan.data.step ?? null;
    const { table, notes: ofStep } = afterStep(whole, rolesOf(plan.analysis.columns, whole.header), step);
    const dataset = datasetOf(plan.analysis, table);
    const request = requestIn(plan, dataset);
    const tasks = tasksOf(request);
    if (tasks.length !== plan.tasks) throw new Mistake("stored-other", { at: "tasks", expected: String(tasks.length), got: String(plan.tasks) });
    const told = { ...dataset, notes: [...found.notes, ...readingNotes(found, numericIn(plan.analysis.columns)), ...ofStep, ...dataset.notes] };
    const stepped = step === null ? source : { ...source, step };
    return { analysis: plan.analysis, read: told, source: stepped, settings, step, remarks: remarksOf(plan.analysis, table), request, tasks };
  });
}

function requestIn({ analysis, prove }: Pick<Plan, "analysis" | "prove">, { data }: Prepared["read"]): Request {
  const request = requestOf(analysis, data);
  return prove === null ? request : { ...request, prove };
}

/** What a file holds that says of itself that it is a plan; null of any other. */
function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    // Editors put a byte order mark before it.
    const plan = JSON.parse(new TextDecoder("utf-8").decode(bytes)) as Readonly<Record<string, unknown>> | null;
    return plan?.["kind"] === "qianyan plan" && plan["version"] === 1 ? plan : null;
  } catch {
    return null;
  }
}

/** A plan may have been changed by hand. Throws a `Mistake`. */
function checked(stored: Readonly<Record<string, unknown>>): Plan {
  const plan = storedRecord(["kind", "version", "software", "data", "analysis", "prove", "tasks"], stored, "plan");
  const data = storedRecord(["path", "sheet", "sha256", "text", "shape", "step"], plan.data, "data");
  return {
    kind: "qianyan plan",
    version: 1,
    software: storedValue("text", plan.software, "software"),
    data: {
      path: storedValue("text", data.path, "data.path"),
      sheet: storedOrNull("text", data.sheet, "data.sheet"),
      sha256: storedValue("text", data.sha256, "data.sha256"),
      ...(data.text === undefined ? {} : { text: storedSettings(data.text) }),
      ...(data.shape === undefined ? {} : { shape: storedShape(data.shape, "data.shape") }),
      ...(data.step === undefined ? {} : { step: storedStep(data.step, "data.step") }),
    },
    analysis: storedAnalysis(plan.analysis),
    prove: storedOrNull("flag", plan.prove, "prove"),
    tasks: storedValue("count", plan.tasks, "tasks"),
  };
}

/** What was said of a text file. */
function storedSettings(stored: unknown): TextSettings {
  const settings = storedRecord(["encoding", "separator", "decimal"], stored, "data.text");
  for (const [name, value] of Object.entries(settings)) storedValue("string", value, `data.text.${name}`);
  return textSettingsOf(settings as RunOptions);
}

/** What is wrong with the content of a plan is said of the plan: no option was typed. */
function mistakesOf<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isMistake(error)) throw error;
    throw new CliProblem("plan-unfit", { file, mistake: { code: error.code, params: error.params } });
  }
}
