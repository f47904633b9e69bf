import { unitAt, variablesOf } from "../../src/engine/data/dataset.ts";
import { findFrame } from "../../src/engine/lp/frame-search.ts";
import type { Program } from "../../src/engine/lp/program.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import type { Returns } from "../../src/engine/models/shared/returns.ts";
import { sbmProgram, superSbmProgram, type Orientation, type SbmSetting } from "../../src/engine/models/slacks/sbm-program.ts";
import { Panel } from "../../src/engine/data/panel.ts";
import { Technology } from "../../src/engine/technology/technology.ts";
import { pooled, referenceSet } from "../../src/engine/technology/technology-key.ts";
import { randomDataset, shapes } from "../engine/lp/random-programs.ts";

/** Rows of a technology that are evaluated. */
const units = 3;

/**
 * SBM and super-SBM programs of a few units of one random technology whose frame is known, however small it is: the
 * product looks for one from a hundred columns on, where a program takes too long for a soak.
 */
export function* framedPrograms(seed: number): Generator<{ readonly name: string; readonly program: Program }> {
  const random = seeded(2e6 + seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)];
  const shape = shapes[seed % shapes.length];
  const data = randomDataset(seed, shape);
  const panel = new Panel(data);
  const [inputs, outputs] = [data.inputs.length, data.outputs.length];
  const variables = variablesOf(data);
  const technology = new Technology(data, referenceSet(panel, pooled));
  for (const withSum of [false, true])
    findFrame(
      technology.block(withSum),
      Int8Array.from({ length: variables.length + (withSum ? 1 : 0) }, (_, r) => (r >= variables.length ? 0 : r >= inputs && r < inputs + outputs ? -1 : 1)),
    );
  const positive = [...data.dmus.keys()].filter((row) => variables.every(({ values }) => values[row] > 0));
  for (let k = 0; k < units; k++) {
    const row = pick(positive);
    const rts = pick<Returns["rts"]>(["crs", "vrs", "nirs", "ndrs", "grs"]);
    const orientation = pick<Orientation>(["none", "input", "output"]);
    const setting: SbmSetting = { returns: { rts, lower: 0.7, upper: 1.5 }, orientation, treatment: { formula: "a", zeros: "none" } };
    const name = (model: string) => `framed, seed ${seed}: ${model} of row ${row}, ${rts}, ${orientation}, ${shape}`;
    yield { name: name("SBM"), program: sbmProgram(unitAt(data, row), technology, setting).program };
    yield { name: name("super-SBM"), program: superSbmProgram(unitAt(data, row), technology, setting).program };
  }
}
