import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { qianyan, researchPanel, resultsOf, Scratch, tone2001, tone2001Columns } from "./command.ts";

const scratch = new Scratch();
const small = ["run", scratch.file("tone.csv", tone2001), ...tone2001Columns];

describe("the JSON object", () => {
  it("is the only thing on stdout; stderr has what the checks of the data say, each once", async () => {
    const { code, out, err } = await qianyan([...small, "--json", "-"]);
    expect(code).toBe(0);
    // Both outputs of this data fall where an input rises: the pane says so, and the command line as well.
    expect(err).toMatch(/^Output “Output1” falls as input “Input2” rises [^\n]*\nOutput “Output2” falls as input “Input1” rises [^\n]*\n$/);
    expect(out.endsWith("}\n")).toBe(true);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(["analysis", "scores", "index", "certificate", "messages"]);
  });

  it("holds the completed analysis, its formula, and the very file it read", async () => {
    const { analysis } = await resultsOf(...small);
    const bytes = readFileSync(small[1]);
    expect(analysis).toEqual({
      version: 1,
      model: "super-sbm",
      index: null,
      columns: { dmu: "DMU", period: null, group: null, inputs: ["Input1", "Input2"], outputs: ["Output1", "Output2"], undesirable: [] },
      options: { rts: "crs", orientation: "none", formula: "a", zeros: "none", remedy: "none", lower: 1, upper: 1 },
      reference: "period",
      badRows: "stop",
      formula: "Super-SBM (Tone 2002)",
      source: {
        file: "tone.csv",
        sheet: null,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        rows: 5,
        text: { encoding: "utf-8", separator: ",", decimal: "point" },
      },
      software: { name: "qianyan", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
    });
  });

  it("gives the published scores, in the order of the file, with slacks and targets by column", async () => {
    const { scores, index } = await resultsOf(...small, "--model", "sbm");
    expect(scores.map(({ dmu, score, status }) => [dmu, Number(score!.toFixed(3)), status])).toEqual([
      ["A", 0.798, "inefficient"],
      ["B", 0.568, "inefficient"],
      ["C", 1, "efficient"],
      ["D", 0.667, "inefficient"],
      ["E", 1, "efficient"],
    ]);
    const [first] = scores;
    expect(Object.keys(first)).toEqual(["dmu", "period", "group", "score", "status", "slacks", "targets", "peers", "why"]);
    expect(Object.keys(first.slacks!)).toEqual(["Input1", "Input2", "Output1", "Output2"]);
    expect(first.targets!["Input1"]).toBeCloseTo(4 - first.slacks!["Input1"], 12);
    expect(first.targets!["Output1"]).toBeCloseTo(2 + first.slacks!["Output1"], 12);
    expect(first.peers.every(({ dmu, period, lambda }) => ["C", "E"].includes(dmu) && period === null && lambda > 0)).toBe(true);
    expect(index).toEqual([]);
  });

  it("certifies every program", async () => {
    const { certificate } = await resultsOf(...small);
    expect(Object.keys(certificate)).toEqual(["programs", "primal", "dual", "gap", "proven", "framed"]);
    expect(certificate).toMatchObject({ programs: 7, proven: 7, framed: 0 });
    expect(Math.max(certificate.primal, certificate.dual, certificate.gap)).toBeLessThan(1e-9);
  });

  it("holds the index, and both scores that it is made of", async () => {
    const { scores, index, analysis } = await resultsOf("run", ...researchPanel, "--bad-rows", "exclude", "--index", "gm");
    expect(analysis.index).toBe("gm");
    expect(Object.keys(index[0])).toEqual(["dmu", "from", "to", "TFP", "EC", "BPC", "status"]);
    expect(index.every(({ status }) => status === "computed")).toBe(true);
    const [before, after] = scores;
    expect([before.dmu, before.period, after.period]).toEqual(["北京", "2012", "2013"]);
    expect(index[0]).toMatchObject({ dmu: "北京", from: "2012", to: "2013" });
    expect(index[0]["TFP"]).toBeCloseTo(after.globalScore! / before.globalScore!, 12);
    expect(index[0]["EC"]).toBeCloseTo(after.ownScore! / before.ownScore!, 12);
  });

  it("gives a score that does not exist as null, with its status", async () => {
    const file = scratch.file("vrs.csv", "d,x,y\nA,2,1\nB,4,5\nC,8,6\nD,5,3\n");
    const { scores, messages } = await resultsOf("run", file, "--dmu", "d", "--inputs", "x", "--outputs", "y", "--rts", "vrs", "--orientation", "input");
    const infeasible = scores.find(({ dmu }) => dmu === "C")!;
    expect(infeasible).toMatchObject({ score: null, status: "infeasible", slacks: null, targets: null, peers: [] });
    expect(messages).toContainEqual(expect.objectContaining({ code: "infeasible", dmu: "C", period: null, text: expect.stringContaining("C") as string }));
  });

  it("says of an interval without its index why it has none, and names it", async () => {
    const file = scratch.file("ml.csv", "d,t,x,y,b,z\nA,1,1,2,1,0\nA,2,1,2.5,1,1\nB,1,2,3,1.5,1\nB,2,2,3.3,1.4,1\nC,1,2,2,1,1\nC,2,2,2.5,1,1\n");
    const columns = ["--dmu", "d", "--period", "t", "--outputs", "y"];
    const beyond = await resultsOf("run", file, ...columns, "--inputs", "x", "--undesirable", "b", "--index", "ml", "--rts", "vrs");
    expect(beyond.index.find(({ dmu }) => dmu === "A")).toMatchObject({ TFP: null, TC: null, EC: 1, status: "infeasible" });
    expect(beyond.messages).toContainEqual(expect.objectContaining({ code: "infeasible-interval", dmu: "A", from: "1", to: "2" }));
    const zero = await resultsOf("run", file, ...columns, "--inputs", "x,z", "--index", "gm", "--bad-rows", "unscored");
    expect(zero.index.find(({ dmu }) => dmu === "A")).toMatchObject({ TFP: null, EC: null, BPC: null, status: "bad data" });
  });

  it("gives messages in the language asked for", async () => {
    const { out } = await qianyan([...small, "--json", "-", "--lang", "zh-CN"]);
    const { messages, analysis } = JSON.parse(out) as { messages: { code: string; text: string }[]; analysis: { formula: string } };
    expect(messages[0].code).toBe("few-units");
    expect(messages[0].text).toContain("经验法则");
    expect(analysis.formula).toContain("超效率");
  });

  it("carries the group of each row", async () => {
    const file = scratch.file("group.csv", tone2001.replace(/^DMU/, "region,DMU").replaceAll(/\n(?=[A-E])/g, "\nEast,"));
    const { scores } = await resultsOf("run", file, ...tone2001Columns, "--group", "region");
    expect(scores.map(({ group }) => group)).toEqual(["East", "East", "East", "East", "East"]);
  });
});
