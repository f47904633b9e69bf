import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { addressOfRange } from "../../src/workbook/cells/address.ts";
import { parts } from "../workbook/file/parts.ts";
import { encoded } from "../reading/encoded.ts";
import { eventually, patience } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

describe("files and languages of the page", () => {
  let served: ServedPage;
  let saved: Uint8Array;

  beforeAll(async () => {
    served = await ServedPage.open({ locale: "en-GB" });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("speaks the browser's language at first, and remembers another", async () => {
    expect(await served.pane.getByRole("button", { name: "Run" }).isVisible()).toBe(true);
    await served.page.getByRole("combobox", { name: "Language" }).selectOption("zh-CN");
    await served.pane.getByRole("button", { name: "运行" }).waitFor();
    await served.page.reload();
    await served.ready();
    expect(await served.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(await served.pane.getByRole("button", { name: "运行" }).isVisible()).toBe(true);
  });

  it("has the grid in the language that was asked for last, however long the words of another take to come", async () => {
    // Where the toolbar has no room for it, it stands in the menu behind it.
    const format = served.page.locator('[data-u-command="sheet.operation.open.numfmt.panel"]').first();
    await eventually(async () => expect(await format.textContent()).toBe("常规"));
    await served.page.evaluate(async () => {
      const workbook = globalThis.qianyanWorkbook!;
      await Promise.all([workbook.setLocale("en"), workbook.setLocale("zh-CN")]);
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    });
    expect(await format.textContent()).toBe("常规");
  });

  it("draws no frames while nobody touches it, and every frame once somebody does", async () => {
    const frames = await served.page.evaluate(async (wait) => {
      const own = requestAnimationFrame;
      const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      let asked = 0;
      globalThis.requestAnimationFrame = (callback) => {
        asked++;
        return own(callback);
      };
      // Nothing is to happen, for a whole second: a busy machine is late with what the page does after it has opened.
      const deadline = performance.now() + wait;
      do {
        asked = 0;
        await pause(1000);
      } while (asked > 0 && performance.now() < deadline);
      const before = asked;
      dispatchEvent(new PointerEvent("pointermove"));
      for (let frame = 0; frame < 5; frame++) await new Promise(own);
      globalThis.requestAnimationFrame = own;
      return [before, asked > before];
    }, patience);
    expect(frames).toEqual([0, true]);
  });

  it("saves an .xlsx file: our functions as Excel stores those of an add-in, everything else as it stands", async () => {
    await served.type("H2", "=SBM.SUPER(C2:E404,F2:G404,,,,B2:B404)");
    await served.until("H2", (cell) => typeof cell === "number");
    await served.type("I2", "=AVERAGE(C2:C404)");
    await served.until("I2", (cell) => typeof cell === "number");
    await served.pane.getByRole("button", { name: "运行" }).click();
    await served.pane.getByText("402 / 403").waitFor();
    const { name: title, bytes } = await served.save();
    expect(title).toBe("省级面板.xlsx");
    saved = bytes;
    const { sheets } = await readXlsx(saved);
    expect(sheets.map(({ name }) => name)).toEqual(await served.sheets());
    const [data, ...report] = sheets;
    expect(data.formulas.get("I2")).toBe("=AVERAGE(C2:C404)");
    expect(data.formulas.get("H2")).toBe("=SBM.SUPER(C2:E404,F2:G404,,,,B2:B404)");
    expect(addressOfRange(data.arrays.get("H2")!)).toBe("H2:H404");
    expect(parts(saved).get("xl/worksheets/sheet1.xml")).toMatch(
      /<c r="H2" cm="1" s="\d+"><f t="array" ref="H2:H404">_xldudf_SBM_SUPER\(C2:E404,F2:G404,,,,B2:B404\)<\/f><v>/,
    );
    expect(parts(saved).get("xl/metadata.xml")).toContain("XLDAPR");
    expect(data.cells.map((row) => row[7])).toEqual((await served.cells("H1:H404", data.name)).map(([cell]) => cell));
    expect(report.flatMap(({ formulas }) => [...formulas.values()]).some((formula) => formula.includes("AVERAGE("))).toBe(true);
  });

  it("opens what it saved, with the same cells", async () => {
    const [first] = await served.sheets();
    const before = await served.cells("A1:H404", first);
    await served.openFile("again.xlsx", saved);
    await served.until("H404", (cell) => typeof cell === "number");
    expect(await served.cells("A1:H404", first)).toEqual(before);
    expect(await served.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.getSheets()[0].getRange("H2").getFormula())).toBe(
      "=SBM.SUPER(C2:E404,F2:G404,,,,B2:B404)",
    );
  });

  it("keeps a person's own names, and formulas calculate with them", async () => {
    const name = "31省";
    const file = await writeXlsx([], {
      plain: [{ name, cells: [["x"], [2], [4], [3]], formulas: new Map([["A4", "=SUM(投入)*税率"]]) }],
      defined: [
        { name: "投入", text: `'${name}'!$A$2:$A$3`, comment: "两年", scope: null },
        { name: "税率", text: "0.5", comment: "", scope: null },
        { name: "本表", text: `'${name}'!$A$2`, comment: "", scope: name },
      ],
    });
    await served.openFile("names.xlsx", file);
    await served.until("A4", (cell) => cell === 3);
    await served.type("A2", "6");
    await served.until("A4", (cell) => cell === 5);
    const { defined, sheets } = await readXlsx((await served.save()).bytes);
    expect(defined).toEqual((await readXlsx(file)).defined);
    expect(defined.map((one) => [one.name, one.text, one.scope])).toEqual([
      ["投入", "'31省'!$A$2:$A$3", null],
      ["税率", "0.5", null],
      ["本表", "'31省'!$A$2", "31省"],
    ]);
    expect(sheets[0].formulas.get("A4")).toBe("=SUM(投入)*税率");
  });

  it("keeps a person's own tables, offers them as data, and saves them with the rows that were added", async () => {
    const range = { fromRow: 2, fromColumn: 1, toRow: 4, toColumn: 2 };
    const cells = [["单位：万元"], ["DMU", "投入"], ["甲", 2], ["乙", 4], ["注"]];
    const file = await writeXlsx([], { plain: [{ name: "数据", cells, tables: [{ name: "投入表", range }] }] });
    await served.openFile("tables.xlsx", file);
    const sources = () => served.page.evaluate(() => globalThis.qianyanWorkbook!.host.sources());
    expect(await sources()).toEqual([{ kind: "table", name: "投入表", range: { sheet: "数据", address: "A2:B4" }, ofReport: false }]);
    await served.page.evaluate(() => void globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().insertRowsBefore(3, 1));
    await served.type("A4", "丙");
    await served.until("A4", (cell) => cell === "丙");
    const save = async () => readXlsx((await served.save()).bytes);
    const { names, defined, sheets } = await save();
    expect(names).toEqual([{ kind: "table", name: "投入表", range: { sheet: "数据", address: "A2:B5" }, comment: "" }]);
    expect(defined).toEqual([]);
    expect(sheets[0].cells.map(([first]) => first)).toEqual(["单位：万元", "DMU", "甲", "丙", "乙", "注"]);
    await served.type("B2", "DMU");
    await served.until("B2", (cell) => cell === "DMU");
    // As Excel does: the columns of a table are told apart by a number.
    const again = await save();
    expect(again.names).toHaveLength(1);
    expect(again.sheets[0].cells[1]).toEqual(["DMU", "DMU2"]);
  });

  it("says why a file cannot be opened, and keeps the workbook", async () => {
    const before = await served.sheets();
    await served.choose("broken.xlsx", "abc");
    await served.notices.getByText("broken.xlsx").waitFor();
    expect(await served.sheets()).toEqual(before);
  });

  it("fits the pane into 320 pixels in both languages", async () => {
    await served.page.setViewportSize({ width: 1280, height: 800 });
    for (const locale of ["en", "zh-CN"]) {
      await served.page.locator("header select").selectOption(locale);
      await served.page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
      await served.settled();
      const { width, beyond } = await served.pane.evaluate((pane) => {
        const edge = pane.getBoundingClientRect();
        const wide = [...pane.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > edge.right + 0.5);
        return { width: edge.width, beyond: wide.map((element) => element.outerHTML.slice(0, 80)) };
      });
      expect(width).toBe(320);
      expect(beyond).toEqual([]);
    }
  });

  it("has files and languages within reach on a page of 320 pixels", async () => {
    await served.page.setViewportSize({ width: 320, height: 800 });
    for (const [locale, names] of [
      ["en", ["Open", "Save"]],
      ["zh-CN", ["打开", "保存"]],
    ] as const) {
      await served.page.locator("header select").selectOption(locale);
      const buttons = names.map((name) => served.page.locator("header").getByRole("button", { name, exact: true }));
      for (const one of [...buttons, served.page.locator("header select")]) {
        await one.waitFor();
        const { x, width } = (await one.boundingBox())!;
        expect([x >= 0, x + width <= 320]).toEqual([true, true]);
      }
    }
    await served.page.setViewportSize({ width: 1280, height: 800 });
  });

  it("says beside the grid what was guessed of a text file, until that is dismissed", async () => {
    const open = (name: string, text: string, encoding: string) => served.choose(name, encoded(text, encoding), "text/csv");
    await open("编码.csv", "单元;投入;产出\n甲;100;1,5\n乙;120;1,250\n丙;80;12①\n", "gb18030");
    const notices = served.page.getByTestId("notices");
    for (const words of ["按GB18030读取", "分号", "按小数点读取"]) await notices.getByText(words).waitFor();
    expect(await served.cells("B2:C4")).toEqual([
      [100, 1.5],
      [120, 1.25],
      [80, "12①"],
    ]);
    await notices.getByRole("button", { name: "关闭" }).click();
    await notices.getByText("按GB18030读取").waitFor({ state: "detached" });
    await open("行.csv", "单元,投入,产出\n甲,100,1,240\n乙,120,960\n丙,80,800\n", "utf-8");
    await notices.getByText("第2行有4个单元格，而表头只有3个列名").waitFor();
    await open("台.csv", "city,x,y\n臺北市,50,40\n高雄市,60,42\n", "big5");
    await notices.getByText("可能是big5：“臺北市”").waitFor();
    // What the file may be in stands in the list; another choice of that is refused, and the last is what it is in.
    const list = notices.getByRole("combobox", { name: "文件“台.csv”的编码" });
    const again = notices.getByRole("button", { name: "重新读取", exact: true });
    expect(await list.inputValue()).toBe("big5");
    await list.selectOption("utf-8");
    await again.click();
    await notices.getByText("不属于编码utf-8的字节").waitFor();
    await list.selectOption("big5");
    await again.focus();
    await served.page.keyboard.press("Enter");
    await notices.getByText("按所选编码读取：繁体中文（Big5）").waitFor();
    await eventually(async () => expect(await served.cells("A2:A3")).toEqual([["臺北市"], ["高雄市"]]));
    // The list stands anew, and has the keys.
    await eventually(async () => expect(await list.evaluate((element) => element === document.activeElement)).toBe(true));
  });

  it("has the lists of encodings within 320 pixels, each in a notice that is whole", async () => {
    await served.page.setViewportSize({ width: 320, height: 800 });
    // Beside what is told of the open file; its name is one word, longer than the pane is wide.
    await served.choose(`${"long_".repeat(12)}.csv`, encoded("city,x,y\n臺北市,50,40\n高雄市,60,42\n", "big5"), "text/csv");
    await served.notices.getByRole("combobox", { name: /long_/ }).waitFor();
    for (const [locale, name] of [
      ["en", 'Encoding of "台.csv"'],
      ["zh-CN", "文件“台.csv”的编码"],
    ]) {
      await served.page.locator("header select").selectOption(locale);
      await served.notices.getByRole("combobox", { name }).waitFor();
      const beyond = await served.notices.evaluate((notices) =>
        [...notices.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > 320).map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(beyond).toEqual([]);
      const bars = await served.notices.evaluate((notices) => [...notices.children].map((bar) => bar.scrollHeight - bar.clientHeight));
      expect(bars).toEqual([0, 0]);
    }
    await served.page.setViewportSize({ width: 1280, height: 800 });
  });
});
