// Procedures on the data that people have: seconds on the clock and of the CPU, in this thread and by two, beside the least
// that any program has to do with the same data, and beside R where it is asked for.
import { findTable } from "../../build/analysis/table/find-table.js";
import { provinces } from "../../build/procedures/neighbours/provinces34.js";
import { readGiven } from "../../build/procedures/run/given.js";
import { completeProcedure, driveProcedure } from "../../build/procedures/run/run-procedure.js";
import { procedureById } from "../../build/procedures/catalog.js";
import { nodePool } from "../../build/worker/node-pool.js";
import { rProcedure } from "./r-procedures.mjs";

/** Numbers that are drawn once for all. */
function drawing() {
  let state = 1;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Units with a group over some years. */
function panelOf(units, years) {
  const drawn = drawing();
  const rows = Array.from({ length: years }, (_, t) => units.map(({ name, group }) => [name, String(2012 + t), group, 0.05 + drawn()])).flat();
  return { rows, table: findTable([["unit", "period", "group", "value"], ...rows], { name: "panel", row: 1, column: 1 }, false) };
}

const provincePanel = () =>
  panelOf(
    provinces.flatMap(({ name, region4 }) => (region4 === null ? [] : [{ name, group: region4 }])),
    13,
  );
const countyPanel = () =>
  panelOf(
    Array.from({ length: 2800 }, (_, k) => ({ name: `County ${k + 1}`, group: `Region ${(k % 4) + 1}` })),
    10,
  );

const columns = { value: ["value"], unit: ["unit"], period: ["period"] };
const grouped = { ...columns, group: ["group"] };
const permutations = { data: "31 provinces × 13 years", panel: provincePanel, columns, floor: drawnNumbers, procedure: "lisa" };
const counties = { data: "2,800 units × 10 years", panel: countyPanel, floor: sortedNumbers };
const cases = [
  { ...permutations, what: "LISA, 9,999 permutations, borders", options: { permutations: 9999 }, peer: "lisa" },
  { ...permutations, what: "LISA, 9,999 permutations, inverse distances", options: { permutations: 9999, weights: "inverse-distance" } },
  { ...counties, what: "Kernel densities", procedure: "density", columns, options: {}, peer: "density" },
  { ...counties, what: "Dagum decomposition, 4 groups", procedure: "dagum", columns: grouped, options: {}, peer: "dagum" },
  { ...counties, what: "Theil indices, 4 groups", procedure: "theil", columns: grouped, options: {}, peer: "theil" },
];

/** The least for a list of values by period: its cells are read, and each period is sorted. */
function sortedNumbers({ table }, { procedure, columns: taken }) {
  const { given } = readGiven(table, procedureById(procedure), taken);
  let least = 0;
  for (const { rows } of given.periods) least += Float64Array.from(rows, (row) => given.columns.value[0].numbers[row]).sort()[0];
  return least;
}

/** The least for permutations: a number is drawn for every unit in every one of them. */
function drawnNumbers({ rows }, { options }) {
  const drawn = drawing();
  let sum = 0;
  for (let k = 0; k < rows.length * options.permutations; k++) sum += drawn();
  return sum;
}

/**
 * Runs each case several times and takes the one in the middle; the first starts the threads and has the code compiled.
 * @param beside whether R does the same on the same rows
 */
export async function procedureTimes(beside) {
  const pool = nodePool(2);
  const found = [];
  try {
    for (const one of cases) {
      const panel = one.panel();
      const analysis = completeProcedure({ procedure: one.procedure, columns: one.columns, options: one.options });
      const own = await middle(() => driveProcedure(analysis, panel.table));
      const two = await middle(() => driveProcedure(analysis, panel.table, {}, { map: pool.map }));
      const floor = await middle(() => one.floor(panel, one));
      const peer = beside && one.peer !== undefined ? rProcedure(one.peer, panel.rows, (await driveProcedure(analysis, panel.table)).outcome.values) : null;
      found.push({ what: one.what, data: one.data, cpu: own.cpu, one: own.clock, two: two.clock, floor: floor.cpu, peer });
    }
  } finally {
    pool.dispose();
  }
  return found;
}

async function middle(run) {
  const times = [];
  for (let k = 0; k < 6; k++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(used);
    times.push({ clock: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 });
  }
  return times.slice(1).sort((a, b) => a.clock - b.clock)[2];
}
