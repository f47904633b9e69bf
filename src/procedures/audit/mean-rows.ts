import { judged, type Claim } from "./claim.ts";
import { fitsOf, follows, properFormulas, weightedMean, type MeanCell, type MeanQuestion, type ProperFormula } from "./formulas.ts";
import { apart, scale, sum, type Interval } from "./interval.ts";
import type { Identity } from "./identities.ts";
import { claimOf, commonFormula, type MeanFinding } from "./mean-finding.ts";
import type { MeanColumn, MeanRow } from "./mean-questions.ts";
import { otherOf } from "./other-means.ts";
import type { PrintedTable } from "./printed-table.ts";
import type { Said } from "./row-says.ts";
import { ratioOf, type PrintedScores } from "./scores.ts";

/** A question by itself may have another formula than the rest of the table where that fits all of two cells or more. */
function formulaOf(question: MeanQuestion, common: ProperFormula, offered: readonly ProperFormula[]): ProperFormula {
  const { length } = question.cells;
  if (length < 2 || fitsOf(question, common) === length) return common;
  return offered.find((formula) => fitsOf(question, formula) === length) ?? common;
}

/** Every row of means: its own units first, then whether it is the mean of others. */
export function checkMeanRows(table: PrintedTable, rows: readonly MeanRow[], { identities, columnItems, scores }: RowsBeside): readonly MeanFinding[] {
  const own = rows.filter(({ row }) => [null, "mean"].includes(table.says[row])).map(({ sets }) => sets[0].question);
  const common = commonFormula(own, properFormulas);
  return rows.map(({ row, sets }): MeanFinding => {
    const [{ set, question }] = sets;
    const name = table.labels[row];
    const formula = formulaSaid(table.says[row], question, common);
    const fits = fitsOf(question, formula);
    const { length } = question.cells;
    const n = set.rows.length;
    const other = fits === length ? null : otherOf(table, question, sets.slice(1), formula, fits);
    const text = `${name} = ${formula === "sum" ? "Σ" : "mean"}(${set.name === "" ? "all" : set.name}, n = ${n})`;
    const claims = question.cells.map((cell): Claim => {
      const weighing = other?.weighing;
      if (weighing?.column === cell.column) {
        // The weights are no mean by themselves: their own number is their mean or their sum.
        const own = properFormulas.find((one) => fitsOf({ ...question, cells: [cell] }, one) === 1) ?? formula;
        return claimOf(table, cell, text, { formula: own, of: "", follow: follows(own, cell.items) });
      }
      const follow = weighing === undefined ? follows(formula, cell.items) : weightedMean(cell.items, weighing.weights);
      const claim = claimOf(table, cell, text, { formula: other?.formula ?? formula, of: other?.of ?? "", follow });
      if (claim.verdict !== "inconsistent" || other !== null) return claim;
      const kept = claimKept(table, identities, cell);
      if (kept !== null) return kept;
      const along = alongRow(table, columnItems.get(cell.column), cell, set.rows);
      if (along !== null) return { ...claim, ...along, verdict: "consistent", by: 0, corrected: null };
      const periods = scores === null ? null : meanOfPeriods(table, columnItems.get(cell.column), scores, question, set.rows);
      if (periods !== null && apart(cell.printed, periods) === 0) return { ...claim, formula: "mean-of-periods" };
      return otherwise(claim, cell, { said: table.says[row], formula, most: 2 * fits >= length });
    });
    return { name, formula: other?.formula ?? formula, of: other?.of ?? "", divisor: other?.divisor ?? n, n, question, claims };
  });
}

/** What is known beside the rows of means. */
export interface RowsBeside {
  readonly identities: readonly Identity[];
  /** The columns of means, by column. */
  readonly columnItems: ReadonlyMap<number, MeanColumn>;
  readonly scores: PrintedScores | null;
}

