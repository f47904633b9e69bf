import { indexById, modelById } from "../engine/catalog.ts";
import { Mistake } from "../engine/mistake.ts";
import { readOption, readOptions, reference } from "../engine/options.ts";

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
  /** The model's options, by name. */
  readonly options: Readonly<Record<string, string>>;
  readonly reference: "period" | "global";
  readonly badRows: BadRowPolicy;
}

/** What a person said of an analysis; everything but the columns has a default. */
export interface AnalysisDraft {
  readonly model?: string | null | undefined;
  readonly index?: string | null | undefined;
  readonly columns: Columns;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly reference?: unknown;
  readonly badRows?: BadRowPolicy;
}

/** Checks a draft against the catalogue and fills in the defaults. Throws a `Mistake`. */
export function completeAnalysis(draft: AnalysisDraft): Analysis {
  const index = draft.index ? indexById(draft.index) : null;
  const model = modelById(draft.model || (index?.measures[0] ?? "super-sbm"));
  if (index && !index.measures.includes(model.id)) throw new Mistake("measure-not-offered", { index: index.id, expected: index.measures, got: model.id });
  const { columns } = draft;
  const counts = { input: columns.inputs.length, output: columns.outputs.length, undesirable: columns.undesirable.length };
  for (const [role, got] of Object.entries(counts)) {
    const allowed = model.roles[role as keyof typeof counts];
    if (!allowed) {
      if (got > 0) throw new Mistake("role-not-taken", { role, method: model.id });
      continue;
    }
    if (got < allowed.min || (allowed.max !== undefined && got > allowed.max)) {
      throw new Mistake("role-count", { role, min: allowed.min, max: allowed.max ?? null, got });
    }
  }
  if (index && columns.period === null) throw new Mistake("period-needed", { index: index.id });
  return {
    version: 1,
    model: model.id,
    index: index?.id ?? null,
    columns,
    options: readOptions(model.options, draft.options ?? {}),
    reference: readOption("reference", reference, draft.reference) as "period" | "global",
    badRows: policyOf(draft.badRows ?? "stop"),
  };
}

function policyOf(policy: string): BadRowPolicy {
  const known = badRowPolicies.find((candidate) => candidate === policy);
  if (known === undefined) throw new Mistake("option-value", { option: "badRows", expected: badRowPolicies, got: policy });
  return known;
}
