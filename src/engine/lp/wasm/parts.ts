import type { Block } from "../block.ts";
import type { Program } from "../program.ts";
import type { Solution } from "../solution.ts";
import type { LinearMemory } from "./linear-memory.ts";

/** Where the parts of a program and of its end lie in the kernel's memory, in elements of their kind. */
export interface Parts {
  readonly base: number;
  readonly rows: number;
  readonly own: number;
  readonly given: number;
  readonly terms: number;
  readonly ends: number;
  readonly places: number;
  readonly coefficients: number;
  readonly start: number;
  readonly shifts: number;
  readonly ids: number;
  readonly atUpper: number;
  readonly artificialSign: number;
  readonly rowScale: number;
  readonly ownValues: number;
  readonly duals: number;
  readonly basicValues: number;
  readonly report: number;
}

/**
 * The parts of a shape of program.
 * @param base address at which the shape was laid out
 * @param table address of the list that `listParts` of assembly/index.ts wrote
 */
export function partsAt({ whole }: LinearMemory, base: number, table: number, rows: number, own: number): Parts {
  let next = table / 4;
  const numbers = () => whole[next++] / 8;
  const wholes = () => whole[next++] / 4;
  const marks = () => whole[next++];
  return {
    base,
    rows,
    own,
    given: numbers(),
    terms: numbers(),
    ends: wholes(),
    places: wholes(),
    coefficients: numbers(),
    start: wholes(),
    shifts: numbers(),
    ids: wholes(),
    atUpper: marks(),
    artificialSign: numbers(),
    rowScale: numbers(),
    ownValues: numbers(),
    duals: numbers(),
    basicValues: numbers(),
    report: numbers(),
  };
}

/** Writes a program as it is; false when it has more coefficients than there is room for. */
export function write({ numbers, whole }: LinearMemory, parts: Parts, program: Program): boolean {
  const { rows, own, given, terms, ends, places, coefficients, start } = parts;
  const { rhs, columns } = program;
  for (let r = 0; r < rows; r++) numbers[given + r] = rhs[r];
  let count = 0;
  for (let k = 0; k < own; k++) {
    const { cost, lower, upper, entries } = columns[k];
    if (count + entries.length > rows * own) return false;
    numbers[terms + 3 * k] = cost;
    numbers[terms + 3 * k + 1] = lower;
    numbers[terms + 3 * k + 2] = upper;
    for (let e = 0; e < entries.length; e++) {
      const entry = entries[e];
      whole[places + count] = entry[0];
      numbers[coefficients + count++] = entry[1];
    }
    whole[ends + k] = count;
  }
  if (!program.hasStart) return true;
  const units = program.block.columns;
  for (let r = 0; r < rows; r++) {
    const id = program.start![r];
    whole[start + r] = id < 0 ? ~id : units + id;
  }
  return true;
}

/** The optimum of a program that the kernel settled. */
export function read(memory: LinearMemory, parts: Parts, block: Block): Solution {
  const { numbers, whole } = memory;
  const { rows, ids, ownValues, duals, basicValues, report } = parts;
  const rhsScale = numbers[report + 6];
  const intensities: { column: number; value: number }[] = [];
  for (let r = 0; r < rows; r++) {
    const column = whole[ids + r];
    const value = numbers[basicValues + r];
    if (column < block.columns && value > 0) intensities.push({ column, value: (value * block.columnScale[column]) / rhsScale });
  }
  if (intensities.length > 1) intensities.sort((a, b) => a.column - b.column);
  return {
    status: "optimal",
    objective: numbers[report + 5],
    own: list(numbers, ownValues, parts.own),
    intensities,
    duals: list(numbers, duals, rows),
    certificate: {
      primal: numbers[report],
      dual: numbers[report + 1],
      gap: numbers[report + 2],
      argument: numbers[report + 3] === 1 ? "frame" : "all columns",
    },
    iterations: numbers[report + 4],
    basis: () => ({
      phase: "objective",
      ids: memory.whole.slice(ids, ids + rows),
      atUpper: memory.marks.slice(parts.atUpper, parts.atUpper + parts.own),
      artificialSign: memory.numbers.slice(parts.artificialSign, parts.artificialSign + rows),
      rowScale: memory.numbers.slice(parts.rowScale, parts.rowScale + rows),
    }),
  };
}

function list(numbers: Float64Array, from: number, count: number): number[] {
  const values: number[] = [];
  for (let k = 0; k < count; k++) values.push(numbers[from + k]);
  return values;
}
