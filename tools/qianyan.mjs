// The command line from a clone: installs what is missing, compiles what has changed, then runs build/cli in this process.
// `npm run --silent qianyan -- run panel.csv …`. Plain Node. Whatever it says of its own goes to stderr: stdout is the command's.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packagesAreInstalled, root } from "./packages.mjs";

/** What the command line is compiled from. */
const sources = [
  "src/engine",
  "src/analysis",
  "src/procedures",
  "src/locale",
  "src/report",
  "src/worker",
  "src/solvers",
  "src/workbook/file",
  "src/workbook/disk",
  "src/cli",
  "tsconfig.base.json",
  "package-lock.json",
];
const stamp = join(root, "build", ".cli");
const lock = join(root, "build", ".cli.lock");

/** Time of the last change below a path; a folder's own time tells of files that were added or taken away. */
function changed(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return Infinity;
  const own = found.mtimeMs;
  return found.isDirectory() ? readdirSync(path).reduce((latest, name) => Math.max(latest, changed(join(path, name))), own) : own;
}

function isReady() {
  const compiled = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  return existsSync(join(root, "node_modules", ".package-lock.json")) && sources.every((path) => changed(join(root, path)) < compiled);
}

/** Runs a program with its stdout on our stderr. */
function run(program, args, shell = false) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ["ignore", 2, 2], shell });
  if (error) console.error(error.message);
  return status ?? 1;
}

function prepare() {
  const begun = Date.now();
  if (!packagesAreInstalled()) {
    console.error("Installing the packages of package-lock.json …");
    const windows = process.platform === "win32";
    if (run(windows ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], windows) !== 0) throw new Error("the packages could not be installed: see above");
  }
  console.error("Compiling …");
  if (run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "src/cli"]) !== 0)
    throw new Error("the sources could not be compiled: see above");
  writeFileSync(stamp, "");
  // A source that was saved while the compiler ran is newer than the stamp.
  utimesSync(stamp, begun / 1000, begun / 1000);
}

/** Prepares once, however many commands start at the same moment: one makes the folder of the lock, the others wait for it. */
async function prepareAlone() {
  mkdirSync(join(root, "build"), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (holderIsGone()) rmSync(lock, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    writeFileSync(join(lock, "pid"), String(process.pid));
    if (!isReady()) prepare();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Was the lock left behind by a process that has ended? */
function holderIsGone() {
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    if (error.code === "EPERM") return false;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    return error.code === "ESRCH" || age > 10_000;
  }
}

try {
  if (!isReady()) await prepareAlone();
  // npm runs a script in the project's folder; the paths that were typed are relative to where they were typed.
  if (process.env.npm_lifecycle_event === "qianyan" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const { main } = await import(pathToFileURL(join(root, "build/cli/main.js")).href);
  process.exitCode = await main(process.argv.slice(2), process);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
