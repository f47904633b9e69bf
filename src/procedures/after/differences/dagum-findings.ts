import { percent, score, whole } from "../../said/shown-number.ts";
import { directionOf, roundedScore } from "../change.ts";
import type { Between, DagumFound, Grouping, Totals, Within } from "./dagum-results.ts";
import { groupingFinding, groupsOfOne, largestIn, mainPart } from "./groupings.ts";

/** The last period first: what makes the difference, between whom it is widest; then how it has changed. */
export function dagumFindings(
  totals: readonly Totals[],
  within: readonly Within[],
  between: readonly Between[],
  groupings: readonly Grouping[],
): readonly DagumFound[] {
  const own = groupings.filter((row) => row.period === totals[totals.length - 1].period);
  const first = own[0].cells.grouping;
  const last = totals.length - 1;
  const { period, values } = totals[last];
  const named = period ?? "";
  const { G, n } = values;
  if (G === null || n === null) return [];
  if (G === 0) return [{ code: "equal", params: { period: named, n: whole(n) }, at: [["totals", last, "G"]] }];
  const found: DagumFound[] = [];
  const main = mainPart(values, partsOfG);
  found.push({
    code: "level",
    params: { period: named, G: score(G), main: main[0], share: percent(values[main[1]]) },
    at: [
      ["totals", last, "G"],
      ["totals", last, main[1]],
    ],
  });
  const groups = [...within.entries()].filter(([, row]) => row.period === period && row.cells.grouping === first);
  if (groups.length === 1)
    found.push({ code: "one-group", params: { period: named, group: String(groups[0][1].cells.group) }, at: [["within", groups[0][0], "G_jj"]] });
  const gap = largestIn(between, period, first, "G_jh");
  if (gap !== null && groups.length > 2) {
    const { group_j: one, group_h: other } = between[gap.row].cells;
    found.push({
      code: "widest-gap",
      params: { period: named, one: String(one), other: String(other), G_jh: score(gap.value) },
      at: [["between", gap.row, "G_jh"]],
    });
  }
  const inner = largestIn(within, period, first, "G_jj");
  if (inner !== null && groups.length > 1)
    found.push({
      code: "most-within",
      params: { period: named, group: String(within[inner.row].cells.group), G_jj: score(inner.value) },
      at: [["within", inner.row, "G_jj"]],
    });
  const before = totals[0].values.G;
  if (last > 0 && before !== null)
    found.push({
      code: "change",
      params: {
        from: totals[0].period ?? "",
        to: named,
        first: score(before),
        last: score(G),
        difference: score(Math.abs(roundedScore(G) - roundedScore(before))),
        direction: directionOf(before, G),
      },
      at: [
        ["totals", 0, "G"],
        ["totals", last, "G"],
      ],
    });
  return [...found, ...groupsOfOne(within, own[0]), ...furtherGroupings(named, between, groupings, own)];
}

const partsOfG = [
  ["Gw", "share_w"],
  ["Gnb", "share_nb"],
  ["Gt", "share_t"],
] as const;

function furtherGroupings(named: string, between: readonly Between[], groupings: readonly Grouping[], own: readonly Grouping[]): readonly DagumFound[] {
  const [first] = own;
  return own.slice(1).flatMap((row): DagumFound[] => {
    const { cells } = row;
    const gap = largestIn(between, row.period, cells.grouping, "G_jh");
    return [
      groupingFinding(named, groupings, first, row, partsOfG),
      ...(gap === null || Number(cells.groups) < 3
        ? []
        : [
            {
              code: "grouping-gap" as const,
              params: {
                ...{ period: named, grouping: String(cells.grouping), G_jh: score(gap.value) },
                ...{ one: String(between[gap.row].cells.group_j), other: String(between[gap.row].cells.group_h) },
              },
              at: [["between", gap.row, "G_jh"]] as const,
            },
          ]),
    ];
  });
}
