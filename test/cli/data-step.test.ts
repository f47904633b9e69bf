import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { data, qianyan, resultsOf, Scratch } from "./command.ts";

const scratch = new Scratch();

/** Four provinces in two regions with the totals that a yearbook prints, over two years. */
const rows = (year: number, k: number) => {
  const of = { 北京: [2, 3], 天津: [4, 3], 四川: [5, 4], 贵州: [3, 1] } as const;
  const sum = (names: readonly (keyof typeof of)[]) => [0, 1].map((c) => k * names.reduce((all, name) => all + of[name][c], 0));
  const line = (name: string, values: readonly number[]) => [name, year, ...values].join(",");
  const own = (name: keyof typeof of) =>
    line(
      name,
      of[name].map((value) => k * value),
    );
  return [
    line("全国", sum(["北京", "天津", "四川", "贵州"])),
    line("东部地区", sum(["北京", "天津"])),
    own("北京"),
    own("天津"),
    line("西部地区", sum(["四川", "贵州"])),
    own("四川"),
    own("贵州"),
  ];
};
const header = "地区,年份,投入,产出";
const printed = scratch.file("totals.csv", [header, ...rows(2019, 1), ...rows(2020, 2)].join("\n"));
const clean = scratch.file("clean.csv", [header, ...[...rows(2019, 1), ...rows(2020, 2)].filter((line) => !/^(全国|东部地区|西部地区)/.test(line))].join("\n"));
const columns = ["--dmu", "地区", "--period", "年份", "--inputs", "投入", "--outputs", "产出", "--model", "radial"];

describe("the totals of a run's data", () => {
  it("stay as units unless they are to be left out, which the message names", async () => {
    const kept = await qianyan(["run", printed, ...columns, "--json", "-"]);
    expect(kept.err).toContain("The option --totals leave-out does so.");
    expect(JSON.parse(kept.out)).toMatchObject({ scores: { length: 14 } });
    const out = scratch.path("kept.json");
    const said = await qianyan(["run", printed, ...columns, "--totals", "keep", "--json", out, "--lang", "zh-CN"]);
    expect(said.err).toContain("请先去掉这些行。加选项--totals leave-out即可。");
  });

  it("are left out with their rows named, and the scores are those of the data without them", async () => {
    const left = await resultsOf("run", printed, ...columns, "--totals", "leave-out");
    const expected = await resultsOf("run", clean, ...columns);
    expect(left.scores).toEqual(expected.scores);
    expect(left.analysis.source).toMatchObject({ rows: 14, step: { totals: "leave-out", groupBy: null } });
    expect(left.messages.map(({ text }) => text)).toContain(
      "Rows of totals in column “地区” are left out: 全国 (2 rows), 东部地区 (2 rows), 西部地区 (2 rows).",
    );
    const { err } = await qianyan(["run", printed, ...columns, "--totals", "leave-out", "--lang", "zh-CN"]);
    expect(err).toContain("“地区”列中的合计行已去掉：全国（2行）、东部地区（2行）、西部地区（2行）。");
    expect(err).not.toContain("像是");
  });

  it("of periods are left out too, and a number that cannot be read keeps its address", async () => {
    const file = scratch.file("means.csv", `${header}\n甲,2019,2,1\n乙,2019,3,1\n甲,2020,2,2\n乙,2020,x,1\n甲,平均,2,1.5\n乙,平均,3,1\n`);
    const { err } = await qianyan(["run", file, ...columns, "--totals", "leave-out"]);
    expect(err).toContain("平均 (2 rows)");
    expect(err).toContain("C5");
  });

  it("refuses another word for what becomes of them", async () => {
    const { code, err } = await qianyan(["run", printed, ...columns, "--totals", "drop"]);
    expect(code).toBe(2);
    expect(err).toContain("keep");
    expect(err).toContain("leave-out");
  });
});

