import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { isMistake } from "../../src/engine/declare/mistake.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import { moran } from "../../src/procedures/after/space/moran.ts";
import type { GivenTables } from "../../src/procedures/run/given.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../src/report/procedure/sentence.ts";
import { tableIn, tableOf } from "./tables.ts";

const run = (table: Table, columns: ProcedureDraft["columns"], tables: GivenTables = {}, options: Readonly<Record<string, unknown>> = {}) =>
  runProcedure(completeProcedure({ procedure: "moran", columns, options: { permutations: 0, ...options } }), table, tables);
const heard = new Set<string>();
const said = (completed: CompletedProcedure) => {
  const found = new Map<string, ReturnType<typeof sentenceOf>>(completed.outcome.findings.map((one) => [one.code, sentenceOf(completed.procedure, one)]));
  for (const code of found.keys()) heard.add(code);
  return found;
};
const refusal = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (isMistake(error)) return [sentence(error, "zh-CN"), sentence(error, "en")];
    throw error;
  }
  throw new Error("nothing was refused");
};

const scores = tableIn("rd30-scores.csv");
const panel = { value: ["score"], unit: ["province"], period: ["year"] };
const onlyYears = (...years: readonly string[]): Table => {
  const rows = [...scores.rows.keys()].filter((k) => years.includes(String(scores.rows[k][3])));
  return { ...scores, rows: rows.map((k) => scores.rows[k]), rowNumbers: rows.map((k) => scores.rowNumbers[k]) };
};

const section = { value: ["y"], unit: ["u"] };
const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
const data = (values: readonly Cell[], units: readonly string[] = names) => tableOf([["u", "y"], ...values.map((y, k) => [units[k], y])]);
const line = tableOf([["单元", "相邻"], ...names.slice(1).map((name, k) => [names[k], name])]);
const rising = [1, 2, 3, 4, 5, 6, 7, 8];
const of = (rows: readonly (readonly Cell[])[]) => ({ neighbours: tableOf([["单元", "相邻"], ...rows]) });

