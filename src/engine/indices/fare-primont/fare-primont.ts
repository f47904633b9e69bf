import { unitAt } from "../../data/dataset.ts";
import { isSubnormal } from "../../data/subnormal.ts";
import type { IndexRow, IndexSetting, Measured } from "../../method/index.ts";
import { defineIndex } from "../../method/method.ts";
import type { Panel } from "../../data/panel.ts";
import { ofPeriod } from "../../technology/technology-key.ts";
import { aggregates, byDistances, byPrices } from "./fare-primont-aggregates.ts";
import { farePrimontFactors } from "./fare-primont-words.ts";
import { over, pairsOf, times, type Term } from "../shared/interval-terms.ts";
import { cumulativeColumn, intervalTable } from "../shared/shared-columns.ts";

/** The arguments of the Färe–Primont functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts", "orientation", "aggregates"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["lower", "upper"] as const;

const options = { aggregates };
type Setting = IndexSetting<typeof options>;

/**
 * Färe–Primont index (Färe & Primont 1995; O'Donnell 2011, 2014): outputs over inputs, both added up with fixed weights or
 * functions, those of the sample means (x̄, ȳ) under the technology of all observations. A level is
 *
 *     TFP = Y / X,     Y = p·y or D_o(x̄, y),     X = w·x or D_i(x, ȳ)
 *     MP  = the largest TFP of the technology of the period        TFPE = TFP / MP = TE × SE × RME
 *     TE  = E of the chosen returns to scale and orientation       SE   = E under CRS / TE
 *
 * and a factor its change: TFP = QO / QI = TC × TFPE, TC that of MP. TFP is quasi-convex and does not change along a ray,
 * so that an observation has the largest of a technology, whatever the returns to scale.
 */
export const farePrimont = defineIndex({
  id: "fare-primont",
  title: { "zh-CN": "Färe–Primont 指数", en: "Färe–Primont index" },
  summary: {
    "zh-CN": "用一套固定的权数加总产出与投入，得到可跨单元、跨时期比较的全要素生产率，并分解为技术变化与各项效率变化。",
    en: "Adds outputs and inputs up with one fixed set of weights, so that productivity compares across units and periods, and splits its change into technical change and efficiencies.",
  },
  question: "productivity",
  whenToUse: {
    "zh-CN": "要严格意义上的全要素生产率（产出对投入之比），多年可以连乘，并要区分技术进步、技术效率、规模效率与混合效率。",
    en: "Total factor productivity proper, outputs over inputs, over many years that chain, with technical progress, technical, scale and mix efficiency told apart.",
  },
  whenNot: {
    "zh-CN": "只有两个时期且不想让权数取决于样本均值时用 Hicks–Moorsteen 指数；增减样本会改变权数，从而改变全部结果。",
    en: "With two periods, and no wish for weights that hang on the sample means, use the Hicks–Moorsteen index. Another sample has other weights, and so other results throughout.",
  },
  citations: [
    {
      text: "O'Donnell, C. J. (2014). Econometric estimation of distance functions and associated measures of productivity and efficiency change. Journal of Productivity Analysis 41(2), 187–200.",
    },
    {
      text: "O'Donnell, C. J. (2012). An aggregate quantity framework for measuring and decomposing productivity change. Journal of Productivity Analysis 38(3), 255–272.",
      doi: "10.1007/s11123-012-0275-1",
    },
    {
      text: "Färe, R. & Primont, D. (1995). Multi-Output Production and Duality: Theory and Applications. Kluwer.",
      doi: "10.1007/978-94-011-0651-1",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options,
  results: [...farePrimontFactors, cumulativeColumn, intervalTable],
  functions: [
    {
      name: "DEA.FP",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的 Färe–Primont 指数；参数“指数”可选其他因素。",
        en: "The Färe–Primont index since the period before, one value per row; the argument “factor” picks another factor.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.FP.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、各因素、状态。", en: "A labelled table: DMU, from, to, the factors, status." },
      parameters: [...signature, ...later],
    },
  ],
  factors: () => farePrimontFactors.map(({ id }) => id),
  identities: () => [
    { whole: "TFP", parts: { TC: 1, TFPE: 1 } },
    { whole: "TFP", parts: { QO: 1, QI: -1 } },
    { whole: "TFPE", parts: { TE: 1, SE: 1, RME: 1 } },
  ],
  combines: "product",
  circular: true,
  measures: ["radial"],
  combine,
});

function combine(panel: Panel, measured: Measured, { options, modelOptions }: Setting): readonly IndexRow[] {
  const { output, input } = options.aggregates === "distances" ? byDistances(measured) : byPrices(panel, measured);
  // A number below the normal doubles has lost digits, which its share of an aggregate would show.
  const isWhole = (row: number) => !isSubnormal(unitAt(panel.data, row));
  const unscored = new Set(panel.data.unscored);
  const levels = panel.data.dmus.map((_, row) => {
    const [Y, X] = unscored.has(row) || !isWhole(row) ? [null, null] : [output(row), input(row)];
    return { Y, X, TFP: over(Y, X) };
  });
  // Where an observation has no TFP, nobody knows the largest of its period.
  const largest = new Map<string, Term>();
  levels.forEach(({ TFP }, row) => {
    const period = panel.periodOf(row);
    const before = largest.get(period);
    largest.set(period, TFP === null || before === null ? null : Math.max(TFP, before ?? 0));
  });
  const own = (row: number, rts: unknown) =>
    measured.efficiency({ row, technology: ofPeriod(panel.periodOf(row)), ...(rts === modelOptions.rts ? {} : { options: { rts: "crs" } }) });
  return pairsOf(panel).map(({ dmu, from, to, before, after }): IndexRow => {
    const change = (of: (row: number) => Term) => over(of(after), of(before));
    const [TC, QO, QI] = [change((row) => largest.get(panel.periodOf(row))!), change((row) => levels[row].Y), change((row) => levels[row].X)];
    const [TE, constant] = [change((row) => own(row, modelOptions.rts)), change((row) => own(row, "crs"))];
    const [TFP, SE] = [over(QO, QI), over(constant, TE)];
    const TFPE = over(TFP, TC);
    return { dmu, from, to, factors: { TFP, QO, QI, TC, TFPE, TE, SE, RME: over(TFPE, times(TE, SE)) } };
  });
}
