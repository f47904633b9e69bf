import type { Text } from "../../engine/declare/text.ts";
import { capital, listUpTo } from "../../locale/wording/wording.ts";
import { when } from "../said/period-words.ts";

// What sentences of several procedures share: whom they name, of which period, and which side of a test.

/** Units that a sentence names; beyond them it counts. */
export const mostNamed = 5;
export const listed = (names: readonly string[]): Text => ({ "zh-CN": listUpTo(mostNamed, names, "zh-CN"), en: listUpTo(mostNamed, names, "en") });

export const sides: Readonly<Record<string, Text>> = {
  "two-sided": { "zh-CN": "双侧p值", en: "two-sided p" },
  greater: { "zh-CN": "单侧（集聚）p值", en: "one-sided p for clustering" },
  less: { "zh-CN": "单侧（相异）p值", en: "one-sided p for dispersion" },
};

/** What is not there, of what was tested. */
export const nothing: Readonly<Record<string, Text>> = {
  "two-sided": { "zh-CN": "没有空间集聚，也没有空间离散", en: "there is no spatial clustering here, and no dispersion" },
  greater: { "zh-CN": "没有空间集聚", en: "there is no spatial clustering here" },
  less: { "zh-CN": "没有空间离散", en: "there is no spatial dispersion here" },
};

/** A sentence of a period. */
export const sentenceIn = (period: string, text: Text): Text => ({
  "zh-CN": when(period)["zh-CN"] + text["zh-CN"],
  en: capital(when(period).en + text.en),
});

export const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });
