// The product's own engine on the path that a run takes: technology, model, solver; exact arithmetic where in doubt.
import { unitAt } from "../../build/engine/data/dataset.js";
import { ProvingSolver } from "../../build/engine/exact/proving-solver.js";
import { Simplex } from "../../build/engine/lp/simplex.js";
import { radial } from "../../build/engine/models/radial/radial.js";
import { sbm } from "../../build/engine/models/slacks/sbm.js";
import { superSbm } from "../../build/engine/models/slacks/super-sbm.js";
import { Technology } from "../../build/engine/technology/technology.js";
import { timed } from "./measure.mjs";

/** A technology of all the data, its block and frame ready. */
export function prepare(data, rts) {
  const technology = new Technology(data, Int32Array.from(data.dmus.keys()));
  technology.block(rts !== "crs");
  return technology;
}

/** One SBM score per call. */
export function scorer(data, technology, rts) {
  const solver = new ProvingSolver(new Simplex(), "when in doubt");
  return (row) => sbm.evaluate(unitAt(data, row), technology, { rts, orientation: "none" }, solver).score;
}

/** One radial score, input-oriented, per call: its slacks are a second program of the same unit. */
export function radialScorer(data, technology, rts) {
  const solver = new ProvingSolver(new Simplex(), "when in doubt");
  return (row) => radial.evaluate(unitAt(data, row), technology, { rts, orientation: "input", lower: 1, upper: 1 }, solver).score;
}

/** SBM of the rows, and super-efficiency of those that are efficient: the CPU-seconds, with how many programs that was. */
export function scoreAll(data, rts, rows = data.dmus.keys(), each = () => {}) {
  const { value, seconds } = timed(() => {
    const technology = prepare(data, rts);
    const solver = new ProvingSolver(new Simplex(), "when in doubt");
    const found = { programs: 0, efficient: 0, worst: 0, frame: technology.block(rts !== "crs").frame?.count ?? null };
    for (const row of rows) {
      const { certificates, score } = superSbm.evaluate(unitAt(data, row), technology, { rts, orientation: "none" }, solver);
      for (const { primal, dual, gap } of certificates) found.worst = Math.max(found.worst, primal, dual, gap);
      found.programs += certificates.length;
      if (score !== null && score >= 1) found.efficient++;
      each(found.programs);
    }
    return found;
  });
  return { ...value, seconds };
}
