import type { Analysis, BadRowPolicy, Columns } from "../../analysis/run/analysis.ts";
import type { SpellingPolicy } from "../../analysis/checks/spellings.ts";
import type { RoleProposal } from "../../analysis/roles/guess-roles.ts";
import { defaultModel } from "../../engine/declare/default-model.ts";
import type { Role } from "../../engine/data/dataset.ts";
import type { Bootstrap } from "../../engine/run/inference.ts";
import type { Method } from "../../engine/method/method.ts";
import { reference, type OptionSetting, type OptionSettings } from "../../engine/declare/options.ts";
import type { Frontier, Reference } from "../../engine/declare/options.ts";
import type { ProcedureAnalysis } from "../../procedures/run/run-procedure.ts";
import type { ChainBefore } from "../chain/chain-before.ts";
import { rolesByName, rolesOf, withRole } from "../columns/draft-roles.ts";
import type { Mendable } from "../remarks/mendable.ts";
import { withChosen, withProcedureAnalysis, withSlot, type ChosenProcedure } from "../procedure/draft-slots.ts";
import type { ChosenSlots } from "../procedure/propose-slots.ts";
import { periodColumnOf, withPeriodOrder } from "./draft-periods.ts";
import { without } from "./without.ts";

/** A column of the table that was read, as a person sees it. */
export interface SourceColumn {
  readonly name: string;
  /** `C` */
  readonly letters: string;
  /** Whether most of its labels are provinces, which have regions. */
  readonly provinces?: boolean;
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
  /** The procedure that is to run in the place of the model and index, which stay as they are; null where those are. */
  readonly procedure: ChosenProcedure | null;
  /** Of every procedure whose columns a person moved, what they chose; `givenSlots` says what follows. */
  readonly slots: Readonly<Record<string, ChosenSlots>>;
  /** The sheet of each slot that takes a second table and was given one. */
  readonly tables: Readonly<Record<string, string>>;
  /** The division of the provinces that groups units where no column does; absent for the one that is proposed. */
  readonly division?: string;
  /** Of every method that was looked at; a run takes those that its own method declares. */
  readonly options: OptionSettings;
  readonly reference: Reference;
  /** Whether groups span frontiers of their own; absent where all units share one. */
  readonly frontier?: Frontier;
  /** Periods of a window, as typed; absent for the default. */
  readonly window?: OptionSetting;
  /** Every period in the order that a person gave, by the column that holds them; the labels say it where there is none. */
  readonly periodOrders: Readonly<Record<string, readonly string[]>>;
  readonly badRows: BadRowPolicy;
  /** `one` where labels in several spellings are taken as one; absent where each is as it is written. */
  readonly spellings?: SpellingPolicy;
  /** Null where no intervals are asked for; a model that cannot be resampled leaves it aside. */
  readonly bootstrap: BootstrapDraft | null;
  /** The steps of which the source holds the columns; null where it is the table that a person chose. */
  readonly chain: ChainBefore | null;
}

export type DraftAction =
  | {
      readonly kind: "source-read";
      readonly source: Source;
      readonly known: readonly Columns[];
      /** The table was made just now: its roles are proposed from it alone. */
      readonly fresh?: boolean;
    }
  | { readonly kind: "source-failed"; readonly sheet: string; readonly problem: Mendable }
  | { readonly kind: "role"; readonly column: number; readonly role: Role | null }
  | { readonly kind: "model"; readonly model: string }
  /** The question's own method: a model without an index, or an index with the model that measures E. */
  | { readonly kind: "method"; readonly method: Method }
  /** With `slots`, these columns are chosen for it, and all others are proposed. */
  | { readonly kind: "procedure"; readonly procedure: ChosenProcedure; readonly slots?: ChosenSlots }
  | { readonly kind: "slot"; readonly column: number; readonly slot: string | null }
  /** The sheet of a second table; null for none, or for the one that is shipped. */
  | { readonly kind: "second-table"; readonly slot: string; readonly sheet: string | null }
  | { readonly kind: "division"; readonly division: string }
  | { readonly kind: "option"; readonly name: string; readonly value: OptionSetting }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "frontier"; readonly frontier: Frontier }
  | { readonly kind: "window"; readonly window: OptionSetting }
  | { readonly kind: "period-order"; readonly order: readonly string[] | null }
  | { readonly kind: "bad-rows"; readonly badRows: BadRowPolicy }
  | { readonly kind: "spellings"; readonly spellings: SpellingPolicy }
  | { readonly kind: "bootstrap"; readonly bootstrap: BootstrapDraft | null }
  /** An analysis that was kept: its roles go to the columns of the same name. */
  | { readonly kind: "analysis"; readonly analysis: Analysis }
  /** The sheet that was read holds the columns of these steps. */
  | { readonly kind: "chain"; readonly chain: ChainBefore }
  | { readonly kind: "procedure-analysis"; readonly procedure: ChosenProcedure; readonly analysis: ProcedureAnalysis };

