import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ExcelHost } from "../../src/workbook/excel/excel-host.ts";
import type { RangeAddress } from "../../src/workbook/host.ts";
import type { WorkbookProblem } from "../../src/workbook/problem.ts";
import { nameText } from "../../src/workbook/report/report-mark.ts";
import { reportSheet } from "../contracts/host-contract.ts";
import { sheetWithTable } from "../contracts/host-tables.ts";
import { excelFixture, waits, type ExcelFixture } from "./excel-fixture.ts";
import { ExcelError } from "./fake-office/fake-workbook.ts";

let fixture: ExcelFixture;
let host: ExcelHost;

beforeEach(async () => {
  fixture = await excelFixture("Data");
  ({ host } = fixture);
  fixture.excel.workbook.put("Data", 1, 1, [
    ["DMU", "x"],
    ["甲", 1],
    ["乙", 2],
  ]);
});

afterEach(() => expect(fixture.excel.gaps).toEqual([]));

const problemOf = async (promise: Promise<unknown>): Promise<WorkbookProblem> => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ name: "WorkbookProblem" });
  return error as WorkbookProblem;
};
const names = () => fixture.excel.workbook.sheets.map(({ name }) => name);
/** Fails at the n-th request from now on (from 1), as Excel does. */
const failAt = (n: number, code: string) => {
  let count = 0;
  fixture.excel.beforeRequest = () => {
    if (++count === n) throw new ExcelError(code);
  };
};

describe("while a cell is being edited", () => {
  it("waits until the person has finished", async () => {
    fixture.excel.editing = waits.length;
    expect((await host.read({ sheet: "Data", address: "A1:B3" })).cells).toHaveLength(3);
  });

  it("says what to do when it takes too long, and has changed nothing", async () => {
    fixture.excel.editing = Number.POSITIVE_INFINITY;
    const problem = await problemOf(host.writeReport([reportSheet()]));
    expect(problem.code).toBe("cell-edit");
    expect(problem.sentence("zh-CN")).toContain("Enter");
    expect(names()).toEqual(["Data"]);
  });

  it("goes on writing a report where it was", async () => {
    let count = 0;
    fixture.excel.beforeRequest = () => {
      if (++count === 3) fixture.excel.editing = 2;
    };
    await host.writeReport([reportSheet(), reportSheet("方法")]);
    expect(names()).toEqual(["Data", "效率", "方法"]);
    expect((await fixture.seen("方法", 4, 2)).value).toBe(0.5);
  });
});

describe("a protected or vanished sheet", () => {
  it("cannot be written to, and says so", async () => {
    fixture.excel.workbook.sheet("Data").isProtected = true;
    const problem = await problemOf(host.writeFormula({ sheet: "Data", address: "D1" }, "=1"));
    expect(problem.code).toBe("sheet-protected");
    expect(problem.sentence("en")).toContain('"Data" is protected');
  });

  it("keeps result sheets out of a workbook whose structure is protected", async () => {
    fixture.excel.workbook.structureIsProtected = true;
    expect((await problemOf(host.writeReport([reportSheet()]))).code).toBe("workbook-protected");
  });

  it("is missed when it is deleted while it is read", async () => {
    fixture.put("Other", 1, 1, [["a"]]);
    let count = 0;
    fixture.excel.beforeRequest = () => {
      if (++count === 3) fixture.excel.workbook.delete(fixture.excel.workbook.sheet("Data"));
    };
    expect(await problemOf(host.read({ sheet: "Data", address: "A1:B3" }))).toMatchObject({ code: "sheet-gone", params: { sheet: "Data" } });
  });
});

describe("reading much", () => {
  const rows = 12_000;
  const columns = 8;
  beforeEach(() =>
    fixture.put(
      "Data",
      1,
      1,
      Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * columns + c + 0.123456789)),
    ),
  );

  it("takes blocks that stay below 5 MB", async () => {
    fixture.excel.payloadLimit = 5_000_000;
    const { cells } = await host.read({ sheet: "Data", address: "A:H" });
    expect(cells).toHaveLength(rows);
    expect(cells.flat().every((value, k) => value === k + 0.123456789)).toBe(true);
    expect(fixture.excel.requests.filter(({ Actions }) => Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes("values")))).toHaveLength(2);
  });

  it("asks for less where Excel answers null or refuses", async () => {
    fixture.excel.cellLimit = 20_000;
    expect((await host.read({ sheet: "Data", address: "A:H" })).cells).toHaveLength(rows);
    fixture.excel.cellLimit = Number.POSITIVE_INFINITY;
    fixture.excel.payloadLimit = 400_000;
    expect((await host.read({ sheet: "Data", address: "A:H" })).cells).toHaveLength(rows);
  });

  it("says so where a single row is too much", async () => {
    fixture.excel.cellLimit = 1;
    expect(await problemOf(host.read({ sheet: "Data", address: "A1:H2" }))).toMatchObject({ code: "too-large", params: { sheet: "Data" } });
  });
});

