import type { Panel } from "../../engine/data/panel.ts";

/** The DMUs by group, in the order in which the data names them; regions of China in their own. A DMU has the group of its first period. */
export class Grouping {
  readonly names: readonly string[];
  readonly #groups: readonly string[];

  constructor(
    panel: Panel,
    groups: readonly string[],
    readonly heading: string,
  ) {
    this.#groups = panel.dmus.map((dmu) => groups[panel.periods.map((period) => panel.rowOf(dmu, period)).find((row) => row !== undefined)!]);
    this.names = inRegionOrder([...new Set(this.#groups)]);
  }

  /** The group of the k-th DMU. */
  of(k: number): string {
    return this.#groups[k];
  }
  /** What belongs to the DMUs of a group, of a list with one item for each DMU. */
  membersOf<T>(name: string, items: readonly T[]): readonly T[] {
    return items.filter((_, k) => this.#groups[k] === name);
  }
}

/** @param heading over the names of the groups */
export const groupingOf = (panel: Panel, heading: string): Grouping | null => (panel.data.groups ? new Grouping(panel, panel.data.groups, heading) : null);

/** The regions of China as the statistics list them. */
const regions = ["东部", "中部", "西部", "东北"];
const regionOf = (name: string) => regions.indexOf(name.replace(/地区$/, ""));

/** Groups that are regions in their order; others as the data has them. */
export const inRegionOrder = (names: readonly string[]): readonly string[] =>
  names.every((name) => regionOf(name) >= 0) ? [...names].sort((a, b) => regionOf(a) - regionOf(b)) : names;

/** The id of the line of a group below a table, by its place among the names. */
export const groupLine = (g: number): string => `group ${g}`;

/**
 * What AVERAGEIFS and COUNTIF compare with to find a name: the cell that holds it, unless a sign in the name
 * would be read as a wildcard or a comparison.
 */
export const criterion = (name: string, address: string): string => (/[*?~]|^[=<>]/.test(name) ? equalTo(name) : address);

/** The opposite: whoever bears another name. */
export const otherThan = (name: string): string => `"<>${name.replace(/[*?~]/g, "~$&").replaceAll('"', '""')}"`;

/** What AVERAGEIFS and COUNTIF compare with to find a name that stands in no cell by itself. */
export const equalTo = (name: string): string => `"=${name.replace(/[*?~]/g, "~$&").replaceAll('"', '""')}"`;

/** The DMUs of a group, by place in the panel. */
export interface GroupedDmus {
  readonly name: string;
  readonly members: readonly number[];
}

/** The groups with their DMUs, in each the highest of the means first; a DMU without a mean is last. */
export function inOrderOf(means: readonly (number | null)[], grouping: Grouping): readonly GroupedDmus[] {
  const byMean = (a: number, b: number) => (means[b] ?? -Infinity) - (means[a] ?? -Infinity) || a - b;
  const all = means.map((_, k) => k);
  return grouping.names.map((name) => ({ name, members: [...grouping.membersOf(name, all)].sort(byMean) }));
}
