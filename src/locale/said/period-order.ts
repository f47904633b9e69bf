import type { Doubt } from "../../engine/data/periods/order.ts";
import type { RunNotes } from "../../engine/declare/note.ts";
import { seen } from "../hosts/seen.ts";

type OrderNote = RunNotes["period-order"];

/** Labels that a sentence names before it only counts. */
const named = 5;
/** Periods that a sentence lists; of more, as many from the beginning and the last. */
const listed = 24;

const sequence = (periods: readonly string[]) =>
  (periods.length <= listed ? periods : [...periods.slice(0, listed / 2), "…", periods[periods.length - 1]]).join(" → ");

const quotedInChinese = (labels: readonly string[]) =>
  labels
    .slice(0, named)
    .map((label) => `“${seen(label)}”`)
    .join("") + (labels.length > named ? `等${labels.length}个名称` : "");

const quotedInEnglish = (labels: readonly string[]) => {
  const words = labels.slice(0, named).map((label) => `"${seen(label)}"`);
  if (labels.length > named) return `${words.join(", ")} and ${labels.length - named} more`;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
};

const doubtsInChinese: Readonly<Record<Doubt["kind"], (labels: string) => string>> = {
  unread: (labels) => `从时期名称${labels}看不出时间先后`,
  tie: (labels) => `时期名称${labels}指同一时间，分不出先后`,
  overlap: (labels) => `时期名称${labels}所指的时间互相包含，分不出先后`,
  "day-or-month": (labels) => `时期名称${labels}中，日在前还是月在前无法确定`,
  october: (labels) => `时期名称${labels}可能是1月，也可能是10月（2014.10存为数字即成2014.1；请存为文本，或写成2014-10）`,
  ambiguous: (labels) => `时期名称${labels}的时间有不止一种读法`,
};

const doubtsInEnglish: Readonly<Record<Doubt["kind"], (labels: string) => string>> = {
  unread: (labels) => `The order in time cannot be read from the period labels ${labels}`,
  tie: (labels) => `The period labels ${labels} stand at one place in time`,
  overlap: (labels) => `The period labels ${labels} name times of which one holds the other`,
  "day-or-month": (labels) => `Whether the day or the month comes first in the period labels ${labels} is not certain`,
  october: (labels) =>
    `The period labels ${labels} may be January, or October (2014.10 stored as a number is 2014.1: store such cells as text, or write 2014-10)`,
  ambiguous: (labels) => `The period labels ${labels} can be read as more than one time`,
};

/** In which order the periods were taken, and what it rests on. */
export function periodOrderInChinese({ periods, by, doubt }: OrderNote): string {
  if (by === "choice") return `时期按指定的顺序排列：${sequence(periods)}。`;
  if (doubt === null) return `时期按名称所示的时间先后排列：${sequence(periods)}。`;
  return `${doubtsInChinese[doubt.kind](quotedInChinese(doubt.labels))}；时期按数据中首次出现的顺序排列：${sequence(periods)}。如不对，请另行指定时期的顺序。`;
}

export function periodOrderInEnglish({ periods, by, doubt }: OrderNote): string {
  if (by === "choice") return `The periods are taken in the order that was given: ${sequence(periods)}.`;
  if (doubt === null) return `The periods are taken in the order of time that their labels say: ${sequence(periods)}.`;
  return `${doubtsInEnglish[doubt.kind](quotedInEnglish(doubt.labels))}; the periods are taken in the order in which the data first names them: ${sequence(periods)}. Where that is wrong, give their order.`;
}
