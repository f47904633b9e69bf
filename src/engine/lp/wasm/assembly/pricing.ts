// Reduced costs 0 − π·T_j of a view's columns, and the least of them: eight columns at a time where the machine has operations
// of 128 bits, else four.
import { f, i } from "./memory";

let splats: usize = 0;
/** The least reduced cost found by the last call, or the threshold when there was none below it. */
export let value: f64 = 0;

/** @param at room for 16 bytes a row */
export function layPricing(at: usize): void {
  splats = at;
}

/** The first column with the least reduced cost below `threshold` from `from` to before `to`, but for `skip`; or −1. */
export function least(entries: usize, stride: i32, rows: i32, weights: usize, threshold: f64, skip: i32, from: i32, to: i32): i32 {
  value = threshold;
  if (ASC_FEATURE_SIMD) for (let r = 0; r < rows; r++) v128.store(splats + ((<usize>r) << 4), f64x2.splat(-f(weights, r)));
  if (skip < from || skip >= to) return range(entries, stride, rows, weights, from, to, -1);
  const before = range(entries, stride, rows, weights, from, skip, -1);
  return range(entries, stride, rows, weights, skip + 1, to, before);
}

export function leastAmong(entries: usize, stride: i32, rows: i32, list: usize, count: i32, weights: usize, threshold: f64): i32 {
  let found = -1;
  value = threshold;
  for (let k = 0; k < count; k++) {
    const sum = priceOf(entries, stride, rows, weights, i(list, k));
    if (sum < value) {
      value = sum;
      found = i(list, k);
    }
  }
  return found;
}

export function priceOf(entries: usize, stride: i32, rows: i32, weights: usize, column: i32): f64 {
  let sum: f64 = 0;
  for (let r = 0; r < rows; r++) sum -= f(weights, r) * f(entries, r * stride + column);
  return sum;
}

/** @param list the columns to be looked at; 0 for all but `skip`; @param rounding of each multiplier; 0 for none */
export function worstShareOf(entries: usize, stride: i32, rows: i32, list: usize, count: i32, weights: usize, rounding: usize, skip: i32): f64 {
  let worst: f64 = 0;
  for (let k = 0; k < count; k++) {
    if (k === skip) continue;
    const j = list === 0 ? k : i(list, k);
    const sum = priceOf(entries, stride, rows, weights, j);
    if (sum >= 0) continue;
    let size: f64 = 0;
    let error: f64 = 0;
    for (let r = 0; r < rows; r++) {
      const entry = f(entries, r * stride + j);
      size += Math.abs(f(weights, r) * entry);
      if (rounding !== 0) error += Math.abs(entry) * f(rounding, r);
    }
    if (-sum > error) worst = Math.max(worst, -sum / size);
  }
  return worst;
}

function range(entries: usize, stride: i32, rows: i32, weights: usize, from: i32, to: i32, known: i32): i32 {
  let found = known;
  const left = from + ((to - from) / 8) * 8;
  if (left > from) {
    const place = ASC_FEATURE_SIMD ? eightAtOnce(entries, stride, rows, from, left) : fourAtOnce(entries, stride, rows, weights, from, left);
    if (place >= 0) found = place;
  }
  for (let k = left; k < to; k++) {
    const sum = priceOf(entries, stride, rows, weights, k);
    if (sum < value) {
      value = sum;
      found = k;
    }
  }
  return found;
}

/** The same without operations of 128 bits: the numbers are the same to the last bit. */
function fourAtOnce(entries: usize, stride: i32, rows: i32, weights: usize, from: i32, to: i32): i32 {
  const step = (<usize>stride) << 3;
  let best = value;
  let found = -1;
  let p = entries + ((<usize>from) << 3);
  for (let k = from; k < to; k += 4, p += 32) {
    let q = p;
    let weight = -f(weights, 0);
    let a = weight * f(q, 0);
    let b = weight * f(q, 1);
    let c = weight * f(q, 2);
    let d = weight * f(q, 3);
    for (let r = 1; r < rows; r++) {
      q += step;
      weight = -f(weights, r);
      a += weight * f(q, 0);
      b += weight * f(q, 1);
      c += weight * f(q, 2);
      d += weight * f(q, 3);
    }
    if (a < best) {
      best = a;
      found = k;
    }
    if (b < best) {
      best = b;
      found = k + 1;
    }
    if (c < best) {
      best = c;
      found = k + 2;
    }
    if (d < best) {
      best = d;
      found = k + 3;
    }
  }
  value = best;
  return found;
}

function eightAtOnce(entries: usize, stride: i32, rows: i32, from: i32, to: i32): i32 {
  const step = (<usize>stride) << 3;
  let k = from;
  let best = f64x2.splat(value);
  let places = f64x2.splat(-1);
  let place = f64x2(<f64>k, <f64>k + 1);
  const two = f64x2.splat(2);
  const eight = f64x2.splat(8);
  let p = entries + ((<usize>k) << 3);
  for (; k < to; k += 8, p += 64) {
    let q = p;
    let weight = v128.load(splats);
    let a = f64x2.mul(weight, v128.load(q));
    let b = f64x2.mul(weight, v128.load(q, 16));
    let c = f64x2.mul(weight, v128.load(q, 32));
    let d = f64x2.mul(weight, v128.load(q, 48));
    for (let r = 1; r < rows; r++) {
      q += step;
      weight = v128.load(splats + ((<usize>r) << 4));
      a = f64x2.add(a, f64x2.mul(weight, v128.load(q)));
      b = f64x2.add(b, f64x2.mul(weight, v128.load(q, 16)));
      c = f64x2.add(c, f64x2.mul(weight, v128.load(q, 32)));
      d = f64x2.add(d, f64x2.mul(weight, v128.load(q, 48)));
    }
    if (v128.any_true(f64x2.lt(f64x2.pmin(f64x2.pmin(a, b), f64x2.pmin(c, d)), best))) {
      let less = f64x2.lt(a, best);
      let at = place;
      best = v128.bitselect(a, best, less);
      places = v128.bitselect(at, places, less);
      at = f64x2.add(at, two);
      less = f64x2.lt(b, best);
      best = v128.bitselect(b, best, less);
      places = v128.bitselect(at, places, less);
      at = f64x2.add(at, two);
      less = f64x2.lt(c, best);
      best = v128.bitselect(c, best, less);
      places = v128.bitselect(at, places, less);
      at = f64x2.add(at, two);
      less = f64x2.lt(d, best);
      best = v128.bitselect(d, best, less);
      places = v128.bitselect(at, places, less);
    }
    place = f64x2.add(place, eight);
  }
  const even = f64x2.extract_lane(best, 0);
  const odd = f64x2.extract_lane(best, 1);
  const first = <i32>f64x2.extract_lane(places, 0);
  const second = <i32>f64x2.extract_lane(places, 1);
  // Of equal ones the earlier column, as one after the other would find it.
  if (first >= 0 && (even < odd || second < 0 || (even === odd && first < second))) {
    value = even;
    return first;
  } else if (second >= 0) {
    value = odd;
    return second;
  }
  return -1;
}
