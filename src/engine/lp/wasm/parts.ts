import type { Block } from "../block.ts";
import type { OwnColumn, Program } from "../program.ts";
import type { FinalBasis, Solution, SolveStatus } from "../solution.ts";
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

/** Writes a program as it is. */
export function write({ numbers, whole }: LinearMemory, parts: Parts, program: Program): void {
  const { rows, own, given, terms, ends, places, coefficients, start } = parts;
  const { rhs, columns } = program;
  for (let r = 0; r < rows; r++) numbers[given + r] = rhs[r];
  let count = 0;
  for (let k = 0; k < own; k++) {
    const { cost, lower, upper } = columns[k];
    // There is room for an entry in each row.
    const entries = columns[k].entries.length > rows ? inOnePiece(columns[k].entries) : columns[k].entries;
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
  if (!program.hasStart) return;
  const units = program.block.columns;
  for (let r = 0; r < rows; r++) {
    const id = program.start![r];
    whole[start + r] = id < 0 ? ~id : units + id;
  }
}

/** The entries of a column with those of one row as their sum. */
function inOnePiece(entries: OwnColumn["entries"]): OwnColumn["entries"] {
  const sums = new Map<number, number>();
  for (const [row, value] of entries) sums.set(row, (sums.get(row) ?? 0) + value);
  return [...sums];
}

/** Where an attempt at a program ended. */
export function read(memory: LinearMemory, parts: Parts, block: Block, status: Exclude<SolveStatus, "stopped">): Solution {
  const { numbers, whole } = memory;
  const { rows, ids, ownValues, duals, basicValues, report } = parts;
  const rhsScale = numbers[report + 6];
  const intensities: { column: number; value: number }[] = [];
  if (status === "optimal")
    for (let r = 0; r < rows; r++) {
      const column = whole[ids + r];
      const value = numbers[basicValues + r];
      if (column < block.columns && value > 0) intensities.push({ column, value: (value * block.columnScale[column]) / rhsScale });
    }
  if (intensities.length > 1) intensities.sort((a, b) => a.column - b.column);
  return {
    status,
    objective: status === "optimal" ? numbers[report + 5] : status === "unbounded" ? -Infinity : NaN,
    own: list(numbers, ownValues, parts.own),
    intensities,
    duals: list(numbers, duals, rows),
    certificate: {
      primal: numbers[report],
      dual: numbers[report + 1],
      gap: numbers[report + 2],
      ...(status === "unbounded" ? {} : { argument: numbers[report + 3] === 1 ? "frame" : "all columns" }),
    },
    iterations: numbers[report + 4],
    basis: () => readBasis(memory, parts),
  };
}

/** The basis in which the last attempt ended. */
export const readBasis = ({ whole, marks, numbers }: LinearMemory, { rows, own, ids, atUpper, artificialSign, rowScale, report }: Parts): FinalBasis => ({
  phase: numbers[report + 7] === 1 ? "objective" : "feasibility",
  ids: whole.slice(ids, ids + rows),
  atUpper: marks.slice(atUpper, atUpper + own),
  artificialSign: numbers.slice(artificialSign, artificialSign + rows),
  rowScale: numbers.slice(rowScale, rowScale + rows),
});

function list(numbers: Float64Array, from: number, count: number): number[] {
  const values: number[] = [];
  for (let k = 0; k < count; k++) values.push(numbers[from + k]);
  return values;
}
