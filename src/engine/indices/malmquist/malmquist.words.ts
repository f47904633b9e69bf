import { cumulativeHelp, driving, running, titles } from "../shared/columns.words.ts";

export const malmquistWords = {
  title: { "zh-CN": "Malmquist指数", en: "Malmquist index" },
  summary: {
    "zh-CN": "用前后两期各自的前沿比较同一单元，把生产率变化分解为效率变化（追赶）与技术变化（前沿移动）。",
    en: "Compares a unit's two periods by the frontiers of both, and splits the change of productivity into efficiency change (catching up) and technical change (the frontier's move).",
  },
  whenToUse: {
    "zh-CN": "面板数据，要与已有文献或DEAP等软件的结果对照，或要求以后追加年份时已公布的数值不变。",
    en: "For a panel whose results must be comparable with the literature and with programs such as DEAP, or whose published numbers must stay when years are added.",
  },
  whenNot: {
    "zh-CN": "各年指数连乘与首末年直接比较一般不相等（固定基期除外），要求一致时用全局Malmquist指数；规模报酬可变时跨期可能无可行解，可改用两期合并的前沿。",
    en: "Its years do not chain to the direct comparison (but for a fixed base): where they must, use the global Malmquist index. Under VRS a comparison across periods can be infeasible; the biennial base never is.",
  },
  results: {
    TFP: {
      title: titles.TFP,
      meaning: { "zh-CN": "大于1为生产率提高；等于各因素的乘积。", en: "Above 1, productivity rose; the product of its factors." },
    },
    EC: {
      title: titles.EC,
      inFindings: driving.EC,
      meaning: { "zh-CN": "大于1为向当期前沿靠近（追赶）。", en: "Above 1, the unit moved towards the frontier of its period." },
    },
    TC: {
      title: titles.TC,
      inFindings: driving.TC,
      meaning: { "zh-CN": "大于1为前沿向外移动，即技术进步。", en: "Above 1, the frontier moved outwards: technical progress." },
    },
    PEC: {
      title: { "zh-CN": "纯效率变化（PEC）", en: "Pure efficiency change (PEC)" },
      inFindings: { "zh-CN": "纯效率变化（PEC）", en: "pure efficiency change (PEC)" },
      meaning: { "zh-CN": "规模报酬可变下的效率变化。", en: "Efficiency change under variable returns to scale." },
    },
    SEC: {
      title: { "zh-CN": "规模效率变化（SEC）", en: "Scale efficiency change (SEC)" },
      meaning: { "zh-CN": "EC与PEC之比；大于1为规模更接近最优。", en: "EC over PEC; above 1, the scale came nearer to the best one." },
    },
    SCH: {
      title: { "zh-CN": "规模变化（SCH）", en: "Scale change (SCH)" },
      inFindings: { "zh-CN": "规模变化（SCH）", en: "scale change (SCH)" },
      meaning: {
        "zh-CN": "按可变规模报酬前沿衡量的规模变化对生产率的贡献。",
        en: "What the change of scale, along the frontier of variable returns, contributes to productivity.",
      },
    },
    OBTC: {
      title: { "zh-CN": "产出偏向（OBTC）", en: "Output-biased technical change (OBTC)" },
      meaning: { "zh-CN": "技术变化中随产出结构而异的部分。", en: "The part of technical change that differs with the mix of outputs." },
    },
    IBTC: {
      title: { "zh-CN": "投入偏向（IBTC）", en: "Input-biased technical change (IBTC)" },
      meaning: { "zh-CN": "技术变化中随投入结构而异的部分。", en: "The part of technical change that differs with the mix of inputs." },
    },
    MATC: {
      title: { "zh-CN": "中性技术变化（MATC）", en: "Magnitude of technical change (MATC)" },
      meaning: { "zh-CN": "以前一期的观测衡量的前沿移动幅度。", en: "How far the frontier moved, seen from the observation of the earlier period." },
    },
    ...running,
  },
  functions: {
    "DEA.MALMQUIST": {
      "zh-CN": "每行一个相对上期的Malmquist指数；参数“指数”可选其他因素，如EC、TC。",
      en: "The Malmquist index since the period before, one value per row; the argument “factor” picks another factor, such as EC or TC.",
    },
    "DEA.MALMQUIST.TABLE": { "zh-CN": "带表头的结果表：单元、起止时期、各因素、状态。", en: "A labelled table: DMU, from, to, the factors, status." },
    "DEA.MALMQUIST.CUMULATIVE": cumulativeHelp,
  },
};
