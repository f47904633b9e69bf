import { describe, expect, it } from "vitest";
import { TableColumns } from "../../src/analysis/table/table-columns.ts";
import { checkUnitCount } from "../../src/analysis/checks/check-panel.ts";
import { indexById } from "../../src/engine/catalog.ts";
import type { ReportCell } from "../../src/report/layout/report-cell.ts";
import { readRows, tableOf } from "./completed.ts";
import {
  arithmeticTable,
  average,
  byYear,
  ecOf,
  half,
  indices,
  numberIn,
  provinces,
  regionRows,
  rowOf,
  scores,
  scoreTable,
  sheet,
  years,
} from "./founding-printed.ts";

const audit = readRows(new URL("data/founding-audit.csv", import.meta.url));

const factors = ["TFP", "EC", "BPC"] as const;
const columns = factors.flatMap((factor) => [`mean_${factor}`, `2014_2015_${factor}`, `2021_2022_${factor}`]);
const national = indices.find(({ row_type }) => row_type === "national")!;
const printed = (name: string) => provinces.find(({ name_en }) => name_en === name)!;
const countOf = (holds: (row: (typeof provinces)[number]) => boolean) => provinces.filter(holds).length;

/** What our report has for a province: EC of the eight intervals, and the scores. */
const ourRow = (name: string) => rowOf(arithmeticTable, name);
/** The working columns begin behind two names, three means, twice three intervals, and a blank; TFP has the first eight. */
const ecColumn = 2 + 3 + 6 + 1 + 8;
const eightOf = (row: readonly ReportCell[]) => years.slice(1).map((_, t) => numberIn(row[ecColumn + t]));
const overall = rowOf(arithmeticTable, "全部单元均值", 0);
const scoresOf = (english: string) => byYear(rowOf(scoreTable, scores.find(({ province_en }) => province_en === english)!.province_zh));
const nationalScores = byYear(rowOf(scoreTable, "全部单元均值", 0));
const allScores = scores.flatMap(({ province_zh }) => byYear(rowOf(scoreTable, province_zh)));
const yearOf = (values: readonly number[], year: number) => values[years.indexOf(String(year))];
const twice = years.slice(1).indexOf("2017");
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** TFP of 2016–2017 as the printed mean has it: BPC is not printed for that interval, and lies between 0.8 and 1.2. */
const restOfTfp = (row: (typeof provinces)[number], bpc: number) => (10 * Number(row.mean_TFP) - bpc * eightOf(ourRow(row.name_zh))[twice]) / 8;

/** Whether a share printed to two decimals, less where they are 0, is that of a whole number of so many answers. */
const isShareOf = (shown: string, base: number) => {
  const places = shown.split(".")[1].length;
  return Array.from({ length: base + 1 }, (_, k) => ((100 * k) / base).toFixed(places)).includes(shown);
};

interface Reproduced {
  /** What our numbers say of it. */
  readonly says: string;
  readonly shows: () => void;
}
interface NotComputed {
  readonly because: string;
}

