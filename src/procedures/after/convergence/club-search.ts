import { critical, logT, type Bandwidth, type LogT, type Path } from "./log-t.ts";

/** Units that converge, by their places, the one that ends highest first. */
export interface Club {
  readonly members: readonly number[];
  readonly test: LogT;
}

export interface Clubs {
  readonly clubs: readonly Club[];
  /** Units of no club. */
  readonly divergent: readonly number[];
}

/** By how much the criterion of the sieve is raised where what it lets through does not converge. */
const raise = 0.1;

/**
 * Convergence clubs by the four steps of Phillips and Sul (2007): units in the order of their last value; a core, the first
 * of them whose t is largest while it stays above −1.65; a sieve, every other unit with which the core has t > c, c = 0 raised
 * until the club converges; the same with the rest.
 */
export function findClubs(paths: readonly Path[], bandwidth: Bandwidth): Clubs {
  const test = (members: readonly number[]) =>
    logT(
      members.map((unit) => paths[unit]),
      bandwidth,
    );
  const last = paths[0].length - 1;
  let rest = [...paths.keys()].sort((a, b) => paths[b][last] - paths[a][last] || a - b);
  const clubs: Club[] = [];
  while (rest.length > 1) {
    const whole = test(rest);
    const club = whole !== null && whole.t > critical ? { members: rest, test: whole } : sieved(rest, coreOf(rest, test), test);
    if (club === null) break;
    clubs.push(club);
    rest = rest.filter((unit) => !club.members.includes(unit));
  }
  return { clubs, divergent: rest };
}

/** Neighbouring clubs that converge together are one (Phillips and Sul 2009). */
export function mergeClubs(paths: readonly Path[], { clubs, divergent }: Clubs, bandwidth: Bandwidth): Clubs {
  const merged: Club[] = [];
  for (const club of clubs) {
    const before = merged.at(-1);
    const members = before === undefined ? [] : [...before.members, ...club.members];
    const test =
      before === undefined
        ? null
        : logT(
            members.map((unit) => paths[unit]),
            bandwidth,
          );
    if (test !== null && test.t > critical) merged[merged.length - 1] = { members, test };
    else merged.push(club);
  }
  return { clubs: merged, divergent };
}

type Test = (members: readonly number[]) => LogT | null;

/** The core of some units in their order; null where no two neighbours converge. */
function coreOf(units: readonly number[], test: Test): readonly number[] | null {
  for (let first = 0; first + 1 < units.length; first++) {
    let best: { readonly size: number; readonly t: number } | null = null;
    for (let size = 2; first + size <= units.length; size++) {
      const t = test(units.slice(first, first + size))?.t ?? -Infinity;
      if (!(t > critical)) break;
      if (best === null || t > best.t) best = { size, t };
    }
    if (best !== null) return units.slice(first, first + best.size);
  }
  return null;
}

/** The core with every other unit that converges with it; null without a core. */
function sieved(units: readonly number[], core: readonly number[] | null, test: Test): Club | null {
  if (core === null) return null;
  const others = units.filter((unit) => !core.includes(unit)).map((unit) => ({ unit, t: test([...core, unit])?.t ?? -Infinity }));
  for (let step = 0; ; step++) {
    const added = others.filter(({ t }) => t > step * raise).map(({ unit }) => unit);
    const members = units.filter((unit) => core.includes(unit) || added.includes(unit));
    const found = test(members);
    if (found !== null && (found.t > critical || added.length === 0)) return { members, test: found };
    if (added.length === 0) return null;
  }
}
