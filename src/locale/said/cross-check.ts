import type { CrossCheck, Disagreement } from "../../engine/run/results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { byCount, counted } from "../wording/wording.ts";

/** Disagreements that a sentence names; the others are in the JSON. */
const named = 5;

/** What an independent solver said of a run, in one sentence. */
export function crossCheckSentence(check: CrossCheck, locale: Locale): string {
  return locale === "en" ? english(check) : chinese(check);
}

const who = ({ dmu, period }: Disagreement) => `${dmu}${period === null ? "" : ` ${period}`}`;
const names = (list: readonly Disagreement[]) => [...new Set(list.map(who))].slice(0, named);

function chinese({ solver, programs, worstDifference, disagreements, timedOut, noVerdict, unchecked }: CrossCheck): string {
  const parts = [
    `用独立求解器${solver}复核${programs}个规划，目标值最大相差${worstDifference.toExponential(1)}`,
    disagreements.length === 0
      ? "没有不一致"
      : `${disagreements.length}个规划不一致（${names(disagreements).join("、")}${names(disagreements).length < disagreements.length ? "等" : ""}）`,
    ...(timedOut > 0 ? [`${timedOut}次评价因对方超时而中止`] : []),
    ...(noVerdict > 0 ? [`${noVerdict}个规划对方没有给出结论`] : []),
    ...(unchecked > 0 ? [`超时过多，其余${unchecked}次评价未复核`] : []),
  ];
  return `${parts.join("；")}。`;
}

function english({ solver, programs, worstDifference, disagreements, timedOut, noVerdict, unchecked }: CrossCheck): string {
  const parts = [
    `${counted(programs, "program")} checked with the independent solver ${solver}: objectives differ by ${worstDifference.toExponential(1)} at most`,
    disagreements.length === 0
      ? "no disagreement"
      : `${disagreements.length} ${byCount(disagreements.length, "disagrees", "disagree")} (${names(disagreements).join(", ")}${names(disagreements).length < disagreements.length ? " …" : ""})`,
    ...(timedOut > 0 ? [`${counted(timedOut, "evaluation")} cut off because it did not return in time`] : []),
    ...(noVerdict > 0 ? [`no verdict from it on ${counted(noVerdict, "program")}`] : []),
    ...(unchecked > 0 ? [`after so many, ${counted(unchecked, "evaluation")} left unchecked`] : []),
  ];
  return `${parts.join("; ")}.`;
}
