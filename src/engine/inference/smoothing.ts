import { quantile } from "./intervals.ts";
import { normal } from "./linked-noise.ts";

/** Efficiencies this near 1 are those of the frontier itself, which the estimate makes too many of. */
const atOne = 1e-6;

/**
 * Draws from the smoothed distribution of efficiencies in (0, 1] (Simar & Wilson 1998; the reflected form of Simar &
 * Wilson 2008, sec. 4.3.6): the sample and its mirror image at 1 together have mean 1; a value is shifted by a normal
 * kernel, shrunk towards 1 so that the spread about 1 stays the sample's, and folded back where it passes 1.
 */
export class SmoothedDraws {
  /** How many of the sample are below the frontier. */
  readonly below: number;
  readonly #bandwidth: number;
  readonly #shrink: number;

  constructor(readonly efficiencies: readonly number[]) {
    const spread = efficiencies.reduce((sum, value) => sum + (1 - value) ** 2, 0) / efficiencies.length;
    this.below = belowOne(efficiencies).length;
    this.#bandwidth = bandwidthOf(efficiencies);
    this.#shrink = spread > 0 ? 1 / Math.sqrt(1 + this.#bandwidth ** 2 / spread) : 1;
  }

  /** Whether there is a spread to draw from. */
  get informative(): boolean {
    return this.#bandwidth > 0;
  }

  /**
   * The value drawn for one of the sample's efficiencies.
   * @param noise standard normal; where it leads below 0 others are drawn
   */
  around(efficiency: number, noise: number, random: () => number): number {
    for (let shift = noise; ; shift = normal(random)) {
      const value = 1 - Math.abs(this.#shrink * (efficiency + this.#bandwidth * shift - 1));
      if (value > 0) return value;
    }
  }
}

const belowOne = (efficiencies: readonly number[]) => efficiencies.filter((value) => value < 1 - atOne);

/** The normal-reference bandwidth of the reflected sample without the spurious ones, brought back to its true size and spread. */
function bandwidthOf(efficiencies: readonly number[]): number {
  const inner = belowOne(efficiencies);
  if (inner.length < 2) return 0;
  const reflected = [...inner, ...inner.map((value) => 2 - value)].sort((a, b) => a - b);
  const spread = Math.sqrt(momentsOf(reflected).variance);
  const quartiles = (quantile(reflected, 0.75) - quantile(reflected, 0.25)) / 1.34;
  const wide = 1.06 * Math.min(spread, quartiles) * reflected.length ** -0.2;
  const own = Math.sqrt(momentsOf(efficiencies).variance);
  return wide * 2 ** 0.2 * (inner.length / efficiencies.length) ** 0.2 * (own / spread);
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1) };
}
