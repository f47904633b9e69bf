import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ProcedureJson } from "../../src/procedures/run/results-json.ts";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, Scratch } from "./command.ts";

const file = (name: string) => fileURLToPath(new URL(`../procedures/data/${name}`, import.meta.url));
const asked = ["run", file("rd30-scores.csv"), "--procedure", "moran", "--value", "score", "--unit", "province", "--period", "year", "--permutations", "99"];
const pairs = readFileSync(file("prov31-adjacency.csv"), "utf8");
const digest = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

describe("a second table on the command line", () => {
  const scratch = new Scratch();
  const neighbours = scratch.file("neighbours.csv", pairs);
  const jsonOf = async (...more: readonly string[]) => {
    const { code, out, err } = await qianyan([...asked, ...more, "--json", "-"]);
    expect(code, err).toBe(0);
    return JSON.parse(out) as ProcedureJson;
  };

  it("is read as the data are, and its digest stands in the JSON", async () => {
    const { analysis, results } = await jsonOf("--neighbours", neighbours);
    expect(analysis.tables).toEqual({ neighbours: { from: "file", file: neighbours } });
    expect(analysis.tableSources).toMatchObject({ neighbours: { file: "neighbours.csv", sheet: null, sha256: digest(pairs), rows: 69 } });
    const ours = await jsonOf();
    expect(ours.analysis).not.toHaveProperty("tableSources");
    expect(results).toEqual(ours.results);
  });

  it("may be in another encoding, with another separator, or in a workbook", async () => {
    const utf16 = scratch.file("utf16.csv", Buffer.from(`\ufeff${pairs.replaceAll(",", ";")}`, "utf16le"));
    const cells = pairs
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const workbook = scratch.file("neighbours.xlsx", await writeXlsx([], { plain: [{ name: "邻接", cells }] }));
    const wanted = (await jsonOf()).results;
    const other = await jsonOf("--neighbours", utf16);
    expect(other.results).toEqual(wanted);
    expect(other.analysis.tableSources!["neighbours"].text).toMatchObject({ encoding: "utf-16le", separator: ";" });
    const third = await jsonOf("--neighbours", workbook);
    expect(third.results).toEqual(wanted);
    expect(third.analysis.tableSources).toMatchObject({ neighbours: { sheet: "邻接" } });
  });

  it("stands on the method sheet", async () => {
    const { code } = await qianyan([...asked, "--neighbours", neighbours, "--out", scratch.path("m.xlsx")]);
    expect(code).toBe(0);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(scratch.path("m.xlsx"))));
    const method = new Map(sheets.find(({ name }) => name === "Method")!.cells.map(([name, value]) => [name, value]));
    expect(method.get("Neighbours")).toBe("neighbours.csv");
    expect(method.get("Neighbours: SHA-256")).toBe(digest(pairs));
  });

  it("is never overwritten", async () => {
    const { code, err } = await qianyan([...asked, "--neighbours", neighbours, "--out", neighbours]);
    expect([code, err.trim()]).toEqual([
      2,
      `The file "${neighbours}" of option --out is a table that is read; choose another name, or that table would be lost.`,
    ]);
    expect(readFileSync(neighbours, "utf8")).toBe(pairs);
  });

  it("is refused by its cell, by its name where it is not there, and without its procedure", async () => {
    const bad = scratch.file("bad.csv", "unit,neighbour,weight\n北京,天津,-2\n");
    const refused = async (...more: readonly string[]) => {
      const { code, out, err } = await qianyan([...asked, ...more]);
      expect([code, out]).toEqual([2, ""]);
      return err.trim();
    };
    expect(await refused("--neighbours", bad)).toBe('Neighbours “bad.csv”: Column "weight", row 2 (C2): must not be negative; got "-2".');
    expect(await refused("--neighbours", scratch.path("none.csv"))).toContain("none.csv");
    const { err } = await qianyan(["run", file("rd30-scores.csv"), "--dmu", "province", "--inputs", "score", "--outputs", "score", "--neighbours", neighbours]);
    expect(err.trim()).toBe("--neighbours belongs to --procedure, which is missing.");
    const other = await qianyan(["run", file("rd30-scores.csv"), "--procedure", "dagum", "--value", "score", "--group", "region4", "--neighbours", neighbours]);
    expect(other.err).toContain('"dagum" has no option --neighbours');
  });

  it("leaves --seed to both: to the permutations here, to the bootstrap of a model", async () => {
    const pOf = async (seed: string) => (await jsonOf("--seed", seed)).results["global"].values.map((row) => row[9]);
    expect(await pOf("1")).toEqual(await pOf("1"));
    expect(await pOf("2")).not.toEqual(await pOf("1"));
  });

  it("is read for a step of a chain, that an answer is given to again, and never overwritten", async () => {
    const alone = scratch.path("alone.json");
    expect((await qianyan([...asked, "--neighbours", neighbours, "--standardise", "none", "--json", alone])).code).toBe(0);
    const chained = ["run", file("rd30-scores.csv"), "--chain", alone];
    const { code, out, err } = await qianyan([...chained, "--json", "-"]);
    expect(code, err).toBe(0);
    const [step] = (JSON.parse(out) as { readonly steps: readonly ProcedureJson[] }).steps;
    const wanted = JSON.parse(readFileSync(alone, "utf8")) as ProcedureJson;
    expect(step.results).toEqual(wanted.results);
    expect(step.analysis.tableSources).toEqual(wanted.analysis.tableSources);
    const refused = await qianyan([...chained, "--out", neighbours]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("is a table that is read")]);
    const gone = scratch.file("gone.json", JSON.stringify({ ...wanted.analysis, tables: { neighbours: { from: "file", file: scratch.path("gone.csv") } } }));
    expect((await qianyan(["run", file("rd30-scores.csv"), "--chain", gone])).err).toContain("gone.csv");
  });
});

describe("a table of prices as the bureau's database gives it", () => {
  const scratch = new Scratch();
  const bureau = fileURLToPath(new URL("../procedures/data/rpi-nbs-layout-gb18030.csv", import.meta.url));
  const panel = scratch.file("panel.csv", ["province,year,sales", "北京,2012,100", "北京,2013,100", "北京,2014,100", "北京,2015,100"].join("\n"));
  const of = ["--unit", "province", "--period", "year", "--prices", bureau, "--lang", "zh-CN"];
  const deflated = ["run", panel, "--procedure", "deflate", "--values", "sales", "--price-index", "link", ...of];

  it("is read between its lines of title and of source, and only its encoding is told", async () => {
    const { code, err, out } = await qianyan([...deflated, "--json", "-"]);
    expect([code, err]).toEqual([0, expect.stringMatching(/^文件没有标明编码，按GB18030读取[^\n]*\n$/)]);
    const { results } = JSON.parse(out) as {
      readonly results: Readonly<Record<string, { readonly values: readonly (readonly [unit: string, real: number])[] }>>;
    };
    expect(results["columns"].values.map(([, real]) => real)).toEqual([100, 100 / 0.998, expect.closeTo(100 / (0.998 * 0.991), 9), expect.any(Number)]);
  });

  it("is refused where its rows have more cells than its header", async () => {
    const longer = scratch.file("longer.csv", ["指标：价格指数", "地区,2013年,2012年", "北京市,99.8,1,240", "数据来源：某处"].join("\n"));
    const { code, err } = await qianyan([...deflated.map((one) => (one === bureau ? longer : one))]);
    expect([code, err]).toEqual([2, expect.stringContaining("第3行有4个单元格，而表头只有3个列名")]);
  });
});
