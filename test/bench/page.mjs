// The bench's results as a page of docs/ and as a plot.
import { availableParallelism, cpus } from "node:os";
import * as echarts from "echarts";
import { pageTable } from "./page-figures.mjs";

const whole = (value) => Math.round(value).toLocaleString("en");
const short = (value) => (value >= 100 ? whole(value) : value.toPrecision(2));
const times = (value) => `${short(value)} ×`;
const table = (head, rows) => [`| ${head.join(" | ")} |`, `|${head.map(() => "---:").join("|")}|`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");

export const machineLine = () => `${cpus()[0]?.model.trim() ?? "unknown CPU"}, ${availableParallelism()} cores; Node ${process.versions.node}`;

const shapeOf = ({ inputs, outputs, rts, efficient }) =>
  `${inputs} + ${outputs}, ${rts.toUpperCase()}${efficient === undefined ? "" : `, ${100 * efficient} % efficient`}`;

export function raceTable(races) {
  return table(
    ["n", "inputs + outputs", "Qianyan", "javascript-lp-solver", "HiGHS-WASM, warm", "Qianyan / javascript-lp-solver", "Qianyan / HiGHS-WASM"],
    races.map((race) => [
      whole(race.n),
      shapeOf(race),
      whole(race.ours),
      short(race.javascript),
      short(race.highs),
      times(race.ours / race.javascript),
      times(race.ours / race.highs),
    ]),
  );
}

const fastest = ({ natives }) => natives.filter(({ rate }) => rate !== undefined).sort((a, b) => b.rate - a.rate)[0];

/** The native solvers beside each other; a dash where one gave no optimum. */
export const nativeTable = (races) =>
  table(
    ["n", "inputs + outputs", "Qianyan", ...races[0].natives.map(({ name }) => `${name}, warm`), "Qianyan / the best of them"],
    races.map((race) => [
      whole(race.n),
      shapeOf(race),
      whole(race.ours),
      ...race.natives.map(({ rate, simplex }) => (rate === undefined ? "–" : `${short(rate)} (${simplex})`)),
      fastest(race) === undefined ? "–" : times(race.ours / fastest(race).rate),
    ]),
  );

const programs = { sbm: "SBM", radial: "radial, input-oriented" };

export const packageTable = (rated) =>
  table(
    ["package", "model", "n", "inputs + outputs", "Qianyan", "package", "Qianyan / package"],
    rated.map((one) => [
      one.version === undefined ? one.name : `${one.name} ${one.version}`,
      programs[one.model],
      whole(one.n),
      shapeOf(one),
      whole(one.ours),
      ...(one.rate === undefined ? [one.problem, "–"] : [short(one.rate), times(one.ours / one.rate)]),
    ]),
  );

/** What was not measured, and why. */
export const missingLine = (missing) => (missing.length === 0 ? "" : `Not measured: ${missing.map(({ name, missing: why }) => `${name}, ${why}`).join("; ")}.`);

/** The native solvers with their versions, and what went wrong with any of them. */
function nativePart(races, missing) {
  const named = races[0].natives.map(({ name }) => {
    const version = races.flatMap(({ natives }) => natives.find((one) => one.name === name)?.version ?? [])[0];
    return version === undefined ? name : `${name} ${version}`;
  });
  const problems = races.flatMap((race) =>
    race.natives.flatMap(({ name, problem }) => (problem === undefined ? [] : [`- ${name}, n = ${whole(race.n)}, ${shapeOf(race)}: ${problem}`])),
  );
  const measured = `Measured: ${named.join(", ")}, each by a small program in C (test/bench/native) that keeps one model and its last basis, changes the unit's own columns, and takes the primal or the dual simplex, whichever is the faster. Their scores are compared with Qianyan's. Starting the program is not counted.`;
  return [named.length === 0 ? "" : measured, missingLine(missing), named.length === 0 ? "" : nativeTable(races), problems.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

const packagePart = (packages) =>
  packages === null
    ? "Not measured; `npm run bench -- --peers` measures them where R is installed."
    : [missingLine(packages.missing), packages.rated.length === 0 ? "" : packageTable(packages.rated)].filter((part) => part !== "").join("\n\n");

export const denseTable = (runs) =>
  table(
    ["n", "inputs + outputs", "programs", "efficient units", "CPU-seconds, one thread", "seconds, two workers", "worst certificate"],
    runs.map((run) => [
      whole(run.n),
      shapeOf(run),
      whole(run.programs),
      whole(run.efficientUnits),
      run.seconds.toFixed(1),
      run.clock.toFixed(1),
      run.worst.toExponential(0),
    ]),
  );

export const speedupTable = (runs) =>
  table(
    ["observations", "inputs + outputs", "frontiers", "one worker, s", "two workers, s", "ratio"],
    runs.map((run) => [
      whole(run.n),
      shapeOf(run),
      run.periods === undefined ? "one" : `${run.periods} of years and the global one`,
      run.one.toFixed(2),
      run.two.toFixed(2),
      (run.one / run.two).toFixed(2),
    ]),
  );

export const proofTable = (runs) =>
  table(
    ["panel", "observations", "programs", "proven", "CPU-seconds without proof", "CPU-seconds with proof"],
    runs.map((run) => [
      `${run.provinces} provinces, ${run.from}–${run.to}`,
      whole(run.rows),
      whole(run.programs),
      whole(run.proven),
      run.plain.toFixed(2),
      run.seconds.toFixed(2),
    ]),
  );

export const procedureTable = (measured) =>
  table(
    ["procedure", "data", "CPU-seconds, one thread", "seconds, one thread", "seconds, two workers", "CPU / floor", "beside it in R", "R / Qianyan, CPU"],
    measured.map(({ what, data, cpu, one, two, floor, peer }) => [
      ...[what, data, cpu.toFixed(2), one.toFixed(2), two.toFixed(2), times(cpu / floor)],
      ...(peer === null ? ["–", "–"] : peer.problem === undefined ? [peer.program, times(peer.cpu / cpu)] : [peer.problem, "–"]),
    ]),
  );

export const commandTable = (runs) =>
  table(
    [
      "observations",
      "inputs + outputs",
      "results",
      "size of the results, MB",
      "seconds",
      "CPU-seconds",
      "memory at most, MB",
      "CPU / files alone",
      "memory / files alone",
    ],
    runs.map(({ n, inputs, outputs, to, size, seconds, cpu, resident, floor }) => [
      whole(n),
      `${inputs} + ${outputs}`,
      `.${to}`,
      whole(size / 1e6),
      seconds.toFixed(1),
      cpu.toFixed(1),
      whole(resident / 1e6),
      `${(cpu / floor.cpu).toFixed(1)} ×`,
      `${(resident / floor.resident).toFixed(1)} ×`,
    ]),
  );

/** What each part of the command took. */
export function partsTable(runs) {
  const parts = [...new Set(runs.flatMap(({ parts }) => Object.keys(parts)))];
  return table(
    ["observations", "results", ...parts],
    runs.map(({ n, to, parts: own }) => [whole(n), `.${to}`, ...parts.map((part) => (part in own ? own[part].toFixed(1) : "–"))]),
  );
}

export const largeTable = (runs) =>
  table(
    ["n", "variables", "programs", "CPU-seconds", "engine's memory at most, MB", "resident, MB"],
    runs.map((run) => [whole(run.n), run.inputs + run.outputs, whole(run.programs), run.seconds.toFixed(1), whole(run.peak / 1e6), whole(run.resident / 1e6)]),
  );

/**
 * @param missing native solvers that this machine has not
 * @param packages what the packages of R came to, or null where they were not asked
 */
export function page({ races, missing, packages, runs, speedups, larges, proofs, procedures, commands, figures }) {
  return `# Performance

Written by \`npm run bench\`; numbers of another machine differ, their ratios less.

Machine: ${machineLine()}.

## Programs per CPU-second

One SBM program per unit against one technology of all n units. Qianyan's time includes finding the frame of the technology and the certificate of every score. The peers solve a sample of the units; their scores are compared with Qianyan's. Of javascript-lp-solver the faster of two forms counts (envelopment, multiplier); HiGHS keeps its model and its last basis and only the unit's own coefficients change.

${raceTable(races)}

![CPU time per unit against the number of units](images/performance.svg)

## Native solvers

${nativePart(races, missing)}

## Packages of R

Units per CPU-second, measured within R. lpSolve is given the SBM program in the faster of its two forms (dense matrix, list of entries). Qianyan's radial model solves a second program for the slacks.

${packagePart(packages)}

## Whole runs: SBM, and super-efficiency of the efficient units

With a tenth of the units exactly on a strictly concave frontier, the frame is large and nearly every program differs from the last.

${denseTable(runs)}

Two workers against one: time on the clock from the tasks to the last outcome, without starting the workers, each in a process of its own. Of a panel each year's technology is prepared by one worker, and the frame of a large one is handed to the other; where all observations have one frontier, each worker finds its frame for itself, and what they are sent and send back counts the more the shorter the run is.

${speedupTable(speedups)}

## Large technologies

Memory is that of the engine with its data: heap and array buffers.

${largeTable(larges)}

## Proofs

The bundled panel of industrial R&D: super-SBM by year and against the global frontier, every final basis checked in exact rational arithmetic over all columns.

${proofTable(proofs)}

## Procedures

What is done with scores once they are there, from the table to the results. The results are the same to the last bit for any number of workers. The floor is what no program goes below, in the same run: of a list of values its cells are read and every period is sorted; of permutations one number is drawn for each unit in each. With \`--peers\` R does the same on the same rows, and its numbers are compared: spdep's localmoran_perm, density, and the decompositions written out with outer and split, as Debian has no package of them.

${procedureTable(procedures)}

## From file to file

\`qianyan run panel.csv … --index gm --no-prove --out results\`: a generated panel of ten years, super-SBM by year and the global Malmquist index, everything counted: reading, solving, the report's formulas, writing. The files alone are read into cells and written with as many numbers and texts, of a workbook its parts packed, with nothing between: what no run can go below.

${commandTable(commands)}

Where the CPU time goes, in seconds of all threads; *programs and results* is what stands about the solving: the list of programs, and the results put together from their outcomes.

${partsTable(commands)}

## The page

The built browser workbook in headless Chromium, with the command's start beside it. The yardstick is a loop of two hundred million additions in the same run: figures of two machines compare by the last column. A large report is read out of the grid in parts, and its file is written in a thread beside the page: the longest task tells how long the page kept anyone waiting meanwhile.

${pageTable(figures)}
`;
}

/** CPU time per unit against n, both logarithmic. */
export function plot(races) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 760, height: 440 });
  const line = (name, rate, color) => ({ name, type: "line", color, symbolSize: 8, data: races.map((race) => [race.n, 1e6 / rate(race)]) });
  const axis = { type: "log", nameLocation: "middle", minorSplitLine: { show: false } };
  chart.setOption({
    animation: false,
    backgroundColor: "#fff",
    legend: { top: 8 },
    grid: { left: 90, right: 30, top: 50, bottom: 60 },
    xAxis: { ...axis, name: "units n", nameGap: 32, min: 100, max: 100_000 },
    yAxis: { ...axis, name: "CPU time per unit, µs", nameGap: 62 },
    series: [
      line("javascript-lp-solver", (race) => race.javascript, "#c2410c"),
      line("HiGHS-WASM, warm", (race) => race.highs, "#6b7280"),
      ...(races.every(fastest) ? [line("best native solver, warm", (race) => fastest(race).rate, "#15803d")] : []),
      line("Qianyan", (race) => race.ours, "#0f6cbd"),
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
