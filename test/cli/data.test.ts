import { describe, expect, it } from "vitest";
import { qianyan, researchPanel, resultsOf, Scratch } from "./command.ts";

const scratch = new Scratch();
const xy = ["--dmu", "d", "--inputs", "x", "--outputs", "y"];

describe("rows that break the data rules", () => {
  const tibet = (row: { dmu: string; period: string | null }) => row.dmu === "西藏" && row.period === "2014";

  it("stop the run by default, and the cell is named", async () => {
    const { code, out, err } = await qianyan(["run", ...researchPanel, "--json", "-"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain('"newprod_sales_1e8CNY", row 329 (F329)');
  });

  it("stay in the frontier, unscored, where asked", async () => {
    const { scores, index, messages } = await resultsOf("run", ...researchPanel, "--bad-rows", "unscored", "--index", "gm");
    expect(scores).toHaveLength(31 * 13);
    const row = scores.find(tibet)!;
    expect(row).toMatchObject({ score: null, status: "bad data", slacks: null, targets: null, peers: [], ownScore: null, globalScore: null });
    expect(scores.filter(({ score }) => score === null)).toEqual([row]);
    expect(messages.filter(({ code }) => code === "unscored-row")).toEqual([
      expect.objectContaining({ dmu: "西藏", period: "2014", address: "F329", column: "newprod_sales_1e8CNY", got: "0" }),
    ]);
    expect(index).toHaveLength(31 * 12);
    expect(index.filter(({ TFP }) => TFP === null).map(({ dmu, from }) => [dmu, from])).toEqual([
      ["西藏", "2013"],
      ["西藏", "2014"],
    ]);
  });

  it("are left out and listed where asked, and the panel is unbalanced then", async () => {
    const { scores, index, messages, analysis } = await resultsOf("run", ...researchPanel, "--bad-rows", "exclude", "--index", "gm");
    expect(scores).toHaveLength(31 * 13 - 1);
    expect(scores.some(tibet)).toBe(false);
    expect(messages.map(({ code }) => code)).toEqual(expect.arrayContaining(["excluded-row", "gap"]));
    expect(index.filter(({ dmu }) => dmu === "西藏")).toHaveLength(10);
    expect(analysis.source.rows).toBe(31 * 13);
  });

  it("cannot be unscored where a cell is no number", async () => {
    const file = scratch.file("text.csv", "d,x,y\nA,1,2\nB,?,3\nC,0,3\nD,2,2\n");
    const { code, err } = await qianyan(["run", file, ...xy, "--bad-rows", "unscored"]);
    expect(code).toBe(2);
    expect(err).toContain("B3");
    expect(err).not.toContain("B4");
    expect(err).toContain("--bad-rows exclude");
    const { scores } = await resultsOf("run", file, ...xy, "--bad-rows", "exclude");
    expect(scores.map(({ dmu }) => dmu)).toEqual(["A", "D"]);
  });
});

describe("panels", () => {
  const columns = [...xy, "--period", "t", "--index", "gm"];

  it("need no more than two periods", async () => {
    const file = scratch.file("two.csv", "d,t,x,y\nA,1,2,2\nB,1,3,4\nC,1,5,4\nA,2,2,3\nB,2,3,4\nC,2,4,6\n");
    const { index } = await resultsOf("run", file, ...columns);
    expect(index.map(({ dmu, from, to }) => [dmu, from, to])).toEqual([
      ["A", "1", "2"],
      ["B", "1", "2"],
      ["C", "1", "2"],
    ]);
    for (const { TFP, EC, BPC } of index) expect(TFP).toBeCloseTo((EC as number) * (BPC as number), 12);
  });

  it("are matched by name and period, in any order of the rows", async () => {
    const rows = ["A,1,2,2", "B,1,3,4", "C,1,5,4", "A,2,2,3", "B,2,3,4", "A,3,2,4", "C,3,4,4", "B,3,3,5"];
    const whole = await resultsOf("run", scratch.file("order.csv", ["d,t,x,y", ...rows].join("\n")), ...columns);
    const turned = await resultsOf("run", scratch.file("turned.csv", ["d,t,x,y", ...[...rows].reverse()].join("\n")), ...columns);
    const byName = (list: typeof whole.index) =>
      [...list].sort((a, b) => JSON.stringify([a["dmu"], a["from"]]).localeCompare(JSON.stringify([b["dmu"], b["from"]])));
    expect(byName(turned.index)).toEqual(byName(whole.index));
    expect(turned.scores.map(({ dmu, period }) => `${dmu}${period}`)).toEqual(["B3", "C3", "A3", "B2", "A2", "C1", "B1", "A1"]);
    expect(whole.index.map(({ dmu, from }) => `${String(dmu)}${String(from)}`)).not.toContain("C1");
    expect(whole.messages).toContainEqual(expect.objectContaining({ code: "gap", dmu: "C", period: "2" }));
  });
});

describe("the encoding of a .csv file", () => {
  const chinese = "省份,投入,产出\n北京,1,2\n上海,2,2\n";
  const args = ["--dmu", "省份", "--inputs", "投入", "--outputs", "产出"];
  const encoded: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8", Buffer.from(chinese)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${chinese}`)],
    ["UTF-16 with tabs", Buffer.from(`\ufeff${chinese.replaceAll(",", "\t")}`, "utf16le")],
  ];

  it.each(encoded)("may be %s", async (name, bytes) => {
    const { scores } = await resultsOf("run", scratch.file(`${name}.csv`, bytes), ...args);
    expect(scores.map(({ dmu, status }) => [dmu, status])).toEqual([
      ["北京", "super-efficient"],
      ["上海", "inefficient"],
    ]);
  });
});
