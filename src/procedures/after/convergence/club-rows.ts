import { meanOf } from "../../distribution/dispersion.ts";
import type { Clubs } from "./club-search.ts";
import { droppedOf, logT, type Bandwidth, type LogT, type Path } from "./log-t.ts";
import { type ClubsLogT, type MemberRow, noClub } from "./clubs-results.ts";

export function logtRow(bandwidth: Bandwidth, paths: readonly Path[], { initial, merged }: { readonly initial: Clubs; readonly merged: Clubs }): ClubsLogT {
  const test = logT(paths, bandwidth);
  const counts = { initial: initial.clubs.length, clubs: merged.clubs.length, divergent: merged.divergent.length };
  const head = { bandwidth, units: paths.length, dropped: droppedOf(paths[0].length), constant: test?.constant ?? null };
  return { period: null, cells: { ...head, ...testCells(test), ...counts } };
}

const testCells = (test: LogT | null) => ({ b: test?.b ?? null, se: test?.se ?? null, t: test?.t ?? null, p: test?.p ?? null });

export const clubCells = ({ members, test }: Clubs["clubs"][number], k: number, names: readonly string[]) => ({
  club: String(k + 1),
  n: members.length,
  ...testCells(test),
  members: members.map((unit) => names[unit]).join("|"),
});

/** Where there is no club, the units that are in none. */
export const lackingClub = (units: readonly number[], names: readonly string[]) => ({
  club: noClub,
  n: units.length,
  ...testCells(null),
  members: units.map((unit) => names[unit]).join("|"),
});

const clubOf = (unit: number, { clubs: all }: Clubs) => {
  const place = all.findIndex(({ members }) => members.includes(unit));
  return place < 0 ? noClub : String(place + 1);
};

/** Every unit with its club, club by club. */
export function memberRows(names: readonly string[], paths: readonly Path[], merged: Clubs, initial: Clubs): readonly MemberRow[] {
  const last = paths[0].length - 1;
  const mean = meanOf(paths.map((path) => path[last]));
  return [...merged.clubs.flatMap(({ members }) => members), ...merged.divergent].map((unit): MemberRow => ({
    period: null,
    cells: {
      unit: names[unit],
      club: clubOf(unit, merged),
      initial_club: clubOf(unit, initial),
      y_T: paths[unit][last],
      h_T: mean === 0 ? null : paths[unit][last] / mean,
    },
  }));
}

/** The mean of each club over that of all units: its transition path. */
export function pathRows(period: string | null, t: number, paths: readonly Path[], { clubs: all, divergent }: Clubs) {
  const mean = meanOf(paths.map((path) => path[t]));
  const sets = [...all.map(({ members }, k) => ({ club: String(k + 1), members })), ...(divergent.length > 0 ? [{ club: noClub, members: divergent }] : [])];
  return sets.map(({ club, members }) => ({ period, cells: { club, h: mean === 0 ? null : meanOf(members.map((unit) => paths[unit][t])) / mean } }));
}
