// `npm run bench`: how fast the engine is beside what a user could pick instead. Writes docs/performance.md and its plot; its Chinese page
// is written by hand, and test/docs/help.test.ts compares the numbers.
//   --quick      a smoke test: small technologies, nothing written
//   --million    also one technology of 1,000,000 units, and the command line on as many rows
//   --peers      also against packages of R, and what R users run in place of procedures
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";

const flags = new Set(process.argv.slice(2));
const known = ["--quick", "--million", "--peers"];
for (const flag of flags) if (!known.includes(flag)) throw new Error(`${flag} is none of ${known.join(", ")}`);

const compiled = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "src/cli"], { cwd: root, stdio: "inherit" });
if (compiled.status !== 0) process.exit(1);
const { dense, large, race, racePackages, speedup } = await import("../test/bench/suite.mjs");
const {
  commandTable,
  denseTable,
  largeTable,
  machineLine,
  missingLine,
  nativeTable,
  packageTable,
  page,
  partsTable,
  plot,
  procedureTable,
  proofTable,
  raceTable,
  speedupTable,
} = await import("../test/bench/page.mjs");
const { nativeSolvers } = await import("../test/bench/native.mjs");
const { proofTime } = await import("../test/bench/proof.mjs");
const { wholeCommand } = await import("../test/bench/whole-command.mjs");
const { pageFigures, pageTable } = await import("../test/bench/page-figures.mjs");
const { procedureTimes } = await import("../test/bench/procedures.mjs");
const { rPackages } = await import("../test/bench/r.mjs");

const quick = flags.has("--quick");
const plain = { inputs: 3, outputs: 2, rts: "crs" };
const wide = { inputs: 5, outputs: 3, rts: "vrs", efficient: 0.1 };
const shapes = quick
  ? [189, 620].map((n) => ({ n, ...plain }))
  : [
      ...[189, 620, 4500, 28_000].map((n) => ({ n, ...plain })),
      { n: 620, ...plain, rts: "vrs" },
      { n: 28_000, ...plain, rts: "vrs" },
      { n: 620, inputs: 5, outputs: 3, rts: "crs" },
      { n: 28_000, inputs: 5, outputs: 3, rts: "crs" },
      { n: 4500, ...wide },
    ];

console.log(machineLine());
const seconds = quick ? 0.3 : 1;
const natives = nativeSolvers();
const races = [];
for (const shape of shapes) {
  races.push(await race(shape, seconds, natives));
  console.error(`  n = ${shape.n}`);
}
console.log(`\nPrograms per CPU-second\n${raceTable(races)}`);
console.log(`\nNative solvers\n${natives.found.length > 0 ? nativeTable(races) : ""}\n${missingLine(natives.missing)}`);

let packages = null;
if (flags.has("--peers")) {
  const { found, missing } = rPackages();
  packages = {
    missing,
    rated: shapes.filter(({ inputs, rts }) => inputs === 3 && rts === "crs").flatMap((shape) => racePackages(shape, found, natives.folder, seconds)),
  };
  console.log(`\nPackages of R\n${packages.rated.length > 0 ? packageTable(packages.rated) : ""}\n${missingLine(missing)}`);
}
natives.dispose();

const runs = [];
for (const shape of quick
  ? [{ n: 620, ...wide }]
  : [
      { n: 28_000, ...plain, efficient: 0.1 },
      { n: 28_000, ...wide },
    ])
  runs.push(dense(shape, 2));
console.log(`\nWhole runs\n${denseTable(runs)}`);

const speedups = [];
for (const shape of quick
  ? [{ n: 620, ...plain, periods: 10 }]
  : [
      { n: 28_000, ...plain, periods: 10 },
      { n: 28_000, inputs: 5, outputs: 3, rts: "vrs", periods: 10 },
      { n: 100_000, inputs: 5, outputs: 3, rts: "crs", periods: 10 },
      { n: 28_000, inputs: 5, outputs: 3, rts: "crs" },
      { n: 100_000, ...plain },
    ])
  speedups.push(speedup(shape));
console.log(`\nWorkers\n${speedupTable(speedups)}`);

const larges = [];
const sizes = quick
  ? [{ n: 4500, inputs: 5, outputs: 3, sample: 500 }]
  : [
      { n: 4500, inputs: 5, outputs: 3, sample: 4500 },
      { n: 100_000, inputs: 5, outputs: 3, sample: 100_000 },
      ...(flags.has("--million") ? [{ n: 1_000_000, inputs: 4, outputs: 2, sample: 1_000_000 }] : []),
    ];
for (const size of sizes) larges.push(large(size));
console.log(`\nLarge technologies\n${largeTable(larges)}`);

const proofs = [
  { provinces: 21, from: "2014", to: "2022" },
  ...(quick
    ? []
    : [
        { provinces: 31, from: "2014", to: "2022" },
        { provinces: 31, from: "2012", to: "2024" },
      ]),
].map(proofTime);
console.log(`\nProofs\n${proofTable(proofs)}`);

const procedures = await procedureTimes(flags.has("--peers"));
console.log(`\nProcedures\n${procedureTable(procedures)}`);

const commands = [];
const files = quick
  ? [{ n: 620, inputs: 3, outputs: 2, to: "xlsx" }]
  : [{ n: 28_000, inputs: 3, outputs: 2, to: "xlsx" }, ...(flags.has("--million") ? [{ n: 1_000_000, inputs: 4, outputs: 2, to: "csv" }] : [])];
for (const file of files) commands.push(await wholeCommand(file));
console.log(`\nFrom file to file\n${commandTable(commands)}\n\n${partsTable(commands)}`);

const figures = pageFigures();
console.log(`\nThe page\n${pageTable(figures)}`);

if (!quick) {
  mkdirSync(join(root, "docs/images"), { recursive: true });
  writeFileSync(
    join(root, "docs/performance.md"),
    page({ races, missing: natives.missing, packages, runs, speedups, larges, proofs, procedures, commands, figures }),
  );
  writeFileSync(join(root, "docs/images/performance.svg"), plot(races.slice(0, 4)));
}
