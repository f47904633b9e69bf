// Packages of R, where this machine has them: each in a process of its own, measured within it.
import { spawnSync } from "node:child_process";

const script = new URL("peers.R", import.meta.url).pathname;

/** What each package solves: the SBM program, or the radial one where it has no SBM. */
const packages = [
  { name: "lpSolve", model: "sbm" },
  { name: "deaR", model: "sbm" },
  { name: "Benchmarking", model: "radial" },
  { name: "rDEA", model: "radial" },
];

/** Seconds on the clock after which a package is not waited for. */
const limit = 300;

const rscript = (args) => spawnSync("Rscript", args, { encoding: "utf8", timeout: 1000 * limit });

/** The packages of this machine, and of the others why they are missing. */
export function rPackages() {
  const asked = packages.map(({ name }) => `cat(nzchar(system.file(package = "${name}")), "")`).join("; ");
  const { error, status, stdout } = rscript(["-e", asked]);
  if (error || status !== 0) return { found: [], missing: packages.map(({ name }) => ({ name, missing: "R is not installed" })) };
  const present = stdout.trim().split(/\s+/);
  return {
    found: packages.filter((_, k) => present[k] === "TRUE"),
    missing: packages.filter((_, k) => present[k] !== "TRUE").map(({ name }) => ({ name, missing: "not installed" })),
  };
}

/** Units per CPU-second of a package over the units of a file that `writeRace` wrote, and its scores of the checked ones. */
export function packageRate({ name, model }, file, seconds) {
  const { status, signal, stdout, stderr } = rscript([script, name, file, String(seconds)]);
  if (status !== 0) return { name, model, problem: signal === null ? (stderr.trim().split("\n").at(-1) ?? "") : `no end within ${limit} s` };
  return { name, model, ...JSON.parse(stdout) };
}
