import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { addressOf } from "../../src/analysis/table/table.ts";
import { version } from "../../src/engine/declare/product.ts";
import { runProcedure, type ProcedureAnalysis } from "../../src/procedures/run/run-procedure.ts";
import { procedureReport, type ProcedureReport } from "../../src/report/procedure/report.ts";
import { reportOf } from "../../src/report/report.ts";
import { compareSaved } from "../../src/taskpane/compare/compare-saved.ts";
import type { Finished } from "../../src/taskpane/run/run-state.ts";
import { writeKeeping } from "../../src/taskpane/saved/kept-sheets.ts";
import { keptOf, placeOf } from "../../src/taskpane/saved/kept-run.ts";
import { currentTable } from "../../src/taskpane/saved/current-table.ts";
import { ownSheets } from "../../src/taskpane/saved/own-sheets.ts";
import { addSaved, loadSaved, renameSaved, savedOf, type SavedAnalysis } from "../../src/taskpane/saved/saved-analysis.ts";
import type { AnalysisPane } from "../../src/taskpane/state/use-analysis.ts";
import { FileHost } from "../../src/workbook/file/file-host.ts";
import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";
import type { WorkbookHost } from "../../src/workbook/host.ts";
import { complete, tableOf } from "../report/completed.ts";
import { recalculatedFiles } from "../report/libreoffice.ts";

const header = ["省", "年", "x1", "x2", "y"];
const rowsOf = (shift: number): readonly (readonly Cell[])[] =>
  ["2020", "2021"].flatMap((year, t) =>
    ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((unit, k): readonly Cell[] => [
      unit,
      year,
      2 + ((k * 5 + t + shift) % 7),
      3 + ((k * 3 + 2 * t) % 5),
      4 + ((k * 2 + t + shift) % 6),
    ]),
  );
const columns = { dmu: "省", period: "年", group: null, inputs: ["x1", "x2"], outputs: ["y"], undesirable: [] };
const source = { sheet: "数据", address: null };

/** Runs the radial model as the pane does, and writes its sheets into the workbook. */
async function ran(host: WorkbookHost, rts: string, shift = 0, name: string | null = rts): Promise<readonly string[]> {
  const table = tableOf(header, rowsOf(shift));
  const completed = await complete({ model: "radial", columns, options: { rts } }, table);
  const report = reportOf(completed, "zh-CN", { version });
  const finished: Finished = {
    kind: "method",
    completed,
    report,
    options: { version },
    sheets: [],
    milliseconds: 0,
    source,
    table,
    chain: null,
    locale: "zh-CN",
  };
  const sheets = await writeKeeping(host, report.sheets, true, finished);
  if (name !== null) await addSaved(host, savedOf(name, "2026-11-30", keptOf(finished), placeOf(finished), sheets));
  return sheets;
}

const paneOn = (host: WorkbookHost) => ({ host, settings: { replace: true } }) as AnalysisPane;
const byName = async (host: WorkbookHost, ...names: readonly string[]): Promise<readonly SavedAnalysis[]> => {
  const all = await loadSaved(host);
  return names.map((name) => all.find((one) => one.name === name)!);
};

/** Compares kept analyses as the pane does; the last sheets written are those of the comparison. */
async function compared(host: WorkbookHost, ...names: readonly string[]): Promise<{ readonly report: ProcedureReport; readonly sheet: string }> {
  const comparison = await compareSaved(paneOn(host), await byName(host, ...names), "zh-CN");
  if ("sentence" in comparison) throw new Error(comparison.sentence("zh-CN"));
  const { analysis, source: place } = comparison.saved;
  const { table } = await currentTable(host, place);
  const completed = runProcedure(analysis as ProcedureAnalysis, table);
  const report = procedureReport(completed, "zh-CN", { source: { name: place.sheet }, dataSheet: place.sheet });
  await host.writeReport(report.sheets, { replace: true });
  return { report, sheet: place.sheet };
}