/** The catalogue itself comes after the pane's first paint; its first model stands here by name. */
export const emptyDraft: Draft = {
  sheet: "",
  source: null,
  problem: null,
  roles: [],
  model: defaultModel,
  index: null,
  procedure: null,
  slots: {},
  tables: {},
  options: {},
  reference: reference.default,
  periodOrders: {},
  badRows: "unscored",
  bootstrap: null,
  chain: null,
};

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case "source-read":
      return withSource(draft, action.source, action.known, action.fresh === true);
    case "source-failed":
      return { ...draft, sheet: action.sheet, source: null, problem: action.problem, roles: [], chain: null };
    case "role":
      return { ...draft, roles: withRole(draft.roles, action.column, action.role) };
    case "model":
      return { ...draft, procedure: null, model: action.model };
    case "method":
      return withMethod(draft, action.method);
    case "procedure":
      return withProcedure(draft, action.procedure, action.slots);
    case "slot":
      return withSlot(draft, draft.source?.columns[action.column].name ?? "", action.slot);
    case "division":
      return { ...draft, division: action.division };
    case "second-table":
      return { ...draft, tables: withSheet(draft.tables, action.slot, action.sheet) };
    case "option":
      return { ...draft, options: { ...draft.options, [action.name]: action.value } };
    case "reference":
      return { ...draft, reference: action.reference };
    case "frontier":
      return { ...draft, frontier: action.frontier };
    case "window":
      return { ...draft, window: action.window };
    case "period-order":
      return withPeriodOrder(draft, periodColumnOf(draft), action.order);
    case "bad-rows":
      return { ...draft, badRows: action.badRows };
    case "spellings":
      return { ...draft, spellings: action.spellings };
    case "bootstrap":
      return { ...draft, bootstrap: action.bootstrap };
    case "analysis":
      return withAnalysis(draft, action.analysis);
    case "chain":
      return isSheetOf(action.chain, draft.source) ? { ...draft, chain: action.chain } : draft;
    case "procedure-analysis":
      return withProcedureAnalysis(draft, action.procedure, action.analysis);
  }
}

/** Roles stay with the columns of the same name; a header that is wholly new is guessed afresh. */
function withSource(draft: Draft, source: Source, known: readonly Columns[], fresh: boolean): Draft {
  const header = source.columns.map(({ name }) => name);
  const before = new Map(draft.source?.columns.map(({ name }, k) => [name, draft.roles[k]]));
  const kept = !fresh && header.some((name) => before.get(name));
  const roles = kept ? header.map((name) => before.get(name) ?? null) : (rolesOf(header, known) ?? source.proposals.map(({ role }) => role));
  const chain = isSheetOf(draft.chain, source) ? draft.chain : null;
  return { ...draft, sheet: source.sheet, source, problem: null, roles, periodOrders: kept ? draft.periodOrders : {}, chain };
}

/** Whether a source is the sheet of a chain, all of it. */
const isSheetOf = (chain: ChainBefore | null, source: Source | null) => chain !== null && source?.sheet === chain.sheet && source.address === null;

function withMethod(draft: Draft, method: Method): Draft {
  if (method.kind === "model") return { ...draft, procedure: null, index: null, model: method.id };
  const { id, measures } = method;
  return { ...draft, procedure: null, index: id, model: measures.includes(draft.model) ? draft.model : measures[0] };
}

/** A procedure takes the place of the method; of its columns those that were chosen for it stay chosen. */
function withProcedure(draft: Draft, { id, takes, words }: ChosenProcedure, slots: ChosenSlots | undefined): Draft {
  const chosen = slots === undefined ? draft : withChosen(draft, id, slots);
  return { ...chosen, procedure: { id, takes, words: { takes: words.takes } } };
}

const withSheet = (tables: Draft["tables"], slot: string, sheet: string | null): Draft["tables"] =>
  sheet === null ? without(tables, slot) : { ...tables, [slot]: sheet };

/** The draft of an analysis that was kept. */
function withAnalysis(draft: Draft, analysis: Analysis): Draft {
  const { model, index, columns, options, reference: technology, badRows } = analysis;
  const { frontier = "common", window = null, periodOrder = null, spellings = "apart", bootstrap = null } = analysis;
  const roles = draft.roles.map((_, k) => rolesByName(columns).get(draft.source?.columns[k].name ?? "") ?? null);
  return {
    ...withPeriodOrder(draft, columns.period, periodOrder),
    procedure: null,
    model,
    index,
    options: { ...draft.options, ...options },
    reference: technology,
    frontier,
    window,
    badRows,
    spellings,
    bootstrap,
    roles,
  };
}
