import { periodKey } from "../periods/period-key.ts";
import { looseKey, placeName, surfaceKey } from "./spelling-keys.ts";

/** One way of writing a name, and the rows that hold it, from 0. */
export interface Spelling {
  readonly label: string;
  readonly rows: readonly number[];
}

/** One thing in several spellings, in the order in which they are first met. */
export interface OneThing {
  /** The spelling that stands for all: the most frequent, the first of equals. */
  readonly kept: string;
  readonly spellings: readonly Spelling[];
}

/** Whether labels that are one thing in several spellings are taken as they are written, or as one. */
export const spellingPolicies = ["apart", "one"] as const;
export type SpellingPolicy = (typeof spellingPolicies)[number];

/** The labels of a period or a group that are one in several spellings: each is written as it was typed, whatever the row. */
export function spelledLabels(role: "period" | "group", labels: readonly string[]): readonly OneThing[] {
  const classes = new Classes(labels);
  classes.join(role === "period" ? periodKey : looseKey, () => true);
  if (role === "group") classes.joinPlaces(() => true);
  return classes.things();
}

/**
 * The names of DMUs that are one in several spellings. What differs in nothing that can be seen is one anywhere, and so is
 * a province; what differs in case or in a word such as 市 only where the two never stand in the same period, for two names that are both
 * there are two units, and never in groups that have nothing in common.
 */
export function spelledNames(names: readonly string[], periods: readonly string[] | null, groups: readonly string[] | null): readonly OneThing[] {
  const classes = new Classes(names);
  classes.join(surfaceKey, () => true);
  classes.join(provinceKey, () => true);
  const placeOf = (labels: readonly string[] | null, key: (label: string) => string) => {
    if (labels === null) return null;
    const known = new Map<string, string>();
    return labels.map((label) => known.get(label) ?? known.set(label, key(label)).get(label)!);
  };
  const when = placeOf(periods, periodKey);
  const where = placeOf(groups, (label) => placeName(label)?.base ?? looseKey(label));
  const apart = (members: readonly Spelling[][]) => {
    const seen = new Set<string>();
    for (const member of members) {
      const own = new Set(member.flatMap(({ rows }) => rows.map((row) => when?.[row] ?? "")));
      for (const period of own) if (seen.has(period)) return false;
      for (const period of own) seen.add(period);
    }
    if (where === null) return true;
    const groupsOf = (member: readonly Spelling[]) => new Set(member.flatMap(({ rows }) => rows.map((row) => where[row])));
    const [first, ...others] = members.map(groupsOf);
    return others.every((own) => [...own].some((group) => first.has(group)));
  };
  classes.join(looseKey, apart);
  classes.joinPlaces(apart);
  return classes.things();
}

/** A province is one, with its word or without: 北京 and 北京市 in one year are one unit twice. */
function provinceKey(label: string): string | null {
  const place = placeName(label);
  return place?.kind === "province" ? place.base : null;
}

/** Labels put together step by step. */
class Classes {
  #members: readonly Spelling[][];

  constructor(labels: readonly string[]) {
    const found = new Map<string, number[]>();
    labels.forEach((label, row) => {
      if (label === "") return;
      const rows = found.get(label);
      if (rows) rows.push(row);
      else found.set(label, [row]);
    });
    this.#members = Array.from(found, ([label, rows]) => [{ label, rows }]);
  }

  /** Joins the classes that share a key, where all of them may be joined. */
  join(key: (label: string) => string | null, may: (members: readonly Spelling[][]) => boolean): void {
    const byKey = new Map<string, Spelling[][]>();
    this.#members.forEach((member, k) => {
      const own = key(member[0].label) ?? `\u0000${k}`;
      const joined = byKey.get(own);
      if (joined) joined.push(member);
      else byKey.set(own, [member]);
    });
    this.#members = [...byKey.values()].flatMap((members) => (members.length > 1 && may(members) ? [members.flat()] : members));
  }

  /** Joins 北京 and 北京市, but not 吉林 and 吉林市, nor 喀什 with one of 喀什市 and 喀什地区 where both are there. */
  joinPlaces(may: (members: readonly Spelling[][]) => boolean): void {
    const kinds = new Map<string, Set<string>>();
    const places = new Map(this.#members.map(([{ label }]) => [label, placeName(label)]));
    for (const place of places.values()) {
      if (place !== null) kinds.set(place.base, (kinds.get(place.base) ?? new Set()).add(place.kind));
    }
    this.join((label) => {
      const place = places.get(label) ?? null;
      if (place === null) return null;
      const worded = [...kinds.get(place.base)!].filter((kind) => kind !== "bare");
      const kind = place.kind !== "bare" ? place.kind : worded.length === 1 ? worded[0] : "bare";
      return `${place.base} ${kind}`;
    }, may);
  }

  things(): readonly OneThing[] {
    return this.#members
      .filter((members) => members.length > 1)
      .map((members): OneThing => {
        const spellings = [...members].sort((a, b) => a.rows[0] - b.rows[0]);
        const kept = spellings.reduce((most, one) => (one.rows.length > most.rows.length ? one : most));
        return { kept: kept.label, spellings };
      })
      .sort((a, b) => a.spellings[0].rows[0] - b.spellings[0].rows[0]);
  }
}
