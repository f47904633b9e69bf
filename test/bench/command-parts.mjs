// A process of its own: the parts of `qianyan run`, one after the other as the command does them, and what CPU time each took in all of its
// threads, as JSON. Arguments: the data, how many inputs and outputs, the file of results.
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

const [data, inputs, outputs, to] = process.argv.slice(2);
const named = (letter, count) => [Array.from({ length: Number(count) }, (_, k) => `${letter}${k + 1}`).join(",")];
const options = { dmu: "dmu", period: "year", inputs: named("x", inputs), outputs: named("y", outputs), index: "gm", prove: false };

const parts = {};
let before = { user: 0, system: 0 };
/** What was used since the last call belongs to this part. */
function ends(part) {
  const now = process.cpuUsage();
  parts[part] = (parts[part] ?? 0) + (now.user - before.user + now.system - before.system) / 1e6;
  before = now;
}

const { readData } = await import("../../build/cli/reading/read-data.js");
const { datasetOf, runDataset } = await import("../../build/analysis/run/run-analysis.js");
const { completeAnalysis } = await import("../../build/analysis/run/analysis.js");
const { remarksOf } = await import("../../build/analysis/checks/remarks-of.js");
const { solve } = await import("../../build/cli/commands/solve.js");
ends("starting");

/** The cells are gone when the run begins, as in the command. */
async function read() {
  const { table } = await readData({ files: [data], sheet: undefined, settings: {}, shape: null, locale: "en" }, () => true);
  const columns = { dmu: "dmu", period: "year", group: null, inputs: options.inputs[0].split(","), outputs: options.outputs[0].split(","), undesirable: [] };
  const analysis = completeAnalysis({ index: options.index, columns });
  const found = datasetOf(analysis, table);
  ends("reading");
  remarksOf(analysis, table);
  ends("checks");
  return { analysis, found };
}
const { analysis, found } = await read();
const completed = await runDataset(analysis, found, async (asked, tasks) => {
  ends("programs and results");
  const outcomes = await solve({ ...asked, prove: false }, tasks, () => {});
  ends("solving");
  return outcomes;
});
ends("programs and results");

if (to.endsWith(".xlsx")) {
  const { reportSheets } = await import("../../build/report/report.js");
  const { writeXlsx } = await import("../../build/workbook/disk/written-xlsx.js");
  ends("starting");
  const sheets = reportSheets(completed, "en", { source: { name: "panel.csv", sha256: "" }, version: "", date: "2020-01-01" });
  ends("laying out");
  await pipeline([await writeXlsx(sheets)], createWriteStream(to));
} else {
  const { scoreLines } = await import("../../build/cli/results/results-csv.js");
  await pipeline(scoreLines(completed, "en"), createWriteStream(to));
}
ends("writing");
console.log(JSON.stringify(parts));
