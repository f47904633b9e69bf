import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { joined } from "../../src/standalone/joined-files.ts";
import { openFile, type OpenedFile } from "../../src/standalone/workbook-files.ts";
import type { GridSheet } from "../../src/workbook/sheet/plain-snapshot.ts";

const yearbook = (ending: string) => new File([readFileSync(new URL(`../cli/yearbooks/10_subtotals.${ending}`, import.meta.url))], `10_subtotals.${ending}`);
/** An .ods file holds fifteen digits of a number. */
const filled = ({ cells }: GridSheet) =>
  cells.flat().flatMap((cell) => (cell === null ? [] : [typeof cell === "number" ? Number(cell.toPrecision(14)) : cell]));
const text = async (name: string, content: string) => ({ file: name, opened: await openFile(new File([content], name)) });

describe("a workbook in another format", () => {
  it.each(["xls", "et", "ods"])("is opened by its cells, .%s, and it is said what was not taken over", async (ending) => {
    const [{ sheets: wanted }, { sheets, source, told, name }] = await Promise.all([openFile(yearbook("xlsx")), openFile(yearbook(ending))]);
    expect(name).toBe("10_subtotals");
    expect(sheets.map(filled)).toEqual(wanted.map(filled));
    // What is saved is a new file.
    expect(source).toBeNull();
    expect(told.map(({ sentence }) => sentence("en"))).toEqual([expect.stringContaining(`this .${ending} workbook`)]);
    expect(told[0].sentence("zh-CN")).toContain(`此.${ending}工作簿`);
  });
});

describe("files that are opened together", () => {
  it("become one workbook, each of one sheet called as its file, and it is said which", async () => {
    const files = await Promise.all([text("北京.csv", "指标,2019,2020\nGDP,1,2\n"), text("天津.csv", "指标,2019,2020\nGDP,3,4\n")]);
    const { name, sheets, source, told } = joined(files);
    expect([name, source]).toEqual(["北京", null]);
    expect(sheets.map((sheet) => [sheet.name, sheet.cells[1]])).toEqual([
      ["北京", ["GDP", 1, 2]],
      ["天津", ["GDP", 3, 4]],
    ]);
    expect(told[0].sentence("zh-CN")).toContain("2个文件合并为一个新工作簿打开（北京.csv、天津.csv）");
    expect(told[0].sentence("en")).toContain("2 files were opened as one new workbook (北京.csv, 天津.csv)");
  });

  it("keep the ends of long names, where the year stands, and are told apart where names are the same", async () => {
    const long = "各地区规模以上工业企业研究与试验发展活动情况统计表（分地区）";
    const files = await Promise.all([2019, 2020].map((year) => text(`${long}${year}年.csv`, "地区,经费\n北京,1\n")));
    const names = (of: typeof files) => joined(of).sheets.map((sheet) => sheet.name);
    expect(names(files).map((name) => [name.length <= 31, name.slice(-5)])).toEqual([
      [true, "2019年"],
      [true, "2020年"],
    ]);
    expect(names([await text("a.csv", "x\n1\n"), await text("A.csv", "x\n2\n")])).toEqual(["a", "A (2)"]);
  });

  it("take formulas by their values, for the sheets that these name are called otherwise then", () => {
    const sheet = (name: string) => ({
      name,
      cells: [[1, 5, null, null]],
      formulas: new Map([
        ["B1", "=Other!A1"],
        ["C1", "=A1*2"],
        ["D1", "=Other!A1+1"],
      ]),
      filled: { values: new Map([["C1", null]]), ranges: new Map<string, string>() },
    });
    const opened: OpenedFile = { name: "book", source: null, looks: [], names: [], kept: {}, told: [], encoding: null, sheets: [sheet("One"), sheet("Other")] };
    const { sheets } = joined([
      { file: "book.xlsx", opened },
      { file: "again.xlsx", opened: { ...opened, name: "again" } },
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(["book One", "book Other", "again One", "again Other"]);
    expect(sheets[0].cells).toEqual([[1, 5, null, { error: "#REF!" }]]);
    expect([...sheets[0].formulas!]).toEqual([["C1", "=A1*2"]]);
  });
});
