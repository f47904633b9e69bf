import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, isCellError, type Cell } from "../../src/analysis/table/table.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { readXlsx, writeXlsx, type FileSheet, type FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { recalculatedFiles } from "../report/libreoffice.ts";
import { differing, parts } from "../workbook/file/parts.ts";
import { eventually } from "./eventually.ts";
import { formulasKind, kindsData, reportKinds } from "./report-kinds.ts";
import { ServedPage } from "./served-page.ts";

const { sheet: data, table } = kindsData;
let served: ServedPage;

beforeAll(async () => {
  served = await ServedPage.open();
});
afterAll(async () => {
  await served.close();
  expect(served.problems).toEqual([]);
});

const open = (name: string, bytes: Uint8Array) => served.openFile(`${name}.xlsx`, bytes);
const save = async () => (await served.save()).bytes;

/** Writes a report as the pane does once its run has ended; gives the names of its sheets. */
const write = (sheets: readonly ReportSheet[]) =>
  served.page.evaluate((reports) => globalThis.qianyanWorkbook!.host.writeReport(reports).then((written) => written.sheets), sheets);

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);
const cellsOf = ({ rows }: ReportSheet) => rows.flat();

/** What the sheets of a report hold beside values, as it was asked for. */
const wantedOf = (sheets: readonly ReportSheet[]) =>
  sheets.map((sheet) => ({
    links: cellsOf(sheet).filter(({ link }) => link !== undefined).length,
    charts: (sheet.charts ?? []).map(({ title, series }) => [title, series.length]),
    scales: sheet.colourScales.length,
    formulas: cellsOf(sheet).filter(({ formula }) => formula !== undefined).length,
    names: sheet.names?.length ?? 0,
    tables: sheet.tables?.length ?? 0,
    frozen: [sheet.freeze.rows, sheet.freeze.columns],
  }));

/** The same of sheets of a file, each reference of which has to lead into the set. */
function heldBy(file: FileWorkbook, set: readonly string[]) {
  return set.map((name) => {
    const sheet = file.sheets.find((one) => one.name === name)!;
    const look = sheet.look!;
    const own = file.names.filter(({ range }) => range.sheet === name);
    for (const { to } of look.links) expect(set).toContain("place" in to ? /^'?(.*?)'?!/.exec(to.place)![1] : to.address);
    for (const { categories, series } of sheet.charts)
      for (const { sheet: shown } of [categories, ...series.map(({ values }) => values)]) expect(set).toContain(shown);
    return {
      links: look.links.length,
      charts: sheet.charts.map(({ title, series }) => [title, series.length]),
      scales: sum(look.rules, ({ ranges }) => ranges.length),
      formulas: sheet.formulas.size,
      names: own.filter(({ kind }) => kind === "name").length,
      tables: own.filter(({ kind }) => kind === "table").length,
      frozen: [look.freeze?.rows ?? 0, look.freeze?.columns ?? 0],
    };
  });
}

/** What the grid has of the sheets of a report that was opened: rules, and the sheets to which links lead. */
const inGrid = (set: readonly string[]) =>
  served.page.evaluate((names) => {
    const { workbook } = globalThis.qianyanWorkbook!.host;
    return names.map((name) => {
      const sheet = workbook.getSheetByName(name)!;
      const leads: string[] = [];
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => {
          const link = cell?.custom?.["link"] as { readonly sheetId: string } | undefined;
          if (link !== undefined) leads.push(workbook.getSheetBySheetId(link.sheetId)?.getSheetName() ?? "nowhere");
        });
      return { leads, rules: sheet.getConditionalFormattingRules().reduce((total, { ranges }) => total + ranges.length, 0) };
    });
  }, set);

async function expectInGrid(set: readonly string[], wanted: readonly ReportSheet[]): Promise<void> {
  const grid = await inGrid(set);
  const held = wantedOf(wanted);
  grid.forEach(({ leads, rules }, k) => {
    expect([set[k], leads.length, rules]).toEqual([set[k], held[k].links, held[k].scales]);
    for (const lead of leads) expect(set).toContain(lead);
  });
  for (const [k, { charts = [] }] of wanted.entries()) {
    if (charts.length === 0) continue;
    await served.page.evaluate((name) => globalThis.qianyanWorkbook!.host.select({ sheet: name, address: "A1" }), set[k]);
    const titles = charts.map(({ title }) => title);
    await eventually(async () => expect(await served.page.evaluate(() => globalThis.qianyanWorkbook!.charts.titles)).toEqual(titles));
  }
}

