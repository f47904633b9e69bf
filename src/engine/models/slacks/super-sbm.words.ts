import { columns } from "../shared/columns.words.ts";
import type { Treatment } from "./sbm-options.ts";
import { formulaText } from "./sbm.words.ts";

export const superSbmWords = {
  title: { "zh-CN": "超效率SBM模型", en: "Super-efficiency SBM" },
  summary: {
    "zh-CN": "与SBM相同，但有效单元再与“除它以外的前沿”比较，得到1以上的值，从而可以排名。",
    en: "SBM, and then every efficient unit is compared with the frontier of the others: its score is 1 or more, so that it can be ranked.",
  },
  whenToUse: {
    "zh-CN": "需要给全部单元排名，有效单元也要分出高低；这是省级效率研究最常用的模型。",
    en: "Every unit must be ranked, the efficient ones among them: the usual choice for comparing provinces.",
  },
  whenNot: {
    "zh-CN": "单元很少或有异常值时，个别单元的值会很大；导向模型或规模报酬可变时，个别有效单元可能无可行解，会写明。",
    en: "With few units or an outlier a single score can be very large; oriented or under VRS an efficient unit can be infeasible, which is then said.",
  },
  results: {
    ...columns,
    score: {
      title: columns.score.title,
      meaning: {
        "zh-CN": "低于1为无效；1及以上为有效，数值越大，离其余单元构成的前沿越远。",
        en: "Below 1 is inefficient; 1 and above is efficient, and the more so the further the unit stands beyond the frontier of the others.",
      },
    },
    delta: {
      title: { "zh-CN": "超效率值δ", en: "Super-efficiency δ" },
      meaning: { "zh-CN": "选“综合SBM”时给出：Tone的超效率值。", en: "With the composite score: Tone's super-efficiency." },
    },
    rho: {
      title: { "zh-CN": "投影点的SBM效率值ρ", en: "SBM score ρ of the projection" },
      meaning: {
        "zh-CN": "选“综合SBM”时给出：低于1说明投影点只是弱有效。",
        en: "With the composite score: below 1 the projection is only weakly efficient.",
      },
    },
    remedy: {
      title: { "zh-CN": "补救", en: "Remedy" },
      meaning: { "zh-CN": "该行由两阶段求得时写two-stage。", en: "Says two-stage where the row's score came from the two stages." },
      words: { "two-stage": { "zh-CN": "两阶段", en: "Two stages" } },
    },
  },
  functions: {
    "SBM.SUPER": { "zh-CN": "每行一个超效率SBM效率值。", en: "One super-efficiency SBM score per row." },
    "SBM.SLACKS": { "zh-CN": "每行每个变量一个松弛量：投入冗余、产出不足。", en: "One slack per row and variable: excess inputs, missing outputs." },
    "SBM.TARGETS": { "zh-CN": "每行每个变量一个目标值。", en: "One target per row and variable." },
    "SBM.PEERS": { "zh-CN": "每行的标杆及其强度λ，成对排列。", en: "The peers of each row with their intensities λ, in pairs." },
    "QIANYAN.STATUS": {
      "zh-CN": "每行的状态：有效、无效、超效率、无可行解……",
      en: "The status of each row: efficient, inefficient, super-efficient, infeasible …",
    },
    "QIANYAN.WHY": { "zh-CN": "每行一句话，说明其结果。", en: "One sentence per row that explains its result." },
    "QIANYAN.RESULT": {
      "zh-CN": "每行一个模型的任一项结果：θ、规模报酬阶段、影子价格、技术落差比……",
      en: "Any result of a model, one row each: θ, returns to scale, shadow prices, the technology gap ratio …",
    },
  },
  formula: ({ remedy, ...treatment }: Treatment & { readonly remedy: "none" | "two-stage" | "composite" }, undesirable: boolean) => {
    const plain = formulaText(
      undesirable ? { "zh-CN": "超效率SBM", en: "Super-SBM" } : { "zh-CN": "超效率SBM（Tone 2002）", en: "Super-SBM (Tone 2002)" },
      treatment,
      undesirable,
    );
    const with_ = {
      none: { "zh-CN": "", en: "" },
      "two-stage": { "zh-CN": "；无可行解时两阶段求解", en: "; two-stage where infeasible" },
      composite: { "zh-CN": "；综合SBM", en: "; composite SBM" },
    }[remedy];
    return { "zh-CN": plain["zh-CN"] + with_["zh-CN"], en: plain.en + with_.en };
  },
};
