import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/workbook/file/text/csv.ts";
import { guardedText, unguardedText } from "../../../../src/workbook/file/text/csv-guard.ts";

/** Texts that begin as formulas do, more often than chance would have it. */
const starts = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "−", "\t", "\n", "'", '"', " ", "\u200b", "\u00a0", "1", ".", "e"];
const texts = fc
  .tuple(fc.array(fc.constantFrom(...starts), { maxLength: 4 }), fc.string({ unit: "binary", maxLength: 12 }))
  .map(([first, rest]) => first.join("") + rest);

describe("a text that a spreadsheet would take for a formula", () => {
  it.each([
    "=1+1",
    "+1+1",
    "-甲",
    "@乙",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\t=1",
    "\t甲",
    "\r甲",
    "\n甲",
    " =1+1",
    "\u3000=1",
    "\u200b=1",
    "'=1",
    '"=1',
    "-1+2",
    "+-1",
    "-1;2",
    "－５",
  ])("%j has an apostrophe before it, which our reader takes off", (text) => {
    expect(guardedText(text)).toBe(`'${text}`);
    expect(unguardedText(guardedText(text))).toBe(text);
  });

  it.each(["甲", "A-1", "1=2", "a@b", "", "-5", "+5", "-1.5e-3", "-0", "O'Neill", "'quoted'", "1/2"])("%j stands as it is", (text) => {
    expect(guardedText(text)).toBe(text);
    expect(unguardedText(text)).toBe(text);
  });

  it.each(["'-5", "'+5", "'1"])("the apostrophe of %j is a person's own", (text) => {
    expect(unguardedText(text)).toBe(text);
    expect(unguardedText(guardedText(text))).toBe(text);
  });

  it("is given back whatever it is", () => {
    fc.assert(fc.property(texts, (text) => void expect(unguardedText(guardedText(text))).toBe(text)));
  });

  it("begins with no sign of a formula", () => {
    fc.assert(fc.property(texts, (text) => void expect(/^[=+\-@\t\r\n]/.test(guardedText(text)) && Number.isNaN(Number(guardedText(text)))).toBe(false)));
  });

  it("is read from a file as it was", () => {
    const bytes = new TextEncoder().encode("d,'=x,y\n'-甲,'-5,''=1\n");
    expect(readCsv(bytes)).toEqual([
      ["d", "=x", "y"],
      ["-甲", "'-5", "'=1"],
    ]);
  });
});
