import type { IndexRow, IndexSetting, Measured } from "../../method/index.ts";
import { defineIndex } from "../../method/method.ts";
import type { Task } from "../../method/task.ts";
import { Mistake } from "../../declare/mistake.ts";
import type { Panel } from "../../data/panel.ts";
import { defaultWindow } from "../../method/reference.ts";
import { pairsOf } from "../shared/interval-terms.ts";
import { baseOptions, basesOf, hasTwoFrontiers } from "./malmquist-base.ts";
import { decomposition, factorsIn, factorsOf, identitiesOf, type Point } from "./malmquist-decomposition.ts";
import { malmquistCitations, malmquistResults } from "./malmquist-words.ts";

/** The arguments of the Malmquist functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "measure", "rts", "orientation", "base", "decomposition", "average", "origin"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["formula", "zeros", "remedy", "affinity", "lower", "upper", "window"] as const;

const options = { ...baseOptions, decomposition };
type Setting = IndexSetting<typeof options>;

/**
 * Malmquist productivity index. With E^R a score against the technology R, and R the technologies that `base` names:
 *
 *     TFP = geometric mean over R of E^R(t+1) / E^R(t)      EC = E^{t+1}(t+1) / E^t(t)      TC = TFP / EC
 *
 * In either orientation E is 1 on the frontier and smaller below it, so that above 1 is progress.
 */
export const malmquist = defineIndex({
  id: "malmquist",
  title: { "zh-CN": "Malmquist 指数", en: "Malmquist index" },
  summary: {
    "zh-CN": "用前后两期各自的前沿比较同一单元，把生产率变化分解为效率变化（追赶）与技术变化（前沿移动）。",
    en: "Compares a unit's two periods by the frontiers of both, and splits the change of productivity into efficiency change (catching up) and technical change (the frontier's move).",
  },
  question: "productivity",
  whenToUse: {
    "zh-CN": "面板数据，要与已有文献或 DEAP 等软件的结果对照，或要求以后追加年份时已公布的数值不变。",
    en: "For a panel whose results must be comparable with the literature and with programs such as DEAP, or whose published numbers must stay when years are added.",
  },
  whenNot: {
    "zh-CN": "各年指数连乘与首末年直接比较一般不相等（固定基期除外），要求一致时用全局 Malmquist 指数；规模报酬可变时跨期可能无可行解，可改用两期合并的前沿。",
    en: "Its years do not chain to the direct comparison (but for a fixed base): where they must, use the global Malmquist index. Under VRS a comparison across periods can be infeasible; the biennial base never is.",
  },
  citations: malmquistCitations,
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options,
  results: malmquistResults,
  functions: [
    {
      name: "DEA.MALMQUIST",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的 Malmquist 指数；参数“指数”可选其他因素，如 EC、TC。",
        en: "The Malmquist index since the period before, one value per row; the argument “factor” picks another factor, such as EC or TC.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.MALMQUIST.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、各因素、状态。", en: "A labelled table: DMU, from, to, the factors, status." },
      parameters: [...signature, ...later],
    },
    {
      name: "DEA.MALMQUIST.CUMULATIVE",
      gives: "cumulative",
      help: { "zh-CN": "每行一个以首期为 1 的累计指数。", en: "The cumulative index, 1 in the DMU's first period, one value per row." },
      parameters: [...signature, "factor", ...later, "reference", "group", "frontier"],
    },
  ],
  factors: ({ decomposition }) => factorsOf[decomposition],
  identities: ({ decomposition }) => identitiesOf[decomposition],
  combines: "product",
  circular: ({ base, decomposition }) => base === "fixed" && decomposition !== "grifell-lovell",
  measures: ["radial", "super-sbm", "sbm", "ebm"],
  following: (reference) => (reference === "sequential" || reference === "window" ? { base: reference } : {}),

  check,
  combine,
});

function combine(panel: Panel, { efficiency }: Measured, setting: Setting): readonly IndexRow[] {
  const { options, model, modelOptions, window = defaultWindow } = setting;
  const { rts, orientation } = modelOptions as Readonly<Record<string, string>>;
  const variable = rts === "crs" ? "vrs" : rts;
  return pairsOf(panel).map(({ dmu, from, to, before, after }): IndexRow => {
    const rows = [before, after];
    const score = ({ x, y }: Point, technology: string, returns: string) => {
      const task: Task = { row: rows[x], ...(x === y ? {} : { outputsOf: rows[y] }), technology };
      return efficiency(returns === rts || !("rts" in model.options) ? task : { ...task, options: { rts: returns } });
    };
    const bases = basesOf(panel, { from, to }, options, window);
    return { dmu, from, to, factors: factorsIn(options.decomposition, { bases, rts, variable, orientation, score }) };
  });
}

/** Not every decomposition can be had from every base: it takes the technologies of both periods, or an orientation. */
function check({ options: { base, average, decomposition }, modelOptions }: Setting): void {
  const refuse = (other: string, otherValue: string) => {
    throw new Mistake("options-apart", { option: "decomposition", value: decomposition, other, otherValue });
  };
  const partial = decomposition === "bias" || decomposition === "grifell-lovell";
  if (partial && !hasTwoFrontiers(base)) refuse("base", base);
  if (decomposition === "bias" && average !== "geometric") refuse("average", average);
  if (decomposition === "grifell-lovell" && modelOptions.orientation === "none") refuse("orientation", "none");
}
