// npm test: installs what is missing, then types, lint, formatting, what nobody uses, unit tests, contract tests, build, browser tests.
// npm test -- PATTERN …: the test files whose paths hold one of the patterns, and of the rest only what they need.
// Stops at the first step that fails. The last line is the total: "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { filesBelow, isBuilt } from "./built.mjs";
import { ensureBrowser } from "./chromium.mjs";
import { ensureLibreOffice } from "./libreoffice.mjs";
import { installPackages, root } from "./packages.mjs";
import { ensureParallel } from "./parallel.mjs";
import { ensureSlurm } from "./slurm.mjs";
import { inTurn, sideBySide, step, task } from "./steps.mjs";

const patterns = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "qianyan-test-"));
const reports = [];
let browser = null;
let libreOffice = null;

const installed = [
  task("packages", installPackages),
  task("browser", () => ((browser = ensureBrowser()) === null ? 1 : 0)),
  task("LibreOffice", () => ((libreOffice = ensureLibreOffice()) === null ? 1 : 0)),
  task("GNU parallel and Slurm", ensureSchedulers),
];
const types = step("types", "node_modules/typescript/bin/tsc", "-b");
const build = step("build", "tools/build.mjs", "--officejs", "local");

/** The job files are tested with the programs that they are written for; where one is missing its test is skipped, and says so. */
function ensureSchedulers() {
  if (ensureParallel() === null) console.log("GNU parallel is missing: jobs/gnu-parallel.sh is not tested.");
  if (!ensureSlurm()) console.log("Slurm is missing, or this is not root: jobs/slurm-array.sh is not tested in Slurm.");
  return 0;
}

function vitest(name, project, ...args) {
  const report = join(scratch, `${project}.json`);
  reports.push(report);
  return step(
    name,
    "node_modules/vitest/vitest.mjs",
    "run",
    ...["--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ...args,
  );
}

/** Everything: types and the tests that need no page, beside the checks that ask for neither and, once it is built, the page in the browser. */
async function everything() {
  if (!(await inTurn(installed, { shown: true }))) return false;
  const options = withTools();
  const tests = [types, vitest("unit tests", "unit"), vitest("contract tests", "contracts")];
  const formatting = step("formatting", "node_modules/prettier/bin/prettier.cjs", "--check", ".");
  const lint = step("lint", "node_modules/eslint/bin/eslint.js", ".");
  const unused = step("what nobody uses", "node_modules/knip/bin/knip.js", "--no-progress");
  // The build compiles what it lacks: the types come first, meanwhile the formatting is looked at. The lint goes where there is time left.
  return sideBySide([tests, [formatting, unused, build, vitest("browser tests", "browser")]], options, [lint]);
}

/** The tests of some files. The page is built again only where one of them needs it and a source is newer. */
async function some() {
  const files = filesBelow("test").filter((path) => /\.test\.tsx?$/.test(path) && patterns.some((pattern) => path.includes(pattern)));
  const [inBrowser, contracts] = [["test/browser/"], ["test/contracts/", "test/soak/"]].map((folders) =>
    files.filter((path) => folders.some((folder) => path.startsWith(folder))),
  );
  const others = files.filter((path) => !inBrowser.includes(path) && !contracts.includes(path));
  if (files.length === 0) {
    console.error(`No test file's path holds ${patterns.map((pattern) => `“${pattern}”`).join(" or ")}.`);
    return false;
  }
  if (!(await inTurn(installed, { shown: true }))) return false;
  return inTurn(
    [
      types,
      ...(others.length > 0 ? [vitest("unit tests", "unit", ...others)] : []),
      ...(contracts.length > 0 ? [vitest("contract tests", "contracts", ...contracts)] : []),
      ...(inBrowser.length > 0 && !isBuilt() ? [build] : []),
      ...(inBrowser.length > 0 ? [vitest("browser tests", "browser", ...inBrowser)] : []),
    ],
    withTools(),
  );
}

const withTools = () => ({ shown: true, env: { ...process.env, CHROMIUM_PATH: browser ?? "", SOFFICE_PATH: libreOffice ?? "" } });

/** What the projects of the tests have reported. */
const reported = () =>
  reports.filter((report) => statSync(report, { throwIfNoEntry: false }) !== undefined).map((report) => JSON.parse(readFileSync(report, "utf8")));

/** The test files that took longest, as `test/slow-files.ts` names them. */
function slowest() {
  const files = reported().flatMap(({ testResults }) => testResults);
  const timed = files.map(({ name, startTime, endTime }) => [relative(root, name).split(sep).join("/"), (endTime - startTime) / 1000]);
  const first = timed.sort(([, a], [, b]) => b - a).slice(0, 10);
  return first.map(([name, time]) => `${time.toFixed(1).padStart(8)} s  ${name}`).join("\n");
}

function total() {
  const sum = { passed: 0, failed: 0 };
  for (const { numPassedTests, numFailedTests, testResults } of reported()) {
    sum.passed += numPassedTests;
    // A file that fails before its first test counts as one failure.
    sum.failed += numFailedTests + testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  }
  return sum;
}

const begun = performance.now();
const passed = await (patterns.length > 0 ? some() : everything());
const { passed: count, failed } = total();
const longest = slowest();
rmSync(scratch, { recursive: true, force: true });
if (longest !== "") console.log(`\nThe test files that took longest:\n${longest}`);
console.log(`\n${passed ? "Everything passed" : "Stopped at the first failure"} after ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
console.log(`${count} passed, ${failed === 0 && !passed ? 1 : failed} failed`);
process.exitCode = passed ? 0 : 1;
