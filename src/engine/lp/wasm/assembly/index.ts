// The first attempt at a program, from its start to its certificate, as simplex.ts makes it: every operation in the same
// order, so that the results are the same to the last bit. What the attempt does not settle is left to simplex.ts.
import { driveOutArtificials } from "./artificials";
import * as basis from "./basis";
import * as block from "./block";
import * as certificate from "./certificate";
import { begin, enter, Ending, improve, layIteration, parts, perturb, pivots, refine, refresh, restore, startFrom, values } from "./iteration";
import { coefficients, ends, given, layLoading, load, places, rhsScale, rowScale, terms } from "./loading";
import { beginRegion, bytes, f, i, numbers, setF, setI } from "./memory";
import { layPrices, byFrame } from "./prices";
import { layPricing } from "./pricing";
import { artificialSign, isArtificial, layProgram, own, rows, start, units, useProgram } from "./program";
import { basicValues, duals, layReading, objective, ownValues, readOff } from "./reading";
import { atUpper, layStanding } from "./standing";

export { useBlock, useFrame, usePool } from "./block";

const optimality: f64 = 1e-11;
const acceptable: f64 = 1e-8;
const settled: f64 = 1e-12;
const refined: f64 = 1e-13;
const unreachable: f64 = 1e-9;
const perturbation: f64 = 1e-7;

/** primal, dual, gap; whether the frame was the argument; pivots, objective, the right-hand side's scale. */
let report: usize = 0;
let artificials: usize = 0;
let table: usize = 0;

/** Lays out what a program of this shape needs from `at`; returns the end. */
export function useShape(at: usize, r: i32, k: i32): usize {
  beginRegion(at);
  layProgram(r, k);
  layLoading();
  basis.layBasis();
  layStanding();
  layPrices();
  layIteration();
  layPricing(bytes(16 * r));
  layReading();
  report = numbers(7);
  artificials = bytes(4 * r);
  table = bytes(4 * 15);
  return bytes(0);
}

/**
 * Lists where the parts lie that JavaScript writes, then those that it reads, in the order of `Parts` in ../parts.ts;
 * returns the address of the list. To be called once the shape is known to fit.
 */
export function listParts(): usize {
  let k = 0;
  setI(table, k++, <i32>given);
  setI(table, k++, <i32>terms);
  setI(table, k++, <i32>ends);
  setI(table, k++, <i32>places);
  setI(table, k++, <i32>coefficients);
  setI(table, k++, <i32>start);
  setI(table, k++, <i32>parts);
  setI(table, k++, <i32>basis.ids);
  setI(table, k++, <i32>atUpper);
  setI(table, k++, <i32>artificialSign);
  setI(table, k++, <i32>rowScale);
  setI(table, k++, <i32>ownValues);
  setI(table, k++, <i32>duals);
  setI(table, k++, <i32>basicValues);
  setI(table, k++, <i32>report);
  return table;
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
  if (!load()) return Verdict.unsettled;
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
    if (certificate.dual > settled) {
      improve(0);
      if (block.overflowed) return false;
      certificate.certify();
    }
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
  if (!(Math.max(Math.max(certificate.primal, certificate.dual), certificate.gap) <= acceptable)) return false;
  readOff();
  setF(report, 5, objective);
  setF(report, 6, rhsScale);
  return true;
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
