import { defineModel } from "../../method/method.ts";
import type { Outcome } from "../../method/outcome.ts";
import { orientation } from "../../declare/options.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { evaluateBeyond, evaluateSbm, formulaText, sbm, sbmResults } from "./sbm.ts";
import { formula, remedy, zeros } from "./sbm-options.ts";
import { composite } from "./composite.ts";
import { twoStage } from "./super-remedies.ts";
import { frontierArguments, runArguments } from "../shared/run-arguments.ts";

/** The arguments of the SBM functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "orientation", "period", "reference"] as const;
/** The arguments that came later, after those above and what a function adds to them. */
const later = ["formula", "zeros", "remedy", "lower", "upper"] as const;
/** Options of other models, for the functions that are told their model. */
const ofOthers = ["weights", "affinity", "direction", "disposability", "vrs-technology", "direction-vector", "ranges", "goal", "self"] as const;

/** Both stages: SBM for every unit, and for those with score 1 the super-efficiency program. */
export const superSbm = defineModel({
  id: "super-sbm",
  title: { "zh-CN": "超效率 SBM 模型", en: "Super-efficiency SBM" },
  summary: {
    "zh-CN": "与 SBM 相同，但有效单元再与“除它以外的前沿”比较，得到 1 以上的值，从而可以排名。",
    en: "SBM, and then every efficient unit is compared with the frontier of the others: its score is 1 or more, so that it can be ranked.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "需要给全部单元排名，有效单元也要分出高低；这是省级效率研究最常用的模型。",
    en: "Every unit must be ranked, the efficient ones among them: the usual choice for comparing provinces.",
  },
  whenNot: {
    "zh-CN": "单元很少或有异常值时，个别单元的值会很大；导向模型或规模报酬可变时，个别有效单元可能无可行解，会写明。",
    en: "With few units or an outlier a single score can be very large; oriented or under VRS an efficient unit can be infeasible, which is then said.",
  },
  citations: [
    {
      text: "Tone, K. (2002). A slacks-based measure of super-efficiency in data envelopment analysis. European Journal of Operational Research 143(1), 32–41.",
      doi: "10.1016/S0377-2217(01)00324-1",
    },
    {
      text: "Bolós, V. J., Benítez, R. & Coll-Serrano, V. (2023). Continuous models combining slacks-based measures of efficiency and super-efficiency. Central European Journal of Operations Research (composite SBM).",
      doi: "10.1007/s10100-022-00813-5",
    },
    {
      text: "Lee, H.-S., Chu, C.-W. & Zhu, J. (2011). Super-efficiency DEA in the presence of infeasibility. European Journal of Operational Research 212(1), 141–147 (two stages).",
    },
    ...sbm.citations,
  ],
  roles: sbm.roles,
  options: { rts: generalReturns, orientation, formula, zeros, remedy, lower: lowerSum, upper: upperSum },
  results: [
    ...sbmResults.map((column) =>
      column.id === "score"
        ? {
            ...column,
            meaning: {
              "zh-CN": "低于 1 为无效；1 及以上为有效，数值越大，离其余单元构成的前沿越远。",
              en: "Below 1 is inefficient; 1 and above is efficient, and the more so the further the unit stands beyond the frontier of the others.",
            },
          }
        : column,
    ),
    {
      id: "delta",
      per: "unit",
      title: { "zh-CN": "超效率值 δ", en: "Super-efficiency δ" },
      meaning: { "zh-CN": "选“综合 SBM”时给出：Tone 的超效率值。", en: "With the composite score: Tone's super-efficiency." },
    },
    {
      id: "rho",
      per: "unit",
      title: { "zh-CN": "投影点的 SBM 效率值 ρ", en: "SBM score ρ of the projection" },
      meaning: {
        "zh-CN": "选“综合 SBM”时给出：低于 1 说明投影点只是弱有效。",
        en: "With the composite score: below 1 the projection is only weakly efficient.",
      },
    },
    {
      id: "remedy",
      per: "unit",
      title: { "zh-CN": "补救", en: "Remedy" },
      meaning: { "zh-CN": "该行由两阶段求得时写 two-stage。", en: "Says two-stage where the row's score came from the two stages." },
      words: { "two-stage": { "zh-CN": "两阶段", en: "Two stages" } },
    },
  ],
  functions: [
    {
      name: "SBM.SUPER",
      gives: "score",
      help: { "zh-CN": "每行一个超效率 SBM 效率值。", en: "One super-efficiency SBM score per row." },
      parameters: [...signature, ...later, ...runArguments],
    },
    {
      name: "SBM.SLACKS",
      gives: "slacks",
      help: { "zh-CN": "每行每个变量一个松弛量：投入冗余、产出不足。", en: "One slack per row and variable: excess inputs, missing outputs." },
      parameters: [...signature, ...later, ...runArguments],
    },
    {
      name: "SBM.TARGETS",
      gives: "targets",
      help: { "zh-CN": "每行每个变量一个目标值。", en: "One target per row and variable." },
      parameters: [...signature, ...later, ...runArguments],
    },
    {
      name: "SBM.PEERS",
      gives: "peers",
      help: { "zh-CN": "每行的标杆及其强度 λ，成对排列。", en: "The peers of each row with their intensities λ, in pairs." },
      parameters: [...signature, "dmu", ...later, ...frontierArguments],
    },
    {
      name: "QIANYAN.STATUS",
      ofAnyModel: true,
      gives: "status",
      help: { "zh-CN": "每行的状态：有效、无效、超效率、无可行解……", en: "The status of each row: efficient, inefficient, super-efficient, infeasible …" },
      parameters: [...signature, "model", ...later, ...ofOthers, ...runArguments],
    },
    {
      name: "QIANYAN.WHY",
      ofAnyModel: true,
      gives: "why",
      help: { "zh-CN": "每行一句话，说明其结果。", en: "One sentence per row that explains its result." },
      parameters: [...signature, "model", ...later, ...ofOthers, ...runArguments],
    },
    {
      name: "QIANYAN.RESULT",
      ofAnyModel: true,
      gives: "score",
      help: {
        "zh-CN": "每行一个模型的任一项结果：θ、规模报酬阶段、影子价格、技术差距比……",
        en: "Any result of a model, one row each: θ, returns to scale, shadow prices, the technology gap ratio …",
      },
      parameters: [...signature, "model", "result", ...later, ...ofOthers, ...runArguments],
    },
  ],
  // A larger technology can turn a weakly efficient projection into an efficient one.
  properties: { unitsInvariant: true, efficientAt: null, monotone: ({ remedy }) => remedy !== "composite" },
  beyond: "super-sbm",
  accepts: ({ zeros }) => (zeros === "drop" ? "non-negative" : "positive"),

  formula: ({ remedy, ...treatment }, undesirable) => {
    const plain = formulaText(
      undesirable ? { "zh-CN": "超效率 SBM", en: "Super-SBM" } : { "zh-CN": "超效率 SBM（Tone 2002）", en: "Super-SBM (Tone 2002)" },
      treatment,
      undesirable,
    );
    const with_ = {
      none: { "zh-CN": "", en: "" },
      "two-stage": { "zh-CN": "；无可行解时两阶段求解", en: "; two-stage where infeasible" },
      composite: { "zh-CN": "；综合 SBM", en: "; composite SBM" },
    }[remedy];
    return { "zh-CN": plain["zh-CN"] + with_["zh-CN"], en: plain.en + with_.en };
  },

  evaluate(unit, technology, setting, solver): Outcome {
    const { orientation, remedy, formula, zeros } = setting;
    const first = evaluateSbm(unit, technology, setting, orientation, solver, { formula: "a", zeros });
    const inside = technology.columnOf(unit.row) >= 0;
    if (first.status === "inefficient" || (first.score === null && inside)) return first;
    const treatment = { formula, zeros };
    const plain = evaluateBeyond(unit, technology, setting, orientation, solver, treatment);
    const second =
      remedy === "composite"
        ? composite(plain, unit, technology, { returns: setting, orientation, treatment }, solver)
        : remedy === "two-stage" && plain.status === "infeasible" && orientation !== "none"
          ? twoStage(unit, technology, setting, orientation, solver, treatment)
          : plain;
    return second.score === null ? second : { ...second, certificates: [...first.certificates, ...second.certificates] };
  },
});
