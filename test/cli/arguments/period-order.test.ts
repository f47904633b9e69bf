import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../src/workbook/file/xlsx.ts";
import { qianyan, resultsOf, Scratch } from "../command.ts";

const scratch = new Scratch();
const columns = ["--dmu", "单元", "--period", "时期", "--inputs", "投入", "--outputs", "产出", "--model", "radial"];

/** 甲 with an output that grows by 0.8 a period, 乙 by 1.26 and 丙 by 1.2; the rows of a period stand together. */
const panel = (periods: readonly string[], rows = periods) =>
  `单元,时期,投入,产出\n${rows
    .flatMap((period) => {
      const k = periods.indexOf(period);
      return [
        `甲,"${period}",50,${(40 + 0.8 * k).toFixed(1)}`,
        `乙,"${period}",60,${(42 + 1.26 * k).toFixed(2)}`,
        `丙,"${period}",40,${(30 + 1.2 * k).toFixed(1)}`,
      ];
    })
    .join("\n")}\n`;

const orderNote = (messages: readonly { readonly code: string }[]) => messages.filter(({ code }) => code === "period-order");

describe("quarters before their year", () => {
  const quarters = ["Q1-2014", "Q2-2014", "Q3-2014", "Q4-2014", "Q1-2015"];
  const file = scratch.file("quarters.csv", panel(quarters, ["Q2-2014", "Q1-2015", "Q4-2014", "Q1-2014", "Q3-2014"]));

  it("are compared from each to the next", async () => {
    const { index, messages } = await resultsOf("run", file, ...columns, "--index", "malmquist");
    const tfp = (dmu: string) => index.filter((row) => row["dmu"] === dmu).map((row) => [row["from"], row["to"], Number((row["TFP"] as number).toFixed(6))]);
    expect(tfp("甲")).toEqual([
      ["Q1-2014", "Q2-2014", 1.02],
      ["Q2-2014", "Q3-2014", 1.019608],
      ["Q3-2014", "Q4-2014", 1.019231],
      ["Q4-2014", "Q1-2015", 1.018868],
    ]);
    expect([tfp("乙")[0][2], tfp("丙")[0][2]]).toEqual([1.03, 1.04]);
    expect(orderNote(messages)).toEqual([expect.objectContaining({ periods: quarters, by: "label", plain: false, doubt: null })]);
  });

  it("are told in the order in which they were taken, in the summary too", async () => {
    const { out } = await qianyan(["run", file, ...columns, "--lang", "zh-CN"]);
    expect(out).toContain("- 时期按名称所示的时间先后排列：Q1-2014 → Q2-2014 → Q3-2014 → Q4-2014 → Q1-2015。");
  });

  it("stand on the method sheet", async () => {
    const target = scratch.path("quarters.xlsx");
    expect((await qianyan(["run", file, ...columns, "--out", target, "--lang", "zh-CN"])).code).toBe(0);
    const { sheets } = await readXlsx(readFileSync(target));
    const method = sheets.find(({ name }) => name === "方法")!;
    const row = method.cells.find(([name]) => name === "时期的顺序");
    expect(row?.[1]).toBe(`时期按名称所示的时间先后排列：${quarters.join(" → ")}。`);
  });

  it("count as the base period by their year", async () => {
    const fixed = async (...origin: string[]) => (await resultsOf("run", file, ...columns, "--index", "malmquist", "--base", "fixed", ...origin)).index;
    expect(await fixed("--origin", "2015")).toEqual(await fixed("--origin", "5"));
    expect(await fixed("--origin", "2014")).toEqual(await fixed());
  });
});

describe("plain years", () => {
  it("have their order in the JSON, and no line in the summary", async () => {
    const file = scratch.file("years.csv", panel(["2012", "2013", "2014"], ["2014", "2012", "2013"]));
    const { messages } = await resultsOf("run", file, ...columns);
    expect(orderNote(messages)).toEqual([expect.objectContaining({ periods: ["2012", "2013", "2014"], by: "label", plain: true })]);
    expect((await qianyan(["run", file, ...columns])).out).not.toContain("2012 → 2013");
  });
});

describe("labels that leave a doubt", () => {
  it("stand as the data has them, and the summary names them before anything else", async () => {
    const file = scratch.file("dates.csv", panel(["03/04/2014", "02/05/2014", "01/06/2014"], ["02/05/2014", "03/04/2014", "01/06/2014"]));
    const { out } = await qianyan(["run", file, ...columns]);
    const [first] = out.split("\n").filter((line) => line.startsWith("- "));
    expect(first).toContain('"03/04/2014"');
    expect(first).toContain("day or the month");
    expect(first).toContain("02/05/2014 → 03/04/2014 → 01/06/2014");
    for (const more of [
      ["--json", "-"],
      ["--out", scratch.path("dates.xlsx")],
    ])
      expect((await qianyan(["run", file, ...columns, ...more])).err, "where there is no summary").toContain(first.slice(2));
  });
});

