import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { parts } from "../workbook/file/parts.ts";
import { qianyan, Scratch } from "./command.ts";

const scratch = new Scratch();
const { DOMParser } = new JSDOM("").window;

describe("results.xlsx of names that XML or Excel has no room for", () => {
  it("is XML in every part, and holds the names", async () => {
    const dmus = ["A\ufffeB", "C\uffffD", "E\ud800", "_x0041_", "F\u0007G", "<&>'\"", "n".repeat(33_000)];
    const [dmu, input, output] = ["单\ufffe元", `列${"😀".repeat(200)}`, "产\udc00出"];
    const rows = ["甲\ufffe", "乙\uffff"].flatMap((period, t) => dmus.map((name, k) => [name, period, `组\ud800`, k + 1, ((k * 3) % 5) + 1 + t]));
    const book = scratch.file("data.xlsx", await writeXlsx([], { plain: [{ name: "S", cells: [[dmu, "t", "g", input, output], ...rows] }] }));
    const columns = ["--dmu", dmu, "--period", "t", "--group", "g", "--inputs", input, "--outputs", output, "--model", "radial", "--index", "gm"];
    const out = scratch.path("o.xlsx");
    const { code, err } = await qianyan(["run", book, ...columns, "--out", out]);
    expect(code, err).toBe(0);
    const bytes = readFileSync(out);
    for (const [name, text] of parts(bytes)) {
      const { documentElement: root } = new DOMParser().parseFromString(text, "text/xml");
      expect([name, root.nodeName]).not.toContain("parsererror");
      for (const one of root.querySelectorAll("tableColumn")) expect(one.getAttribute("name")!.length).toBeLessThanOrEqual(255);
    }
    const cells = (await readXlsx(bytes)).sheets.flatMap((sheet) => sheet.cells.flat());
    for (const name of dmus.slice(0, -1)) expect(cells).toContain(name);
    for (const cell of cells) if (typeof cell === "string") expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cells).toContain(`${"n".repeat(32_766)}…`);
  });
});
