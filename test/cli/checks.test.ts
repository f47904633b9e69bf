import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { qianyan, resultsOf, Scratch } from "./command.ts";

const scratch = new Scratch();
const withTotal = scratch.file(
  "total.csv",
  "地区,投入1,投入2,产出\n全国,250,120,490\n北京,10,9,25\n天津,12,4,18\n河北,40,15,80\n山西,58,42,117\n广东,130,50,250\n",
);
const withoutTotal = scratch.file("parts.csv", "地区,投入1,投入2,产出\n北京,10,9,25\n天津,12,4,18\n河北,40,15,80\n山西,58,42,117\n广东,130,50,250\n");
const provinces = ["--dmu", "地区", "--inputs", "投入1,投入2", "--outputs", "产出", "--rts", "vrs"];
const spelled = scratch.file(
  "spelled.csv",
  "单元,年份,投入,产出\n甲,2014,50,40\n乙,2014,60,42\n丙,2014,40,30\n甲,2015,50,42\n乙,2015,60,45\n丙,2015年,40,33\n",
);
const panel = ["--dmu", "单元", "--period", "年份", "--inputs", "投入", "--outputs", "产出"];

describe("the checks of the data on the command line", () => {
  it("name a row of totals on stderr and in the JSON, in both languages", async () => {
    for (const [lang, words] of [
      ["en", "“全国” (row 2) looks like a sum or a mean of other rows"],
      ["zh-CN", "“全国”（第2行）像是其他行的合计或平均"],
    ]) {
      const { code, out, err } = await qianyan(["run", withTotal, ...provinces, "--json", "-", "--lang", lang]);
      const { messages } = JSON.parse(out) as Awaited<ReturnType<typeof resultsOf>>;
      expect(code).toBe(0);
      expect(err).toContain(words);
      expect(messages.find((message) => message.code === "totals")).toMatchObject({ role: "dmu", column: "地区", totals: [{ name: "全国", rows: [2] }] });
      expect(messages.find((message) => message.code === "totals")!.text).toContain(words);
    }
    const { messages, scores } = await resultsOf("run", withoutTotal, ...provinces);
    expect(messages.map(({ code }) => code)).not.toContain("totals");
    expect(scores.find(({ dmu }) => dmu === "山西")!.score).toBeCloseTo(1.009195, 6);
    expect(scores.find(({ dmu }) => dmu === "广东")!.score).toBeCloseTo(2.136752, 6);
  });

  it("say nothing twice: what a note tells is no second message", async () => {
    const { messages } = await resultsOf("run", withTotal, ...provinces);
    expect(messages.map(({ code }) => code)).toEqual(["few-units", "totals"]);
  });

  it("name two spellings of a period, and the option that takes them as one", async () => {
    const { err } = await qianyan(["run", spelled, ...panel, "--json", "-"]);
    expect(err).toContain("“2015” (rows 5, 6) and “2015年” (row 7)");
    expect(err).toContain("--spellings one");
    const { scores, messages, analysis } = await resultsOf("run", spelled, ...panel, "--spellings", "one");
    expect((analysis as { spellings?: string }).spellings).toBe("one");
    expect(scores.map(({ period }) => period)).toEqual(["2014", "2014", "2014", "2015", "2015", "2015"]);
    for (const [k, score] of [1.018182, 0.892857, 0.982143].entries()) expect(scores[3 + k].score).toBeCloseTo(score, 6);
    expect(messages.find(({ code }) => code === "one-spelling")!.text).toBe('In column "年份", "2015年" (row 7) is taken as "2015".');
    const { code, err: refused } = await qianyan(["run", spelled, ...panel, "--spellings", "both"]);
    expect([code, refused]).toEqual([2, 'Option --spellings must be one of apart, one; got "both".\n']);
  });

  it("are the same of a run in parts, and taken as one in all of them", async () => {
    const [plan, json] = [scratch.path("plan.json"), scratch.path("parts.json")];
    const done = async (...args: string[]) => expect((await qianyan(args)).code).toBe(0);
    await done("plan", spelled, ...panel, "--spellings", "one", "--out", plan);
    await done("run", "--shard", "1/1", plan);
    await done("merge", plan, "--shards", "1", "--json", json);
    const merged = JSON.parse(readFileSync(json, "utf8")) as Awaited<ReturnType<typeof resultsOf>>;
    const whole = await resultsOf("run", spelled, ...panel, "--spellings", "one");
    expect(merged.scores).toEqual(whole.scores);
    expect(merged.messages).toEqual(whole.messages);
  });

  it("name the unit that yields something from nothing, for every model that it spoils", async () => {
    const file = scratch.file("nothing.csv", "单元,投入1,投入2,产出\n甲,0,0,20\n乙,12,3,18\n丙,8,2,15\n");
    for (const options of [["radial"], ["radial", "--orientation", "output"], ["fdh"], ["ddf"]]) {
      const { err } = await qianyan(["run", file, "--dmu", "单元", "--inputs", "投入1,投入2", "--outputs", "产出", "--json", "-", "--model", ...options]);
      expect(err).toContain("“甲” (row 2: B2, C2) has 0 in every input");
    }
  });
});