describe("dates", () => {
  it("are read as the text that the cell shows", async () => {
    fixture.put("Data", 1, 1, [
      ["年份", "日", "时刻", "x"],
      [43831, 43831.5, 0.5, 43831],
    ]);
    const sheet = fixture.excel.workbook.sheet("Data");
    ["yyyy", 'yyyy"年"m"月"d"日"', "h:mm", "0.00"].forEach((format, c) => (sheet.cell(1, c).numberFormat = format));
    expect((await host.read({ sheet: "Data", address: "A1:D2" })).cells[1]).toEqual(["2020", "2020-01-01", 0.5, 43831]);
  });
});

describe("the selection", () => {
  it("is the first of several areas, and the active cell while a chart is selected", async () => {
    fixture.userSelects({ sheet: "Data", address: "B2:B3,D4" });
    expect(await host.selection()).toEqual({ sheet: "Data", address: "B2:B3" });
    fixture.excel.workbook.selected = null;
    expect(await host.selection()).toEqual({ sheet: "Data", address: "A1" });
  });

  it("is told when the person turns to another sheet, whose name needs quotation marks", async () => {
    fixture.put("Jan's 数据", 1, 1, [["a"]]);
    const heard: RangeAddress[] = [];
    const stop = host.onSelection((range) => heard.push(range));
    await vi.waitFor(() => {
      fixture.excel.userTurnsTo("Jan's 数据");
      expect(heard).toContainEqual({ sheet: "Jan's 数据", address: "A1" });
    }, 10_000);
    stop();
  });
});

describe("names and tables", () => {
  const offered = async () => (await host.sources()).map(({ kind, name, range }) => [kind, name, range.sheet, range.address]);

  it("are offered where they stand for one rectangle of a sheet that is there", async () => {
    const { workbook } = fixture.excel;
    const data = workbook.sheet("Data");
    const gone = workbook.add("Gone");
    const quoted = workbook.add("Jan's 数据");
    workbook.define("整列", "Data!$A:$B");
    workbook.define("公式", "SUM(Data!$B$2:$B$3)");
    workbook.define("常数", "0.5");
    workbook.define("两块", "Data!$A$1:$A$3,Data!$B$1:$B$3");
    workbook.define("_隐藏", data.rect("A1:B3"), { visible: false });
    workbook.define("别处", gone.rect("A1"));
    workbook.define("本表", quoted.rect("B2:C3"), { scope: quoted });
    workbook.delete(gone);
    workbook.makeTable(data.rect("A1:B3"), "表1");
    workbook.makeTable(data.rect("D1:E3"), "合计表", true);
    expect(await offered()).toEqual([
      ["table", "表1", "Data", "A1:B3"],
      ["table", "合计表", "Data", "D1:E2"],
      ["name", "整列", "Data", "A1:B1048576"],
      ["name", "本表", "Jan's 数据", "B2:C3"],
    ]);
    const [whole] = (await host.sources()).filter(({ name }) => name === "整列");
    expect((await host.read(whole.range)).cells).toHaveLength(3);
  });

  it("takes its names away with a sheet that the person has deleted, when it writes again", async () => {
    await host.writeReport([reportSheet()]);
    fixture.excel.workbook.delete(fixture.excel.workbook.sheet("效率"));
    expect(await offered()).toEqual([]);
    await host.writeReport([reportSheet()]);
    expect(await offered()).toEqual([
      ["name", "效率_得分", "效率", "B4:B5"],
      ["name", "效率_DMU", "效率", "A4:A5"],
    ]);
  });

  it("says in a comment what they hold and which analysis defined them", async () => {
    await host.writeReport([reportSheet()]);
    expect(fixture.excel.workbook.names.map(({ comment }) => comment)).toEqual(["效率值 · qianyan:super-sbm", "决策单元 · qianyan:super-sbm"]);
  });

  it("are the report's where the sheet came along in a file of this product", async () => {
    const { workbook } = fixture.excel;
    const sheet = workbook.add("效率");
    workbook.makeTable(workbook.sheet("Data").rect("A1:B3"), "表1");
    workbook.makeTable(sheet.rect("A1:B3"), "效率_表");
    workbook.define("_qianyan.report", nameText({ stamp: "qianyan:super-sbm", name: "效率" }), { scope: sheet });
    expect((await host.sources()).map(({ name, ofReport }) => [name, ofReport])).toEqual([
      ["表1", false],
      ["效率_表", true],
    ]);
  });

  it("are given to a report's tables one after the other, and never to one in the workbook or in the making", async () => {
    fixture.excel.workbook.makeTable(fixture.excel.workbook.sheet("Data").rect("A1:B3"), "表1");
    const called = { ...sheetWithTable(), tables: [{ name: "表2", range: { fromRow: 3, fromColumn: 1, toRow: 5, toColumn: 3 } }] };
    await host.writeReport([called, { ...called, name: "方法", names: [{ name: "表3", title: "", range: called.tables[0].range }] }]);
    expect((await host.sources()).flatMap(({ kind, name }) => (kind === "table" ? [name] : []))).toEqual(["表1", "表2", "表2_2"]);
  });

  it("keeps the earlier sheet and its table where the new names are refused", async () => {
    await host.writeReport([sheetWithTable(0.5)]);
    const { workbook } = fixture.excel;
    const define = workbook.define.bind(workbook);
    workbook.define = () => {
      throw new ExcelError("InvalidArgument");
    };
    await problemOf(host.writeReport([sheetWithTable(0.6)], { replace: true }));
    workbook.define = define;
    expect(names()).toEqual(["Data", "效率"]);
    expect(workbook.tables.map(({ name, rect }) => [name, rect.sheet.name])).toEqual([["效率_表", "效率"]]);
    expect((await fixture.seen("效率", 4, 2)).value).toBe(0.5);
  });
});

