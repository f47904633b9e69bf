import { valuesOf, type Unit } from "../../data/dataset.ts";
import type { Program } from "../../lp/program.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Outcome, Peer } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { meansOf } from "./direction.ts";
import { directionalFrame, type DirectionalFrame } from "./directional-program.ts";
import { decided } from "../shared/optimum.ts";
import { worthOfMissed } from "../shared/missed-rows.ts";
import { slackOf } from "../shared/outcome.ts";
import type { DirectionalSetting } from "./directional-options.ts";

/** Without an exact proof, what is no larger than this part of the numbers beside it is 0. */
const frontier = 1e-9;

/**
 * Whether the distance of a unit along a direction is 0: decided exactly where the solution carries a fraction. One that
 * hangs on the last digit was proven to rounding, and stands for data that have it: what is more than rounding is a distance.
 */
export function isZero({ exact, objective, certificate }: Solution, unit: Unit, direction: readonly number[]): boolean {
  if (exact) return exact.numerator === 0n;
  const { tolerance, largest } = scaleOf(unit, direction);
  return Math.abs(objective) <= (certificate.illPosed ? Math.min(tolerance, rounding * Math.max(1, largest)) : tolerance);
}

/** What rounding leaves of a distance, in parts of the unit's own numbers; and at most, as what leaves more is solved exactly. */
const rounding = 2 ** -44;
const mostRounding = 1e-8;

/**
 * The distance below which a unit without an exact proof is on the frontier, and the largest of the unit's own numbers in
 * units of the direction. β is in these units: where they are larger than the unit's own numbers the tolerance is less than
 * 1e-9, and where they are smaller no more than rounding, as 1 in numbers of ten digits is a distance like any other; what
 * rounding leaves open there is solved exactly.
 */
function scaleOf(unit: Unit, direction: readonly number[]): { readonly tolerance: number; readonly largest: number; readonly smallest: number } {
  const values = valuesOf(unit);
  const shares = direction.flatMap((step, k) => (step > 0 ? [Math.abs(values[k]) / step] : [])).filter((share) => share > 0 && share < Infinity);
  if (shares.length === 0) return { tolerance: frontier, largest: 1, smallest: 1 };
  const [largest, smallest] = [Math.max(...shares), Math.min(...shares)];
  return { tolerance: Math.max(frontier * Math.min(1, largest), Math.min(rounding * largest, mostRounding)), largest, smallest };
}

/** What rounding leaves of a distance of 0, in the same units. */
const least = 2 ** -48;

/** What the rounding of a row may be of a distance. */
const ofDistance = 1e-10;

/**
 * Solves for a distance: what is no more than rounding is 0, and where floating point leaves that open exact arithmetic says
 * it; and so where a row is missed by what passes for rounding of its large numbers, and is much of the distance.
 */
export function decidedDistance(program: Program, unit: Unit, direction: readonly number[], solver: LpSolver, atNothing?: number): Solution {
  const { tolerance, largest, smallest } = scaleOf(unit, direction);
  const solution = decided(program, solver, {
    onFrontier: 0,
    within: tolerance,
    rounding: least * Math.max(1, largest),
    atNothing,
  });
  if (solution.status !== "optimal" || solution.exact || solution.certificate.illPosed || !solver.exactly) return solution;
  const most = Math.max(ofDistance * Math.abs(solution.objective), least * Math.min(1, smallest));
  return worthOfMissed(program, solution) > most ? solver.exactly(program) : solution;
}

/** A number a hair below a maximum, so that the second phase has a point in spite of rounding; 0 is whole. */
const reachable = (beta: number, { exact }: Solution): number => beta - Math.abs(beta) * (exact ? 2 ** -51 : 1e-11);

/** The first phase: the direction, the program along it, its optimum, and the distance β. */
interface Measured {
  readonly direction: readonly number[];
  readonly frame: DirectionalFrame;
  readonly solution: Solution;
  readonly beta: number;
}

/**
 * The second phase: with β held at its optimum, the largest sum of slacks, each in units of its column's mean, so that
 * the projection is not dominated; then slacks (β's step and what remains), targets and peers in the data's own units.
 * @param first whose slacks stand where the second phase has none
 */
export function projectAlong(
  unit: Unit,
  technology: Technology,
  setting: DirectionalSetting,
  first: Measured,
  solver: LpSolver,
): Pick<Outcome, "slacks" | "targets" | "peers" | "certificates"> & { readonly dominated: boolean } {
  const { beta, direction } = first;
  const frame = directionalFrame(unit, technology, setting);
  const { program, rows, towards } = frame;
  const scales = meansOf(technology).map((mean) => (mean === 0 ? 1 : Math.abs(mean)));
  const moved = direction.flatMap((step, k) => (step > 0 ? [[rows[k], towards[k] * step] as const] : []));
  program.column(0, moved, { lower: reachable(beta, first.solution) });
  frame.slacks.forEach((column, k) => {
    if (column >= 0) program.columns[column] = { ...program.columns[column], cost: -1 / scales[k] };
  });
  program.start = null;
  program.relaxed = beta !== 0;
  const second = solver.solve(program);
  const found = second.status === "optimal";
  const [{ slacks, theta }, solution] = found ? [frame, folded(technology, second)] : [first.frame, folded(technology, first.solution)];
  const scale = theta < 0 || !(solution.own[theta] > 0) ? 1 : solution.own[theta];
  const values = valuesOf(unit);
  const rest = slacks.map((column, k) => {
    if (column < 0) return 0;
    const slack = slackOf(solution.own[column], values[k], k, technology, solution);
    return k < unit.x.length ? slack / scale : slack;
  });
  return {
    ...targetsOf(
      unit,
      towards,
      direction.map((step, k) => beta * step + rest[k]),
    ),
    peers: peersOf(technology, solution, scale),
    certificates: found ? [second.certificate] : [],
    // Without any input the slacks of an output have no end.
    dominated: second.status === "unbounded" || (second.exact ? second.exact.numerator !== 0n : rest.some((slack, k) => slack > frontier * scales[k])),
  };
}

/** Slacks as they are, and the targets that they lead to. */
export function targetsOf(unit: Unit, towards: readonly (1 | -1)[], slacks: readonly number[]): { slacks: readonly number[]; targets: readonly number[] } {
  return {
    slacks: slacks.map((slack) => slack + 0),
    targets: valuesOf(unit).map((value, k) => value - towards[k] * slacks[k]),
  };
}

/** The solution with the two columns of a unit that abates (Kuosmanen) as one intensity, λ + μ: its share of the inputs. */
export function folded(technology: Technology, solution: Solution): Solution {
  const n = technology.members.length;
  if (solution.intensities.every(({ column }) => column < n)) return solution;
  const shares = new Map<number, number>();
  for (const { column, value } of solution.intensities) shares.set(column % n, (shares.get(column % n) ?? 0) + value);
  return { ...solution, intensities: [...shares].sort(([a], [b]) => a - b).map(([column, value]) => ({ column, value })) };
}

/** The reference units that span the inputs of a projection; where all abate by one θ (Shephard), λ / θ. */
export const peersOf = (technology: Technology, { intensities }: Solution, theta = 1): readonly Peer[] =>
  intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value / theta }));
