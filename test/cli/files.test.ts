import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { ProgressLine } from "../../src/cli/terminal/progress.ts";
import { save } from "../../src/cli/results/save.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, researchPanel, resultsOf, Scratch, tone2001, tone2001Columns } from "./command.ts";

const scratch = new Scratch();
const small = ["run", scratch.file("tone.csv", tone2001), ...tone2001Columns];

describe("what a run writes", () => {
  it("is a readable table where no file is asked for", async () => {
    const { code, out } = await qianyan(small);
    expect(code).toBe(0);
    expect(out).toMatch(/^DMU +score +rank +status$/m);
    expect(out).toMatch(/^E +1\.4545 +1 +super-efficient$/m);
  });

  it("is a matrix over the periods, and the means of the index, for a panel", async () => {
    const { out } = await qianyan(["run", ...researchPanel, "--bad-rows", "exclude", "--index", "gm", "--lang", "zh-CN"]);
    expect(out).toMatch(/^决策单元 +2012 .* 2024 +均值 +排名$/m);
    expect(out).toMatch(/^2023—2024( +\d\.\d{4}){3}$/m);
  });

  it("is a workbook whose formulas carry their values, and the same numbers as JSON", async () => {
    const [book, json] = [scratch.path("results.xlsx"), scratch.path("results.json")];
    const { code, out } = await qianyan([...small, "--out", book, "--json", json]);
    expect(code).toBe(0);
    expect(out).toContain(book);
    expect(out).toContain(json);
    const { sheets } = await readXlsx(readFileSync(book));
    const { scores } = JSON.parse(readFileSync(json, "utf8")) as Awaited<ReturnType<typeof resultsOf>>;
    const numbers = sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "number");
    for (const { score } of scores) expect(numbers).toContain(score);
    for (const sheet of sheets) expect(sheet.cells.flat().filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
    expect(sheets.some(({ formulas }) => formulas.size > 0)).toBe(true);
  });

  it("takes its data from a sheet of a workbook that it wrote", async () => {
    const { scores } = await resultsOf(...small);
    const { writeXlsx } = await import("../../src/workbook/file/xlsx.ts");
    const [header, ...rows] = tone2001
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const cells = [header, ...rows.map(([dmu, ...numbers]) => [dmu, ...numbers.map(Number)])];
    const book = scratch.file(
      "data.xlsx",
      await writeXlsx([], {
        plain: [
          { name: "first", cells: [["nothing"]] },
          { name: "Panel", cells },
        ],
      }),
    );
    const again = await resultsOf("run", book, "--sheet", "panel", ...tone2001Columns);
    expect(again.scores).toEqual(scores);
    expect(again.analysis.source).toMatchObject({ file: "data.xlsx", sheet: "Panel", rows: 5 });
  });

  it("replaces a file, and leaves nothing else behind", async () => {
    const before = scratch.names();
    const book = scratch.path("results.xlsx");
    const old = readFileSync(book);
    await qianyan([...small, "--model", "sbm", "--out", book]);
    expect(readFileSync(book).equals(old)).toBe(false);
    expect(scratch.names()).toEqual(before);
  });

  it("is nothing at all where one of two files cannot be written", async () => {
    mkdirSync(scratch.path("taken"));
    const before = scratch.names();
    const files = [
      { path: scratch.path("one.json"), content: "{}" },
      { path: scratch.path("missing/two.json"), content: "{}" },
    ];
    await expect(save(files)).rejects.toMatchObject({ code: "not-saved", params: { path: files[1].path } });
    expect(scratch.names()).toEqual(before);
  });
});

describe("progress", () => {
  it("counts on one line, and is wiped off at the end", () => {
    let written = "";
    const now = vi.spyOn(Date, "now").mockReturnValue(0);
    const stderr = { isTTY: true, write: (text: string) => (written += text) };
    const line = new ProgressLine({ locale: "en", env: {}, stdout: { write: () => {} }, stderr, cursor: stderr });
    line.show({ done: 1, of: 9 });
    expect(written).toBe("");
    now.mockReturnValue(1000);
    line.show({ done: 5, of: 9 });
    line.clear();
    now.mockRestore();
    expect(written).toBe("\rsolved 5 of 9\r\u001b[K");
  });

  it("goes to stderr only where that is a terminal", async () => {
    const args = ["run", ...researchPanel, "--bad-rows", "exclude", "--json", "-"];
    expect((await qianyan(args)).err).toBe("");
  });
});

describe("a fault of our own", () => {
  it("ends with 1, says so, and where to report it", async () => {
    let err = "";
    const stdout = {
      write: () => {
        throw new Error("no ink");
      },
    };
    const code = await main(small, { env: { LANG: "en" }, stdout, stderr: { write: (text) => (err += text) } });
    expect(code).toBe(1);
    expect(err).toMatch(/^Internal error: no ink\. .*report it/m);
  });
});

describe("the language", () => {
  it.each([
    [{ LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }, "排名"],
    [{ LC_ALL: "", LANG: "zh_TW.UTF-8" }, "排名"],
    [{ LANG: "de_DE.UTF-8" }, "rank"],
    [{ LANG: "C" }, "rank"],
  ] as const)("of %o shows %s", async (env, word) => {
    expect((await qianyan(small, { ...env })).out).toContain(word);
  });

  it("is the one of --lang before that of the system", async () => {
    expect((await qianyan([...small, "--lang=zh-CN"])).out).toContain("排名");
    expect((await qianyan([...small, "--lang", "en"], { LANG: "zh_CN" })).out).toContain("rank");
  });

  it("is that of the help", async () => {
    const english = await qianyan(["run", "--help"]);
    const chinese = await qianyan(["run", "--help", "--lang", "zh-CN"]);
    expect([english.code, chinese.code, english.err, chinese.err]).toEqual([0, 0, "", ""]);
    expect(english.out).toContain("Options:");
    expect(chinese.out).toContain("选项\uff1a");
    const options = [..."sheet dmu period group inputs outputs undesirable model rts orientation reference index bad-rows out json lang".split(" ")];
    for (const option of options) for (const { out } of [english, chinese]) expect(out).toContain(`--${option} <`);
    expect((await qianyan(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