describe("a report that fails", () => {
  it("is taken back, whichever request fails", async () => {
    await host.writeReport([reportSheet("效率", 0.5)]);
    fixture.excel.userTurnsTo("Data");
    fixture.excel.requests.length = 0;
    const two = [sheetWithTable(0.5, "试"), sheetWithTable(0.5, "试二")];
    await host.writeReport(two);
    expect(fixture.excel.workbook.tables).toHaveLength(2);
    const requests = fixture.excel.requests.length;
    for (const name of ["试", "试二"]) fixture.excel.workbook.delete(fixture.excel.workbook.sheet(name));
    fixture.excel.userTurnsTo("Data");
    for (let n = 1; n <= requests; n++) {
      failAt(n, "GeneralException");
      const problem = await problemOf(host.writeReport(two));
      expect(problem.code).toBe("host-refused");
      expect(names()).toEqual(["Data", "效率"]);
      expect(fixture.excel.workbook.tables).toEqual([]);
      expect(fixture.excel.workbook.active.name).toBe("Data");
    }
  });

  it("is taken back when the second of its sheets cannot be added", async () => {
    const { workbook } = fixture.excel;
    const add = workbook.add.bind(workbook);
    workbook.add = (name) => {
      if (name === "试二") throw new ExcelError("GeneralException");
      return add(name);
    };
    await problemOf(host.writeReport([reportSheet("试"), reportSheet("试二")]));
    expect(names()).toEqual(["Data"]);
  });

  it("names the sheets that could not be removed", async () => {
    let count = 0;
    fixture.excel.beforeRequest = () => {
      if (++count >= 3) throw new ExcelError("GeneralException", "the host is tired");
    };
    const problem = await problemOf(host.writeReport([reportSheet("试")]));
    expect(problem).toMatchObject({ code: "half-written", params: { sheets: ["试"] } });
    expect(problem.sentence("en")).toContain("the host is tired");
  });
});

it("does not begin in an Excel that is too old", async () => {
  const { requirements } = Office.context;
  const supported = vi.spyOn(requirements, "isSetSupported").mockReturnValue(false);
  expect(() => new ExcelHost()).toThrow("host-too-old");
  supported.mockRestore();
});
