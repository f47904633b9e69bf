import { choice, orientation } from "../../declare/options.ts";

/** Inputs or outputs: a radial score scales one side. */
export const radialOrientation = choice({
  title: orientation.title,
  help: {
    "zh-CN": "投入导向：产出不变，投入按同一比例缩减；产出导向：投入不变，产出按同一比例扩大。",
    en: "Input: the inputs shrink by one factor at given outputs. Output: the outputs grow by one factor at given inputs.",
  },
  values: { input: orientation.values.input, output: orientation.values.output },
  inTitles: orientation.inTitles!,
  default: "input",
});
