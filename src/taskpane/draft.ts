import type { Analysis, AnalysisDraft, BadRowPolicy, Columns } from "../analysis/analysis.ts";
import { guessRoles, type RoleProposal } from "../analysis/guess-roles.ts";
import { columnLetters, type Table } from "../analysis/table.ts";
import { indexById, modelById, models } from "../engine/catalog.ts";
import type { Role } from "../engine/dataset.ts";
import type { Bootstrap } from "../engine/inference/inference.ts";
import type { DataRule, Method } from "../engine/method.ts";
import { Mistake } from "../engine/mistake.ts";
import { readOptions, reference, type Options, type OptionSetting, type OptionSettings } from "../engine/options.ts";
import type { Frontier, Reference } from "../engine/options.ts";
import type { Mendable } from "./mendable.ts";

/** A column of the table that was read, as a person sees it. */
export interface SourceColumn {
  readonly name: string;
  /** `C` */
  readonly letters: string;
}

/** The table that the analysis will be run on; the cells themselves are read again when it runs. */
export interface Source {
  readonly sheet: string;
  /** Null for all of the sheet. */
  readonly address: string | null;
  readonly columns: readonly SourceColumn[];
  /** What header and cells say of each column. */
  readonly proposals: readonly RoleProposal[];
  readonly rows: number;
}

/** The settings of a bootstrap, as typed; what is absent has its default. */
export type BootstrapDraft = Readonly<Partial<Record<keyof Bootstrap, OptionSetting>>>;

/** An analysis that a person is putting together. */
export interface Draft {
  /** The sheet that was read last, whether or not it holds a table. */
  readonly sheet: string;
  readonly source: Source | null;
  /** Why the sheet could not be read as a table. */
  readonly problem: Mendable | null;
  /** One per column of the source; null where the column is not used. */
  readonly roles: readonly (Role | null)[];
  readonly model: string;
  readonly index: string | null;
  /** Of every method that was looked at; a run takes those that its own method declares. */
  readonly options: OptionSettings;
  readonly reference: Reference;
  /** Whether groups span frontiers of their own; absent where all units share one. */
  readonly frontier?: Frontier;
  /** Periods of a window, as typed; absent for the default. */
  readonly window?: OptionSetting;
  readonly badRows: BadRowPolicy;
  /** Null where no intervals are asked for; a model that cannot be resampled leaves it aside. */
  readonly bootstrap: BootstrapDraft | null;
}

export type DraftAction =
  | { readonly kind: "source-read"; readonly source: Source; readonly known: readonly Columns[] }
  | { readonly kind: "source-failed"; readonly sheet: string; readonly problem: Mendable }
  | { readonly kind: "role"; readonly column: number; readonly role: Role | null }
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "index"; readonly index: string | null }
  /** The question's own method: a model without an index, or an index with the model that measures E. */
  | { readonly kind: "method"; readonly method: Method }
  | { readonly kind: "option"; readonly name: string; readonly value: OptionSetting }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "frontier"; readonly frontier: Frontier }
  | { readonly kind: "window"; readonly window: OptionSetting }
  | { readonly kind: "bad-rows"; readonly badRows: BadRowPolicy }
  | { readonly kind: "bootstrap"; readonly bootstrap: BootstrapDraft | null }
  /** An analysis that was kept: its roles go to the columns of the same name. */
  | { readonly kind: "analysis"; readonly analysis: Analysis };

