// The basic columns of a program and the explicit inverse of their matrix, at most some twenty rows.
import { addTimes, bytes, copy, f, i, mark, numbers, setF, setI, setMark, zeros } from "./memory";
import { columnOf, rows } from "./program";

const singular: f64 = 1e-13;
export const trusted: i32 = 12;

export let ids: usize = 0;
export let matrix: usize = 0;
export let inverse: usize = 0;
export let cost: usize = 0;
export let upper: usize = 0;
let free: usize = 0;
let swapped: usize = 0;
let missed: usize = 0;
export let age: i32 = 0;

export function layBasis(): void {
  ids = bytes(4 * rows);
  matrix = numbers(rows * rows);
  inverse = numbers(rows * rows);
  cost = numbers(rows);
  upper = numbers(rows);
  free = bytes(rows);
  swapped = bytes(4 * rows);
  missed = numbers(rows);
}

export function isFreeAt(position: i32): bool {
  return mark(free, position);
}

export function loadColumns(from: usize): void {
  for (let k = 0; k < rows; k++) {
    setI(ids, k, i(from, k));
    columnOf(i(from, k), matrix + ((<usize>(k * rows)) << 3));
  }
}

export function refactor(): bool {
  for (let k = 0, at = 0; k < rows; k++) for (let r = 0; r < rows; r++, at++) setF(inverse, r * rows + k, f(matrix, at));
  for (let k = 0; k < rows; k++) {
    let pivot = k;
    let largest = Math.abs(f(inverse, k * rows + k));
    for (let r = k + 1; r < rows; r++) {
      const size = Math.abs(f(inverse, r * rows + k));
      if (size > largest) {
        largest = size;
        pivot = r;
      }
    }
    if (largest < singular) return false;
    setI(swapped, k, pivot);
    const at = k * rows;
    if (pivot !== k) {
      for (let c = 0, from = pivot * rows; c < rows; c++) {
        const swap = f(inverse, at + c);
        setF(inverse, at + c, f(inverse, from + c));
        setF(inverse, from + c, swap);
      }
    }
    const factor = 1 / f(inverse, at + k);
    setF(inverse, at + k, 1);
    for (let c = 0; c < rows; c++) setF(inverse, at + c, f(inverse, at + c) * factor);
    for (let r = 0; r < rows; r++) {
      const times = f(inverse, r * rows + k);
      if (r === k || times === 0) continue;
      setF(inverse, r * rows + k, 0);
      takeRow(r * rows, at, times);
    }
  }
  for (let k = rows - 1; k >= 0; k--) {
    const other = i(swapped, k);
    if (other === k) continue;
    for (let at = 0; at < rows * rows; at += rows) {
      const swap = f(inverse, at + k);
      setF(inverse, at + k, f(inverse, at + other));
      setF(inverse, at + other, swap);
    }
  }
  age = 0;
  return true;
}

/** Takes `times` the inverse's row at `from` from the one at `to`. */
function takeRow(to: i32, from: i32, times: f64): void {
  addTimes(inverse + ((<usize>to) << 3), inverse + ((<usize>from) << 3), -times, rows);
}

export function setTerms(position: i32, c: f64, u: f64, isFree: bool): void {
  setF(cost, position, c);
  setF(upper, position, u);
  setMark(free, position, isFree);
}

export function replace(position: i32, id: i32, column: usize, direction: usize): void {
  const at = position * rows;
  copy(matrix + ((<usize>at) << 3), column, rows);
  const factor = 1 / f(direction, position);
  for (let k = 0; k < rows; k++) setF(inverse, at + k, f(inverse, at + k) * factor);
  for (let r = 0; r < rows; r++) {
    const times = f(direction, r);
    if (r !== position && times !== 0) takeRow(r * rows, at, times);
  }
  setI(ids, position, id);
  age++;
}

/** into = inverse · vector */
export function apply(vector: usize, into: usize): void {
  for (let r = 0; r < rows; r++) {
    let sum: f64 = 0;
    const at = inverse + ((<usize>(r * rows)) << 3);
    for (let k = 0; k < rows; k++) sum += f(at, k) * f(vector, k);
    setF(into, r, sum);
  }
}

/** into = cost · inverse */
export function multipliersOf(into: usize): void {
  zeros(into, rows);
  addTransposed(cost, into);
}

export function refineBasis(values: usize, rhs: usize, multipliers: usize): void {
  product(values, missed);
  for (let r = 0; r < rows; r++) setF(missed, r, f(rhs, r) - f(missed, r));
  for (let r = 0; r < rows; r++) for (let k = 0; k < rows; k++) setF(values, r, f(values, r) + f(inverse, r * rows + k) * f(missed, k));
  for (let k = 0, at = 0; k < rows; k++) {
    let sum = f(cost, k);
    for (let r = 0; r < rows; r++, at++) sum -= f(multipliers, r) * f(matrix, at);
    setF(missed, k, sum);
  }
  addTransposed(missed, multipliers);
}

/** into += vector · inverse */
function addTransposed(vector: usize, into: usize): void {
  for (let r = 0; r < rows; r++) {
    const c = f(vector, r);
    if (c === 0) continue;
    addTimes(into, inverse + ((<usize>(r * rows)) << 3), c, rows);
  }
}

/** into = matrix · vector */
export function product(vector: usize, into: usize): void {
  zeros(into, rows);
  for (let k = 0; k < rows; k++) addTimes(into, matrix + ((<usize>(k * rows)) << 3), f(vector, k), rows);
}
