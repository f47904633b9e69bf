import { columns } from "../shared/columns.words.ts";

/** The words of the results that the directional models have. */
export const directionalColumns = {
  score: {
    title: { "zh-CN": "方向距离", en: "Directional distance" },
    meaning: {
      "zh-CN": "0在前沿上；越大，沿该方向离前沿越远。以自身数值为方向时，0.2即各项可改进20%。",
      en: "0 is on the frontier; the larger, the further away in that direction. Along own values 0.2 means that each variable can improve by 20%.",
    },
  },
  efficiency: {
    title: { "zh-CN": "效率1/(1+距离)", en: "Efficiency 1/(1 + distance)" },
    meaning: { "zh-CN": "把距离换算成效率值：1在前沿上，越小越差。", en: "The distance as an efficiency: 1 on the frontier, smaller below it." },
  },
  slacks: {
    title: columns.slacks.title,
    meaning: {
      "zh-CN": "与目标值的差距：沿方向移动的量，加上移动后仍可改进的量。",
      en: "Distance to the target: the step in the direction, and what can still be improved after it.",
    },
  },
  targets: columns.targets,
  peers: {
    title: columns.peers.title,
    meaning: { "zh-CN": "构成投影点的参照单元及其强度λ。", en: "The reference units that span the projection, with their intensities λ." },
  },
  status: {
    title: columns.status.title,
    meaning: {
      "zh-CN": "有效（距离为0）、弱有效、无效、无可行解、无界、未解出或数据不符。",
      en: "Efficient (the distance is 0), weakly efficient, inefficient, infeasible, unbounded, unsolved or bad data.",
    },
  },
  multipliers: {
    title: { "zh-CN": "乘数（影子价格）", en: "Multiplier (shadow price)" },
    meaning: {
      "zh-CN": "该项每多一个单位，距离β变化多少；弱可处置的非期望产出可为负值。",
      en: "The price of a unit of the variable in units of β; that of a weakly disposable undesirable output can be negative.",
    },
  },
};
