import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/workbook/file/text/csv.ts";
import { data, qianyan, resultsOf, Scratch } from "./command.ts";

const scratch = new Scratch();
const page = (name: string) => fileURLToPath(new URL(`yearbooks/${name}`, import.meta.url));

interface PanelJson {
  readonly columns: { readonly unit: string; readonly period: string | null; readonly group: string | null };
  readonly indicators: readonly { readonly column: string; readonly name: string; readonly unit: string; readonly english: string }[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly cells: readonly { readonly code: string; readonly address: string; readonly text: string }[];
}

async function panelOf(...args: readonly string[]): Promise<PanelJson> {
  const { code, out, err } = await qianyan(["shape", ...args, "--json", "-"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as PanelJson;
}

/** The bundled panel: by province and year, in the order of its columns. */
const known = new Map(
  readCsv(readFileSync(data("china_prov31_2012_2024_industrial_RD.csv")))
    .slice(1)
    .map(([unit, year, ...values]) => [`${String(unit)} ${String(year)}`, values.map(Number)]),
);
const [staff, spending, , sales, patents] = [0, 1, 2, 3, 4];

describe("qianyan shape", () => {
  it("takes a page of a yearbook with a merged header, an English line, a row of the whole and notes", async () => {
    const { columns, indicators, rows, cells } = await panelOf(page("01_yearbook_merged.xlsx"));
    expect(columns).toEqual({ unit: "地区", period: null, group: null });
    expect(indicators[0]).toMatchObject({ name: "R&D人员全时当量", unit: "人年", english: "Full-time Equivalent of R&D Personnel (man-year)" });
    expect(rows).toHaveLength(31);
    for (const [unit, ...values] of rows) {
      const of = known.get(`${String(unit)} 2023`)!;
      const expected = [staff, spending, sales, patents].map((k) => Math.round(of[k] * 10_000));
      expect(
        values.map((value, k) => value ?? expected[k]),
        String(unit),
      ).toEqual(expected);
    }
    expect(cells).toContainEqual(expect.objectContaining({ code: "total", address: "B6", text: "全国" }));
    expect(cells.filter(({ code }) => code === "missing-mark")).toHaveLength(rows.flat().filter((value) => value === null).length);
  });

  it.each(["xlsx", "xls", "ods", "et", "xlsb"])("reads totals and subtotals in a .%s file alike", async (kind) => {
    const { columns, rows } = await panelOf(page(`10_subtotals.${kind}`));
    expect(columns).toEqual({ unit: "地区", period: "年份", group: "Region" });
    expect(rows).toHaveLength(155);
    for (const [unit, , year, ...values] of rows) {
      const of = known.get(`${String(unit)} ${String(year)}`)!;
      expect(values).toEqual([staff, spending, sales, patents].map((k) => of[k]));
    }
    expect(new Set(rows.map(([, group]) => group))).toEqual(new Set(["东部地区", "中部地区", "西部地区"]));
  });

  it("reads blank rows, merged cells and signs of a .xlsb file as those of the .xlsx", async () => {
    const [binary, plain] = [await panelOf(page("01_yearbook_merged.xlsb")), await panelOf(page("01_yearbook_merged.xlsx"))];
    expect(binary.header).toEqual(plain.header);
    expect(binary.rows).toEqual(plain.rows);
    expect(binary.cells.map(({ code, address, text }) => [code, address, text])).toEqual(plain.cells.map(({ code, address, text }) => [code, address, text]));
  });

  it("joins the sheets of four indicators by their lines", async () => {
    const { indicators, rows } = await panelOf(page("12_nbs_four_sheets.xlsx"));
    expect(indicators.map(({ column }) => column)).toEqual(["R&D人员全时当量(万人年)", "R&D经费(亿元)", "新产品销售收入(亿元)", "有效发明专利数(万件)"]);
    expect(rows).toHaveLength(31 * 13);
    expect(rows[0]).toEqual(["北京市", 2012, ...[staff, spending, sales, patents].map((k) => known.get("北京 2012")![k])]);
  });

  it("puts a file for each province together", async () => {
    const second = scratch.file(
      "天津.csv",
      "数据库：分省年度数据\n地区：天津市\n指标,2023年,2022年\nR&D人员全时当量(万人年),5.6539,5.111\nR&D经费内部支出(亿元),295.9946,284.571\n",
    );
    const { header, rows } = await panelOf(page("11_nbs_gbk.csv"), second);
    expect(header.slice(0, 4)).toEqual(["Unit", "Year", "R&D人员全时当量(万人年)", "R&D经费内部支出(亿元)"]);
    expect(rows.map((row) => row.slice(0, 3))).toContainEqual(["北京市", 2023, 5.9993]);
    expect(rows.map((row) => row.slice(0, 4))).toContainEqual(["天津市", 2022, 5.111, 284.571]);
  });

  it("writes a panel that runs, and does not shape it again", async () => {
    const out = scratch.path("panel.csv");
    expect(await qianyan(["shape", page("12_nbs_four_sheets.xlsx"), "--out", out])).toMatchObject({ code: 0, err: "" });
    const run = await qianyan([
      "run",
      out,
      "--dmu",
      "地区",
      "--period",
      "Year",
      "--inputs",
      "R&D人员全时当量(万人年),R&D经费(亿元)",
      "--outputs",
      "有效发明专利数(万件)",
      "--json",
      "-",
    ]);
    expect(run.code, run.err).toBe(0);
    const again = await qianyan(["shape", out, "--out", scratch.path("again.csv")]);
    expect(again).toMatchObject({ code: 2, out: "" });
    expect(again.err).toContain("is a panel already");
    const book = scratch.path("panel.xlsx");
    expect((await qianyan(["shape", page("10_subtotals.ods"), "--out", book])).code).toBe(0);
    expect((await qianyan(["shape", book, "--out", scratch.path("again.csv")])).err).toContain("this product wrote");
    expect(scratch.names()).not.toContain("again.csv");
  });

  it("keeps the totals where they are wanted", async () => {
    const { rows } = await panelOf(page("10_subtotals.xlsx"), "--keep-totals");
    expect(rows).toHaveLength(175);
  });

  it("adds a group column of regions, to a panel too", async () => {
    const file = scratch.file("coded.csv", "省份,年份,x,y\n110000,2019,1,2\n210000,2019,3,4\n510000,2019,5,6\n");
    const { columns, header, rows } = await panelOf(file, "--group-by", "four-regions");
    expect(columns.group).toBe("Four regions");
    expect(header).toEqual(["省份", "Four regions", "年份", "x", "y"]);
    expect(rows.map((row) => row[1])).toEqual(["East", "Northeast", "West"]);
    const said = await qianyan([
      "shape",
      page("10_subtotals.xlsx"),
      "--group-by",
      "yangtze-belt",
      "--keep-totals",
      "--lang",
      "zh-CN",
      "--out",
      scratch.path("g.csv"),
    ]);
    expect(said.out).toContain("加分组列“长江经济带”（11省市：《长江经济带发展规划纲要》（2016年））。全国总计、东部地区、中部地区、西部地区不在其中，留空。");
    const none = await qianyan(["shape", scratch.file("firms.csv", "企业,x,y\n甲,1,2\n乙,3,4\n"), "--group-by", "three-regions", "--json", "-"]);
    expect(none).toMatchObject({ code: 2, out: "" });
    expect(none.err).toContain("no name or code of a province");
    expect((await qianyan(["shape", file, "--group-by", "north", "--json", "-"])).err).toContain("four-regions");
  });

  it("names both cells of a conflict, in Chinese too", async () => {
    const file = scratch.file("twice.csv", "地区,2019年,2020年\n北京,1,2\n北京,3,4\n");
    const { code, err } = await qianyan(["shape", file, "--out", scratch.path("no.csv"), "--lang", "zh-CN"]);
    expect(code).toBe(2);
    expect(err).toBe("北京2019年的“twice”有两个不同的数：“twice.csv”B2为1，“twice.csv”B3为3，无法自动整理。请区分这两处或只留一处。\n");
    expect(scratch.names()).not.toContain("no.csv");
  });

  it("says why a file gives no panel", async () => {
    const words = await qianyan(["shape", scratch.file("words.csv", "a,b\nc,d\n"), "--json", "-"]);
    expect(words).toMatchObject({ code: 2, out: "" });
    expect(words.err).toContain("has no column of numbers");
    expect((await qianyan(["shape", "--json", "-"])).code).toBe(2);
  });

  it("reads a workbook of the old format that is called .csv, which a run refuses with what it is", async () => {
    const file = scratch.file("old.csv", readFileSync(page("10_subtotals.xls")));
    expect((await panelOf(file)).rows).toHaveLength(155);
    const { code, err } = await qianyan(["run", file, "--dmu", "地区", "--inputs", "x", "--outputs", "y"]);
    expect(code).toBe(2);
    expect(err).toContain(".xls");
    expect(err).toContain(`qianyan shape ${file}`);
  });

  it("refuses a damaged workbook of another format", async () => {
    const whole = readFileSync(page("10_subtotals.xls"));
    const { code, err } = await qianyan(["shape", scratch.file("cut.xls", whole.subarray(0, 3000)), "--json", "-"]);
    expect(code).toBe(2);
    expect(err).toContain("cut.xls");
  });

  it("is named by a run that the layout or the format of a file stops, and by no other", async () => {
    const columns = ["--dmu", "地区", "--inputs", "R&D人员", "--outputs", "专利"];
    for (const file of [page("01_yearbook_merged.xlsx"), page("10_subtotals.ods"), page("11_nbs_gbk.csv")]) {
      const { code, err } = await qianyan(["run", file, ...columns, "--lang", "zh-CN"]);
      expect(code).toBe(2);
      expect(err).toContain(`这个文件可以整理成面板：qianyan shape ${file} --out panel.csv。`);
    }
    const plain = await qianyan(["run", scratch.file("plain.csv", "地区,x,y\n甲,1,2\n乙,3,4\n"), ...columns]);
    expect(plain.code).toBe(2);
    expect(plain.err).not.toContain("shape");
  });
});

describe("a list without periods", () => {
  it("of indicators is shaped without a word of years, and one of goods by stage is in shape", async () => {
    const rows = (names: readonly string[]) => names.map((name, k) => [`猕猴桃,${name},${6 + k}`, `茶叶,${name},${80 + k}`]).flat();
    const list = scratch.file("list.csv", ["产品,指标,数值", ...rows(["产量(吨)", "面积(亩)"])].join("\n"));
    const { out } = await qianyan(["shape", list, "--json", "-", "--lang", "zh-CN"]);
    const { steps } = JSON.parse(out) as { readonly steps: readonly { readonly text: string }[] };
    expect(steps.map(({ text }) => text)).toEqual(["指标由行改为列：产量(吨)、面积(亩)。"]);
    const stages = scratch.file("stages.csv", ["产品,环节,价格(元/公斤)", ...rows(["生产者", "收购商", "消费者"])].join("\n"));
    const ready = await qianyan(["shape", stages, "--json", "-", "--lang", "zh-CN"]);
    expect([ready.code, ready.out]).toEqual([2, ""]);
    expect(ready.err).toContain("由“产品”“环节”几列共同区分，已是规整的表，不需要整理。");
    // The message of what is missing names the columns that are called as it is.
    const run = await qianyan(["run", stages, "--procedure", "price-stages", "--lang", "zh-CN"]);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('缺少必需的选项--stage 环节、--value "价格(元/公斤)"；')]);
  });
});

describe("qianyan run --shape", () => {
  const columns = ["--dmu", "地区", "--period", "年份", "--inputs", "R&D人员(万人年)", "--outputs", "新产品销售收入(亿元)", "--model", "radial"];

  it("shapes and runs as shape and run do one after the other, says what was left out, and says it again from its answer", async () => {
    const panel = scratch.path("panel.csv");
    await qianyan(["shape", page("10_subtotals.ods"), "--out", panel]);
    const apart = await resultsOf("run", panel, ...columns);
    const { out } = await qianyan(["run", page("10_subtotals.ods"), "--shape", ...columns, "--json", "-"]);
    const together = JSON.parse(out) as typeof apart;
    expect(together.scores).toEqual(apart.scores);
    expect(together.analysis.source).toMatchObject({
      file: "10_subtotals.ods",
      rows: 155,
      shape: { totals: "leave-out", files: [{ file: "10_subtotals.ods" }] },
    });
    expect(together.messages.map(({ code }) => code)).toContain("shaped");
    // What was answered shapes the file again.
    const again = scratch.file("again.json", out);
    const chained = await qianyan(["run", page("10_subtotals.ods"), "--chain", again, "--json", "-", "--lang", "zh-CN"]);
    expect(JSON.parse(chained.out)).toMatchObject({ chain: { data: { shape: { totals: "leave-out" } } } });
    expect(chained.err).toContain("合计行已去掉：全国总计、东部地区、中部地区、西部地区，共20行。");
  });

  it("is planned too: the parts of a run shape the same files again, from wherever the plan is read", async () => {
    const asked = [page("10_subtotals.ods"), "--shape", "--totals", "leave-out", ...columns];
    const plan = scratch.path("shaped-plan.json");
    expect((await qianyan(["plan", ...asked, "--out", plan])).code).toBe(0);
    const kept = JSON.parse(readFileSync(plan, "utf8")) as { readonly data: object };
    expect(kept.data).toMatchObject({ shape: { totals: "leave-out", lang: "en", further: [] } });
    expect((await qianyan(["run", "--shard", "1/1", plan])).code).toBe(0);
    const merged = await qianyan(["merge", plan, "--shards", "1", "--json", "-"]);
    expect((JSON.parse(merged.out) as { readonly scores: unknown }).scores).toEqual((await resultsOf("run", ...asked)).scores);
    const other = scratch.file("other-plan.json", JSON.stringify({ ...kept, data: { ...kept.data, shape: { totals: "some", lang: "en" } } }));
    const refused = await qianyan(["merge", other, "--shards", "1"]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("data.shape.totals")]);
  });

  it("takes several files for a procedure, and groups units that two columns name by the province in their names", async () => {
    const header = "省份,区县,年份,产值(亿元)";
    const rows = (year: number) => ["北京市,通州区", "江苏省,通州区", "四川省,青羊区", "江苏省,青羊区"].map((unit, k) => `${unit},${year},${k + 3}`);
    const files = [2020, 2021].map((year) => scratch.file(`${year}.csv`, [header, ...rows(year)].join("\n")));
    const asked = ["--unit", "区县", "--period", "年份", "--value", "产值(亿元)", "--group-by", "three-regions", "--json", "-"];
    const { code, out, err } = await qianyan(["run", ...files, "--shape", "--procedure", "theil", ...asked]);
    expect([code, err]).toEqual([0, expect.stringContaining("their names are joined, as in “北京市通州区” and “江苏省通州区”.")]);
    const { analysis, messages } = JSON.parse(out) as Awaited<ReturnType<typeof resultsOf>>;
    expect(analysis.source).toMatchObject({ file: "2020.csv, 2021.csv", rows: 8, shape: { files: [{ file: "2020.csv" }, { file: "2021.csv" }] } });
    expect(messages).toContainEqual(expect.objectContaining({ code: "grouped-by", groups: ["East", "West"] }));
  });

  it("is refused where the files have no layout that it knows, and several files without it", async () => {
    const none = await qianyan(["run", scratch.file("text.csv", "甲,乙\n丙,丁\n"), "--shape", ...columns]);
    expect([none.code, none.out]).toEqual([2, ""]);
    const two = await qianyan(["run", page("10_subtotals.ods"), page("10_subtotals.xls"), ...columns]);
    expect([two.code, two.err.includes("10_subtotals.xls")]).toEqual([2, true]);
  });
});
