import { roles, type Role } from "../../engine/data/dataset.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts, reasonSentence, roleGroups } from "../../locale/pane/data.ts";
import type { Draft, DraftAction, Source } from "../state/draft.ts";
import { slotForm } from "../procedure/slot-form.ts";

/** Something that a column can be: a role of a model, a slot of a procedure. */
export interface ColumnPart {
  readonly id: string;
  readonly title: string;
  /** What it is for, where the title does not say it. */
  readonly help?: string;
  /** Whether one column alone can be it. */
  readonly single: boolean;
  /** What stands in its list while no column is it. */
  readonly empty: string;
}

/** What the columns of a table can be under the chosen method, and what each is. */
export interface ColumnForm {
  readonly title: string;
  readonly hint: string;
  /** What the menu of a column does. */
  readonly menu: string;
  readonly parts: readonly ColumnPart[];
  /** The part of each column; null where it is not used. */
  readonly given: readonly (string | null)[];
  /** Why a column is what it is. */
  reason(column: number): string;
  /** Makes a column another part. */
  action(column: number, part: string | null): DraftAction;
}

export const columnForm = (draft: Draft, source: Source, locale: Locale): ColumnForm =>
  draft.procedure === null ? roleForm(draft, source, locale) : slotForm(draft, draft.procedure, source, locale);

/** What a run cannot do without. */
const required: readonly Role[] = ["dmu", "input", "output"];

function roleForm({ roles: given }: Draft, { proposals }: Source, locale: Locale): ColumnForm {
  const texts = paneDataTexts(locale);
  return {
    title: texts.columns,
    hint: texts.columnsHint,
    menu: texts.menu,
    parts: roles.map((role) => ({
      id: role,
      title: roleGroups[role][locale],
      single: role === "dmu" || role === "period" || role === "group",
      empty: required.includes(role) ? texts.required : texts.none,
    })),
    given,
    reason: (column) => (proposals[column].role === (given[column] ?? null) ? reasonSentence(proposals[column].reason, locale) : texts.chosen),
    action: (column, part) => ({ kind: "role", column, role: part as Role | null }),
  };
}
