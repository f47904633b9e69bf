/**
 * What became of one observation. An outcome is not an error: it belongs to its row and stops nothing.
 *
 * - `efficient`: on the frontier, score 1 (or the model's own value for it);
 * - `super-efficient`: on the frontier, and a super-efficiency model puts it above 1;
 * - `weakly-efficient`: on the frontier by the model's score, but a slack is left: it is dominated all the same;
 * - `inefficient`: below the frontier;
 * - `infeasible`: the program has no solution, which the super-efficiency literature expects of some units;
 * - `unbounded`: the distance to the frontier is infinite: a reference unit yields output without any input, say;
 * - `unsolved`: the solver stopped without a proof, or a number of the result is beyond the largest double; no score is shown;
 * - `bad data`: the model's data rule is broken in this row (a zero input, say); it is not evaluated.
 */
export const statuses = ["efficient", "super-efficient", "inefficient", "infeasible", "unsolved", "bad data", "weakly-efficient", "unbounded"] as const;
export type Status = (typeof statuses)[number];

/** What counts as efficient wherever units are counted: a weakly efficient unit is dominated, and does not. */
export const efficientStatuses = ["efficient", "super-efficient"] as const satisfies readonly Status[];
export const isEfficient = (status: Status): boolean => (efficientStatuses as readonly Status[]).includes(status);
