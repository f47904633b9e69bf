// Everything that the bench measures.
import { execFileSync } from "node:child_process";
import { generate } from "./data.mjs";
import { rate, spaced } from "./measure.mjs";
import { nativeRate, writeRace } from "./native.mjs";
import * as ours from "./ours.mjs";
import { envelopment, highsWarm, multiplier } from "./peers.mjs";
import { packageRate } from "./r.mjs";

/** Largest difference of a peer's score that still counts as the same: javascript-lp-solver rounds to 8 decimals. */
const sameScore = 1e-6;
/** Units of a technology whose scores are compared. */
const checked = 3;

/** A technology and what one takes: the mean of many, after as long to warm up as every solver has. */
function prepare(data, rts, seconds) {
  const perSecond = rate([0], () => ours.prepare(data, rts), seconds);
  return { technology: ours.prepare(data, rts), seconds: 1 / perSecond };
}

/** Throws where a peer's score is not ours. */
function checkScore(name, theirs, own, row, n) {
  const difference = Math.abs(theirs - own);
  if (!(difference <= sameScore)) throw new Error(`${name} differs by ${difference} in row ${row} of ${n}`);
}

/**
 * Programs per CPU-second of every solver on one technology. Slow ones get a sample of its units.
 * @param natives the native solvers of this machine, with the folder that their files go to
 */
export async function race({ n, inputs, outputs, rts, efficient }, seconds, natives) {
  const data = generate({ n, inputs, outputs, efficient });
  const prepared = prepare(data, rts, seconds);
  const score = ours.scorer(data, prepared.technology, rts);
  const solving = 1 / rate(spaced(n, 4000), score, seconds);
  const check = (name, solve) => {
    for (const row of spaced(n, checked)) checkScore(name, solve(row), score(row), row, n);
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
  const file = writeRace(natives.folder, data, rts, spaced(n, 200), spaced(n, checked));
  found.natives = natives.found.map((solver) => checkedRate(nativeRate(solver, file, seconds), n, score));
  return found;
}

/** What a peer of another process found, its scores compared with ours. */
function checkedRate(rated, n, score) {
  if (rated.problem === undefined) spaced(n, checked).forEach((row, k) => checkScore(rated.name, rated.scores[k], score(row), row, n));
  return rated;
}

/** Units per CPU-second of the packages of R on one technology, and of Qianyan's same model. */
export function racePackages({ n, inputs, outputs, rts, efficient }, packages, folder, seconds) {
  const data = generate({ n, inputs, outputs, efficient });
  const prepared = prepare(data, rts, seconds);
  const scorers = { sbm: ours.scorer(data, prepared.technology, rts), radial: ours.radialScorer(data, prepared.technology, rts) };
  const file = writeRace(folder, data, rts, spaced(n, n > 10_000 ? 8 : 60), spaced(n, checked));
  return packages.map((one) => {
    const own = 1 / (1 / rate(spaced(n, 4000), scorers[one.model], seconds) + prepared.seconds / n);
    return { n, inputs, outputs, rts, efficient, ours: own, ...checkedRate(packageRate(one, file, seconds), n, scorers[one.model]) };
  });
}

/** SBM and super-efficiency of every unit of a technology with a dense frontier, on one thread and on two workers. */
export function dense(shape, workers) {
  const data = generate(shape);
  const { programs, efficient, seconds, frame, worst } = ours.scoreAll(data, shape.rts);
  return { ...shape, programs, efficientUnits: efficient, frame, worst, seconds, clock: clockAlone(shape, workers) };
}

/** The same run by one worker and by two. */
export const speedup = (shape) => ({ ...shape, one: clockAlone(shape, 1), two: clockAlone(shape, 2) });

/** Seconds of a whole run by some workers, in a process of its own. */
function clockAlone(shape, workers) {
  const script = new URL("clock.mjs", import.meta.url).pathname;
  return JSON.parse(execFileSync(process.execPath, [script, JSON.stringify({ shape, workers })], { encoding: "utf8" }));
}

/** CPU time per unit and memory of one large technology, in a process of its own. */
export function large({ n, inputs, outputs, sample }) {
  const script = new URL("memory.mjs", import.meta.url).pathname;
  return { n, inputs, outputs, ...JSON.parse(execFileSync(process.execPath, [script, n, inputs, outputs, sample].map(String), { encoding: "utf8" })) };
}
