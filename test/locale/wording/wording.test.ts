import { describe, expect, it } from "vitest";
import type { MistakeCode, MistakeParams } from "../../../src/engine/declare/mistake.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import type { Note } from "../../../src/engine/declare/note.ts";
import { rangeMistake } from "../../../src/functions/mistakes.ts";
import { cliTexts } from "../../../src/locale/command-line/cli.ts";
import { noteSentence } from "../../../src/locale/said/notes.ts";
import { paneDataTexts, reasonSentence } from "../../../src/locale/pane/data.ts";
import { resultTexts } from "../../../src/locale/pane/results.ts";
import { paneRunTexts } from "../../../src/locale/pane/run.ts";
import { shapeTexts } from "../../../src/locale/pane/shape.ts";
import { findingTexts } from "../../../src/locale/findings/findings-sheet.ts";
import { methodTexts } from "../../../src/locale/sheets/method.ts";
import { inferenceTexts } from "../../../src/locale/said/inference.ts";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { allOf, byCount, counted, list, listUpTo, rowsText } from "../../../src/locale/wording/wording.ts";
import * as bookSteps from "../../../src/procedures/shaping/book-steps.ts";
import * as layoutSteps from "../../../src/procedures/shaping/layout-steps.ts";
import * as nameSteps from "../../../src/procedures/shaping/name-steps.ts";
import * as numberSteps from "../../../src/procedures/shaping/number-steps.ts";
import { shapeSentence, type ShapeStep } from "../../../src/procedures/shaping/steps.ts";

describe("numbers, lists and rows", () => {
  it("agree with their nouns", () => {
    expect([counted(1, "row"), counted(0, "row"), counted(2, "row"), counted("1", "category", "categories")]).toEqual([
      "1 row",
      "0 rows",
      "2 rows",
      "1 category",
    ]);
    expect([byCount(1, "is", "are"), byCount(11, "is", "are")]).toEqual(["is", "are"]);
  });

  it("are listed as the language lists them", () => {
    expect([list(["a", "b"], "en"), list(["甲", "乙"], "zh-CN")]).toEqual(["a, b", "甲、乙"]);
    expect([listUpTo(2, ["a", "b", "c"], "en"), listUpTo(2, ["甲", "乙", "丙"], "zh-CN")]).toEqual(["a, b and 1 more", "甲、乙等3个"]);
    expect([allOf(["a", "b", "c"], "en"), allOf(["a"], "en"), allOf(["甲", "乙"], "zh-CN")]).toEqual(["a, b and c", "a", "甲、乙"]);
  });

  it("are rows, joined where they follow each other", () => {
    expect([[1, 2, 3], [1, 3, 5], [4], [2, 3, 9]].map((rows) => rowsText(rows, "en"))).toEqual(["rows 1–3", "rows 1, 3, 5", "row 4", "rows 2, 3, 9"]);
    expect(rowsText([1, 3, 5, 7, 9, 11, 13], "en")).toBe("rows 1, 3, 5, 7, 9 and 2 more");
    expect([[1, 2, 3], [1, 3, 5], [4]].map((rows) => rowsText(rows, "zh-CN"))).toEqual(["第1—3行", "第1、3、5行", "第4行"]);
  });
});

/** `1 rows`, `1 units are`: a noun that does not agree with its number. Words that end in s in the singular are none. */
const disagrees =
  /(?:^|[^\d.,–-])1 (?!(?:is|was|has|does|across|less|plus|as)\b)(?:more |linear |different |Chinese )?[A-Za-z]+s\b(?! (?:with a score )?is\b)|\b1 [a-z]+ are\b/;
const chineseMarks = /[、，。；：！？（）《》]/;

/** Every English text of a record, its functions called with 1 for every number and one name for every list. */
function textsOf(record: object): readonly string[] {
  return Object.values(record).flatMap((entry: unknown): readonly string[] => {
    if (typeof entry === "string") return [entry];
    if (typeof entry === "object" && entry !== null) return textsOf(entry);
    if (typeof entry !== "function") return [];
    // A list takes part as one: some functions take names, others numbers.
    return [1, "1", ["a"]].flatMap((value) => {
      try {
        const made: unknown = (entry as (...args: readonly unknown[]) => unknown)(...Array.from({ length: entry.length }, () => value));
        return typeof made === "string" ? [made] : [];
      } catch {
        return [];
      }
    });
  });
}

