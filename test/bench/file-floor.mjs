// A process of its own: what the files of a run cost with nothing between. Reads the data file into its cells, and writes what
// the results hold: of a .csv file every number and text of its cells, of a workbook every part, packed anew.
import { open, readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { readText } from "../../build/workbook/file/text/csv.js";
import { csvLines } from "../../build/cli/results/csv-text.js";
import { packedParts } from "../../build/workbook/file/archive/zip-parts.js";
// As the command packs.
import "../../build/workbook/disk/written-xlsx.js";

const [data, results, to] = process.argv.slice(2);
/** Lines whose cells are written again and again, so that the file which is measured by need not be read whole. */
const sample = 1000;

/** The parts of an archive whose heads say how long they are. */
function* partsOf(zip) {
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [method, packed, name, extra] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const from = at + 30 + name + extra;
    const bytes = zip.subarray(from, from + packed);
    yield { path: zip.toString("utf8", at + 30, at + 30 + name), pieces: () => [method === 0 ? bytes : inflateRawSync(bytes)] };
    at = from + packed;
  }
}

/** As many lines as the data has rows, with the cells of the results' first lines. */
async function* linesLike(file, rows) {
  const start = Buffer.alloc(sample * 400);
  const handle = await open(file);
  const { bytesRead } = await handle.read(start, 0, start.length, 0);
  await handle.close();
  const lines = readText(start.subarray(0, start.lastIndexOf(0x0a, bytesRead - 1) + 1)).cells;
  const cells = lines.slice(1).map((line) => line.map((cell) => (cell !== null && String(Number(cell)) === cell ? Number(cell) : cell)));
  function* repeated() {
    for (let k = 0; k < rows; k++) yield cells[k % cells.length];
  }
  yield* csvLines(lines[0], repeated());
}

const { cells } = readText(await readFile(data));
const out = await open(to, "w");
if (results.endsWith(".xlsx")) await out.writeFile(await packedParts(partsOf(await readFile(results))));
else for await (const piece of linesLike(results, cells.length - 1)) await out.writeFile(piece);
await out.close();
