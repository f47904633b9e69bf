// The product's own solver: a dense bounded simplex over the shared block of a technology, from a program as it was written
// to its optimum, or to a ray, in the data's own units. It is compiled twice: to WebAssembly, and for machines without it to
// JavaScript; every operation is the same in both, and so are the results, to the last bit.
import { driveOutArtificials } from "./artificials";
import * as basis from "./basis";
import * as block from "./block";
import * as certificate from "./certificate";
import { begin, enter, Ending, improve, layIteration, objectivePhase, parts, perturb, pivots, refine, refresh, restore, startFrom, values } from "./iteration";
import { coefficients, ends, given, layLoading, load, places, rhsScale, rowScale, terms } from "./loading";
import { beginRegion, bytes, f, i, numbers, setF, setI } from "./memory";
import { handOnAll } from "./own-terms";
import { layPrices, byFrame } from "./prices";
import { layPricing } from "./pricing";
import { artificialSign, isArtificial, layProgram, own, rows, start, units, useProgram } from "./program";
import { basicValues, duals, layReading, objective, ownValues, readOff } from "./reading";
import { atUpper, layStanding } from "./standing";

export { useBlock, useFrame, usePool } from "./block";

/** Reduced costs above −this count as non-negative: an error of this size in the objective at most, per unit of λ. */
const optimality: f64 = 1e-11;
/** Reduced costs further below 0 are pivoted away at the end: one more pivot costs far less than exact arithmetic. */
const settled: f64 = 1e-12;
/** An optimum whose certificate is worse than this is refined. */
const refined: f64 = 1e-13;
/** Phase 1 ends infeasible when this much of the right-hand side, of size 1, cannot be met. */
const unreachable: f64 = 1e-9;

/** primal, dual, gap; whether the frame was the argument; pivots, objective, the right-hand side's scale; whether the objective is that of the program. */
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
  report = numbers(8);
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

/** How an attempt ended; `nothing`: it came to none; `poolTooSmall`: it wants more room and is to be made again. */
const enum Verdict {
  optimal,
  infeasible,
  unbounded,
  nothing,
  poolTooSmall,
}

/** Nobody calls it: that it is here gives the memory of the JavaScript what lets it grow. */
export function grow(pages: i32): i32 {
  return memory.grow(pages);
}

/** Takes the program that was written: everything that the attempts at it need. */
export function take(skip: i32, skipInPool: i32, skipInFrame: i32, dependents: usize, dependentCount: i32): void {
  useProgram(skip, skipInPool, skipInFrame, dependents, dependentCount);
  block.resetPool();
  load();
}

/**
 * Makes one attempt at the program, and leaves in the report how it ended.
 * @param useStart whether the program's own start is tried
 * @param shift by how much the right-hand side is shifted, and the seed of that
 */
export function attempt(useStart: bool, poolOnly: bool, shift: f64, seed: i32): Verdict {
  begin(poolOnly);
  handOnAll();
  const verdict = made(useStart, poolOnly, shift, seed);
  if (block.overflowed) return Verdict.poolTooSmall;
  if (verdict === Verdict.nothing) return verdict;
  setF(report, 0, certificate.primal);
  setF(report, 1, certificate.dual);
  setF(report, 2, certificate.gap);
  setF(report, 3, byFrame ? 1 : 0);
  setF(report, 4, <f64>pivots);
  readOff();
  setF(report, 5, objective);
  setF(report, 6, rhsScale);
  setF(report, 7, objectivePhase ? 1 : 0);
  return verdict;
}

function made(useStart: bool, poolOnly: bool, shift: f64, seed: i32): Verdict {
  if (!(useStart && startFrom(start, true))) {
    const ending = reachFeasibility(shift, seed);
    if (ending === Ending.infeasible) {
      certificate.certifyRay();
      return Verdict.infeasible;
    }
    if (ending !== Ending.optimal) return Verdict.nothing;
  }
  const ofPoint = certificate.primalViolation(0);
  const ending = optimise(shift, seed);
  if (ending === Ending.unbounded) {
    certificate.certifyUnbounded(ofPoint);
    return Verdict.unbounded;
  }
  return ending === Ending.optimal && certified(poolOnly) ? Verdict.optimal : Verdict.nothing;
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
      // A column of tiny entries: what speaks for taking it in is much of it, and little in the program's scale.
      improve(0);
      if (block.overflowed) return false;
      certificate.certify();
    }
  }
  if (isRough()) {
    // Where the costs of a program lie many orders apart, one step leaves what a second one takes.
    refine();
    refine();
    certificate.certify();
  }
  return true;
}

/** Whether rounding shows that can be taken away: what the frame argument leaves is a bound, and stays. */
function isRough(): bool {
  return Math.max(Math.max(certificate.primal, certificate.gap), byFrame ? 0 : certificate.dual) > refined;
}

/** Phase 1: artificial columns carry the right-hand side, their sum is driven to 0. */
function reachFeasibility(shift: f64, seed: i32): Ending {
  for (let r = 0; r < rows; r++) setI(artificials, r, units + own + r);
  if (!startFrom(artificials, false)) return Ending.singular;
  const ending = optimise(shift, seed);
  if (ending !== Ending.optimal) return ending === Ending.unbounded ? Ending.singular : ending;
  let missing: f64 = 0;
  for (let r = 0; r < rows; r++) if (isArtificial(i(basis.ids, r))) missing += Math.max(f(values, r), 0);
  if (missing > unreachable) return Ending.infeasible;
  driveOutArtificials();
  return enter(true) ? Ending.optimal : Ending.singular;
}

/** Primal pivots on a shifted right-hand side, then the true one; repeated while rounding leaves something to improve. */
function optimise(shift: f64, seed: i32): Ending {
  perturb(shift, seed);
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