describe("what Moran's I says", () => {
  it("says that nothing is there: the R&D scores of 2022", () => {
    const found = said(run(onlyYears("2022"), panel));
    expect(found.get("none")).toEqual({
      "zh-CN": "2022年，全局Moran's I为−0.0679（双侧p值0.7834）：没有空间集聚，也没有空间离散。",
      en: "In 2022, Moran's I is −0.0679 (two-sided p 0.7834): there is no spatial clustering here, and no dispersion.",
    });
    expect(said(run(onlyYears("2022"), panel, {}, { alternative: "greater" })).get("none")!["zh-CN"]).toMatch(/（单侧（集聚）p值0\.6083）：没有空间集聚。$/);
  });

  it("says clustering and dispersion, and names the units of clusters and outliers", () => {
    const clustered = said(run(data(rising), section, { neighbours: line }));
    expect(clustered.get("clustered")!["zh-CN"]).toMatch(/^全局Moran's I为0\.\d{4}（双侧p值0\.\d{4}）：相近的数值显著地彼此相邻，存在空间集聚。$/);
    // 甲 and 辛 at the ends have one neighbour each: a single value may well be like theirs by chance.
    expect(clustered.get("high")).toEqual({ "zh-CN": "高值集聚（高—高）：庚。", en: "High values among high ones: 庚." });
    expect(clustered.get("low")).toEqual({ "zh-CN": "低值集聚（低—低）：乙。", en: "Low values among low ones: 乙." });
    const dispersed = said(run(data([1, 9, 1, 9, 1, 9, 1, 9]), section, { neighbours: line }));
    expect(dispersed.get("dispersed")!.en).toMatch(
      /^Moran's I is −1\.0000 .* unlike values are neighbours more often than by chance, there is spatial dispersion\.$/,
    );
    expect(said(run(onlyYears("2024"), panel)).get("apart")).toEqual({
      "zh-CN": "2024年，与相邻单元相异（高—低或低—高）：甘肃。",
      en: "In 2024, unlike their neighbours, high among low or low among high: 甘肃.",
    });
  });

  it("says in how many periods there is anything", () => {
    expect(said(run(scores, panel)).get("in-some")).toEqual({
      "zh-CN": "13个时期中有3个在0.05的水平上显著（2013、2015、2016），偏离期望值最大的是2013年，Moran's I为0.3592。",
      en: "Of 13 periods 3 are significant at 0.05 (2013, 2015, 2016); I is farthest from what is expected in 2013: 0.3592.",
    });
    expect(said(run(onlyYears("2022", "2023"), panel)).get("in-none")).toEqual({
      "zh-CN": "2个时期在0.05的水平上都不显著；偏离期望值最大的是2023年，Moran's I为−0.0934。",
      en: "In none of 2 periods is it significant at 0.05; I is farthest from what is expected in 2023: −0.0934.",
    });
  });

  it("says that no unit stands out, and that two tests disagree", () => {
    expect(said(run(data([3, 1, 4, 1, 5, 9, 2, 6]), section, { neighbours: line }, { alpha: 0.01 })).get("no-unit")).toEqual({
      "zh-CN": "8个单元的局部Moran指数在0.01的水平上都不显著，没有可以指认的高值区或低值区。",
      en: "None of the local I of 8 units is significant at 0.01: no cluster can be named.",
    });
    // The p value under randomisation is 0.0016, that of 20 permutations 1/21 at least.
    expect(said(run(onlyYears("2013"), panel, {}, { permutations: 20, alpha: 0.04 })).get("disagree")!["zh-CN"]).toBe(
      "2013年，随机化假定下的p值为0.0015，置换检验的p值为0.0476，分处显著性水平0.04的两侧：结论取决于所用的检验。",
    );
  });

  it("says which weights were taken, and what is a convention in them", () => {
    const ours = said(run(onlyYears("2022"), panel));
    expect(ours.get("weights")).toEqual({
      "zh-CN": "2022年，空间权重取自内置的省级邻接关系：30个单元，130个邻接关系，按行标准化。",
      en: "In 2022, the weights are those of the built-in contiguity of the provinces: 30 units with 130 links, standardised by row.",
    });
    expect(ours.get("convention")).toEqual({
      "zh-CN": "广东与海南隔海相望，按惯例视为相邻。",
      en: "广东 and 海南, which the sea divides, are taken as neighbours by convention.",
    });
    const formOf = (tables: GivenTables) => said(run(data(rising), section, tables, { standardise: "none" })).get("weights")!["zh-CN"];
    expect(formOf({ neighbours: line })).toBe("空间权重取自邻接表（成对列出，每对只列一次，按双向处理）：8个单元，14个邻接关系，未标准化。");
    expect(formOf(of(names.flatMap((name, k) => [[name, names[(k + 1) % 8]], ...(k > 0 ? [[names[(k + 1) % 8], name]] : [])])))).toContain(
      "（成对列出，按所列方向）",
    );
    expect(
      formOf({ neighbours: tableOf([["", ...names], ...names.map((name, i) => [name, ...names.map((_, j) => Number(Math.abs(i - j) === 1))])]) }),
    ).toContain("（方阵）");
  });

  it("says which distances were taken, and that a table that is given comes before them", () => {
    const of2022 = (weights: string) => said(run(onlyYears("2022"), panel, {}, { weights }));
    expect(of2022("inverse-distance").get("weights")).toEqual({
      "zh-CN": "2022年，空间权重取自省会（首府）之间大圆距离的倒数：30个单元，870个邻接关系，按行标准化。",
      en: "In 2022, the weights are the inverses of the great-circle distances between the capitals of the provinces: 30 units with 870 links, standardised by row.",
    });
    expect(of2022("inverse-distance-squared").get("weights")!.en).toContain("the squared inverses of the great-circle distances");
    const nearest = of2022("k-nearest");
    expect(nearest.get("weights")).toEqual({
      "zh-CN": "2022年，空间权重取自省会（首府）大圆距离最近的4个单元：30个单元，120个邻接关系，按行标准化。",
      en: "In 2022, the weights are those of the 4 units whose capitals are nearest by the great circle: 30 units with 120 links, standardised by row.",
    });
    expect(nearest.get("one-way")!.en).toMatch(/^In 2022, the weights are not symmetric: \d+ pairs have /);
    expect(nearest.get("convention")).toBeUndefined();
    expect(said(run(data(rising), section, { neighbours: line }, { weights: "inverse-distance" })).get("table-first")).toEqual({
      "zh-CN": "提供了邻接表，权重以表为准（14个邻接关系），未采用所选的“反距离（1/d）”。",
      en: "A table of neighbours was given, so its 14 links were taken, and not “Inverse distance (1/d)” that was chosen beside it.",
    });
  });

  it("says that weights are not symmetric, and how often", () => {
    const rows = names.flatMap((name, k) => [[name, names[(k + 1) % 8]], ...(k > 1 ? [[names[(k + 1) % 8], name]] : [])]);
    expect(said(run(data(rising), section, of(rows))).get("one-way")).toEqual({
      "zh-CN": "邻接关系不对称：有2对单元两个方向的权重不同，未作对称化处理。",
      en: "The weights are not symmetric: 2 pairs have another weight in either direction; they are used as they are.",
    });
  });

  it("names units without a neighbour, units that are not in the table, and names that are no units", () => {
    const six = names.slice(0, 6);
    const ring = six.map((name, k) => [name, six[(k + 1) % 6]]);
    const found = said(run(data(rising), section, of([...ring, ["庚", "壬"]])));
    expect(found.get("isolated")).toEqual({
      "zh-CN": "庚没有相邻的单元，不计入；可改用距离权重，或含距离权重的邻接表。",
      en: "庚 has no neighbour and does not count; weights by distance, chosen or in a table, would include it.",
    });
    expect(found.get("unlisted")).toEqual({
      "zh-CN": "辛不在邻接表中，不计入；请核对名称。",
      en: "辛 is not in the table of neighbours and does not count; check the name.",
    });
    expect(found.get("strangers")).toEqual({
      "zh-CN": "邻接表中的壬不在数据中，没有使用；参与计算的有6个单元。",
      en: "The table of neighbours has 壬, which the data have not; 6 units count.",
    });
    const years = tableOf([
      ["u", "t", "y"],
      ...names.map((name, k): Cell[] => [name, "2020", k * k]),
      ...names.filter((name) => name !== "己").map((name, k): Cell[] => [name, "2021", k * k]),
    ]);
    const tail = of([...names.slice(0, 5).map((name, k) => [name, names[(k + 1) % 5]]), ["戊", "己"], ["己", "庚"], ["甲", "辛"]]);
    expect(said(run(years, { ...section, period: ["t"] }, tail)).get("isolated")!["zh-CN"]).toBe(
      "庚在部分时期（如2021年）没有相邻的单元，不计入；可改用距离权重，或含距离权重的邻接表。",
    );
  });

  it("has said every sentence that it declares", () => {
    expect([...heard].sort()).toEqual(Object.keys(moran.says).sort());
  });
});

describe("the provinces have their neighbours", () => {
  const base = run(onlyYears("2022"), panel).outcome.values;
  const full = {
    北京: "北京市",
    内蒙古: "内蒙古自治区",
    广西: "广西壮族自治区",
    宁夏: "宁夏回族自治区",
    新疆: "新疆维吾尔自治区",
    重庆: "Chongqing",
    陕西: "Shaanxi Province",
  };

  it("by their short names, their long ones and their English ones", () => {
    const renamed = onlyYears("2022");
    const rows = renamed.rows.map(([province, ...others]): Cell[] => [
      (full as Readonly<Record<string, string>>)[String(province)] ?? `${String(province)}省`,
      ...others,
    ]);
    const found = run({ ...renamed, rows }, panel).outcome.values;
    expect(found["global"]).toEqual(base["global"]);
  });

  it("and the same from a list of pairs", () => {
    const completed = run(onlyYears("2022"), panel, { neighbours: tableIn("prov31-adjacency.csv") });
    expect(completed.outcome.values["global"]).toEqual(base["global"]);
    expect(said(completed).get("strangers")!["zh-CN"]).toContain("西藏");
  });

  it("and no other unit, nor one name twice", () => {
    expect(refusal(() => run(data([1, 2, 3, 4], ["北京", "天津", "河北", "台湾"]), section))).toEqual([
      "内置邻接关系只含31个省区市，没有台湾；请改用距离权重（含34个省会、首府），或提供邻接表。",
      "The borders of 台湾 are not among those of the 31 provinces that are known; choose weights by distance, which have all 34 capitals, or give a table of neighbours.",
    ]);
    expect(refusal(() => run(data([1, 2, 3, 4], ["北京", "天津", "河北", "大阪"]), section))).toEqual([
      "大阪不在已知邻接关系的31个省区市之中；请提供邻接表。",
      "These units are none of the 31 provinces whose borders are known: 大阪; give a table of neighbours.",
    ]);
    expect(refusal(() => run(data([1, 2, 3, 4, 5], ["北京", "天津", "河北", "山西", "北京市"]), section))[0]).toBe(
      "“北京”与“北京市”在邻接关系中是同一个名称；请只保留一行，或改用不同的名称。",
    );
  });
});

describe("weights by distance", () => {
  it("have 台湾, 香港 and 澳门 too", () => {
    const five = data([1, 2, 3, 4, 9], ["Taiwan", "香港特别行政区", "Macao", "福建", "广东省"]);
    expect(run(five, section, {}, { weights: "k-nearest", k: 2 }).outcome.values["weights"][0]).toMatchObject({ values: { links: 10 } });
  });

  it("are refused for units that are no provinces, and for more nearest units than there are", () => {
    expect(refusal(() => run(data(rising), section, {}, { weights: "inverse-distance" }))).toEqual([
      "距离权重只含34个省级行政区的省会（首府），甲、乙、丙、丁、戊、己、庚、辛不在其中；请提供带权重（如1/距离）的邻接表。",
      "Weights by distance have the capitals of the 34 provinces, and these units are none of them: 甲, 乙, 丙, 丁, 戊, 己, 庚, 辛; give a table of neighbours with weights such as 1/distance.",
    ]);
    expect(refusal(() => run(data([1, 2, 3, 4], ["北京", "天津", "河北", "山西"]), section, {}, { weights: "k-nearest" }))).toEqual([
      "k为4，而有的时期每个单元只有3个其他单元；k应不大于3。",
      "k is 4, but a unit of one period has only 3 other units; make k 3 or less.",
    ]);
  });
});

describe("a table of neighbours is refused", () => {
  const refused = (cells: readonly (readonly Cell[])[]) => refusal(() => run(data(rising), section, { neighbours: tableOf(cells) }));

  it("by its form, where it is neither pairs nor a square", () => {
    expect(
      refused([
        ["a", "b", "c", "d"],
        ["甲", "乙", 1, 2],
      ]),
    ).toEqual([
      "邻接表“data”：应为成对的名称（两列名称，可有第三列权重），或第一行与第一列名称相同的方阵；现有4列、1行。",
      "Neighbours “data”: It must be pairs (two columns of names, and a third of weights where there are any) or a square with the same names in its first row and first column; it has 4 columns and 1 row.",
    ]);
    expect(
      refused([
        ["", "甲", "乙", "丙"],
        ["甲", 0, 1, 1],
        ["乙", 1, 0, 1],
        ["丁", 1, 1, 0],
      ])[0],
    ).toContain("只出现在一侧的名称有丁、丙");
  });

  it("by the cell of a weight that is negative, no number or blank", () => {
    expect(
      refused([
        ["a", "b", "w"],
        ["甲", "乙", -1],
        ["乙", "丙", "近"],
      ]),
    ).toEqual([
      "邻接表“data”：列“w”第2行（C2）不能为负数，现为“-1”；列“w”第3行（C3）必须是数字，现为“近”。",
      'Neighbours “data”: Column "w", row 2 (C2): must not be negative; got "-1"; column "w", row 3 (C3): must be a number; got "近".',
    ]);
    expect(
      refused([
        ["", "甲", "乙", "丙"],
        ["甲", null, 1, null],
        ["乙", 1, 0, 1],
        ["丙", 1, 1, 0],
      ])[0],
    ).toContain("（D2）不能为空");
    expect(
      refused([
        ["a", "b"],
        ["甲", null],
      ])[0],
    ).toContain("（B2）名称不能为空");
  });

  it("where a unit is its own neighbour, stands twice, or the header is a pair", () => {
    expect(
      refused([
        ["a", "b"],
        ["甲", "甲"],
      ])[0],
    ).toContain("“甲”（B2）与自身相邻");
    expect(
      refused([
        ["", "甲", "乙"],
        ["甲", 1, 1],
        ["乙", 1, 0],
      ])[0],
    ).toContain("“甲”（B2）与自身相邻");
    expect(
      refused([
        ["a", "b"],
        ["甲", "乙"],
        ["乙", "丙"],
        ["甲", "乙"],
      ])[0],
    ).toContain("第2行与第4行都是“甲”的相邻单元“乙”");
    expect(
      refused([
        ["", "甲", "乙", "甲"],
        ["甲", 0, 1, 1],
        ["乙", 1, 0, 0],
      ])[0],
    ).toContain("“甲”在B1与D1出现了两次");
    expect(
      refused([
        ["甲", "乙"],
        ["乙", "丙"],
        ["丙", "甲"],
      ])[0],
    ).toContain("第一行“甲”“乙”是一对名称，不是表头");
  });

  it("where it has no unit of the data", () => {
    expect(
      refused([
        ["a", "b"],
        ["x", "y"],
      ])[1],
    ).toBe("Neighbours “data”: No unit of the data is in it: the data has 甲, 乙, 丙 and 5 more, the table x, y.");
  });
});

describe("Moran's I is refused", () => {
  it("where all values are equal, and where too few units have a neighbour", () => {
    expect(refusal(() => run(data(rising.map(() => 5)), section, { neighbours: line }))).toEqual([
      "“y”的数值全部为5，没有差异，无法计算空间自相关。",
      "Every value of “y” is 5: where nothing differs there is no autocorrelation.",
    ]);
    expect(
      refusal(() =>
        run(
          data(rising),
          section,
          of([
            ["甲", "乙"],
            ["乙", "丙"],
          ]),
        ),
      ),
    ).toEqual([
      "8个单元中只有3个有相邻的单元，至少需要4个；请核对单元名称与邻接表。",
      "Only 3 of 8 units have a neighbour, and 4 are needed; check the names of the units against the table of neighbours.",
    ]);
    expect(refusal(() => run(data([1, 2, 3]), section, { neighbours: line }))[1]).toContain("4");
  });

  it("names a row without a value and leaves it out of the weights", () => {
    const completed = run(data([1, 2, null, 4, 5, 6, 7, 8]), section, { neighbours: line });
    expect(completed.notes.map(({ code }) => code)).toContain("excluded-row");
    expect(completed.outcome.values["global"][0]).toMatchObject({ values: { n: 7 } });
  });

  it("counts names by the list that they are in, however they are written and however long they are", () => {
    const names = ["甲、乙", ...Array.from({ length: 6 }, (_, k) => `${"很".repeat(30)}${k}`)];
    const { "zh-CN": zh, en } = sentenceOf(moran, { code: "unlisted", params: { units: names }, at: [] });
    expect(zh).toBe(`${names.slice(0, 5).join("、")}等7个不在邻接表中，不计入；请核对名称。`);
    expect(en).toBe(`${names.slice(0, 5).join(", ")} and 2 more are not in the table of neighbours and do not count; check the names.`);
  });
});
