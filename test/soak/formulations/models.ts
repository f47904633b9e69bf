import { additive } from "./additive.ts";
import { crossEfficiency } from "./cross.ts";
import { ddf, nddf, rangeDirectional } from "./directional.ts";
import { ebm } from "./ebm.ts";
import { fdh } from "./fdh.ts";
import type { Found, Options, Question } from "./question.ts";
import { radial, superRadial } from "./radial.ts";
import { russell } from "./russell.ts";
import { sbm, superSbm } from "./sbm.ts";

/** Every model by its id: the paper's program in fractions. */
export const exactModels: Readonly<Record<string, (question: Question, options: Options) => Found>> = {
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

/** What a model asks of the numbers of a row that it evaluates. */
export function takes(model: string, options: Options): "positive" | "non-negative" | "any" {
  const { zeros, weights, rts = "crs", disposability, direction } = options;
  if (["sbm", "super-sbm", "russell"].includes(model)) return zeros === "drop" ? "non-negative" : "positive";
  if (model === "ebm" || model === "cross-efficiency" || (model === "additive" && weights === "mip")) return "positive";
  if (model === "range-directional" || (model === "additive" && rts === "vrs")) return "any";
  const moved = direction === "unit" || direction === "chosen";
  return (model === "ddf" || model === "nddf") && rts === "vrs" && disposability === "strong" && moved ? "any" : "non-negative";
}
