import { additive } from "./additive.ts";
import { crossEfficiency } from "./cross.ts";
import { ddf, nddf, rangeDirectional } from "./directional.ts";
import { ebm } from "./ebm.ts";
import { fdh } from "./fdh.ts";
import type { Against, Observation, Options, Verdict } from "./observations.ts";
import { radial, superRadial } from "./radial.ts";
import { russell } from "./russell.ts";
import { sbm, superSbm } from "./sbm.ts";

/** Every model by its id: the paper's program, written out again. `all` are the data, whatever spans the technology. */
export const formulations: Readonly<Record<string, (against: Against, options: Options, all: readonly Observation[]) => Verdict>> = {
  "super-sbm": superSbm,
  sbm,
  radial,
  "super-radial": superRadial,
  additive,
  russell,
  fdh,
  ebm,
  "cross-efficiency": crossEfficiency,
  ddf,
  nddf,
  "range-directional": rangeDirectional,
};
