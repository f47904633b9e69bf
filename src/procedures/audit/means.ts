import { judged, type Claim, type Formula } from "./claim.ts";
import { faultOf, fitsOf, follows, properFormulas, weightedMean, type Fit, type MeanCell, type MeanQuestion, type ProperFormula } from "./formulas.ts";
import { apart, scale, sum, width, type Interval } from "./interval.ts";
import type { MeanColumn, MeanRow } from "./mean-questions.ts";
import type { Identity } from "./identities.ts";
import type { PrintedTable } from "./printed-table.ts";
import { saidBy, type Said } from "./row-says.ts";
import { ratioOf, type PrintedScores } from "./scores.ts";

/** What a row or column of means turned out to be. */
export interface MeanFinding {
  /** Its name: of a row its label, of a column its header. */
  readonly name: string;
  readonly formula: Formula;
  /** The item that is counted twice or left out, the other group, the column of weights. */
  readonly of: string;
  readonly divisor: number;
  readonly n: number;
  readonly question: MeanQuestion;
  readonly claims: readonly Claim[];
}

/**
 * The proper formula that fits most of the numbers of all questions, the arithmetic mean where several do as well. A sum is one
 * only of rows: a column of sums is not called a mean.
 */
function commonFormula(questions: readonly MeanQuestion[], offered: readonly ProperFormula[]): ProperFormula {
  const counted = offered.map((formula) => ({ formula, fits: questions.reduce((all, one) => all + fitsOf(one, formula), 0) }));
  const [arithmetic] = counted;
  const best = counted.reduce((most, one) => (one.fits > most.fits ? one : most));
  const all = questions.reduce((n, { cells }) => n + cells.length, 0);
  // Another formula than the arithmetic mean is the table's only where it fits nearly all and clearly more.
  return best.fits >= 0.8 * all && best.fits > arithmetic.fits ? best.formula : "arithmetic";
}

/** A question by itself may have another formula than the rest of the table where that fits all of two cells or more. */
function formulaOf(question: MeanQuestion, common: ProperFormula, offered: readonly ProperFormula[]): ProperFormula {
  const { length } = question.cells;
  if (length < 2 || 2 * fitsOf(question, common) > length) return common;
  return offered.find((formula) => fitsOf(question, formula) === length) ?? common;
}

const claimOf = (table: PrintedTable, cell: MeanCell, claim: string, formula: Formula, of: string, follow: Interval | null): Claim =>
  judged({ check: "mean", claim, row: cell.row, column: cell.column, unit: table.labels[cell.row], formula, of }, cell.printed, follow);

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
        return claimOf(table, cell, text, own, "", follows(own, cell.items));
      }
      const follow = weighing === undefined ? follows(formula, cell.items) : weightedMean(cell.items, weighing.weights);
      const claim = claimOf(table, cell, text, other?.formula ?? formula, other?.of ?? "", follow);
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

interface Other {
  readonly formula: Formula;
  readonly of: string;
  readonly divisor?: number;
  /** The column of the weights, and the weights of the items. */
  readonly weighing?: { readonly column: number; readonly weights: readonly Interval[] };
}

/** What a row of means is instead: of another group, weighted by a column, or with a unit too many or too few; null where nothing fits it all. */
function otherOf(table: PrintedTable, question: MeanQuestion, sets: MeanRow["sets"], formula: ProperFormula, fits: number): Other | null {
  const { cells, names } = question;
  // One cell of three is a misprint; what fits all of them must be more than one number.
  if (cells.length < 2 || 2 * fits > cells.length) return null;
  const swapped = sets.filter(({ question: other }) => other.cells.length === cells.length && fitsOf(other, formula) === cells.length);
  if (swapped.length > 0) return { formula: "other-group", of: swapped[0].set.name };
  const [{ row }] = cells;
  const weighted = weightsOf(table, question, row);
  if (weighted !== null) return weighted;
  const fault = formula === "arithmetic" ? faultOf(question) : null;
  return fault && { formula: fault.formula, of: fault.item < 0 ? "" : names[fault.item], divisor: fault.divisor };
}

/** The column by which a row of means is weighted. */
function weightsOf(table: PrintedTable, { cells, names }: MeanQuestion, row: number): Other | null {
  for (const [column, { name, cells: own }] of table.columns.entries()) {
    const rows = names.map((label) =>
      table.labels.findIndex((one, at) => one === label && table.kinds[at] === "unit" && table.periods[at] === table.periods[row]),
    );
    const weights = rows.flatMap((at) => own[at] ?? []);
    const others = cells.filter((cell) => cell.column !== column && cell.items.length === weights.length);
    if (weights.length !== names.length || others.length < 2 || others.length < cells.length - 1) continue;
    const fit = others.every(({ printed, items }) => {
      const follow = weightedMean(items, weights);
      return follow !== null && apart(printed, follow) === 0 && width(follow) <= 20 * width(printed);
    });
    if (fit) return { formula: "weighted", of: name, weighing: { column, weights } };
  }
  return null;
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

/** Every column of means: a proper formula where one fits, else what went wrong in all of its rows alike. */
export function checkMeanColumns(table: PrintedTable, columns: readonly MeanColumn[]): readonly MeanFinding[] {
  const offered = ["arithmetic", "geometric", "median"] as const;
  return columns.flatMap(({ column, question, from }): MeanFinding[] => {
    const { name } = table.columns[column];
    if (question.cells.length === 0) return [];
    const said = saidBy(name);
    // Weights over periods are not printed.
    if (said === "weighted") return [];
    const formula = said === "geometric" ? said : commonFormula([question], offered);
    const fits = fitsOf(question, formula);
    const n = question.names.length;
    const fault: Fit | null = 2 * fits > question.cells.length ? null : faultOf(question);
    // Of scores in another table it is only a guess that they are the items: nothing is claimed unless something fits.
    if (from === "scores" && fault === null && 2 * fits <= question.cells.length) return [];
    const text = `${name} = mean(${question.names[0]} … ${question.names[n - 1]}, n = ${n})`;
    const of = fault === null || fault.item < 0 ? "" : question.names[fault.item];
    const claims = question.cells.map((cell) => {
      const follow = follows(formula, cell.items);
      const claim = claimOf(table, cell, text, fault?.formula ?? formula, of, follow);
      return claim.verdict === "inconsistent" && fault === null ? { ...claim, formula: "none" as const } : claim;
    });
    return [{ name, formula: fault?.formula ?? formula, of, divisor: fault?.divisor ?? n, n, question, claims }];
  });
}
