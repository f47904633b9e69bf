import type { Locale } from "../../engine/declare/text.ts";

type Sentence = (detail: string) => string;

/** Faults that have a cause of their own, by the name of the error; a bundler names the part that could not be loaded. */
const known: Readonly<Record<string, Readonly<Record<Locale, Sentence>>>> = {
  WorkerFault: {
    "zh-CN": (detail) => `计算线程未能启动或意外终止（${detail}）。请重新运行；仍不行时请刷新页面。`,
    en: (detail) => `A computing thread could not be started or ended unexpectedly (${detail}). Run again; if that does not help, reload the page.`,
  },
  ChunkLoadError: {
    "zh-CN": () => "程序的一部分未能加载，请检查网络连接后重试，或刷新页面。",
    en: () => "A part of the program could not be loaded. Check the network and try again, or reload the page.",
  },
};

const any: Readonly<Record<Locale, Sentence>> = {
  "zh-CN": (detail) => `程序出错${detail === "" ? "" : `：${detail}`}。`,
  en: (detail) => `The program failed${detail === "" ? "" : `: ${detail}`}.`,
};

/** A full stop of the detail's own would stand beside ours. */
const detailOf = (error: unknown) => (error instanceof Error ? error.message : typeof error === "string" ? error : "").trim().replace(/[.。]$/, "");

/** What went wrong through a fault of ours, as a sentence. */
export function faultSentence(error: unknown, locale: Locale): string {
  const name = error instanceof Error ? error.name : "";
  return (known[name] ?? any)[locale](detailOf(error));
}
