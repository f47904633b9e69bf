import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { chained } from "../../../src/procedures/prepare/price-chain.ts";
import { ranOn, refusalOf, rowsOf, saidBy, worst } from "../runs.ts";
import { linesOf, tableOf } from "../tables.ts";

const [, ...chain] = linesOf("prov31-price-chain.csv");
/** The links of both indices; that of fixed assets is blank where the reference lets the retail index stand in. */
const links = tableOf([
  ["province", "year", "rpi", "fai"],
  ...chain.map(([province, year, rpi, fai, substituted]): Cell[] => [province, year, Number(rpi), substituted === "True" ? null : Number(fai)]),
]);
const columns = { values: ["rpi", "fai"], unit: ["province"], period: ["year"] };

describe("the price chain of 31 provinces", () => {
  it("is that of the reference: the retail index, and the R&D price with the retail index standing in", () => {
    const composite = rowsOf(ranOn("prices", links, columns, { base: 2012, "weight-vector": [0.55, 0.45], substitute: "first" }), "columns");
    const retail = rowsOf(ranOn("prices", links, { ...columns, values: ["rpi"] }), "columns");
    const compared = worst(
      chain.flatMap(([, , , , , link, rpi, rd], k) => [
        [composite[k]["L"], Number(link)] as const,
        [composite[k]["P"], Number(rd)] as const,
        [retail[k]["rpi_P"], Number(rpi)] as const,
      ]),
    );
    expect(compared.count).toBe(3 * 341);
    expect(compared.difference).toBeLessThan(1e-12);
  });

  it("says which index stood in for which, and where prices rose most", () => {
    const said = saidBy(ranOn("prices", links, columns, { "weight-vector": [0.55, 0.45], substitute: "first" }));
    expect(said["substituted"][0]).toMatch(/^“fai”缺失的2012—2022年共101个指数由“rpi”代替。$/);
    expect(said["substituted"][1]).toMatch(/^“rpi” stands in for \d+ missing links of “fai”/);
    expect(said["highest"][0]).toMatch(/^2022年.+的“P”定基指数最高，为1\.\d+（2012年=1）。$/);
    expect(said["lowest"][1]).toMatch(/^In 2022 the base index of “P” is lowest in .+: 1\.\d+ \(2012 = 1\)\.$/);
    expect(said["whole"][0]).toBe("没有断开的序列；“rpi”有341个环比指数。");
  });
});

describe("price indices", () => {
  const table = (links_: readonly (readonly [string, number | null])[]) => tableOf([["year", "i"], ...links_]);
  const of = { values: ["i"], period: ["year"] };

  it("go backwards from a base year within the data, and forwards", () => {
    const rows = rowsOf(
      ranOn(
        "prices",
        table([
          ["2019", 90],
          ["2020", 110],
          ["2021", 120],
        ]),
        of,
        { base: 2020 },
      ),
      "columns",
    );
    expect(rows.map((row) => row["i_P"])).toEqual([1 / 1.1, 1, 1.2]);
  });

  it("end at a gap, whether a cell is blank or a year has no row", () => {
    for (const gapped of [
      table([
        ["2018", 100],
        ["2019", 102],
        ["2020", null],
        ["2021", 104],
      ]),
      table([
        ["2018", 100],
        ["2019", 102],
        ["2021", 104],
      ]),
    ]) {
      const ran = ranOn("prices", gapped, of);
      const found = rowsOf(ran, "columns");
      expect(found[1]["i_P"]).toBe(1.02);
      expect(found[found.length - 1]["i_P"]).toBeNull();
      const said = saidBy(ran)["broken"];
      expect(said[0]).toContain("缺2020年的环比指数");
      expect(said[1]).toContain("the data lack “i” of 2020");
    }
  });

  it("of any base are the same but for their scale", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 50, max: 200, noNaN: true }), { minLength: 2, maxLength: 20 }), fc.nat(), (links_, k) => {
        const [one, other] = [chained(links_, 0), chained(links_, k % links_.length)];
        one.forEach((P, t) => expect(P / one[k % links_.length] / other[t]).toBeCloseTo(1, 10));
      }),
    );
  });

  it("say that numbers are unlike links", () => {
    const said = saidBy(
      ranOn(
        "prices",
        table([
          ["2020", 1.01],
          ["2021", 1.02],
        ]),
        of,
      ),
    )["unlike"];
    expect(said[0]).toContain("不像上年=100的指数");
    expect(said[1]).toContain("unlike an index with the previous year at 100");
  });

  it("may come from a table beside the columns, under the name that its title gives", () => {
    const years = ["2020", "2021", "2022"];
    const panel = tableOf([
      ["province", "year", "fai"],
      ...years.flatMap((year) => ["北京", "天津"].map((unit): Cell[] => [unit, year, year === "2022" ? null : 101])),
    ]);
    const prices = tableOf([
      ["指标：商品零售价格指数(上年=100)", null, null],
      ["地区", "2022年", "2021年"],
      ["北京市", 103, 102],
      ["天津市", 104, 105],
      ["数据来源：国家统计局", null, null],
    ]);
    const both = ranOn(
      "prices",
      panel,
      { unit: ["province"], period: ["year"], values: ["fai"] },
      { "weight-vector": [0.5, 0.5], substitute: "first" },
      { prices },
    );
    expect(rowsOf(both, "columns").map((row) => row["L"])).toEqual([101, 101, 101.5, 103, 103, 104]);
    expect(saidBy(both)["substituted"][0]).toBe("“fai”缺失的2022年共2个指数由“商品零售价格指数(上年=100)”代替。");
  });

  it("refuse a base year that is not there, weights that do not add up to 1 or do not match, and two rows of a year", () => {
    expect(refusalOf(() => ranOn("prices", links, columns, { base: 1990 }))).toEqual([
      "基期1990不在数据中，数据为2012至2022。",
      "The base period 1990 is not in the data, which run from 2012 to 2022.",
    ]);
    expect(refusalOf(() => ranOn("prices", links, columns, { "weight-vector": [0.5, 0.4] }))).toEqual([
      "权重合计应为1，现为0.9。",
      "The weights must add up to 1; they add up to 0.9.",
    ]);
    expect(refusalOf(() => ranOn("prices", links, columns, { "weight-vector": [1] }))[1]).toBe("There are 1 weights for 2 price indices; give one for each.");
    expect(refusalOf(() => ranOn("prices", links, { ...columns, unit: [] }))[1]).toMatch(
      /^No column of units was given, and 2012 has two rows \(B\d+ and B\d+\)/,
    );
  });
});
