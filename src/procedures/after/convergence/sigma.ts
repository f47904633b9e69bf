import { choice } from "../../../engine/declare/options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { deviationOf, type Divisor, meanOf, variationOf } from "../../distribution/dispersion.ts";
import { groupsOf } from "../differences/gini.ts";
import { sigmaFindings } from "./sigma-findings.ts";
import { trendOf } from "./sigma-trend.ts";
import { sigmaWords } from "./sigma.words.ts";
import { alpha } from "../significance-level.ts";
import { sigmaGives, sigmaSays, type SigmaTotals, type SigmaGroup, type SigmaTrend, allRows } from "./sigma-results.ts";

export const sigmaTakes = {
  value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
  period: { holds: "labels", min: 1 },
  group: { holds: "labels", min: 0 },
  unit: { holds: "labels", min: 0 },
} as const;

/**
 * σ convergence (Barro and Sala-i-Martin 1992): whether the dispersion of an indicator, its coefficient of variation and the
 * standard deviation of its logarithm, falls over time; the slope of each on the number of the period, with its t-test.
 */
export const sigma = describeProcedure(
  {
    id: "sigma",
    stage: "after",
    question: "convergence",
    citations: [
      {
        text: "Barro, R. J. and Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.",
        doi: "10.1086/261816",
      },
    ],
    takes: sigmaTakes,
    options: {
      sd: choice({
        title: { "zh-CN": "标准差", en: "Standard deviation" },
        help: { "zh-CN": "样本标准差除以n − 1，总体标准差除以n。", en: "That of a sample divides by n − 1, that of a population by n." },
        values: { sample: { "zh-CN": "样本（n − 1）", en: "Of a sample (n − 1)" }, population: { "zh-CN": "总体（n）", en: "Of a population (n)" } },
        default: "sample",
      }),
      alpha,
    },
    least: { rows: 3, in: "period" },
    gives: sigmaGives,
    says: sigmaSays,
    refuses: {},
    functions: { "STAT.SIGMA": { gives: "totals", parameters: ["value", "period", "group", "unit", "sd", "alpha", "result"] } },
    *run(given, { sd, alpha: level }) {
      const { value, group } = given.columns;
      const totals: SigmaTotals[] = [];
      const groups: SigmaGroup[] = [];
      for (const [k, { period, rows }] of given.periods.entries()) {
        yield { step: "progress", done: k, total: given.periods.length };
        const values = rows.map((row) => value[0].numbers[row]);
        totals.push({ period, values: { n: values.length, ...dispersion(values, sd), zeros: values.filter((one) => one === 0).length } });
        if (group.length === 0) continue;
        const names = rows.map((row) => group[0].labels[row]);
        for (const one of groupsOf(names, values)) groups.push({ period, cells: { group: one.name, n: one.values.length, ...dispersion(one.values, sd) } });
      }
      const trends = trendsOf(totals, groups);
      return { values: { totals, groups, trends }, findings: sigmaFindings({ totals, groups, trends }, given, level) };
    },
  },
  sigmaWords,
);

const dispersion = (values: readonly number[], divisor: Divisor) => ({
  mean: meanOf(values),
  cv: variationOf(values, divisor),
  sd_ln: values.includes(0) ? null : deviationOf(values.map(Math.log), divisor),
});

/** The trends of both measures over all rows, then in every group. */
function trendsOf(totals: readonly SigmaTotals[], groups: readonly SigmaGroup[]): readonly SigmaTrend[] {
  const periods = totals.map(({ period }) => period);
  const names = [...new Set(groups.map(({ cells }) => String(cells.group)))];
  const byName = new Map(names.map((name) => [name, new Map(groups.filter(({ cells }) => cells.group === name).map((row) => [row.period, row.cells]))]));
  const courses = (measure: "cv" | "sd_ln") => [
    { group: allRows, values: totals.map(({ values }) => values[measure]) },
    ...names.map((group) => ({ group, values: periods.map((period) => (byName.get(group)!.get(period)?.[measure] as number | null | undefined) ?? null) })),
  ];
  const measures = { cv: courses("cv"), sd_ln: courses("sd_ln") };
  return measures.cv.flatMap((_, k) =>
    (["cv", "sd_ln"] as const).map((measure): SigmaTrend => {
      const { group, values } = measures[measure][k];
      const known = values.filter((one) => one !== null);
      return { period: null, cells: { group, measure, first: known[0] ?? null, last: known.at(-1) ?? null, ...trendOf(values) } };
    }),
  );
}
