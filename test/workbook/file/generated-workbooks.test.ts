import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/workbook/file/xlsx.ts";
import { FileProblem } from "../../../src/workbook/file/file-problem.ts";
import { generated } from "./generated-workbooks.ts";
import { dice } from "./odd-workbook.ts";

const count = 300;

describe("workbooks as other programs write them", () => {
  it(`are read as they are: of ${count} none wrongly, and at most 2 % are refused`, async () => {
    const wrong: unknown[] = [];
    const refused: unknown[] = [];
    for (let seed = 1; seed <= count; seed++) {
      const { bytes, sheet, cells } = generated(seed);
      try {
        const found = (await readXlsx(bytes)).sheets.find(({ name }) => name === sheet);
        const differing = cells.flatMap((row, r) =>
          row.flatMap((cell, c) => (same(cell, found?.cells[r]?.[c] ?? null) ? [] : [[seed, r + 1, c + 1, cell, found?.cells[r]?.[c]]])),
        );
        if (found?.cells.length !== cells.length || differing.length > 0) wrong.push(differing[0] ?? [seed, found?.cells.length]);
      } catch (error) {
        if (!(error instanceof FileProblem)) throw error;
        refused.push([seed, error.fault, error.cause]);
      }
    }
    expect(wrong).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(count * 0.02);
  });

  it("come back from the library that writes ours", async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const die = dice(seed);
      const rows = Array.from({ length: 2 + Math.floor(die() * 20) }, (_, r) => [
        `${r}号 <&>_x000D_`.slice(0, 3 + Math.floor(die() * 12)),
        die() * 1e6,
        Math.floor(die() * 100),
        die() < 0.2 ? null : die() < 0.5,
      ]);
      const hidden = die() < 0.5;
      const bytes = await writeXlsx({
        sheets: [
          { name: "草稿", rows: [["x"]], hidden },
          { name: "数据 1", rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/_(?=x)/, "_x005F_") : cell))) },
        ],
      });
      const { sheets } = await readXlsx(bytes);
      expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
        ["草稿", hidden],
        ["数据 1", false],
      ]);
      expect(sheets[1].cells).toEqual(rows);
    }
  });
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
