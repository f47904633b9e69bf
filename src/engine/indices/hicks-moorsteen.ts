import type { IndexRow, IndexSetting, Measured } from "../method/index.ts";
import { defineIndex } from "../method/method.ts";
import type { Panel } from "../data/panel.ts";
import { ofPeriod } from "../technology/technology-key.ts";
import { geometricMean, over, pairsOf } from "./shared/interval-terms.ts";
import { cumulativeColumn, intervalTable, quantityFactors } from "./shared/shared-columns.ts";

/** The arguments of the Hicks–Moorsteen functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["lower", "upper"] as const;

/**
 * Hicks–Moorsteen index (Bjurek 1996): a quantity index of the outputs over one of the inputs. With E_o and E_i the scores
 * of output and input orientation, and (x^s, y^t) the inputs of one period with the outputs of the other:
 *
 *     QO^t     = E_o^t(x^t, y^{t+1}) / E_o^t(x^t, y^t)              QI^t     = E_i^t(x^t, y^t) / E_i^t(x^{t+1}, y^t)
 *     QO^{t+1} = E_o^{t+1}(x^{t+1}, y^{t+1}) / E_o^{t+1}(x^{t+1}, y^t)
 *     QI^{t+1} = E_i^{t+1}(x^t, y^{t+1}) / E_i^{t+1}(x^{t+1}, y^{t+1})
 *     QO, QI geometric means over t and t+1                         TFP = QO / QI
 */
export const hicksMoorsteen = defineIndex({
  id: "hicks-moorsteen",
  title: { "zh-CN": "Hicks–Moorsteen 指数", en: "Hicks–Moorsteen index" },
  summary: {
    "zh-CN": "产出数量指数除以投入数量指数：产出增长超过投入增长多少。",
    en: "A quantity index of outputs over one of inputs: by how much outputs grew faster than inputs.",
  },
  question: "productivity",
  whenToUse: {
    "zh-CN": "要严格意义上的全要素生产率（产出对投入之比），不选导向，规模报酬可变时也要把规模效应计算在内。",
    en: "Total factor productivity proper, outputs over inputs: no orientation to choose, and scale effects are counted under variable returns too.",
  },
  whenNot: {
    "zh-CN": "要分解为效率变化与技术变化时用 Malmquist 指数；各年不能连乘为首末年的直接比较。",
    en: "To split off efficiency change and technical change use a Malmquist index. Its years do not chain to the direct comparison.",
  },
  citations: [
    {
      text: "Bjurek, H. (1996). The Malmquist total factor productivity index. Scandinavian Journal of Economics 98(2), 303–313.",
      doi: "10.2307/3440861",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options: {},
  results: [
    {
      id: "TFP",
      per: "interval",
      title: { "zh-CN": "全要素生产率变化 TFP", en: "TFP change" },
      meaning: { "zh-CN": "大于 1 为生产率提高；等于 QO / QI。", en: "Above 1, productivity rose; TFP = QO / QI." },
    },
    ...quantityFactors,
    cumulativeColumn,
    intervalTable,
  ],
  functions: [
    {
      name: "DEA.HM",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的 Hicks–Moorsteen 指数；参数“指数”可选产出或投入数量指数。",
        en: "The Hicks–Moorsteen index since the period before, one value per row; the argument “factor” picks the output or the input quantity index.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.HM.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、TFP、QO、QI、状态。", en: "A labelled table: DMU, from, to, TFP, QO, QI, status." },
      parameters: [...signature, ...later],
    },
  ],
  factors: () => ["TFP", "QO", "QI"],
  identities: () => [{ whole: "TFP", parts: { QO: 1, QI: -1 } }],
  combines: "product",
  circular: false,
  measures: ["radial"],
  sets: ["orientation"],
  combine,
});

function combine(panel: Panel, { efficiency }: Measured, { modelOptions }: IndexSetting): readonly IndexRow[] {
  return pairsOf(panel).map(({ dmu, from, to, before, after }): IndexRow => {
    const [first, second] = [ofPeriod(from), ofPeriod(to)];
    const score = (side: "input" | "output", technology: string, row: number, outputsOf: number) =>
      efficiency({
        row,
        ...(row === outputsOf ? {} : { outputsOf }),
        technology,
        ...(modelOptions.orientation === side ? {} : { options: { orientation: side } }),
      });
    const QO = geometricMean([
      over(score("output", first, before, after), score("output", first, before, before)),
      over(score("output", second, after, after), score("output", second, after, before)),
    ]);
    const QI = geometricMean([
      over(score("input", first, before, before), score("input", first, after, before)),
      over(score("input", second, before, after), score("input", second, after, after)),
    ]);
    return { dmu, from, to, factors: { TFP: over(QO, QI), QO, QI } };
  });
}
