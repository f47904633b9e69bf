// The prices of a program's columns for its present multipliers: which one enters, and how far the least is below 0.
import { age, trusted } from "./basis";
import * as block from "./block";
import { bytes, f, i, mark, numbers, setF, setI } from "./memory";
import { least, leastAmong, value, worstShareOf } from "./pricing";
import { cost, dependentCount, dependents, entries, free, own, rows, skip, skipInFrame, skipInPool, units, upper } from "./program";
import { isAtUpper, isBasic } from "./standing";

/** Largest violation that the frame argument may leave; beyond it the whole block is priced. */
const asGoodAsPriced: f64 = 1e-12;
/** What is left of a row, or of a reduced cost, up to this share of its own terms is rounding. */
export const negligible: f64 = 1e-10;
/** Sections of a large view whose best columns join the pool together, and the columns that a section has at least. */
const mostSections: i32 = 32;
const smallestSection: i32 = 256;
/** Sections priced before a pass ends for what it found. */
const atOnce: i32 = 8;

/** Sign of the move of the column that `entering` found. */
export let sign: f64 = 1;
/** Whether the last call of `leastOverBlock` rests on the frame. */
export let byFrame: bool = false;
/** Whether costs are those of the second phase, and only the pool's columns count. */
let hasCosts: bool = true;
let poolOnly: bool = false;
export let multipliers: usize = 0;
/** Whether the least reduced cost over the block is known for the present multipliers; that; and the column outside the pool that has it, or −1. */
let known: bool = false;
let leastKnown: f64 = 0;
let outside: i32 = -1;
/** The column with the least reduced cost in each section of the last view priced, and that. */
let bestOf: usize = 0;
let leastOf: usize = 0;
/** Sections priced in the last pass, and the one with which the next begins. */
let seen: i32 = 0;
let cursor: i32 = 0;

export function layPrices(): void {
  multipliers = numbers(rows);
  bestOf = bytes(4 * mostSections);
  leastOf = numbers(mostSections);
}

export function begin(scopeIsPool: bool): void {
  poolOnly = scopeIsPool;
  cursor = 0;
  forget();
}

export function countCosts(second: bool): void {
  hasCosts = second;
}

/** The multipliers have changed. */
export function forget(): void {
  known = false;
}

/** Reduced cost of own column k. */
export function reducedCost(k: i32): f64 {
  let d: f64 = hasCosts ? f(cost, k) : 0;
  for (let r = 0, at = k * rows; r < rows; r++, at++) d -= f(multipliers, r) * f(entries, at);
  return d;
}

/** The column with the most negative reduced cost among pool and own columns; when there is none, of the block; or −1. */
export function entering(tolerance: f64): i32 {
  let largest: f64 = 0;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(f(multipliers, r)));
  const threshold = -Math.max(tolerance, 1e-15 * largest);
  let best = threshold;
  let id = -1;
  sign = 1;
  for (let k = 0; k < own; k++) {
    if (isBasic(k) || f(upper, k) === 0) continue;
    const d = reducedCost(k);
    const gain = mark(free, k) ? -Math.abs(d) : isAtUpper(k) ? -d : d;
    if (gain >= best) continue;
    best = gain;
    id = units + k;
    sign = d < 0 ? 1 : -1;
  }
  const place = least(block.poolEntries, block.poolStride, block.rows, multipliers, best, skipInPool, 0, block.poolCount);
  if (place >= 0) {
    sign = 1;
    return i(block.poolIds, place);
  }
  if (id >= 0 || age > trusted) return id;
  if (known && leastKnown >= threshold) return -1;
  leastKnown = find(threshold);
  known = true;
  if (leastKnown >= threshold || outside < 0) return -1;
  forget();
  sign = 1;
  // The best of each section joins the pool: the next pivots will want some of them, and one pass finds them all.
  for (let k = 0; k < seen; k++) if (f(leastOf, k) < threshold) block.addToPool(i(bestOf, k));
  if (!block.poolHolds(outside)) block.addToPool(outside);
  return outside;
}

