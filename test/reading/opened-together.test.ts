import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { joined } from "../../src/standalone/files/joined-files.ts";
import { readAll } from "../../src/standalone/files/opening-trouble.ts";
import { guessedTexts, unreadText } from "../../src/standalone/files/read-again.ts";
import { openFile, type OpenedFile } from "../../src/standalone/files/workbook-files.ts";
import { encoded } from "./encoded.ts";
import type { GridSheet } from "../../src/workbook/sheet/opening/plain-snapshot.ts";

const yearbook = (ending: string) => new File([readFileSync(new URL(`../cli/yearbooks/10_subtotals.${ending}`, import.meta.url))], `10_subtotals.${ending}`);
/** An .ods file holds fifteen digits of a number. */
const filled = ({ cells }: GridSheet) =>
  cells.flat().flatMap((cell) => (cell === null ? [] : [typeof cell === "number" ? Number(cell.toPrecision(14)) : cell]));
const text = async (name: string, content: string | Uint8Array) => {
  const file = new File([content as string | Uint8Array<ArrayBuffer>], name);
  return { file, opened: await openFile(file) };
};

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

  it("that do not say their encoding are told of together, and can be read again together, those alone", async () => {
    const all = await Promise.all([
      text("北京.csv", encoded("地区,x\n北京,1\n", "gb18030")),
      text("天津.csv", "地区,x\n天津,1\n"),
      text("河北.csv", encoded("地区,x\n河北,1\n", "gb18030")),
    ]);
    expect(joined(all).told.map(({ sentence }) => sentence("zh-CN"))[1]).toBe("其中2个文件没有标明编码，按简体中文（GB18030、GBK）读取。");
    expect(joined(all).told[1].sentence("en")).toBe("2 of them do not say their encoding and are read as Simplified Chinese (GB18030, GBK).");
    const again = guessedTexts(
      all.map(({ file, opened }) => ({ file, encoding: opened.encoding })),
      new Map(),
    )!;
    expect([again.files.map(({ name }) => name), again.encoding, again.together.length]).toEqual([["北京.csv", "河北.csv"], "gb18030", 3]);
    const chosen = new Map(again.files.map((file) => [file, "utf-8"] as const));
    const read = await readAll(again.together, async () => {}, chosen).catch((error: unknown) => unreadText(again.together, error, chosen));
    // Of which one alone the choice is then, and which choices stand.
    expect(read).toMatchObject({ files: [{ name: "北京.csv" }], encoding: "utf-8", chosen });
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
      { file: new File([], "book.xlsx"), opened },
      { file: new File([], "again.xlsx"), opened: { ...opened, name: "again" } },
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(["book One", "book Other", "again One", "again Other"]);
    expect(sheets[0].cells).toEqual([[1, 5, null, { error: "#REF!" }]]);
    expect([...sheets[0].formulas!]).toEqual([["C1", "=A1*2"]]);
  });
});
