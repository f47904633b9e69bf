import type { Block } from "./lp/block.ts";
import { Program, type Entry } from "./lp/program.ts";
import { Simplex } from "./lp/simplex.ts";

/** Below this many columns pricing all of them costs no more than looking elsewhere first. */
const worthSeeding = 400;
/** Units, evenly spaced in the order of the columns, whose programs find the columns that span the frontier. */
const samples = 64;

/**
 * Fills the pool of a large block with the columns that a sample of its own units are projected on by the additive
 * program `max Σ slack / own value`. They are a matter of the data alone; what they miss, pricing the block finds.
 * @param outputs rows in which more is better
 */
export function seedPool(block: Block, variables: number, outputs: ReadonlySet<number>): void {
  if (block.columns < worthSeeding) return;
  const solver = new Simplex();
  const found = new Set<number>();
  for (let k = 0; k < samples; k++) {
    const unit = Math.floor((k * block.columns) / samples);
    for (const { column } of solver.solve(additive(block, unit, variables, outputs)).intensities) found.add(column);
  }
  block.pool.reset();
  for (const column of [...found].sort((a, b) => a - b)) block.pool.add(column);
  block.pool.seal();
}

function additive(block: Block, unit: number, variables: number, outputs: ReadonlySet<number>): Program {
  const program = new Program(block);
  for (let r = 0; r < block.rows; r++) {
    const value = block.raw(r, unit);
    program.rhs[r] = value;
    const slack: Entry = [r, (outputs.has(r) ? -1 : 1) * (value > 0 ? value : 1)];
    if (r < variables) program.column(-1, [slack]);
  }
  const slacks = program.columns.map((_, k) => k);
  program.start = [~unit, ...(block.rows > variables ? slacks : slacks.slice(1))];
  return program;
}