describe("two analyses of one model", () => {
  const store: { bytes: Uint8Array | null } = { bytes: null };
  const host = new FileHost({
    read: () => Promise.resolve(store.bytes),
    write: (bytes) => Promise.resolve(void (store.bytes = bytes)),
  });
  let first: readonly string[];
  let second: readonly string[];
  let before: ProcedureReport;
  let after: ProcedureReport;
  let stale: Uint8Array;

  beforeAll(async () => {
    first = await ran(host, "crs");
    second = await ran(host, "vrs");
    ({ report: before } = await compared(host, "crs", "vrs"));
    // The first runs again on other data, and nothing of the comparison is written.
    await ran(host, "crs", 3);
    stale = store.bytes!;
    const fresh = new MemoryHost([{ name: "数据", cells: [header, ...rowsOf(0)] }]);
    await ran(fresh, "vrs");
    await ran(fresh, "crs", 3);
    ({ report: after } = await compared(fresh, "crs", "vrs"));
  }, 120_000);

  it("keep sheets of their own: one never gives way to the other, and each to itself", async () => {
    expect(second.some((sheet) => first.includes(sheet))).toBe(false);
    const [crs, vrs] = await byName(host, "crs", "vrs");
    expect(await ownSheets(host, vrs)).toEqual(second);
    // Other data, the same analysis: it stands where it stood.
    expect(await ownSheets(host, crs)).toEqual(first);
  });

  it("are compared on a sheet whose titles and columns say what differs", () => {
    const sheet = before.sheets.find(({ name }) => name === "比较")!;
    expect(sheet.rows[0][0].value).toBe("几次分析的比较（CRS，VRS）");
    const heads = sheet.rows.flat().flatMap(({ style, value }) => (style === "header" ? [value] : []));
    expect(heads.slice(0, 9)).toEqual(["时期", "单元", "CRS", "VRS", "CRS：状态", "VRS：状态", "CRS：位次", "VRS：位次", "VRS − CRS"]);
  });

  it("follow in every number when one of them has run again, as LibreOffice calculates the formulas", async () => {
    const file = (await recalculatedFiles(new Map([["compared", stale]]))).get("compared")!;
    const wanted = after.sheets.find(({ name }) => name === "比较")!;
    const { cells } = file.sheets.find(({ name }) => name === "比较")!;
    const wrong: string[] = [];
    let moved = 0;
    const old = before.sheets.find(({ name }) => name === "比较")!;
    wanted.rows.forEach((row, r) =>
      row.forEach(({ value, formula }, c) => {
        if (formula === undefined) return;
        const found = cells[r]?.[c] ?? null;
        if (old.rows[r][c].value !== value) moved++;
        const same = typeof value === "number" && typeof found === "number" ? Math.abs(found - value) <= 1e-9 : (found ?? "") === (value ?? "");
        if (!same) wrong.push(`${addressOf(r + 1, c + 1)} ${formula}: ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
      }),
    );
    expect(wrong).toEqual([]);
    expect(moved).toBeGreaterThan(40);
  }, 120_000);
});

describe("the list of a workbook's analyses", () => {
  const hostWith = async () => {
    const host = new MemoryHost([{ name: "数据", cells: [header, ...rowsOf(0)] }]);
    await ran(host, "crs");
    await ran(host, "vrs");
    return host;
  };

  it("gives one another name, but none that another has", async () => {
    const host = await hostWith();
    const [crs] = await byName(host, "crs");
    expect(await renameSaved(host, crs.id, "vrs")).toBe(null);
    await renameSaved(host, crs.id, "不变规模");
    expect((await loadSaved(host)).map(({ name }) => name).sort()).toEqual(["vrs", "不变规模"]);
  });

  it("deletes one with its own sheets and their names, and nothing else", async () => {
    const host = await hostWith();
    const [crs, vrs] = await byName(host, "crs", "vrs");
    const before = await host.sheets();
    const own = await ownSheets(host, crs);
    expect(await host.removeSheets([...own, "数据"])).toEqual(own);
    expect(await host.sheets()).toEqual(before.filter((sheet) => !own.includes(sheet)));
    expect((await host.sources()).every(({ range }) => !own.includes(range.sheet))).toBe(true);
    expect(await ownSheets(host, vrs)).not.toEqual([]);
  });

  it("knows no sheets of one whose sheets hold another analysis, or are gone, and says so instead of comparing", async () => {
    const host = await hostWith();
    const [crs] = await byName(host, "crs");
    await host.removeSheets(await ownSheets(host, crs));
    const comparison = await compareSaved(paneOn(host), await byName(host, "crs", "vrs"), "en");
    expect("sentence" in comparison && comparison.sentence("en")).toContain("The result sheets of “crs” are no longer in this workbook");
    await ran(host, "nirs", 0, null);
    expect(await ownSheets(host, crs)).toEqual([]);
  });
});
