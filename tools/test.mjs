// npm test: installs what is missing, then types, lint, formatting, unit and contract tests, build, browser tests.
// Stops at the first step that fails, with its exit code. The last line is the total: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./chromium.mjs";
import { ensureLibreOffice } from "./libreoffice.mjs";
import { installPackages, npm, root } from "./packages.mjs";
import { ensureParallel } from "./parallel.mjs";
import { ensureSlurm } from "./slurm.mjs";

const scratch = mkdtempSync(join(tmpdir(), "qianyan-test-"));
const total = { passed: 0, failed: 0 };
let browser = null;
let libreOffice = null;

const steps = [
  ["packages", installPackages],
  ["browser", () => ((browser = ensureBrowser()) === null ? 1 : 0)],
  ["LibreOffice", () => ((libreOffice = ensureLibreOffice()) === null ? 1 : 0)],
  ["GNU parallel and Slurm", ensureSchedulers],
  ["types", () => node("node_modules/typescript/bin/tsc", "-b")],
  ["lint", () => node("node_modules/eslint/bin/eslint.js", ".")],
  ["formatting", () => node("node_modules/prettier/bin/prettier.cjs", "--check", ".")],
  ["unit and contract tests", () => vitest("unit", "--coverage")],
  ["build", () => npm("run", "build", "--", "--officejs", "local")],
  ["browser tests", () => vitest("browser")],
];

/** The job files are tested with the programs that they are written for; where one is missing its test is skipped, and says so. */
function ensureSchedulers() {
  if (ensureParallel() === null) console.log("GNU parallel is missing: jobs/gnu-parallel.sh is not tested.");
  if (!ensureSlurm()) console.log("Slurm is missing, or this is not root: jobs/slurm-array.sh is not tested in Slurm.");
  return 0;
}

/** Runs a script of node_modules and returns its exit code. */
function node(script, ...args) {
  const env = { ...process.env, CHROMIUM_PATH: browser ?? "", SOFFICE_PATH: libreOffice ?? "" };
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit", env });
  return status ?? 1;
}

function vitest(project, ...args) {
  const report = join(scratch, `${project}.json`);
  const code = node(
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  );
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    total.passed += numPassedTests;
    // A file that fails before its first test counts as one failure.
    total.failed += numFailedTests + testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    return code;
  } catch {
    total.failed++;
    return code || 1;
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const begun = performance.now();
let exitCode = 0;
for (const [name, run] of steps) {
  const since = performance.now();
  console.log(`\n── ${name}`);
  exitCode = run();
  console.log(`── ${name}: ${exitCode === 0 ? "ok" : `failed with exit code ${exitCode}`}, ${seconds(since)}`);
  if (exitCode !== 0) break;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${exitCode === 0 ? "Everything passed" : "Stopped at the first failure"} after ${seconds(begun)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = exitCode;
