import type { FoundOf } from "../../procedure.ts";
import { directionOf, roundedScore } from "../change.ts";
import { percent, score, significant, whole } from "../../shown-number.ts";
import type { TheilTotals, TheilWithin, theilGives, theilSays } from "./theil.ts";

type Found = FoundOf<typeof theilSays, typeof theilGives>;

/** Of the last period: what makes the difference and where it is largest, then how it has changed; and what has no value. */
export function theilFindings(totals: readonly TheilTotals[], within: readonly TheilWithin[]): readonly Found[] {
  const last = totals.length - 1;
  const { period, values } = totals[last];
  const named = period ?? "";
  const { T, n } = values;
  if (n === null) return [];
  if (T === null) return [{ code: "all-zero", params: { period: named, n: whole(n) }, at: [["totals", last, "n"]] }];
  if (values.min === values.max) return [{ code: "equal", params: { period: named, n: whole(n) }, at: [["totals", last, "n"]] }];
  const own = [...within.entries()].filter(([, row]) => row.period === period);
  return [
    ...(own.length === 1 ? oneGroup(named, T, last, own[0]) : [...level(named, values, last), ...mostWithin(named, own)]),
    ...range(named, values, last),
    ...change(totals),
    ...groupsOfOne(named, own),
    ...withoutL(totals),
  ];
}

const oneGroup = (period: string, T: number, last: number, [, { cells }]: readonly [number, TheilWithin]): readonly Found[] => [
  { code: "one-group", params: { period, group: String(cells.group), T: score(T) }, at: [["totals", last, "T"]] },
];

function level(period: string, { T, share_b, share_w }: TheilTotals["values"], last: number): readonly Found[] {
  if (T === null || share_b === null || share_w === null) return [];
  const [main, share] = share_b > share_w ? (["Tb", share_b] as const) : (["Tw", share_w] as const);
  return [
    {
      code: "level",
      params: { period, T: score(T), main, share: percent(share) },
      at: [
        ["totals", last, "T"],
        ["totals", last, main === "Tb" ? "share_b" : "share_w"],
      ],
    },
  ];
}

/** The group that alone has the largest T_j. */
function mostWithin(period: string, own: readonly (readonly [number, TheilWithin])[]): readonly Found[] {
  const sorted = [...own].sort(([, a], [, b]) => Number(b.cells.T_j ?? -1) - Number(a.cells.T_j ?? -1));
  const [row, { cells }] = sorted[0];
  const { T_j, contribution } = cells;
  if (typeof T_j !== "number" || typeof contribution !== "number" || T_j === 0 || sorted[1][1].cells.T_j === T_j) return [];
  return [
    {
      code: "most-within",
      params: { period, group: String(cells.group), T_j: score(T_j), contribution: percent(contribution) },
      at: [
        ["within", row, "T_j"],
        ["within", row, "contribution"],
      ],
    },
  ];
}

function range(period: string, { min, max, range_ratio: ratio }: TheilTotals["values"], last: number): readonly Found[] {
  if (min === null || max === null || ratio === null) return [];
  return [
    {
      code: "range",
      params: { period, min: significant(min), max: significant(max), ratio: significant(ratio) },
      at: [
        ["totals", last, "max"],
        ["totals", last, "min"],
        ["totals", last, "range_ratio"],
      ],
    },
  ];
}

function change(totals: readonly TheilTotals[]): readonly Found[] {
  const last = totals.length - 1;
  const [first, final] = [totals[0].values.T, totals[last].values.T];
  if (last === 0 || first === null || final === null) return [];
  return [
    {
      code: "change",
      params: {
        from: totals[0].period ?? "",
        to: totals[last].period ?? "",
        first: score(first),
        last: score(final),
        difference: score(Math.abs(roundedScore(final) - roundedScore(first))),
        direction: directionOf(first, final),
      },
      at: [
        ["totals", 0, "T"],
        ["totals", last, "T"],
      ],
    },
  ];
}

/** A group of one has no differences inside: what it adds is all between groups. */
function groupsOfOne(period: string, own: readonly (readonly [number, TheilWithin])[]): readonly Found[] {
  const single = own.filter(([, { cells }]) => cells.n === 1);
  if (single.length === 0 || own.length === 1) return [];
  return [
    {
      code: "group-of-one",
      params: { period, names: single.map(([, { cells }]) => String(cells.group)), n: whole(1) },
      at: [["within", single[0][0], "n"]],
    },
  ];
}

/** The first period in which a logarithm has no value. */
function withoutL(totals: readonly TheilTotals[]): readonly Found[] {
  const row = totals.findIndex(({ values }) => values.T !== null && values.zeros !== null && values.zeros > 0);
  if (row < 0) return [];
  const { period, values } = totals[row];
  return [
    {
      code: "no-L",
      params: { period: period ?? "", zeros: whole(values.zeros), T: score(values.T) },
      at: [
        ["totals", row, "zeros"],
        ["totals", row, "T"],
      ],
    },
  ];
}
