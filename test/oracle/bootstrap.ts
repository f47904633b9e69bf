/**
 * The smoothed homogeneous bootstrap of radial input efficiency under constant returns, and of the Malmquist index, written
 * from Simar & Wilson (1998), Management Science 44, 49–61, (1999), EJOR 115, 459–471, and the reflected sample of (2008),
 * sec. 4.3.6: for two inputs and one output, whose frontier is a convex line that needs no linear program. Nothing of the
 * engine takes part.
 */

/** Inputs per unit of output. */
export type Point = readonly [a: number, b: number];
export type Random = () => number;

/** Efficiency against the technology that some points span: the largest of the bounds that its supporting lines give. */
export function frontierOf(points: readonly Point[]): (at: Point) => number {
  const sorted = [...points].sort(([a, b], [c, d]) => a - c || b - d);
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length > 1 && turn(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) hull.pop();
    hull.push(point);
  }
  const normals: Point[] = [
    [1, 0],
    [0, 1],
  ];
  for (let k = 1; k < hull.length; k++) {
    const normal: Point = [hull[k - 1][1] - hull[k][1], hull[k][0] - hull[k - 1][0]];
    if (normal[0] > 0 && normal[1] > 0) normals.push(normal);
  }
  const lines = normals.map(([u, v]) => ({ u, v, least: Math.min(...points.map(([a, b]) => u * a + v * b)) }));
  return ([a, b]) => Math.max(...lines.map(({ u, v, least }) => least / (u * a + v * b)));
}

const turn = ([a, b]: Point, [c, d]: Point, [e, f]: Point) => (c - a) * (f - b) - (d - b) * (e - a);

/** Numbers in (0, 1) from a seed: the minimal standard generator of Park & Miller (1988). */
export function parkMiller(seed: number): Random {
  let state = 1 + (seed % 2147483646);
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A standard normal number by the polar method of Marsaglia & Bray (1964). */
function normal(random: Random): number {
  for (;;) {
    const [u, v] = [2 * random() - 1, 2 * random() - 1];
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
};

/** The share p of a sample lies below; between two numbers by their distance. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return sorted[below] * (1 - (place - below)) + sorted[above] * (place - below);
}

/** Silverman's rule on the efficiencies below 1 and their mirror images, then for the size and spread of the whole sample. */
export function bandwidthOf(efficiencies: readonly number[]): number {
  const below = efficiencies.filter((value) => value < 1 - 1e-6);
  const mirrored = below.flatMap((value) => [value, 2 - value]);
  const width = (quantileOf(mirrored, 0.75) - quantileOf(mirrored, 0.25)) / 1.34;
  const h = (1.06 * Math.min(deviation(mirrored), width)) / mirrored.length ** (1 / 5);
  return (h * (mirrored.length / efficiencies.length) ** (1 / 5) * deviation(efficiencies)) / deviation(mirrored);
}

/**
 * A draw near the efficiencies of one donor in both periods: each of them or its mirror image, moved by a kernel whose two
 * parts go together as the efficiencies do, and against each other where just one is mirrored; drawn in to the spread about
 * 1 and mirrored back.
 */
function drawPair(donor: readonly number[], h: readonly number[], spread: readonly number[], linked: number, random: Random): readonly number[] {
  for (;;) {
    const sides = donor.map(() => (random() < 0.5 ? 1 : -1));
    const first = normal(random);
    const together = linked * sides[0] * sides[1];
    const noise = [first, together * first + Math.sqrt(1 - together ** 2) * normal(random)];
    const drawn = donor.map((efficiency, t) => {
      const from = sides[t] === 1 ? efficiency : 2 - efficiency;
      const moved = 1 + (from + h[t] * noise[t] - 1) / Math.sqrt(1 + (h[t] / spread[t]) ** 2);
      return moved > 1 ? 2 - moved : moved;
    });
    if (drawn.every((value) => value > 0)) return drawn;
  }
}

/** Correlation of two samples. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const covariance = one.reduce((sum, value, k) => sum + (value - a) * (other[k] - b), 0) / (one.length - 1);
  return covariance / deviation(one) / deviation(other);
}

/** A panel: the points of every unit in each of two periods. */
export type Years = readonly [readonly Point[], readonly Point[]];

export interface Numbers {
  /** Efficiency of each unit in each period. */
  readonly scores: readonly [readonly number[], readonly number[]];
  /** Malmquist index of each unit, and its change of efficiency. */
  readonly index: readonly number[];
  readonly catching: readonly number[];
}

/** The estimates: every unit against the frontiers that `spanning` make. */
export function measure(years: Years, spanning: Years = years): Numbers {
  const [first, second] = spanning.map(frontierOf);
  const scores = [years[0].map(first), years[1].map(second)] as const;
  const catching = years[0].map((_, k) => scores[1][k] / scores[0][k]);
  const index = years[0].map((before, k) => Math.sqrt((first(years[1][k]) / scores[0][k]) * (scores[1][k] / second(before))));
  return { scores, index, catching };
}

/** Draws of both periods' efficiencies from the smoothed distribution of a panel's. */
export function drawsOf(years: Years): (random: Random) => readonly number[] {
  const { scores } = measure(years);
  const h = scores.map(bandwidthOf);
  const spread = scores.map((values) => Math.sqrt(mean(values.map((value) => (1 - value) ** 2))));
  const linked = correlation(...scores);
  return (random) => {
    const donor = Math.floor(random() * years[0].length);
    return drawPair([scores[0][donor], scores[1][donor]], h, spread, linked, random);
  };
}

/** Replicates: each unit's efficiencies of both periods come from one donor, its point moves along its ray, all are measured again. */
export function replicatesOf(years: Years, count: number, random: Random): readonly Numbers[] {
  const { scores } = measure(years);
  const draw = drawsOf(years);
  return Array.from({ length: count }, () => {
    const pseudo: readonly [Point[], Point[]] = [[], []];
    years[0].forEach((_, k) => {
      const drawn = draw(random);
      pseudo.forEach((points, t) => {
        const factor = scores[t][k] / drawn[t];
        points.push([years[t][k][0] * factor, years[t][k][1] * factor]);
      });
    });
    return measure(years, pseudo);
  });
}
