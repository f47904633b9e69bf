import { choice } from "../../declare/options.ts";

/** Where the surpluses of undesirable outputs count: A in the denominator, beside the outputs; B in the numerator, as inputs. */
export type Formula = "a" | "b";
/** What becomes of a variable that is 0 in the evaluated unit: refused, or its term dropped from the average. */
export type Zeros = "none" | "drop";

/** How a program of the SBM family treats its variables. */
export interface Treatment {
  readonly formula: Formula;
  readonly zeros: Zeros;
}

export const formula = choice({
  title: { "zh-CN": "非期望产出的公式", en: "Formula for undesirable outputs" },
  help: {
    "zh-CN": "A：非期望产出的松弛量与期望产出一起计入分母。B：在超效率阶段把非期望产出视为投入，计入分子；低于1的效率值不变。没有非期望产出时两者相同。",
    en: "A: the slacks of undesirable outputs count in the denominator, beside those of the outputs. B: in the super-efficiency stage an undesirable output is treated as an input and counts in the numerator; scores below 1 stay. Without undesirable outputs both are one.",
  },
  values: {
    a: { "zh-CN": "A（计入分母）", en: "A (in the denominator)" },
    b: { "zh-CN": "B（视为投入）", en: "B (treated as an input)" },
  },
  default: "a",
  shownWith: "undesirable",
});

export const zeros = choice({
  title: { "zh-CN": "被评价单元的零值", en: "Zeros of the evaluated unit" },
  help: {
    "zh-CN": "不处理：含零的行不评价。略去：按Tone的做法，该项不计入平均（约束仍保留）。",
    en: "None: a row with a zero is not evaluated. Drop: as Tone does, the term is left out of the average, while its constraint stays.",
  },
  values: {
    none: { "zh-CN": "不处理", en: "None" },
    drop: { "zh-CN": "略去该项", en: "Drop the term" },
  },
  default: "none",
});

export const remedy = choice({
  title: { "zh-CN": "超效率的补救", en: "Remedy for super-efficiency" },
  help: {
    "zh-CN": "无：无可行解即写明，不给数值。两阶段：先求另一侧最小的放宽量，再求超效率。综合：超效率值乘以其投影点的SBM效率值，投影点只是弱有效时不再高估。",
    en: "None: an infeasible unit is said to be so and has no score. Two-stage: first the least relaxation of the other side, then the super-efficiency. Composite: the super-efficiency times the SBM score of its projection, so that a projection which is only weakly efficient is not overrated.",
  },
  values: {
    none: { "zh-CN": "无", en: "None" },
    "two-stage": { "zh-CN": "两阶段（用于无可行解）", en: "Two-stage (for infeasible units)" },
    composite: { "zh-CN": "综合SBM", en: "Composite SBM" },
  },
  default: "none",
});
