import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForeign } from "../../src/workbook/file/reading/foreign-workbook.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { ServedPage } from "../browser/served-page.ts";
import { recalculatedFiles } from "../report/libreoffice.ts";
import { parts } from "../workbook/file/parts.ts";
import { changedParts } from "./changed-parts.ts";
import { changesFor, partOfSheet, savedWith, type Change } from "./round-trip.ts";
import { agreeAt, isSameCell, unlikeCells } from "./same-values.ts";

interface Trips {
  readonly files: readonly string[];
  readonly out: string | null;
}

const { files, out } = JSON.parse(process.env["QIANYAN_TRIPS"] ?? '{"files":[],"out":null}') as Trips;
const isOpenXml = (path: string) => /\.xls[xm]$/i.test(path);

let served: ServedPage;
const rows: string[] = [];

beforeAll(async () => {
  served = await ServedPage.open();
});
afterAll(async () => {
  await served.close();
  const table = ["| file | parts | changed | parts that differ, and why | calculated anew by LibreOffice |", "|---|---:|---|---|---|", ...rows].join("\n");
  console.log(`\n${table}\n`);
  if (out !== null) writeFileSync(out, `${table}\n`);
  expect(served.problems).toEqual([]);
});

describe.each(files.filter(isOpenXml).map((path) => [basename(path), path] as const))("%s", (name, path) => {
  it("loses nothing but what was changed, and is calculated to what is stored", async () => {
    const bytes = new Uint8Array(readFileSync(path));
    const before = await readXlsx(bytes);
    const count = parts(bytes).size;
    const trips: { readonly change: Change; readonly after: Uint8Array }[] = [];
    // Each under a name of its own, by which the page shows that it is open.
    for (const [k, change] of changesFor(before).entries()) trips.push({ change, after: await savedWith(served, `${k + 1}-${name}`, bytes, change) });
    const calculated = await recalculatedFiles(new Map([["before", bytes], ...trips.map(({ after }, k) => [`after${k}`, after] as const)]));
    const was = calculated.get("before")!;
    const faults: string[] = [];
    for (const [k, { change, after }] of trips.entries()) {
      const sheet = partOfSheet(bytes, change.sheet);
      const changed = changedParts(bytes, after, sheet, change.address);
      if (!changed.some(({ path: part, reason }) => part === sheet && reason?.startsWith("the cell"))) faults.push(`${change.address} is not changed`);
      const stored = await readXlsx(after);
      // Where it calculated the file itself otherwise than whoever wrote it, it says nothing of us.
      const unlike = unlikeCells(stored, calculated.get(`after${k}`)!, (tab, row, column) => agreeAt(before, was, tab, row, column));
      const why = changed.map(({ path: part, reason }) => `${part} (${reason ?? "NO REASON"})`).join("; ");
      rows.push(`| ${name} | ${count} | ${change.address} | ${why} | ${unlike.length === 0 ? "the same" : unlike.slice(0, 5).join(", ")} |`);
      faults.push(...changed.filter(({ reason }) => reason === null).map(({ path: part }) => part), ...unlike);
    }
    expect(faults).toEqual([]);
  });
});

describe.each(files.filter((path) => !isOpenXml(path)).map((path) => [basename(path), path] as const))("%s", (name, path) => {
  it("is saved as a new workbook with every cell", async () => {
    const bytes = new Uint8Array(readFileSync(path));
    await served.openFile(name, bytes);
    const shown = await Promise.all((await served.sheets()).map(async (sheet) => ({ name: sheet, cells: await served.allCells(sheet) })));
    const given = /\.csv$/i.test(name) ? shown : await readForeign(bytes);
    const after = (await served.save()).bytes;
    const stored = await readXlsx(after);
    const calculated = (await recalculatedFiles(new Map([["after", after]]))).get("after")!;
    const lost = given.flatMap((sheet) =>
      sheet.cells.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          isSameCell(cell, stored.sheets.find((one) => one.name === sheet.name)?.cells[r]?.[c] ?? null) ? [] : [`${sheet.name} ${r + 1} ${c + 1}`],
        ),
      ),
    );
    const unlike = unlikeCells(stored, calculated);
    const cells = given.reduce((sum, sheet) => sum + sheet.cells.flat().filter((cell) => cell !== null).length, 0);
    rows.push(
      `| ${name} | – | – | a new workbook: ${cells} cells, ${lost.length} of them others | ${unlike.length === 0 ? "the same" : unlike.slice(0, 5).join(", ")} |`,
    );
    expect([lost, unlike]).toEqual([[], []]);
  });
});
