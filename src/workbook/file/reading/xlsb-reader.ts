import { readXlsb, type Workbook } from "hucre";
import { FileProblem } from "../file-problem.ts";
import { limits } from "../limits.ts";
import { hiddenSheets, withLongCells } from "./xlsb-records.ts";
import { Uint8ArrayWriter, type FileEntry } from "../archive/zip-library.ts";
import { entriesIn, packedParts, type NewPart } from "../archive/zip-parts.ts";

const bytesOf = (entry: FileEntry): Promise<Uint8Array> => entry.getData(new Uint8ArrayWriter());

/** Reads a .xlsb workbook as Excel and other programs write it. The library reads the cells once they are all of the long kind. */
export async function readBinaryWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const entries = await entriesIn(bytes);
  const whole = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (whole > Math.min(limits.unpacked, Math.max(limits.unpackedFreely, limits.unpackedTimes * bytes.length)))
    throw new FileProblem("unpacks", null, { limit: limits.unpacked });
  let hidden: readonly boolean[] = [];
  let changed = false;
  const parts: NewPart[] = [];
  for (const [path, entry] of entries) {
    if (/(^|\/)workbook\.bin$/i.test(path)) hidden = hiddenSheets(await bytesOf(entry));
    if (!/(^|\/)worksheets\/[^/]+\.bin$/i.test(path)) {
      parts.push(entry);
      continue;
    }
    const sheet = await bytesOf(entry);
    const long = withLongCells(sheet);
    changed ||= long !== sheet;
    parts.push(long === sheet ? entry : { path, pieces: () => [long] });
  }
  const { sheets, ...rest } = await readXlsb(changed ? await packedParts(parts) : bytes);
  return { ...rest, sheets: sheets.map((sheet, k) => ({ ...sheet, ...(hidden[k] ? { hidden: true } : {}) })) };
}
