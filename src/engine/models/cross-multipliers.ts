import { unitAt, variablesOf, type Unit } from "../dataset.ts";
import { Program, type Entry } from "../lp/program.ts";
import type { LpSolver } from "../lp/solution.ts";
import type { Certificate } from "../lp/solution.ts";
import type { Technology } from "../technology.ts";
import { reaches } from "./optimum.ts";
import { placesOf, radialProgram } from "./radial-program.ts";

/** What the multipliers of a unit do to the others, among those that give the unit itself its best score. */
export type Goal = "benevolent" | "aggressive";

/** The multipliers with which a unit appraises every other. */
export interface Appraiser {
  readonly row: number;
  /** The unit's own CCR score. */
  readonly own: number;
  readonly efficient: boolean;
  /** One weight ≥ 0 per variable: v of inputs and undesirable outputs, u of outputs. */
  readonly multipliers: readonly number[];
  readonly certificates: readonly Certificate[];
}

/** What a cross-score may miss of the conditions on the multipliers. */
const tolerance = 1e-9;
/** The own score is held this much below its optimum, so that rounding leaves a point: less where it is exact. */
const hair = 1e-12;
const exactHair = 2 ** -51;
/** Added to the goal, a different part of it for each column, so that one of several optima is chosen in any unit of measure. */
const tie = 1e-7;

/** The appraisers of a technology: its members with numbers above 0; null in the place of one that could not be solved. */
export function appraisersOf(technology: Technology, goal: Goal, solver: LpSolver): readonly (Appraiser | null)[] {
  const variables = variablesOf(technology.data);
  const rows = [...technology.members].filter((row) => variables.every(({ values }) => values[row] > 0));
  const totals = variables.map(({ values }) => rows.reduce((sum, row) => sum + values[row], 0));
  return rows.map((row) => {
    const unit = unitAt(technology.data, row);
    const others = totals.map((total, k) => total - variables[k].values[row]);
    const found = appraiser(unit, technology, others, goal, (program) => solver.solve(program));
    // Between units that are nearly the same floating point leaves prices that do not keep their conditions.
    return found ?? (solver.exactly ? appraiser(unit, technology, others, goal, (program) => solver.exactly!(program)) : null);
  });
}

/**
 * Multipliers of one unit (Doyle & Green 1994). X̄ and Ȳ are the inputs and outputs of all others together, θ_o the
 * unit's CCR score:
 *
 *     max (benevolent) or min (aggressive) uȲ   s.t.   vX̄ = 1,   uy_o = θ_o vx_o,   uy_j ≤ vx_j for every j,   u, v ≥ 0
 *
 * Of several optima the goal with 1e-7/(k + 2) of each column k added decides. Its dual is solved, which has the shape of an envelopment program; the multipliers are its row prices.
 */
function appraiser(unit: Unit, technology: Technology, others: readonly number[], goal: Goal, solve: LpSolver["solve"]): Appraiser | null {
  const first = solve(radialProgram(unit, technology, { rts: "crs", lower: 1, upper: 1, orientation: "input" }, -1).program);
  if (first.status !== "optimal") return null;
  const efficient = reaches(first, 1);
  const own = efficient ? 1 : first.objective;
  const held = efficient ? 1 : own * (1 - (first.exact ? exactHair : hair));
  const places = placesOf(unit, technology);
  // Nobody else is there to be good or bad to.
  if (others.every((total) => total === 0)) {
    const multipliers = places.map(({ row, less }) => Math.max(0, less ? -first.duals[row] : first.duals[row]));
    return { row: unit.row, own, efficient, multipliers, certificates: [first.certificate] };
  }
  const sign = goal === "benevolent" ? -1 : 1;
  const program = new Program(technology.block(false));
  program.free(
    -sign,
    places.flatMap(({ row, less }, k): Entry[] => (less ? [[row, sign * others[k]]] : [])),
  );
  program.column(
    0,
    places.map(({ row, value, less }): Entry => [row, less ? -held * value : -value]),
  );
  for (const [k, { row, less }] of places.entries()) {
    program.column(0, [[row, less ? 1 : -1]]);
    const broken = tie / (k + 2);
    program.rhs[row] = less ? sign * broken * others[k] : -sign * (1 + broken) * others[k];
  }
  const second = solve(program);
  if (second.status !== "optimal") return null;
  const multipliers = places.map(({ row, less }) => Math.max(0, less ? -second.duals[row] : second.duals[row]));
  if (
    !holds(
      technology,
      multipliers,
      places.map(({ value }) => value),
      others,
      own,
    )
  )
    return null;
  return { row: unit.row, own, efficient, multipliers, certificates: [first.certificate, second.certificate] };
}

/** Whether the row prices keep their conditions: they are read off floating point, whatever proved the optimum. */
function holds(technology: Technology, multipliers: readonly number[], own: readonly number[], others: readonly number[], score: number): boolean {
  const { data, members } = technology;
  const variables = variablesOf(data);
  const sum = (isOutput: boolean, valueOf: (k: number) => number) =>
    variables.reduce((total, { role }, k) => ((role === "output") === isOutput ? total + multipliers[k] * valueOf(k) : total), 0);
  if (Math.abs(sum(false, (k) => others[k]) - 1) > tolerance) return false;
  const spent = sum(false, (k) => own[k]);
  if (Math.abs(sum(true, (k) => own[k]) - score * spent) > tolerance * Math.max(spent, 1e-300)) return false;
  return members.every((row) => sum(true, (k) => variables[k].values[row]) <= (1 + tolerance) * sum(false, (k) => variables[k].values[row]) + 1e-300);
}
