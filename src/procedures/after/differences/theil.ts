import { describeProcedure, type Gives, type ListRow, type RecordRow } from "../../procedure.ts";
import { extremesOf, meanOf, rangeRatio, variationOf } from "../../distribution/dispersion.ts";
import { groupsOf } from "./gini.ts";
import { theilFindings } from "./theil-findings.ts";
import { theilParts } from "./theil-index.ts";
import { theilWords } from "./theil.words.ts";

const shareOf = (part: string, whole: string) => `IF(N(${whole})=0,"",${part}/${whole})`;
const sumOf = (one: string, other: string) => `IF(COUNT(${one},${other})<2,"",${one}+${other})`;

export const theilGives = {
  totals: {
    gives: "record",
    fields: {
      n: "integer",
      mean: "significant",
      T: "score",
      Tb: "score",
      Tw: "score",
      share_b: "percent",
      share_w: "percent",
      L: "score",
      Lb: "score",
      Lw: "score",
      L_share_b: "percent",
      L_share_w: "percent",
      cv: "score",
      cv_pop: "score",
      min: "significant",
      max: "significant",
      range_ratio: "significant",
      group_range_ratio: "significant",
      zeros: "integer",
    },
    formulas: {
      T: (at) => sumOf(at("Tb"), at("Tw")),
      share_b: (at) => shareOf(at("Tb"), at("T")),
      share_w: (at) => shareOf(at("Tw"), at("T")),
      L: (at) => sumOf(at("Lb"), at("Lw")),
      L_share_b: (at) => shareOf(at("Lb"), at("L")),
      L_share_w: (at) => shareOf(at("Lw"), at("L")),
      cv_pop: (at) => `IF(N(${at("mean")})=0,"",${at("cv")}*SQRT((${at("n")}-1)/${at("n")}))`,
      range_ratio: (at) => shareOf(at("max"), at("min")),
    },
  },
  within: {
    gives: "rows",
    columns: {
      group: "word",
      n: "integer",
      mean: "significant",
      s_j: "percent",
      T_j: "score",
      L_j: "score",
      contribution: "percent",
    },
  },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["T", "Tb", "Tw"] },
  variation: { gives: "figure", kind: "lines", from: "totals", series: ["cv"] },
} as const satisfies Gives;

export const theilSays = {
  level: ["period", "T", "main", "share"],
  change: ["from", "to", "first", "last", "difference", "direction"],
  "most-within": ["period", "group", "T_j", "contribution"],
  range: ["period", "min", "max", "ratio"],
  "no-L": ["period", "zeros", "T"],
  "group-of-one": ["period", "names[]", "n"],
  "one-group": ["period", "group", "T"],
  equal: ["period", "n"],
  "all-zero": ["period", "n"],
} as const;

export type TheilTotals = RecordRow<keyof typeof theilGives.totals.fields>;
export type TheilWithin = ListRow<keyof typeof theilGives.within.columns>;

/**
 * Theil (1967): T = mean((y/ȳ) ln(y/ȳ)) and L = mean(ln(ȳ/y)), each the sum of a part between groups and one within them; with
 * the coefficient of variation and the ratio of the largest value to the smallest beside them.
 */
export const theil = describeProcedure(
  {
    id: "theil",
    stage: "after",
    question: "differences",
    citations: [{ text: "Theil, H. (1967). Economics and Information Theory. Amsterdam: North-Holland." }],
    takes: {
      value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
      group: { holds: "labels", min: 1 },
      period: { holds: "labels", min: 0 },
      unit: { holds: "labels", min: 0 },
    },
    options: {},
    least: { rows: 3, in: "period" },
    gives: theilGives,
    says: theilSays,
    refuses: {},
    functions: { "STAT.THEIL": { gives: "totals", parameters: ["value", "group", "period", "unit", "result"] } },
    *run({ columns: { value, group }, periods }) {
      const totals: TheilTotals[] = [];
      const within: TheilWithin[] = [];
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        const parts = decomposed(
          period,
          rows.map((row) => group[0].labels[row]),
          rows.map((row) => value[0].numbers[row]),
        );
        totals.push(parts.totals);
        within.push(...parts.within);
      }
      return { values: { totals, within }, findings: theilFindings(totals, within) };
    },
  },
  theilWords,
);

function decomposed(period: string | null, names: readonly string[], values: readonly number[]) {
  const groups = groupsOf(names, values);
  const { Tb, Tw, Lb, Lw, groups: parts } = theilParts(groups);
  const [T, L] = [sum(Tb, Tw), sum(Lb, Lw)];
  const [min, max] = extremesOf(values);
  const totals: TheilTotals = {
    period,
    values: {
      n: values.length,
      mean: meanOf(values),
      T,
      Tb,
      Tw,
      share_b: over(Tb, T),
      share_w: over(Tw, T),
      L,
      Lb,
      Lw,
      L_share_b: over(Lb, L),
      L_share_w: over(Lw, L),
      cv: variationOf(values, "sample"),
      cv_pop: variationOf(values, "population"),
      min,
      max,
      range_ratio: rangeRatio(values),
      group_range_ratio: rangeRatio(groups.map((one) => meanOf(one.values))),
      zeros: values.filter((value) => value === 0).length,
    },
  };
  const within = parts.map(({ name, n, mean, s_j, T: T_j, L: L_j }): TheilWithin => ({
    period,
    cells: { group: name, n, mean, s_j, T_j, L_j, contribution: T_j === null || s_j === null ? null : over(s_j * T_j, T) },
  }));
  return { totals, within };
}

const sum = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other);
const over = (part: number | null, whole: number | null) => (part === null || whole === null || whole === 0 ? null : part / whole);
