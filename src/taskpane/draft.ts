import type { Analysis, BadRowPolicy, Columns } from "../analysis/analysis.ts";
import type { SpellingPolicy } from "../analysis/spellings.ts";
import { guessRoles, type RoleProposal } from "../analysis/guess-roles.ts";
import { columnLetters, type Table } from "../analysis/table.ts";
import { defaultModel } from "../engine/default-model.ts";
import type { Role } from "../engine/dataset.ts";
import type { Bootstrap } from "../engine/inference/inference.ts";
import type { Method } from "../engine/method.ts";
import { reference, type OptionSetting, type OptionSettings } from "../engine/options.ts";
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
  /** Every period in the order that a person gave; null where the labels say it. */
  readonly periodOrder: readonly string[] | null;
  readonly badRows: BadRowPolicy;
  /** `one` where labels in several spellings are taken as one; absent where each is as it is written. */
  readonly spellings?: SpellingPolicy;
  /** Null where no intervals are asked for; a model that cannot be resampled leaves it aside. */
  readonly bootstrap: BootstrapDraft | null;
}

export type DraftAction =
  | { readonly kind: "source-read"; readonly source: Source; readonly known: readonly Columns[] }
  | { readonly kind: "source-failed"; readonly sheet: string; readonly problem: Mendable }
  | { readonly kind: "role"; readonly column: number; readonly role: Role | null }
  | { readonly kind: "model"; readonly model: string }
  /** The question's own method: a model without an index, or an index with the model that measures E. */
  | { readonly kind: "method"; readonly method: Method }
  | { readonly kind: "option"; readonly name: string; readonly value: OptionSetting }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "frontier"; readonly frontier: Frontier }
  | { readonly kind: "window"; readonly window: OptionSetting }
  | { readonly kind: "period-order"; readonly order: readonly string[] | null }
  | { readonly kind: "bad-rows"; readonly badRows: BadRowPolicy }
  | { readonly kind: "spellings"; readonly spellings: SpellingPolicy }
  | { readonly kind: "bootstrap"; readonly bootstrap: BootstrapDraft | null }
  /** An analysis that was kept: its roles go to the columns of the same name. */
  | { readonly kind: "analysis"; readonly analysis: Analysis };

/** The catalogue itself comes after the pane's first paint; its first model stands here by name. */
export const emptyDraft: Draft = {
  sheet: "",
  source: null,
  problem: null,
  roles: [],
  model: defaultModel,
  index: null,
  options: {},
  reference: reference.default,
  periodOrder: null,
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
      return withRoles(draft, withRole(draft.roles, action.column, action.role));
    case "model":
      return { ...draft, model: action.model };
    case "method":
      return withMethod(draft, action.method);
    case "option":
      return { ...draft, options: { ...draft.options, [action.name]: action.value } };
    case "reference":
      return { ...draft, reference: action.reference };
    case "frontier":
      return { ...draft, frontier: action.frontier };
    case "window":
      return { ...draft, window: action.window };
    case "period-order":
      return { ...draft, periodOrder: action.order };
    case "bad-rows":
      return { ...draft, badRows: action.badRows };
    case "spellings":
      return { ...draft, spellings: action.spellings };
    case "bootstrap":
      return { ...draft, bootstrap: action.bootstrap };
    case "analysis": {
      const {
        model,
        index,
        columns,
        options,
        reference: technology,
        frontier = "common",
        window = null,
        periodOrder = null,
        badRows,
        spellings = "apart",
        bootstrap = null,
      } = action.analysis;
      const roles = draft.roles.map((_, k) => rolesByName(columns).get(draft.source?.columns[k].name ?? "") ?? null);
      return {
        ...draft,
        model,
        index,
        options: { ...draft.options, ...options },
        reference: technology,
        frontier,
        window,
        periodOrder,
        badRows,
        spellings,
        bootstrap,
        roles,
      };
    }
  }
}

/** Roles stay with the columns of the same name; a header that is wholly new is guessed afresh. */
function withSource(draft: Draft, source: Source, known: readonly Columns[]): Draft {
  const header = source.columns.map(({ name }) => name);
  const before = new Map(draft.source?.columns.map(({ name }, k) => [name, draft.roles[k]]));
  const kept = header.some((name) => before.get(name));
  const roles = kept ? header.map((name) => before.get(name) ?? null) : (rolesOf(header, known) ?? source.proposals.map(({ role }) => role));
  return withRoles({ ...draft, sheet: source.sheet, source, problem: null, periodOrder: kept ? draft.periodOrder : null }, roles, draft);
}

/** An order of periods goes with the column that holds them. */
function withRoles(draft: Draft, roles: Draft["roles"], before: Draft = draft): Draft {
  const nameOf = (one: Draft, given: Draft["roles"]) => one.source?.columns[given.indexOf("period")]?.name;
  return { ...draft, roles, periodOrder: nameOf(draft, roles) === nameOf(before, before.roles) ? draft.periodOrder : null };
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

function withMethod(draft: Draft, method: Method): Draft {
  if (method.kind === "model") return { ...draft, index: null, model: method.id };
  const { id, measures } = method;
  return { ...draft, index: id, model: measures.includes(draft.model) ? draft.model : measures[0] };
}

/** A table's outline for the pane. */
export function sourceOf(table: Table, sheet: string, address: string | null): Source {
  const columns = table.header.map((name, k) => ({ name, letters: columnLetters(table.place.column + k) }));
  return { sheet, address, columns, proposals: guessRoles(table.header, table.rows, table.textual), rows: table.rows.length };
}
