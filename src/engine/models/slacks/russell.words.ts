import { columns } from "../shared/columns.words.ts";
import type { Orientation } from "./sbm-form.ts";
import type { Treatment } from "./sbm-options.ts";
import { formulaText } from "./sbm.words.ts";

export const russellWords = {
  title: { "zh-CN": "Russell测度（增强型，等同SBM）", en: "Russell measures (enhanced graph = SBM)" },
  summary: {
    "zh-CN": "每项投入、产出各有自己的比例，效率值是这些比例的平均；与SBM是同一模型。",
    en: "Every input and output has a factor of its own, and the score is their mean; the same model as SBM.",
  },
  whenToUse: {
    "zh-CN": "要按Russell测度报告或与该文献比较；投入导向为Färe–Lovell测度。",
    en: "To report a Russell measure, or to compare with its literature; input-oriented it is that of Färe & Lovell.",
  },
  whenNot: {
    "zh-CN": "不要与SBM一起当作两个模型互相印证：两者数值必然相同。原始Russell图测度（1985，非线性）不提供。",
    en: "Not as a second opinion beside SBM: the numbers are the same by construction. The original, non-linear Russell graph measure (1985) is not offered.",
  },
  results: columns,
  functions: {
    "DEA.RUSSELL": { "zh-CN": "每行一个Russell效率值（与SBM相同）。", en: "One Russell score per row, the same as SBM." },
  },
  formula: ({ orientation, zeros }: Pick<Treatment, "zeros"> & { readonly orientation: Orientation }, undesirable: boolean) =>
    formulaText(
      {
        none: { "zh-CN": "增强型Russell图测度（= SBM）", en: "Enhanced Russell graph measure (= SBM)" },
        input: { "zh-CN": "Russell投入测度（Färe–Lovell，= 投入导向SBM）", en: "Russell input measure (Färe & Lovell; = input-oriented SBM)" },
        output: { "zh-CN": "Russell产出测度（= 产出导向SBM）", en: "Russell output measure (= output-oriented SBM)" },
      }[orientation],
      { formula: "a", zeros },
      undesirable,
    ),
};
