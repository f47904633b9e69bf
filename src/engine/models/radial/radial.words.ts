import type { RadialSetting } from "./radial-program.ts";
import { radialColumns } from "./radial-columns.words.ts";
import { oriented, withInputs } from "../shared/formula.words.ts";

export const radialWords = {
  title: { "zh-CN": "径向模型（CCR、BCC）", en: "Radial model (CCR, BCC)" },
  summary: {
    "zh-CN": "全部投入可以按同一比例缩减到多少，或全部产出可以按同一比例扩大到多少。",
    en: "By what one factor could all inputs shrink, or all outputs grow.",
  },
  whenToUse: {
    "zh-CN": "最经典、最常被引用的效率值；要与文献比较，要分解规模效率，或投入之间比例固定时使用。",
    en: "The classic score: to compare with the literature, to split off scale efficiency, or where inputs move in fixed proportions.",
  },
  whenNot: {
    "zh-CN": "不计余下的松弛量：得1的单元仍可能是弱有效（会标明）；要反映每一项的差距请用SBM。",
    en: "Slacks beyond the radial movement do not count: a unit with 1 can still be weakly efficient, which is said. SBM reflects every gap.",
  },
  results: {
    ...radialColumns({
      "zh-CN": "1在前沿上；投入导向为θ，产出导向为1/φ。状态为“弱有效”时仍有松弛量。",
      en: "1 is on the frontier; θ in input orientation, 1/φ in output orientation. With the status “weakly efficient” a slack is left.",
    }),
    returns: {
      title: { "zh-CN": "所处规模报酬阶段", en: "Returns to scale of the unit" },
      meaning: {
        "zh-CN": "选规模报酬可变时给出：increasing递增、constant不变、decreasing递减，在其投影点上。",
        en: "Under variable returns: increasing, constant or decreasing at the unit's projection.",
      },
      words: {
        increasing: { "zh-CN": "递增", en: "Increasing" },
        constant: { "zh-CN": "不变", en: "Constant" },
        decreasing: { "zh-CN": "递减", en: "Decreasing" },
      },
    },
    scaleEfficiency: {
      title: { "zh-CN": "规模效率", en: "Scale efficiency" },
      meaning: { "zh-CN": "选规模报酬可变时给出：CRS效率值与VRS效率值之比。", en: "Under variable returns: the CRS score over the VRS score." },
    },
  },
  functions: {
    "DEA.RADIAL": { "zh-CN": "每行一个径向效率值（CCR、BCC）。", en: "One radial score (CCR, BCC) per row." },
  },
  formula: ({ rts, orientation }: Pick<RadialSetting, "rts" | "orientation">, undesirable: boolean) => {
    const name = { crs: "CCR", vrs: "BCC", nirs: "NIRS", ndrs: "NDRS", grs: "GRS" }[rts];
    const side = oriented[orientation];
    return withInputs({ "zh-CN": `径向${name}，${side["zh-CN"]}`, en: `Radial ${name}, ${side.en}` }, undesirable);
  },
};
