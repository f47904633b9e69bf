import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx, writeXlsx, type FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";

const places = ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"];

/** The path of LibreOffice; SOFFICE_PATH names one explicitly. */
export function libreOffice(): string {
  const onPath = ["soffice", "libreoffice"].flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));
  const found = [process.env.SOFFICE_PATH ?? "", ...onPath, ...places].find(isExecutable);
  if (found === undefined) throw new Error("These tests recalculate the report in LibreOffice: install libreoffice-calc, or name soffice in SOFFICE_PATH.");
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}

/** Always calculate when a file is loaded, whatever values it carries. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The report with a wrong value in the place of every computed one: what comes back right was calculated. */
const spoiled = (sheets: readonly ReportSheet[]): readonly ReportSheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: typeof cell.value === "number" ? -12345 : "stale" })),
    ),
  }));

/** Writes reports as .xlsx files, has LibreOffice calculate every formula, and reads the cells back. */
export async function recalculated(reports: ReadonlyMap<string, readonly ReportSheet[]>): Promise<ReadonlyMap<string, FileWorkbook>> {
  const files = await Promise.all([...reports].map(async ([name, sheets]) => [name, await writeXlsx(spoiled(sheets))] as const));
  return recalculatedFiles(new Map(files));
}

/** Has LibreOffice open files, calculate every formula and save them, and reads the cells back. */
export async function recalculatedFiles(given: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, FileWorkbook>> {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-report-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings);
    const files = [...given].map(([name, bytes]) => {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = join(folder, "out");
    execFileSync(libreOffice(), [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "xlsx", "--outdir", out, ...files], {
      stdio: "pipe",
    });
    const read = [...given.keys()].map(async (name) => [name, await readXlsx(readFileSync(join(out, `${name}.xlsx`)), { look: true })] as const);
    return new Map(await Promise.all(read));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
