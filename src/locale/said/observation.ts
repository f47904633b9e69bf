import type { Locale } from "../../engine/declare/text.ts";

/** An observation as a sentence names it; a row may have lost its name. */
export function observationName(dmu: string, period: string | null, locale: Locale): string {
  const zh = locale === "zh-CN";
  const name = dmu === "" ? (zh ? "没有名称的一行" : "A row without a name") : dmu;
  return name + inPeriod(period, zh);
}

export const inPeriod = (period: string | null, zh: boolean) => (period === null ? "" : zh ? `（${period}）` : ` (${period})`);
