// What the page takes a person who uses it, from test/bench/page.bench.ts, and how fast the command line starts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const at = (path) => new URL(`../../${path}`, import.meta.url).pathname;

/** @returns {readonly { name: string, milliseconds: number, yardsticks: number }[]} */
export function pageFigures() {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-page-"));
  const file = join(folder, "figures.json");
  try {
    run(at("tools/build.mjs"), "--officejs", "local");
    run(at("node_modules/vitest/vitest.mjs"), "run", "--project", "page", { PAGE_FIGURES: file });
    const figures = [...JSON.parse(readFileSync(file, "utf8")), { name: "the command's start, nothing to do", milliseconds: commandStart() }];
    const unit = yardstick();
    return figures.map((figure) => ({ ...figure, yardsticks: figure.milliseconds / unit }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(script, ...args) {
  const env = typeof args.at(-1) === "object" ? args.pop() : {};
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: at(""), encoding: "utf8", env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
}

/** The second start, when everything is compiled: the least of three. */
function commandStart() {
  const times = [0, 1, 2, 3].map(() => {
    const begun = performance.now();
    run(at("tools/qianyan.mjs"), "--version");
    return performance.now() - begun;
  });
  return Math.min(...times.slice(1));
}

function yardstick() {
  const begun = performance.now();
  let sum = 0;
  for (let k = 0; k < 200_000_000; k++) sum = (sum + k) | 0;
  return sum === -1 ? NaN : performance.now() - begun;
}

export const pageTable = (figures) =>
  [
    "| what | milliseconds | yardsticks |",
    "|---|---:|---:|",
    ...figures.map(({ name, milliseconds, yardsticks }) => `| ${name} | ${Math.round(milliseconds)} | ${yardsticks.toFixed(2)} |`),
  ].join("\n");
