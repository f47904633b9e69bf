// Native solvers, where this machine has them: a small program in C for each, compiled for the bench, that keeps one model
// and its last basis and changes a unit's own columns. Measured within one process.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scalesOf } from "./peers.mjs";

const sources = new URL("native/", import.meta.url).pathname;

/** Each with the name that pkg-config knows it by, what to compile with where that is silent, and where its header comes from. */
const solvers = [
  { name: "CLP", source: "clp.c", packaged: "clp", flags: ["-I/usr/include/coin", "-lClp", "-lCoinUtils"], from: "coinor-libclp-dev" },
  { name: "GLPK", source: "glpk.c", packaged: "glpk", flags: ["-lglpk"], from: "libglpk-dev" },
  { name: "HiGHS", source: "highs.c", packaged: "highs", flags: ["-I/usr/include/highs", "-lhighs"], from: "libhighs-dev" },
];

/** Seconds on the clock after which a solver is not waited for. */
const limit = 300;

const run = (program, args) => spawnSync(program, args, { encoding: "utf8", timeout: 1000 * limit });

function flagsOf({ packaged, flags }) {
  const { status, stdout } = run("pkg-config", ["--cflags", "--libs", packaged]);
  if (status !== 0) return flags;
  const folder = run("pkg-config", ["--variable=libdir", packaged]).stdout.trim();
  return [...stdout.trim().split(/\s+/), `-Wl,-rpath,${folder}`];
}

/** The native solvers of this machine, each compiled; of the others, why they are missing. `dispose` takes the programs away again. */
export function nativeSolvers() {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-bench-"));
  const found = solvers.map((solver) => {
    const program = join(folder, solver.packaged);
    const { status, error, stderr } = run("cc", [
      "-O2",
      "-I",
      sources,
      join(sources, "race.c"),
      join(sources, solver.source),
      "-o",
      program,
      ...flagsOf(solver),
      "-lm",
    ]);
    if (error) return { name: solver.name, missing: "no C compiler (cc)" };
    if (status === 0) return { name: solver.name, program };
    const absent = /No such file or directory|cannot find|not found/.test(stderr);
    return { name: solver.name, missing: absent ? `not installed (${solver.from})` : `does not compile: ${stderr.trim().split("\n")[0]}` };
  });
  return {
    found: found.filter(({ program }) => program !== undefined),
    missing: found.filter(({ missing }) => missing !== undefined),
    folder,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes the data as race.c reads it; returns the file. */
export function writeRace(folder, { inputs, outputs, dmus }, rts, units, checked) {
  const variables = [...inputs, ...outputs];
  const scales = scalesOf(variables);
  const head = Int32Array.of(inputs.length, outputs.length, dmus.length, rts === "vrs" ? 1 : 0, units.length, checked.length, ...units, ...checked);
  const numbers = variables.map(({ values }, r) => new Uint8Array(Float64Array.from(values, (value) => value * scales[r]).buffer));
  const file = join(folder, "race.bin");
  writeFileSync(file, Buffer.concat([new Uint8Array(head.buffer), ...numbers]));
  return file;
}

/** Programs per CPU-second of one native solver with the primal or the dual simplex, whichever is the faster, and its scores of the checked units. */
export function nativeRate({ name, program }, file, seconds) {
  const tries = [0, 1].map((dual) => {
    const { status, signal, stdout, stderr } = run(program, [file, seconds, dual].map(String));
    if (status !== 0) return { problem: signal === null ? stderr.trim() || `exit code ${status}` : `no end within ${limit} s` };
    const answer = JSON.parse(stdout);
    return answer.failed > 0 ? { problem: `no optimum for ${answer.failed} programs` } : { ...answer, simplex: dual ? "dual" : "primal" };
  });
  const best = tries.filter(({ problem }) => problem === undefined).sort((a, b) => b.rate - a.rate)[0];
  return best === undefined ? { name, problem: tries.map(({ problem }) => problem).join("; ") } : { name, ...best };
}