export const emptyDraft: Draft = {
  sheet: "",
  source: null,
  problem: null,
  roles: [],
  model: models[0].id,
  index: null,
  options: {},
  reference: reference.default,
  badRows: "unscored",
  bootstrap: null,
};

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case "source-read":
      return withSource(draft, action.source, action.known);
    case "source-failed":
      return { ...draft, sheet: action.sheet, source: null, problem: action.problem, roles: [] };
    case "role":
      return { ...draft, roles: withRole(draft.roles, action.column, action.role) };
    case "model":
      return { ...draft, model: action.model };
    case "index":
      return withIndex(draft, action.index);
    case "method":
      return action.method.kind === "index" ? withIndex(draft, action.method.id) : { ...draft, index: null, model: action.method.id };
    case "option":
      return { ...draft, options: { ...draft.options, [action.name]: action.value } };
    case "reference":
      return { ...draft, reference: action.reference };
    case "frontier":
      return { ...draft, frontier: action.frontier };
    case "window":
      return { ...draft, window: action.window };
    case "bad-rows":
      return { ...draft, badRows: action.badRows };
    case "bootstrap":
      return { ...draft, bootstrap: action.bootstrap };
    case "analysis": {
      const { model, index, columns, options, reference: technology, frontier = "common", window = null, badRows, bootstrap = null } = action.analysis;
      const roles = draft.roles.map((_, k) => rolesByName(columns).get(draft.source?.columns[k].name ?? "") ?? null);
      return { ...draft, model, index, options: { ...draft.options, ...options }, reference: technology, frontier, window, badRows, bootstrap, roles };
    }
  }
}

/** Roles stay with the columns of the same name; a header that is wholly new is guessed afresh. */
function withSource(draft: Draft, source: Source, known: readonly Columns[]): Draft {
  const header = source.columns.map(({ name }) => name);
  const before = new Map(draft.source?.columns.map(({ name }, k) => [name, draft.roles[k]]));
  const kept = header.some((name) => before.get(name));
  const roles = kept ? header.map((name) => before.get(name) ?? null) : (rolesOf(header, known) ?? source.proposals.map(({ role }) => role));
  return { ...draft, sheet: source.sheet, source, problem: null, roles };
}

/** The roles of a header that is known, if it is. */
function rolesOf(header: readonly string[], known: readonly Columns[]): (Role | null)[] | null {
  for (const columns of known) {
    const parts = rolesByName(columns);
    if ([...parts.keys()].every((name) => header.includes(name))) return header.map((name) => parts.get(name) ?? null);
  }
  return null;
}

function rolesByName(columns: Columns): ReadonlyMap<string, Role> {
  return new Map<string, Role>([
    [columns.dmu, "dmu"],
    ...(columns.period === null ? [] : [[columns.period, "period"] as const]),
    ...(columns.group === null ? [] : [[columns.group, "group"] as const]),
    ...columns.inputs.map((name) => [name, "input"] as const),
    ...columns.outputs.map((name) => [name, "output"] as const),
    ...columns.undesirable.map((name) => [name, "undesirable"] as const),
  ]);
}

/** DMU, period and group are one column each: giving the role to one takes it from another. */
function withRole(roles: Draft["roles"], column: number, role: Role | null): Draft["roles"] {
  const single = role === "dmu" || role === "period" || role === "group";
  return roles.map((old, k) => (k === column ? role : single && old === role ? null : old));
}

function withIndex(draft: Draft, index: string | null): Draft {
  const measures = index === null ? [draft.model] : indexById(index).measures;
  return { ...draft, index, model: measures.includes(draft.model) ? draft.model : measures[0] };
}

/** A table's outline for the pane. */
export function sourceOf(table: Table, sheet: string, address: string | null): Source {
  const columns = table.header.map((name, k) => ({ name, letters: columnLetters(table.place.column + k) }));
  return { sheet, address, columns, proposals: guessRoles(table.header, table.rows, table.textual), rows: table.rows.length };
}

/** The options that the draft's method declares: the model's own, and those of the index. */
export const optionsOf = ({ model, index }: Draft): Options => ({ ...modelById(model).options, ...(index === null ? {} : indexById(index).options) });

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
    badRows: draft.badRows,
    bootstrap: isResampled(draft) ? draft.bootstrap : null,
  };
}

/** What the draft's model asks of an evaluated unit's numbers; the strictest where an option cannot be read. */
export function dataRuleOf({ model: id, options }: Draft): DataRule {
  const model = modelById(id);
  try {
    return model.accepts(readOptions(model.options, Object.fromEntries(Object.entries(options).filter(([name]) => name in model.options))));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return "positive";
  }
}
