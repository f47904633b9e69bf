import type { Block } from "../lp/block.ts";
import { findFrame, useFrame, type FoundFrame } from "../lp/frame-search.ts";

/** Below this many columns pricing all of them costs no more than looking for those that span the rest. */
const worthFraming = 100;
/** Below this many columns a frame is found again sooner than it is sent. */
const worthSending = 2000;

/** Where the frames of a technology's two blocks, without and with the row Σλ, come from and go to. */
export interface FrameExchange {
  known(withSum: boolean): FoundFrame | undefined;
  found(withSum: boolean, frame: FoundFrame): void;
}

/**
 * Finds the frame of a technology's block: inputs and undesirable outputs are better when less, outputs when more.
 * @param outputs rows in which more is better
 */
export function frameBlock(block: Block, variables: number, outputs: ReadonlySet<number>, exchange: FrameExchange | null): void {
  if (block.columns < worthFraming || !block.isExact) return;
  const withSum = block.rows > variables;
  const direction = Int8Array.from({ length: block.rows }, (_, r) => (r >= variables ? 0 : outputs.has(r) ? -1 : 1));
  const known = exchange?.known(withSum);
  if (known !== undefined) return useFrame(block, direction, known);
  const found = findFrame(block, direction);
  if (block.columns >= worthSending) exchange?.found(withSum, found);
}
