import { format } from "numfmt";
import { describe, expect, it } from "vitest";
import { shown } from "../../src/report/layout/cells.ts";
import { numberFormats } from "../../src/workbook/look/look.ts";

const inCell = (value: number) => format(numberFormats.significant, value);

describe("a number of any size", () => {
  it("is written as a person writes it, above 0 and below it", () => {
    const written = (value: number) => shown(value, "significant");
    expect([0, 3.25, 0.001, 12345.6789].map(written)).toEqual(["0", "3.2500", "0.0010", "12,345.6789"]);
    expect([-3.25, -0.001, -0.5].map(written)).toEqual(["-3.2500", "-0.0010", "-0.5000"]);
    expect([0.000123456, -0.000123456, 0.00000123, 9.999e-4].map(written)).toEqual(["0.000123", "-0.000123", "0.00000123", "0.00100"]);
    expect([1.89e-9, -1.234e-12].map(written)).toEqual(["1.89×10⁻⁹", "-1.23×10⁻¹²"]);
  });

  it("stands in a cell with the same digits, and with its sign once", () => {
    for (const value of [0, 3.25, -3.25, -0.5, 0.25, 12345.6789, -12345.6789]) expect(inCell(value)).toBe(shown(value, "significant"));
    expect([0.000123456, -0.00012345].map(inCell)).toEqual(["0.000123456", "-0.0001"]);
  });
});
