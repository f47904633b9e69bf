import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx as parse } from "hucre/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { reportSheets } from "../../../src/report/report.ts";
import { diskFile } from "../../../src/workbook/disk/disk-file.ts";
import { FileHost } from "../../../src/workbook/file/file-host.ts";
import { reportSheet } from "../../contracts/host-contract.ts";
import { sheetWithTable } from "../../contracts/host-tables.ts";
import { industrialPanel } from "../../report/completed.ts";
import { fileFixture, type FileFixture } from "./file-fixture.ts";

let fixture: FileFixture;
let host: FileHost;

beforeEach(async () => {
  fixture = await fileFixture("Data");
  ({ host } = fixture);
  await fixture.put("Data", 1, 1, [
    ["DMU", "x"],
    ["甲", 1.5],
  ]);
});
afterEach(() => fixture.dispose?.());

const parts = () => unzipSync(readFileSync(fixture.path));

it("leaves the file as it was when it cannot be written, and nothing beside it", async () => {
  const before = readFileSync(fixture.path);
  const full: FileHost = new FileHost({
    read: diskFile(fixture.path).read,
    write: (bytes) => diskFile(join(fixture.folder, "nowhere", "x.xlsx")).write(bytes),
  });
  await expect(full.writeReport([reportSheet()])).rejects.toThrow("ENOENT");
  expect(readFileSync(fixture.path)).toEqual(before);
  expect(await full.sheets()).toEqual(["Data"]);
  expect(readdirSync(fixture.folder)).toEqual(["数据.xlsx"]);
});

it("keeps how a person's own sheets look, their merged cells, widths and formulas", async () => {
  await fixture.edit(({ sheets: [sheet] }) => {
    sheet.cells ??= new Map();
    sheet.cells.set("1,1", { type: "number", value: 1.5, style: { font: { bold: true }, numFmt: "0.00" } });
    sheet.cells.set("4,1", { type: "formula", value: 3, formula: "SUM(B2:B2)*2", formulaResult: 3 });
    sheet.merges = [{ startRow: 6, startCol: 0, endRow: 6, endCol: 2 }];
    sheet.columns = [{ width: 31 }];
    sheet.freezePane = { rows: 1 };
  });
  const own = async () => (await parse(readFileSync(fixture.path), { readStyles: true })).sheets[0];
  const before = await own();
  await host.writeReport([reportSheet()]);
  await host.writeReport([reportSheet("效率", 0.6)], { replace: true });
  await host.save("key", "value");
  const after = await own();
  for (const kept of ["rows", "merges", "columns", "freezePane", "cells"] as const) expect([kept, after[kept]]).toEqual([kept, before[kept]]);
  expect(after.cells!.get("1,1")!.style).toMatchObject({ font: { bold: true }, numFmt: "0.00" });
});

it("keeps what a person has made of a table: its filter, its order, the formula of a column", async () => {
  const path = "xl/tables/table2.xml";
  await host.writeReport([sheetWithTable()]);
  await fixture.put("后", 1, 1, [
    ["DMU", "x"],
    ["甲", 6],
  ]);
  await fixture.makeTable!("我的表", { sheet: "后", address: "A1:B2" });
  const files = parts();
  const made = strFromU8(files[path])
    .replace('<autoFilter ref="A1:B2"/>', '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>')
    .replace('name="x"/>', 'name="x" dataDxfId="7"><calculatedColumnFormula>2*3</calculatedColumnFormula></tableColumn>');
  expect(made).toMatch(/filterColumn.*calculatedColumnFormula/);
  writeFileSync(fixture.path, zipSync({ ...files, [path]: strToU8(made) }));
  // The sheet before it goes, and the report's own table gets another number.
  await host.writeReport([sheetWithTable(0.6)], { replace: true });
  await host.save("a", 1);
  const tables = Object.entries(parts()).flatMap(([name, bytes]) => (name.startsWith("xl/tables/") ? [strFromU8(bytes)] : []));
  expect(tables).toHaveLength(2);
  expect(tables.find((xml) => xml.includes('"我的表"'))).toBe(made);
  expect(new Set(tables.map((xml) => /<table[^>]* id="(\d+)"/.exec(xml)?.[1])).size).toBe(2);
  expect((await host.sources()).flatMap(({ kind, name }) => (kind === "table" ? [name] : []))).toEqual(["我的表", "效率_表"]);
});