const findings: Readonly<Record<string, Reproduced | NotComputed>> = {
  A01: {
    says: "the printed means of EC are the eight intervals and 2016–2017 once more, divided by 10; ours are the means of the eight",
    shows() {
      for (const row of provinces) {
        const eight = eightOf(ourRow(row.name_zh));
        const { mean } = ecOf(ourRow(row.name_zh));
        expect(mean).toBeCloseTo(average(eight), 12);
        expect(Math.abs((8 * mean + eight[twice]) / 10 - Number(row.mean_EC)), row.name_en).toBeLessThan(0.0015);
        expect(Math.abs(mean - Number(row.mean_EC)), row.name_en).toBeGreaterThan(0.01);
      }
    },
  },
  A02: {
    says: "the national means are not those of their column, 1.047 / 0.949 / 1.026: that of EC is the mean of the eight yearly means, as ours",
    shows() {
      expect(factors.map((factor) => average(provinces.map((row) => Number(row[`mean_${factor}`]))).toFixed(3))).toEqual(["1.047", "0.949", "1.026"]);
      expect(factors.map((factor) => national[`mean_${factor}`])).toEqual(["1.161", "1.036", "1.158"]);
      expect(average(eightOf(overall)).toFixed(4)).toBe("1.0365");
      expect(ecOf(overall).mean.toFixed(4)).toBe("1.0365");
    },
  },
  A03: {
    says: "without the interval that counts twice TFP rose in 16 provinces, and three of the eight that fell rose for certain",
    shows() {
      const fell = provinces.filter(({ mean_TFP }) => Number(mean_TFP) < 1);
      expect(fell).toHaveLength(8);
      const names = (holds: (row: (typeof provinces)[number]) => boolean) =>
        fell
          .filter(holds)
          .map(({ name_en }) => name_en)
          .sort();
      expect(names((row) => restOfTfp(row, 0.8) > 1 && restOfTfp(row, 1.2) > 1)).toEqual(["Inner Mongolia", "Qinghai", "Shanxi"]);
      expect(names((row) => restOfTfp(row, 0.8) > 1 !== restOfTfp(row, 1.2) > 1)).toEqual(["Guizhou", "Ningxia", "Shaanxi"]);
      expect(countOf((row) => restOfTfp(row, 0.996) > 1)).toBe(16);
    },
  },
  A04: {
    says: "13 of 21 are 61.9 %; 52.4 % are 11, those with EC below 1 and BPC above",
    shows() {
      expect(percent(countOf(({ mean_TFP }) => Number(mean_TFP) > 1) / provinces.length)).toBe("61.9 %");
      const eleven = countOf(({ mean_EC, mean_BPC }) => Number(mean_EC) < 1 && Number(mean_BPC) > 1);
      expect([eleven, percent(eleven / provinces.length)]).toEqual([11, "52.4 %"]);
    },
  },
  A05: { says: "13, not 14, printed means of TFP are above 1", shows: () => expect(countOf(({ mean_TFP }) => Number(mean_TFP) > 1)).toBe(13) },
  A06: {
    says: "the mean of all scores is 0.749; 0.701 is that of 2014",
    shows() {
      expect(numberIn(rowOf(scoreTable, "全部单元均值", 0)[2]).toFixed(3)).toBe("0.749");
      expect(yearOf(nationalScores, 2014).toFixed(3)).toBe("0.701");
    },
  },
  A07: {
    says: "the geometric mean of EC is 1.0085, as the mean score grew by 0.85 % a year; 3.6 % is the arithmetic mean of ratios",
    shows() {
      expect(numberIn(rowOf(sheet("各地区指数").rows, "全部单元均值", 0)[3]).toFixed(4)).toBe("1.0085");
      expect(((yearOf(nationalScores, 2022) / yearOf(nationalScores, 2014)) ** (1 / 8) - 1).toFixed(4)).toBe("0.0085");
      expect(percent(ecOf(overall).mean - 1)).toBe("3.6 %");
    },
  },
  A08: {
    says: "arithmetic means do not keep TFP = EC × BPC",
    shows() {
      const product = (prefix: string) => Number(national[`${prefix}_EC`]) * Number(national[`${prefix}_BPC`]);
      const prefixes = ["mean", "2014_2015", "2021_2022"];
      expect(prefixes.map((prefix) => product(prefix).toFixed(3))).toEqual(["1.200", "1.057", "1.538"]);
      expect(prefixes.map((prefix) => national[`${prefix}_TFP`])).toEqual(["1.161", "1.061", "1.508"]);
      // The report says so on the sheet that shows arithmetic means.
      expect(
        sheet("各地区指数（算术）")
          .rows.flat()
          .some(({ value }) => String(value).includes("算术平均不保持TFP = EC × BPC")),
      ).toBe(true);
    },
  },
  A09: {
    says: "3 to 9 provinces are efficient in a year",
    shows() {
      const counts = rowOf(sheet("效率").rows, "有效单元数", 0);
      expect(years.map((_, t) => numberIn(counts[2 + t]))).toEqual([5, 3, 4, 8, 7, 5, 9, 8, 8]);
    },
  },
  A10: {
    says: "in 2021 four of the five rose; all five fell in 2022",
    shows() {
      const change = (name: string, year: number) => yearOf(scoresOf(name), year) - yearOf(scoresOf(name), year - 1);
      for (const name of ["Shaanxi", "Guangxi", "Chongqing", "Anhui"]) expect(change(name, 2021), name).toBeGreaterThan(0.05);
      expect(change("Heilongjiang", 2021)).toBeCloseTo(-0.015, 12);
      for (const name of ["Shaanxi", "Guangxi", "Chongqing", "Anhui", "Heilongjiang"]) expect(change(name, 2022), name).toBeLessThan(-0.1);
    },
  },
  A11: {
    says: "the mean falls, rises, falls, rises and falls",
    shows() {
      const turns = nationalScores.slice(1).map((value, t) => Math.sign(value - nationalScores[t]));
      expect(turns).toEqual([-1, 1, 1, -1, -1, 1, -1, -1]);
    },
  },
  A12: {
    says: "the other way round: Liaoning's EC is the third lowest, its BPC the highest",
    shows() {
      const place = (column: string) =>
        provinces
          .map((row) => Number(row[column]))
          .sort((a, b) => a - b)
          .indexOf(Number(printed("Liaoning")[column])) + 1;
      expect([place("mean_EC"), place("mean_BPC")]).toEqual([3, provinces.length]);
      // Ours is below 1 as well: its score fell from 1.017 to 1.000.
      expect(numberIn(rowOf(sheet("各地区指数").rows, "辽宁")[3])).toBeCloseTo((1 / 1.017) ** (1 / 8), 12);
    },
  },
  A13: { because: "two sentences of the study contradict each other; BPC, which decides between them, rests on global scores that it does not print" },
  A14: {
    says: "a Malmquist–Luenberger index takes undesirable outputs and a directional distance; on SBM scores it is the global Malmquist index",
    shows() {
      expect(indexById("gml").roles.undesirable?.min).toBe(1);
      expect(indexById("gml").measures).toEqual(["ddf"]);
      expect(indexById("gm").measures).toContain("super-sbm");
      expect(sheet("生产率").rows[0][0].value).toContain(indexById("gm").title["zh-CN"]);
    },
  },
  A15: {
    says: "there are eight intervals; the printed ones are 2014–2015 and 2021–2022",
    shows() {
      expect(
        sheet("生产率")
          .rows.find((row) => row.some(({ value }) => value === "2014–2015"))!
          .filter(({ value }) => /^\d{4}–\d{4}$/.test(String(value))),
      ).toHaveLength(8);
      const heads = arithmeticTable
        .find((row) => row.some(({ value }) => value === "2021–2022"))!
        .slice(0, 11)
        .map(({ value }) => value);
      expect(heads.filter((value) => /\d/.test(String(value)))).toEqual(["2014–2015", "2021–2022"]);
    },
  },
  A16: { because: "whether the amounts are at constant prices cannot be seen in scores: the study does not print its data" },
  A17: {
    says: "all 21 means and ranks follow; Hunan and Jiangxi differ in the fourth decimal",
    shows() {
      for (const row of scores) {
        const ours = rowOf(scoreTable, row.province_zh);
        expect(Math.abs(numberIn(ours[2]) - Number(row.mean_printed)), row.province_en).toBeLessThanOrEqual(half + 1e-12);
        expect(numberIn(ours[3]), row.province_en).toBe(Number(row.rank_printed));
      }
      expect(["湖南", "江西"].map((name) => numberIn(rowOf(scoreTable, name)[2]).toFixed(4))).toEqual(["0.7500", "0.7497"]);
    },
  },
  A18: {
    says: "EC of both intervals follows for all 21 provinces from scores above 1 too, within the rounding of the scores",
    shows() {
      let followed = 0;
      for (const row of provinces) {
        const ours = scoresOf(row.name_en);
        for (const [from, to] of [
          ["2014", "2015"],
          ["2021", "2022"],
        ] as const) {
          const [a, b] = [yearOf(ours, Number(from)), yearOf(ours, Number(to))];
          const value = Number(row[`${from}_${to}_EC`]);
          if (value >= (b - half) / (a + half) - half && value <= (b + half) / (a - half) + half) followed++;
        }
      }
      expect(followed).toBe(42);
      expect(scoresOf("Inner Mongolia")[1] / scoresOf("Inner Mongolia")[0]).toBeCloseTo(ecOf(ourRow("内蒙古")).first, 12);
    },
  },
  A19: {
    says: "TFP = EC × BPC holds for the intervals of all 21 provinces, and for none of their means",
    shows() {
      const off = (row: (typeof provinces)[number], prefix: string) => {
        const [tfp, ec, bpc] = factors.map((factor) => Number(row[`${prefix}_${factor}`]));
        return Math.abs(tfp - ec * bpc) - (half + half * (ec + bpc) + half ** 2);
      };
      expect(countOf((row) => off(row, "2014_2015") <= 0) + countOf((row) => off(row, "2021_2022") <= 0)).toBe(42);
      expect(countOf((row) => off(row, "mean") <= 0)).toBe(0);
      expect((Number(printed("Liaoning").mean_EC) * Number(printed("Liaoning").mean_BPC)).toFixed(3)).toBe("1.131");
    },
  },
  A20: {
    says: "all 36 regional means are those of the printed provinces; ours of the two intervals' EC follow from the scores",
    shows() {
      let followed = 0;
      for (const region of regionRows) {
        const own = provinces.filter(({ region_zh }) => region_zh === region.region_zh);
        for (const column of columns) if (Math.abs(average(own.map((row) => Number(row[column]))) - Number(region[column])) <= 2 * half) followed++;
        const ours = ecOf(rowOf(arithmeticTable, `${region.region_zh}均值`, 0));
        expect(Math.abs(ours.first - Number(region["2014_2015_EC"])), region.region_en).toBeLessThan(0.0015);
        expect(Math.abs(ours.last - Number(region["2021_2022_EC"])), region.region_en).toBeLessThan(0.0015);
      }
      expect(followed).toBe(36);
    },
  },
  A21: {
    says: "the yearly means of EC lie between 0.898 and 1.203; what counts twice gives TFP 1.182 and BPC 0.996 in 2016–2017",
    shows() {
      expect(eightOf(overall).map((value) => value.toFixed(3))).toEqual(["0.898", "1.198", "1.203", "0.952", "0.949", "1.151", "0.994", "0.947"]);
      const inThatYear = (factor: string) => 10 * average(provinces.map((row) => Number(row[`mean_${factor}`]))) - 8 * Number(national[`mean_${factor}`]);
      expect(Math.abs(inThatYear("TFP") - 1.182)).toBeLessThan(0.01);
      expect(Math.abs(inThatYear("BPC") - 0.996)).toBeLessThan(0.01);
    },
  },
  A22: {
    says: "57 of the 189 scores are 1 or more, 44 of them below 1.05; none lies between 0.890 and 1",
    shows() {
      expect(allScores).toHaveLength(189);
      expect(allScores.filter((score) => score >= 1)).toHaveLength(57);
      expect(allScores.filter((score) => score >= 1 && score < 1.05)).toHaveLength(44);
      expect(allScores.filter((score) => score > 0.89 && score < 1)).toEqual([]);
    },
  },
  A23: {
    says: "21 provinces are enough for 2 inputs and 3 outputs, which ask for 15",
    shows() {
      const sample = new TableColumns(
        tableOf(
          ["dmu", "x1", "x2", "y1", "y2", "y3"],
          provinces.map(({ name_en }) => [name_en, 1, 1, 1, 1, 1]),
        ),
      );
      const found = checkUnitCount(sample, ["dmu", "input", "input", "output", "output", "output"], false);
      expect(found).toMatchObject({ units: 21, recommended: 15, enough: true });
    },
  },
  A24: {
    says: "the index is that of Pastor & Lovell (2005)",
    shows: () =>
      expect(
        indexById("gm")
          .citations.map(({ text }) => text)
          .join(),
      ).toMatch(/Pastor, J\. T\. & Lovell, C\. A\. K\. \(2005\)/),
  },
  B01: {
    says: "no whole number of 274 answers gives these percentages; each is one of 113",
    shows() {
      for (const shown of ["26.55", "12.39", "82.3", "69.91", "68.14"]) {
        expect([isShareOf(shown, 274), isShareOf(shown, 113)], shown).toEqual([false, true]);
      }
      // Those of the same survey that count all questionnaires do fit.
      for (const shown of ["80.66", "13.87", "10.22", "58.76"]) expect([isShareOf(shown, 274), isShareOf(shown, 113)], shown).toEqual([true, false]);
    },
  },
  C01: {
    says: "of 2.17 trillion yuan (2022) or 2.49 trillion (2023) it is 3.2 % or 2.8 %",
    shows: () => expect([68.95 / 2170, 68.95 / 2490].map(percent)).toEqual(["3.2 %", "2.8 %"]),
  },
  C02: { says: "1.8 of 6.5 yuan are 27.7 %", shows: () => expect(percent(1.8 / 6.5)).toBe("27.7 %") },
  C03: { says: "from 2,327 to 7,891 in six years is 22.6 % a year", shows: () => expect(percent((7891 / 2327) ** (1 / 6) - 1)).toBe("22.6 %") },
  C04: { because: "dollars and yuan are compared without the rate of exchange, which the paper does not print" },
  D01: { because: "the scores of its Table 1, whose roots the means are, are not among the printed tables of the founding study" },
};

describe("the audit of the founding study", () => {
  it("has an answer to every one of its thirty findings", () => {
    expect(audit.map(({ id }) => id)).toEqual(Object.keys(findings));
    expect(audit).toHaveLength(30);
  });

  it.each(audit.map(({ id, printed: claim }) => [id, claim] as const))("%s: %s", (id) => {
    const found = findings[id];
    if ("because" in found) expect(found.because.length).toBeGreaterThan(40);
    else found.shows();
  });
});
