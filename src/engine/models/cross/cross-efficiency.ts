import type { Unit } from "../../data/dataset.ts";
import { isSubnormal } from "../../data/subnormal.ts";
import { defineModel } from "../../method/method.ts";
import { choice } from "../../declare/options.ts";
import { appraisersOf, type Appraiser } from "./cross-multipliers.ts";
import { withoutScore } from "../shared/outcome.ts";
import { radialOrientation, radialCitations } from "../radial/radial-results.ts";
import { sbm, sbmResults } from "../slacks/sbm.ts";
import { runArguments } from "../shared/run-arguments.ts";

export const crossEfficiency = defineModel({
  id: "cross-efficiency",
  title: { "zh-CN": "交叉效率模型", en: "Cross-efficiency" },
  summary: {
    "zh-CN": "每个单元用自己最有利的权重评价所有单元，取各方评价的平均：自评与他评相结合。",
    en: "Every unit appraises all units with the weights that suit itself best; the score is the mean of the appraisals.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "需要给全部单元排名，并避免单元靠极端权重自评为有效。",
    en: "All units are to be ranked, and none should look efficient by extreme weights of its own.",
  },
  whenNot: {
    "zh-CN": "不给出目标值与松弛量；加减一个单元会改变其他单元的得分；仅适用于规模报酬不变。",
    en: "It gives no targets or slacks; a unit more or less changes the score of the others; constant returns to scale only.",
  },
  citations: [
    {
      text: "Doyle, J. & Green, R. (1994). Efficiency and cross-efficiency in DEA: derivations, meanings and uses. Journal of the Operational Research Society 45(5), 567–578.",
      doi: "10.1057/jors.1994.84",
    },
    {
      text: "Sexton, T. R., Silkman, R. H. & Hogan, A. J. (1986). Data envelopment analysis: critique and extensions. New Directions for Program Evaluation 32, 73–105.",
      doi: "10.1002/ev.1441",
    },
    radialCitations.undesirable,
  ],
  roles: sbm.roles,
  options: {
    orientation: radialOrientation,
    goal: choice({
      title: { "zh-CN": "次要目标", en: "Secondary goal" },
      help: {
        "zh-CN": "最有利的权重通常不唯一。仁慈型：在其中选对其他单元最有利的；进取型：选最不利的。",
        en: "The best weights are rarely unique. Benevolent: of them, those best for the others together; aggressive: the worst.",
      },
      values: {
        benevolent: { "zh-CN": "仁慈型", en: "Benevolent" },
        aggressive: { "zh-CN": "进取型", en: "Aggressive" },
      },
      default: "benevolent",
    }),
    self: choice({
      title: { "zh-CN": "自评", en: "Own appraisal" },
      help: {
        "zh-CN": "平均数是否包括单元对自己的评价。没有其他单元可作评价时，只有自评。",
        en: "Whether the mean includes the unit's appraisal of itself. Where no other unit can appraise, it is all there is.",
      },
      values: {
        include: { "zh-CN": "计入", en: "Included" },
        exclude: { "zh-CN": "不计入", en: "Left out" },
      },
      default: "include",
    }),
  },
  results: [
    {
      id: "score",
      per: "unit",
      title: { "zh-CN": "交叉效率值", en: "Cross-efficiency" },
      meaning: { "zh-CN": "各单元评价的平均，不超过自评值。", en: "The mean of all appraisals; never above the unit's own." },
    },
    {
      id: "own",
      per: "unit",
      title: { "zh-CN": "自评效率值", en: "Own appraisal" },
      meaning: { "zh-CN": "规模报酬不变的径向效率值（CCR）；状态按它判断。", en: "The radial score under constant returns (CCR), which decides the status." },
    },
    {
      id: "maverick",
      per: "unit",
      title: { "zh-CN": "自评偏离度", en: "Maverick index" },
      meaning: {
        "zh-CN": "自评比他评平均高出的比例：越大，越依赖对自己有利的权重。",
        en: "By what share the own appraisal exceeds the mean of the others': the larger, the more the unit owes to its own weights.",
      },
    },
    ...sbmResults.filter(({ id }) => id === "status" || id === "why"),
    {
      id: "multipliers",
      per: "variable",
      title: { "zh-CN": "乘数（权重）", en: "Multiplier (weight)" },
      meaning: { "zh-CN": "该单元评价各单元时所用的权重。", en: "The weights with which the unit appraises." },
    },
  ],
  functions: [
    {
      name: "DEA.CROSS",
      gives: "score",
      help: { "zh-CN": "每行一个交叉效率值。", en: "One cross-efficiency per row." },
      parameters: ["input", "output", "undesirable", "orientation", "goal", "period", "reference", "self", ...runArguments],
    },
  ],
  properties: { unitsInvariant: true, efficientAt: null, monotone: () => false, frontierIsPareto: () => false },
  accepts: () => "positive",

  formula: ({ goal }, undesirable) => {
    const name = { benevolent: { "zh-CN": "仁慈型", en: "benevolent" }, aggressive: { "zh-CN": "进取型", en: "aggressive" } }[goal];
    return {
      "zh-CN": `交叉效率，${name["zh-CN"]}${undesirable ? "（非期望产出视为投入）" : ""}`,
      en: `Cross-efficiency, ${name.en}${undesirable ? ", undesirable outputs treated as inputs" : ""}`,
    };
  },

  evaluate(unit, technology, { orientation, goal, self }, solver) {
    const appraisers = technology.once(`cross-efficiency: ${goal}`, () => appraisersOf(technology, goal, solver));
    const solved = appraisers.filter((one) => one !== null);
    const mine = solved.find(({ row }) => row === unit.row);
    const inside = technology.columnOf(unit.row) >= 0;
    if (isSubnormal(unit) || solved.length < appraisers.length || (inside && mine === undefined)) return withoutScore("unsolved");
    const peers = solved.filter((one) => one !== mine);
    const byOthers = meanOf(
      peers.map((one) => appraisal(one, unit)),
      orientation,
    );
    const all = self === "include" || peers.length === 0 ? solved : peers;
    if (all.length === 0) return withoutScore("unsolved");
    return {
      status: mine?.efficient ? "efficient" : "inefficient",
      score: meanOf(
        all.map((one) => (one === mine ? one.own : appraisal(one, unit))),
        orientation,
      ),
      slacks: null,
      targets: null,
      peers: [],
      ...(mine ? { multipliers: mine.multipliers } : {}),
      extras: { own: mine?.own ?? null, maverick: mine && peers.length > 0 && byOthers > 0 ? mine.own / byOthers - 1 : null },
      certificates: mine?.certificates ?? [],
    };
  },
});

/** Weighted outputs over weighted inputs of a unit, undesirable outputs among the inputs. */
function appraisal({ multipliers }: Appraiser, { x, y, b }: Unit): number {
  const weighted = (values: readonly number[], from: number) => values.reduce((sum, value, k) => sum + value * multipliers[from + k], 0);
  return weighted(y, x.length) / (weighted(x, 0) + weighted(b, x.length + y.length));
}

/** Input-oriented the mean of the scores; output-oriented 1 over the mean of their inverses, as the scores are 1/φ. */
function meanOf(scores: readonly number[], orientation: "input" | "output"): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return orientation === "input" ? mean(scores) : 1 / mean(scores.map((score) => 1 / score));
}
