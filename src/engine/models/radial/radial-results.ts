import type { ResultColumn } from "../../method/description.ts";
import { resultColumns } from "../../method/method.ts";
import { choice, orientation } from "../../declare/options.ts";
import { sbmResults } from "../slacks/sbm.ts";

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

const common = sbmResults.filter(({ id }) => id !== "score" && id !== "slacks");

/** Results that every radial model has; the score's meaning is the model's own. */
export const radialResults = (score: ResultColumn["meaning"]) =>
  resultColumns([
    { id: "score", per: "unit", title: { "zh-CN": "效率值", en: "Score" }, meaning: score },
    {
      id: "theta",
      per: "unit",
      title: { "zh-CN": "投入比例 θ", en: "Input factor θ" },
      meaning: { "zh-CN": "投入导向：全部投入乘以 θ 即到前沿。", en: "Input orientation: the factor that brings all inputs to the frontier." },
    },
    {
      id: "phi",
      per: "unit",
      title: { "zh-CN": "产出比例 φ", en: "Output factor φ" },
      meaning: {
        "zh-CN": "产出导向：全部产出乘以 φ 即到前沿；效率值为 1/φ。",
        en: "Output orientation: the factor that brings all outputs to the frontier; the score is 1/φ.",
      },
    },
    {
      id: "slacks",
      per: "variable",
      title: { "zh-CN": "松弛量", en: "Slack" },
      meaning: {
        "zh-CN": "与目标值的全部差距：按比例的变动，加上第二阶段余下的松弛。",
        en: "The whole distance to the target: the radial movement and what the second phase finds beyond it.",
      },
    },
    ...common,
    {
      id: "multipliers",
      per: "variable",
      title: { "zh-CN": "乘数（影子价格）", en: "Multiplier (shadow price)" },
      meaning: {
        "zh-CN": "每一项的权重：投入导向时投入加权和为 1，产出导向时产出加权和为 1。",
        en: "The weight of each variable: the weighted inputs (input orientation) or outputs (output orientation) of the unit add up to 1.",
      },
    },
  ]);

/** The papers of the radial models. */
export const radialCitations = {
  ccr: {
    text: "Charnes, A., Cooper, W. W. & Rhodes, E. (1978). Measuring the efficiency of decision making units. European Journal of Operational Research 2(6), 429–444.",
    doi: "10.1016/0377-2217(78)90138-8",
  },
  bcc: {
    text: "Banker, R. D., Charnes, A. & Cooper, W. W. (1984). Some models for estimating technical and scale inefficiencies in data envelopment analysis. Management Science 30(9), 1078–1092.",
    doi: "10.1287/mnsc.30.9.1078",
  },
  undesirable: {
    text: "Hailu, A. & Veeman, T. S. (2001). Non-parametric productivity analysis with undesirable outputs: an application to the Canadian pulp and paper industry. American Journal of Agricultural Economics 83(3), 605–616 (an undesirable output treated as an input).",
  },
} as const;
