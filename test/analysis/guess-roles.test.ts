import { describe, expect, it } from "vitest";
import { guessRoles } from "../../src/analysis/guess-roles.ts";

describe("guessing the roles of columns from their headers", () => {
  it.each([
    { header: ["province_zh", "year", "rd_exp", "patents"], roles: ["dmu", "period", null, null] },
    { header: ["省份", "年份", "区域", "资本", "劳动"], roles: ["dmu", "period", "group", null, null] },
    { header: ["Year", "Region", "Firm", "Output"], roles: ["period", "group", "dmu", null] },
    { header: ["DMU", "Input1", "Input2", "Output1"], roles: ["dmu", null, null, null] },
    { header: ["x", "y", ""], roles: [null, null, null] },
  ])("reads $header as $roles", ({ header, roles }) => {
    expect(guessRoles(header)).toEqual(roles);
  });

  it("proposes each role once, for the first column that fits, and leaves the rest to a person", () => {
    expect(guessRoles(["name", "id", "year", "month"])).toEqual(["dmu", null, "period", null]);
  });

  it("takes a word only whole: a unit price is no unit, a yearly sum no year", () => {
    expect(guessRoles(["united", "yearly", "grouping"])).toEqual([null, null, null]);
  });
});
