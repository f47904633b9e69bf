import { directionOf, roundedScore } from "../change.ts";
import { percent, score, significant, whole } from "../../said/shown-number.ts";
import { groupingFinding, groupsOfOne, largestIn } from "./groupings.ts";
import type { Grouping, TheilFound as Found, Totals, Within } from "./theil-results.ts";

/** Of the last period: what makes the difference and where it is largest, then how it has changed; and what has no value. */
export function theilFindings(totals: readonly Totals[], within: readonly Within[], groupings: readonly Grouping[]): readonly Found[] {
  const last = totals.length - 1;
  const { period, values } = totals[last];
  const named = period ?? "";
  const { T, n } = values;
  if (n === null) return [];
  if (T === null) return [{ code: "all-zero", params: { period: named, n: whole(n) }, at: [["totals", last, "n"]] }];
  if (values.min === values.max) return [{ code: "equal", params: { period: named, n: whole(n) }, at: [["totals", last, "n"]] }];
  const byEach = groupings.filter((row) => row.period === period);
  const first = byEach[0].cells.grouping;
  const own = [...within.entries()].filter(([, row]) => row.period === period && row.cells.grouping === first);
  const most = mostWithin(within, byEach[0]);
  return [
    ...(own.length === 1
      ? oneGroup(named, T, last, own[0])
      : [...level(named, values, last), ...(most === null ? [] : [{ code: "most-within" as const, ...most }])]),
    ...range(named, values, last),
    ...change(totals),
    ...groupsOfOne(within, byEach[0]),
    ...withoutL(totals),
    ...byEach.slice(1).flatMap((row) => further(named, within, groupings, byEach[0], row)),
  ];
}

const oneGroup = (period: string, T: number, last: number, [, { cells }]: readonly [number, Within]): readonly Found[] => [
  { code: "one-group", params: { period, group: String(cells.group), T: score(T) }, at: [["totals", last, "T"]] },
];

function level(period: string, { T, share_b, share_w }: Totals["values"], last: number): readonly Found[] {
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

/** The group of a grouping that alone has the largest T_j. */
function mostWithin(within: readonly Within[], { period, cells: { grouping } }: Grouping) {
  const most = largestIn(within, period, grouping, "T_j");
  if (most === null) return null;
  const { group, contribution } = within[most.row].cells;
  if (typeof contribution !== "number") return null;
  return {
    params: { period: period ?? "", group: String(group), T_j: score(most.value), contribution: percent(contribution) },
    at: [
      ["within", most.row, "T_j"],
      ["within", most.row, "contribution"],
    ] as const,
  };
}

/** The same values by another grouping: which part is larger then, and in which group differences are largest. */
function further(named: string, within: readonly Within[], groupings: readonly Grouping[], first: Grouping, row: Grouping): readonly Found[] {
  const most = Number(row.cells.groups) > 1 ? mostWithin(within, row) : null;
  return [
    groupingFinding(named, groupings, first, row, [
      ["Tw", "share_w"],
      ["Tb", "share_b"],
    ] as const),
    ...(most === null ? [] : [{ ...most, code: "grouping-within" as const, params: { ...most.params, grouping: String(row.cells.grouping) } }]),
  ];
}

function range(period: string, { min, max, range_ratio: ratio }: Totals["values"], last: number): readonly Found[] {
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

function change(totals: readonly Totals[]): readonly Found[] {
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

/** The first period in which a logarithm has no value. */
function withoutL(totals: readonly Totals[]): readonly Found[] {
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
