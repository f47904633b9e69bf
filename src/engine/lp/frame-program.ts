import type { Block } from "./block.ts";
import { Program, type Entry } from "./program.ts";

/** max Σ slack / own value of a column against the frame so far; the column as its own reference is the start. */
export function additive(block: Block, unit: number, direction: Int8Array): Program {
  const program = new Program(block);
  for (let r = 0; r < block.rows; r++) {
    const value = block.raw(r, unit);
    program.rhs[r] = value;
    if (direction[r] === 0) continue;
    const slack: Entry = [r, direction[r] * (value !== 0 ? Math.abs(value) : 1)];
    program.column(-1, [slack]);
  }
  const slacks = program.columns.map((_, k) => k);
  program.start = [~unit, ...(slacks.length < block.rows ? slacks : slacks.slice(1))];
  return program;
}
