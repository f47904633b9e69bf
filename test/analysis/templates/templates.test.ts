import { describe, expect, it } from "vitest";
import { matchTemplate } from "../../../src/analysis/templates/match-template.ts";
import { templates } from "../../../src/analysis/templates/templates.ts";
import { headingOf, matchSentences, partOf } from "../../../src/locale/pane/templates.ts";
import { templateSheets } from "../../../src/report/sheets/template-sheets.ts";

const template = (id: string) => templates.find((one) => one.id === id)!;

describe("the templates", () => {
  it("are eight with 76 indicators, each with unit, source and names in both languages", () => {
    expect(templates.map(({ indicators }) => indicators.length)).toEqual([5, 5, 8, 14, 9, 10, 19, 6]);
    for (const { indicators } of templates) {
      expect(new Set(indicators.map(({ name }) => name["zh-CN"])).size).toBe(indicators.length);
      for (const { name, unit, source } of indicators)
        for (const text of [name, unit, source]) {
          expect(text["zh-CN"]).not.toBe("");
          expect(text.en).not.toBe("");
          expect(text.en).not.toMatch(/\p{Script=Han}/u);
        }
    }
  });

  it("say what is inferred", () => {
    expect(templates.filter(({ inferred }) => inferred !== null).map(({ id }) => id)).toEqual([
      "targeted-ecommerce-support",
      "new-quality-productivity",
      "rural-logistics",
    ]);
    expect(templates.flatMap(({ indicators }) => indicators).filter(({ inferred }) => inferred)).toHaveLength(27);
  });

  it("find the columns of a table, what is missing, and units that differ", () => {
    const matched = matchTemplate(template("green-tfp"), [
      "地区",
      "年份",
      "资本存量（万元）",
      "年末就业人员",
      "能源消费总量(万吨标准煤)",
      "工业废水排放量(万吨)",
      "能源消费总量增速",
    ]);
    expect(matched.map(({ column }) => column)).toEqual(["资本存量（万元）", "年末就业人员", "能源消费总量(万吨标准煤)", null, null, "工业废水排放量(万吨)"]);
    expect(matchSentences(matched, "zh-CN")).toEqual([
      "模板的6个指标中，表中有4个。",
      "缺少：实际地区生产总值、CO2排放量。",
      "“资本存量（万元）”的计量单位为万元，模板为亿元，基期不变价。",
    ]);
    expect(matchSentences(matched, "en")[1]).toBe("Missing: Real GDP, CO2 emissions.");
  });

  it("become an empty sheet whose headings are found again, in both languages", () => {
    for (const locale of ["zh-CN", "en"] as const)
      for (const one of templates) {
        const [data, list] = templateSheets(one, locale);
        const header = data.rows[0].map(({ value }) => String(value));
        expect(header.slice(2)).toEqual(one.indicators.map((indicator) => headingOf(indicator, locale)));
        expect(
          data.rows
            .slice(1)
            .flat()
            .every(({ value }) => value === null),
        ).toBe(true);
        expect(matchTemplate(one, header).every(({ column, otherUnit }) => column !== null && otherUnit === null)).toBe(true);
        expect(list.rows).toHaveLength(one.indicators.length + 1);
        expect(Math.max(data.name.length, list.name.length)).toBeLessThanOrEqual(31);
      }
  });

  it("say the part of an indicator in an analysis", () => {
    const [capital] = template("green-tfp").indicators;
    expect(partOf(capital, "zh-CN")).toBe("投入");
    expect(partOf(template("rural-logistics").indicators.at(-1)!, "en")).toBe("undesirable output, less is better");
  });
});