it("writes a whole report with its charts, once more in its place, and every name refers to a sheet that is there", async () => {
  const report = reportSheets(await industrialPanel(), "zh-CN");
  for (const replace of [false, true]) {
    const { sheets } = await host.writeReport(report, { replace });
    expect(sheets).toEqual(report.map(({ name }) => name));
    expect([...(await host.sheets())].sort()).toEqual(["Data", ...sheets].sort());
    const files = parts();
    const charts = Object.keys(files).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(report.flatMap(({ charts: own = [] }) => own).length);
    for (const path of Object.keys(files).filter((name) => name.endsWith(".rels"))) {
      for (const [, target] of strFromU8(files[path]).matchAll(/Target="([^"#]+)"/g)) {
        const place = target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${path.replace(/_rels\/[^/]+$/, "")}`).pathname.slice(1);
        expect(Object.keys(files)).toContain(place);
      }
    }
    const wanted = [report.flatMap(({ tables = [] }) => tables), report.flatMap(({ names = [] }) => names)].flat();
    expect((await host.sources()).map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    expect((await host.sources()).every(({ ofReport }) => ofReport)).toBe(true);
    for (const { name, rows } of report) {
      const found = await host.read({ sheet: name, address: "A:CZ" });
      rows.forEach((row, r) =>
        row.forEach(({ value, formula }, c) => {
          if (formula === undefined && value !== null && value !== "") expect([name, r, c, found.cells[r][c]]).toEqual([name, r, c, value]);
        }),
      );
    }
  }
});

it("carries out changes one after the other, asked for at once", async () => {
  await Promise.all([host.writeReport([reportSheet()]), host.writeReport([reportSheet("改进")]), host.save("a", 1), host.save("b", 2)]);
  expect(await host.sheets()).toEqual(["Data", "效率", "改进"]);
  expect([await host.load("a"), await host.load("b")]).toEqual([1, 2]);
});

it("goes on after a change that failed", async () => {
  await expect(host.writeFormula({ sheet: "Data", address: "A1" }, "=1")).rejects.toMatchObject({ code: "cell-taken" });
  await host.writeFormula({ sheet: "Data", address: "D1" }, "=RANK.EQ(B2,B2:B2)");
  expect((await fixture.seen("Data", 1, 4)).formula).toContain("RANK.EQ");
});

it("keeps values that are longer than a cell holds, in a sheet that no one sees", async () => {
  const long = "效".repeat(70_000);
  await host.save("long", long);
  await host.save("long", `${long}!`);
  expect(await host.load("long")).toBe(`${long}!`);
  expect(await host.sheets()).toEqual(["Data"]);
  const hidden = (await parse(readFileSync(fixture.path))).sheets.find(({ name }) => name === "_qianyan");
  expect(hidden?.veryHidden).toBe(true);
});

it("begins a workbook where there is none", async () => {
  const fresh = new FileHost(diskFile(join(fixture.folder, "new.xlsx")));
  await fresh.writeReport([reportSheet()]);
  expect(await fresh.sheets()).toEqual(["Sheet1", "效率"]);
});

it("never takes for its own a sheet that a person named like one", async () => {
  await host.writeReport([reportSheet()]);
  await fixture.edit((book) => {
    const sheet = book.sheets.find(({ name }) => name === "效率")!;
    sheet.name = "我的效率";
    for (const defined of book.namedRanges!) if (defined.scope === "效率") defined.scope = "我的效率";
    book.sheets.push({ name: "效率", rows: [["mine"]] });
  });
  expect(await host.writeReport([reportSheet("效率", 0.6)], { replace: true })).toEqual({ sheets: ["我的效率"] });
  expect((await fixture.seen("效率", 1, 1)).value).toBe("mine");
});
