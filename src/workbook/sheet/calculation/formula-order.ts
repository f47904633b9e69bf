import { NamingIndex, type OrderedFormula } from "./naming-index.ts";

/** An order of formulas, as their places in the list, and how often it was asked which formula names a cell. */
export interface FormulaOrder {
  readonly order: readonly number[];
  readonly looks: number;
}

/**
 * Some formulas and all that depend on them, each behind those that depend on it; null where one depends on itself. The
 * formulas that name a cell are looked for as long as there is one that was not come to: in a column that is ranked, every
 * formula names every cell, and to look at them all for each would take the square of its length.
 */
export function formulaOrder(formulas: readonly OrderedFormula[], firsts: readonly number[]): FormulaOrder | null {
  const index = new NamingIndex(formulas);
  const begun = new Uint8Array(formulas.length);
  const order: number[] = [];
  const path: number[] = [];
  let looks = 0;
  /** Whether no formula is come to again from itself. */
  const begin = (formula: number): boolean => {
    begun[formula] = 1;
    path.push(formula);
    index.begin(formula);
    return !index.returns(formulas[formula].changed);
  };
  for (let k = firsts.length - 1; k >= 0; k--) {
    if (begun[firsts[k]]) continue;
    if (!begin(firsts[k])) return null;
    while (path.length > 0) {
      const formula = path[path.length - 1];
      looks++;
      const next = index.next(formulas[formula].changed);
      if (next >= 0) {
        if (!begin(next)) return null;
        continue;
      }
      path.pop();
      index.end(formula);
      order.push(formula);
    }
  }
  return { order, looks };
}