/**
 * The least reduced cost over the technology's columns, 0 when none is negative; kept while the multipliers stay.
 * Where the frame argument holds it is a lower bound for the columns outside the frame.
 */
export function leastOverBlock(): f64 {
  if (!known) {
    leastKnown = find(-Infinity);
    known = true;
  }
  return leastKnown;
}

/**
 * The largest share of its own terms by which a reduced cost of the technology's columns is below 0, as far as it is
 * more than `negligible`.
 * @param rounding of each multiplier, which may make up the whole of a reduced cost; 0 to take every digit for true
 */
export function worstShare(rounding: usize): f64 {
  const lowest = leastOverBlock();
  // Where no column has so few terms in a row, the least reduced cost is a negligible share of any.
  for (let r = 0; r < block.rows; r++) if (-lowest <= negligible * Math.abs(f(multipliers, r)) * f(block.leastEntry, r)) return 0;
  if (poolOnly || block.poolCount === block.columns)
    return worstShareOf(block.poolEntries, block.poolStride, block.rows, 0, block.poolCount, multipliers, rounding, skipInPool);
  if (!byFrame) return worstShareOf(block.entries, block.columns, block.rows, 0, block.columns, multipliers, rounding, skip);
  const within = worstShareOf(block.frameEntries, block.frameCount, block.rows, 0, block.frameCount, multipliers, rounding, skipInFrame);
  return Math.max(within, worstShareOf(block.entries, block.columns, block.rows, dependents, dependentCount, multipliers, rounding, -1));
}

/** Cost of own column k in the present phase. */
export function presentCost(k: i32): f64 {
  return hasCosts ? f(cost, k) : 0;
}

/** The least reduced cost over the block; or one below `threshold`, with the column that has it in `outside`. */
function find(threshold: f64): f64 {
  outside = -1;
  seen = 0;
  byFrame = false;
  if (poolOnly || block.poolCount === block.columns) {
    least(block.poolEntries, block.poolStride, block.rows, multipliers, 0, skipInPool, 0, block.poolCount);
    return value;
  }
  if (block.frameCount < 0) return price(block.entries, block.columns, block.columns, skip, 0, threshold);
  const within = price(block.frameEntries, block.frameCount, block.frameCount, skipInFrame, block.frameIds, threshold);
  if (within < threshold) return within;
  const bound = block.frameBound(multipliers, within);
  if (bound < -asGoodAsPriced) return price(block.entries, block.columns, block.columns, skip, 0, threshold);
  seen = 0;
  outside = leastAmong(block.entries, block.columns, block.rows, dependents, dependentCount, multipliers, 0);
  byFrame = true;
  return Math.min(bound, value);
}

/**
 * Prices a view section by section, and no further than some sections once one has a column below `threshold`.
 * @param ids the view's columns in the block; 0 where it is the block
 */
function price(view: usize, stride: i32, count: i32, without: i32, ids: usize, threshold: f64): f64 {
  const sections = max<i32>(1, min<i32>(mostSections, count / smallestSection));
  outside = -1;
  seen = 0;
  let lowest: f64 = 0;
  while (seen < sections && (lowest >= threshold || seen % atOnce !== 0)) {
    const section = (cursor + seen) % sections;
    const place = least(view, stride, block.rows, multipliers, 0, without, edge(section, count, sections), edge(section + 1, count, sections));
    const column = place < 0 || ids === 0 ? place : i(ids, place);
    setF(leastOf, seen, value);
    setI(bestOf, seen++, column);
    if (value >= lowest) continue;
    lowest = value;
    outside = column;
  }
  cursor = (cursor + seen) % sections;
  return lowest;
}

function edge(k: i32, count: i32, sections: i32): i32 {
  return <i32>((<f64>k * <f64>count) / <f64>sections);
}
