import { choice } from "../../engine/declare/options.ts";
import type { Refs } from "../declare/gives.ts";
import { both } from "../prepare/wording.ts";

/** z with that share of a standard normal number between −z and z. */
const quantiles = { "90": 1.6448536269514722, "95": 1.959963984540054, "99": 2.5758293035489004 } as const;
export type Confidence = keyof typeof quantiles;

/** How often an interval of this kind holds the share of the population. */
export const confidenceOption = choice({
  title: both("置信水平", "Confidence"),
  help: both("威尔逊区间的置信水平。", "The confidence of the Wilson intervals."),
  values: { "95": both("置信水平95%", "95%"), "90": both("置信水平90%", "90%"), "99": both("置信水平99%", "99%") },
  default: "95",
});

export const quantileOf = (confidence: Confidence): number => quantiles[confidence];

/** The ends of Wilson's score interval of a share: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), p = k/n. */
export function wilsonInterval(k: number, n: number, z: number): readonly [low: number, high: number] {
  const middle = k + z ** 2 / 2;
  const half = z * Math.sqrt((k * (n - k)) / n + z ** 2 / 4);
  return [Math.max(0, (middle - half) / (n + z ** 2)), Math.min(1, (middle + half) / (n + z ** 2))];
}

const end = (at: Refs, sign: "+" | "-") => {
  const [k, n, z] = [at("count"), at("n"), at("z")];
  return `(${k}+${z}^2/2${sign}${z}*SQRT(${k}*(${n}-${k})/${n}+${z}^2/4))/(${n}+${z}^2)`;
};

/** The same from the cells of the count, its base and z. */
export const wilsonFormulas = {
  share: (at: Refs) => `${at("count")}/${at("n")}`,
  low: (at: Refs) => `MAX(0,${end(at, "-")})`,
  high: (at: Refs) => `MIN(1,${end(at, "+")})`,
};

/** Of what follows from a count of answers among n. */
export const wilsonFields = { count: "integer", n: "integer", share: "percent", low: "percent", high: "percent", z: "significant" } as const;

export function wilsonCells(k: number, n: number, z: number) {
  const [low, high] = wilsonInterval(k, n, z);
  return { count: k, n, share: k / n, low, high, z };
}
