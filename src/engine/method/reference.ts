import type { Task } from "./task.ts";
import type { Frontier, Reference } from "../declare/options.ts";
import type { Panel } from "../data/panel.ts";
import { spannedBy, type TechnologyKey } from "../technology/technology-key.ts";

/** How the scores of a run are measured; what is absent has its default. */
export interface ReferenceSetting {
  readonly reference: Reference;
  readonly frontier?: Frontier;
  /** Periods of a window. */
  readonly window?: number;
}

/** Periods of a window where nobody said how many, as Charnes, Clark, Cooper & Golany (1985) took for quarters. */
export const defaultWindow = 3;

/** A run of neighbouring periods. */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly periods: readonly string[];
}

/** Every run of `width` neighbouring periods; the whole panel where it is shorter. */
export function windowsOf({ periods }: Panel, width: number): readonly Window[] {
  const last = Math.max(0, periods.length - width);
  return Array.from({ length: last + 1 }, (_, k) => {
    const inside = periods.slice(k, k + width);
    return { from: inside[0], to: inside[inside.length - 1], periods: inside };
  });
}

/** The evaluations that a row's score is made of. */
export interface ScoreTasks {
  /** One, or one for each window that holds the row's period. */
  readonly tasks: readonly Task[];
  /** The same against the row's group alone, where the metafrontier is compared with it. */
  readonly group: readonly Task[];
  /** The window of each task; empty without windows. */
  readonly windows: readonly Window[];
}

export function scoreTasks(panel: Panel, row: number, { reference, frontier = "common", window = defaultWindow }: ReferenceSetting): ScoreTasks {
  const windowed = reference === "window" && panel.data.periods !== undefined;
  const windows = windowed ? windowsOf(panel, window).filter(({ periods }) => periods.includes(panel.periodOf(row))) : [];
  const spans = windowed ? windows.map(({ periods }) => periods) : [spanOf(panel, row, reference)];
  const against = (group: string | null) => spans.map((periods): Task => ({ row, technology: spannedBy(periods, group) }));
  const group = panel.groupOf(row);
  return { tasks: against(frontier === "group" ? group : null), group: frontier === "meta" ? against(group) : [], windows };
}

/** The periods of a row's technology; null: all of them. A cross-section has one technology. */
function spanOf(panel: Panel, row: number, reference: Reference): readonly string[] | null {
  if (reference === "global" || panel.data.periods === undefined) return null;
  const period = panel.periodOf(row);
  return reference === "sequential" ? panel.periods.slice(0, panel.periods.indexOf(period) + 1) : [period];
}

/** The technologies against which the rows of a panel are scored, each once. */
export function scoreTechnologies(panel: Panel, setting: ReferenceSetting): ReadonlySet<TechnologyKey> {
  const found = new Set<TechnologyKey>();
  // Rows of one period and group have the same.
  const seen = new Map<string, Set<string | null>>();
  for (const row of panel.keyOrder) {
    const [period, group] = [panel.periodOf(row), panel.groupOf(row)];
    let groups = seen.get(period);
    if (groups === undefined) seen.set(period, (groups = new Set()));
    if (groups.has(group)) continue;
    groups.add(group);
    for (const { technology } of scoreTasks(panel, row, setting).tasks) found.add(technology);
  }
  return found;
}
