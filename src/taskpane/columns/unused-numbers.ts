import type { Role } from "../../engine/data/dataset.ts";
import type { Draft } from "../state/draft.ts";

const measured: readonly (Role | null)[] = ["input", "output", "undesirable", null];

/** The columns of numbers that no role was given to: none of them is left out without a word. */
export function unusedNumbers({ source, roles }: Draft): readonly string[] {
  if (source === null) return [];
  return source.columns.flatMap(({ name }, k) => {
    const { role, reason } = source.proposals[k];
    const holdsNumbers = measured.includes(role) && ["numbers", "describes", "header"].includes(reason.kind);
    return roles[k] === null && holdsNumbers ? [name] : [];
  });
}