const period = { period: "2014" };
const notes: readonly Note[] = [
  { code: "few-units", period: null, units: 1, recommended: 6 },
  { code: "excluded-row", dmu: "", ...period, address: "A5", column: "unit", got: "" },
  { code: "unscored-row", dmu: "", ...period, address: "A5", column: "unit", got: "0" },
  { code: "period-order", periods: ["a", "b"], by: "data", plain: false, doubt: { kind: "unread", labels: ["a", "b"] } },
  { code: "period-order", periods: ["a", "b"], by: "data", plain: false, doubt: { kind: "tie", labels: ["a", "b", "c", "d", "e", "f"] } },
  { code: "period-order", periods: ["a", "b"], by: "choice", plain: false, doubt: null },
];
const mistakes: { readonly [C in MistakeCode]?: MistakeParams[C] } = {
  "column-missing": { column: "x", header: ["a", "b"], nearest: null },
  "role-count": { role: "input", min: 1, max: 1, got: 2 },
  "option-count": { option: "weights", expected: 1, got: 2 },
  "too-few-units": { period: null, got: 0, min: 1 },
  "bad-cells": {
    cells: Array.from({ length: 21 }, (_, k) => ({ column: "x", row: k + 2, address: `B${k + 2}`, rule: "blank" as const, got: "" })),
  },
};
const steps = (rows: readonly number[], count: number): readonly ShapeStep[] => [
  layoutSteps.titleRows.step({ rows }),
  layoutSteps.headerRows.step({ rows }),
  bookSteps.footnotes.step({ rows }),
  nameSteps.totals.step({ names: Array.from({ length: count }, () => "Total"), rows: count }),
  nameSteps.spacedNames.step({ count }),
  nameSteps.mergedNames.step({ count }),
  nameSteps.filledNames.step({ count }),
  numberSteps.mendedNumbers.step({ count }),
  numberSteps.missingMarks.step({ count, signs: ["—"] }),
  layoutSteps.unitsAcross.step({ count, indicators: rows.map(String) }),
  bookSteps.flags.step({ count, flags: ["b"] }),
  bookSteps.sheetsLeftOut.step({ sheets: rows.map(String) }),
  bookSteps.joinedSheets.step({ sheets: rows.map(String) }),
];

describe("English sentences", () => {
  const english = [
    ...textsOf(cliTexts.en.summary),
    cliTexts.en.planned("plan.json", 1),
    cliTexts.en.shardDone("1/1", 1, "s"),
    cliTexts.en.shards(1, 1),
    ...[paneDataTexts, resultTexts, paneRunTexts, shapeTexts, findingTexts, inferenceTexts].flatMap((texts) => textsOf(texts("en"))),
    ...textsOf(methodTexts("en")),
    reasonSentence({ kind: "names", count: 1 }, "en"),
    reasonSentence({ kind: "periods", first: "2014", last: "2014", count: 1 }, "en"),
    ...notes.map((note) => noteSentence(note, "en")),
    ...Object.entries(mistakes).map(([code, params]) => sentence(new Mistake(code as MistakeCode, params), "en")),
    sentence(rangeMistake("range-length", { range: "x", rows: 1, expected: 2, against: "y" }), "en"),
    ...[...steps([3], 1), ...steps([1, 3, 5], 3)].map((step) => shapeSentence(step, "en")),
  ];

  it("agree with a count of one", () => {
    expect(english.length).toBeGreaterThan(200);
    expect(english.filter((text) => disagrees.test(text))).toEqual([]);
  });

  it("hold no Chinese marks", () => {
    expect(english.filter((text) => chineseMarks.test(text))).toEqual([]);
  });

  it("are as they should be where they once were not", () => {
    expect(shapeSentence(layoutSteps.titleRows.step({ rows: [1, 2, 3] }), "en")).toBe("Rows 1–3 are titles and no part of the table.");
    expect(shapeSentence(bookSteps.footnotes.step({ rows: [1, 3, 5] }), "en")).toBe("Rows 1, 3, 5 hold notes or the source and are no part of the table.");
    expect(shapeSentence(numberSteps.missingMarks.step({ count: 1, signs: ["*"] }), "en")).toBe("1 sign (“*”) counts as missing and stays blank.");
    expect(shapeSentence(nameSteps.mergedNames.step({ count: 1 }), "en")).toBe("1 row takes the name of the merged cell above it.");
    const span = { from: "2019", to: "2023", indicators: ["GDP"] };
    expect(shapeSentence(layoutSteps.periodsAcross.step(span), "en")).toBe("The years 2019–2023 become rows: one for each unit and period. Indicators: GDP.");
    expect(shapeSentence(layoutSteps.periodsAcross.step(span), "zh-CN")).toBe("2019—2023年由横排改为竖排：每个单元每个时期一行；指标列：GDP。");
    expect(shapeSentence(layoutSteps.periodsAcross.step({ ...span, to: "2019" }), "en")).toMatch(/^The year 2019 becomes rows/);
    expect(noteSentence(notes[0], "en")).toContain("1 unit is fewer than the 6 ");
    expect(noteSentence(notes[1], "en")).toBe('A row without a name (2014) is left out: column "unit" (A5) is blank.');
    expect(noteSentence(notes[1], "zh-CN")).toBe("没有名称的一行（2014）已剔除：列“unit”（A5）为空。");
    expect(sentence(new Mistake("column-missing", mistakes["column-missing"]!), "en")).toBe('The header has no column "x". Its columns are: a, b.');
  });
});
