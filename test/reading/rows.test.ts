import { describe, expect, it } from "vitest";
import { readText } from "../../src/workbook/file/text/csv.ts";
import { headerRow, longRows } from "../../src/analysis/table/row-lengths.ts";
import { Chance, countOf, readFile, utf8, type Generated } from "./read-file.ts";

const kinds = [
  "equal",
  "blank ends",
  "blank rows",
  "short",
  "split thousands",
  "split in all rows",
  "one cell more",
  "blank header end",
  "quoted line ends",
] as const;

function* files(chance: Chance, count: number): Generator<Generated> {
  for (let k = 0; k < count; k++) {
    const kind = kinds[k % kinds.length];
    const rows = chance.whole(3, 15);
    const width = chance.whole(2, 5);
    const header = ["单元", ...Array.from({ length: width }, (_, c) => `列${c + 1}`)];
    const values = Array.from({ length: rows }, () => Array.from({ length: width }, () => chance.whole(1, 9999)));
    const names = values.map((_, r) => (kind === "quoted line ends" ? `单元\n${r}` : `单元${r}`));
    const cells = values.map((row, r) => [kind === "quoted line ends" ? `"${names[r]}"` : names[r], ...row.map(String)]);
    const broken = chance.some([...cells.keys()], kind === "split in all rows" ? rows : chance.whole(1, 2));
    for (const r of broken) {
      if (kind === "split thousands" || kind === "split in all rows") {
        const at = chance.whole(1, width);
        cells[r].splice(at, 1, String(chance.whole(1, 99)), String(chance.whole(0, 999)).padStart(3, "0"));
      }
      if (kind === "one cell more") cells[r].push(chance.one(["x", "0", "12", "见注"]));
      if (kind === "blank ends") cells[r].push(...new Array<string>(chance.whole(1, 4)).fill(""));
      if (kind === "short") cells[r].pop();
    }
    if (kind === "blank header end") {
      header.push("");
      for (const row of cells) row.push("");
      if (k % 2 === 0) for (const r of broken) cells[r] = [cells[r][0], ...cells[r].slice(1, -2), String(chance.whole(1, 99)), String(chance.whole(100, 999))];
    }
    const bad =
      kind === "split thousands" ||
      kind === "split in all rows" ||
      kind === "one cell more" ||
      kind === "short" ||
      (kind === "blank header end" && k % 2 === 0);
    const lines = [header, ...cells].map((row) => row.join(","));
    if (kind === "blank rows") lines.splice(1, 0, "", ",".repeat(width));
    // The rows are those that a spreadsheet shows, whatever line ends are in a cell.
    const named = broken.map((r) => (kind === "short" ? `${"ABCDEFG"[width]}${r + 2}` : String(r + 2)));
    yield {
      bytes: utf8(lines.join(chance.one(["\n", "\r\n"]))),
      dmu: "单元",
      inputs: header.slice(1).filter((name) => name !== ""),
      right: bad ? null : { names, numbers: values },
      named,
    };
  }
}

describe("rows of generated files", () => {
  it("are read whole, or refused by their number where one is longer than the header or lacks a number", () => {
    const found = countOf(files(new Chance(3), 900));
    expect(found.wrong.slice(0, 3)).toEqual([]);
    expect(found.refused.slice(0, 3)).toEqual([]);
    expect(found.certain).toBeGreaterThan(400);
  });
});

describe("a row that is longer than the header", () => {
  const table = "单元,投入,产出\n甲,100,1,240\n乙,120,960\n丙,80,800\n丁,90,1,080\n";

  it("is named with every other such row", () => {
    expect(readFile(utf8(table), "单元", ["投入", "产出"])).toEqual({ refused: "rows-longer", cells: ["2", "5"] });
    expect(longRows(readText(utf8(table)), 0)!.params).toEqual({ names: 3, rows: [2, 5].map((row) => ({ row, cells: 4 })) });
  });

  it("is none where a title stands above the header, whose row it is measured by", () => {
    for (const title of ["数据库：分省年度数据\n时间：2019-2023\n", "表1,单位：亿元\n", ",,单位：亿元\n"]) {
      const text = readText(utf8(`${title}${table.replaceAll(/1,(\d)/g, "1$1")}`));
      expect(longRows(text, headerRow(text))).toBeNull();
      const long = readText(utf8(title + table));
      expect(longRows(long, headerRow(long))!.params.rows).toHaveLength(2);
    }
    const years = readText(utf8("表1,单位：亿元\n地区,2019,2020,2021\n北京,1,2,3\n"));
    expect(longRows(years, headerRow(years))).toBeNull();
  });

  it("is none where its last cells are blank", () => {
    expect(readFile(utf8("d,x\nA,1,,\nB,2\n"), "d", ["x"])).toMatchObject({ refused: null, numbers: [[1], [2]] });
  });

  it("is told where it is shorter", () => {
    expect(readFile(utf8("d,x,y\nA,1\nB,2,3\n"), "d", ["x"])).toMatchObject({ refused: null, numbers: [[1], [2]], told: ["short-rows"] });
  });
});
