import type { RunNotes } from "../../engine/declare/note.ts";
import type { SentencesOf } from "../../engine/declare/said.ts";
import { inPeriod } from "./observation.ts";
import { periodOrderInChinese, periodOrderInEnglish } from "./period-order.ts";
import { saidSpan } from "../wording/period-said.ts";
import { byCount, counted } from "../wording/wording.ts";

/** What is said of the rows, intervals and periods of a run. */
export const runNotes: SentencesOf<RunNotes> = {
  "zh-CN": {
    gap: ({ dmu, period, indexed }) => `${dmu}缺少${period}的数据，${indexed ? "涉及该期的指数不计算" : "该期没有效率值"}；它仍参与构成其余各期的前沿。`,
    infeasible: ({ dmu, period }) => `${dmu}${inPeriod(period, true)}的规划无可行解，因此没有效率值。`,
    unbounded: ({ dmu, period }) => `${dmu}${inPeriod(period, true)}到前沿的距离无穷大（参照单元中有投入为0却有产出的），因此没有效率值。`,
    unsolved: ({ dmu, period }) => `${dmu}${inPeriod(period, true)}的规划未能得到可证明的最优解，因此没有效率值。`,
    "beyond-range": ({ dmu, period }) =>
      `${dmu}${inPeriod(period, true)}的结果超出数值范围（约1e±308）：数据的大小相差过于悬殊，因此没有效率值。请核对极大或极小的数值，或更换单位。`,
    "ill-posed": ({ dmu, period }) => `${dmu}${inPeriod(period, true)}的最优值取决于数据的最后一位数字（例如某列恰为其他列之和）；所示为浮点解，未作精确证明。`,
    "infeasible-interval": ({ dmu, from, to }) =>
      `${dmu}在${saidSpan(from, to, "zh-CN")}的跨期比较无可行解：当期的数据不在另一期的技术范围内，该区间没有指数。`,
    "undefined-interval": ({ dmu, from, to }) => `${dmu}在${saidSpan(from, to, "zh-CN")}的指数无定义：所用的某个效率值为0，或方向距离不大于 −1，比值不存在。`,
    "few-units": ({ period, group, units, recommended }) =>
      `${period === null ? "" : `${period}：`}${group === undefined ? "" : `“${group}”组：`}${units}个单元少于经验法则max{m·s, 3(m+s)}建议的${recommended}个，会有较多单元显示为有效。`,
    "period-order": (note) => periodOrderInChinese(note),
  },
  en: {
    gap: ({ dmu, period, indexed }) =>
      `${dmu} is missing in ${period}: it has no ${indexed ? "index for the intervals around it" : "score there"}, and still spans the frontiers of its other periods.`,
    infeasible: ({ dmu, period }) => `The program of ${dmu}${inPeriod(period, false)} is infeasible, so it has no score.`,
    unbounded: ({ dmu, period }) =>
      `The distance of ${dmu}${inPeriod(period, false)} to the frontier is infinite (some reference unit yields output without any input), so it has no score.`,
    unsolved: ({ dmu, period }) => `The program of ${dmu}${inPeriod(period, false)} reached no proven optimum, so it has no score.`,
    "beyond-range": ({ dmu, period }) =>
      `A number of the result of ${dmu}${inPeriod(period, false)} is beyond what can be written (about 1e±308), as its data lie too far apart, so it has no score. Check very large and very small numbers, or change the unit.`,
    "ill-posed": ({ dmu, period }) =>
      `The optimum of ${dmu}${inPeriod(period, false)} hangs on the last digit of the data (one column the sum of others, say); the floating-point solution is shown, without an exact proof.`,
    "infeasible-interval": ({ dmu, from, to }) =>
      `The comparison of ${dmu} across ${from}–${to} is infeasible: its data of one period lies outside the technology of the other, and the interval has no index.`,
    "undefined-interval": ({ dmu, from, to }) =>
      `The index of ${dmu} for ${from}–${to} is not defined: one of its scores is 0, or a directional distance is −1 or less, so a ratio does not exist.`,
    "few-units": ({ period, group, units, recommended }) =>
      `${period === null ? "" : `${period}: `}${group === undefined ? "" : `group "${group}": `}${counted(units, "unit")} ${byCount(units, "is", "are")} fewer than the ${recommended} that the rule of thumb max{m·s, 3(m+s)} asks for; many will look efficient.`,
    "period-order": (note) => periodOrderInEnglish(note),
  },
};
