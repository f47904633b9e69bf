import { additive } from "./additive.ts";
import { crossEfficiency } from "./cross.ts";
import { ddf, nddf, rangeDirectional } from "./directional.ts";
import { ebm } from "./ebm.ts";
import { Fraction } from "../../soak/exact/fraction.ts";
import { exactModels } from "../../soak/formulations/models.ts";
import type { Point } from "../../soak/formulations/question.ts";
import type { Against, Observation, Options, Verdict } from "./observations.ts";
import { radial, superRadial } from "./radial.ts";
import { russell } from "./russell.ts";
import { sbm, superSbm } from "./sbm.ts";

/** A model's program: `all` are the data, whatever spans the technology. */
type Formulation = (against: Against, options: Options, all: readonly Observation[]) => Verdict;

/** The paper's program, written out again for HiGHS. */
const byHighs: Readonly<Record<string, Formulation>> = {
  "super-sbm": superSbm,
  sbm,
  radial,
  "super-radial": superRadial,
  additive,
  russell,
  ebm,
  "cross-efficiency": crossEfficiency,
  ddf,
  nddf,
  "range-directional": rangeDirectional,
};

/** Every model by its id: where HiGHS has no program of it, the one in fractions that the soak judges by. */
export const formulations: Readonly<Record<string, Formulation>> = {
  ...Object.fromEntries(Object.entries(exactModels).map(([id, found]) => [id, inFractions(found)])),
  ...byHighs,
};

/** A program in fractions, asked of numbers. */
function inFractions(found: (typeof exactModels)[string]): Formulation {
  return ({ unit, reference, own }, options, all) => {
    const verdict = found({ unit: pointOf(unit), reference: reference.map(pointOf), own, all: all.map(pointOf) }, options);
    if ("open" in verdict) throw new Error(`the paper leaves the score open: ${verdict.open}`);
    if ("none" in verdict) return verdict.none;
    return { score: verdict.score.toNumber(), slack: verdict.status === "weakly-efficient", ...(verdict.size === undefined ? {} : { size: verdict.size }) };
  };
}

const pointOf = ({ x, y, b }: Observation): Point => ({ x: x.map(Fraction.from), y: y.map(Fraction.from), b: b.map(Fraction.from) });
