import type { FoundOf } from "../../declare/says.ts";
import type { Clubs } from "./club-search.ts";
import type { ClubRow, clubsGives, ClubsLogT, clubsSays, ClubsTotals } from "./clubs-results.ts";
import { critical, type Bandwidth } from "./log-t.ts";
import { score, significant, whole } from "../../said/shown-number.ts";

type Found = FoundOf<typeof clubsSays, typeof clubsGives>;

interface Results {
  readonly totals: readonly ClubsTotals[];
  readonly logt: readonly ClubsLogT[];
  readonly clubs: readonly ClubRow[];
  readonly found: Clubs;
  readonly names: readonly string[];
  readonly incomplete: readonly string[];
}

/** Whether all converge, whether the other bandwidth agrees, which clubs there are, and who is in none. */
export function clubsFindings(results: Results, main: Bandwidth): readonly Found[] {
  const { logt, names, incomplete } = results;
  const row = logt.findIndex(({ cells }) => cells.bandwidth === main);
  const left: readonly Found[] =
    incomplete.length === 0 ? [] : [{ code: "incomplete", params: { names: incomplete, units: whole(names.length) }, at: [["logt", row, "units"]] }];
  const { t, b, p } = numbersOf(logt[row]);
  if (t === null || b === null || p === null) return [{ code: "no-test", params: { units: whole(names.length) }, at: [["logt", row, "units"]] }, ...left];
  return [...verdict(results, row), ...ofBandwidths(logt, row), ...ofClubs(results, row), ...left];
}

function verdict({ logt }: Results, row: number): readonly Found[] {
  const { t, b, p, clubs, divergent } = numbersOf(logt[row]);
  if (t! > critical)
    return [
      {
        code: "converges",
        params: { b: score(b), t: score(t), p: significant(p) },
        at: [
          ["logt", row, "b"],
          ["logt", row, "t"],
          ["logt", row, "p"],
        ],
      },
    ];
  if (clubs === 0)
    return [
      {
        code: "no-clubs",
        params: { t: score(t), divergent: whole(divergent) },
        at: [
          ["logt", row, "t"],
          ["logt", row, "divergent"],
        ],
      },
    ];
  return [
    {
      code: "rejected",
      params: { b: score(b), t: score(t), clubs: whole(clubs), divergent: whole(divergent) },
      at: [
        ["logt", row, "b"],
        ["logt", row, "t"],
        ["logt", row, "clubs"],
        ["logt", row, "divergent"],
      ],
    },
  ];
}

function ofBandwidths(logt: readonly ClubsLogT[], row: number): readonly Found[] {
  const other = 1 - row;
  const [own, beside] = [numbersOf(logt[row]), numbersOf(logt[other])];
  if (beside.t === null) return [];
  const at = [
    ["logt", row, "t"],
    ["logt", other, "t"],
  ] as const;
  if (own.t! > critical === beside.t > critical) return [{ code: "bandwidths-agree", params: { t: score(own.t), other: score(beside.t) }, at }];
  return [
    {
      code: "bandwidths-differ",
      params: { t: score(own.t), other: score(beside.t), clubs: whole(own.clubs), otherClubs: whole(beside.clubs) },
      at: [...at, ["logt", row, "clubs"], ["logt", other, "clubs"]],
    },
  ];
}

/** Of a panel that does not converge as a whole. */
function ofClubs({ logt, clubs, found, names }: Results, row: number): readonly Found[] {
  const { t, initial, clubs: count, divergent } = numbersOf(logt[row]);
  if (t! > critical || count === 0) return [];
  const said: Found[] = [];
  const named = (place: number) => found.clubs[place].members.map((unit) => names[unit]);
  if (initial! > count!)
    said.push({
      code: "merged",
      params: { initial: whole(initial), clubs: whole(count) },
      at: [
        ["logt", row, "initial"],
        ["logt", row, "clubs"],
      ],
    });
  const mean = clubs[0].cells.mean;
  if (count! > 1 && typeof mean === "number")
    said.push({ code: "highest-club", params: { club: "1", names: named(0), mean: significant(mean) }, at: [["clubs", 0, "mean"]] });
  const most = found.clubs.reduce((best, one, k) => (one.members.length > found.clubs[best].members.length ? k : best), 0);
  const { members, test } = found.clubs[most];
  said.push({
    code: "largest",
    params: { club: String(most + 1), names: named(most), n: whole(members.length), t: score(test.t) },
    at: [
      ["clubs", most, "n"],
      ["clubs", most, "t"],
    ],
  });
  if (divergent! > 0)
    said.push({
      code: "diverging",
      params: { names: found.divergent.map((unit) => names[unit]), divergent: whole(divergent) },
      at: [["logt", row, "divergent"]],
    });
  return said;
}

const numbersOf = ({ cells }: ClubsLogT) => {
  const number = (name: keyof typeof cells) => (typeof cells[name] === "number" ? cells[name] : null);
  return { t: number("t"), b: number("b"), p: number("p"), initial: number("initial"), clubs: number("clubs"), divergent: number("divergent") };
};
