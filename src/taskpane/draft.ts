import type { AnalysisDraft, BadRowPolicy, Columns } from "../analysis/analysis.ts";
import { guessRoles } from "../analysis/guess-roles.ts";
import { columnLetters, type Table } from "../analysis/table.ts";
import { indexById, models } from "../engine/catalog.ts";
import type { Role } from "../engine/dataset.ts";
import { Mistake } from "../engine/mistake.ts";
import { reference } from "../engine/options.ts";
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
  readonly rows: number;
}

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
  readonly options: Readonly<Record<string, string>>;
  readonly reference: string;
  readonly badRows: BadRowPolicy;
}

export type DraftAction =
  | { readonly kind: "source-read"; readonly source: Source; readonly known: readonly Columns[] }
  | { readonly kind: "source-failed"; readonly sheet: string; readonly problem: Mendable }
  | { readonly kind: "role"; readonly column: number; readonly role: Role | null }
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "index"; readonly index: string | null }
  | { readonly kind: "option"; readonly name: string; readonly value: string }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "bad-rows"; readonly badRows: BadRowPolicy };

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
    case "option":
      return { ...draft, options: { ...draft.options, [action.name]: action.value } };
    case "reference":
      return { ...draft, reference: action.reference };
    case "bad-rows":
      return { ...draft, badRows: action.badRows };
  }
}

/** Roles stay with the columns of the same name; a header that is wholly new is guessed afresh. */
function withSource(draft: Draft, source: Source, known: readonly Columns[]): Draft {
  const header = source.columns.map(({ name }) => name);
  const before = new Map(draft.source?.columns.map(({ name }, k) => [name, draft.roles[k]]));
  const kept = header.some((name) => before.get(name));
  const roles = kept ? header.map((name) => before.get(name) ?? null) : (rolesOf(header, known) ?? guessRoles(header));
  return { ...draft, sheet: source.sheet, source, problem: null, roles };
}

/** The roles of a header that is known, if it is. */
function rolesOf(header: readonly string[], known: readonly Columns[]): (Role | null)[] | null {
  for (const columns of known) {
    const parts = new Map<string, Role>([
      [columns.dmu, "dmu"],
      ...(columns.period === null ? [] : [[columns.period, "period"] as const]),
      ...(columns.group === null ? [] : [[columns.group, "group"] as const]),
      ...columns.inputs.map((name) => [name, "input"] as const),
      ...columns.outputs.map((name) => [name, "output"] as const),
      ...columns.undesirable.map((name) => [name, "undesirable"] as const),
    ]);
    if ([...parts.keys()].every((name) => header.includes(name))) return header.map((name) => parts.get(name) ?? null);
  }
  return null;
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
  return { sheet, address, columns, rows: table.rows.length };
}

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
    options: draft.options,
    reference: draft.reference,
    badRows: draft.badRows,
  };
}