/** The formula that a label says; a row of totals may have means of what does not add up, but no more of them than sums. */
function formulaSaid(said: Said | null, question: MeanQuestion, common: ProperFormula): ProperFormula {
  if (said === "geometric" || said === "median") return said;
  if (said === "sum") return fitsOf(question, "arithmetic") > fitsOf(question, "sum") ? "arithmetic" : "sum";
  return formulaOf(question, common, properFormulas);
}

/** A number of a row of means that follows from the others of its row, as a rate of growth of means does. */
function claimKept(table: PrintedTable, identities: readonly Identity[], { row, column, printed }: MeanCell): Claim | null {
  for (const identity of identities) {
    if (identity.total !== column) continue;
    const parts = identity.parts.map((part) => table.columns[part].cells[row]);
    const follow = parts.some((one) => one === null) ? null : identity.follows(parts as readonly Interval[]);
    if (follow === null || apart(printed, follow) > 0) continue;
    return judged({ check: identity.check, claim: identity.claim, row, column, unit: table.labels[row] }, printed, follow);
  }
  return null;
}

/** In a row and a column of means: the mean of the means in its row, or, where a cell is blank, that of all cells of both. */
function alongRow(
  table: PrintedTable,
  column: MeanColumn | undefined,
  { row, column: at, printed }: MeanCell,
  units: readonly number[],
): Pick<Claim, "follows" | "formula"> | null {
  const others = () => [...table.columns.keys()].filter((k) => !table.columns[k].header.mean);
  const items = column?.items ?? (table.columns[at].header.mean ? others() : []);
  const cellsOf = (of: number) => items.map((k) => table.columns[k].cells[of]).filter((one) => one !== null);
  const asked = [
    { formula: "mean-of-periods", cells: cellsOf(row) },
    { formula: "pooled", cells: units.flatMap(cellsOf) },
  ] as const;
  for (const { formula, cells } of asked)
    for (const proper of ["arithmetic", "geometric"] as const) {
      const follow = cells.length > 1 ? follows(proper, cells) : null;
      if (follow !== null && apart(printed, follow) === 0) return { follows: follow, formula };
    }
  return null;
}

/**
 * A number that the formula of its row does not give. What has no word for a mean, and what is said to be weighted, may be
 * a mean by weights that are not printed: nothing is claimed of it while it lies among its items.
 */
function otherwise(claim: Claim, { printed, items }: MeanCell, row: { said: Said | null; formula: ProperFormula; most: boolean }): Claim {
  const among: Interval = { low: Math.min(...items.map(({ low }) => low)), high: Math.max(...items.map(({ high }) => high)) };
  const fitting = properFormulas.find((one) => {
    const follow = follows(one, items);
    return follow !== null && apart(printed, follow) === 0;
  });
  const open = { ...claim, verdict: "undetermined" as const, by: 0, corrected: null, formula: "none" as const };
  const within = apart(printed, among) === 0;
  if (row.said === "weighted") {
    if (within) return open;
    const { check, claim: text, row: at, column, unit } = claim;
    return judged({ check, claim: text, row: at, column, unit, formula: "none" }, printed, among);
  }
  if (row.said === "sum" || row.said === null) {
    if (fitting === "sum" || fitting === "arithmetic")
      return { ...claim, follows: follows(fitting, items), verdict: "consistent", by: 0, corrected: null, formula: fitting };
    if ((row.formula === "sum" && within) || (row.said === null && !row.most)) return open;
  }
  return { ...claim, formula: fitting ?? "none" };
}

/** The mean over the periods of the means of the units: what a national row of a column of means may be instead of the mean of its column. */
function meanOfPeriods(
  table: PrintedTable,
  column: MeanColumn | undefined,
  scores: PrintedScores,
  { names }: MeanQuestion,
  rows: readonly number[],
): Interval | null {
  if (column === undefined || column.from !== "scores" || names.length !== rows.length) return null;
  const ratios = scores.years.slice(1).flatMap((to, k) => rows.map((row) => ratioOf(scores, table.labels[row], scores.years[k], to)));
  return ratios.some((one) => one === null) ? null : scale(sum(ratios as readonly Interval[]), 1 / ratios.length);
}
