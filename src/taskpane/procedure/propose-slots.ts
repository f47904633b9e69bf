import { variableRoles, type Role } from "../../engine/data/dataset.ts";
import { columnSlots, takesNumbers, type Slot, type Slots } from "../../procedures/declare/slots.ts";
import { saysSlot, type SlotTitles } from "../../procedures/declare/slot-headers.ts";
import type { Draft, Source } from "../state/draft.ts";

/** The slot of a column, by its name, as a person chose it; null where the procedure is not to use it. */
export type ChosenSlots = Readonly<Record<string, string | null>>;

/** What a proposal rests on. */
export type SlotReason =
  /** It has that role in a model's analysis. */
  | { readonly kind: "role"; readonly role: Role }
  /** A person gave it the slot of the same name in another procedure. */
  | { readonly kind: "elsewhere" }
  /** The header holds a word that names such numbers. */
  | { readonly kind: "header"; readonly word: string }
  /** It holds numbers. */
  | { readonly kind: "numbers" };

export interface SlotProposal {
  readonly slot: string;
  readonly reason: SlotReason;
}

/** The role that means what a slot means, for both share their names with everybody. */
const rolesOfSlots: Readonly<Record<string, Role>> = { unit: "dmu", period: "period", group: "group" };

/** Headers of scores and indices. */
const scoreWords = /(得分|评分|效率|指数|\b(?:scores?|efficiency|index|tfp|theta)\b|^te$)/i;

/**
 * Proposes the columns of a procedure's slots: those that a person gave to the slot elsewhere, those whose header is what the slot is
 * called, those of the roles that mean the same, and numbers by what the slot declares. A column has one slot at most; null where nothing speaks for one.
 * @param roles of the columns in a model's analysis
 * @param elsewhere what was chosen in other procedures, the last of them first
 */
export function proposeSlots(
  takes: Slots,
  titles: SlotTitles,
  source: Source,
  roles: Draft["roles"],
  elsewhere: readonly ChosenSlots[],
): readonly (SlotProposal | null)[] {
  const { columns, proposals } = source;
  const proposed: (SlotProposal | null)[] = columns.map(() => null);
  const slots = columnSlots(takes);
  const isLabel = (k: number) => Object.values(rolesOfSlots).includes(roles[k] ?? "input");
  const holdsNumbers = (k: number) => {
    const { role, reason } = proposals[k];
    return reason.kind === "numbers" || variableRoles.some((one) => one === role || one === roles[k]);
  };
  const free = (k: number) => proposed[k] === null && columns[k].name !== "";
  const propose = (name: string, { many }: Slot, found: readonly number[], reason: (column: number) => SlotReason) => {
    for (const k of many ? found : found.slice(0, 1)) proposed[k] = { slot: name, reason: reason(k) };
  };
  const held = (name: string) => proposed.some((one) => one?.slot === name);
  const all = [...columns.keys()];

  for (const [name, slot] of slots) {
    const chosen = elsewhere.find((one) => columns.some((column) => ofColumn(one, column.name) === name));
    if (chosen !== undefined)
      propose(
        name,
        slot,
        all.filter((k) => free(k) && ofColumn(chosen, columns[k].name) === name),
        () => ({ kind: "elsewhere" }),
      );
  }
  for (const [name, slot] of slots) {
    if (held(name)) continue;
    const named = all.filter((k) => free(k) && saysSlot(columns[k].name, name, titles) && (!takesNumbers(slot) || (!isLabel(k) && holdsNumbers(k))));
    propose(name, slot, named, (k) => ({ kind: "header", word: columns[k].name }));
  }
  for (const [name, slot] of slots) {
    if (held(name)) continue;
    const role = slot.holds === "labels" ? rolesOfSlots[name] : slot.like === "score" ? undefined : slot.like;
    if (role !== undefined)
      propose(
        name,
        slot,
        all.filter((k) => free(k) && roles[k] === role),
        () => ({ kind: "role", role }),
      );
    else if (slot.like === "score")
      propose(
        name,
        slot,
        all.filter((k) => free(k) && !isLabel(k) && holdsNumbers(k) && scoreWords.test(spaced(columns[k].name))),
        (k) => ({ kind: "header", word: scoreWords.exec(spaced(columns[k].name))![1] }),
      );
  }
  for (const [name, slot] of slots) {
    // A survey holds ages and codes beside its ticks: which columns are ticks is for a person to say.
    if (held(name) || !takesNumbers(slot) || slot.rule === "binary" || (slot.many ? slot.like !== undefined : slot.min === 0)) continue;
    const found = all.filter((k) => free(k) && !isLabel(k) && holdsNumbers(k));
    // Of several columns, which one is meant is for a person to say.
    if (slot.many || found.length === 1) propose(name, slot, found, () => ({ kind: "numbers" }));
  }
  return proposed;
}

/** The slot that was chosen for a column; undefined where nobody chose. */
export const ofColumn = (chosen: ChosenSlots, column: string): string | null | undefined => (Object.hasOwn(chosen, column) ? chosen[column] : undefined);

const spaced = (header: string) => header.replaceAll(/[_\-./]+/g, " ");
