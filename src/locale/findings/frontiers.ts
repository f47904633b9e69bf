import type { Locale } from "../../engine/declare/text.ts";

/** Which scores of a run share a frontier, and so may be compared. */
export interface Frontiers {
  /** Whether each period has its own: `year` where periods are calendar years; null where one spans them all. */
  readonly apart: "year" | "period" | null;
  /** Whether each group has its own. */
  readonly byGroup: boolean;
}

/** Against what the scores are measured, before a mean of them. */
export function against({ apart, byGroup }: Frontiers, locale: Locale): string {
  if (apart === null && !byGroup) return "";
  if (locale === "zh-CN") return `以${byGroup ? "各组" : ""}${apart === null ? "" : apart === "year" ? "各年" : "各期"}自己的前沿为参照，`;
  return `Against ${byGroup ? (apart === null ? "each group's own frontier" : `each group's own frontier of the ${apart}`) : `each ${apart}'s own frontier`}, `;
}

/** Before two periods are set against each other: only the distance to the frontier of each is compared. */
export function acrossPeriods({ apart }: Frontiers, locale: Locale): string {
  if (apart === null) return "";
  const one = apart === "year" ? "年" : "期";
  if (locale === "zh-CN") return `各${one}的前沿不同，只比较到各${one}自己前沿的距离：`;
  return `Each ${apart} has its own frontier, so only the distance to it is compared: `;
}

/** Before two groups are set against each other. */
export function acrossGroups({ byGroup }: Frontiers, locale: Locale): string {
  if (!byGroup) return "";
  return locale === "zh-CN" ? "各组的前沿不同，只比较到本组前沿的距离：" : "Each group has its own frontier, so only the distance to it is compared: ";
}
