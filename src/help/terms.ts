import type { Text } from "../engine/declare/text.ts";

/** A word of the field that stands in options, results and findings. */
export interface Term {
  readonly title: Text;
  readonly meaning: Text;
}

const term = (zh: string, en: string, meaningZh: string, meaningEn: string): Term => ({
  title: { "zh-CN": zh, en },
  meaning: { "zh-CN": meaningZh, en: meaningEn },
});

/** The words that a newcomer meets first. */
export const terms: readonly Term[] = [
  term(
    "决策单元（DMU）",
    "Decision making unit (DMU)",
    "被评价的单元，如一个省、一家医院；在一个时期的数据称为一个观测。",
    "What is evaluated, such as a province or a hospital; its numbers of one period are an observation.",
  ),
  term("投入", "Input", "单元所用的资源，同样产出下越少越好。", "What a unit uses: with the same outputs, less is better."),
  term("期望产出", "Desirable output", "单元希望得到的结果，同样投入下越多越好。", "What a unit is to make: with the same inputs, more is better."),
  term(
    "非期望产出",
    "Undesirable output",
    "随生产而来、越少越好的结果，如碳排放。",
    "What comes with production and is better the less there is of it, such as emissions.",
  ),
  term(
    "技术集",
    "Technology",
    "由观测到的单元推断的、能够做到的投入与产出的全部组合。",
    "All combinations of inputs and outputs that the observed units show to be possible.",
  ),
  term("前沿", "Frontier", "技术集的边界：没有更好的做法。", "The edge of the technology: nothing better is known."),
  term("参照集", "Reference set", "构成前沿的观测，如同一时期的全部单元。", "The observations that span the frontier, such as all units of a period."),
  term("强度λ", "Intensity λ", "一个参照单元在组合中的份额。", "The share of a reference unit in a combination."),
  term("标杆", "Peer", "构成目标值的有效单元。", "An efficient unit that the target is made of."),
  term("目标值", "Target", "单元在前沿上的投影：达到它即为有效。", "The projection of a unit on the frontier: there it would be efficient."),
  term("松弛量", "Slack", "与目标值的差距：投入的冗余，产出的不足。", "The distance to the target: excess inputs, missing outputs."),
  term("规模报酬", "Returns to scale", "参照单元能否按比例放大、缩小。", "Whether reference units may be scaled up and down."),
  term("导向", "Orientation", "从投入一侧、产出一侧，还是两侧同时衡量差距。", "On which side the gap is measured: inputs, outputs, or both."),
  term("径向", "Radial", "全部投入（或产出）按同一比例变动。", "All inputs (or outputs) move by one factor."),
  term(
    "超效率",
    "Super-efficiency",
    "有效单元与其余单元构成的前沿相比，得到1以上的值。",
    "An efficient unit against the frontier of the others, with a score of 1 or more.",
  ),
  term(
    "弱有效",
    "Weakly efficient",
    "在前沿上，但某一项仍可改进而其余不变差。",
    "On the frontier, and yet one thing can improve while nothing else gets worse.",
  ),
  term(
    "无可行解",
    "Infeasible",
    "参照单元的任何组合都够不到该单元，规划没有解。",
    "No combination of reference units reaches the unit: its program has no solution.",
  ),
  term("弱可处置", "Weak disposability", "非期望产出只能随产出一起减少。", "Undesirable outputs fall only together with output."),
  term("方向", "Direction", "衡量距离时各变量一起改进的比例。", "In which proportions variables improve when a distance is measured."),
  term("共同前沿", "Metafrontier", "各组合在一起的前沿，与各组自己的前沿相对。", "The frontier of all groups together, beside each group's own."),
  term("可传递", "Circular", "各区间连乘（或相加）等于首末两期的直接比较。", "The intervals multiply (or add up) to the direct comparison of the ends."),
  term(
    "对偶价格（乘数）",
    "Dual price (multiplier)",
    "放宽一个约束一单位，目标值变化多少：影子价格。",
    "By how much the optimum changes as a condition is relaxed by one unit: a shadow price.",
  ),
  term("自助法", "Bootstrap", "对数据反复重抽样，估计结果的不确定性。", "Resampling the data many times, to say how uncertain a result is."),
  term(
    "证书",
    "Certificate",
    "求解结果满足最优条件的程度；经精确运算证明的另行计数。",
    "How well a solution meets the conditions of an optimum; those proven in exact arithmetic are counted.",
  ),
];
