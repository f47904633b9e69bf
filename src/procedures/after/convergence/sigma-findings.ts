import type { Given } from "../../run/given.ts";
import type { FoundOf } from "../../declare/says.ts";
import { score, significant, whole } from "../../said/shown-number.ts";
import type { sigmaTakes } from "./sigma.ts";
import type { SigmaGroup, sigmaGives, sigmaSays, SigmaTotals, SigmaTrend } from "./sigma-results.ts";

type Found = FoundOf<typeof sigmaSays, typeof sigmaGives>;

interface Results {
  readonly totals: readonly SigmaTotals[];
  readonly groups: readonly SigmaGroup[];
  readonly trends: readonly SigmaTrend[];
}

/** Numbers of a trend that has a test. */
interface Tested {
  readonly row: number;
  readonly slope: number;
  readonly p: number;
}

/** Whether the coefficient of variation falls; whether the logarithms say otherwise; then the groups, and what limits the answer. */
export function sigmaFindings(results: Results, given: Given<typeof sigmaTakes>, alpha: number): readonly Found[] {
  const { totals } = results;
  if (totals.every(({ values }) => values.cv === 0))
    return [
      {
        code: "equal",
        params: { cv: score(0), periods: whole(totals.length) },
        at: [
          ["totals", 0, "cv"],
          ["trends", 0, "periods"],
        ],
      },
    ];
  return [
    ...ofAll(results, alpha),
    ...ofLogarithms(results.trends, alpha),
    ...ofGroups(results.trends, alpha),
    ...withoutLogarithm(totals, given),
    ...groupsOfOne(results.groups),
    ...unbalanced(totals),
  ];
}

function ofAll({ totals, trends }: Results, alpha: number): readonly Found[] {
  const known = [...totals.keys()].filter((row) => totals[row].values.cv !== null);
  if (known.length === 0) return [];
  const [first, last] = [known[0], known[known.length - 1]];
  const { slope, p, periods } = trends[0].cells;
  const cv = (row: number) => totals[row].values.cv!;
  const named = (row: number) => totals[row].period ?? "";
  if (known.length === 1) return [{ code: "one-period", params: { period: named(first), cv: score(cv(first)) }, at: [["totals", first, "cv"]] }];
  const ends = { from: named(first), to: named(last), first: score(cv(first)), last: score(cv(last)) };
  const at = [
    ["totals", first, "cv"],
    ["totals", last, "cv"],
  ] as const;
  if (known.length === 2) return [{ code: "few-periods", params: { periods: whole(Number(periods)), ...ends }, at: [["trends", 0, "periods"], ...at] }];
  if (typeof p !== "number" || typeof slope !== "number")
    return [
      {
        code: "no-test",
        params: { periods: whole(Number(periods)), slope: score(Number(slope)) },
        at: [
          ["trends", 0, "periods"],
          ["trends", 0, "slope"],
        ],
      },
    ];
  const code = p >= alpha ? "none" : slope < 0 ? "falls" : "rises";
  return [{ code, params: { ...ends, slope: score(slope), p: significant(p) }, at: [...at, ["trends", 0, "slope"], ["trends", 0, "p"]] }];
}

/** Where the standard deviation of the logarithms has another verdict. */
function ofLogarithms(trends: readonly SigmaTrend[], alpha: number): readonly Found[] {
  const [cv, ln] = [testedAt(trends, 0), testedAt(trends, 1)];
  if (cv === null || ln === null || verdict(cv, alpha) === verdict(ln, alpha)) return [];
  return [
    {
      code: "logarithms-differ",
      params: { slope: score(ln.slope), p: significant(ln.p) },
      at: [
        ["trends", 1, "slope"],
        ["trends", 1, "p"],
      ],
    },
  ];
}

/** The group whose coefficient of variation falls fastest, or that none falls. */
function ofGroups(trends: readonly SigmaTrend[], alpha: number): readonly Found[] {
  const tested = [...trends.keys()].filter((row) => row > 1 && trends[row].cells.measure === "cv").flatMap((row) => testedAt(trends, row) ?? []);
  if (tested.length === 0) return [];
  const named = ({ row }: Tested) => String(trends[row].cells.group);
  const falling = tested.filter((one) => verdict(one, alpha) === "falls");
  if (falling.length === 0) {
    // A rise that is significant is farther from a fall than what is nothing.
    const nearest = tested.reduce((best, one) => (towardsFall(one) < towardsFall(best) ? one : best));
    return [
      {
        code: "no-group",
        params: { groups: tested.map(named), group: named(nearest), p: significant(nearest.p) },
        at: [["trends", nearest.row, "p"]],
      },
    ];
  }
  const steepest = falling.reduce((best, one) => (one.slope < best.slope ? one : best));
  return [
    {
      code: "steepest-group",
      params: { group: named(steepest), slope: score(steepest.slope), p: significant(steepest.p) },
      at: [
        ["trends", steepest.row, "slope"],
        ["trends", steepest.row, "p"],
      ],
    },
  ];
}

/** The smaller, the more a group's coefficient of variation falls: the p value on the side of a fall, but for its half. */
const towardsFall = ({ slope, p }: Tested): number => (slope < 0 ? p : 2 - p);

/** The first period in which a logarithm has no value, and the cells. */
function withoutLogarithm(totals: readonly SigmaTotals[], { columns: { value }, periods }: Given<typeof sigmaTakes>): readonly Found[] {
  const row = totals.findIndex(({ values }) => values.zeros !== null && values.zeros > 0);
  if (row < 0) return [];
  const cells = periods[row].rows.filter((one) => value[0].numbers[one] === 0).map((one) => value[0].addressOf(one));
  return [
    {
      code: "no-logarithm",
      params: { period: totals[row].period ?? "", cells, zeros: whole(totals[row].values.zeros) },
      at: [["totals", row, "zeros"]],
    },
  ];
}

/** The groups of one of the last period: one value has no deviation of a sample. */
function groupsOfOne(groups: readonly SigmaGroup[]): readonly Found[] {
  const period = groups.at(-1)?.period ?? null;
  const single = [...groups.entries()].filter(([, row]) => row.period === period && row.cells.n === 1);
  if (single.length === 0) return [];
  const names = single.map(([, { cells }]) => String(cells.group));
  return [{ code: "group-of-one", params: { period: period ?? "", names, n: whole(1) }, at: [["groups", single[0][0], "n"]] }];
}

/** Where the periods have different numbers of rows, a change may be one of who is counted. */
function unbalanced(totals: readonly SigmaTotals[]): readonly Found[] {
  const counts = totals.map(({ values }) => values.n!);
  const [least, greatest] = [Math.min(...counts), Math.max(...counts)];
  if (least === greatest) return [];
  const [fewest, most] = [counts.indexOf(least), counts.indexOf(greatest)];
  return [
    {
      code: "unbalanced",
      params: { from: totals[fewest].period ?? "", to: totals[most].period ?? "", fewest: whole(least), most: whole(greatest) },
      at: [
        ["totals", fewest, "n"],
        ["totals", most, "n"],
      ],
    },
  ];
}

function testedAt(trends: readonly SigmaTrend[], row: number): Tested | null {
  const { slope, p } = trends[row].cells;
  return typeof slope === "number" && typeof p === "number" ? { row, slope, p } : null;
}

const verdict = ({ slope, p }: Tested, alpha: number) => (p >= alpha ? "none" : slope < 0 ? "falls" : "rises");
