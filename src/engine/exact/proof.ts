import type { Program } from "../lp/program.ts";
import type { FinalBasis } from "../lp/solution.ts";
import { ExactProgram } from "./exact-program.ts";
import { Prover, type Proof } from "./prover.ts";

export type { Proof } from "./prover.ts";

/**
 * Solves the final basis of a program again in whole numbers, on the data as typed (see integer.ts), and
 * checks the sign of every basic variable and of every reduced cost over all columns. Where a sign is wrong it pivots
 * on exactly; in the end by the least index (Bland), so that it cannot cycle.
 */
export function prove(program: Program, basis: FinalBasis): Proof | null {
  return new Prover(new ExactProgram(program, basis)).run();
}

/** Solves a program in exact arithmetic from nothing: both phases, for the few that floating point cannot settle. */
export function solveFromNothing(program: Program): Proof | null {
  const { rows } = program;
  const first: FinalBasis = {
    phase: "feasibility",
    ids: Int32Array.from({ length: rows }, (_, r) => program.block.columns + program.columns.length + r),
    atUpper: new Uint8Array(program.columns.length),
    artificialSign: new Float64Array(rows).fill(1),
    rowScale: new Float64Array(rows).fill(1),
  };
  const shifted = new ExactProgram(program, first).rhs(new Set());
  shifted.forEach((value, r) => (first.artificialSign[r] = value < 0n ? -1 : 1));
  const reached = prove(program, first);
  if (reached?.verdict !== "feasible") return reached;
  const atUpper = first.atUpper.map((_, k) => (reached.atUpper.has(k) ? 1 : 0));
  return prove(program, { ...first, phase: "objective", ids: Int32Array.from(reached.ids), atUpper });
}
