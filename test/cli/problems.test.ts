import { chmodSync, mkdirSync } from "node:fs";
import { writeXlsx as write } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, Scratch, tone2001, tone2001Columns } from "./command.ts";

const scratch = new Scratch();
const file = scratch.file("tone.csv", tone2001);
const book = scratch.file(
  "book.xlsx",
  await writeXlsx([], {
    plain: [
      { name: "说明", cells: [["notes"]] },
      {
        name: "数据",
        cells: [
          ["DMU", "x", "y"],
          ["A", 1, 2],
          ["B", "3", 4],
          ["C", { error: "#DIV/0!" }, -1],
        ],
      },
    ],
  }),
);
const merged = scratch.file(
  "merged.xlsx",
  await write({
    sheets: [
      {
        name: "S",
        rows: [
          ["DMU", "x", "y"],
          ["A", 1, 2],
          [null, 2, 3],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
    ],
  }),
);
mkdirSync(scratch.path("folder"));
mkdirSync(scratch.path("results.xlsx"));
const columns = tone2001Columns;
const table = (text: string, name: string) => scratch.file(name, text);
const xy = ["--dmu", "DMU", "--inputs", "x", "--outputs", "y"];

/** What is wrong, the command, and what the sentence must say in each language. */
const cases: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ["no file", ["run"], ["data file is missing"], ["缺少数据文件"]],
  ["required options missing", ["run", file], ["--dmu, --inputs, --outputs", "missing"], ["--dmu、--inputs、--outputs", "缺少"]],
  ["one required option missing", ["run", file, "--dmu", "DMU", "--inputs", "Input1"], ["option --outputs is missing"], ["缺少必需的选项--outputs"]],
  ["an option without its value", ["run", file, "--dmu"], ["--dmu must be followed by a value"], ["--dmu之后缺少取值"]],
  ["an option in the place of a value", ["run", file, "--dmu", "--inputs", "x"], ["--dmu must be followed by a value"], ["--dmu之后缺少取值"]],
  ["an unknown option", ["run", file, ...columns, "--input", "x"], ['no option "--input"', "--inputs"], ["没有选项“--input”", "--inputs"]],
  ["an unknown command", ["score", file], ['no command "score"', "run"], ["没有命令“score”", "run"]],
  ["a name with a space, unquoted", ["run", file, "--dmu", "Power", "plant", ...columns.slice(2)], ['"plant"', "quotation marks"], ["“plant”", "引号"]],
  ["a file that is not there", ["run", "nowhere.csv", ...columns], ['no file "nowhere.csv"'], ["找不到文件“nowhere.csv”"]],
  ["a folder", ["run", scratch.path("results.xlsx"), ...columns], ["is a folder"], ["是文件夹"]],
  ["a folder of any name", ["run", scratch.path("folder"), ...columns], ["is a folder"], ["是文件夹"]],
  ["another kind of file", ["run", scratch.file("a.docx", ""), ...columns], ["a.docx", ".csv, .xlsx"], ["a.docx", ".csv、.xlsx"]],
  [
    "an old workbook",
    ["run", scratch.file("a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), ...columns],
    ["old format", "Save As", ".xlsx"],
    ["旧格式", "另存为", ".xlsx"],
  ],
  ["a .csv file renamed to .xlsx", ["run", scratch.file("renamed.xlsx", tone2001), ...columns], ["it is a text", "end in .csv"], ["其实是文本", "改为.csv"]],
  ["a web page called .xls", ["run", scratch.file("page.xls", "<html><table><tr><td>1</td></tr></table></html>"), ...columns], ["web page"], ["网页"]],
  ["bytes that are no text", ["run", scratch.file("bytes.csv", Uint8Array.of(0xff, 0x80, 0xff, 0x00)), ...columns], ["UTF-8", "GB18030"], ["编码"]],
  ["a quotation mark without a partner", ["run", scratch.file("quote.csv", 'DMU,x\nA,"1\n'), ...columns], ["row 2", "quotation mark"], ["第2行", "引号"]],
  ["an empty file", ["run", scratch.file("empty.csv", ""), ...columns], ["no data", "empty.csv"], ["没有数据", "empty.csv"]],
  ["a sheet of a .csv file", ["run", file, "--sheet", "S", ...columns], ["--sheet is for .xlsx"], ["--sheet只用于.xlsx"]],
  ["a sheet that is not there", ["run", book, "--sheet", "Data", ...xy], ['no sheet "Data"', "说明, 数据"], ["没有工作表“Data”", "说明、数据"]],
  [
    "a column that is not there",
    ["run", file, ...columns.slice(0, 3), "Inputt1", "--outputs", "Output1"],
    ['"Inputt1"', 'did you mean "Input1"'],
    ["“Inputt1”", "是否指“Input1”"],
  ],
  [
    "a column in two roles",
    ["run", file, "--dmu", "DMU", "--inputs", "Input1", "--outputs", "Input1"],
    ['"Input1"', "one role"],
    ["“Input1”", "只能有一个角色"],
  ],
  [
    "a header that names two columns alike",
    ["run", table("DMU,x,x,y\nA,1,2,3\nB,1,2,4\n", "twice.csv"), ...xy],
    ['two columns "x"', "B1", "C1"],
    ["“x”出现了两次", "B1", "C1"],
  ],
  [
    "a title above the header",
    ["run", table("Table 1\n,,\nDMU,x,y\nA,1,2\nB,2,3\n", "title.csv"), ...xy],
    ["row 1", '"Table 1"', "row 3"],
    ["第1行", "“Table 1”", "第3行"],
  ],
  ["a header of two rows", ["run", table("DMU,inputs,outputs\n,x,y\nA,1,2\nB,2,3\n", "two.csv"), ...xy], ['"x"', "B2", "row 1"], ["“x”", "B2", "第1行"]],
  ["merged cells", ["run", merged, ...xy], ['"DMU"', "A2:A3", "unmerge"], ["“DMU”", "A2:A3", "取消合并"]],
  [
    "a cell that is no number",
    ["run", table("DMU,x,y\nA,1,2\nB,n/a,3\n", "text.csv"), ...xy],
    ['"x", row 3 (B3)', "must be a number", '"n/a"'],
    ["列“x”第3行", "B3", "必须是数字", "“n/a”"],
  ],
  [
    "a negative number",
    ["run", table("DMU,x,y\nA,1,2\nB,-2,3\n", "negative.csv"), ...xy],
    ['"x", row 3 (B3)', "not be negative"],
    ["列“x”第3行", "不能为负数"],
  ],
  ["a blank cell", ["run", table("DMU,x,y\nA,1,2\nB,,3\n", "blank.csv"), ...xy], ['"x", row 3 (B3)', "not be blank"], ["列“x”第3行", "不能为空"]],
  [
    "a zero",
    ["run", table("DMU,x,y\nA,1,2\nB,0,3\n", "zero.csv"), ...xy],
    ['"x", row 3 (B3)', "greater than 0", "--bad-rows unscored"],
    ["列“x”第3行", "大于0", "--bad-rows unscored"],
  ],
  ["a blank name", ["run", table("DMU,x,y\nA,1,2\n,2,3\n", "name.csv"), ...xy], ['"DMU", row 3 (A3)', "must hold a name"], ["列“DMU”第3行", "名称不能为空"]],
  ["text, an error and a negative number in a workbook", ["run", book, "--sheet", "数据", ...xy], ["B3", "B4", "#DIV/0!", "C4"], ["B3", "B4", "#DIV/0!", "C4"]],
  ["a DMU twice", ["run", table("DMU,x,y\nA,1,2\nA,2,3\n", "dup.csv"), ...xy], ['"A"', "twice"], ["“A”", "两次"]],
  ["an unknown model", ["run", file, ...columns, "--model", "ccr"], ['no model "ccr"', "super-sbm, sbm"], ["“ccr”", "super-sbm、sbm"]],
  ["an unknown index", ["run", file, ...columns, "--index", "mlx"], ['no index "mlx"', "gm"], ["“mlx”", "gm"]],
  [
    "unknown returns to scale",
    ["run", file, ...columns, "--rts", "drs"],
    ['"--rts"', "crs, vrs, nirs, ndrs", '"drs"'],
    ["“--rts”", "crs、vrs、nirs、ndrs", "“drs”"],
  ],
  ["an unknown orientation", ["run", file, ...columns, "--orientation", "both"], ['"--orientation"', '"both"'], ["“--orientation”", "“both”"]],
  ["an unknown reference", ["run", file, ...columns, "--reference", "all"], ['"--reference"', '"all"'], ["“--reference”", "“all”"]],
  [
    "an unknown policy",
    ["run", file, ...columns, "--bad-rows", "skip"],
    ["--bad-rows", "stop, unscored, exclude", '"skip"'],
    ["--bad-rows", "stop、unscored、exclude", "“skip”"],
  ],
  ["an index without periods", ["run", file, ...columns, "--index", "gm"], ["period column", "--period"], ["时期列", "--period"]],
  ["group frontiers without groups", ["run", file, ...columns, "--frontier", "group"], ["group column", "--group"], ["分组列", "--group"]],
  [
    "an index over one period",
    ["run", table("DMU,t,x,y\nA,1,1,2\nB,1,2,3\n", "one.csv"), ...xy, "--period", "t", "--index", "gm"],
    ["two periods", "got 1"],
    ["两个时期", "1个"],
  ],
  [
    "a result that is neither .xlsx nor .csv",
    ["run", file, ...columns, "--out", scratch.path("a.ods")],
    ["--out must end in .xlsx or .csv"],
    ["--out的文件名应以.xlsx或.csv结尾"],
  ],
  ["a folder that is not there", ["run", file, ...columns, "--out", scratch.path("no/a.xlsx")], ["--out", "no folder"], ["--out", "不存在"]],
  ["a JSON folder that is not there", ["run", file, ...columns, "--json", scratch.path("no/a.json")], ["--json", "no folder"], ["--json", "不存在"]],
  ["a folder as a result", ["run", file, ...columns, "--out", scratch.path("results.xlsx")], ["--out must name a file"], ["--out应为文件名"]],
  [
    "the data file as a result",
    ["run", book, "--sheet", "数据", ...xy, "--out", scratch.path("./folder/../book.xlsx")],
    ["data file itself"],
    ["就是数据文件"],
  ],
  ["two results in one file", ["run", file, ...columns, "--out", scratch.path("a.xlsx"), "--json", scratch.path("a.xlsx")], ["same file"], ["同一个文件"]],
];

describe("input that a person can mend", () => {
  const before = scratch.names();

  it.each(cases)("%s: exit 2, one sentence in either language, nothing else", async (_, args, english, chinese) => {
    for (const [lang, parts] of [
      ["en", english],
      ["zh-CN", chinese],
    ] as const) {
      const { code, out, err } = await qianyan(
        [...args, "--lang", lang].filter((arg) => !(args.at(-1) === "--dmu" && ["--lang", lang].includes(arg))),
        { LANG: lang },
      );
      expect(err.trim().split("\n")).toHaveLength(1);
      for (const part of parts) expect(err).toContain(part);
      expect({ code, out }).toEqual({ code: 2, out: "" });
    }
    expect(scratch.names()).toEqual(before);
  });

  it("an unknown language is named in the language of the system", async () => {
    const { code, err } = await qianyan(["run", file, ...columns, "--lang", "fr"], { LC_ALL: "zh_CN.UTF-8" });
    expect(code).toBe(2);
    expect(err).toContain("--lang应为zh-CN、en之一");
  });

  it("names the first twenty offending cells, then counts", async () => {
    const rows = Array.from({ length: 30 }, (_, k) => `D${k},-1,1`).join("\n");
    const { err } = await qianyan(["run", table(`DMU,x,y\n${rows}\n`, "many.csv"), ...xy]);
    expect(err.match(/\(B\d+\)/g)).toHaveLength(20);
    expect(err).toContain("and 10 more cells");
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a file that may not be read", async () => {
    const closed = table(tone2001, "closed.csv");
    chmodSync(closed, 0);
    const { code, err } = await qianyan(["run", closed, ...columns]);
    expect(code).toBe(2);
    expect(err).toContain("may not be read");
  });
});
