import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { FileHost } from "../../src/workbook/file/file-host.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import type { WorkbookHost } from "../../src/workbook/host.ts";
import { reportSheet, type HostFixture } from "./host-contract.ts";

/** The same with a table: three columns, the header of one of them a text of digits, and two rows. */
export function sheetWithTable(first = 0.5, name = "效率", stamp = "qianyan:super-sbm"): ReportSheet {
  return { ...reportSheet(name, first, stamp), tables: [{ name: "效率 表", range: { fromRow: 3, fromColumn: 1, toRow: 5, toColumn: 3 } }] };
}

/** What every host does with the tables of a report, whatever workbook it adapts. */
export function describeTables(name: string, makeFixture: () => HostFixture | Promise<HostFixture>): void {
  describe(`the tables of a report in the ${name} host`, () => {
    let fixture: HostFixture;
    let host: WorkbookHost;

    beforeEach(async () => {
      fixture = await makeFixture();
      ({ host } = fixture);
      await fixture.put("Data", 2, 2, [
        ["DMU", "x", "y"],
        ["甲", 1.5, 2],
        ["乙", 3, 4],
        ["丙", 5, 6],
      ]);
    });

    afterEach(async () => {
      expect(fixture.gaps?.() ?? []).toEqual([]);
      await fixture.dispose?.();
    });

    const tables = async () =>
      (await host.sources()).flatMap(({ kind, name, range: { sheet, address }, ofReport }) => (kind === "table" ? [[name, sheet, address, ofReport]] : []));

    it("makes a table of what a report declares one, and offers it as the report's", async () => {
      await host.writeReport([sheetWithTable()]);
      expect(await tables()).toEqual([["效率_表", "效率", "A3:C5", true]]);
      const [{ kind, range }] = await host.sources();
      expect(kind).toBe("table");
      expect((await host.read(range)).cells).toEqual([
        ["DMU", "2019", "比例"],
        ["甲", 0.5, 0.25],
        ["1-2", 1.25, 12345.678],
      ]);
      expect((await fixture.seen("效率", 6, 2)).formula).toBe("=AVERAGE(B4:B5)");
    });

    it("keeps the table in the file, its columns called as its headers are", async () => {
      if (!fixture.saved) return expect(["memory", "excel"]).toContain(host.name);
      await host.writeReport([sheetWithTable()]);
      const bytes = await fixture.saved();
      const { sheets, names: known } = await readXlsx(bytes);
      expect(known.filter(({ kind }) => kind === "table")).toMatchObject([{ name: "效率_表", range: { sheet: "效率", address: "A3:C5" } }]);
      expect(sheets.find((sheet) => sheet.name === "效率")?.cells[2]).toEqual(["DMU", "2019", "比例"]);
      const reopened = new FileHost({ read: async () => bytes, write: async () => {} });
      expect((await reopened.sources())[0]).toEqual({ kind: "table", name: "效率_表", range: { sheet: "效率", address: "A3:C5" }, ofReport: true });
      const table = strFromU8(unzipSync(bytes)["xl/tables/table1.xml"]);
      expect([...table.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)].map(([, id, column]) => [id, column])).toEqual([
        ["1", "DMU"],
        ["2", "2019"],
        ["3", "比例"],
      ]);
      expect(table).toContain('<autoFilter ref="A3:C5"/>');
    });

    it("keeps the name of a table whose sheet is replaced, and no other's", async () => {
      await host.writeReport([sheetWithTable(0.5)]);
      await host.writeReport([sheetWithTable(0.7, "效率", "qianyan:sbm")]);
      await host.writeReport([sheetWithTable(0.6)], { replace: true });
      expect((await tables()).sort()).toEqual([
        ["效率_表", "效率", "A3:C5", true],
        ["效率_表_2", "效率 (2)", "A3:C5", true],
      ]);
      const { range } = (await host.sources()).find(({ name }) => name === "效率_表")!;
      expect((await host.read(range)).cells[1]).toEqual(["甲", 0.6, 0.25]);
    });

    it("takes a table away with the sheet that is replaced by one without", async () => {
      await host.writeReport([sheetWithTable()]);
      await host.writeReport([reportSheet()], { replace: true });
      expect(await tables()).toEqual([]);
    });

    it("gives a table another name where a person's name has it, or a name of the report itself", async () => {
      await fixture.define("效率_表", { sheet: "Data", address: "B2:B3" });
      const called = { ...sheetWithTable(), names: [{ name: "效率_表_2", title: "效率值", range: { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 } }] };
      await host.writeReport([called]);
      expect(await tables()).toEqual([["效率_表_3", "效率", "A3:C5", true]]);
      const own = (await host.sources()).find((source) => source.name === "效率_表_2");
      expect(own).toEqual({ kind: "name", name: "效率_表_2", range: { sheet: "效率", address: "B4:B5" }, ofReport: true });
    });

    it("gives a table another name where a person's table has it, and offers that as the person's", async () => {
      if (!fixture.makeTable) return expect(host.name).toBe("sheet");
      await fixture.makeTable("效率_表", { sheet: "Data", address: "B2:D5" });
      await host.writeReport([sheetWithTable()]);
      await host.writeReport([sheetWithTable(0.6)], { replace: true });
      expect((await tables()).sort()).toEqual([
        ["效率_表", "Data", "B2:D5", false],
        ["效率_表_2", "效率", "A3:C5", true],
      ]);
    });

    it("leaves no table behind when a report cannot be written, and the earlier one where it was", async () => {
      await host.writeReport([sheetWithTable()]);
      const broken = { ...reportSheet("方法") };
      Object.defineProperty(broken, "rows", {
        get: () => {
          throw new Error("broken");
        },
      });
      await expect(host.writeReport([sheetWithTable(0.6), broken], { replace: true })).rejects.toThrow("broken");
      expect(await tables()).toEqual([["效率_表", "效率", "A3:C5", true]]);
      expect((await fixture.seen("效率", 4, 2)).value).toBe(0.5);
    });

    it("refuses a report whose table Excel would mend, and has written nothing", async () => {
      const wrong = { ...sheetWithTable(), tables: [{ name: "全表", range: { fromRow: 1, fromColumn: 1, toRow: 5, toColumn: 3 } }] };
      await expect(host.writeReport([reportSheet("方法"), wrong])).rejects.toThrow("the header in B1 is blank");
      expect(await host.sheets()).toEqual(["Data"]);
      expect(await host.sources()).toEqual([]);
    });
  });
}
