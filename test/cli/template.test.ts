import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, Scratch } from "./command.ts";

const scratch = new Scratch();

describe("qianyan template", () => {
  it("lists the templates", async () => {
    const { code, out } = await qianyan(["template", "--lang", "zh-CN"]);
    expect(code).toBe(0);
    expect(out.split("\n")).toHaveLength(9);
    expect(out).toContain("green-tfp                     绿色全要素生产率 (6)");
  });

  it("shows one, marks what is inferred, and compares it with a file", async () => {
    const file = scratch.file("panel.csv", "省份,年份,交通运输支出（万元）,快递业务量（万件）\n甲,2019,1,2\n");
    const { code, out } = await qianyan(["template", "rural-logistics", "--data", file, "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toContain("Inputs and outputs are inferred".toLowerCase().slice(1));
    expect(out).toContain("The table has 2 of the 10 indicators of the template.");
    expect(out).toContain("“交通运输支出（万元）” is in 万元; the template has 100 million yuan.");
    const json = JSON.parse((await qianyan(["template", "rural-logistics", "--data", file, "--json", "-"])).out) as {
      indicators: { inferred: boolean }[];
      columns: { indicator: string; column: string | null }[];
    };
    expect(json.indicators.every(({ inferred }) => inferred)).toBe(true);
    expect(json.columns.filter(({ column }) => column !== null).map(({ indicator }) => indicator)).toEqual(["农村物流相关财政支出", "快递业务量"]);
  });

  it("writes a workbook to be filled in, which is data once it is", async () => {
    const out = scratch.path("green.xlsx");
    expect(await qianyan(["template", "green-tfp", "--out", out, "--lang", "zh-CN"])).toMatchObject({ code: 0, err: "" });
    const { sheets } = await readXlsx(readFileSync(out));
    expect(sheets.map(({ name }) => name)).toEqual(["绿色全要素生产率 数据", "绿色全要素生产率 指标说明"]);
    expect(sheets[0].cells[0].slice(0, 3)).toEqual(["单元", "年份", "资本存量（亿元，基期不变价）"]);
    const shape = await qianyan(["shape", out, "--json", "-"]);
    expect(shape.err).toContain("no column of numbers");
  });

  it("names the templates where there is none of a name, or one is needed", async () => {
    expect((await qianyan(["template", "green"])).err).toContain("There is no template");
    expect(await qianyan(["template", "--out", scratch.path("x.xlsx")])).toMatchObject({ code: 2, out: "" });
    expect((await qianyan(["template", "green-tfp", "--out", scratch.path("x.csv")])).err).toContain("must end in .xlsx");
  });
});
