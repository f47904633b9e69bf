import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { ranOn, refusalOf, rowsOf, saidBy, worst } from "../runs.ts";
import { linesOf, tableOf } from "../tables.ts";

const [, ...chain] = linesOf("prov31-price-chain.csv");
const [, ...real] = linesOf("prov31-real-panel.csv");
const [, ...nominal] = linesOf("rd31-indicators.csv");
const keyed = <T>(lines: readonly (readonly string[])[], of: (line: readonly string[]) => T) =>
  new Map(lines.map((line) => [`${line[0]} ${line[1]}`, of(line)]));
const prices = keyed(chain, (line) => ({ rpi: Number(line[6]), rd: Number(line[7]) }));
const wanted = keyed(real, (line) => line.slice(2).map(Number));
const years = Array.from({ length: 11 }, (_, k) => String(2012 + k));
const panel = nominal.filter(([, year]) => years.includes(year));
const provinces = [...new Set(panel.map(([province]) => province))];

const table = tableOf([
  ["province", "year", "exp", "dev", "sales", "rpi", "rd"],
  ...panel.map(([province, year, , exp, dev, sales]): Cell[] => {
    const { rpi, rd } = prices.get(`${province} ${year}`)!;
    return [province, year, Number(exp), Number(dev), Number(sales), rpi, rd];
  }),
]);
const keys = { unit: ["province"], period: ["year"] };
/** The retail links as a table of units and years, its names and its years spelled otherwise. */
const linkTable = tableOf([
  ["地区", ...[...years].reverse().map((year) => `${year}年`)],
  ...provinces.map((province): Cell[] => [
    province,
    ...[...years].reverse().map((year) => Number(chain.find(([name, of]) => name === province && of === year)![2])),
  ]),
]);

describe("the real R&D panel of 31 provinces", () => {
  it("is that of the reference by columns of prices, and by a table of links", () => {
    const byRd = rowsOf(ranOn("deflate", table, { ...keys, values: ["exp", "dev"], price: ["rd"] }), "columns");
    const byRpi = rowsOf(ranOn("deflate", table, { ...keys, values: ["sales"], price: ["rpi"] }, { base: 2012 }), "columns");
    const byTable = rowsOf(ranOn("deflate", table, { ...keys, values: ["sales"] }, { "price-index": "link" }, { prices: linkTable }), "columns");
    const compared = worst(
      panel.flatMap(([province, year], k) => {
        const [, exp, , dev, sales] = wanted.get(`${province} ${year}`)!;
        return [
          [byRd[k]["exp_real"], exp] as const,
          [byRd[k]["dev_real"], dev] as const,
          [byRpi[k]["sales_real"], sales] as const,
          [byTable[k]["sales_real"], sales] as const,
        ];
      }),
    );
    expect(compared.count).toBe(4 * 341);
    expect(compared.difference).toBeLessThan(1e-12);
  });

  it("is said to be at prices that move as prices do", () => {
    const said = saidBy(ranOn("deflate", table, { ...keys, values: ["exp"], price: ["rd"] }));
    expect(said["by-column"]).toEqual(["第一个指标有341个数值按“rd”折算为2012年价格。", "341 values of the first indicator are at prices of 2012, by “rd”."]);
    expect(said["inside"][0]).toMatch(/^没有可疑的价格变动：变动最大的是.+20\d\d年，为−?\d+\.\d+%，在±15%之内。$/);
  });
});

