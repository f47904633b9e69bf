import { describe, expect, it } from "vitest";
import { shownDecimals, shownDigits } from "../../../src/workbook/cells/shown-decimals.ts";

describe("the decimals that a number format shows", () => {
  it.each([
    ["0.000", 1.23456, 3],
    ["0", 1.5, 0],
    ["0.0%", 0.5238, 3],
    ["#,##0.00", 1234.567, 2],
    ["0.###", 1.5, 3],
    ['"¥"#,##0.00;[Red]-0.0', 1.5, 2],
    ['"¥"#,##0.00;[Red]-0.0', -1.5, 1],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, 2],
    ["0.00_);[Red](0.00)", -1.5, 2],
    ["0.0,", 123456, -2],
    ["0.00E+00", 0.0001234, 6],
    ["[=0]0;[<0.001]0.00E+00;0.0000", 1.5, 4],
    ["[=0]0;[<0.001]0.00E+00;0.0000", 0, 0],
    ["[=0]0;[<0.001]0.00E+00;0.0000", 0.0001234, 6],
    ["[>=100]0;0.00", 99.5, 2],
    ["[>=100]0;0.00", 100.5, 0],
    ['0.0"%"', 52.38, 1],
    ['0.00";"0', 1.5, 3],
    ["[DBNum1]0.0", 1.5, 1],
  ])("of %s for %d are %d", (format, value, decimals) => {
    expect(shownDecimals(format, value)).toBe(decimals);
  });

  it.each([
    ["0.0%", 0.123, { decimals: 3, percent: true }],
    ["0%;[Red]-0.00%", -0.123, { decimals: 4, percent: true }],
    ["0.0%;0.00", -0.123, { decimals: 2 }],
    ['0.00%;-0.00%;"—"', 0, { decimals: 4, percent: true }],
    ['0.0"%"', 12.3, { decimals: 1 }],
    ["0.0%;@", 0.5, { decimals: 3, percent: true }],
    ["General", 0.5, null],
  ])("of %s for %d are %o", (format, value, shown) => {
    expect(shownDigits(format, value)).toEqual(shown);
  });

  it.each(["General", "", "@", "# ?/?", "yyyy/m/d", "G/通用格式", '"无"', "G/通用格式0"])("are not said by %s", (format) => {
    expect(shownDecimals(format, 1.25)).toBeNull();
  });
});
