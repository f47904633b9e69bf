import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { execFileSync } from "node:child_process";
import { qianyan, researchPanel, resultsOf, Scratch, tone2001, tone2001Columns } from "./command.ts";

const scratch = new Scratch();
const small = ["run", scratch.file("tone.csv", tone2001), ...tone2001Columns];
const built = fileURLToPath(new URL("built-command.mjs", import.meta.url));

describe("--prove", () => {
  it("is on by default for a small run, and --no-prove turns it off", async () => {
    expect((await resultsOf(...small)).certificate).toMatchObject({ programs: 7, proven: 7 });
    expect((await resultsOf(...small, "--prove")).certificate).toMatchObject({ programs: 7, proven: 7 });
    expect((await resultsOf(...small, "--no-prove")).certificate).toMatchObject({ programs: 7, proven: 0 });
  });

  it("is said in the summary, in both languages", async () => {
    expect((await qianyan(small)).out).toContain("7 linear programs solved, all of them proven in exact arithmetic");
    expect((await qianyan([...small, "--no-prove"])).out).toContain("7 linear programs solved, 0 of them proven");
    expect((await qianyan([...small, "--lang", "zh-CN"])).out).toContain("全部经精确运算证明");
  });
});

describe("the certificate of a run", () => {
  it("says in JSON and in words how many scores rest on the units that span the technology", async () => {
    const asked = ["run", ...researchPanel, "--bad-rows", "exclude", "--reference", "global"];
    const { programs, proven, framed } = (await resultsOf(...asked, "--no-prove")).certificate;
    expect(proven).toBe(0);
    expect(framed).toBeGreaterThan(programs / 2);
    expect((await qianyan([...asked, "--no-prove"])).out).toContain(`${framed} checked against the units that span the technology`);
    expect((await qianyan([...asked, "--no-prove", "--lang", "zh-CN"])).out).toContain(`${framed}个只对张成技术集的单元核验`);
    // What is proven rests on exact arithmetic over every column.
    expect((await resultsOf(...asked)).certificate).toMatchObject({ proven: programs, framed: 0 });
    expect((await qianyan([...asked, "--prove"])).out).not.toContain("span the technology");
  });
});

describe("--cross-check", () => {
  // Threads need compiled scripts: the command line from build/ is run.
  const checked = (solver: string, ...more: string[]) =>
    execFileSync(process.execPath, [built, ...small, "--cross-check", solver, "--lang", "en", ...more], { encoding: "utf8" });

  it.each(["highs", "javascript-lp-solver"])("names in JSON and in words what %s says", (solver) => {
    const { certificate } = JSON.parse(checked(solver, "--json", "-")) as Awaited<ReturnType<typeof resultsOf>>;
    expect(certificate.crossCheck).toMatchObject({ solver, programs: 7, disagreements: [], timedOut: 0, noVerdict: 0, unchecked: 0 });
    expect(certificate.crossCheck!.worstDifference).toBeLessThan(1e-7);
    expect(checked(solver)).toContain(`7 programs checked with the independent solver ${solver}: objectives differ by`);
  });

  it("stands on the method sheet", async () => {
    const book = scratch.path("checked.xlsx");
    expect(checked("highs", "--out", book)).toContain("no disagreement");
    const { readXlsx } = await import("../../src/workbook/file/xlsx.ts");
    const cells = (await readXlsx(readFileSync(book))).sheets.flatMap((sheet) => sheet.cells.flat());
    expect(cells.some((cell) => typeof cell === "string" && cell.includes("independent solver highs"))).toBe(true);
  });

  it("refuses a solver that it does not know", async () => {
    const { code, err } = await qianyan([...small, "--cross-check", "glpk"]);
    expect(code).toBe(2);
    expect(err).toContain("highs, javascript-lp-solver");
  });
});

describe("--out results.csv", () => {
  const read = (path: string) => Papa.parse<string[]>(readFileSync(path, "utf8").replace(/^\ufeff/, ""), { skipEmptyLines: true }).data;

  it("is one line per row of the data, with every number as it is", async () => {
    const path = scratch.path("scores.csv");
    const { out } = await qianyan([...small, "--out", path]);
    expect(out).toBe(`Wrote ${path}\n`);
    const [header, ...rows] = read(path);
    const { scores } = await resultsOf(...small);
    expect(header.slice(0, 3)).toEqual(["DMU", "score", "status"]);
    expect(rows.map((row) => [row[0], Number(row[1]), Number(row[header.indexOf("slack: Input1")]), Number(row[header.indexOf("target: Output2")])])).toEqual(
      scores.map(({ dmu, score, slacks, targets }) => [dmu, score, slacks!["Input1"], targets!["Output2"]]),
    );
    expect(scratch.names()).not.toContain("scores.index.csv");
  });

  it("has the index in a file beside it, and headings in the language asked for", async () => {
    const path = scratch.path("panel.csv");
    await qianyan(["run", ...researchPanel, "--bad-rows", "unscored", "--index", "gm", "--out", path, "--lang", "zh-CN"]);
    const [header, ...rows] = read(scratch.path("panel.index.csv"));
    expect(header).toEqual(["province_zh", "起始时期", "终止时期", "TFP", "EC", "BPC", "状态"]);
    const { index } = await resultsOf("run", ...researchPanel, "--bad-rows", "unscored", "--index", "gm");
    expect(rows.map(([dmu, from, to, tfp]) => [dmu, from, to, tfp === "" ? null : Number(tfp)])).toEqual(
      index.map((row) => [row["dmu"], row["from"], row["to"], row["TFP"]]),
    );
    expect(read(path)[0].slice(0, 4)).toEqual(["province_zh", "year", "效率值", "状态"]);
  });

  it("quotes a name that holds a comma or a quotation mark", async () => {
    const file = scratch.file("names.csv", 'd,x,y\n"A, Inc.",2,1\n"B ""two""",4,5\n');
    const path = scratch.path("quoted.csv");
    await qianyan(["run", file, "--dmu", "d", "--inputs", "x", "--outputs", "y", "--out", path]);
    expect(read(path).map(([name]) => name)).toEqual(["d", "A, Inc.", 'B "two"']);
  });
});

describe("--threads", () => {
  it("must be a whole number, and changes no number", async () => {
    expect((await qianyan([...small, "--threads", "0"])).code).toBe(2);
    expect(await resultsOf(...small, "--threads", "1")).toEqual(await resultsOf(...small));
  });
});
