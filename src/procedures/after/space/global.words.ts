import type { Text } from "../../../engine/declare/text.ts";
import { byCount, list } from "../../../locale/wording/wording.ts";
import { year } from "../../said/period-words.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { nothing, sentenceIn, sides, titled } from "../sentence-parts.ts";

type P<N extends string> = ParamsOf<N>;

/** What is said of a statistic of all units: Moran's I, Geary's C. */
export function globalSayWords(name: string) {
  const stated = ({ statistic, p, side }: P<"statistic" | "p" | "side">): Text => ({
    "zh-CN": `全局${name}为${statistic}（${sides[side]["zh-CN"]}${p}）`,
    en: `${name} is ${statistic} (${sides[side].en} ${p})`,
  });
  return {
    none: ({ period, ...numbers }: P<"period" | "statistic" | "p" | "side">) =>
      sentenceIn(period, {
        "zh-CN": `${stated(numbers)["zh-CN"]}：${nothing[numbers.side]["zh-CN"]}。`,
        en: `${stated(numbers).en}: ${nothing[numbers.side].en}.`,
      }),
    clustered: ({ period, ...numbers }: P<"period" | "statistic" | "p" | "side">) =>
      sentenceIn(period, {
        "zh-CN": `${stated(numbers)["zh-CN"]}：相近的数值显著地彼此相邻，存在空间集聚。`,
        en: `${stated(numbers).en}: like values are neighbours more often than by chance, there is spatial clustering.`,
      }),
    dispersed: ({ period, ...numbers }: P<"period" | "statistic" | "p" | "side">) =>
      sentenceIn(period, {
        "zh-CN": `${stated(numbers)["zh-CN"]}：相异的数值显著地彼此相邻，呈空间离散。`,
        en: `${stated(numbers).en}: unlike values are neighbours more often than by chance, there is spatial dispersion.`,
      }),
    disagree: ({ period, p_rand, p_perm, alpha }: P<"period" | "p_rand" | "p_perm" | "alpha">) =>
      sentenceIn(period, {
        "zh-CN": `随机化假定下的p值为${p_rand}，置换检验的p值为${p_perm}，分处显著性水平${alpha}的两侧：结论取决于所用的检验。`,
        en: `p is ${p_rand} under randomisation and ${p_perm} by permutations, on either side of ${alpha}: what is concluded hangs on the test.`,
      }),
    "in-some": ({ periods, significant, alpha, first, statistic }: P<"periods" | "significant[]" | "alpha" | "first" | "statistic">): Text => ({
      "zh-CN": `${periods}个时期中有${significant.length}个在${alpha}的水平上显著（${list(significant, "zh-CN")}），偏离期望值最大的是${year(first)}，${name}为${statistic}。`,
      en: `Of ${periods} periods ${significant.length} ${byCount(significant.length, "is", "are")} significant at ${alpha} (${list(significant, "en")}); ${name.at(-1)} is farthest from what is expected in ${first}: ${statistic}.`,
    }),
    "in-none": ({ periods, alpha, first, statistic }: P<"periods" | "alpha" | "first" | "statistic">): Text => ({
      "zh-CN": `${periods}个时期在${alpha}的水平上都不显著；偏离期望值最大的是${year(first)}，${name}为${statistic}。`,
      en: `In none of ${periods} periods is it significant at ${alpha}; ${name.at(-1)} is farthest from what is expected in ${first}: ${statistic}.`,
    }),
  };
}

const byNormal = ["按正态分布；默认双侧。", "By the normal distribution; two-sided unless another alternative was chosen."] as const;

/** The fields of the tests of such a statistic. */
export const testFields = (symbol: string, z: { readonly "zh-CN": string; readonly en: string }) => ({
  var_rand: titled("方差（随机化）", "Variance (randomisation)", "数值在单元间任意排列的假定下。", "Where every arrangement of the values is as likely."),
  z_rand: titled("z值（随机化）", "z (randomisation)", z["zh-CN"], z.en),
  p_rand: titled("p值（随机化）", "p (randomisation)", ...byNormal),
  var_norm: titled("方差（正态）", "Variance (normality)", "数值来自同一正态分布的假定下。", "Where the values are drawn from one normal distribution."),
  z_norm: titled("z值（正态）", "z (normality)", z["zh-CN"], z.en),
  p_norm: titled("p值（正态）", "p (normality)", ...byNormal),
  p_perm: titled(
    "p值（置换）",
    "p (permutations)",
    "(b + 1) ÷ (m + 1)：m次置换中有b次不小于实际的偏离。",
    `(b + 1) / (m + 1): in b of m permutations ${symbol} lies as far out, or farther.`,
  ),
});
