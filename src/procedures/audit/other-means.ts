import type { Formula } from "./claim.ts";
import { faultOf, fitsOf, weightedMean, type MeanQuestion, type ProperFormula } from "./formulas.ts";
import { apart, width, type Interval } from "./interval.ts";
import type { MeanRow } from "./mean-questions.ts";
import type { PrintedTable } from "./printed-table.ts";

export interface Other {
  readonly formula: Formula;
  readonly of: string;
  readonly divisor?: number;
  /** The column of the weights, and the weights of the items. */
  readonly weighing?: { readonly column: number; readonly weights: readonly Interval[] };
}

/** What a row of means is instead: of another group, weighted by a column, or with a unit too many or too few; null where nothing fits it all. */
export function otherOf(table: PrintedTable, question: MeanQuestion, sets: MeanRow["sets"], formula: ProperFormula, fits: number): Other | null {
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
