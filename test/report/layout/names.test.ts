import { expect, it } from "vitest";
import { reportSheets } from "../../../src/report/report.ts";
import { legalName } from "../../../src/workbook/report/report-names.ts";
import { recalculated } from "../libreoffice.ts";
import { crossSection, industrialPanel } from "../completed.ts";

const completed = await industrialPanel();
const section = await crossSection();

it.each(["zh-CN", "en"] as const)("names the scores, the index and their heads in %s, each where it stands", (locale) => {
  const sheets = reportSheets(completed, locale);
  const cells = (name: string) => {
    for (const { names = [], rows } of sheets) {
      const found = names.find((one) => one.name === name);
      if (!found) continue;
      const { fromRow, fromColumn, toRow, toColumn } = found.range;
      return rows.slice(fromRow - 1, toRow).map((row) => row.slice(fromColumn - 1, toColumn).map(({ value }) => value));
    }
    throw new Error(`no name ${name}`);
  };
  const called =
    locale === "en"
      ? (sheet: number, ending: string) => `${["Efficiency", "Productivity"][sheet]}_${ending}`
      : (sheet: number, ending: string) => `${["效率", "生产率"][sheet]}_${ending}`;
  const [scores, dmus, periods, intervals, cumulative] =
    locale === "en" ? ["scores", "DMUs", "periods", "intervals", "cumulative"] : ["得分", "单元", "时期", "区间", "累计"];
  const { results } = completed;
  const names = cells(called(0, dmus)).flat();
  const times = cells(called(0, periods))[0];
  expect(names).toEqual(cells(called(1, dmus)).flat());
  expect(times).toEqual(results.periods);
  for (const { dmu, period, score } of results.scores) {
    if (score !== null) expect(cells(called(0, scores))[names.indexOf(dmu)][times.indexOf(period)]).toBe(score);
  }
  const spans = cells(called(1, intervals))[0];
  for (const { dmu, from, to, factors } of results.index) {
    for (const factor of results.factors) {
      if (typeof factors[factor] === "number") expect(cells(called(1, factor))[names.indexOf(dmu)][spans.indexOf(`${from}–${to}`)]).toBe(factors[factor]);
    }
  }
  expect(cells(called(1, cumulative))[0]).toHaveLength(times.length);
});

it("uses names that formulas accept, each once", () => {
  for (const run of [completed, section]) {
    for (const locale of ["zh-CN", "en"] as const) {
      const names = reportSheets(run, locale).flatMap((sheet) => (sheet.names ?? []).map(({ name }) => name));
      expect(names.length).toBeGreaterThan(1);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(legalName(name)).toBe(name);
    }
  }
});

it.each([
  ["A1", "_A1"],
  ["SBM2019", "_SBM2019"],
  ["R1C1", "_R1C1"],
  ["c", "_c"],
  ["2019 得分", "_2019_得分"],
  ["效率值（均值）", "效率值_均值_"],
  ["Efficiency_scores", "Efficiency_scores"],
])("turns %s into the name %s", (wanted, legal) => expect(legalName(wanted)).toBe(legal));

it("lets formulas of another sheet calculate with the names", async () => {
  const sheets = reportSheets(completed, "zh-CN");
  const formulas = ["=AVERAGE(效率_得分)", '=INDEX(生产率_TFP,MATCH("北京",生产率_单元,0),MATCH("2019–2020",生产率_区间,0))', "=COUNT(生产率_累计)"];
  const own = {
    name: "用户",
    stamp: "",
    rows: formulas.map((formula) => [{ value: 0, formula }]),
    columnWidths: [20],
    freeze: { rows: 0, columns: 0 },
    colourScales: [],
  };
  const file = (await recalculated(new Map([["names", [...sheets, own]]]))).get("names")!;
  const [[mean], [tfp], [count]] = file.sheets.find(({ name }) => name === "用户")!.cells;
  const { scores, index } = completed.results;
  const scored = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  expect(mean).toBeCloseTo(scored.reduce((a, b) => a + b) / scored.length, 10);
  expect(tfp).toBeCloseTo(index.find(({ dmu, from }) => dmu === "北京" && from === "2019")!.factors["TFP"]!, 10);
  expect(count).toBeGreaterThan(350);
}, 120_000);
