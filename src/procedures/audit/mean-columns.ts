import { faultOf, fitsOf, follows, type Fit } from "./formulas.ts";
import { claimOf, commonFormula, type MeanFinding } from "./mean-finding.ts";
import type { MeanColumn } from "./mean-questions.ts";
import type { PrintedTable } from "./printed-table.ts";
import { saidBy } from "./row-says.ts";

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
      const claim = claimOf(table, cell, text, { formula: fault?.formula ?? formula, of, follow: follows(formula, cell.items) });
      return claim.verdict === "inconsistent" && fault === null ? { ...claim, formula: "none" as const } : claim;
    });
    return [{ name, formula: fault?.formula ?? formula, of, divisor: fault?.divisor ?? n, n, question, claims }];
  });
}
