import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { procedures } from "../../src/procedures/catalog.ts";
import type { ProcedureJson } from "../../src/procedures/run/results-json.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, Scratch } from "./command.ts";

const scores = fileURLToPath(new URL("../procedures/data/rd30-scores.csv", import.meta.url));
const asked = ["run", scores, "--procedure", "dagum", "--value", "score", "--group", "region4", "--period", "year"];

describe("a procedure on the command line", () => {
  const scratch = new Scratch();
  let printed: ProcedureJson;

  beforeAll(async () => {
    const { code, out, err } = await qianyan([...asked, "--unit", "province", "--json", "-"]);
    expect([code, err]).toEqual([0, ""]);
    printed = JSON.parse(out) as ProcedureJson;
  });

  it("prints its results by name, its findings and what repeats it", () => {
    expect(printed.analysis).toMatchObject({
      version: 2,
      procedure: "dagum",
      columns: { value: ["score"], group: ["region4"], period: ["year"], unit: ["province"] },
    });
    const { totals } = printed.results;
    expect(totals.rows.map(({ period }) => period)).toEqual(Array.from({ length: 13 }, (_, k) => String(2012 + k)));
    expect(totals.values[0][totals.columns.indexOf("G")]).toBeCloseTo(0.2383754401417322, 12);
    expect(printed.findings.map(({ code }) => code)).toEqual(["level", "widest-gap", "most-within", "change"]);
  });

  it("groups provinces by three regions where no column does, and says so", async () => {
    const { code, out, err } = await qianyan([...asked.slice(0, 6), "--period", "year", "--unit", "province", "--json", "-"]);
    expect(code).toBe(0);
    const by = await qianyan([...asked.slice(0, 6), "--period", "year", "--unit", "province", "--group", "region3", "--json", "-"]);
    const [proposed, given] = [out, by.out].map((text) => JSON.parse(text) as ProcedureJson);
    expect(proposed.results["totals"]).toEqual(given.results["totals"]);
    expect(proposed.analysis.columns["group"]).toEqual(["Three regions"]);
    expect(err).toContain("column “province” holds provinces: they are grouped by “Three regions”; --group-by takes another division");
  });

  it("takes --dmu for the units, as a model does, and refuses both", async () => {
    const { out } = await qianyan([...asked, "--dmu", "province", "--json", "-"]);
    expect(JSON.parse(out)).toEqual(printed);
    const { code, err } = await qianyan([...asked, "--dmu", "province", "--unit", "province"]);
    expect([code, err]).toEqual([2, "--dmu and --unit are one option; give it once.\n"]);
  });

  it("takes several groupings, in a list or one after the other", async () => {
    const at = asked.indexOf("region4");
    const run = async (...groups: readonly string[]) => {
      const { code, out, err } = await qianyan([...asked.slice(0, at), ...groups, ...asked.slice(at + 1), "--json", "-"]);
      expect(code, err).toBe(0);
      return JSON.parse(out) as ProcedureJson;
    };
    const both = await run("region4,region3");
    expect(both.analysis.columns["group"]).toEqual(["region4", "region3"]);
    expect(await run("region4", "--group", "region3")).toEqual(both);
    expect(both.results["totals"]).toEqual(printed.results["totals"]);
    expect(both.results["groupings"].rows).toHaveLength(26);
  });

  it("shows the findings and the first table where no file is asked for", async () => {
    const { code, out } = await qianyan(asked, { LANG: "zh_CN.UTF-8" });
    expect(code).toBe(0);
    expect(out).toContain("Dagum基尼系数分解");
    expect(out).toMatch(/^2012 +30 +0\.5880 +0\.2384 +0\.0569 +0\.1083 +0\.0732 +23\.9% +45\.4% +30\.7%$/m);
    expect(out).toContain("- 2024年，总体基尼系数为0.1495，超变密度的贡献最大，占47.7%。");
  });

  it("writes each table as a .csv of its own, with the symbols of the method", async () => {
    const { code } = await qianyan([...asked, "--out", scratch.path("d.csv")]);
    expect(code).toBe(0);
    const headerOf = (name: string) => readFileSync(scratch.path(name), "utf8").replace("\ufeff", "").split("\r\n")[0];
    expect(headerOf("d.csv")).toBe("year,n,mean,G,Gw,Gnb,Gt,share_w,share_nb,share_t");
    expect(headerOf("d.within.csv")).toBe("year,group,n,mean,G_jj,grouping");
    expect(headerOf("d.groupings.csv")).toBe("year,grouping,groups,G,Gw,Gnb,Gt,share_w,share_nb,share_t");
    expect(headerOf("d.between.csv")).toBe("year,group_j,group_h,G_jh,d_jh,p_jh,D_jh,grouping");
  });

  it("writes a workbook with findings, results, a chart and the method, its shares live", async () => {
    const { code } = await qianyan([...asked, "--out", scratch.path("d.xlsx")]);
    expect(code).toBe(0);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(scratch.path("d.xlsx"))));
    expect(sheets.map(({ name }) => name)).toEqual(["Findings", "Results", "Charts", "Method"]);
    expect(sheets[1].formulas.get("D7")).toBe("=E7+F7+G7");
    expect(sheets[1].formulas.get("H7")).toBe('=IF(D7=0,"",E7/D7)');
  });

  it.each([
    [["--inputs", "score"], 'The procedure "dagum" has no option --inputs; it has --value, --group, --period, --unit, --totals, --group-by.'],
    [["--threads", "2"], 'The procedure "dagum" has no option --threads; it has --value, --group, --period, --unit, --totals, --group-by.'],
  ])("refuses what it does not take: %s", async (more, sentence) => {
    const { code, out, err } = await qianyan([...asked, ...more]);
    expect([code, out, err.trim()]).toEqual([2, "", sentence]);
  });

  it("advises no option that a procedure does not take", async () => {
    const file = scratch.file("prices.csv", "u,t,x,P\nA,1,1,0\nA,2,x,1\nA,3,2,1\nA,4,2,1\n");
    const { code, err } = await qianyan(["run", file, "--procedure", "deflate", "--values", "x", "--price", "P", "--unit", "u", "--period", "t"]);
    expect([code, err]).toEqual([2, 'Column "P", row 2 (D2): must be greater than 0; got "0"; column "x", row 3 (C3): must be a number; got "x".\n']);
  });

  it("refuses its own options without it, a procedure that is not there, and a missing column", async () => {
    const errorOf = async (...args: string[]) => (await qianyan(["run", scores, ...args])).err.trim();
    expect(await errorOf("--value", "score", "--dmu", "province", "--inputs", "score", "--outputs", "score")).toBe(
      "--value belongs to --procedure, which is missing.",
    );
    const known = procedures.map(({ id }) => id).join(", ");
    expect(await errorOf("--procedure", "nonsense")).toBe(`There is no procedure "nonsense"; it must be one of ${known}.`);
    expect(await errorOf("--procedure", "dagum", "--value", "score")).toContain("--group");
    writeFileSync(scratch.path("negative.csv"), "y,g\n1,a\n-1,a\n2,b\n3,b\n");
    // A procedure has no --bad-rows to be advised.
    expect((await qianyan(["run", scratch.path("negative.csv"), "--procedure", "dagum", "--value", "y", "--group", "g"])).err).toBe(
      'Column "y", row 3 (A3): must not be negative; got "-1".\n',
    );
    // Years are no provinces, which would have regions.
    expect(await errorOf("--procedure", "dagum", "--value", "score", "--unit", "year")).toContain("--group");
    expect(await errorOf("--procedure", "dagum", "--value", "skore", "--group", "region4")).toContain('did you mean "score"');
  });

  it("says that a total stands among the units, and that a group stands in two spellings", async () => {
    const rows = ["甲,东部,1", "乙,东部,2", "丙,西部,4", "丁,西部地区,3", "全国,合计,10"];
    writeFileSync(scratch.path("totals.csv"), `u,g,y\n${rows.join("\n")}\n`);
    const { code, err } = await qianyan(["run", scratch.path("totals.csv"), "--procedure", "dagum", "--value", "y", "--group", "g", "--unit", "u"]);
    expect(code).toBe(0);
    expect(err).toContain("全国");
    expect(err).toContain("西部地区");
    expect(err).not.toContain("--spellings");
  });

  it("writes nothing where a cell cannot be read, and names it", async () => {
    writeFileSync(scratch.path("bad.csv"), "g,y\na,1\na,12①\nb,3\nb,4\n");
    const { code, err } = await qianyan([
      "run",
      scratch.path("bad.csv"),
      "--procedure",
      "dagum",
      "--value",
      "y",
      "--group",
      "g",
      "--out",
      scratch.path("bad.xlsx"),
    ]);
    expect(code).toBe(2);
    expect(err).toContain("B3");
    expect(() => readFileSync(scratch.path("bad.xlsx"))).toThrow();
  });
});
