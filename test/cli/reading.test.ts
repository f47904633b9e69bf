import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { qianyan, resultsOf, Scratch } from "./command.ts";
import { encoded } from "../reading/encoded.ts";

const scratch = new Scratch();
const xy = ["--dmu", "d", "--inputs", "x", "--outputs", "y", "--model", "radial"];
const chinese = { LANG: "zh_CN.UTF-8" };

/** The exit code, what stands on stdout where nothing was asked for, and the sentences on stderr. */
const refused = async (file: string, ...args: string[]) => {
  const { code, out, err } = await qianyan(["run", file, ...args, "--json", "-"]);
  expect([code, out]).toEqual([2, ""]);
  return err;
};

const scoresOf = async (file: string, ...args: string[]) =>
  (await resultsOf("run", file, ...args)).scores.map(({ dmu, score }) => [dmu, Number(score!.toFixed(6))]);

describe("numbers of a .csv file", () => {
  it("are refused by address where a mark stands beside the digits", async () => {
    const file = scratch.file("footnote.csv", "d,x,y\nA,12①,2\nB,2,3\nC,4,5\n");
    expect(await refused(file, ...xy)).toMatch(/B2.*must be a number alone.*"12①"/);
    expect((await qianyan(["run", file, ...xy], chinese)).err).toContain("（B2）必须是数字，不带单位、注号或其他符号，现为“12①”");
  });

  it("are refused where a comma may be the decimal mark, unless a person says which it is", async () => {
    const file = scratch.file("comma.csv", "Region;Einsatz;Leistung\nA;2;1,750\nB;3;2,625\nC;2;1\nD;4;3,125\n");
    const columns = ["--dmu", "Region", "--inputs", "Einsatz", "--outputs", "Leistung", "--model", "radial"];
    for (const policy of ["stop", "exclude", "unscored"]) {
      const err = await refused(file, ...columns, "--bad-rows", policy);
      expect(err).toContain("C2");
      expect(err).toContain("decimal comma");
      expect(err).toContain("--decimal comma or --decimal point");
      expect(err).not.toContain("--bad-rows");
    }
    const right = [
      ["A", 1],
      ["B", 1],
      ["C", 0.571429],
      ["D", 0.892857],
    ];
    expect(await scoresOf(file, ...columns, "--decimal", "comma")).toEqual(right);
    expect((await scoresOf(file, ...columns, "--decimal", "point"))[2]).toEqual(["C", 0.000571]);
    expect(await refused(file, ...columns, "--decimal", "dot")).toContain("--decimal must be one of point, comma");
  });

  it("are settled by a cell elsewhere, which is told in messages and on stderr", async () => {
    const file = scratch.file("decisive.csv", "d;x;y\nA;2;1,750\nB;3;2,625\nC;2;0,5\n");
    const { code, out, err } = await qianyan(["run", file, ...xy, "--json", "-"]);
    expect(code).toBe(0);
    const told = (JSON.parse(out) as { messages: { code: string; text: string }[] }).messages.find((message) => message.code === "decimal-comma")!;
    expect(told).toMatchObject({ address: "C2", got: "1,750", because: "C4", decisive: "0,5" });
    expect(err).toContain(told.text);
  });

  it("with points that may set thousands apart are told, in columns that are used", async () => {
    const file = scratch.file("points.csv", "d,x,y,z\nA,2.155,1,1.200\nB,980,2,50\nC,1.020,3,60\n");
    const { messages } = await resultsOf("run", file, ...xy);
    expect(messages.filter((message) => message.code === "point-thousands")).toEqual([expect.objectContaining({ address: "B2", got: "2.155", beside: "980" })]);
  });
});

describe("rows of a .csv file", () => {
  it("that are longer than the header are named, every one", async () => {
    const file = scratch.file("long.csv", "d,x,y\nA,100,1,240\nB,120,960\nC,80,800\nD,90,1,080\n");
    expect(await refused(file, ...xy)).toMatch(/^Rows 2, 5 have 4 cells under 3 names/);
    expect((await qianyan(["run", file, ...xy], chinese)).err).toMatch(/^第2、5行有4个单元格，而表头只有3个列名/);
  });

  it("that are shorter are told", async () => {
    const file = scratch.file("short.csv", "d,x,y,z\nA,1,2\nB,2,3,4\n");
    expect((await resultsOf("run", file, ...xy)).messages).toContainEqual(expect.objectContaining({ code: "short-rows", rows: [2], names: 4 }));
  });
});

describe("the separator of a .csv file", () => {
  it("may be named, as a character or in words", async () => {
    const file = scratch.file("colon.csv", "d:x:y\nA:1:2\nB:2:3\n");
    expect((await refused(file, ...xy)).split("\n")[0]).toContain('no column "d"');
    expect(await scoresOf(file, ...xy, "--separator", ":")).toHaveLength(2);
    expect(await scoresOf(scratch.file("bar.csv", "d|x|y\nA|1|2\nB|2|3\n"), ...xy, "--separator", "bar")).toHaveLength(2);
    expect(await scoresOf(scratch.file("space.csv", "d x y\nA 1 2\nB 2 3\n"), ...xy, "--separator", " ")).toHaveLength(2);
    expect(await refused(file, ...xy, "--separator", "::")).toContain("--separator must be one character");
  });
});

