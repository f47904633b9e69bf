import { describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../../src/analysis/run/analysis.ts";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { remarksOf } from "../../../src/analysis/checks/remarks-of.ts";
import { datasetOf, runAnalysis } from "../../../src/analysis/run/run-analysis.ts";
import { spelledLabels, spelledNames } from "../../../src/analysis/checks/spellings.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { evaluate } from "../../../src/engine/run/run.ts";
import { noteSentence } from "../../../src/locale/said/notes.ts";
import { remarkSentence } from "../../../src/locale/said/remarks.ts";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { methodSheet } from "../../../src/report/sheets/method-sheet.ts";

const columns = { dmu: "单元", period: "年份", group: null, inputs: ["投入"], outputs: ["产出"], undesirable: [] };
const table = (rows: readonly (readonly Cell[])[]) => findTable([["单元", "年份", "投入", "产出"], ...rows], { name: "Data", row: 1, column: 1 }, true);
const twoYears = table([
  ["甲", "2014", "50", "40"],
  ["乙", "2014", "60", "42"],
  ["丙", "2014", "40", "30"],
  ["甲", "2015", "50", "42"],
  ["乙", "2015", "60", "45"],
  ["丙", "2015年", "40", "33"],
]);
const asked = (draft: Partial<AnalysisDraft> = {}) => completeAnalysis({ columns, ...draft });
const run = (draft: Partial<AnalysisDraft>, data = twoYears) =>
  runAnalysis(asked(draft), data, (request, tasks) => Promise.resolve([...evaluate(request, tasks)]));

/** The names of units in a cross-section of periods: each of `pairs` is [name, period]. */
const names = (...pairs: readonly (readonly [string, string])[]) =>
  spelledNames(
    pairs.map(([name]) => name),
    pairs.map(([, period]) => period),
    null,
  ).map(({ spellings }) => spellings.map(({ label }) => label));
const labels = (role: "period" | "group", ...of: readonly string[]) => spelledLabels(role, of).map(({ spellings }) => spellings.map(({ label }) => label));

describe("one thing in two spellings", () => {
  it("is told by both spellings and their rows, and stays two", async () => {
    const [remark] = remarksOf(asked(), twoYears);
    expect(remarkSentence(remark, "en").text).toContain("“2015” (rows 5, 6) and “2015年” (row 7)");
    expect(remarkSentence(remark, "zh-CN").text).toContain("“2015”（第5、6行）与“2015年”（第7行）");
    const { results } = await run({});
    expect(results.periods).toEqual(["2014", "2015", "2015年"]);
  });

  it("is taken as one where that is asked for: the scores, the note, the method sheet and the JSON say so", async () => {
    const completed = await run({ spellings: "one" });
    const { results, analysis } = completed;
    expect(analysis.spellings).toBe("one");
    const scores = results.scores.filter(({ period }) => period === "2015").map(({ score }) => score!);
    for (const [k, score] of [1.018182, 0.892857, 0.982143].entries()) expect(scores[k]).toBeCloseTo(score, 6);
    const [note] = results.notes;
    expect(note).toEqual({ code: "one-spelling", role: "period", column: "年份", kept: "2015", others: [{ label: "2015年", rows: [7] }] });
    expect(noteSentence(note, "en")).toBe('In column "年份", "2015年" (row 7) is taken as "2015".');
    expect(noteSentence(note, "zh-CN")).toBe("“年份”列中，“2015年”（第7行）视为“2015”。");
    const said = (locale: "en" | "zh-CN") =>
      methodSheet(completed, locale, "")
        .rows.flat()
        .map((cell) => String(cell?.value ?? ""));
    expect(said("en")).toContain("Taken as one (see the notes)");
    expect(said("zh-CN")).toContain("视为同一个（见注释）");
    expect(remarksOf(analysis, twoYears).filter(({ kind }) => kind === "spellings")).toEqual([]);
    expect("spellings" in asked({ spellings: "apart" })).toBe(false);
  });

  it("stops where two rows become one DMU in one period", () => {
    const twice = table([
      ["甲", "2014", "50", "40"],
      ["甲", "2014年", "51", "41"],
      ["乙", "2014", "60", "42"],
    ]);
    expect(() => datasetOf(asked({ spellings: "one" }), twice)).toThrow(Mistake);
    expect(datasetOf(asked(), twice).data.dmus).toHaveLength(3);
  });

  it("is told of a province also where both stand in one period, and of no city that bears a province's name", () => {
    expect(names(["北京", "2014"], ["北京市", "2014"], ["吉林", "2014"], ["吉林市", "2014"])).toEqual([["北京", "北京市"]]);
    expect(names(["内蒙古", ""], ["内蒙古自治区", ""], ["北 京", ""], ["北京", ""], ["北京市", ""])).toEqual([
      ["内蒙古", "内蒙古自治区"],
      ["北 京", "北京", "北京市"],
    ]);
  });

  it("takes the most frequent spelling, the first of equals", () => {
    expect(spelledLabels("group", ["东部", "东部地区", "东部地区"])[0].kept).toBe("东部地区");
    expect(spelledLabels("group", ["东部", "东部地区"])[0].kept).toBe("东部");
  });

  it("shows what cannot be seen", () => {
    const hidden = table([
      ["北京", "2014", "50", "40"],
      ["北京\u200b", "2015", "60", "42"],
    ]);
    const [remark] = remarksOf(asked(), hidden);
    expect(remarkSentence(remark, "en").text).toContain("“北京[U+200B]” (row 3)");
  });

  it("is refused as a setting of any other name", () => {
    expect(() => asked({ spellings: "both" as "one" })).toThrow(Mistake);
  });
});

describe("names that are one", () => {
  it.each([
    ["北 京", "北京"],
    ["北京市", "北京"],
    ["内蒙古自治区", "内蒙古"],
    ["广西壮族自治区", "广西"],
    ["新疆维吾尔自治区", "新疆"],
    ["香港特别行政区", "香港"],
    ["江苏省", "江苏"],
    ["吉林省", "吉林"],
    ["广州市", "广州"],
    ["恩施土家族苗族自治州", "恩施州"],
    ["阿里地区", "阿里"],
    ["东部地区", "东部"],
    ["ＡＢＣ公司", "ABC公司"],
    ["Alpha Bank", "alpha bank"],
    ["Alpha\u00a0Bank", "Alpha Bank"],
    ["\ufeff甲公司", "甲公司"],
    ["North-East", "North East"],
    ["Zürich", "Zurich"],
    ["Unit 1", "Unit1"],
    ["Jilin Province", "Jilin"],
    ["Beijing City", "Beijing"],
    ["⼭东", "山东"],
  ])("%s and %s, where they never stand in one period", (one, other) => {
    expect(names([one, "2014"], ["丁", "2014"], [other, "2015"], ["丁", "2015"])).toEqual([[one, other]]);
  });

  it("differ in nothing that can be seen, even in one period", () => {
    expect(names(["北京", "2014"], ["北京\u200b", "2014"])).toEqual([["北京", "北京\u200b"]]);
    expect(names(["北京", "2014"], ["北 京", "2014"])).toEqual([["北京", "北 京"]]);
  });

  it("are three spellings of one, and the periods may be spelled too", () => {
    expect(names(["北京", "2014"], ["北京市", "2015"], ["北 京", "2016"])).toEqual([["北京", "北京市", "北 京"]]);
    expect(names(["杭州", "2015"], ["杭州市", "2015年"])).toEqual([]);
  });
});

describe("names that are two", () => {
  it.each([
    ["吉林", "吉林市"],
    ["海南", "海南州"],
    ["吉林省", "吉林市"],
    ["长沙市", "长沙县"],
    ["朝阳", "朝阳区"],
    ["喀什地区", "喀什市"],
    ["New York", "New York City"],
    ["Unit 1", "Unit 11"],
    ["A 1 1", "A 11"],
    ["甲①", "甲1"],
    ["U1-1", "U11"],
    ["2号线", "2号"],
    ["杭州", "杭"],
  ])("%s and %s", (one, other) => {
    expect(names([one, "2014"], ["丁", "2014"], [other, "2015"], ["丁", "2015"])).toEqual([]);
  });

  it("are both there in one period, stand in a cross-section, or in groups with nothing in common", () => {
    expect(names(["杭州", "2014"], ["杭州市", "2014"])).toEqual([]);
    expect(names(["a", "2014"], ["A", "2014"])).toEqual([]);
    expect(spelledNames(["杭州", "杭州市"], null, null)).toEqual([]);
    expect(spelledNames(["朝阳", "朝阳市"], ["2014", "2015"], ["北京", "辽宁"])).toEqual([]);
    expect(spelledNames(["朝阳", "朝阳市"], ["2014", "2015"], ["辽宁", "辽宁省"])).toHaveLength(1);
    expect(names(["喀什", "2014"], ["喀什地区", "2015"], ["喀什市", "2015"])).toEqual([]);
  });
});

describe("periods and groups", () => {
  it.each([
    ["2015", "2015年"],
    ["2015", "2015.0"],
    ["2015", "２０１５"],
    ["2015", "2015年度"],
    ["2015", "二〇一五年"],
    ["2015Q1", "2015年第一季度"],
    ["2015Q1", "2015q1"],
    ["2015Q1", "Q1 2015"],
    ["2015年1月", "2015-01"],
    ["2015H1", "2015年上半年"],
    ["t1", "T1"],
    ["1", "01"],
  ])("%s and %s are one period", (one, other) => {
    expect(labels("period", one, other, "1999")).toEqual([[one, other]]);
  });

  it("of other names are others", () => {
    expect(labels("period", "2015", "2015Q1", "2015Q2", "2015年1月", "2015H1", "2015.1", "FY2015", "98/99", "十二五", "十三五", "Jan", "Jun")).toEqual([]);
    expect(labels("group", "东部", "中部", "西部", "东北", "吉林", "吉林市", "A", "B")).toEqual([]);
  });

  it("are groups in two spellings in one period too", () => {
    expect(labels("group", "东部", "东部地区", "中 部", "中部", "east", "East")).toEqual([
      ["东部", "东部地区"],
      ["中 部", "中部"],
      ["east", "East"],
    ]);
  });
});

describe("a name that stands twice in two groups", () => {
  it("is told with the column that keeps the rows apart", () => {
    const rows = [
      ["北京", "朝阳区", "50", "40"],
      ["长春", "朝阳区", "60", "42"],
      ["Beijing", "Chaoyang", "60", "42"],
      ["Changchun", "Chaoyang", "60", "42"],
    ];
    const said = (some: readonly (readonly Cell[])[], locale: "en" | "zh-CN") => {
      const analysis = completeAnalysis({ columns: { ...columns, dmu: "区", period: null, group: "市" } });
      try {
        datasetOf(analysis, findTable([["市", "区", "投入", "产出"], ...some], { name: "Data", row: 1, column: 1 }, true));
      } catch (error) {
        return sentence(error as Mistake, locale);
      }
      return "";
    };
    expect(said(rows.slice(0, 2), "zh-CN")).toContain("这两行的“市”不同（“北京”与“长春”）：把名称写成“北京朝阳区”“长春朝阳区”即可区分。");
    expect(said(rows.slice(2), "en")).toContain(
      'The two rows differ in column "市" ("Beijing" and "Changchun"): names such as "Beijing Chaoyang" and "Changchun Chaoyang"',
    );
    expect(said([rows[0], rows[0]], "en")).not.toContain("differ");
  });
});
