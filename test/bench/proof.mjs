// The time that proofs take: super-SBM and the global Malmquist index of the bundled panel, every program proven exactly.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { evaluate, tasksOf } from "../../build/engine/run/run.js";
import { timed } from "./measure.mjs";

const panel = new URL("../../assets/data/china_prov31_2012_2024_industrial_RD.csv", import.meta.url);
const inputs = ["rd_fte_1e4_personyear", "rd_exp_1e8CNY", "newprod_dev_exp_1e8CNY"];
const outputs = ["newprod_sales_1e8CNY", "valid_invention_patents_1e4"];

/** The first `provinces` of the panel in the years from `from` to `to`. */
function dataOf({ provinces, from, to }) {
  const { data: all } = Papa.parse(readFileSync(panel, "utf8").replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  const taken = new Set([...new Set(all.map(({ province_zh }) => province_zh))].slice(0, provinces));
  const rows = all.filter(({ province_zh, year }) => taken.has(province_zh) && year >= from && year <= to);
  const columns = (names) => names.map((name) => ({ name, values: Float64Array.from(rows, (row) => Number(row[name])) }));
  const data = {
    dmus: rows.map(({ province_zh }) => province_zh),
    periods: rows.map(({ year }) => year),
    inputs: columns(inputs),
    outputs: columns(outputs),
    undesirables: [],
  };
  const variables = [...data.inputs, ...data.outputs];
  return { ...data, unscored: rows.flatMap((_, row) => (variables.every(({ values }) => values[row] > 0) ? [] : [row])) };
}

/** Programs of the run, how many are proven, and the CPU-seconds with proof and without. */
export function proofTime(size) {
  const data = dataOf(size);
  const request = { model: "super-sbm", index: "gm", options: {}, reference: "period", data };
  const tasks = tasksOf(request);
  const run = (prove) => timed(() => [...evaluate({ ...request, prove }, tasks)].flatMap(({ certificates }) => certificates));
  run(false);
  const [plain, proven] = [run(false), run(true)];
  const count = proven.value.filter((certificate) => certificate.proven === true).length;
  return { ...size, rows: data.dmus.length, programs: proven.value.length, proven: count, plain: plain.seconds, seconds: proven.seconds };
}
