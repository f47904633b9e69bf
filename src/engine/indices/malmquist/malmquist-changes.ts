import type { Panel } from "../../data/panel.ts";
import { Mistake } from "../../declare/mistake.ts";
import type { IndexRow, IndexSetting, Measured } from "../../method/index.ts";
import { defaultWindow } from "../../method/reference.ts";
import type { Task } from "../../method/task.ts";
import { changesIn } from "../shared/interval-terms.ts";
import { baseOptions, basesOf, hasTwoFrontiers } from "./malmquist-base.ts";
import { decomposition, factorsIn, type Point } from "./malmquist-decomposition.ts";

export const malmquistOptions = { ...baseOptions, decomposition };
type Setting = IndexSetting<typeof malmquistOptions>;

/** TFP and its factors in every interval. */
export function malmquistChanges(panel: Panel, { efficiency }: Measured, setting: Setting): readonly IndexRow[] {
  const { options, model, modelOptions, window = defaultWindow } = setting;
  const { rts, orientation } = modelOptions as Readonly<Record<string, string>>;
  const variable = rts === "crs" ? "vrs" : rts;
  return changesIn(panel, ({ from, to, before, after }) => {
    const rows = [before, after];
    const score = ({ x, y }: Point, technology: string, returns: string) => {
      const task: Task = { row: rows[x], ...(x === y ? {} : { outputsOf: rows[y] }), technology };
      return efficiency(returns === rts || !("rts" in model.options) ? task : { ...task, options: { rts: returns } });
    };
    const bases = basesOf(panel, { from, to }, options, window);
    return factorsIn(options.decomposition, { bases, rts, variable, orientation, score });
  });
}

/** Not every decomposition can be had from every base: it takes the technologies of both periods, or an orientation. */
export function checkMalmquist({ options: { base, average, decomposition }, modelOptions }: Setting): void {
  const refuse = (other: string, otherValue: string) => {
    throw new Mistake("options-apart", { option: "decomposition", value: decomposition, other, otherValue });
  };
  const partial = decomposition === "bias" || decomposition === "grifell-lovell";
  if (partial && !hasTwoFrontiers(base)) refuse("base", base);
  if (decomposition === "bias" && average !== "geometric") refuse("average", average);
  if (decomposition === "grifell-lovell" && modelOptions.orientation === "none") refuse("orientation", "none");
}
