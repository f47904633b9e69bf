// Procedures on the data that people have: seconds on the clock and of the CPU, in this thread and by two.
import { findTable } from "../../build/analysis/find-table.js";
import { completeProcedure, driveProcedure } from "../../build/procedures/run-procedure.js";
import { provinces } from "../../build/procedures/neighbours/provinces34.js";
import { nodePool } from "../../build/worker/node-pool.js";

/** The 31 provinces over some years, with values that are drawn once for all. */
function provincePanel(years) {
  let state = 1;
  const drawn = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const units = provinces.filter(({ region4 }) => region4 !== null);
  const rows = Array.from({ length: years }, (_, t) => units.map(({ name }) => [name, String(2012 + t), drawn()])).flat();
  return findTable([["unit", "period", "value"], ...rows], { name: "panel", row: 1, column: 1 }, false);
}

const columns = { value: ["value"], unit: ["unit"], period: ["period"] };
const cases = [
  {
    what: "LISA, 9,999 permutations, borders",
    data: "31 provinces × 13 years",
    procedure: "lisa",
    table: () => provincePanel(13),
    options: { permutations: 9999 },
  },
  {
    what: "LISA, 9,999 permutations, inverse distances",
    data: "31 provinces × 13 years",
    procedure: "lisa",
    table: () => provincePanel(13),
    options: { permutations: 9999, weights: "inverse-distance" },
  },
];

/** Runs each case several times and takes the one in the middle; the first starts the threads and has the code compiled. */
export async function procedureTimes() {
  const pool = nodePool(2);
  const found = [];
  try {
    for (const { what, data, procedure, table: made, options } of cases) {
      const table = made();
      const analysis = completeProcedure({ procedure, columns, options });
      const one = await middle(() => driveProcedure(analysis, table));
      const two = await middle(() => driveProcedure(analysis, table, {}, { map: pool.map }));
      found.push({ what, data, cpu: one.cpu, one: one.clock, two: two.clock });
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
