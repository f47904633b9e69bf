import { defineModel, type Outcome } from "../method.ts";
import { orientation, returnsToScale } from "../options.ts";
import { evaluateSbm, projection, reaches, sbm, unscored } from "./sbm.ts";
import { objectiveAtOne, scoreOf, superSbmProgram } from "./sbm-program.ts";

/** The arguments of the SBM functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "orientation", "period", "reference"] as const;

/** Both stages: SBM for every unit, and for those with score 1 the super-efficiency program. */
export const superSbm = defineModel({
  id: "super-sbm",
  title: { "zh-CN": "超效率 SBM 模型", en: "Super-efficiency SBM" },
  summary: {
    "zh-CN": "与 SBM 相同，但有效单元再与“除它以外的前沿”比较，得到 1 以上的值，从而可以排名。",
    en: "SBM, and then every efficient unit is compared with the frontier of the others: its score is 1 or more, so that it can be ranked.",
  },
  citations: [
    {
      text: "Tone, K. (2002). A slacks-based measure of super-efficiency in data envelopment analysis. European Journal of Operational Research 143(1), 32–41.",
      doi: "10.1016/S0377-2217(01)00324-1",
    },
    ...sbm.citations,
  ],
  roles: sbm.roles,
  options: { rts: returnsToScale, orientation },
  results: sbm.results.map((column) =>
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
  functions: [
    {
      name: "SBM.SUPER",
      gives: "score",
      help: { "zh-CN": "每行一个超效率 SBM 效率值。", en: "One super-efficiency SBM score per row." },
      parameters: signature,
    },
    {
      name: "SBM.SLACKS",
      gives: "slacks",
      help: { "zh-CN": "每行每个变量一个松弛量：投入冗余、产出不足。", en: "One slack per row and variable: excess inputs, missing outputs." },
      parameters: signature,
    },
    {
      name: "SBM.TARGETS",
      gives: "targets",
      help: { "zh-CN": "每行每个变量一个目标值。", en: "One target per row and variable." },
      parameters: signature,
    },
    {
      name: "SBM.PEERS",
      gives: "peers",
      help: { "zh-CN": "每行的标杆及其强度 λ，成对排列。", en: "The peers of each row with their intensities λ, in pairs." },
      parameters: [...signature, "dmu"],
    },
    {
      name: "QIANYAN.STATUS",
      gives: "status",
      help: { "zh-CN": "每行的状态：有效、无效、超效率、无可行解……", en: "The status of each row: efficient, inefficient, super-efficient, infeasible …" },
      parameters: [...signature, "model"],
    },
    {
      name: "QIANYAN.WHY",
      gives: "why",
      help: { "zh-CN": "每行一句话，说明其结果。", en: "One sentence per row that explains its result." },
      parameters: [...signature, "model"],
    },
  ],
  properties: { unitsInvariant: true, efficientAt: null },
  evaluates: "positive",

  formula: (_, undesirable) =>
    undesirable
      ? { "zh-CN": "超效率 SBM，公式 A（非期望产出的松弛量计入分母）", en: "Super-SBM, formula A (slacks of undesirable outputs in the denominator)" }
      : { "zh-CN": "超效率 SBM（Tone 2002）", en: "Super-SBM (Tone 2002)" },

  evaluate(unit, technology, { rts, orientation }, solver): Outcome {
    const first = evaluateSbm(unit, technology, rts, orientation, solver);
    const inside = technology.columnOf(unit.row) >= 0;
    if (first.status === "inefficient" || (first.score === null && inside)) return first;
    const built = superSbmProgram(unit, technology, rts, orientation);
    const solution = solver.solve(built.program);
    if (solution.status !== "optimal") return unscored(solution);
    const score = scoreOf(solution.objective, built.divisor, orientation);
    if (!(score > 0)) return { ...unscored(solution), status: "infeasible" };
    const onFrontier = reaches(solution, objectiveAtOne(built.divisor, orientation));
    const beyond = projection(unit, technology, built, solution, -1);
    return {
      ...beyond,
      status: onFrontier ? "efficient" : "super-efficient",
      score: onFrontier ? 1 : score,
      certificates: [...first.certificates, ...beyond.certificates],
    };
  },
});
