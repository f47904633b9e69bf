// Finds GNU parallel, with which the tests run the parts of a plan, and installs it where there is none.
import { spawnSync } from "node:child_process";
import { installThroughSystem, onPath } from "./system-packages.mjs";

const packages = { "apt-get": ["parallel"], dnf: ["parallel"], apk: ["parallel"], pacman: ["parallel"], brew: ["parallel"] };

/** The path of GNU parallel, or null; moreutils has another program of that name. */
export function findParallel() {
  const found = onPath("parallel");
  const version = found === null ? "" : spawnSync(found, ["--version"], { encoding: "utf8" }).stdout;
  return version?.startsWith("GNU parallel") ? found : null;
}

/** Finds or tries to install it; null where that did not help. */
export function ensureParallel() {
  if (findParallel() === null) installThroughSystem("GNU parallel", packages);
  return findParallel();
}
