import type { Text } from "../../engine/declare/text.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
const rise = (direction: string): Text => (direction === "up" ? both("提高", "rise") : both("降低", "fall"));

/** A change as one. */
const moved = (change: string): Text =>
  change.startsWith("−") ? both(`下降${change.slice(1)}`, `down by ${change.slice(1)}`) : both(`上升${change}`, `up by ${change}`);

/** What the procedure `targets` says, in both languages. */
export const targetsWords = {
  title: both("目标差距与进度", "Targets and progress"),
  summary: both(
    "由现值、目标值和年份得到差距、今后每年须有的变化，并判断按过去的速度能否按期达到。",
    "From present values, targets and years: the gap, the yearly change that closes it, and whether the pace so far is enough.",
  ),
  whenToUse: both(
    "有一张“现值—目标值—目标年份”的指标表，要看差多少、来不来得及。",
    "There is a list of present values and targets with their years: what is missing, and is there time?",
  ),
  whenNot: both(
    "指标波动大或不按直线变化时，按过去速度推算只是参照，不是预测。",
    "Where an indicator swings, or does not move along a line, the pace so far is a yardstick and no forecast.",
  ),
  formula: both("每年须变化 = (目标值 − 现值) ÷ (目标年份 − 现值年份)", "required per year = (target − present) / (due − year)"),
  takes: {
    indicator: entry(["指标", "Indicator"], ["每行一个指标。", "An indicator in each row."]),
    present: entry(["现值", "Present"], ["现在的数值。", "The value now."]),
    year: entry(["现值年份", "Year"], ["现值所属的年份。", "The year of the present value."]),
    target: entry(["目标值", "Target"], ["要达到的数值。", "The value to be reached."]),
    due: entry(["目标年份", "Due"], ["应达到目标的年份，晚于现值年份。", "The year by which, after that of the present value."]),
    earlier: entry(
      ["起点值", "Earlier value"],
      ["可选：较早年份的数值，用来判断进度。", "Optional: the value of an earlier year, by which progress is judged."],
    ),
    since: entry(["起点年份", "Since"], ["可选：起点值所属的年份。", "Optional: the year of the earlier value."]),
  },
  gives: {
    targets: {
      ...entry(
        ["指标与目标", "Indicators and targets"],
        [
          "完成程度最低的在前；差距、每年须变化、推算值和完成程度都是活公式。",
          "The least complete first; gaps, required changes, projections and completion are live formulas.",
        ],
      ),
      fields: {
        indicator: entry(["指标", "Indicator"], ["名称。", "Its name."]),
        present: entry(["现值", "Present"], ["原值。", "As it was given."]),
        year: entry(["现值年份", "Year"], ["原值。", "As it was given."]),
        target: entry(["目标值", "Target"], ["原值。", "As it was given."]),
        due: entry(["目标年份", "Due"], ["原值。", "As it was given."]),
        gap: entry(["差距", "Gap"], ["目标值 − 现值；须降低的指标为负。", "Target − present; negative where it has to fall."]),
        years: entry(["剩余年数", "Years left"], ["目标年份 − 现值年份。", "Due − year."]),
        per_year: entry(["每年须变化", "Required per year"], ["差距 ÷ 剩余年数。", "Gap over the years left."]),
        growth: entry(
          ["须年均变化率", "Required rate"],
          ["(目标值 ÷ 现值)^(1 ÷ 剩余年数) − 1；两者都大于0时才有。", "(target / present)^(1 / years) − 1; where both are above 0."],
        ),
        earlier: entry(["起点值", "Earlier value"], ["原值。", "As it was given."]),
        since: entry(["起点年份", "Since"], ["原值。", "As it was given."]),
        past_per_year: entry(["过去每年变化", "Per year so far"], ["(现值 − 起点值) ÷ 两者相隔年数。", "(present − earlier) over the years between them."]),
        projected: entry(["到期推算值", "Projected"], ["现值 + 过去每年变化 × 剩余年数。", "Present + per year so far · years left."]),
        short: entry(["推算仍差", "Still missing"], ["目标值 − 到期推算值。", "Target − projected."]),
        on_track: entry(
          ["能否按期", "On track"],
          [
            "1为按过去的速度能按期达到或已达到，0为不能；没有起点值时留空。",
            "1: reached, or reached in time at the pace so far; 0: not; blank without an earlier value.",
          ],
        ),
        reached: entry(
          ["完成程度", "Completion"],
          [
            "有起点值时为已走过的路程占全程的比例；没有时为现值与目标值之比（须降低的为目标值 ÷ 现值）。",
            "The part of the way from the earlier value that is done; without one present over target, or where it has to fall target over present.",
          ],
        ),
        whole: entry(["目标", "Goal"], ["完成程度的100%。", "Completion of 100%."]),
      },
    },
    bullet: entry(["完成程度子弹图", "Completion against the goal"], ["深色为完成程度，浅色为目标（100%）。", "Dark: completion; pale: the goal of 100%."]),
  },
  refuses: {
    "due-past": ({ indicator, due, year, cell }: P<"indicator" | "due" | "year" | "cell">): Text =>
      both(
        `“${indicator}”的目标年份${due}（${cell}）不晚于现值年份${year}，已没有时间可分摊差距。`,
        `The target of “${indicator}” is due in ${due} (${cell}), which is not after the year of its present value, ${year}.`,
      ),
    "since-late": ({ indicator, since, year, cell }: P<"indicator" | "since" | "year" | "cell">): Text =>
      both(
        `“${indicator}”的起点年份${since}（${cell}）不早于现值年份${year}。`,
        `The earlier value of “${indicator}” is of ${since} (${cell}), which is not before the year of its present value, ${year}.`,
      ),
    "no-since": ({ indicator, cell }: P<"indicator" | "cell">): Text =>
      both(`“${indicator}”有起点值而没有起点年份（${cell}为空）。`, `“${indicator}” has an earlier value without its year (${cell} is blank).`),
    "one-of-two": (): Text => both("起点值和起点年份要同时给出，或都不给。", "Give the earlier value and its year together, or neither."),
  },
  says: {
    behind: ({
      indicator,
      since,
      projected,
      due,
      target,
      short,
      per_year: perYear,
      past_per_year: past,
      direction,
    }: P<"indicator" | "since" | "projected" | "due" | "target" | "short" | "per_year" | "past_per_year" | "direction">): Text =>
      both(
        `“${indicator}”进度滞后：自${since}年以来每年${moved(past)["zh-CN"]}，照此到${due}年为${projected}，与目标${target}还差${short}；今后须每年${rise(direction)["zh-CN"]}${perYear}。`,
        `“${indicator}” is behind: ${moved(past).en} a year since ${since}, it comes to ${projected} in ${due}, ${short} from its target of ${target}; it would have to ${rise(direction).en} by ${perYear} a year.`,
      ),
    "on-track": ({ indicator, since, due, projected, target }: P<"indicator" | "since" | "due" | "projected" | "target">): Text =>
      both(
        `“${indicator}”能按期达到目标：照${since}年以来的速度，${due}年为${projected}，目标为${target}。`,
        `“${indicator}” is on track: at the pace since ${since} it comes to ${projected} in ${due}, and its target is ${target}.`,
      ),
    needed: ({
      indicator,
      present,
      target,
      due,
      gap,
      per_year: perYear,
      direction,
    }: P<"indicator" | "present" | "target" | "due" | "gap" | "per_year" | "direction">): Text =>
      both(
        `“${indicator}”现为${present}，${due}年目标为${target}，差${gap}，须每年${rise(direction)["zh-CN"]}${perYear}。`,
        `“${indicator}” is ${present} and is to be ${target} by ${due}: it has to ${rise(direction).en} by ${gap}, or ${perYear} a year.`,
      ),
    growth: ({ indicator, growth }: P<"indicator" | "growth">): Text =>
      both(`“${indicator}”的年均变化率须为${growth}。`, `For its target “${indicator}” would have to change by ${growth} a year.`),
    reached: ({ indicator, present, target }: P<"indicator" | "present" | "target">): Text =>
      both(
        `“${indicator}”已达到目标：现值${present}，目标${target}，没有差距。`,
        `“${indicator}” has reached its target: it is ${present}, and ${target} was the goal; there is no gap.`,
      ),
    "no-relative": ({ indicator, present }: P<"indicator" | "present">): Text =>
      both(
        `“${indicator}”的现值为${present}，没有增长率可言，只能看每年的变化量。`,
        `“${indicator}” is ${present} now: there is no rate of growth from it, only a change a year.`,
      ),
  },
} as const;
