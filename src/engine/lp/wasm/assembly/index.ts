// The first attempt at a program, from its start to its certificate, as simplex.ts makes it: every operation in the same
// order, so that the results are the same to the last bit. What the attempt does not settle is left to simplex.ts.
import { driveOutArtificials } from "./artificials";
import * as basis from "./basis";
import * as block from "./block";
import * as certificate from "./certificate";
import { begin, enter, Ending, improve, layIteration, parts, perturb, pivots, refine, refresh, restore, startFrom, values } from "./iteration";
import { beginRegion, bytes, f, i, numbers, setF, setI } from "./memory";
import { layPrices, multipliers, byFrame } from "./prices";
import { layPricing } from "./pricing";
import { free, isArtificial, layProgram, own, rhs, rows, start, units, useProgram } from "./program";
import { atUpper, layStanding } from "./standing";

export { useBlock, useFrame, usePool } from "./block";

const optimality: f64 = 1e-11;
const acceptable: f64 = 1e-8;
const settled: f64 = 1e-12;
const refined: f64 = 1e-13;
const unreachable: f64 = 1e-9;
const perturbation: f64 = 1e-7;

/** primal, dual, gap; then whether the frame was the argument, and the pivots. */
let report: usize = 0;
let artificials: usize = 0;

/** Lays out what a program of this shape needs from `at`; returns the end. */
export function useShape(at: usize, r: i32, k: i32): usize {
  beginRegion(at);
  layProgram(r, k);
  basis.layBasis();
  layStanding();
  layPrices();
  layIteration();
  layPricing(bytes(16 * r));
  report = numbers(5);
  artificials = bytes(4 * r);
  return bytes(0);
}

export function rhsAt(): usize {
  return rhs;
}
export function freeAt(): usize {
  return free;
}
export function startAt(): usize {
  return start;
}
export function partsAt(): usize {
  return parts;
}
export function idsAt(): usize {
  return basis.ids;
}
export function valuesAt(): usize {
  return values;
}
export function multipliersAt(): usize {
  return multipliers;
}
export function atUpperAt(): usize {
  return atUpper;
}
export function reportAt(): usize {
  return report;
}

export const enum Verdict {
  settled,
  unsettled,
  poolTooSmall,
}

/** Makes the attempt; the result is settled, or to be found by simplex.ts, or asks for a larger pool. */
export function attempt(hasStart: bool, poolOnly: bool, skip: i32, skipInPool: i32, skipInFrame: i32, dependents: usize, dependentCount: i32): Verdict {
  useProgram(skip, skipInPool, skipInFrame, dependents, dependentCount);
  block.resetPool();
  begin(poolOnly);
  if (!((hasStart && startFrom(start, true)) || reachFeasibility())) return ended();
  if (optimise() !== Ending.optimal) return ended();
  return certified(poolOnly) ? Verdict.settled : ended();
}

function ended(): Verdict {
  return block.overflowed ? Verdict.poolTooSmall : Verdict.unsettled;
}

function certified(poolOnly: bool): bool {
  certificate.certify();
  if ((isRough() || poolOnly) && basis.age > 0) {
    if (!refresh() || improve(optimality) !== Ending.optimal) return false;
    certificate.certify();
  }
  if (certificate.dual > settled) {
    if (improve(settled / 2) !== Ending.optimal) return false;
    certificate.certify();
  }
  if (isRough()) {
    refine();
    refine();
    certificate.certify();
  }
  setF(report, 0, certificate.primal);
  setF(report, 1, certificate.dual);
  setF(report, 2, certificate.gap);
  setF(report, 3, byFrame ? 1 : 0);
  setF(report, 4, <f64>pivots);
  return Math.max(Math.max(certificate.primal, certificate.dual), certificate.gap) <= acceptable;
}

function isRough(): bool {
  return Math.max(Math.max(certificate.primal, certificate.gap), byFrame ? 0 : certificate.dual) > refined;
}

function reachFeasibility(): bool {
  for (let r = 0; r < rows; r++) setI(artificials, r, units + own + r);
  if (!startFrom(artificials, false)) return false;
  if (optimise() !== Ending.optimal) return false;
  let missing: f64 = 0;
  for (let r = 0; r < rows; r++) if (isArtificial(i(basis.ids, r))) missing += Math.max(f(values, r), 0);
  if (missing > unreachable) return false;
  driveOutArtificials();
  return enter(true);
}

function optimise(): Ending {
  perturb(perturbation);
  for (let round = 0; round < 4; round++) {
    const primal = improve(optimality);
    if (primal !== Ending.optimal) return primal;
    const before = pivots;
    const dual = restore();
    if (dual !== Ending.optimal) return dual === Ending.infeasible ? Ending.stopped : dual;
    if (pivots === before && round > 0) return Ending.optimal;
    if (certificate.dualViolation() <= optimality) return Ending.optimal;
  }
  return Ending.optimal;
}