describe("deflation", () => {
  const small = tableOf([
    ["u", "t", "x", "N", "Q"],
    ["甲", "2020", 100, 200, 200],
    ["甲", "2021", 121, 242, 220],
    ["乙", "2020", 50, 80, 80],
    ["乙", "2021", 60, 120, 80],
  ]);
  const of = { unit: ["u"], period: ["t"], values: ["x"] };

  it("takes the implicit deflator, and says where it is beyond 15 %", () => {
    const ran = ranOn("deflate", small, { ...of, nominal: ["N"], volume: ["Q"] });
    expect(rowsOf(ran, "columns").map((row) => row["x_real"])).toEqual([100, 121 / 1.1, 50, 40]);
    expect(rowsOf(ran, "deflators").map((row) => row["check"])).toEqual(["first", "first", "within", "outside"]);
    expect(saidBy(ran)["outside"]).toEqual([
      "有1处价格一年变动超过±15%，最大的是乙2021年，为50.0%；请核对指数的版本与单位。",
      "The price changes by more than 15% in 1 place, most in 乙, 2021: 50.0%; check the vintage and the unit of measure.",
    ]);
    expect(saidBy(ran)["implicit"][1]).toContain("by the implicit deflator of “N” and “Q”");
  });

  it("names a unit that the table of prices does not have, and lets a single row stand for all", () => {
    const one = tableOf([
      ["u", "2020", "2021"],
      ["甲", 1, 1.1],
      ["丙", 1, 1.2],
    ]);
    const ran = ranOn("deflate", small, of, {}, { prices: one });
    expect(rowsOf(ran, "columns").map((row) => row["x_real"])).toEqual([100, 121 / 1.1, null, null]);
    expect(saidBy(ran)["without"]).toEqual([
      "有2个数值没有价格，不折算；没有价格的单元：乙。",
      "2 values have no price and are left blank; units without prices: 乙.",
    ]);
    const all = ranOn(
      "deflate",
      small,
      of,
      {},
      {
        prices: tableOf([
          ["地区", "2020", "2021"],
          ["全国", 100, 110],
          ["资料来源：国家统计局", null, null],
        ]),
      },
    );
    expect(rowsOf(all, "columns")[3]["x_real"]).toBeCloseTo(60 / 1.1, 12);
    expect(saidBy(all)["by-one-row"][0]).toContain("只有“全国”一行，用于所有单元");
    const long = tableOf([
      ["u", "t", "P"],
      ["甲", "2020", 1],
      ["甲", "2021", 1.1],
      ["乙", "2020", 2],
      ["乙", "2021", 4],
    ]);
    expect(rowsOf(ranOn("deflate", small, of, {}, { prices: long }), "columns").map((row) => row["x_real"])).toEqual([100, 121 / 1.1, 50, 30]);
  });

  it("names the cell of a price that the base year lacks, and that is not above 0", () => {
    const priced = (first: Cell, later: Cell) =>
      tableOf([
        ["u", "t", "x", "P"],
        ["甲", "2020", 10, first],
        ["甲", "2021", 11, later],
        ["乙", "2020", 10, 1],
        ["乙", "2021", 11, 1.03],
      ]);
    const slots = { values: ["x"], price: ["P"], unit: ["u"], period: ["t"] };
    const said = saidBy(ranOn("deflate", priced(null, 1.02), slots));
    expect(said["no-base"]).toEqual([
      "甲没有基期2020年的价格（D2），各期都不能折算；没有折算的数值共2个。",
      "甲 has no price in the base year 2020 (D2), so no year is deflated; 2 values are left blank in all.",
    ]);
    expect(said).not.toHaveProperty("without");
    expect(saidBy(ranOn("deflate", priced(1, null), slots))["without"]).toEqual([
      "有1个数值没有价格（D3起），不折算。",
      "1 value has no price (from D3 on) and is left blank.",
    ]);
    expect(refusalOf(() => ranOn("deflate", priced(0, 1), slots))).toEqual([
      "列“P”第2行（D2）必须大于0，现为“0”。",
      'Column "P", row 2 (D2): must be greater than 0; got "0".',
    ]);
  });

  it("takes a table of one row for all units, unless the row is that of one of them", () => {
    const data = tableOf([["u", "t", "x"], ...["甲", "乙"].flatMap((u) => ["2020", "2021"].map((t): Cell[] => [u, t, 10]))]);
    const slots = { values: ["x"], unit: ["u"], period: ["t"] };
    const of = (name: string) =>
      saidBy(
        ranOn(
          "deflate",
          data,
          slots,
          {},
          {
            prices: tableOf([
              ["", "2020", "2021"],
              [name, 1, 1.1],
            ]),
          },
        ),
      );
    expect(of("全国")["by-one-row"][0]).toBe("价格表只有“全国”一行，用于所有单元；第一个指标有4个数值折算为2020年价格。");
    expect(of("甲")["without"][0]).toBe("有2个数值没有价格，不折算；没有价格的单元：乙。");
  });

  it("refuses to go without prices, a table that is none, a cell that is no price, and a table of other units", () => {
    expect(refusalOf(() => ranOn("deflate", small, of))[1]).toMatch(/^There are no prices/);
    expect(refusalOf(() => ranOn("deflate", small, of, { deflator: "implicit" }))).toEqual([
      "所选的来源需要现价列与不变价列，没有给出。",
      "The prices that were chosen need the columns of current prices and of the volume, and it was not given.",
    ]);
    expect(
      refusalOf(() =>
        ranOn(
          "deflate",
          small,
          of,
          {},
          {
            prices: tableOf([
              ["u", "P"],
              ["甲", 1],
            ]),
          },
        ),
      )[1],
    ).toMatch(/^Table “data”: It must have units down and the periods of the data \(2020, 2021\) across/);
    expect(
      refusalOf(() =>
        ranOn(
          "deflate",
          small,
          of,
          {},
          {
            prices: tableOf([
              ["u", "2020", "2021"],
              ["甲", 1, -1],
            ]),
          },
        ),
      )[1],
    ).toMatch(/^Table “data”: .*C2.*must not be negative/);
    expect(
      refusalOf(() =>
        ranOn(
          "deflate",
          small,
          of,
          {},
          {
            prices: tableOf([
              ["u", "2020"],
              ["丙", 1],
              ["丁", 1],
            ]),
          },
        ),
      )[0],
    ).toMatch(/^没有一个单元在基期有价格（数据中有甲、乙）/);
    expect(
      refusalOf(() =>
        ranOn(
          "deflate",
          small,
          of,
          {},
          {
            prices: tableOf([
              ["u", "2020"],
              ["甲", 1],
              ["甲", 2],
            ]),
          },
        ),
      )[1],
    ).toMatch(/“甲” has a number for 2020 in row 2 and another in cell B3/);
  });
});
