import type { Text } from "../../../engine/declare/text.ts";
import { byCount, capital, list } from "../../../locale/wording/wording.ts";
import { year } from "../../said/period-words.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { weightSayWords } from "../space/weight.words.ts";

type P<N extends string> = ParamsOf<N>;
type TestNumbers = P<"Q" | "LR" | "dof" | "p_Q" | "p_LR" | "alpha">;

const directions: Readonly<Record<string, Text>> = {
  up: { "zh-CN": "上升多于下降", en: "more moves lead up than down" },
  down: { "zh-CN": "下降多于上升", en: "more moves lead down than up" },
  same: { "zh-CN": "上升与下降一样多", en: "as many moves lead up as down" },
};
const reasons: Readonly<Record<string, Text>> = {
  several: {
    "zh-CN": "链最终停在互不相通的几组类别之一，停在哪一组取决于起点",
    en: "the chain ends in one of several sets of classes that nothing leaves, and where it begins decides in which",
  },
  open: {
    "zh-CN": "有的类别进入以后没有转出的记录，转移概率未知",
    en: "a class is entered and no transition from it is on record, so that its probabilities are not known",
  },
  empty: { "zh-CN": "没有转移", en: "there are no transitions" },
};
const tested = ({ Q, LR, dof, p_Q, p_LR }: TestNumbers): Text => ({
  "zh-CN": `Q为${Q}（p值${p_Q}），LR为${LR}（p值${p_LR}），自由度${dof}`,
  en: `Q is ${Q} (p ${p_Q}) and LR ${LR} (p ${p_LR}) with ${dof} degrees of freedom`,
});
const classesText = (classes: readonly string[]): Text => ({
  "zh-CN": `第${list(classes, "zh-CN")}类`,
  en: `${byCount(classes.length, "class", "classes")} ${list(classes, "en")}`,
});
const inPeriod = (period: string, text: Text): Text =>
  period === "" ? { ...text, en: capital(text.en) } : { "zh-CN": `${year(period)}，${text["zh-CN"]}`, en: `In ${period}, ${text.en}` };

/** The sentences of Markov chains. */
export const markovSayWords = {
  persistence: ({ transitions, stayed, share }: P<"transitions" | "stayed" | "share">): Text => ({
    "zh-CN": `${transitions}次转移中有${stayed}次留在原来的类别（${share}）。`,
    en: `Of ${transitions} transitions ${stayed} (${share}) stay in their class.`,
  }),
  unmoved: ({ transitions, own }: P<"transitions">): Text => ({
    "zh-CN": `${transitions}次转移都留在原来的类别：没有${own.zh}改变类别。`,
    en: `All ${transitions} transitions stay in their class: no ${own.one} has changed its class.`,
  }),
  moves: ({ up, down, direction }: P<"up" | "down" | "direction">): Text => ({
    "zh-CN": `升入较高类别的有${up}次，降入较低类别的有${down}次：${directions[direction]["zh-CN"]}。`,
    en: `${up} ${byCount(up, "transition leads", "transitions lead")} to a higher class and ${down} to a lower one: ${directions[direction].en}.`,
  }),
  jumps: ({ jumps, transitions }: P<"jumps" | "transitions">): Text => ({
    "zh-CN": `${transitions}次转移中有${jumps}次越过了相邻的类别。`,
    en: `${jumps} of ${transitions} transitions ${byCount(jumps, "skips", "skip")} a class or more.`,
  }),
  "no-jumps": ({ jumps }: P<"jumps">): Text => ({
    "zh-CN": `越级转移为${jumps}次：变动只发生在相邻的类别之间。`,
    en: `${jumps} transitions skip a class: changes are between adjacent classes alone.`,
  }),
  firmest: ({ class: own, p }: P<"class" | "p">): Text => ({
    "zh-CN": `第${own}类最稳定，下一期仍在该类的概率为${p}。`,
    en: `Class ${own} is the firmest: the probability of being in it still in the next period is ${p}.`,
  }),
  absorbing: ({ classes, p }: P<"classes[]" | "p">): Text => ({
    "zh-CN": `${classesText(classes)["zh-CN"]}是吸收类：进入以后没有再离开（概率${p}），平稳分布只反映这一点。`,
    en: `${capital(classesText(classes).en)} ${byCount(classes.length, "is", "are")} absorbing: what is in it never leaves (probability ${p}), and a stationary distribution says no more than that.`,
  }),
  empty: ({ classes, n }: P<"classes[]" | "n">): Text => ({
    "zh-CN": `${classesText(classes)["zh-CN"]}的转出次数为${n}，没有转移概率（留空，不是0）。`,
    en: `${capital(classesText(classes).en)} ${byCount(classes.length, "has", "have")} ${n} transitions from it, and so no probabilities: they are blank and not 0.`,
  }),
  stationary: ({ class: own, share, last }: P<"class" | "share" | "last">): Text => ({
    "zh-CN": `转移概率若保持不变，长期（平稳分布）以第${own}类为最多，占${share}，最后一期占${last}。`,
    en: `If the probabilities stayed as they are, class ${own} would be the largest in the long run with ${share} (the stationary distribution); in the last period it has ${last}.`,
  }),
  "no-stationary": ({ why, classes }: P<"why" | "classes">): Text => ({
    "zh-CN": `${classes}个类别没有唯一的平稳分布：${reasons[why]["zh-CN"]}。`,
    en: `The ${classes} classes have no single stationary distribution: ${reasons[why].en}.`,
  }),
  "neighbours-count": (numbers: TestNumbers): Text => ({
    "zh-CN": `转移概率随相邻${numbers.own.zh}的类别而不同：${tested(numbers)["zh-CN"]}，在${numbers.alpha}的水平上显著。`,
    en: `Transitions differ with the class of the neighbours: ${tested(numbers).en}, both significant at ${numbers.alpha}.`,
  }),
  "neighbours-none": (numbers: TestNumbers): Text => ({
    "zh-CN": `没有证据表明转移概率随相邻${numbers.own.zh}的类别而不同：${tested(numbers)["zh-CN"]}，在${numbers.alpha}的水平上都不显著。`,
    en: `There is no evidence that transitions differ with the class of the neighbours: ${tested(numbers).en}, neither significant at ${numbers.alpha}.`,
  }),
  "tests-disagree": (numbers: TestNumbers): Text => ({
    "zh-CN": `两个检验结论不一：${tested(numbers)["zh-CN"]}，分处${numbers.alpha}的两侧；转移概率是否随相邻${numbers.own.zh}而不同，取决于所用的检验。`,
    en: `The two tests disagree: ${tested(numbers).en}, on either side of ${numbers.alpha}; whether neighbours make a difference hangs on the test.`,
  }),
  untested: ({ dof, own }: P<"dof">): Text => ({
    "zh-CN": `无法检验转移概率是否随相邻${own.zh}而不同：自由度为${dof}，没有可以比较的转移。`,
    en: `Whether transitions differ with the neighbours cannot be tested: there are ${dof} degrees of freedom, and nothing to compare.`,
  }),
  thin: ({ thin }: P<"thin">): Text => ({
    "zh-CN": `分相邻类别的转移矩阵中有${thin}行不足5次转移，χ²检验只是近似。`,
    en: `${thin} ${byCount(thin, "row", "rows")} of the matrices by neighbours ${byCount(thin, "has", "have")} fewer than 5 transitions: the χ² tests are approximate.`,
  }),
  unpaired: ({ unpaired, transitions, own }: P<"unpaired" | "transitions">): Text => ({
    "zh-CN": `有${unpaired}次${own.zh}在下一个时期没有数据，没有转移；计入的转移为${transitions}次。`,
    en: `${unpaired} ${byCount(unpaired, "time one", "times one")} of the ${own.many} is missing in the next period and makes no transition; ${transitions} count.`,
  }),
  ...weightSayWords,
};

