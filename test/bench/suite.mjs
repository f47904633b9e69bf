// Everything that the bench measures.
import { execFileSync } from "node:child_process";
import { generate } from "./data.mjs";
import { rate, spaced } from "./measure.mjs";
import * as ours from "./ours.mjs";
import { envelopment, highsWarm, multiplier } from "./peers.mjs";
import { clock } from "./workers.mjs";

/** Largest difference of a peer's score that still counts as the same: javascript-lp-solver rounds to 8 decimals. */
const sameScore = 1e-6;

/** Programs per CPU-second of every solver on one technology. Slow ones get a sample of its units. */
export async function race({ n, inputs, outputs, rts, efficient }, seconds) {
  const data = generate({ n, inputs, outputs, efficient });
  // The last of several: the first has its code compiled on the way.
  let prepared = ours.prepare(data, rts);
  for (let k = 0; k < Math.min(50, 20_000 / n); k++) prepared = ours.prepare(data, rts);
  const score = ours.scorer(data, prepared.technology, rts);
  const solving = 1 / rate(spaced(n, 4000), score, seconds);
  const check = (name, solve) => {
    for (const row of spaced(n, 3)) {
      const difference = Math.abs(solve(row) - score(row));
      if (!(difference <= sameScore)) throw new Error(`${name} differs by ${difference} in row ${row} of ${n}`);
    }
    return solve;
  };
  // The frame is found once and its cost shared by the units.
  const found = { n, inputs, outputs, rts, efficient, ours: 1 / (solving + prepared.seconds / n), solving: 1 / solving, preparing: prepared.seconds };
  const sample = spaced(n, n > 10_000 ? 8 : 60);
  const forms = { envelopment: envelopment(data, rts), ...(n <= 5000 ? { multiplier: multiplier(data, rts) } : {}) };
  found.javascript = 0;
  for (const [form, solve] of Object.entries(forms)) {
    const speed = rate(sample.slice(0, form === "multiplier" ? 10 : undefined), check(form, solve), seconds / 2);
    if (speed > found.javascript) Object.assign(found, { javascript: speed, form });
  }
  const highs = await highsWarm(data, rts);
  found.highs = rate(spaced(n, 200), check("HiGHS", highs.solve), seconds);
  highs.dispose();
  return found;
}

/** SBM and super-efficiency of every unit of a technology with a dense frontier, on one thread and on two workers. */
export async function dense(shape, workers) {
  const data = generate(shape);
  const { programs, efficient, seconds, frame, worst } = ours.scoreAll(data, shape.rts);
  return { ...shape, programs, efficientUnits: efficient, frame, worst, seconds, clock: await clock(data, shape.rts, workers) };
}

/** The same run by one worker and by two. */
export async function speedup(shape) {
  const data = generate(shape);
  const one = await clock(data, shape.rts, 1);
  const two = await clock(data, shape.rts, 2);
  return { ...shape, one, two };
}

/** CPU time per unit and memory of one large technology, in a process of its own. */
export function large({ n, inputs, outputs, sample }) {
  const script = new URL("memory.mjs", import.meta.url).pathname;
  return { n, inputs, outputs, ...JSON.parse(execFileSync(process.execPath, [script, n, inputs, outputs, sample].map(String), { encoding: "utf8" })) };
}
