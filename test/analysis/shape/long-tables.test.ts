import { describe, expect, it } from "vitest";
import { shapeOf } from "../../../src/procedures/shaping/shape-of.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };

/** A row for every combination of names, with numbers that tell the rows apart. */
function long(keys: readonly (readonly [header: string, names: readonly Cell[]])[], values: readonly string[]): readonly (readonly Cell[])[] {
  const rows = keys.reduce<readonly (readonly Cell[])[]>((rows, [, names]) => rows.flatMap((row) => names.map((name) => [...row, name])), [[]]);
  return [[...keys.map(([header]) => header), ...values], ...rows.map((row, r) => [...row, ...values.map((_, k) => 3 + 1.7 * r + 100 * k)])];
}

const goods = ["猕猴桃", "茶叶", "柑橘"];
const stages = ["生产者", "收购商", "批发商", "零售商"];
const provinces = ["河北", "山西", "湖北"];
const months = ["2023-01", "2023-02", "2023-03"];

/** Long tables that need nothing, as price surveys, accounts and surveys have them. */
const tables: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  "goods by stage": long(
    [
      ["品种", goods],
      ["环节", stages],
    ],
    ["价格(元/公斤)"],
  ),
  "stages by goods": long(
    [
      ["环节", stages],
      ["产品", goods],
    ],
    ["价格"],
  ),
  "goods by stage in English": long(
    [
      ["Product", ["Kiwi", "Tea"]],
      ["Stage", ["Farm", "Wholesale", "Retail"]],
    ],
    ["Price (CNY/kg)"],
  ),
  "items with a price": long(
    [
      ["Item", ["Rice", "Flour", "Oil"]],
      ["Market", ["North", "South"]],
    ],
    ["Price"],
  ),
  "items with price and quantity": long(
    [
      ["项目", goods],
      ["市场", ["甲市场", "乙市场"]],
    ],
    ["价格（元）", "数量（公斤）"],
  ),
  "goods by stage and month": long(
    [
      ["日期", months],
      ["品种", goods],
      ["环节", stages],
    ],
    ["价格(元/公斤)"],
  ),
  "goods by province and year": long(
    [
      ["省份", provinces],
      ["年份", [2020, 2021]],
      ["品种", goods],
    ],
    ["价格(元/吨)"],
  ),
  "goods by province in one year": long(
    [
      ["省份", provinces],
      ["品种", goods],
    ],
    ["价格(元/吨)"],
  ),
  "goods by market with two prices": long(
    [
      ["市场", ["甲市场", "乙市场"]],
      ["品种", goods],
      ["规格", ["一级", "二级"]],
    ],
    ["最低价", "最高价"],
  ),
  "sexes by province": long(
    [
      ["地区", provinces],
      ["性别", ["男", "女"]],
    ],
    ["平均工资(元)"],
  ),
  "kinds of firms by year": long(
    [
      ["企业类型", ["国有", "民营"]],
      ["年度", [2019, 2020, 2021]],
      ["行业", ["制造业", "建筑业"]],
    ],
    ["利润(万元)", "资产(万元)"],
  ),
  "a plain panel": long(
    [
      ["地区", provinces],
      ["年份", [2020, 2021, 2022]],
    ],
    ["人员(万人)", "产值(亿元)"],
  ),
  "prices of one good by month": long(
    [
      ["省份", provinces],
      ["月份", months],
    ],
    ["生猪价格(元/公斤)"],
  ),
};

describe("a long table that is ready", () => {
  it.each(Object.entries(tables))("of %s is never offered to be put in shape", (_, cells) => {
    const found = shapeOf({ name: "Sheet1", cells }, [], true, words);
    expect(found.kind, JSON.stringify(found).slice(0, 300)).not.toBe("shaped");
    if (found.kind === "cannot") expect(found.problem.why).toBe("several-keys");
  });

  it("is another than a list of indicators, which is", () => {
    const cells = long(
      [
        ["地区", provinces],
        ["指标", ["人员(万人)", "产值(亿元)"]],
      ],
      ["数值"],
    );
    expect(shapeOf({ name: "Sheet1", cells }, [], true, words)).toMatchObject({ kind: "shaped", panel: { header: ["地区", "人员(万人)", "产值(亿元)"] } });
  });
});
