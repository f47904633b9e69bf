import type { OptionSetting } from "../../declare/options.ts";
import type { Measured } from "../../method/index.ts";
import { ofPeriod } from "../../technology/technology-key.ts";
import { geometricMean, over, type Pair, type Term } from "../shared/interval-terms.ts";

/**
 * The quantity indices QO and QI of an interval, geometric means over the technologies of its two ends.
 * @param orientation that of the run, which a task need not repeat
 */
export function quantitiesOf(
  { from, to, before, after }: Pair,
  efficiency: Measured["efficiency"],
  orientation: OptionSetting,
): Readonly<Record<"QO" | "QI", Term>> {
  const [first, second] = [ofPeriod(from), ofPeriod(to)];
  const score = (side: "input" | "output", technology: string, row: number, outputsOf: number) =>
    efficiency({
      row,
      ...(row === outputsOf ? {} : { outputsOf }),
      technology,
      ...(orientation === side ? {} : { options: { orientation: side } }),
    });
  const QO = geometricMean([
    over(score("output", first, before, after), score("output", first, before, before)),
    over(score("output", second, after, after), score("output", second, after, before)),
  ]);
  const QI = geometricMean([
    over(score("input", first, before, before), score("input", first, after, before)),
    over(score("input", second, before, after), score("input", second, after, after)),
  ]);
  return { QO, QI };
}
