import type { Program } from "../engine/lp/program.ts";
import type { LpSolver, Solution, SolveStatus } from "../engine/lp/solution.ts";

/** How a program ended, with its objective where it has one. */
export interface Verdict {
  readonly status: SolveStatus;
  readonly objective: number | null;
}

/** What two solvers said of one program. */
export interface Comparison {
  readonly ours: Verdict;
  readonly theirs: Verdict;
}

/** Objectives further apart than this, relative to their size or 1, disagree. */
export const apart = 1e-6;

export const differenceOf = ({ ours, theirs }: Comparison): number =>
  ours.objective === null || theirs.objective === null ? 0 : Math.abs(ours.objective - theirs.objective) / Math.max(1, Math.abs(ours.objective));

/** Whether both gave a verdict and the verdicts are not the same. */
export const disagree = (one: Comparison): boolean => one.theirs.status !== "stopped" && (one.ours.status !== one.theirs.status || differenceOf(one) > apart);

/** Solves with ours, asks the other solver the same, and keeps what both said. */
export class ComparingSolver implements LpSolver {
  readonly name: string;
  readonly #said: Comparison[] = [];

  constructor(
    private readonly ours: LpSolver,
    private readonly theirs: LpSolver,
  ) {
    this.name = ours.name;
  }

  exactly(program: Program, asWritten = false): Solution {
    return this.ours.exactly?.(program, asWritten) ?? this.ours.solve(program);
  }

  solve(program: Program): Solution {
    const solution = this.ours.solve(program);
    this.#said.push({ ours: verdict(solution), theirs: verdict(this.theirs.solve(program)) });
    return solution;
  }

  /** The comparisons since the last call. */
  take(): readonly Comparison[] {
    return this.#said.splice(0);
  }
}

const verdict = ({ status, objective }: Solution): Verdict => ({ status, objective: status === "optimal" && Number.isFinite(objective) ? objective : null });
