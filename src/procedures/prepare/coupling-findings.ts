import type { Given } from "../run/given.ts";
import type { FoundOf } from "../declare/says.ts";
import { score as scored } from "../said/shown-number.ts";
import type { gives, says, Degrees } from "./coupling-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** The best and the worst of the last period, or that all are in one class; and what the misprint would make of the best. */
export function findingsOf({ periods }: Pick<Given, "periods">, degrees: readonly Degrees[]): readonly Found[] {
  const { rows } = periods[periods.length - 1];
  const last = [...degrees.keys()].slice(-rows.length).sort((a, b) => Number(degrees[b].cells.D) - Number(degrees[a].cells.D));
  const [best, worst] = [last[0], last[last.length - 1]];
  const told = (k: number) => {
    const { period, cells } = degrees[k];
    return { unit: String(cells.unit), period: period ?? "", D: scored(cells.D), grade: String(cells.grade) };
  };
  const { period, cells } = degrees[best];
  const misprint: Found = {
    code: "misprint",
    params: { unit: String(cells.unit), period: period ?? "", C: scored(cells.C), wrong: scored(cells.C_misprinted), D: scored(cells.D_misprinted) },
    at: [
      ["degrees", best, "C"],
      ["degrees", best, "C_misprinted"],
      ["degrees", best, "D_misprinted"],
    ],
  };
  if (degrees[best].cells.grade === degrees[worst].cells.grade)
    return [
      {
        code: "alike",
        params: { low: scored(degrees[worst].cells.D), high: scored(cells.D), grade: String(cells.grade) },
        at: [
          ["degrees", worst, "D"],
          ["degrees", best, "D"],
        ],
      },
      misprint,
    ];
  return [{ code: "best", params: told(best), at: [["degrees", best, "D"]] }, { code: "worst", params: told(worst), at: [["degrees", worst, "D"]] }, misprint];
}
