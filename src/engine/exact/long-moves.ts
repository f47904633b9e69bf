import { moveOf } from "../lp/conditioning.ts";
import type { Block } from "../lp/block.ts";
import type { Entry, Program } from "../lp/program.ts";
import type { FinalBasis, Solution } from "../lp/solution.ts";

/** The share of its own terms from which a reduced cost is more than their rounding. */
const share = 1e-10;
/** What may be missed of an objective: of its size, and of 1. */
const ofObjective = 1e-10;
const ofOne = 1e-13;

/** Entries of a column of the technology this far apart, in its scale: of the least of them less than rounding may be all that it is worth. */
const uneven = 1e-5;
/** A price that is no more than this part of the largest, in that scale. */
const faintPrice = 1e-5;

/**
 * Whether an optimum might be another because a variable that stands at a bound is worth less than rounding for each of its
 * units, and can move by very many of them. Where a unit has 3e-5 of an output of which another has 8e6, the output can grow
 * by a factor of 1e13, and a price of 1e-15, which passes for none, is worth 1 %. So can an intensity of that other unit.
 */
export function mayMoveFar(program: Program, solution: Solution): boolean {
  const { block, columns } = program;
  const { status, own, duals, objective } = solution;
  if (status !== "optimal" || !solution.basis) return false;
  const most = Math.max(ofObjective * Math.abs(objective), ofOne);
  let basis: FinalBasis | null = null;
  const gains = (id: number, entries: readonly Entry[], cost: number, sign: 1 | -1, room: number) => {
    let [reduced, size] = [cost, Math.abs(cost)];
    for (const [row, value] of entries) {
      const term = duals[row] * value;
      reduced -= term;
      size += Math.abs(term);
    }
    const gain = 0 - sign * reduced;
    if (!(gain > share * size)) return false;
    basis ??= solution.basis!();
    return !basis.ids.includes(id) && gain * stepOf(program, solution, basis, { entries, sign, room }) > most;
  };
  for (let k = 0; k < columns.length; k++) {
    const { cost, entries, lower, upper } = columns[k];
    const isLow = own[k] === lower;
    if ((!isLow && own[k] !== upper) || lower === upper) continue;
    if (gains(block.columns + k, entries, cost, isLow ? 1 : -1, upper - lower)) return true;
  }
  return suspectsOf(program, duals).some((column) => gains(column, entriesOf(block, column), 0, 1, Infinity));
}

/**
 * Uneven columns that the prices speak for taking in, by how much or little of them: in the scale of the technology, and only
 * those of which the row of their largest entry has no price to speak of, as others are not taken for rounding.
 */
function suspectsOf({ block, skip }: Program, duals: readonly number[]): readonly number[] {
  const lists = unevenColumns(block);
  if (lists.every(({ length }) => length === 0)) return [];
  const { rows, columns, entries } = block;
  const prices = Float64Array.from({ length: rows }, (_, r) => duals[r] / block.rowScale[r]);
  const faint = faintPrice * prices.reduce((most, price) => Math.max(most, Math.abs(price)), 0);
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (Math.abs(prices[row]) > faint) continue;
    for (const column of lists[row]) {
      let [worth, size] = [0, 0];
      for (let r = 0, at = column; r < rows; r++, at += columns) {
        const term = prices[r] * entries[at];
        worth += term;
        size += Math.abs(term);
      }
      if (worth > share * size && column !== skip) found.push(column);
    }
  }
  return found;
}

const known = new WeakMap<Block, readonly Int32Array[]>();

/** The columns of a technology whose entries lie far apart, by the row of the largest: looked for once. */
function unevenColumns(block: Block): readonly Int32Array[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const lists = Array.from({ length: block.rows }, (): number[] => []);
  for (let column = 0; column < block.columns; column++) {
    let [least, largest, row] = [Infinity, 0, 0];
    for (let r = 0; r < block.rows; r++) {
      const size = Math.abs(block.entries[r * block.columns + column]);
      if (size > 0) least = Math.min(least, size);
      if (size > largest) [largest, row] = [size, r];
    }
    if (least < uneven * largest) lists[row].push(column);
  }
  const found = lists.map((list) => Int32Array.from(list));
  known.set(block, found);
  return found;
}

function entriesOf(block: Block, column: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let r = 0; r < block.rows; r++) if (block.raw(r, column) !== 0) entries.push([r, block.raw(r, column)]);
  return entries;
}

/** A variable that stands at a bound: its entries, where it can go, and how far it is to its other bound. */
interface Mover {
  readonly entries: readonly Entry[];
  readonly sign: 1 | -1;
  readonly room: number;
}

/** How far a variable can move until it or a basic one is at a bound. */
function stepOf(program: Program, { own, intensities }: Solution, basis: FinalBasis, { entries, sign, room }: Mover): number {
  const { block, columns } = program;
  const move = moveOf(program, basis, entries);
  if (move === null) return Infinity;
  let least = room;
  basis.ids.forEach((id, position) => {
    const rate = sign * move.rates[position];
    if (Math.abs(rate) <= move.errors[position]) return;
    const k = id - block.columns;
    // An artificial variable is 0 and stays so.
    if (k >= columns.length) {
      least = 0;
      return;
    }
    const [value, lower, upper] =
      k < 0 ? [intensities.find((one) => one.column === id)?.value ?? 0, 0, Infinity] : [own[k], columns[k].lower, columns[k].upper];
    least = Math.min(least, Math.max(0, rate > 0 ? value - lower : upper - value) / Math.abs(rate));
  });
  return least;
}
