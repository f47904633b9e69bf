import type { FoundOf } from "../../declare/says.ts";
import type { Bandwidth } from "./kernel-density.ts";
import { score, significant, whole } from "../../said/shown-number.ts";
import type { gives, says, Density } from "./density-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** The values of a period in ascending order, and their bandwidth. */
export interface Section extends Bandwidth {
  readonly period: string | null;
  readonly sorted: Float64Array;
  readonly low: number;
  readonly high: number;
}

/** The last period first: how many groups its curve shows; then how it has changed. */
export function findingsOf(densities: readonly Density[], sections: readonly Section[]): readonly Found[] {
  const last = densities.length - 1;
  const { period, values } = densities[last];
  const named = period ?? "";
  const shape = { period: named, peak: score(values.peak), height: significant(values.height) } as const;
  const found: Found[] = [
    values.modes === 1
      ? {
          code: "one-mode",
          params: shape,
          at: [
            ["densities", last, "peak"],
            ["densities", last, "height"],
          ],
        }
      : {
          code: "several-modes",
          params: { ...shape, modes: whole(values.modes) },
          at: [
            ["densities", last, "modes"],
            ["densities", last, "peak"],
            ["densities", last, "height"],
          ],
        },
  ];
  if (last > 0) found.push(...changesOf(densities));
  const equal = [...sections.keys()].filter((k) => sections[k].replaced);
  if (equal.length > 0)
    found.push({
      code: "equal-half",
      params: { periods: equal.map((k) => sections[k].period ?? ""), h: significant(sections[equal[equal.length - 1]].h) },
      at: [["densities", equal[equal.length - 1], "h"]],
    });
  return found;
}

/** From the first period to the last. */
function changesOf(densities: readonly Density[]): readonly Found[] {
  const last = densities.length - 1;
  const [{ period: from, values: before }, { period: to, values: after }] = [densities[0], densities[last]];
  const periods = { from: from ?? "", to: to ?? "" };
  const change = (code: "peak" | "height", format: "score" | "significant"): Found => ({
    code,
    params: {
      ...periods,
      first: { value: before[code]!, format },
      last: { value: after[code]!, format },
      direction: before[code] === after[code] ? "same" : after[code]! > before[code]! ? "up" : "down",
    },
    at: [
      ["densities", 0, code],
      ["densities", last, code],
    ],
  });
  const modes: readonly Found[] =
    before.modes === after.modes
      ? []
      : [
          {
            code: "modes-changed",
            params: { ...periods, first: whole(before.modes), last: whole(after.modes) },
            at: [
              ["densities", 0, "modes"],
              ["densities", last, "modes"],
            ],
          },
        ];
  return [change("peak", "score"), change("height", "significant"), ...modes];
}
