// Which own columns are basic, and which stand at their upper bound.
import { bytes, f, i, mark, setF, setMark } from "./memory";
import { entries, own, rows, units, upper } from "./program";

let basic: usize = 0;
export let atUpper: usize = 0;
let raised: i32 = 0;

export function layStanding(): void {
  basic = bytes(own);
  atUpper = bytes(own);
}

export function isBasic(k: i32): bool {
  return mark(basic, k);
}

export function isAtUpper(k: i32): bool {
  return mark(atUpper, k);
}

export function resetStanding(ids: usize): void {
  raised = 0;
  for (let k = 0; k < own; k++) {
    setMark(atUpper, k, false);
    setMark(basic, k, false);
  }
  for (let r = 0; r < rows; r++) markBasic(i(ids, r), true);
}

export function markBasic(id: i32, value: bool): void {
  const k = id - units;
  if (k < 0 || k >= own) return;
  setMark(basic, k, value);
  if (value) raise(k, false);
}

export function raise(k: i32, value: bool): void {
  raised += <i32>value - <i32>isAtUpper(k);
  setMark(atUpper, k, value);
}

export function addUpper(vector: usize, times: f64): void {
  if (raised === 0) return;
  for (let k = 0; k < own; k++) {
    if (!isAtUpper(k)) continue;
    for (let r = 0; r < rows; r++) setF(vector, r, f(vector, r) + times * f(entries, k * rows + r) * f(upper, k));
  }
}
