import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { findingsOf } from "./composite-findings.ts";
import { scoreFormula, weightFormula, type ScaledPart } from "./composite-formula.ts";
import { options } from "./composite-options.ts";
import { gives, says, type CheckRow, type WeightRow } from "./composite-results.ts";
import { compositeWords } from "./composite.words.ts";
import { indicatorSlots, indicatorsOf, limitFormulas, limitsOf } from "./indicator-scale.ts";
import { refuses, partOf } from "./composite-parts.ts";

const takes = {
  ...indicatorSlots,
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 0 },
  pairwise: { holds: "table", form: "square", min: 0 },
} as const;

/**
 * A composite index of indicators, over all rows or in each period by itself: min–max values z (of a negative indicator 1 − …) with
 * weights of entropy, CRITIC (Diakoulaki et al. 1995), coefficients of variation, equal, given, or of pairwise comparisons (Saaty
 * 1977), added up or as TOPSIS (Hwang & Yoon 1981); or principal components of z-scores.
 */
export const composite = describeProcedure(
  {
    id: "composite",
    stage: "prepare",
    question: "prepare",
    citations: [
      {
        text: "Diakoulaki, D., Mavrotas, G. & Papayannakis, L. (1995). Determining objective weights in multiple criteria problems: the CRITIC method. Computers & Operations Research 22(7), 763–770.",
        doi: "10.1016/0305-0548(94)00059-H",
      },
      {
        text: "Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of Mathematical Psychology 15(3), 234–281.",
        doi: "10.1016/0022-2496(77)90033-5",
      },
      { text: "Hwang, C.-L. & Yoon, K. (1981). Multiple Attribute Decision Making. Springer." },
    ],
    takes,
    options,
    least: { rows: 3, in: "all" },
    gives,
    says,
    refuses,
    functions: {
      "INDEX.COMPOSITE": {
        gives: "score",
        parameters: ["values", "negative", "unit", "period", "pairwise", "weighting", "scoring", "within", "weight-vector", "shift", "result"],
      },
    },
    *run(given, settings, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const indicators = indicatorsOf(given.columns);
      if (indicators.length === 0) refuse("no-indicator", {});
      const all = { period: null, rows: Array.from({ length: given.rows }, (_, row) => row) };
      const parts = settings.within === "period" ? given.periods : [all];
      const score = new Array<number>(given.rows);
      const weights: WeightRow[] = [];
      const partOfRow = new Array<ScaledPart>(given.rows);
      const checks: CheckRow[] = [];
      for (const one of parts) {
        const { period, rows } = one;
        if (rows.length < 3) refuse("few-rows", { period: period ?? "", rows: String(rows.length) });
        const part = partOf(indicators, one, given.tables.pairwise, settings, refuse);
        const scaled: ScaledPart = { rows, first: weights.length, weights: part.weights };
        rows.forEach((row, k) => {
          score[row] = part.scores[k];
          partOfRow[row] = scaled;
        });
        indicators.forEach(({ column, direction }, j) => {
          weights.push({
            period,
            cells: { indicator: column.name, direction, measure: part.measures[j], weight: part.weights[j], ...limitsOf(column, rows) },
            formulas: { ...limitFormulas(column.name, rows), ...weightFormula(settings.weighting, scaled, indicators.length, j) },
          });
        });
        const own = { rows: rows.length, sum: part.weights.reduce((sum, w) => sum + w, 0), low: Math.min(...part.scores), high: Math.max(...part.scores) };
        for (const [check, value] of Object.entries({ ...own, ...part.checks })) checks.push({ period, cells: { check, value } });
      }
      const columns: readonly ColumnBack[] = [{ name: "score", values: score, formula: scoreFormula(indicators, partOfRow, settings) }];
      return { values: { score: columns, weights, checks }, findings: findingsOf(given, { weights, checks, score, indicators: indicators.length }, settings) };
    },
  },
  compositeWords,
);
