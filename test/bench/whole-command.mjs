// The command line from a generated .csv to its results: seconds on the clock, CPU time and peak memory of the process.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asPanel } from "./workers.mjs";
import { generate } from "./data.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url).pathname;

async function writeCsv(file, { dmus, periods, inputs, outputs }) {
  const out = createWriteStream(file);
  const variables = [...inputs, ...outputs];
  out.write(`dmu,year,${variables.map(({ name }) => name).join(",")}\n`);
  for (let from = 0; from < dmus.length; from += 10_000) {
    const lines = dmus.slice(from, from + 10_000).map((dmu, k) => [dmu, periods[from + k], ...variables.map(({ values }) => values[from + k])].join(","));
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** Super-SBM by year with the global Malmquist index of a panel of n observations over ten years, to a file of results; the files alone; and the run's parts. */
export async function wholeCommand({ n, inputs, outputs, to }) {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-bench-"));
  try {
    const data = asPanel(generate({ n, inputs, outputs }), 10);
    const [csv, out, usage] = ["panel.csv", `results.${to}`, "usage.json"].map((name) => join(folder, name));
    await writeCsv(csv, data);
    const measured = (args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=16384", "--import", at("test/bench/report-usage.mjs"), ...args], {
        encoding: "utf8",
        env: { ...process.env, USAGE_FILE: usage },
      });
      if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
      return { ...JSON.parse(readFileSync(usage, "utf8")), stdout };
    };
    const names = (variables) => variables.map(({ name }) => name).join(",");
    const columns = ["--dmu", "dmu", "--period", "year", "--inputs", names(data.inputs), "--outputs", names(data.outputs)];
    const { seconds, cpu, resident } = measured([at("tools/qianyan.mjs"), "run", csv, ...columns, "--index", "gm", "--no-prove", "--out", out]);
    const floor = measured([at("test/bench/file-floor.mjs"), csv, out, join(folder, "floor")]);
    const parts = JSON.parse(measured([at("test/bench/command-parts.mjs"), csv, inputs, outputs, out].map(String)).stdout);
    return { n, inputs, outputs, to, size: statSync(out).size, seconds, cpu, resident, floor, parts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
