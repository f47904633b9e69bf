/** A small seeded generator (mulberry32): the same seed gives the same numbers in [0, 1) everywhere. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = nextState(state);
    return drawnFrom(state) / 4294967296;
  };
}

// Its two halves, for a loop of a hundred million draws that keeps the state itself: in a variable of its own it needs no memory.

export const nextState = (state: number): number => (state + 0x6d2b79f5) | 0;

/** An integer in [0, 2³²): what the generator returns times 2³². */
export function drawnFrom(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (t ^ (t >>> 14)) >>> 0;
}

/** By how much each row of a program is shifted, in parts of the size: numbers between 1 and 2. */
export function perturbation(rows: number, seed: number): Float64Array {
  const random = seeded(seed);
  return Float64Array.from({ length: rows }, () => 1 + random());
}
