// What R users run in place of a procedure, in a process of its own, measured within it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provinceContiguity } from "../../build/procedures/neighbours/province-contiguity.js";

const script = new URL("procedures.R", import.meta.url).pathname;
/** Seconds after which R is not waited for. */
const limit = 300;

/** How a peer's number is taken from our results, and how far the two may be apart, relatively. */
const sums = {
  lisa: { of: ({ local }) => local.map(({ cells }) => cells.I_i), within: 1e-9 },
  // R's density bins the values first.
  density: { of: ({ densities }) => densities.map(({ values }) => values.height), within: 1e-3 },
  dagum: { of: ({ totals }) => totals.map(({ values }) => values.G), within: 1e-9 },
  theil: { of: ({ totals }) => totals.map(({ values }) => values.T), within: 1e-9 },
};

/** CPU-seconds of R for a case over rows of unit, period, group and value; or why there are none. Throws where its numbers are not ours. */
export function rProcedure(name, rows, values) {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-bench-"));
  try {
    const [panel, pairs] = [join(folder, "panel.csv"), join(folder, "pairs.csv")];
    writeFileSync(panel, ["unit,period,group,value", ...rows.map((row) => row.join(","))].join("\n"));
    writeFileSync(pairs, ["from,to", ...provinceContiguity.linksAmong().map(({ from, to }) => `${from},${to}`)].join("\n"));
    const { error, status, stdout, stderr } = spawnSync("Rscript", [script, name, panel, pairs], { encoding: "utf8", timeout: 1000 * limit });
    if (error) return { problem: error.code === "ENOENT" ? "R is not installed" : `no end within ${limit} s` };
    if (status !== 0) return { problem: stderr.trim().split("\n").at(-1) ?? "" };
    const { program, cpu, sum } = JSON.parse(stdout);
    const own = sums[name].of(values).reduce((total, value) => total + value, 0);
    if (!(Math.abs(sum / own - 1) <= sums[name].within)) throw new Error(`${program} has ${sum} for ${name}, not ${own}`);
    return { program, cpu };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
