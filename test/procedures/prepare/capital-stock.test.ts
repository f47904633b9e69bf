import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { sentenceOf } from "../../../src/report/procedure/sentence.ts";
import { ranOn, refusalOf, rowsOf, saidBy, worst } from "../runs.ts";
import { linesOf, tableIn, tableOf } from "../tables.ts";

const [, ...real] = linesOf("prov31-real-panel.csv");
const columns = { value: ["I"], unit: ["u"], period: ["t"] };
const of = (rows: readonly (readonly Cell[])[]) => tableOf([["u", "t", "I"], ...rows]);

describe("capital stocks", () => {
  it("of three provinces 1952–2022 at prices of 2000 are those of the definition, K₀ at those prices too", () => {
    const lines = linesOf("provinces-capital-stock.csv").slice(1);
    const given = { value: ["investment"], price: ["price"], unit: ["province"], period: ["year"] };
    const ran = ranOn("capital-stock", tableIn("provinces-capital-stock.csv"), given, { base: 2000 });
    const stocks = rowsOf(ran, "stock");
    const path = rowsOf(ran, "path");
    const compared = worst(lines.flatMap((line, k) => [[stocks[k]["investment_K"], Number(line[5])] as const, [path[k]["I_real"], Number(line[4])] as const]));
    expect(compared.count).toBe(2 * 3 * 71);
    expect(compared.difference).toBeLessThan(1e-9);
    expect(saidBy(ran)["started"][0]).toMatch(/^anhui的存量从1952年起算，初始存量为212\.\d+（2000年价格）。$/);
    expect(saidBy(ran)["whole"][1]).toMatch(/^No series has a gap; the largest stock, of guangdong, is/);
  });

  it("of R&D of 31 provinces are those of the reference, by the preset", () => {
    const table = of(real.map(([province, year, , exp]) => [province, year, Number(exp)]));
    const ran = ranOn("capital-stock", table, columns, { capital: "rd" });
    const stocks = rowsOf(ran, "stock");
    const compared = worst(real.map((line, k) => [stocks[k]["I_K"], Number(line[4])] as const));
    expect(compared.count).toBe(341);
    expect(compared.difference).toBeLessThan(1e-9);
    expect(saidBy(ran)["no-price"][0]).toMatch(/^没有给价格，投资视为不变价；上海的初始存量为\d/);
    expect(saidBy(ran)["rests-on-start"][1]).toMatch(/still comes from the first one: it rests on how K₀ was found\.$/);
  });

  it("start in three ways", () => {
    const table = of([
      ["甲", "2020", 10],
      ["甲", "2021", 11],
      ["甲", "2022", 12.1],
    ]);
    const first = (options: object) => rowsOf(ranOn("capital-stock", table, columns, { ...options }), "start")[0];
    expect(first({ delta: 0.1, start: "growth" })["K_0"]).toBeCloseTo(50, 10);
    expect(first({ delta: 0.1, start: "tenth" })["K_0"]).toBe(100);
    expect(first({ delta: 0.2, start: "delta" })["K_0"]).toBe(50);
    expect(first({ delta: 0.1, start: "growth", "growth-periods": 1 })["g"]).toBeCloseTo(0.1, 12);
    const rows = rowsOf(ranOn("capital-stock", table, columns, { delta: 0.2, start: "delta" }), "path");
    expect(rows.map((row) => [row["D"], row["K"]])).toEqual([
      [null, 50],
      [10, 51],
      [expect.closeTo(10.2, 12), expect.closeTo(52.9, 12)],
    ]);
  });

  it("end at a gap, and do not start where g + δ is not above 0, each named", () => {
    const table = of([
      ["甲", "2020", 10],
      ["甲", "2021", null],
      ["甲", "2022", 12],
      ["乙", "2020", 100],
      ["乙", "2021", 10],
      ["丙", "2020", 5],
      ["丙", "2021", 6],
      ["丙", "2022", 7],
      ["丁", "2020", null],
    ]);
    const ran = ranOn("capital-stock", table, columns, { start: "growth", delta: 0.1 });
    expect(rowsOf(ran, "start").map((row) => row["state"])).toEqual(["no-growth", "not-growing", "whole", "none"]);
    expect(saidBy(ran)["not-growing"]).toEqual([
      "1个单元不能起算：乙（C5）的投资增长率g为−90.0%，δ为10.0%，g + δ不大于0；请换一种初始存量算法。",
      "1 unit cannot start: 乙 (C5) has growth g of −90.0% and δ of 10.0%, so g + δ is not above 0; find the first stock in another way.",
    ]);
    const lacking = ran.outcome.findings.filter(({ code }) => code === "price-missing").map((found) => sentenceOf(ran.procedure, found));
    expect(lacking.map((text) => text["zh-CN"])).toEqual([
      "1个单元不能起算：丁（C10）没有同时具备投资与价格的一期。",
      "1个单元不能起算：甲（C2）没有两期可以计算投资的增长率g。",
    ]);
    expect(lacking[1].en).toBe("1 unit cannot start, 甲 (C2): there are no two periods from which the growth g of investment follows.");
    const tenth = ranOn("capital-stock", table, columns);
    expect(rowsOf(tenth, "stock").map((row) => row["I_K"] !== null)).toEqual([true, false, false, true, true, true, true, true, false]);
    expect(saidBy(tenth)["stops"][1]).toMatch(/^2 series have a gap: 甲, the stock ends in 2020 at 100/);
  });

  it("name the cell of a price that the base year lacks", () => {
    const table = tableOf([
      ["u", "t", "I", "P"],
      ["甲", "2020", 10, null],
      ["甲", "2021", 11, 1.02],
      ["乙", "2020", 10, 1],
      ["乙", "2021", 11, 1.03],
    ]);
    const priced = { ...columns, price: ["P"] };
    expect(saidBy(ranOn("capital-stock", table, priced))["price-missing"]).toEqual([
      "1个单元不能起算：甲（D2）基期没有价格，各期投资都不能折算。",
      "1 unit cannot start, 甲 (D2): the base year has no price, so no investment can be deflated.",
    ]);
    const alone = tableOf([table.header, ...table.rows.slice(0, 2)]);
    expect(refusalOf(() => ranOn("capital-stock", alone, priced))[0]).toBe("没有一个单元能起算：“P”（D2）基期没有价格，各期投资都不能折算。");
  });

  it("are refused where no unit can start, with the cell", () => {
    const falling = of([
      ["甲", "2020", 100],
      ["甲", "2021", 10],
    ]);
    expect(refusalOf(() => ranOn("capital-stock", falling, columns, { start: "growth" }))).toEqual([
      "没有一个单元能起算：“I”（C2）g + δ不大于0。",
      "No unit can start: of “I” (C2), g + δ is not above 0.",
    ]);
    expect(refusalOf(() => ranOn("capital-stock", falling, columns, { base: 2000 }))[1]).toBe(
      "The base period 2000 is not in the data, which run from 2020 to 2021.",
    );
  });
});
