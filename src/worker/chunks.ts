/** A half-open piece of a list: `from ≤ k < to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Several pieces for each worker keep all of them busy to the end; a piece that is too small costs more to send than to solve. */
const piecesPerWorker = 8;
const smallestPiece = 8;

/** Cuts a list of `total` tasks into contiguous pieces of nearly equal size. */
export function chunksOf(total: number, workers: number, smallest = smallestPiece): readonly Piece[] {
  const pieces = Math.max(1, Math.min(workers * piecesPerWorker, Math.floor(total / smallest)));
  const edge = (k: number) => Math.round((total * k) / pieces);
  return total === 0 ? [] : Array.from({ length: pieces }, (_, k) => ({ from: edge(k), to: edge(k + 1) }));
}

/** How many workers to start on a machine: one core stays free for the page, and four are enough. */
export const poolSize = (cores: number) => Math.max(1, Math.min(4, cores - 1));
