import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { version } from "../../src/engine/declare/product.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, Scratch } from "./command.ts";

const scores = fileURLToPath(new URL("../procedures/data/rd30-scores.csv", import.meta.url));
const stored = fileURLToPath(new URL("../procedures/stored", import.meta.url));
const chain = {
  version: 2,
  chain: [
    { version: 2, procedure: "winsorise", columns: { values: ["score"], unit: ["province"], period: ["year"] }, options: { tail: 0.05 } },
    { version: 2, procedure: "dagum", columns: { value: ["score_w"], group: ["region4"], period: ["year"] }, options: {} },
  ],
};

interface Answer {
  readonly steps: readonly { readonly results: unknown }[];
  readonly table: { readonly columns: readonly string[] };
}
const answerIn = (text: string) => JSON.parse(text) as Answer;
const resultsIn = (text: string) => (JSON.parse(text) as Answer["steps"][number]).results;

describe("a chain on the command line", () => {
  const scratch = new Scratch();
  const steps = scratch.file("chain.json", JSON.stringify(chain));

  it("prints what each step says, and the columns that it gave", async () => {
    const { code, out, err } = await qianyan(["run", scores, "--chain", steps], { LANG: "zh_CN.UTF-8" });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/== 第1步，共2步 ==[\s\S]*给出的列：score_w[\s\S]*== 第2步，共2步 ==[\s\S]*总体基尼系数/);
  });

  it("writes the data with the columns of every step, which a .csv reader reads back", async () => {
    const { code } = await qianyan(["run", scores, "--chain", steps, "--out", scratch.path("wide.csv"), "--json", scratch.path("wide.json")]);
    expect(code).toBe(0);
    const [header, first] = readFileSync(scratch.path("wide.csv"), "utf8").replace("\ufeff", "").split("\r\n");
    expect(header).toBe(`${readFileSync(scores, "utf8").split("\n")[0].trim()},score_w`);
    expect(first.split(",")).toHaveLength(header.split(",").length);
    const printed = answerIn(readFileSync(scratch.path("wide.json"), "utf8"));
    expect(printed.steps).toHaveLength(2);
    expect(printed.table.columns.at(-1)).toBe("score_w");
    // The same columns by hand, one step after the other, end in the same decomposition.
    const { out } = await qianyan([
      ...["run", scratch.path("wide.csv"), "--procedure", "dagum", "--value", "score_w", "--group", "region4", "--period", "year", "--json", "-"],
    ]);
    expect(resultsIn(out)).toEqual(printed.steps[1].results);
  });

  it("writes a workbook of the data and the report of each step", async () => {
    const { code } = await qianyan(["run", scores, "--chain", steps, "--out", scratch.path("wide.xlsx")]);
    expect(code).toBe(0);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(scratch.path("wide.xlsx"))));
    expect(sheets.map(({ name }) => name)).toEqual([
      "Data with results",
      "Findings",
      "Results",
      "Method",
      ...["Findings", "Results", "Charts", "Method"].map((name) => `${name} (step 2)`),
    ]);
    expect(sheets[0].cells[0].at(-1)).toBe("score_w");
    expect(sheets[0].cells.slice(1).every((row) => typeof row.at(-1) === "number")).toBe(true);
    // What a finding of the second step says to rest on is called as its sheet is.
    expect(sheets[4].cells.flat().some((cell) => typeof cell === "string" && cell.startsWith("Results (step 2)!"))).toBe(true);
    expect(sheets[5].formulas.size).toBeGreaterThan(0);
  });

  it("finds the tables that it names beside it, or else in the working folder, and says where it looked", async () => {
    mkdirSync(scratch.path("steps"));
    const named = (file: string) =>
      JSON.stringify({
        version: 2,
        procedure: "moran",
        columns: { value: ["score"], unit: ["province"], period: ["year"] },
        tables: { neighbours: { from: "file", file } },
        options: { permutations: 9 },
      });
    cpSync(fileURLToPath(new URL("../procedures/data/prov31-adjacency.csv", import.meta.url)), scratch.path("steps/neighbours.csv"));
    const beside = await qianyan(["run", scores, "--chain", scratch.file("steps/chain.json", named("neighbours.csv")), "--json", "-"]);
    expect([beside.code, beside.err]).toEqual([0, ""]);
    const here = relative(process.cwd(), scratch.path("steps/neighbours.csv"));
    const working = await qianyan(["run", scores, "--chain", scratch.file("there.json", named(here)), "--json", "-"]);
    expect(answerIn(working.out).steps[0].results).toEqual(answerIn(beside.out).steps[0].results);
    const lost = scratch.file("steps/lost.json", named("lost.csv"));
    const { code, err } = await qianyan(["run", scores, "--chain", lost]);
    expect([code, err]).toEqual([
      2,
      `The table "lost.csv" that the chain "${lost}" names is neither beside the chain (${scratch.path("steps/lost.csv")}) nor in the working folder; check the path.\n`,
    ]);
    const { err: said } = await qianyan(["run", scores, "--chain", lost], { LANG: "zh_CN.UTF-8" });
    expect(said).toBe(
      `步骤文件“${lost}”所用的表“lost.csv”找不到：步骤文件所在的文件夹（${scratch.path("steps/lost.csv")}）与当前文件夹中都没有；请检查路径。\n`,
    );
  });

  it("advises what a step can say where names are spelled in several ways", async () => {
    // The first two are one name with letters of two widths.
    const rows = ["A", "Ａ", "乙", "丙", "丁"].flatMap((unit, k) => [1, 2].map((year) => `${unit},${year},${k + year},${3 + k}`));
    const panel = scratch.file("spelled.csv", ["u,t,x,y", ...rows].join("\n"));
    const sbm = { version: 2, procedure: "sbm", columns: { unit: ["u"], period: ["t"], inputs: ["x"], outputs: ["y"] }, options: {} };
    const { err } = await qianyan(["run", panel, "--chain", scratch.file("sbm.json", JSON.stringify(sbm)), "--json", "-"]);
    expect(err).toContain('A step of a model or an index does so with "spellings": "one".');
    expect(err).not.toContain("--spellings");
  });

  it("repeats what the command line answered", async () => {
    const whole = await qianyan(["run", scores, "--chain", scratch.path("wide.json"), "--json", "-"]);
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toEqual(JSON.parse(readFileSync(scratch.path("wide.json"), "utf8")));
    const single = await qianyan(["run", scores, "--procedure", "dagum", "--value", "score", "--group", "region4", "--json", "-"]);
    const again = await qianyan(["run", scores, "--chain", scratch.file("single.json", single.out), "--json", "-"]);
    expect(answerIn(again.out).steps[0].results).toEqual(resultsIn(single.out));
  });

  it.each([
    [["--model", "sbm"], "Option --model does not go with --chain: the chain says the columns and options of its steps.\n"],
    [["--out", "chain.json"], 'The file of option --out must end in .xlsx or .csv; got "chain.json".\n'],
    [["--json", "chain.json"], 'The file "chain.json" of option --json is the chain itself; choose another name, or the chain would be lost.\n'],
  ])("refuses %j beside it", async (more, said) => {
    const args = more.map((one) => (one === "chain.json" ? steps : one));
    const { code, err } = await qianyan(["run", scores, "--chain", steps, ...args]);
    expect([code, err.replaceAll(steps, "chain.json")]).toEqual([2, said]);
    expect(JSON.parse(readFileSync(steps, "utf8"))).toEqual(chain);
  });

  it("says of a step what is wrong with it, and writes nothing", async () => {
    const wrong = { ...chain, chain: [chain.chain[0], { ...chain.chain[1], columns: { value: ["score_v"], group: ["region4"] } }] };
    const { code, err } = await qianyan(["run", scores, "--chain", scratch.file("wrong.json", JSON.stringify(wrong)), "--out", scratch.path("none.csv")]);
    expect([code, err]).toEqual([
      2,
      'Step 2 (dagum): The header has no column "score_v"; did you mean "score_w"? Its columns are: province, region4, region3, year, score, score_w.\n',
    ]);
    expect(scratch.names()).not.toContain("none.csv");
    const none = await qianyan(["run", scores, "--chain", scratch.file("none.json", "score,1")]);
    expect([none.code, none.err]).toEqual([2, `"${scratch.path("none.json")}" is no chain: it must be JSON.\n`]);
  });
});

describe("a plan of version 1 with a part that is done", () => {
  it("is finished and merged as it was begun", async () => {
    const scratch = new Scratch();
    cpSync(stored, scratch.folder, { recursive: true });
    const plan = JSON.parse(readFileSync(scratch.path("plan.json"), "utf8")) as { readonly software: string };
    // A plan of another version of the product is refused: the parts of one run are the same to the bit.
    expect(plan.software).toBe("0.1.0");
    if (version !== plan.software) return;
    expect((await qianyan(["run", "--shard", "2/2", scratch.path("plan.json")])).code).toBe(0);
    const merged = await qianyan(["merge", scratch.path("plan.json"), "--shards", "2", "--json", "-"]);
    const columns = ["--dmu", "province_zh", "--period", "year", "--inputs", "rd_fte_1e4_personyear,rd_exp_1e8CNY", "--outputs", "valid_invention_patents_1e4"];
    const straight = await qianyan(["run", scratch.path("panel.csv"), ...columns, "--index", "gm", "--json", "-"]);
    expect([merged.code, straight.code]).toEqual([0, 0]);
    expect(JSON.parse(merged.out)).toEqual(JSON.parse(straight.out));
  });
});
