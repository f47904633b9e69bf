// A whole run by one worker and by two: seconds on the clock, from the tasks to the last outcome.
import { tasksOf } from "../../build/engine/run.js";
import { nodePool } from "../../build/worker/node-pool.js";

export async function clock(data, rts, workers) {
  const request = { model: "super-sbm", index: null, options: { rts }, reference: "global", data, prove: false };
  const pool = nodePool(workers);
  const tasks = tasksOf(request);
  try {
    // The first run starts the threads and has their code compiled.
    const seconds = [];
    for (let k = 0; k < 2; k++) {
      const begun = performance.now();
      await pool.evaluate(request, tasks);
      seconds.push((performance.now() - begun) / 1000);
    }
    return seconds[1];
  } finally {
    pool.dispose();
  }
}
