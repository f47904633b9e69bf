import { all, type CheckRow, type ContributionFound, type GroupRow, type ShareRow, type UnitRow } from "./contributions-results.ts";
import { percent, score, significant, whole } from "../../said/shown-number.ts";

interface Results {
  readonly groups: readonly GroupRow[];
  readonly overall: readonly GroupRow[];
  readonly units: readonly UnitRow[];
  readonly shares: readonly ShareRow[];
  readonly checks: readonly CheckRow[];
}

/** What the index and its factors are called. */
interface Names {
  readonly total: string;
  readonly factors: readonly string[];
}

/** Logarithms that differ by more than factors printed with three decimals do by their rounding. */
const rounding = 2e-3;

/** What moved the index over all periods, and in the last; where groups differ; what has no share, and whether the factors are its factors. */
export const contributionFindings = (results: Results, names: Names, threshold: number): readonly ContributionFound[] => [
  ofAll(results, names, threshold),
  ...ofLast(results, names, threshold),
  ...ofGroups(results),
  ...ofSmall(results, threshold),
  ofProduct(results, names),
];

/** The rows of all units, with their places, in a period. */
const ofEverybody = (rows: readonly GroupRow[], period: string | null) =>
  [...rows.entries()].filter(([, row]) => row.period === period && row.cells.group === all).slice(0, new Set(rows.map(({ cells }) => cells.factor)).size);

const byShare = (rows: readonly (readonly [number, GroupRow])[]) => [...rows].sort((a, b) => Number(b[1].cells.share) - Number(a[1].cells.share));

function ofAll({ overall }: Results, { total }: Names, threshold: number): ContributionFound {
  const rows = ofEverybody(overall, null);
  const [[row, { cells }]] = rows;
  const ln_total = score(Number(cells.ln_total));
  if (cells.share === null) return { code: "no-change", params: { total, ln_total, threshold: String(threshold) }, at: [["overall", row, "ln_total"]] };
  const { main, first, against, last } = ends(rows, total);
  const at = [["overall", row, "ln_total"] as const, ["overall", first, "share"] as const];
  if (against === null) return { code: "main", params: { ...main, n: whole(Number(cells.n)) }, at: [...at, ["overall", row, "n"]] };
  return { code: "offset", params: { ...main, ...against }, at: [...at, ["overall", last, "share"]] };
}

function ofLast({ groups, checks }: Results, { total }: Names, threshold: number): readonly ContributionFound[] {
  if (checks.length < 2) return [];
  const { period } = checks[checks.length - 1];
  const rows = ofEverybody(groups, period);
  const [[row, { cells }]] = rows;
  const named = { period: period ?? "", total, ln_total: score(Number(cells.ln_total)) };
  if (cells.share === null) return [{ code: "last-no-change", params: { ...named, threshold: String(threshold) }, at: [["groups", row, "ln_total"]] }];
  const { main, first, against, last } = ends(rows, total);
  const at = [["groups", row, "ln_total"] as const, ["groups", first, "share"] as const];
  if (against === null) return [{ code: "last", params: { ...named, ...main }, at }];
  return [{ code: "last-offset", params: { ...named, ...main, ...against }, at: [...at, ["groups", last, "share"]] }];
}

/** The factors with the largest share and with the smallest, the latter where it goes against the change; and their rows. */
function ends(rows: readonly (readonly [number, GroupRow])[], total: string) {
  const sorted = byShare(rows);
  const [[first, { cells: most }], [last, { cells: least }]] = [sorted[0], sorted[sorted.length - 1]];
  const main = { total, factor: String(most.factor), share: percent(Number(most.share)), ln_total: score(Number(most.ln_total)) };
  const way = Number(most.ln_total) > 0 ? "up" : "down";
  const against = Number(least.share) < 0 ? { against: String(least.factor), against_share: percent(Number(least.share)), way } : null;
  return { main, first, against, last };
}

/** Between which groups the share of the first factor differs most, over all periods. */
function ofGroups({ overall }: Results): readonly ContributionFound[] {
  const [{ cells: first }] = overall;
  const own = [...overall.entries()].filter(([k, { cells }]) => k > 0 && cells.group !== all && cells.factor === first.factor && cells.share !== null);
  if (own.length < 2) return [];
  const sorted = byShare(own);
  const [[high, { cells: most }], [low, { cells: least }]] = [sorted[0], sorted[sorted.length - 1]];
  return [
    {
      code: "groups",
      params: {
        factor: String(first.factor),
        ...{ highest: String(most.group), high: percent(Number(most.share)), lowest: String(least.group), low: percent(Number(least.share)) },
      },
      at: [
        ["overall", high, "share"],
        ["overall", low, "share"],
      ],
    },
  ];
}

/** The period in which most units changed too little to have a share. */
function ofSmall({ checks }: Results, threshold: number): readonly ContributionFound[] {
  const row = [...checks.keys()].reduce((best, k) => (checks[k].values.no_share! > checks[best].values.no_share! ? k : best));
  const { period, values } = checks[row];
  if (values.no_share === 0) return [];
  return [
    {
      code: "no-share",
      params: { no_share: whole(values.no_share), n: whole(values.n), threshold: String(threshold), period: period ?? "" },
      at: [
        ["checks", row, "no_share"],
        ["checks", row, "n"],
      ],
    },
  ];
}

/** Whether the factors' product is the total, in the row in which it is least so. */
function ofProduct({ checks, shares }: Results, { total, factors }: Names): ContributionFound {
  const row = [...checks.keys()].reduce((best, k) => (checks[k].values.residual! > checks[best].values.residual! ? k : best));
  const { period, values } = checks[row];
  const residual = significant(values.residual);
  const at = ["checks", row, "residual"] as const;
  if (values.residual! <= rounding) return { code: "product", params: { period: period ?? "", residual, total }, at: [at] };
  const left = (first: number) =>
    Math.abs(Number(shares[first].cells.ln_total) - factors.reduce((sum, _, k) => sum + Number(shares[first + k].cells.ln_factor), 0));
  const starts = [...shares.keys()].filter((k) => k % factors.length === 0 && shares[k].period === period);
  const worst = starts.reduce((best, k) => (left(k) > left(best) ? k : best));
  const { unit, ln_total } = shares[worst].cells;
  return {
    code: "mismatch",
    params: { period: period ?? "", unit: String(unit), residual, total, ln_total: score(Number(ln_total)) },
    at: [at, ["shares", worst, "ln_total"]],
  };
}
