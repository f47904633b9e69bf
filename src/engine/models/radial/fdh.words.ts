import { radialColumns } from "./radial-columns.words.ts";
import type { Side } from "./radial-program.ts";
import { oriented, withInputs } from "../shared/formula.words.ts";

export const fdhWords = {
  title: { "zh-CN": "自由处置包（FDH）", en: "Free disposal hull (FDH)" },
  summary: {
    "zh-CN": "只与真实存在的单元逐一比较，不做线性组合：有没有一个单元用得更少、产出不少。",
    en: "Compares with observed units one by one, never with combinations: does some unit use less and produce no less?",
  },
  whenToUse: {
    "zh-CN": "标杆必须是真实存在的单元，或技术不宜假定为凸时；结论最易向被评价单位说明。",
    en: "The peer must be a unit that exists, or convexity is not to be assumed; the easiest result to explain to the unit itself.",
  },
  whenNot: {
    "zh-CN": "单元少、列多时，大多数单元没有可比对象，都得1。",
    en: "With few units and many columns most units have nobody to be compared with, and score 1.",
  },
  results: radialColumns({
    "zh-CN": "1在前沿上；投入导向为θ，产出导向为1/φ。状态为“弱有效”时仍被另一单元占优。",
    en: "1 is on the frontier; θ in input orientation, 1/φ in output orientation. “Weakly efficient”: another unit dominates it all the same.",
  }),
  functions: {
    "DEA.FDH": { "zh-CN": "每行一个FDH效率值。", en: "One FDH score per row." },
  },
  formula: ({ orientation }: { readonly orientation: Side }, undesirable: boolean) => {
    const side = oriented[orientation];
    return withInputs({ "zh-CN": `FDH，${side["zh-CN"]}`, en: `FDH, ${side.en}` }, undesirable);
  },
};
