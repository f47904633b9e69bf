import { expect, it } from "vitest";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import type { BadCell } from "../../src/analysis/mistakes.ts";
import { formulaSentence, sentence } from "../../src/locale/wording/sentences.ts";

const blank = (row: number): BadCell => ({ column: "a", row, address: `C${row}`, rule: "blank", got: "" });
const mistake = new Mistake("bad-cells", { cells: Array.from({ length: 400 }, (_, k) => blank(k + 2)) });

it("names three of many cells beside a formula, and counts the rest, in both languages", () => {
  expect(formulaSentence(mistake, "zh-CN").match(/（C\d+）/g)).toEqual(["（C2）", "（C3）", "（C4）"]);
  expect(formulaSentence(mistake, "zh-CN")).toContain("另有397个单元格不符");
  expect(formulaSentence(mistake, "en").match(/\(C\d+\)/g)).toEqual(["(C2)", "(C3)", "(C4)"]);
  expect(formulaSentence(mistake, "en")).toContain("and 397 more cells");
});

it("says every other mistake as it is said elsewhere", () => {
  const other = new Mistake("period-needed", { index: "gm" });
  expect(formulaSentence(other, "en")).toBe(sentence(other, "en"));
});
