import { unitAt, variablesOf, type Dataset, type Variable } from "../../../src/engine/data/dataset.ts";
import type { Program } from "../../../src/engine/lp/program.ts";
import { seeded } from "../../../src/engine/lp/random.ts";
import { plainReturns } from "../../../src/engine/models/shared/returns.ts";
import { sbmProgram, superSbmProgram, type Orientation, type SbmSetting } from "../../../src/engine/models/slacks/sbm-program.ts";
import { Panel } from "../../../src/engine/data/panel.ts";
import { Technology, type ReturnsToScale } from "../../../src/engine/technology/technology.ts";
import { pooled, referenceSet } from "../../../src/engine/technology/technology-key.ts";

export const shapes = ["plain", "ties", "duplicates", "one ray", "one hyperplane", "badly scaled", "zeros", "near ties"] as const;
/** Differences down to 1e-10 of a value: what follows from them lies below the reach of floating point. */
export const hairsBreadth = "hair's breadth";
export type Shape = (typeof shapes)[number] | typeof hairsBreadth;

export interface RandomProgram {
  /** Everything that names it in a failure's message. */
  readonly name: string;
  readonly shape: Shape;
  readonly program: Program;
}

const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)];
const whole = (random: () => number, from: number, to: number) => from + Math.floor(random() * (to - from + 1));

/** A dataset of 1–8 inputs, 1–8 outputs and 0–3 undesirable outputs, of a shape that solvers find hard. */
export function randomDataset(seed: number, shape: Shape): Dataset {
  const random = seeded(seed);
  const [m, s, b] = [whole(random, 1, 8), whole(random, 1, 8), random() < 0.5 ? 0 : whole(random, 1, 3)];
  const count = m + s + b;
  const n = random() < 0.03 ? whole(random, 600, 1500) : whole(random, 3, 40);
  const rows = Array.from({ length: n }, () => Array.from({ length: count }, () => valueOf(random, shape)));
  if (shape === "duplicates") for (let k = 0; k < n; k++) if (random() < 0.5) rows[k] = [...pick(random, rows)];
  if (shape === "one ray") rows.forEach((_, k) => (rows[k] = rows[0].map((value) => value * whole(random, 1, 4))));
  if (shape === "one hyperplane") for (const row of rows) row[m] = row.slice(0, m).reduce((sum, value) => sum + value, 0);
  if (shape === "zeros") rows.forEach((row, k) => k > 0 && row.forEach((_, c) => random() < 0.2 && (row[c] = 0)));
  const size = Array.from({ length: count }, () => (shape === "badly scaled" || random() < 0.3 ? 10 ** (random() * 12 - 3) : 1));
  const variable = (c: number): Variable => ({ name: `v${c}`, values: Float64Array.from(rows, (row) => row[c] * size[c]) });
  const columns = Array.from({ length: count }, (_, c) => variable(c));
  return {
    dmus: rows.map((_, k) => `unit ${String(k).padStart(2, "0")}`),
    inputs: columns.slice(0, m),
    outputs: columns.slice(m, m + s),
    undesirables: columns.slice(m + s),
    unscored: [],
  };
}

function valueOf(random: () => number, shape: Shape): number {
  if (shape === "ties" || shape === "one hyperplane") return whole(random, 1, 4);
  if (shape === "near ties" || shape === hairsBreadth) {
    const finest = shape === "near ties" ? -6 : -10;
    return whole(random, 1, 3) * (1 + (random() < 0.5 ? 0 : 10 ** (finest + 4 * random())));
  }
  if (shape === "badly scaled") return Math.exp(6 * (random() - 0.5));
  return Math.round(1e4 * Math.exp(2 * (random() - 0.5))) / 1e4;
}

/** One SBM and one super-SBM program per seed; every shape, returns to scale and orientation comes up. */
export function* randomPrograms(count: number, from: readonly Shape[] = shapes, first = 1): Generator<RandomProgram> {
  for (let seed = first; 2 * (seed - first + 1) <= count; seed++) {
    const random = seeded(1e6 + seed);
    const shape = from[seed % from.length];
    const data = randomDataset(seed, shape);
    const panel = new Panel(data);
    const whollyPositive = [...data.dmus.keys()].filter((row) => variablesOf(data).every(({ values }) => values[row] > 0));
    const row = pick(random, whollyPositive);
    // One time in five the unit is no member of the technology, as in an index that crosses periods.
    const members = random() < 0.2 ? panel.rowsWhere((other) => other !== row) : referenceSet(panel, pooled);
    const technology = new Technology(data, members);
    const rts = pick<ReturnsToScale>(random, ["crs", "vrs", "nirs", "ndrs"]);
    const orientation = pick<Orientation>(random, ["none", "input", "output"]);
    const unit = unitAt(data, row);
    const setting: SbmSetting = { returns: plainReturns(rts), orientation, treatment: { formula: "a", zeros: "none" } };
    const name = (model: string) => `seed ${seed}: ${model} of row ${row}, ${rts}, ${orientation}, ${shape}`;
    yield { name: name("SBM"), shape, program: sbmProgram(unit, technology, setting).program };
    yield { name: name("super-SBM"), shape, program: superSbmProgram(unit, technology, setting).program };
  }
}