describe("groups of a run's data", () => {
  it.each([
    ["four-regions", "en", "Four regions", ["East", "West"]],
    ["东中西", "zh-CN", "三大地区", ["东部", "西部"]],
    ["东中西东北", "zh-CN", "四大地区", ["东部", "西部"]],
    ["长江经济带", "zh-CN", "长江经济带", ["其他地区", "长江经济带"]],
    ["黄河流域", "en", "Yellow River basin", ["Other regions", "Yellow River basin"]],
    ["Jing Jin Ji", "en", "Beijing-Tianjin-Hebei", ["Beijing-Tianjin-Hebei", "Other regions"]],
  ])("come from the division %s", async (division, lang, column, groups) => {
    const { out, err, code } = await qianyan(
      ["run", printed, ...columns, "--totals", "leave-out", "--group-by", division, "--frontier", "group", "--lang", lang, "--json", "-"],
      {},
    );
    expect(code, err).toBe(0);
    const { analysis, scores } = JSON.parse(out) as { analysis: { columns: { group: string } }; scores: readonly { group: string }[] };
    expect(analysis.columns.group).toBe(column);
    expect([...new Set(scores.map(({ group }) => group))].sort()).toEqual([...groups].sort());
    expect(err).toContain(column);
  });

  it("come from codes of administrative divisions, and a bad cell behind the new column keeps its address", async () => {
    const file = scratch.file("codes.csv", "代码,年份,投入,产出\n110101,2019,2,1\n510104,2019,3,2\n520100,2019,4,x\n");
    const run = ["run", file, "--dmu", "代码", "--inputs", "投入", "--outputs", "产出", "--model", "radial", "--group-by", "three-regions"];
    const { err } = await qianyan(run);
    expect(err).toContain("D4");
    const { scores } = await resultsOf(...run, "--bad-rows", "exclude");
    expect(scores.map(({ group }) => group)).toEqual(["East", "West"]);
  });

  it("are what the totals in the data sum up, which are then left out", async () => {
    const { scores, messages } = await resultsOf("run", printed, ...columns, "--group-by", "totals");
    expect(Object.fromEntries(scores.map(({ dmu, group }) => [dmu, group]))).toEqual({
      北京: "东部地区",
      天津: "东部地区",
      四川: "西部地区",
      贵州: "西部地区",
    });
    expect(messages.map(({ text }) => text)).toContain("The group column “Region” is added, by the totals in the data: 东部地区, 西部地区.");
    const none = await qianyan(["run", clean, ...columns, "--group-by", "totals", "--lang", "zh-CN"]);
    expect(none).toMatchObject({ code: 2, out: "" });
    expect(none.err).toContain("无法据此分组");
  });

  it("refuses units that the division does not know, by name, and a second column of groups", async () => {
    const { code, err } = await qianyan(["run", printed, ...columns, "--group-by", "three-regions"]);
    expect(code).toBe(2);
    expect(err).toContain("“Three regions” has no group for 全国, 东部地区, 西部地区 in column “地区”.");
    expect(err).toContain("--totals leave-out");
    const firms = scratch.file("firms.csv", "企业,x,y\n甲,1,2\n乙,3,4\n");
    expect((await qianyan(["run", firms, "--dmu", "企业", "--inputs", "x", "--outputs", "y", "--group-by", "three-regions"])).err).toContain(
      "no name or code of a province",
    );
    expect((await qianyan(["run", printed, ...columns, "--group", "地区", "--group-by", "totals"])).err).toContain("give one of them");
    expect((await qianyan(["run", printed, ...columns, "--group-by", "north"])).err).toContain("four-regions");
    expect((await qianyan(["run", printed, "--dmu", "单位", ...columns.slice(2), "--group-by", "totals"])).err).toContain("单位");
  });
});

describe("the data step of what is not a plain run", () => {
  it("is taken before a procedure, which may not ask for the units itself", async () => {
    const by = ["--value", "产出", "--period", "年份", "--totals", "leave-out", "--group-by", "东中西", "--json", "-", "--lang", "en"];
    const { out, err, code } = await qianyan(["run", printed, "--procedure", "dagum", "--dmu", "地区", ...by]);
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ analysis: { columns: { group: ["Three regions"] }, source: { step: { groupBy: "three-regions" } } } });
    expect((await qianyan(["run", printed, "--procedure", "dagum", ...by])).err).toContain("--dmu");
    expect((await qianyan(["run", printed, "--procedure", "winsorise", "--values", "产出", "--group-by", "东中西"])).err).toContain("--group-by");
  });

  it("is taken before a chain, whose steps call the groups by their name in either language", async () => {
    const chain = scratch.file(
      "chain.json",
      JSON.stringify({
        version: 2,
        chain: [
          { version: 2, procedure: "lag", columns: { unit: ["地区"], period: ["年份"], values: ["投入"] }, options: {} },
          { version: 2, procedure: "dagum", columns: { value: ["产出"], group: ["三大地区"], period: ["年份"] }, options: {} },
        ],
      }),
    );
    const { out, err, code } = await qianyan(["run", printed, "--chain", chain, "--totals", "leave-out", "--group-by", "three-regions", "--json", "-"]);
    expect(code, err).toBe(0);
    const { table, messages } = JSON.parse(out) as { table: { columns: readonly string[]; rows: readonly unknown[] }; messages: readonly { code: string }[] };
    expect(table.columns.slice(0, 2)).toEqual(["地区", "三大地区"]);
    expect(table.rows).toHaveLength(8);
    expect(messages.map(({ code: one }) => one)).toEqual(["totals-left-out", "grouped-by"]);
  });

  it("is kept by a plan, whatever the language of who merges it", async () => {
    const plan = scratch.path("plan.json");
    const asked = [...columns, "--totals", "leave-out", "--group-by", "three-regions", "--frontier", "group"];
    expect(await qianyan(["plan", printed, ...asked, "--lang", "zh-CN", "--out", plan])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(plan, "utf8"))).toMatchObject({ data: { step: { totals: "leave-out", groupBy: "three-regions", lang: "zh-CN" } } });
    expect((await qianyan(["run", "--shard", "1/1", plan])).code).toBe(0);
    const merged = await resultsOf("merge", plan, "--shards", "1", "--lang", "en");
    const whole = await resultsOf("run", printed, ...asked, "--lang", "zh-CN");
    const numbers = ({ scores }: typeof whole) => scores.map(({ dmu, period, group, score }) => ({ dmu, period, group, score }));
    expect(numbers(merged)).toEqual(numbers(whole));
    expect(merged.messages.map(({ code }) => code)).toEqual(whole.messages.map(({ code }) => code));
  });

  it("leaves a panel without totals as it is", async () => {
    const file = data("china_prov31_2012_2024_industrial_RD.csv");
    const run = ["run", file, "--dmu", "province_zh", "--period", "year", "--inputs", "rd_exp_1e8CNY", "--outputs", "valid_invention_patents_1e4"];
    const [one, two] = [await resultsOf(...run, "--model", "radial", "--totals", "leave-out"), await resultsOf(...run, "--model", "radial")];
    expect(one.scores).toEqual(two.scores);
  });
});
