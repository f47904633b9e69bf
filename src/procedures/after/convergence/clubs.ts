import { meanOf } from "../../distribution/dispersion.ts";
import { choice } from "../../../engine/declare/options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { findClubs, mergeClubs, type Clubs } from "./club-search.ts";
import { clubsFindings } from "./clubs-findings.ts";
import { pathsOf } from "./club-paths.ts";
import { clubsWords } from "./clubs.words.ts";
import { varianceOf, type Bandwidth } from "./log-t.ts";
import { clubsGives, clubsSays, type ClubsTotals, type ClubRow } from "./clubs-results.ts";
import { logtRow, clubCells, lackingClub, memberRows, pathRows } from "./club-rows.ts";

export const clubsTakes = {
  value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 1 },
} as const;
const bandwidths: readonly Bandwidth[] = ["aqsb", "fqsb"];
/** Periods below which too few are left after the first third for the bandwidth to be found. */
const leastPeriods = 5;
const leastUnits = 3;

/**
 * The log t test of convergence and the search for convergence clubs (Phillips and Sul 2007), with clubs that converge
 * together made one (2009). Two bandwidths of the same kernel are in use and may turn a verdict: both are run.
 */
export const clubs = describeProcedure(
  {
    id: "clubs",
    stage: "after",
    question: "convergence",
    citations: [
      {
        text: "Phillips, P. C. B. and Sul, D. (2007). Transition modeling and econometric convergence tests. Econometrica 75(6), 1771–1855.",
        doi: "10.1111/j.1468-0262.2007.00811.x",
      },
    ],
    takes: clubsTakes,
    options: {
      bandwidth: choice({
        title: { "zh-CN": "带宽", en: "Bandwidth" },
        help: {
          "zh-CN": "二次谱核的带宽：自适应（AQSB，按得分，n/(n − 2)校正），或Phillips与Sul程序所用（FQSB，按残差）。两种都会列出，俱乐部按所选的一种划分。",
          en: "Of the quadratic spectral kernel: adaptive (AQSB, from the scores, times n/(n − 2)), or as in the program of Phillips and Sul (FQSB, from the residuals). Both are shown; clubs are found with the one that is chosen.",
        },
        values: { aqsb: { "zh-CN": "自适应（AQSB）", en: "Adaptive (AQSB)" }, fqsb: { "zh-CN": "残差（FQSB）", en: "Of the residuals (FQSB)" } },
        default: "aqsb",
      }),
    },
    least: { rows: 3, in: "all" },
    gives: clubsGives,
    says: clubsSays,
    refuses: { "few-periods": ["column", "periods", "min"], "few-units": ["column", "units", "min"] },
    functions: { "STAT.CLUBS": { gives: "clubs", parameters: ["value", "unit", "period", "bandwidth", "result"] } },
    *run(given, { bandwidth: main }, refuse) {
      const { value, period } = given.columns;
      const periods = given.periods.map((one) => one.period);
      if (periods.length < leastPeriods) refuse("few-periods", { column: period[0].name, periods: String(periods.length), min: String(leastPeriods) });
      const { names, paths, incomplete } = pathsOf(given);
      if (names.length < leastUnits) refuse("few-units", { column: value[0].name, units: String(names.length), min: String(leastUnits) });
      const totals = periods.map((label, t): ClubsTotals => ({
        period: label,
        values: { n: names.length, mean: meanOf(paths.map((path) => path[t])), H: varianceOf(paths, t) },
      }));
      const found: { readonly initial: Clubs; readonly merged: Clubs }[] = [];
      for (const [k, bandwidth] of bandwidths.entries()) {
        yield { step: "progress", done: k, total: bandwidths.length };
        const initial = findClubs(paths, bandwidth);
        found.push({ initial, merged: mergeClubs(paths, initial, bandwidth) });
      }
      const logt = bandwidths.map((bandwidth, k) => logtRow(bandwidth, paths, found[k]));
      const { initial, merged } = found[bandwidths.indexOf(main)];
      const last = periods.length - 1;
      const clubRows = merged.clubs.map((one, k): ClubRow => ({
        period: null,
        cells: { ...clubCells(one, k, names), mean: meanOf(one.members.map((unit) => paths[unit][last])) },
      }));
      const values = {
        totals,
        logt,
        clubs: clubRows.length > 0 ? clubRows : [{ period: null, cells: { ...lackingClub(merged.divergent, names), mean: null } }],
        initial:
          initial.clubs.length > 0
            ? initial.clubs.map((one, k) => ({ period: null, cells: clubCells(one, k, names) }))
            : [{ period: null, cells: lackingClub(initial.divergent, names) }],
        members: memberRows(names, paths, merged, initial),
        paths: periods.flatMap((label, t) => pathRows(label, t, paths, merged)),
      };
      return { values, findings: clubsFindings({ ...values, found: merged, names, incomplete }, main) };
    },
  },
  clubsWords,
);
