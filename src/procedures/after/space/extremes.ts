import type { Step } from "../../declare/procedure.ts";
import { operationsOf, permutationItems, type PermutationItem } from "./permutations.ts";
import type { Section } from "./spatial-section.ts";
import type { TestSettings } from "./spatial-options.ts";

/** How many permuted statistics of a period lie as far out as the observed one: of all units, and of each. */
export interface Extremes {
  readonly I: number;
  readonly C: number;
  readonly local: readonly number[];
}

/** Has the permutations made that are asked for, wherever the host makes them; one answer for each section. */
export function* extremesOf(
  sections: readonly Section[],
  settings: TestSettings,
  asked: readonly PermutationItem["of"][],
): Generator<Step, readonly Extremes[], readonly unknown[]> {
  const bySection = permutationItems(sections, settings, asked);
  const items = bySection.flatMap((own) => Object.values(own).flat());
  const answers = (items.length === 0 ? [] : yield { step: "map", work: "permuted", items, operations: operationsOf(items) }) as readonly Int32Array[];
  const counted = new Map(items.map((item, k) => [item, answers[k]]));
  const of = (list: readonly PermutationItem[] = []) => list.flatMap((item) => Array.from(counted.get(item)!));
  const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
  return bySection.map(({ I, C, local }) => ({ I: sum(of(I)), C: sum(of(C)), local: of(local) }));
}
