import type { Text } from "../../engine/declare/text.ts";
import type { Progress } from "../../worker/evaluator.ts";
import type { FormulaCell } from "../../workbook/sheet/calculation/grid-function.ts";

/** A formula that answered #VALUE!, and what to mend. */
export interface FormulaProblem extends FormulaCell {
  readonly name: string;
  readonly sentence: Text;
}

/** A formula that is being computed. */
export interface FormulaWork {
  readonly name: string;
  readonly progress: Progress | null;
}

export interface FormulaNews {
  readonly work: FormulaWork | null;
  readonly problems: readonly FormulaProblem[];
}

/** What the cells' formulas have to say beside the cell: a store that React can read. */
export class FormulaNotices {
  #news: FormulaNews = { work: null, problems: [] };
  readonly #listeners = new Set<() => void>();

  readonly read = (): FormulaNews => this.#news;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  working(work: FormulaWork | null): void {
    this.#tell({ ...this.#news, work });
  }

  /** Takes the place of what was said of the same cell; null takes it back. */
  settle(cell: FormulaCell, problem: FormulaProblem | null): void {
    const others = this.#news.problems.filter((one) => !sameCell(one, cell));
    if (problem === null && others.length === this.#news.problems.length) return;
    this.#tell({ ...this.#news, problems: problem === null ? others : [...others, problem] });
  }

  /** Keeps the problems of cells that still hold their formula. */
  keep(holds: (problem: FormulaProblem) => boolean): void {
    const kept = this.#news.problems.filter(holds);
    if (kept.length < this.#news.problems.length) this.#tell({ ...this.#news, problems: kept });
  }

  /** Says nothing any more: another workbook has other cells. */
  clear(): void {
    this.#tell({ work: null, problems: [] });
  }

  problemAt(cell: FormulaCell): FormulaProblem | null {
    return this.#news.problems.find((one) => sameCell(one, cell)) ?? null;
  }

  #tell(news: FormulaNews): void {
    this.#news = news;
    for (const listener of this.#listeners) listener();
  }
}

const sameCell = (a: FormulaCell, b: FormulaCell) => a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