describe("--period-order", () => {
  const words = ["改革前", "改革中", "改革后"];
  const file = scratch.file("words.csv", panel(words, ["改革后", "改革前", "改革中"]));
  const run = (order: string, ...more: string[]) => resultsOf("run", file, ...columns, "--index", "malmquist", "--period-order", order, ...more);

  it("sets the order", async () => {
    const { analysis, index, messages } = await run("改革前,改革中,改革后");
    expect(index.filter((row) => row["dmu"] === "甲").map((row) => [row["from"], row["to"]])).toEqual([words.slice(0, 2), words.slice(1)]);
    expect(analysis.periodOrder).toEqual(words);
    expect(orderNote(messages)).toEqual([
      expect.objectContaining({ periods: words, by: "choice", text: expect.stringContaining("改革前 → 改革中") as string }),
    ]);
  });

  it("takes labels that hold commas, and the marks of Chinese lists", async () => {
    const commas = ["1, 2014", "2, 2014"];
    const other = scratch.file("commas.csv", panel(commas));
    const { messages } = await resultsOf("run", other, ...columns, "--period-order", "2, 2014,1, 2014");
    expect(orderNote(messages)).toEqual([expect.objectContaining({ periods: [...commas].reverse(), by: "choice" })]);
    expect((await run("改革前、改革中，改革后")).analysis.periodOrder).toEqual(words);
  });

  it.each([
    ["改革前,改革中", '"改革后" is missing'],
    ["改革前,改革中,改革后,以后", '"以后" is not in the data'],
    ["改革前,改革中,改革后,改革前", '"改革前" is listed twice'],
  ])("must have every period once: %s", async (order, said) => {
    const { code, out, err } = await qianyan(["run", file, ...columns, "--period-order", order, "--json", "-"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain('column "时期"');
    expect(err).toContain(said);
  });

  it("needs the column of the periods", async () => {
    const { code, err } = await qianyan(["run", file, "--dmu", "单元", "--inputs", "投入", "--outputs", "产出", "--period-order", "1,2"]);
    expect(code).toBe(2);
    expect(err).toContain("--period-order belongs to --period");
  });

  it("may name a period whose rows are all left out", async () => {
    const holed = scratch.file("holed.csv", panel(words).replace(/("改革中",\d+),[\d.]+/g, "$1,"));
    const { messages, scores } = await resultsOf("run", holed, ...columns, "--bad-rows", "exclude", "--period-order", "改革后,改革中,改革前");
    expect(orderNote(messages)).toEqual([expect.objectContaining({ periods: ["改革后", "改革前"] })]);
    expect(scores).toHaveLength(6);
  });

  it("goes with a plan into its shards", async () => {
    const plan = scratch.path("words.json");
    const asked = [...columns, "--index", "malmquist", "--reference", "sequential", "--period-order", words.join(",")];
    expect((await qianyan(["plan", file, ...asked, "--out", plan])).code).toBe(0);
    for (const shard of ["1/2", "2/2"]) expect((await qianyan(["run", "--shard", shard, plan])).code).toBe(0);
    const merged = await resultsOf("merge", plan, "--shards", "2");
    const whole = await resultsOf("run", file, ...asked);
    expect(merged).toEqual(whole);
  });

  it.each([5, null, [1, 2], ["改革前"], "改革前,改革中,改革后"])("is checked where a plan was changed by hand: %j", async (periodOrder) => {
    const plan = scratch.path("changed.json");
    expect((await qianyan(["plan", file, ...columns, "--period-order", words.join(","), "--out", plan])).code).toBe(0);
    const written = JSON.parse(readFileSync(plan, "utf8")) as { analysis: Record<string, unknown> };
    const changed = scratch.file("changed.json", JSON.stringify({ ...written, analysis: { ...written.analysis, periodOrder } }));
    expect((await qianyan(["run", "--shard", "1/1", changed])).code).toBe(2);
  });
});

describe("months behind a point", () => {
  const months = ["2014.1", "2014.2", "2014.9", "2014.10", "2014.11", "2014.12"];

  it("are months in a .csv", async () => {
    const { messages } = await resultsOf("run", scratch.file("months.csv", panel(months, [...months].reverse())), ...columns);
    expect(orderNote(messages)).toEqual([expect.objectContaining({ periods: months, by: "label" })]);
  });

  it("of which two are the number 2014.1 in an .xlsx are told from a row that stands twice", async () => {
    const rows = [2014.1, 2014.9, 2014.1].map((period, k) => ["甲", period, 50, 40 + k]);
    const sheet = {
      name: "data",
      rows: [["单元", "时期", "投入", "产出"], ...rows].map((cells) => cells.map((value) => ({ value, style: "value" as const }))),
      columnWidths: [10, 10, 10, 10],
      stamp: "",
      freeze: { rows: 0, columns: 0 },
      colourScales: [],
      tables: [],
    };
    const file = scratch.file("october.xlsx", await writeXlsx([sheet]));
    const { code, err } = await qianyan(["run", file, ...columns, "--lang", "zh-CN"]);
    expect(code).toBe(2);
    expect(err).toContain("1月与10月无法区分；请把该列存为文本，或写成2014-01、2014-10。");
    expect((await qianyan(["run", file, ...columns])).err).toContain("January and October are one");
  });
});