describe("the encoding of a .csv file", () => {
  const city = ["--dmu", "city", "--inputs", "x", "--outputs", "y", "--model", "radial"];
  const big5 = scratch.file("big5.csv", encoded("city,x,y\n臺北市,50,40\n高雄市,60,42\n新北市,40,30\n", "big5"));

  it("is not taken for GB18030 where that makes no Chinese of it, and may be named", async () => {
    expect(await refused(big5, ...city)).toMatch(/GB18030.*Big5: "臺北市".*--encoding/);
    expect((await scoresOf(big5, ...city, "--encoding", "big5")).map(([dmu]) => dmu)).toEqual(["臺北市", "高雄市", "新北市"]);
    const latin = scratch.file("latin1.csv", encoded("d,x,y\nGenève,1,2\nB,2,3\n", "windows-1252"));
    expect(await refused(latin, ...xy)).toContain('windows-1252: "Genève"');
    expect((await scoresOf(latin, ...xy, "--encoding", "latin1"))[0][0]).toBe("Genève");
  });

  it("is told where it is guessed", async () => {
    const file = scratch.file("gbk.csv", encoded("d,x,y\n北京,1,2\n上海,2,3\n", "gb18030"));
    const { messages, analysis } = await resultsOf("run", file, ...xy);
    expect(messages[0]).toMatchObject({ code: "encoding-guessed", encoding: "gb18030", sample: "北京" });
    expect(analysis.source.text).toEqual({ encoding: "gb18030", separator: ",", decimal: "point" });
  });

  it("must be known, and the bytes must be in it", async () => {
    expect(await refused(big5, ...city, "--encoding", "klingon")).toContain("--encoding must name an encoding, such as utf-8");
    expect(await refused(big5, ...city, "--encoding", "utf-8")).toContain("not of the encoding UTF-8");
  });

  it("is for text files only", async () => {
    const book = scratch.path("book.xlsx");
    expect((await qianyan(["run", scratch.file("plain.csv", "d,x,y\nA,1,2\nB,2,3\n"), ...xy, "--out", book])).code).toBe(0);
    expect(await refused(book, ...xy, "--encoding", "utf-8")).toContain("--encoding is for text files");
  });

  it("and what else was said of the file stays in a plan", async () => {
    const plan = scratch.path("plan.json");
    const file = scratch.file("plan.csv", encoded("d;x;y\n臺北;1,750;2\n臺中;2,250;3\n", "big5"));
    const said = ["--encoding", "big5", "--decimal", "comma"];
    expect((await qianyan(["plan", file, ...xy, ...said, "--out", plan])).code).toBe(0);
    expect((await qianyan(["run", "--shard", "1/1", plan])).code).toBe(0);
    const { scores, messages } = await resultsOf("merge", plan, "--shards", "1");
    const whole = await resultsOf("run", file, ...xy, ...said);
    expect({ scores, messages }).toEqual({ scores: whole.scores, messages: whole.messages });
    const wrong = JSON.parse(readFileSync(plan, "utf8")) as { data: object };
    scratch.file("plan.json", JSON.stringify({ ...wrong, data: { ...wrong.data, text: { encoding: 5 } } }));
    expect((await qianyan(["run", "--shard", "1/1", plan])).code).toBe(2);
  });
});

describe("what is written to a terminal", () => {
  const name = "A\u001b]0;owned\u0007\u001b[31m\u009b2J\u202e\u200b";
  const bell = scratch.file("bell.csv", `d,x,y\n${name},1,2\nB,2,3\n"C\r\nD",4,5\n`);
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/;

  it("shows control characters and does not send them", async () => {
    const { out } = await qianyan(["run", bell, ...xy]);
    expect(out).not.toMatch(controls);
    expect(out).toContain("A\\u001b]0;owned\\u0007\\u001b[31m\\u009b2J\\u202e\\u200b");
    expect(out).toContain("C\\u000d\\u000aD");
    const { err } = await qianyan(["run", bell, ...xy.slice(0, 5), name, "--model", "radial"]);
    expect(err).toContain("\\u001b");
    expect(err).not.toMatch(controls);
  });

  it("is the same JSON", async () => {
    const { out } = await qianyan(["run", bell, ...xy, "--json", "-"]);
    expect(out).not.toMatch(controls);
    expect((JSON.parse(out) as { scores: { dmu: string }[] }).scores.map(({ dmu }) => dmu)).toEqual([name.trim(), "B", "C\r\nD"]);
  });

  it("quotes at most 80 characters", async () => {
    const long = "长".repeat(5000);
    const file = scratch.file("long-name.csv", `d,x,y\nA,${long},2\nB,2,3\n`);
    const err = await refused(file, ...xy);
    expect(err.length).toBeLessThan(300);
    expect(err).toMatch(/"长{55}…长{24}"/);
    const { out } = await qianyan(["run", scratch.file("long-dmu.csv", `d,x,y\n${long},1,2\nB,2,3\n`), ...xy]);
    expect(out).not.toContain("长".repeat(81));
    expect((await refused(file, "--dmu", "d", "--inputs", long, "--outputs", "y")).length).toBeLessThan(400);
  });
});
