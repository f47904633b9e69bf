// Generated data for the bench: log-normal firms, the same for the same arguments.
import { seeded } from "../../build/engine/lp/random.js";

/** Standard normal numbers (Box–Muller). */
function normals(random) {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const rounded = (value) => Number(value.toPrecision(6));

/**
 * A data set of n firms whose size is log-normal, whose inputs vary about it, and whose outputs follow from the inputs
 * by a Cobb–Douglas function, less an inefficiency.
 * @param {{ n: number, inputs: number, outputs: number, efficient?: number }} shape
 *   `efficient`: share of the firms exactly on a strictly concave frontier; without it few firms span the frontier
 */
export function generate({ n, inputs, outputs, efficient }) {
  const random = seeded(1000 * inputs + 100 * outputs + n);
  const normal = normals(random);
  const elasticity = Array.from({ length: inputs }, () => 0.3 + random());
  const total = elasticity.reduce((sum, value) => sum + value, 0) / (efficient === undefined ? 0.95 : 1);
  const x = Array.from({ length: inputs }, () => new Float64Array(n));
  const y = Array.from({ length: outputs }, () => new Float64Array(n));
  for (let j = 0; j < n; j++) {
    const size = 0.8 * normal();
    let product = 0;
    for (let i = 0; i < inputs; i++) {
      const log = size + 0.4 * normal();
      x[i][j] = rounded(100 * Math.exp(log));
      product += (elasticity[i] / total) * Math.log(x[i][j]);
    }
    if (efficient === undefined) for (const row of y) row[j] = rounded(Math.exp(product - Math.abs(0.35 * normal()) + 0.25 * normal()));
    else mix(y, j, Math.exp(product - (random() < efficient ? 0 : 0.02 + Math.abs(0.4 * normal()))), random);
  }
  const named = (letter, rows) => rows.map((values, k) => ({ name: `${letter}${k + 1}`, values }));
  const width = String(n).length;
  return {
    dmus: Array.from({ length: n }, (_, j) => `firm ${String(j).padStart(width, "0")}`),
    inputs: named("x", x),
    outputs: named("y", y),
    undesirables: [],
    unscored: [],
  };
}

/** Outputs on a sphere of the radius that the inputs allow: no mix is better than another, so that every firm on it is extreme. */
function mix(y, j, radius, random) {
  const parts = y.map(() => 0.15 + random());
  const norm = Math.hypot(...parts);
  y.forEach((row, r) => (row[j] = (radius * parts[r]) / norm));
}
