import type { Level, ScoreRow } from "./results.ts";
import type { RunPlan } from "./run-plan.ts";

/**
 * What stands behind an index that compares with the global technology: E^G against it, E against the technology of the
 * own period, and the best-practice gap BPG = E^G / E (Pastor & Lovell 2005); of an index of differences the distances
 * and their difference.
 * @param inNumbers whether each is computed when it is asked for: of a million rows few hosts need any
 */
export function levelsOf({ model, options, index }: RunPlan, scores: readonly ScoreRow[], inNumbers = false): readonly Level[] {
  const sums = index?.index.combines === "sum";
  const measure = (score: number | null | undefined) => (score == null ? null : sums ? score : (model.efficiency?.(score, options) ?? score));
  const levelOf = ({ ownScore, globalScore }: ScoreRow): Level => {
    const [own, global] = [measure(ownScore), measure(globalScore)];
    const gap = own === null || global === null ? null : sums ? global - own : own === 0 ? null : global / own;
    return { own, global, BPG: gap };
  };
  return inNumbers ? scores.map((row) => new LevelView(row, levelOf)) : scores.map(levelOf);
}

class LevelView implements Level {
  readonly #row: ScoreRow;
  readonly #levelOf: (row: ScoreRow) => Level;

  constructor(row: ScoreRow, levelOf: (row: ScoreRow) => Level) {
    this.#row = row;
    this.#levelOf = levelOf;
  }

  get own(): number | null {
    return this.#levelOf(this.#row).own;
  }
  get global(): number | null {
    return this.#levelOf(this.#row).global;
  }
  get BPG(): number | null {
    return this.#levelOf(this.#row).BPG;
  }
}
