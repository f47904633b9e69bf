import { unitAt } from "../../data/dataset.ts";
import type { Panel } from "../../data/panel.ts";
import { isSubnormal } from "../../data/subnormal.ts";
import type { IndexRow, IndexSetting, Measured } from "../../method/index.ts";
import { ofPeriod } from "../../technology/technology-key.ts";
import { changesIn, over, times, type Term } from "../shared/interval-terms.ts";
import { byDistances, byPrices } from "./fare-primont-aggregates.ts";

type Setting = IndexSetting & { readonly options: { readonly aggregates: "shadow-prices" | "distances" } };

/** The changes of every interval: levels of the aggregates first, then what they and the efficiencies come to. */
export function farePrimontChanges(panel: Panel, measured: Measured, { options, modelOptions }: Setting): readonly IndexRow[] {
  const { output, input } = options.aggregates === "distances" ? byDistances(measured) : byPrices(panel, measured);
  // A number below the normal doubles has lost digits, which its share of an aggregate would show.
  const isWhole = (row: number) => !isSubnormal(unitAt(panel.data, row));
  const unscored = new Set(panel.data.unscored);
  const levels = panel.data.dmus.map((_, row) => {
    const [Y, X] = unscored.has(row) || !isWhole(row) ? [null, null] : [output(row), input(row)];
    return { Y, X, TFP: over(Y, X) };
  });
  // Where an observation has no TFP, nobody knows the largest of its period.
  const largest = new Map<string, Term>();
  levels.forEach(({ TFP }, row) => {
    const period = panel.periodOf(row);
    const before = largest.get(period);
    largest.set(period, TFP === null || before === null ? null : Math.max(TFP, before ?? 0));
  });
  const own = (row: number, rts: unknown) =>
    measured.efficiency({ row, technology: ofPeriod(panel.periodOf(row)), ...(rts === modelOptions.rts ? {} : { options: { rts: "crs" } }) });
  return changesIn(panel, (_, change) => {
    const [TC, QO, QI] = [change((row) => largest.get(panel.periodOf(row))!), change((row) => levels[row].Y), change((row) => levels[row].X)];
    const [TE, constant] = [change((row) => own(row, modelOptions.rts)), change((row) => own(row, "crs"))];
    const [TFP, SE] = [over(QO, QI), over(constant, TE)];
    const TFPE = over(TFP, TC);
    return { TFP, QO, QI, TC, TFPE, TE, SE, RME: over(TFPE, times(TE, SE)) };
  });
}
