import { expect, it } from "vitest";
import { reportSheets } from "../../src/report/report.ts";
import { stepSheets } from "../../src/report/chain/step-sheets.ts";
import { complete, tableOf } from "../report/completed.ts";
import { excelFixture } from "../excel/excel-fixture.ts";
import { fileFixture } from "./file/file-fixture.ts";
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";

const rows = Array.from({ length: 24 }, (_, k) => [`U${k % 8}`, 2020 + Math.floor(k / 8), 3 + Math.sin(k), 4 + Math.cos(k), 3 + Math.sin(2 * k)]);
const columns = { dmu: "DMU", period: "t", group: null, inputs: ["a", "b"], outputs: ["y"], undesirable: [] };
const run = (rts: string) => complete({ columns, index: "gm", options: { rts } }, tableOf(["DMU", "t", "a", "b", "y"], rows));

/** An analysis that stands alone, and one that is the second step of a chain, each written with two settings. */
const kinds = {
  analysis: async (rts: string) => reportSheets(await run(rts), "zh-CN"),
  "step of a chain": async (rts: string) => stepSheets(reportSheets(await run(rts), "zh-CN"), 1, "zh-CN"),
} as const;
const sheetIn = (reference: string) => /^='?(.*?)'?!/.exec(`=${reference}`)![1];

it.each(Object.entries(kinds))("two reports side by side in Excel point each into its own sheets: %s", async (_, report) => {
  const { host, excel } = await excelFixture("Data");
  for (const rts of ["crs", "vrs"]) {
    const wanted = await report(rts);
    const { sheets } = await host.writeReport(wanted);
    let links = 0;
    wanted.forEach(({ rows: cells, charts = [] }, k) => {
      const sheet = excel.workbook.sheet(sheets[k]);
      expect(sheet.charts).toHaveLength(charts.length);
      cells.forEach((row, r) =>
        row.forEach(({ link, value }, c) => {
          if (link === undefined) return;
          links++;
          const { documentReference } = sheet.cell(r, c).look.get("hyperlink") as { documentReference: string };
          const own = sheets[wanted.findIndex(({ name }) => name === link.sheet)];
          expect(documentReference).toBe(`'${own}'!${link.address}`);
          if (value === `${link.sheet}!${link.address}`) expect(sheet.seen(r, c)?.value).toBe(`${own}!${link.address}`);
        }),
      );
    });
    expect(links).toBeGreaterThan(5);
  }
  expect(excel.gaps).toEqual([]);
});

it.each(Object.entries(kinds))("two reports side by side in a file point each into its own sheets: %s", async (_, report) => {
  const { host, path, dispose } = await fileFixture("Data");
  try {
    const sets: (readonly string[])[] = [];
    for (const rts of ["crs", "vrs"]) sets.push((await host.writeReport(await report(rts))).sheets);
    const [title] = (await readXlsx(readFileSync(path))).sheets.filter(({ name }) => name === sets[1][1]).map(({ rows: cells }) => String(cells[0][0]));
    expect(title).toContain("VRS");
    const file = await readXlsx(readFileSync(path), { readStyles: true });
    const tables = new Set<string>();
    for (const set of sets) {
      let [links, charted] = [0, 0];
      for (const sheet of file.sheets.filter(({ name }) => set.includes(name))) {
        for (const { hyperlink, value } of sheet.cells?.values() ?? []) {
          if (!hyperlink?.location) continue;
          links++;
          expect(set).toContain(sheetIn(hyperlink.location));
          if (String(value).includes("!")) expect(set).toContain(String(value).split("!")[0]);
        }
        for (const chart of sheet.charts ?? [])
          for (const { valuesRef, categoriesRef } of (chart as unknown as { series: { valuesRef?: string; categoriesRef?: string }[] }).series)
            for (const reference of [valuesRef, categoriesRef])
              if (reference !== undefined) {
                charted++;
                expect(set).toContain(sheetIn(reference));
              }
        for (const { name } of sheet.tables ?? []) {
          expect(tables).not.toContain(name.toLowerCase());
          tables.add(name.toLowerCase());
        }
      }
      expect(links).toBeGreaterThan(5);
      expect(charted).toBeGreaterThan(0);
    }
    const named = (file.namedRanges ?? []).filter(({ name, range }) => !name.startsWith("_") && range.includes("!"));
    const counts = sets.map((set) => named.filter(({ range }) => set.includes(sheetIn(range))).length);
    expect(counts[0]).toBeGreaterThan(3);
    expect(counts[1]).toBe(counts[0]);
  } finally {
    await dispose?.();
  }
});
