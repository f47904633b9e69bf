import type { AnalysisDraft } from "../../analysis/run/analysis.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import type { Role } from "../../engine/data/dataset.ts";
import type { DataRule } from "../../engine/method/model.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { effectiveOptions, pickOptions, type Option, type Options } from "../../engine/declare/options.ts";
import type { Draft } from "../state/draft.ts";
import { periodOrderOf } from "../state/draft-periods.ts";

// What the catalogue says of a draft: apart from the draft itself, which the pane's first paint holds.

/** The options that the draft's method declares: the model's own, and those of the index. */
export const optionsOf = ({ model, index }: Draft): Options => ({ ...modelById(model).options, ...(index === null ? {} : indexById(index).options) });

/** Those of them that make a difference with the other settings and to the draft's columns, so that the pane speaks of them. */
export const shownOptionsOf = (draft: Draft): readonly (readonly [name: string, option: Option])[] =>
  effectiveOptions(optionsOf(draft), draft.options, draft.roles);

/** Whether any technology of the draft is a window of periods. */
export const isWindowed = (draft: Draft): boolean => draft.reference === "window" || (draft.options["base"] === "window" && "base" in optionsOf(draft));

/** Whether the numbers of the draft's model can be resampled. */
export const isResampled = ({ model }: Pick<Draft, "model">): boolean => modelById(model).beyond !== undefined;

/** The draft as the use case takes it. Throws a `Mistake` when no column names the DMUs. */
export function analysisDraft(draft: Draft): AnalysisDraft {
  const named = (role: Role) => (draft.source?.columns ?? []).filter((_, k) => draft.roles[k] === role).map(({ name }) => name);
  const [dmu] = named("dmu");
  if (dmu === undefined) throw new Mistake("role-count", { role: "dmu", min: 1, max: 1, got: 0 });
  return {
    model: draft.model,
    index: draft.index,
    columns: {
      dmu,
      period: named("period")[0] ?? null,
      group: named("group")[0] ?? null,
      inputs: named("input"),
      outputs: named("output"),
      undesirable: named("undesirable"),
    },
    options: Object.fromEntries(Object.entries(draft.options).filter(([name]) => name in optionsOf(draft))),
    reference: draft.reference,
    // Groups that no column names any more span no frontiers of their own.
    frontier: draft.roles.includes("group") ? draft.frontier : undefined,
    window: draft.window,
    periodOrder: periodOrderOf(draft),
    badRows: draft.badRows,
    spellings: draft.spellings,
    bootstrap: isResampled(draft) ? draft.bootstrap : null,
  };
}

/** What the draft's model asks of an evaluated unit's numbers; the strictest where an option cannot be read. */
export function dataRuleOf({ model: id, options }: Draft): DataRule {
  const model = modelById(id);
  try {
    return model.accepts(pickOptions(model.options, options));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return "positive";
  }
}
