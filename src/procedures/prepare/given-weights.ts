import type { Text } from "../../engine/declare/text.ts";
import { both, type Params } from "./wording.ts";

/** What weights that were given add up to, where that is not 1; null where it is. */
export function sumOff(weights: readonly number[]): string | null {
  const sum = weights.reduce((total, one) => total + one, 0);
  return Math.abs(sum - 1) <= 1e-9 ? null : String(Number(sum.toPrecision(12)));
}

export const sumOffSentence = ({ sum }: Params<"sum">): Text => both(`权重合计应为1，现为${sum}。`, `The weights must add up to 1; they add up to ${sum}.`);
