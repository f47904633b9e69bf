import type { Task } from "../method/task.ts";
import type { Panel } from "../data/panel.ts";
import { referenceSet, spanOf, type TechnologyKey } from "../technology/technology-key.ts";

/**
 * Which periods span a frontier: `one` of a cross-section, `all` of them, a single `period`, each period with all before it
 * (`sequential`), so many neighbouring ones (`window`), or `several` of no such rule.
 */
export type FrontierKind = "one" | "all" | "period" | "sequential" | "window" | "several";

/** Frontiers of one kind, against which the tasks of a run are evaluated. */
export interface PlannedFrontiers {
  readonly kind: FrontierKind;
  /** Whether each is spanned by one group alone. */
  readonly grouped: boolean;
  readonly count: number;
  readonly evaluations: number;
  /** The fewest and the most observations that span one of them. */
  readonly observations: readonly [fewest: number, most: number];
  /** The fewest and the most periods of one of them. */
  readonly periods: readonly [fewest: number, most: number];
}

interface Frontier {
  readonly periods: readonly string[] | null;
  readonly group: string | null;
  readonly members: number;
  evaluations: number;
}

/** The frontiers that the tasks of a run ask for, by kind, in the order of the tasks. */
export function plannedFrontiers(panel: Panel, tasks: readonly Task[]): readonly PlannedFrontiers[] {
  const found = new Map<TechnologyKey, Frontier>();
  for (const { technology } of tasks) {
    let one = found.get(technology);
    if (one === undefined) found.set(technology, (one = { ...spanOf(technology), members: referenceSet(panel, technology).length, evaluations: 0 }));
    one.evaluations += 1;
  }
  const kindOf = kinds(panel, [...found.values()]);
  const byKind = new Map<string, { readonly kind: FrontierKind; readonly grouped: boolean; readonly of: Frontier[] }>();
  for (const one of found.values()) {
    const [kind, grouped] = [kindOf(one), one.group !== null];
    const name = `${kind} ${grouped}`;
    const same = byKind.get(name) ?? { kind, grouped, of: [] };
    same.of.push(one);
    byKind.set(name, same);
  }
  return Array.from(byKind.values(), ({ kind, grouped, of }) => ({
    kind,
    grouped,
    count: of.length,
    evaluations: of.reduce((sum, { evaluations }) => sum + evaluations, 0),
    observations: ends(of.map(({ members }) => members)),
    periods: ends(of.map(({ periods }) => periods?.length ?? panel.periods.length)),
  }));
}

const ends = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)] as const;

/** What the frontiers of several periods have in common says which kind they are. */
function kinds(panel: Panel, frontiers: readonly Frontier[]): (one: Frontier) => FrontierKind {
  const several = frontiers.flatMap(({ periods }) => (periods !== null && periods.length > 1 ? [periods] : []));
  const begins = (periods: readonly string[]) => periods.every((period, k) => period === panel.periods[k]);
  const sequential = several.length > 0 && several.every(begins) && (several.length > 1 || several[0].length === panel.periods.length);
  const window = several.every(({ length }) => length === several[0].length);
  const first = frontiers.filter(({ periods }) => periods?.length === 1).every(({ periods }) => begins(periods!));
  return ({ periods }) => {
    if (periods === null) return panel.data.periods === undefined ? "one" : "all";
    // The first period has none before it.
    if (periods.length === 1) return sequential && first ? "sequential" : "period";
    return sequential ? "sequential" : window ? "window" : "several";
  };
}
