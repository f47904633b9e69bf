// Where an attempt ended, in the units of the program as it was written.
import * as basis from "./basis";
import { values } from "./iteration";
import { columnScale, mirror, offset, rhsScale, rowScale, shift } from "./loading";
import { f, i, numbers, setF } from "./memory";
import { handedOn } from "./own-terms";
import { multipliers } from "./prices";
import { cost, own, rows, units, upper } from "./program";
import { isAtUpper } from "./standing";

export let objective: f64 = 0;
/** Values of the own columns, dual of each row, and the basic variables' values in the scale of the solver. */
export let ownValues: usize = 0;
export let duals: usize = 0;
export let basicValues: usize = 0;

export function layReading(): void {
  ownValues = numbers(own);
  duals = numbers(rows);
  basicValues = numbers(rows);
}

export function readOff(): void {
  let sum: f64 = 0;
  for (let k = 0; k < own; k++) {
    setF(ownValues, k, 0);
    if (!isAtUpper(k)) continue;
    setF(ownValues, k, f(upper, k));
    sum += f(cost, k) * f(upper, k);
  }
  for (let r = 0; r < rows; r++) {
    const value = handedOn(r);
    sum += f(basis.cost, r) * f(values, r);
    setF(basicValues, r, value);
    const k = i(basis.ids, r) - units;
    if (k >= 0 && k < own) setF(ownValues, k, value);
  }
  for (let k = 0; k < own; k++) setF(ownValues, k, f(shift, k) + (f(mirror, k) * f(ownValues, k) * f(columnScale, k)) / rhsScale);
  for (let r = 0; r < rows; r++) setF(duals, r, f(multipliers, r) * f(rowScale, r) * rhsScale);
  objective = sum + offset;
}