/** What is refused. */
export const markovRefuseWords = {
  "one-period": ({ period }: P<"period">): Text => ({
    "zh-CN": `数据只有一个时期（${period}），没有转移；至少需要两个时期。`,
    en: `The data have one period alone (${period}), and there are no transitions; two are needed.`,
  }),
  "cuts-order": ({ before, cut }: P<"before" | "cut">): Text => ({
    "zh-CN": `分界点应从小到大且互不相同：${cut}排在${before}之后。`,
    en: `Cut points must ascend, each once: ${cut} stands after ${before}.`,
  }),
  "too-many-cuts": ({ cuts, most }: P<"cuts" | "most">): Text => ({
    "zh-CN": `分界点有${cuts}个，最多${most}个。`,
    en: `There are ${cuts} cut points, and ${most} is the most.`,
  }),
  "equal-cuts": ({ column, period, cut, classes }: P<"column" | "period" | "cut" | "classes">) =>
    inPeriod(period, {
      "zh-CN": `“${column}”有许多数值同为${cut}，${classes}个类别的分位数重合，分不出${classes}类；请减少类别数，或自定分界点。`,
      en: `so many values of “${column}” are ${cut} that quantiles of ${classes} classes coincide; take fewer classes, or cut points of your own.`,
    }),
  "equal-lag-cuts": ({ cut, classes }: P<"cut" | "classes">): Text => ({
    "zh-CN": `空间滞后有许多数值同为${cut}，其${classes}个类别的分位数重合；请减少类别数，或用数值的分界点。`,
    en: `So many spatial lags are ${cut} that their quantiles of ${classes} classes coincide; take fewer classes, or the cut points of the values.`,
  }),
  "zero-mean": ({ column, period }: P<"column" | "period">) =>
    inPeriod(period, {
      "zh-CN": `“${column}”的均值为0，不能除以均值；请用原值。`,
      en: `the mean of “${column}” is 0 and nothing can be divided by it; take the values as they are.`,
    }),
  "none-linked": ({ period, units, own }: P<"period" | "units">) =>
    inPeriod(period, {
      "zh-CN": `${units}个${own.zh}都没有相邻的${own.zh}；请核对${own.zh}名称与邻接表。`,
      en: `none of ${own.counted(units)} has a neighbour; check the names of the ${own.many} against the table of neighbours.`,
    }),
  "no-transitions": ({ column, own }: P<"column">): Text => ({
    "zh-CN": `“${column}”中没有一个${own.zh}在前后两个时期都有数据（且有相邻的${own.zh}），没有转移；请核对名称是否一致。`,
    en: `No ${own.one} of “${column}” is there in two successive periods (with neighbours, where they count), and there are no transitions; check whether names are the same.`,
  }),
};
