type Point = readonly [x: number, y: number];

/** How far the k-th curve is moved to the right and up. */
export interface SetOff {
  readonly right: (k: number) => number;
  readonly up: (k: number) => number;
}

/**
 * Where curves stand that are set off from each other, the first of them farthest up and in a picture of three dimensions
 * nearest: one above the other they overlap a little, one behind the other each is moved to the right too.
 */
export function setOffBy(curves: readonly (readonly Point[])[], drawn: "ridge" | "surface"): SetOff {
  const all = curves.flat();
  const highest = Math.max(...all.map(([, y]) => y));
  if (drawn === "ridge") {
    const step = 0.45 * highest;
    return { right: () => 0, up: (k) => (curves.length - 1 - k) * step };
  }
  const [low, high] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  // The depth of the picture, whatever the number of curves.
  const [deep, wide] = [1.1 * highest, 0.45 * (high - low)];
  const share = (k: number) => (curves.length < 2 ? 0 : k / (curves.length - 1));
  return { right: (k) => share(k) * wide, up: (k) => share(k) * deep };
}
