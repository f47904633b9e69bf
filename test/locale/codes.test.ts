import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Mistake, saidOfMistakes } from "../../src/engine/declare/mistake.ts";
import "../../src/engine/models/directional/null-jointness.ts";
import { saidOfNotes } from "../../src/engine/declare/note.ts";
import type { SentencesOf } from "../../src/engine/declare/said.ts";
import { locales } from "../../src/engine/declare/text.ts";
import "../../src/functions/mistakes.ts";
import { noteSentence } from "../../src/locale/said/notes.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import "../../src/procedures/chain/mistakes.ts";
import "../../src/procedures/data-step/said.ts";
import "../../src/procedures/run/given.ts";
import { workbookMistake } from "../../src/workbook/mistakes.ts";
import "../../src/workbook/file/reading/reading-notes.ts";

const source = new URL("../../src/", import.meta.url).pathname;
const text = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(source, file), "utf8"))
  .join("\n");

/** Whether a code is the first argument of a call, or stands behind `code:`. */
const isMade = (code: string) => new RegExp(`\\(\\s*"${code}"|code: [^,;}]*"${code}"`).test(text);

/** A row that has no score has a note of the code of its status. */
const ofStatuses = ["infeasible", "unbounded"];

/** The floors that declare sentences of their own, by the files in which they do. */
const floors = (declared: RegExp) => text.match(declared)?.length ?? 0;

describe("what is declared", () => {
  it("is said by somebody: every mistake is made somewhere, and every note", () => {
    expect(saidOfMistakes.codes.filter((code) => !isMade(code))).toEqual([]);
    expect(saidOfNotes.codes.filter((code) => !isMade(code) && !ofStatuses.includes(code))).toEqual([]);
    expect(isMade("a-code-of-nothing")).toBe(false);
  });

  it("is here from every floor that declares some", () => {
    expect(floors(/ = declareMistakes</g)).toBe(5);
    expect(floors(/ = declareNotes</g)).toBe(3);
    expect(saidOfMistakes.codes).toEqual(expect.arrayContaining(["in-step", "table-needed", "range-width", "sheet-missing", "bad-cells", "option-value"]));
    expect(saidOfNotes.codes).toEqual(expect.arrayContaining(["not-null-joint", "encoding-guessed", "short-rows", "gap"]));
  });

  it("is declared once, and has words before it is said", () => {
    expect(() => saidOfMistakes.learn({ "zh-CN": { "in-step": () => "" }, en: { "in-step": () => "" } })).toThrow("declared twice");
    for (const locale of locales) {
      expect(() => sentence({ code: "nothing" as "said", params: {} }, locale)).toThrow("has no words");
      expect(() => noteSentence({ code: "nothing" } as never, locale)).toThrow("has no words");
    }
  });
});

describe("what must not compile", () => {
  interface Two {
    one: { readonly a: string };
    other: { readonly b: number };
  }
  const both = { one: ({ a }: Two["one"]) => a, other: ({ b }: Two["other"]) => String(b) };

  it("is a sentence that is missing in one language, a strange one, and a mistake that nobody declared", () => {
    const sentences: SentencesOf<Two> = { "zh-CN": both, en: both };
    expect(sentences.en.other({ b: 1 })).toBe("1");
    // @ts-expect-error a sentence that is missing in English
    const half: SentencesOf<Two> = { "zh-CN": both, en: { one: () => "" } };
    // @ts-expect-error a sentence of nothing that was declared
    const more: SentencesOf<Two> = { "zh-CN": { ...both, third: () => "" }, en: { one: () => "", other: () => "", third: () => "" } };
    // @ts-expect-error a mistake without what its sentence needs
    const less = () => workbookMistake("sheet-missing", { sheet: "" });
    // @ts-expect-error a mistake that nobody declared
    const none = () => new Mistake("nobody", {});
    expect([half, more, less, none]).toHaveLength(4);
  });
});