describe("a workbook with a report of every kind goes in and comes out whole", () => {
  interface Trip {
    readonly one: readonly ReportSheet[];
    readonly two: readonly ReportSheet[];
    first: readonly string[];
    second: readonly string[];
  }
  const trips = new Map<string, Trip>();
  const kinds = [...reportKinds.keys()];
  const trip = (kind: string) => trips.get(kind)!;
  let formulas: string;
  let changed: Uint8Array;
  let both: Uint8Array;

  beforeAll(async () => {
    for (const [kind, report] of reportKinds) trips.set(kind, { one: await report("crs"), two: await report("vrs"), first: [], second: [] });
    await open("一", await writeXlsx([], { plain: [{ name: data, cells: [table.header, ...table.rows] }] }));
    for (const one of trips.values()) one.first = await write(one.one);
    const live = await formulasKind();
    [formulas] = await write([live.sheet]);
    await served.page.evaluate(
      async ({ sheet, cells }) => {
        for (const { address, formula } of cells) await globalThis.qianyanWorkbook!.host.writeFormula({ sheet, address }, formula);
      },
      { sheet: formulas, cells: live.formulas },
    );
    for (const { address } of live.formulas) await eventually(async () => expect(await served.cells(address, formulas)).not.toEqual([[null]]), 120_000);
  });

  it("is saved with all that was asked for", async () => {
    const first = await save();
    const written = await readXlsx(first, { look: true });
    for (const kind of kinds) expect([kind, heldBy(written, trip(kind).first)]).toEqual([kind, wantedOf(trip(kind).one)]);
    const all = kinds.flatMap((kind) => wantedOf(trip(kind).one));
    for (const some of ["links", "scales", "formulas", "names", "tables"] as const) expect(sum(all, (sheet) => sheet[some])).toBeGreaterThan(10);
    expect(sum(all, ({ charts }) => charts.length)).toBeGreaterThan(10);
    await open("二", first);
    await served.page.evaluate((name) => void globalThis.qianyanWorkbook!.host.workbook.getSheetByName(name)!.getRange("J2").setValue("改"), data);
    changed = await save();
    expect(differing(first, changed)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it.each(kinds)("has, opened again, its links, colours and charts: %s", async (kind) => {
    await expectInGrid(trip(kind).first, trip(kind).one);
  });

  it("takes a second report of every kind beside the first, and both are whole", async () => {
    for (const one of trips.values()) one.second = await write(one.two);
    both = await save();
    const sheets = await readXlsx(both, { look: true });
    for (const kind of kinds) {
      const { one, two, first, second } = trip(kind);
      expect([kind, heldBy(sheets, first)]).toEqual([kind, wantedOf(one)]);
      expect([kind, heldBy(sheets, second)]).toEqual([kind, wantedOf(two)]);
    }
    const [before, after] = [parts(changed), parts(both)];
    const own = [...before.keys()].filter((path) => /^xl\/(worksheets|drawings|charts|tables)\//.test(path));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((path) => after.get(path) !== before.get(path))).toEqual([]);
  });

  it("is the same when it is opened and saved once more", async () => {
    await open("三", both);
    for (const kind of kinds) await expectInGrid(trip(kind).second, trip(kind).two);
    expect(differing(both, await save())).toEqual([]);
  });

  it("has in LibreOffice, calculated anew, the values that are stored in it", async () => {
    const [stored, calculated] = [await readXlsx(changed), (await recalculatedFiles(new Map([["changed", changed]]))).get("changed")!];
    expect(calculated.sheets.map(({ name }) => name)).toEqual(stored.sheets.map(({ name }) => name));
    // It has no functions of this product: their sheet shows #NAME? there.
    for (const [k, sheet] of stored.sheets.entries())
      if (sheet.name !== formulas) expect([sheet.name, unlike(sheet, calculated.sheets[k])]).toEqual([sheet.name, []]);
    const own = [...stored.sheets.find(({ name }) => name === formulas)!.formulas.values()].filter((formula) => /^=(SBM|GM)\./.test(formula));
    expect(own.length).toBeGreaterThan(3);
  });
});

/** The cells in which two sheets differ. */
function unlike(one: FileSheet, other: FileSheet): readonly string[] {
  return one.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const [a, b] = [shown(cell), shown(other.cells[r]?.[c] ?? null)];
      const same = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;
      return same ? [] : [`${addressOf(r + 1, c + 1)}: ${a} → ${b}`];
    }),
  );
}

const shown = (cell: Cell) => (isCellError(cell) ? cell.error : typeof cell === "number" ? cell : String(cell ?? ""));
