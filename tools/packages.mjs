// Installs the packages of package-lock.json where they are missing. Plain Node: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";

/** Runs npm with inherited output and returns its exit code. */
export function npm(...args) {
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: root, stdio: "inherit", shell: windows });
  return status ?? 1;
}

/** Whether node_modules holds what package-lock.json names. Packages for other platforms may be missing. */
export function packagesAreInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  if (installed === null) return false;
  if (wanted === null) return true;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === "" || (path in installed ? installed[path].version === version : optional));
}

/** Returns 0, or the exit code of npm. */
export function installPackages() {
  if (packagesAreInstalled()) return 0;
  console.log("Installing the packages of package-lock.json …");
  return npm(existsSync(new URL("../package-lock.json", import.meta.url)) ? "ci" : "install", "--no-audit", "--no-fund");
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")).packages;
  } catch {
    return null;
  }
}
