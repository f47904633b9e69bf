import { describe, expect, it } from "vitest";
import {
  arithmeticTable,
  average,
  byYear,
  ecOf,
  half,
  indices,
  numberIn,
  provinces,
  ratios,
  regionRows,
  rowOf,
  scoreTable,
  scores,
  sheet,
  years,
} from "../founding-printed.ts";

describe("from the printed scores of the founding study", () => {
  it("the means over nine years follow as printed, for all 21 provinces", () => {
    for (const row of scores)
      expect(Math.abs(numberIn(rowOf(scoreTable, row.province_zh)[2]) - Number(row.mean_printed)), row.province_en).toBeLessThanOrEqual(half + 1e-12);
  });

  it("the ranks follow as printed, 1 to 21", () => {
    for (const row of scores) expect(numberIn(rowOf(scoreTable, row.province_zh)[3]), row.province_en).toBe(Number(row.rank_printed));
  });

  it("the means of the regions and of the country by year are those of its provinces", () => {
    for (const region of ["东部", "东北", "中部", "西部"]) {
      const own = scores.filter(({ region_zh }) => region_zh === region);
      byYear(rowOf(scoreTable, `${region}均值`, 0)).forEach((value, t) => expect(value).toBeCloseTo(average(own.map((row) => Number(row[years[t]]))), 12));
    }
    expect(byYear(rowOf(scoreTable, "全部单元均值", 0)).map((value) => value.toFixed(3))).toEqual([
      "0.701",
      "0.615",
      "0.707",
      "0.823",
      "0.783",
      "0.739",
      "0.823",
      "0.797",
      "0.750",
    ]);
  });

  it("EC of the first and the last interval follows as printed, for provinces, regions and the country", () => {
    // A ratio of two numbers printed to three digits is known to an interval.
    for (const row of provinces) {
      const ours = scores.find(({ province_zh }) => province_zh === row.name_zh)!;
      const within = (from: string, to: string, value: number) => {
        const [a, b] = [Number(ours[from]), Number(ours[to])];
        expect(value, row.name_en).toBeGreaterThanOrEqual((b - half) / (a + half) - half);
        expect(value, row.name_en).toBeLessThanOrEqual((b + half) / (a - half) + half);
      };
      within("2014", "2015", Number(row["2014_2015_EC"]));
      within("2021", "2022", Number(row["2021_2022_EC"]));
      const { first, last } = ecOf(rowOf(arithmeticTable, row.name_zh));
      expect(Math.abs(first - Number(row["2014_2015_EC"])), row.name_en).toBeLessThan(0.003);
      expect(Math.abs(last - Number(row["2021_2022_EC"])), row.name_en).toBeLessThan(0.003);
    }
    for (const row of [...regionRows, { ...indices.find(({ row_type }) => row_type === "national")!, region_zh: "全部单元" }]) {
      const { first, last } = ecOf(rowOf(arithmeticTable, `${row.region_zh}均值`, 0));
      expect(Math.abs(first - Number(row["2014_2015_EC"])), row.region_zh).toBeLessThan(0.0015);
      expect(Math.abs(last - Number(row["2021_2022_EC"])), row.region_zh).toBeLessThan(0.0015);
    }
  });

  it("there are 3 to 9 efficient provinces in a year, not 5 to 8 as the text says", () => {
    const { rows } = sheet("效率");
    const counts = rowOf(rows, "有效单元数", 0);
    expect(years.map((_, t) => numberIn(counts[2 + t]))).toEqual([5, 3, 4, 8, 7, 5, 9, 8, 8]);
  });

  it("the mean of all scores is 0.749; the 0.701 of its conclusion is the mean of 2014", () => {
    expect(numberIn(rowOf(scoreTable, "全部单元均值", 0)[2]).toFixed(3)).toBe("0.749");
  });
});

describe("where the printed table is not consistent", () => {
  it("its nine-year means of EC count 2016–2017 twice and divide by 10: ours are the means of the eight intervals", () => {
    const twice = years.slice(1).indexOf("2017");
    for (const row of provinces) {
      const ours = scores.find(({ province_zh }) => province_zh === row.name_zh)!;
      const eight = ratios(ours);
      const mistaken = (eight.reduce((sum, value) => sum + value, 0) + eight[twice]) / 10;
      expect(Math.abs(mistaken - Number(row.mean_EC)), row.name_en).toBeLessThan(0.0015);
      expect(ecOf(rowOf(arithmeticTable, row.name_zh)).mean).toBeCloseTo(average(eight), 12);
      expect(Math.abs(average(eight) - Number(row.mean_EC)), row.name_en).toBeGreaterThan(0.01);
    }
  });

  it("its national mean of EC is the arithmetic mean of the years' means; the geometric one is 1.0085", () => {
    const national = Number(indices.find(({ row_type }) => row_type === "national")!.mean_EC);
    const yearly = years.slice(1).map((_, t) => average(scores.map((row) => ratios(row)[t])));
    expect(Math.abs(average(yearly) - national)).toBeLessThan(0.001);
    expect(numberIn(rowOf(sheet("各地区指数").rows, "全部单元均值", 0)[3]).toFixed(4)).toBe("1.0085");
    expect(Math.abs(average(provinces.map((row) => Number(row.mean_EC))) - national)).toBeGreaterThan(0.08);
  });

  it("its regional means of the means are built on those, so that ours differ", () => {
    for (const row of regionRows) {
      const own = provinces.filter(({ region_zh }) => region_zh === row.region_zh);
      expect(Math.abs(average(own.map(({ mean_EC }) => Number(mean_EC))) - Number(row.mean_EC))).toBeLessThan(0.001);
      expect(Math.abs(ecOf(rowOf(arithmeticTable, `${row.region_zh}均值`, 0)).mean - Number(row.mean_EC))).toBeGreaterThan(0.01);
    }
  });

  it("13 of 21 provinces with TFP above 1 are 61.9 %, not the 52.4 % of its abstract", () => {
    const above = provinces.filter(({ mean_TFP }) => Number(mean_TFP) > 1).length;
    expect(above).toBe(13);
    expect(`${((100 * above) / provinces.length).toFixed(1)} %`).toBe("61.9 %");
    expect(`${((100 * provinces.filter(({ mean_EC, mean_BPC }) => Number(mean_EC) < 1 && Number(mean_BPC) > 1).length) / provinces.length).toFixed(1)} %`).toBe(
      "52.4 %",
    );
  });

  it("TFP = EC × BPC holds for its intervals and not for its arithmetic national means", () => {
    for (const row of provinces) {
      for (const interval of ["2014_2015", "2021_2022"]) {
        const [tfp, ec, bpc] = ["TFP", "EC", "BPC"].map((name) => Number(row[`${interval}_${name}`]));
        expect(Math.abs(tfp - ec * bpc), row.name_en).toBeLessThan(half + half * (ec + bpc) + half ** 2);
      }
    }
    const national = indices.find(({ row_type }) => row_type === "national")!;
    expect(Math.abs(Number(national.mean_TFP) - Number(national.mean_EC) * Number(national.mean_BPC))).toBeGreaterThan(0.03);
  });

  it("shows TFP and BPC, whose scores it does not print, as missing and never as a number", () => {
    const row = rowOf(arithmeticTable, "内蒙古");
    expect([row[2].value, row[4].value, row[5].value, row[7].value]).toEqual(["", "", "", ""]);
  });
});
