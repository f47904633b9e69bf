import { describe, expect, it } from "vitest";
import { handBook, sheetData, type HandTab } from "../workbook/file/odd-workbook.ts";
import { qianyan, resultsOf, Scratch } from "./command.ts";

const scratch = new Scratch();
const asked = ["--dmu", "单元", "--inputs", "投入", "--outputs", "产出", "--model", "radial"];
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number | string, style = "") => `<c${style}><v>${value}</v></c>`;
const header = ["单元", "投入", "产出"].map(text);
const good = [
  header,
  [text("甲"), number(2), number(4)],
  [text("乙"), number(4), number(7)],
  [text("丙"), number(8), number(15)],
  [text("丁"), number(2), number(3)],
];
const scores = { 甲: 1, 乙: 0.875, 丙: 0.9375, 丁: 0.75 };
const cover: HandTab = { name: "说明", body: sheetData([["指标", "含义"].map(text), ["投入", "人员"].map(text)]) };
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

let count = 0;
const book = (...tabs: readonly HandTab[]) => scratch.file(`${++count}.xlsx`, handBook({ tabs, styles }));
const data = (rows: readonly (readonly string[])[], name = "数据"): HandTab => ({ name, body: sheetData(rows) });
async function saidOf(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await qianyan(["run", ...args, "--lang", "zh-CN"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.trim().split("\n")).toHaveLength(1);
  return err.trim();
}
const scoresOf = async (...args: readonly string[]) => Object.fromEntries((await resultsOf("run", ...args)).scores.map(({ dmu, score }) => [dmu, score]));

describe("a workbook that Excel opens without a word", () => {
  it("is read where a chart has a tab of its own", async () => {
    const file = book({ name: "图1", kind: "chartsheet", body: "" }, data(good));
    expect(await scoresOf(file, ...asked)).toEqual(scores);
    expect(await scoresOf(file, ...asked, "--sheet", "数据")).toEqual(scores);
    expect(await saidOf(file, ...asked, "--sheet", "图1")).toBe(
      "“图1”是单独一页的图表，没有单元格；现有：数据。所指定的列在工作表“数据”中：请用--sheet 数据。",
    );
  });

  it("is read where a number that is not used has the format of a date that there is not", async () => {
    const rows = good.map((row, r) => [...row, r === 0 ? text("编码") : number(3_000_000_000, ' s="1"')]);
    expect(await scoresOf(book(data(rows)), ...asked)).toEqual(scores);
    // As an input it is the number that it is.
    expect(Object.keys(await scoresOf(book(data(rows)), ...asked.slice(0, 2), "--inputs", "投入,编码", ...asked.slice(4)))).toEqual(["甲", "乙", "丙", "丁"]);
  });

  it("takes a date for its text where it is a label", async () => {
    const rows = good.map((row, r) => [...row, r === 0 ? text("时期") : number(r < 3 ? 41_640 : 42_005, ' s="1"')]);
    const results = await resultsOf("run", book(data(rows)), ...asked, "--period", "时期");
    expect(results.scores.map(({ period }) => period)).toEqual(["2014-01-01", "2014-01-01", "2015-01-01", "2015-01-01"]);
  });
});

describe("a sheet that has not the columns", () => {
  it("is named together with the one that has them, and how to choose it", async () => {
    expect(await saidOf(book(cover, data(good)), ...asked)).toBe("读取的是第一张工作表“说明”，其中没有所指定的列；这些列在工作表“数据”中：请用--sheet 数据。");
    const several = book(cover, data(good, "2014 年"), { ...data(good, "旧"), state: "hidden" }, data(good, "2015 年"));
    expect(await saidOf(several, ...asked)).toContain('“2014 年”、“2015 年”、“旧”中：请用--sheet "2014 年"或--sheet "2015 年"或--sheet 旧。');
    expect(await saidOf(several, ...asked, "--sheet", "说明")).toContain("读取的是工作表“说明”");
    expect(await saidOf(several, ...asked, "--sheet", "2016 年")).toContain(
      "没有工作表“2016 年”；现有：说明、2014 年、旧、2015 年。所指定的列在工作表“2014 年”",
    );
  });

  it("is named where it is a title alone, or blank, or its own header stands lower", async () => {
    expect(await saidOf(book(data([[text("统计资料")]], "封面"), data(good)), ...asked)).toContain("--sheet 数据");
    expect(await saidOf(book({ name: "封面", body: "<sheetData/>" }, data(good)), ...asked)).toContain("--sheet 数据");
    expect(await saidOf(book({ name: "封面", body: "<sheetData/>" }, data([[text("x")]])), ...asked)).toContain(
      "“封面”的表头下方没有数据。读取的是工作表“封面”；工作簿中还有“数据”",
    );
    expect(await saidOf(book(cover, data([[text("表1")], ...good])), ...asked)).toContain("--sheet 数据");
    expect(await saidOf(book(data([[text("表1")], ...good], "有标题"), data(good)), ...asked)).toContain("第2行");
  });

  it("is named where no sheet has them", async () => {
    const said = await saidOf(book(cover, data(good)), "--dmu", "单元", "--inputs", "投人", "--outputs", "产出");
    expect(said).toContain("读取的是工作表“说明”；工作簿中还有“数据”");
    expect(await saidOf(book(data(good)), "--dmu", "单元", "--inputs", "投人", "--outputs", "产出")).not.toContain("工作簿中还有");
  });
});

describe("what looks like a number and is none", () => {
  const withInputs = (...inputs: readonly string[]) => book(data(good.map((row, r) => (r === 0 ? row : [row[0], inputs[r - 1] ?? row[1], row[2]]))));

  it("is told once for the column, with the cure, where it is a number stored as text", async () => {
    const file = withInputs(text("1200"), text(" 900"), text("4,300"), text("３５"));
    const said = await saidOf(file, ...asked);
    expect(said).toContain("列“投入”有4个单元格是以文本形式存储的数字（单元格左上角有绿色三角），如B2“1200”、B3“ 900”、B4“4,300”。");
    expect(said).toContain("数据 → 分列 → 完成");
    expect(said.match(/绿色三角/g)).toHaveLength(1);
    expect(said).not.toContain("--bad-rows");
    expect(await saidOf(file, ...asked, "--bad-rows", "exclude")).toBe(said);
  });

  it("comes with the way on only where that leaves rows", async () => {
    expect(await saidOf(withInputs(text("1200")), ...asked)).toMatch(/有1个单元格是以文本形式存储的数字.*--bad-rows exclude/);
    expect(await saidOf(withInputs(text("1"), text("2"), text("3")), ...asked)).not.toContain("--bad-rows");
  });

  it("is told to be a formula that was never calculated", async () => {
    const said = await saidOf(withInputs("<c><f>1+1</f></c>", "<c><f>2+2</f><v></v></c>"), ...asked);
    expect(said).toContain("列“投入”有2个单元格的公式在文件中没有计算结果，如B2“=1+1”、B3“=2+2”。请在Excel或WPS中打开文件，算出结果（按F9）后保存。");
    const label = book(data([header, ["<c><f>T(1)</f></c>", number(1), number(2)], ...good.slice(1)]));
    expect(await saidOf(label, ...asked)).toContain("列“单元”有1个单元格的公式在文件中没有计算结果，如A2“=T(1)”");
  });

  it("is told to be a number that is shown as a date", async () => {
    const said = await saidOf(withInputs(number(41_640, ' s="1"')), ...asked);
    expect(said).toContain("列“投入”有1个单元格显示为日期，不是数字，如B2“2014-01-01”。");
    expect(said).toContain("常规");
  });

  it("is told beside the cells of other kinds, which are named one by one", async () => {
    const said = await saidOf(withInputs(text("1200"), text("12 吨"), '<c t="e"><v>#N/A</v></c>'), ...asked);
    expect(said).toMatch(
      /绿色三角.*B2“1200”；列“投入”第3行（B3）必须是数字，不带单位、注号或其他符号，现为“12 吨”；列“投入”第4行（B4）不能是错误值，现为“#N\/A”。转换方法/,
    );
  });
});
