import fc from "fast-check";
import { expect, it } from "vitest";
import { plainDecimal } from "../../../src/analysis/table/plain-decimal.ts";

it("is the double that reading the text gives", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?\d{0,9}\.?\d{0,8}$/), (text) => {
      const found = plainDecimal(text, true);
      // What is no number, and what has too many digits, is left to others.
      if (!Number.isNaN(found)) expect(found).toBe(Number(text));
      else expect(text.replace(/\D/g, "").length === 0 || text.replace(/\D/g, "").length > 15).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it("leaves to others what a decimal mark, a sign or a space makes of a text", () => {
  for (const text of ["", "-", ".", "+1", "1,5", " 1", "1 ", "1.2.3", "1e3", "12%", "１２", "0x10", "--1", "1-2", "Infinity"])
    expect(plainDecimal(text, true)).toBeNaN();
  expect(plainDecimal("1.5", false)).toBeNaN();
  expect(plainDecimal("15", false)).toBe(15);
  expect(plainDecimal("-0", true)).toBe(-0);
});
