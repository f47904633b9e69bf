// Installs a program through the system's package manager, where there is one that needs no password.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** How each package manager installs. `refresh` may fail: it only brings the list of packages up to date. */
const managers = [
  { name: "apt-get", refresh: ["update"], install: ["install", "-y", "--no-install-recommends"], asRoot: true },
  { name: "dnf", refresh: null, install: ["install", "-y"], asRoot: true },
  { name: "apk", refresh: ["update"], install: ["add"], asRoot: true },
  { name: "pacman", refresh: null, install: ["-Sy", "--noconfirm"], asRoot: true },
  { name: "brew", refresh: null, install: ["install"], asRoot: false },
];

/** Tries to install; whether the program is there afterwards is for the caller to see. */
export function installThroughSystem(what, packages) {
  const manager = managers.find(({ name }) => onPath(name) !== null && packages[name]);
  const prefix = manager ? (manager.asRoot ? asRoot() : []) : null;
  if (!prefix) return;
  console.log(`Installing ${what} with ${manager.name} …`);
  for (const command of [manager.refresh, [...manager.install, ...packages[manager.name]]]) {
    if (command === null) continue;
    const [program, ...args] = [...prefix, manager.name, ...command];
    spawnSync(program, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
}

/** What to put before a command to run it as root, or null where that would ask for a password. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null;
}

export function onPath(name) {
  const found = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return found.find(isExecutable) ?? null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
