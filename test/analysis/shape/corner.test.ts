import { describe, expect, it } from "vitest";
import { cornerPart } from "../../../src/analysis/shape/corner.ts";

describe("a corner of two headers", () => {
  it.each([
    ["年份＼地区", "年份", "地区"],
    ["地区/年份", "年份", "地区"],
    ["城市 年份", "年份", "城市"],
    ["Year\\Country Name", "Year", "Country Name"],
    ["Year Country Name", "Year", "Country Name"],
    ["Region | Period", "Period", "Region"],
  ])("%s says of periods %s, of units %s", (text, period, unit) => {
    expect(cornerPart(text, "period")).toBe(period);
    expect(cornerPart(text, "unit")).toBe(unit);
    expect(cornerPart(text, "code")).toBeNull();
  });

  it.each(["地区", "Item name", "Time period", "省/市", "元/吨", ""])("%s is none", (text) => {
    for (const role of ["period", "unit", "indicator"] as const) expect(cornerPart(text, role)).toBeNull();
  });
});
