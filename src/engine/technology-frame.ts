import type { Block } from "./lp/block.ts";
import { findFrame } from "./lp/frame-search.ts";

/** Below this many columns pricing all of them costs no more than looking for those that span the rest. */
const worthFraming = 100;

/**
 * Finds the frame of a technology's block: inputs and undesirable outputs are better when less, outputs when more.
 * @param outputs rows in which more is better
 */
export function frameBlock(block: Block, variables: number, outputs: ReadonlySet<number>): void {
  if (block.columns < worthFraming) return;
  findFrame(
    block,
    Int8Array.from({ length: block.rows }, (_, r) => (r >= variables ? 0 : outputs.has(r) ? -1 : 1)),
  );
}
