import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encoded } from "../reading/encoded.ts";
import { eventually } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

/** A province's own file, as the bureau's site saves it; the numbers of another province are its own, thousandfold. */
const beijing = readFileSync(new URL("../cli/yearbooks/11_nbs_gbk.csv", import.meta.url));
const another = (province: string) =>
  new TextDecoder("gb18030")
    .decode(beijing)
    .replace("北京市", province)
    .replaceAll(/,(\d+\.\d+)/g, (_, number: string) => `,${Number(number) + 1000}`);

describe("files that are opened together", () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await ServedPage.open({ locale: "zh-CN" });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("become one workbook, one panel, and a run", async () => {
    const provinces = ["天津市", "河北省"].map((name) => ({
      name: `${name}.csv`,
      mimeType: "text/csv",
      buffer: Buffer.from(encoded(another(name), "gb18030")),
    }));
    await served.page.getByTestId("file").setInputFiles([{ name: "北京市.csv", mimeType: "text/csv", buffer: beijing }, ...provinces]);
    await eventually(async () => expect(await served.sheets()).toEqual(["北京市", "天津市", "河北省"]));
    await served.notices.getByText("3个文件合并为一个新工作簿打开（北京市.csv、天津市.csv、河北省.csv）").waitFor();
    await served.pane.getByRole("button", { name: "整理到新工作表" }).click();
    await eventually(async () => expect((await served.sheets()).slice(3)).toEqual(["北京市 整理", "北京市 整理清单"]));
    const [header, first, ...rest] = await served.allCells("北京市 整理");
    expect(header.slice(2)).toEqual(["R&D人员全时当量(万人年)", "R&D经费内部支出(亿元)", "新产品销售收入(亿元)", "有效发明专利数(万件)"]);
    expect(first).toEqual(["北京市", 2019, 4.4241, 285.18587, 5220.19884, 4.8656]);
    expect(rest.map(([unit, year]) => `${String(unit)} ${String(year)}`).slice(3, 6)).toEqual(["北京市 2023", "天津市 2019", "天津市 2020"]);
    expect(rest).toHaveLength(14);
    await served.pane.getByText("3个单元×5个时期").waitFor();
  });

  it("leave the workbook as it was where one of them cannot be read, and it is said which", async () => {
    const before = await served.sheets();
    await served.page.getByTestId("file").setInputFiles([
      { name: "一.csv", mimeType: "text/csv", buffer: Buffer.from("地区,x\n甲,1\n") },
      { name: "二.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004 no archive") },
    ]);
    await served.notices.getByText("无法读取文件“二.xlsx”").waitFor();
    expect(await served.sheets()).toEqual(before);
  });

  it("opens an .xls workbook of a yearbook and says what was not taken over", async () => {
    await served.page
      .getByTestId("file")
      .setInputFiles([
        { name: "年鉴.xls", mimeType: "application/vnd.ms-excel", buffer: readFileSync(new URL("../cli/yearbooks/10_subtotals.xls", import.meta.url)) },
      ]);
    await served.notices.getByText("此.xls工作簿只取数值和合并单元格").waitFor();
    await served.pane.getByRole("button", { name: "整理到新工作表" }).waitFor();
  });
});
