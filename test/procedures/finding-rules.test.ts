import { beforeAll, describe, expect, it } from "vitest";
import { locales, type Text } from "../../src/engine/declare/text.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import type { Procedure } from "../../src/procedures/declare/procedure.ts";
import { withOwnWords } from "../../src/procedures/said/own-words.ts";
import { leaveToRead } from "../report/findings-to-read.ts";
import { everyFinding, ownHeader } from "./every-finding.ts";

/** What SENTENCES.md asks of a sentence, of those that are said of the reference panels and of all that can be said. */

const all = everyFinding();
const causes = {
  "zh-CN": /导致|由于|因为|原因|使得|造成|驱动|拉动|带动|归因/,
  en: /caus(?:e|ed|es|ing)\b|driven by|because|due to|owing to|thanks to|as a result of/,
};
const significant = { "zh-CN": /显著/, en: /significan/ };
const tests = { "zh-CN": /p值|检验|的水平|置信区间/, en: /\bp\b|\btests?\b|at 0\.\d|interval/ };

/** What stands for a text in a sentence whose words look it up: the first of a kind, by the name of the parameter. */
const samples: Readonly<Record<string, string>> = {
  model: "pooled",
  other: "fixed",
  side: "two-sided",
  direction: "up",
  way: "wider",
  lie: "N",
  quadrant: "HH",
  why: "several",
  reason: "no-earlier",
  form: "shipped",
  standardise: "row",
  chosen: "contiguity",
  grade: "grade-1",
  main: "between",
  missing: "longitude",
  needed: "table",
};
/** The same of names that mean one thing here and another there. */
const samplesOf: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  "capital-stock none-starts": { why: "none" },
  "interpolate left": { why: "end" },
  "dagum grouping": { main: "Gw" },
  "theil grouping": { main: "Tb" },
  "beta models-differ": { yes: ["pooled"], no: ["fixed"] },
};

/** A sentence made of names alone; null where its words look up what only a run knows. */
function said(name: string, words: Procedure["words"]["says"][string], names: readonly string[]): Text | null {
  const params: Readonly<Record<string, unknown>> = Object.fromEntries(
    names.map((one): [string, unknown] => (one.endsWith("[]") ? [one.slice(0, -2), ["甲", "乙"]] : [one, samples[one] ?? "3"])),
  );
  try {
    return words(withOwnWords({ ...params, ...samplesOf[name] }, { columns: { unit: [{ name: ownHeader["zh-CN"] }] } }));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Every sentence that some procedure declares, said of a run or of names. */
const declared = procedures.flatMap((procedure) =>
  [procedure.says, procedure.refuses].flatMap((sentences, k) =>
    Object.entries(sentences).map(([code, names]) => {
      const words = k === 0 ? procedure.words.says[code] : procedure.words.refuses[code];
      const heard = all.find((one) => k === 0 && one.procedure === procedure.id && one.found.code === code);
      const name = `${procedure.id} ${code}`;
      return { name, text: heard ?? said(name, words, names) };
    }),
  ),
);

beforeAll(() =>
  leaveToRead(
    "procedures",
    all.map((one) => ({ ...one, of: `${one.procedure} ${one.found.code} (${one.run})` })),
  ),
);

describe("every finding of every procedure", () => {
  it("is said of some panel, or of names: none is left unread", () => {
    expect(new Set(all.map(({ procedure }) => procedure)).size).toBe(procedures.length);
    expect(declared.filter(({ text }) => text === null).map(({ name }) => name)).toEqual([]);
  });

  it.each(locales)("calls nothing a cause, and nothing significant without its test, in %s", (locale) => {
    for (const { name, text } of [...declared, ...all.map((one) => ({ name: one.procedure, text: one }))]) {
      expect(text![locale], name).not.toMatch(causes[locale]);
      if (significant[locale].test(text![locale])) expect(text![locale], name).toMatch(tests[locale]);
    }
  });
  it.each(locales)("names changes as changes, and prints signs, spans and decimals as the bureau does, in %s", (locale) => {
    for (const { [locale]: whole } of all) {
      // Names of the data stand as they are.
      const text = whole.replace(/“[^”]*”/g, locale === "en" ? "it" : "该项");
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\$\{/);
      expect(text).not.toMatch(/变化 ?[-−\d]|增长−|a (?:change|gain) of [-−]/);
      expect(text).not.toMatch(/(?:^|[^\d—–\p{L}])-\d/u);
      // Four decimals at most; of what is smaller its first digits.
      expect(text).not.toMatch(/\d\.\d{2,}%|(?<![\d.])(?!0\.000)\d+\.\d{5,}/);
      // Groups of three digits.
      expect(text).not.toMatch(/(?<![\d.,×])\d{5,}(?:\.\d+)?/);
      expect(text).not.toMatch(locale === "en" ? /[、，。；：（）]|—/ : /\d年?–\d|\d年至\d|\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u);
    }
  });
  it("has the words of the headers for the units", () => {
    const own = all.filter(({ run }) => !run.startsWith("scores of provinces"));
    for (const { "zh-CN": zh, en } of own) {
      expect(zh).not.toMatch(/单元(?!格)/);
      expect(en).not.toMatch(/\b(?:DMU|unit)s?\b(?! of measure)/i);
    }
    expect(own.some(({ "zh-CN": zh }) => zh.includes(`6个${ownHeader["zh-CN"]}`))).toBe(true);
    expect(own.some(({ en }) => /6 counties/.test(en))).toBe(true);
  });
});
