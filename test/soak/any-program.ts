import { Block } from "../../src/engine/lp/block.ts";
import { findFrame } from "../../src/engine/lp/frame-search.ts";
import { Program, type Bounds, type Entry } from "../../src/engine/lp/program.ts";
import { seeded } from "../../src/engine/lp/random.ts";

/** A random program in the shape of this field, and what it is made of, for the message of a failure. */
export interface AnyProgram {
  readonly name: string;
  readonly program: Program;
}

type Random = () => number;
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1));

/**
 * A program of 1 to 15 rows over a technology of 1 to 60 columns (now and then 1,500), with any returns to scale,
 * bounds, free variables, ties, duplicates and zeros, in units from 1e-6 to 1e12 side by side. Most are feasible by
 * construction; one in five has a right-hand side of its own, and one in eight an objective that may fall for ever. One
 * in three has a frame for signs of the multipliers that it need not have.
 */
export function anyProgram(seed: number): AnyProgram {
  const random = seeded(seed);
  const sums = whole(random, 0, 3);
  const rows = whole(random, 1, 15 - (sums > 0 ? 1 : 0));
  const columns = random() < 0.01 ? whole(random, 500, 1500) : whole(random, 1, 60);
  const whatever = random() < 0.2;
  const falling = random() < 0.125;
  const texture = whole(random, 0, 3);
  const scaled = random() < 0.4;
  const unit = Array.from({ length: rows }, () => (scaled ? 10 ** (18 * random() - 6) : 1));

  const technology = Array.from({ length: columns }, () => unit.map((size) => size * entry(random, texture)));
  if (random() < 0.3) for (let j = 1; j < columns; j++) if (random() < 0.4) technology[j] = [...technology[whole(random, 0, j - 1)]];
  // Now and then a variable that no unit of the technology has, and one of which the unit's own part is tiny beside theirs.
  const now = (share: number) => (random() < share ? whole(random, 0, rows - 1) : -1);
  const unheld = now(0.15);
  if (unheld >= 0) for (const column of technology) column[unheld] = 0;
  const faint = now(0.15);
  const least = 10 ** -(3 + 7 * random());
  const part = unit.map((size, r) => (r === faint ? size * least : size));
  const block = new Block(rows, columns, Float64Array.from(unit.flatMap((_, r) => technology.map((column) => column[r]))));
  if (random() < 1 / 3)
    findFrame(
      block,
      Int8Array.from(unit, () => whole(random, -1, 1)),
    );
  const program = new Program(block, random() < 0.3 ? whole(random, 0, columns - 1) : -1);

  // A point that the right-hand side is made of: a few intensities, and the own variables somewhere within their bounds.
  const intensity = technology.map((_, j) => (j !== program.skip && random() < 0.2 ? random() * 2 * (faint < 0 ? 1 : least) : 0));
  const rhs = unit.map((size, r) => (whatever ? size * (random() * 4 - 1) : technology.reduce((sum, column, j) => sum + column[r] * intensity[j], 0)));
  const add = (cost: number, entries: readonly Entry[], bounds: Bounds, value: number) => {
    program.column(cost, entries, bounds);
    if (!whatever) for (const [r, coefficient] of entries) if (r < rows) rhs[r] += coefficient * value;
  };
  part.forEach((size, r) => {
    const sign = random() < 0.5 ? 1 : -1;
    if (faint >= 0 || random() < 0.9) add(random() < 0.5 ? random() : 0, [[r, sign * size]], {}, random() < 0.5 ? 0 : random());
  });
  for (let k = whole(random, 0, 3); k > 0; k--) {
    const entries = part.flatMap((size, r): Entry[] => (random() < 0.6 ? [[r, size * (random() * 2 - 1)]] : []));
    if (entries.length === 0) continue;
    const bounds = [{}, { upper: 1 + random() }, { lower: -random(), upper: random() }, { lower: -Infinity }][whole(random, 0, 3)];
    const cost =
      bounds.lower === -Infinity || (!falling && bounds.upper === undefined) ? Math.abs(gauss(random)) * (bounds.lower === -Infinity ? 0 : 1) : gauss(random);
    add(cost, entries, bounds, bounds.upper === undefined ? random() : bounds.upper * random());
  }
  if (falling) add(-random(), [[whole(random, 0, rows - 1), unit[0]]], {}, 0);
  rhs.forEach((value, r) => (program.rhs[r] = value));
  return { name: `seed ${seed}: ${rows} rows, ${columns} columns, texture ${texture}${scaled ? ", scaled" : ""}${whatever ? ", any rhs" : ""}`, program };
}

const gauss = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Smooth, whole (ties), with zeros, or over several orders of size. */
function entry(random: Random, texture: number): number {
  if (texture === 1) return whole(random, 1, 4);
  if (texture === 2) return random() < 0.3 ? 0 : random() * 3;
  if (texture === 3) return Math.exp(6 * (random() - 0.5));
  return 0.2 + 2 * random();
}
