import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, readXlsx as parse, saveXlsx, writeXlsx, type RoundtripWorkbook } from "hucre/xlsx";
import { isCellError, type Cell } from "../../../src/analysis/table/table.ts";
import { fixedReference, rangeOf } from "../../../src/workbook/cells/address.ts";
import { diskFile } from "../../../src/workbook/disk/disk-file.ts";
import { FileHost } from "../../../src/workbook/file/file-host.ts";
import type { HostFixture } from "../../contracts/host-contract.ts";

export interface FileFixture extends HostFixture {
  readonly host: FileHost;
  readonly path: string;
  readonly folder: string;
  /** A person changes the file with another program. */
  edit(change: (book: RoundtripWorkbook) => void): Promise<void>;
}

/** A workbook file on disk with one blank sheet, and the person who edits it between the calls. */
export async function fileFixture(sheet: string): Promise<FileFixture> {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-file-host-"));
  const path = join(folder, "数据.xlsx");
  writeFileSync(path, await writeXlsx({ sheets: [{ name: sheet, rows: [] }] }));
  const host = new FileHost(diskFile(path));
  const edit = async (change: (book: RoundtripWorkbook) => void) => {
    const book = await openXlsx(await readFile(path), { readStyles: true });
    change(book);
    writeFileSync(path, await saveXlsx(book));
  };
  return {
    host,
    path,
    folder,
    edit,
    put: (name, row, column, cells) =>
      edit((book) => {
        const found = book.sheets.find((one) => one.name === name) ?? book.sheets[book.sheets.push({ name, rows: [] }) - 1];
        found.cells ??= new Map();
        cells.forEach((values, r) => values.forEach((value, c) => value !== null && found.cells!.set(`${row - 1 + r},${column - 1 + c}`, typed(value))));
      }),
    userSelects: (range) => host.select(range),
    define: (name, { sheet: on, address }) =>
      edit((book) => (book.namedRanges = [...(book.namedRanges ?? []), { name, range: fixedReference(on, rangeOf(address)!) }])),
    makeTable: (name, { sheet: on, address }) =>
      edit((book) => {
        const found = book.sheets.find((one) => one.name === on)!;
        const { fromColumn, toColumn } = rangeOf(address)!;
        found.tables = [{ name, range: address, columns: ["DMU", "x", "y"].slice(0, toColumn - fromColumn + 1).map((column) => ({ name: column })) }];
      }),
    saved: async () => new Uint8Array(await readFile(path)),
    seen: async (name, row, column) => {
      const book = await parse(await readFile(path), { readStyles: true });
      const found = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())!;
      const cell = found.cells?.get(`${row - 1},${column - 1}`);
      const value = cell?.value ?? found.rows[row - 1]?.[column - 1] ?? null;
      return {
        value: cell?.type === "error" ? { error: String(value) } : (value as Cell),
        formula: cell?.formula === undefined ? null : `=${cell.formula}`,
        numberFormat: cell?.style?.numFmt ?? "General",
      };
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

function typed(value: Exclude<Cell, null>) {
  if (isCellError(value)) return { type: "error" as const, value: value.error };
  return { type: typeof value as "number" | "string" | "boolean", value };
}
