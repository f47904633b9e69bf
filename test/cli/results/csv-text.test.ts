import fc from "fast-check";
import { expect, it } from "vitest";
import { CsvText } from "../../../src/cli/results/csv-text.ts";
import { guardedText } from "../../../src/workbook/file/text/csv-guard.ts";
import { readCsv } from "../../../src/workbook/file/text/csv.ts";

const written = (put: (text: CsvText) => void) => {
  const text = new CsvText();
  put(text);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(text.rest());
};

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 })).map(([whole, decimals]) => Number(`${whole}e-${decimals}`)),
  fc.integer(),
  fc.constantFrom(-0, 0.1 + 0.2, 1e-6, 1e-7, 123456789.123456, 999999999.999999, 1e21, 4503599627.370496),
);

it("writes a number as the shortest decimal that reads back as it", () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(written((text) => text.put(value))).toBe(`\ufeff${JSON.stringify(value)}`);
    }),
    { numRuns: 2000 },
  );
});

const name = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(..."=+-@＝'\" ,;\t\r\nA z9甲．·"), { maxLength: 6 }).map((letters) => letters.join("")),
);

it("writes a name bare only where that is what a spreadsheet reads", () => {
  const quoted = (text: string) => (/[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(name, (text) => {
      expect(written((csv) => csv.put(text))).toBe(`\ufeff${quoted(guardedText(text))}`);
    }),
    { numRuns: 1000 },
  );
  expect(readCsv(new TextEncoder().encode(written((csv) => ["甲省 2012", "b"].forEach((cell) => csv.put(cell)))))).toEqual([["甲省 2012", "b"]]);
});
