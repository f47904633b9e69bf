import type { Text } from "../../engine/declare/text.ts";

/** How a sentence of a period begins, 2022 being 2022年; of data without periods nothing. */
export const when = (period: string): Text => (period === "" ? { "zh-CN": "", en: "" } : { "zh-CN": `${year(period)}，`, en: `In ${period}, ` });

/** Several of them, `2013–2015, 2018` being 2013—2015年、2018年. */
export const years = (periods: string): string =>
  periods
    .split(", ")
    .map((part) => (/^\d{4}–\d{4}$/.test(part) ? `${part.replace("–", "—")}年` : year(part)))
    .join("、");

/** A period as Chinese names it. */
export const year = (period: string): string => (/^\d{4}$/.test(period) ? `${period}年` : period);
