import type { Bootstrap } from "../../engine/run/inference.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import { defaultModel } from "../../engine/declare/default-model.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { Description } from "../../engine/method/description.ts";
import type { DataRule } from "../../engine/method/model.ts";
import { pickOptions, readOptions, runOptions, type OptionSettings } from "../../engine/declare/options.ts";
import type { Frontier, Reference } from "../../engine/declare/options.ts";
import { checkMeasure } from "../../engine/run/run-plan.ts";
import { readBootstrap } from "./bootstrap-settings.ts";
import { readPeriodOrder } from "../periods/period-order.ts";
import { spellingPolicies, type SpellingPolicy } from "../checks/spellings.ts";

/** What to do with a row whose cells break the model's data rule. */
export const badRowPolicies = ["stop", "unscored", "exclude"] as const;
export type BadRowPolicy = (typeof badRowPolicies)[number];

/** Which column plays which part, by header. */
export interface Columns {
  readonly dmu: string;
  readonly period: string | null;
  readonly group: string | null;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly undesirable: readonly string[];
}

/**
 * An analysis as plain JSON: which method, which columns in which role, which options. The pane edits one, a formula
 * is one, the command line is one, the workbook keeps it, and running it again on the same data gives the same numbers.
 */
export interface Analysis {
  readonly version: 1;
  readonly model: string;
  readonly index: string | null;
  readonly columns: Columns;
  /** The options of the model and of the index, by name. */
  readonly options: OptionSettings;
  readonly reference: Reference;
  /** Whether groups span frontiers of their own; absent where all units share one. */
  readonly frontier?: Frontier;
  /** Periods of a window; absent where no technology is a window. */
  readonly window?: number;
  /** Every period once, in the order of time that a person gave; absent where the labels say it. */
  readonly periodOrder?: readonly string[];
  readonly badRows: BadRowPolicy;
  /** `one` where labels that are one thing in several spellings are taken as one; absent where each is taken as it is written. */
  readonly spellings?: SpellingPolicy;
  /** The bootstrap that gives every score and factor an interval; absent where none was asked for. */
  readonly bootstrap?: Bootstrap;
}

/** What a person said of an analysis; everything but the columns has a default. */
export interface AnalysisDraft {
  readonly model?: string | null | undefined;
  readonly index?: string | null | undefined;
  readonly columns: Columns;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly reference?: unknown;
  readonly frontier?: unknown;
  readonly window?: unknown;
  readonly periodOrder?: unknown;
  readonly badRows?: BadRowPolicy;
  readonly spellings?: SpellingPolicy | undefined;
  /** Settings of a bootstrap, an empty record for its defaults; absent or null for none. */
  readonly bootstrap?: Readonly<Partial<Record<keyof Bootstrap, unknown>>> | null;
}

/** Checks a draft against the catalogue and fills in the defaults. Throws a `Mistake`. */
export function completeAnalysis(draft: AnalysisDraft): Analysis {
  const index = draft.index ? indexById(draft.index) : null;
  const model = modelById(draft.model || (index?.measures[0] ?? defaultModel));
  if (index) checkMeasure(index, model);
  const { columns } = draft;
  const counts = { input: columns.inputs.length, output: columns.outputs.length, undesirable: columns.undesirable.length };
  for (const method of index === null ? [model] : [model, index]) checkCounts(method, counts);
  if ((index?.roles.group?.min ?? model.roles.group?.min ?? 0) > 0 && columns.group === null)
    throw new Mistake("group-needed", { method: index?.id ?? model.id });
  const { reference: technology, frontier: groups, window: width } = pickOptions(runOptions, { ...draft });
  if (groups !== "common" && columns.group === null) throw new Mistake("group-needed", { method: model.id });
  const options = readOptions({ ...model.options, ...index?.options }, { ...index?.following?.(technology), ...given(draft.options) });
  const windowed = technology === "window" || options.base === "window";
  model.check?.(pickOptions(model.options, options), { inputs: counts.input, outputs: counts.output, undesirables: counts.undesirable });
  const bootstrap = readBootstrap(model.id, draft.bootstrap);
  const order = readPeriodOrder(draft.periodOrder, columns.period);
  if (index && columns.period === null) throw new Mistake("period-needed", { index: index.id });
  return {
    version: 1,
    model: model.id,
    index: index?.id ?? null,
    columns,
    options,
    reference: technology,
    ...(groups === "common" ? {} : { frontier: groups }),
    ...(windowed ? { window: width } : {}),
    ...(order === null ? {} : { periodOrder: order }),
    badRows: oneOf("badRows", badRowPolicies, draft.badRows ?? "stop"),
    ...(oneOf("spellings", spellingPolicies, draft.spellings ?? "apart") === "one" ? { spellings: "one" } : {}),
    ...(bootstrap === null ? {} : { bootstrap }),
  };
}

/** The options that were set: a blank leaves an option as it is. */
const given = (options: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null && value !== ""));

function checkCounts({ id, roles }: Description, counts: Readonly<Record<"input" | "output" | "undesirable", number>>): void {
  for (const [role, got] of Object.entries(counts)) {
    const allowed = roles[role as keyof typeof counts];
    if (!allowed) {
      if (got > 0) throw new Mistake("role-not-taken", { role, method: id });
      continue;
    }
    if (got < allowed.min || (allowed.max !== undefined && got > allowed.max)) {
      throw new Mistake("role-count", { role, min: allowed.min, max: allowed.max ?? null, got });
    }
  }
}

/** What the analysis asks of an evaluated row's numbers. */
export function ruleOf({ model: id, options }: Analysis): DataRule {
  const model = modelById(id);
  return model.accepts(pickOptions(model.options, options));
}

function oneOf<T extends string>(option: string, expected: readonly T[], got: string): T {
  const known = expected.find((candidate) => candidate === got);
  if (known === undefined) throw new Mistake("option-value", { option, expected, got });
  return known;
}
