// Exchanges basic artificials wherever another column can take their place; those that stay mark redundant rows.
import { ids, inverse } from "./basis";
import { f, i } from "./memory";
import { exchange, scratch } from "./iteration";
import { columnOf, isArtificial, own, rows, skip, units } from "./program";
import { isAtUpper, isBasic } from "./standing";

const smallest: f64 = 1e-7;

export function driveOutArtificials(): void {
  for (let position = 0; position < rows; position++) {
    if (!isArtificial(i(ids, position))) continue;
    const id = replacement(position);
    if (id >= 0) exchange(position, id);
  }
}

function replacement(position: i32): i32 {
  let found = -1;
  let largest = smallest;
  for (let k = 0; k < own; k++) {
    if (isBasic(k) || isAtUpper(k)) continue;
    const size = entry(position, units + k);
    if (size > largest) {
      found = units + k;
      largest = size;
    }
  }
  for (let j = 0; j < units && found < 0; j++) if (j !== skip && !inBasis(j) && entry(position, j) > smallest) found = j;
  return found;
}

function entry(position: i32, id: i32): f64 {
  columnOf(id, scratch);
  let sum: f64 = 0;
  for (let k = 0; k < rows; k++) sum += f(inverse, position * rows + k) * f(scratch, k);
  return Math.abs(sum);
}

function inBasis(id: i32): bool {
  for (let r = 0; r < rows; r++) if (i(ids, r) === id) return true;
  return false;
}
