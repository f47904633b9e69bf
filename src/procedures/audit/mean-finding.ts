import { judged, type Claim, type Formula } from "./claim.ts";
import { fitsOf, type MeanCell, type MeanQuestion, type ProperFormula } from "./formulas.ts";
import type { Interval } from "./interval.ts";
import type { PrintedTable } from "./printed-table.ts";

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
export function commonFormula(questions: readonly MeanQuestion[], offered: readonly ProperFormula[]): ProperFormula {
  const counted = offered.map((formula) => ({ formula, fits: questions.reduce((all, one) => all + fitsOf(one, formula), 0) }));
  const [arithmetic] = counted;
  const best = counted.reduce((most, one) => (one.fits > most.fits ? one : most));
  const all = questions.reduce((n, { cells }) => n + cells.length, 0);
  // Another formula than the arithmetic mean is the table's only where it fits nearly all and clearly more.
  return best.fits >= 0.8 * all && best.fits > arithmetic.fits ? best.formula : "arithmetic";
}

/** What a number is read as: a mean by some formula, of what its finding names, and what follows by it. */
interface ReadAs {
  readonly formula: Formula;
  readonly of: string;
  readonly follow: Interval | null;
}

/** The claim of one number that it is the mean that follows. */
export const claimOf = (table: PrintedTable, { row, column, printed }: MeanCell, claim: string, { formula, of, follow }: ReadAs): Claim =>
  judged({ check: "mean", claim, row, column, unit: table.labels[row], formula, of }, printed, follow);
