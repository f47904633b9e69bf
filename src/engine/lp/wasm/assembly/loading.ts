// Brings a program that was written in its own units into the scale in which it is solved. Every scale is a power of two,
// so nothing is rounded. Finite lower bounds are shifted to 0, a variable with an upper bound only is mirrored; what remains
// is 0 ≤ z ≤ upper or free. The right-hand side is brought to size 1 and the cost by the inverse factor, so that the
// objective keeps its value and a tolerance on reduced costs is one on the objective.
import * as block from "./block";
import { bytes, f, i, numbers, setF, setMark, zeros } from "./memory";
import { artificialSign, cost, entries, free, own, rhs, rows, upper } from "./program";

/** The leading 20 bits of the fraction of √2: above them a number is nearer to the next power of two. */
const rootOfTwo: i32 = 0x6a09e;
/** 2^-1000 and 2^1000: whatever a scale is multiplied with, a number of size 1 stays one. */
const least: f64 = reinterpret<f64>((<i64>23) << 52);
const most: f64 = reinterpret<f64>((<i64>2023) << 52);

/** The right-hand side as it was given. */
export let given: usize = 0;
/** Cost, lower and upper bound of each own column, one column after the other. */
export let terms: usize = 0;
/** Where the coefficients of each own column end, and of each its row and its value. */
export let ends: usize = 0;
export let places: usize = 0;
export let coefficients: usize = 0;

/** The powers of two by which rows and own columns were multiplied. */
export let rowScale: usize = 0;
export let columnScale: usize = 0;
export let shift: usize = 0;
export let mirror: usize = 0;
export let rhsScale: f64 = 1;
export let offset: f64 = 0;

export function layLoading(): void {
  given = numbers(rows);
  terms = numbers(3 * own);
  ends = bytes(4 * own);
  places = bytes(4 * rows * own);
  coefficients = numbers(rows * own);
  rowScale = numbers(rows);
  columnScale = numbers(own);
  shift = numbers(own);
  mirror = numbers(own);
}

export function load(): void {
  offset = 0;
  zeros(entries, rows * own);
  for (let r = 0; r < rows; r++) {
    setF(rhs, r, f(given, r));
    setF(rowScale, r, r >= block.rows ? 1 : f(block.rowScale, r));
    // A row that is empty in the block gets its scale from the program's own entries.
    if (f(rowScale, r) === 0) setF(rowScale, r, ownScaleOf(r));
  }
  for (let k = 0, from = 0; k < own; k++) {
    loadColumn(k, from, i(ends, k));
    from = i(ends, k);
  }
  for (let r = 0; r < block.rows; r++) setF(rhs, r, f(rhs, r) * f(rowScale, r));
  scaleOwnRows();
  scaleRhs();
  for (let r = 0; r < rows; r++) setF(artificialSign, r, f(rhs, r) < 0 ? -1 : 1);
}

/** Loads a column in the scale of the block's rows, its largest entry there brought to about 1. */
function loadColumn(k: i32, from: i32, to: i32): void {
  const c = f(terms, 3 * k);
  const lower = f(terms, 3 * k + 1);
  const highest = f(terms, 3 * k + 2);
  const bounded = lower > -Infinity;
  const mirrored = !bounded && highest < Infinity;
  const by = bounded ? lower : mirrored ? highest : 0;
  const sign: f64 = mirrored ? -1 : 1;
  const base = entries + ((<usize>(k * rows)) << 3);
  for (let e = from; e < to; e++) {
    const row = i(places, e);
    const value = f(coefficients, e);
    setF(base, row, f(base, row) + sign * value * f(rowScale, row));
    if (by !== 0) setF(rhs, row, f(rhs, row) - value * by);
  }
  let largest: f64 = 0;
  for (let r = 0; r < block.rows; r++) largest = Math.max(largest, Math.abs(f(base, r)));
  if (largest === 0) for (let r = block.rows; r < rows; r++) largest = Math.max(largest, Math.abs(f(base, r)));
  const scale = scaleFor(largest);
  if (scale !== 1) for (let r = 0; r < rows; r++) setF(base, r, f(base, r) * scale);
  setF(columnScale, k, scale);
  setF(cost, k, sign * c * scale);
  setMark(free, k, !bounded && !mirrored);
  setF(shift, k, by);
  setF(mirror, k, sign);
  setF(upper, k, bounded ? (highest - lower) / scale : Infinity);
  if (by !== 0) offset += c * by;
}

function scaleOwnRows(): void {
  for (let r = block.rows; r < rows; r++) {
    let largest: f64 = 0;
    for (let k = 0; k < own; k++) largest = Math.max(largest, Math.abs(f(entries, k * rows + r)));
    const scale = scaleFor(largest);
    setF(rowScale, r, scale);
    for (let k = 0; k < own; k++) setF(entries, k * rows + r, f(entries, k * rows + r) * scale);
    setF(rhs, r, f(rhs, r) * scale);
  }
}

function scaleRhs(): void {
  let largest: f64 = 0;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(f(rhs, r)));
  rhsScale = scaleFor(largest);
  for (let r = 0; r < rows; r++) setF(rhs, r, f(rhs, r) * rhsScale);
  for (let k = 0; k < own; k++) {
    setF(cost, k, f(cost, k) / rhsScale);
    setF(upper, k, f(upper, k) * rhsScale);
  }
}

/** The power of two that brings the largest of a program's own entries in a row to about 1. */
function ownScaleOf(row: i32): f64 {
  let largest: f64 = 0;
  for (let k = 0, e = 0; k < own; k++) {
    let sum: f64 = 0;
    for (; e < i(ends, k); e++) if (i(places, e) === row) sum += f(coefficients, e);
    largest = Math.max(largest, Math.abs(sum));
  }
  return scaleFor(largest);
}

function scaleFor(largest: f64): f64 {
  return largest > 0 ? 1 / powerOfTwo(largest) : 1;
}

/** The power of two nearest to a number above 0 on a logarithmic scale. */
function powerOfTwo(value: f64): f64 {
  const high = <i32>(reinterpret<i64>(value) >> 32);
  const exponent = high >>> 20;
  if (exponent === 0) return least;
  if (exponent >= 2046) return most;
  return reinterpret<f64>((<i64>(exponent + ((high & 0xfffff) > rootOfTwo ? 1 : 0))) << 52);
}
