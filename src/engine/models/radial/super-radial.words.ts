import { radialColumns } from "./radial-columns.words.ts";
import type { RadialSetting } from "./radial-program.ts";
import { radialWords } from "./radial.words.ts";

export const superRadialWords = {
  title: { "zh-CN": "径向超效率模型", en: "Radial super-efficiency" },
  summary: {
    "zh-CN": "径向模型，但每个单元都与“除它以外的前沿”比较：有效单元得到1以上的值，可以排名。",
    en: "The radial model, with every unit measured against the frontier of the others: an efficient one scores 1 or more and can be ranked.",
  },
  whenToUse: {
    "zh-CN": "按径向效率给全部单元排名，或查找影响前沿的异常单元。",
    en: "To rank all units by radial efficiency, or to find the outliers that shape the frontier.",
  },
  whenNot: {
    "zh-CN": "规模报酬可变时个别有效单元无可行解，会写明；弱有效单元得1，不反映其松弛量。",
    en: "Under variable returns some efficient units are infeasible, which is said; a weakly efficient unit scores 1 in spite of its slack.",
  },
  results: radialColumns({
    "zh-CN": "低于1为无效；高于1为有效，表示投入可以扩大（或产出可以缩减）到多少倍仍在前沿上。",
    en: "Below 1 is inefficient; above 1 is efficient: how far its inputs could grow, or its outputs shrink, and still be on the frontier.",
  }),
  functions: {
    "DEA.SUPERRADIAL": { "zh-CN": "每行一个径向超效率值。", en: "One radial super-efficiency score per row." },
  },
  formula: (options: Pick<RadialSetting, "rts" | "orientation">, undesirable: boolean) => {
    const plain = radialWords.formula(options, undesirable);
    return { "zh-CN": `超效率（Andersen–Petersen）：${plain["zh-CN"]}`, en: `Super-efficiency (Andersen–Petersen): ${plain.en}` };
  },
};
