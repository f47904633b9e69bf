import { Mistake } from "../engine/declare/mistake.ts";
import { box } from "./after/distribution/box.ts";
import { compare } from "./after/compare/compare.ts";
import { contributions } from "./after/contributions/contributions.ts";
import { beta } from "./after/convergence/beta.ts";
import { clubs } from "./after/convergence/clubs.ts";
import { dagum } from "./after/differences/dagum.ts";
import { ellipse } from "./after/space/ellipse.ts";
import { geary } from "./after/space/geary.ts";
import { lisa } from "./after/space/lisa.ts";
import { density } from "./after/distribution/density.ts";
import { markov } from "./after/distribution/markov.ts";
import { moran } from "./after/space/moran.ts";
import { sigma } from "./after/convergence/sigma.ts";
import { theil } from "./after/differences/theil.ts";
import { audit } from "./audit/audit.ts";
import { entropyWeights } from "./prepare/entropy-weights.ts";
import { capitalStock } from "./prepare/capital-stock.ts";
import { composite } from "./prepare/composite.ts";
import { coupling } from "./prepare/coupling.ts";
import { deflate } from "./prepare/deflate.ts";
import { grey } from "./prepare/grey.ts";
import { growth } from "./prepare/growth.ts";
import { interpolate } from "./prepare/interpolate.ts";
import { lag } from "./prepare/lag.ts";
import { logarithm } from "./prepare/logarithm.ts";
import { obstacle } from "./prepare/obstacle.ts";
import { prices } from "./prepare/prices.ts";
import { ratio } from "./prepare/ratio.ts";
import { crosstab } from "./survey/crosstab.ts";
import { likert } from "./survey/likert.ts";
import { surveyShares } from "./survey/survey-shares.ts";
import { survey } from "./survey/survey.ts";
import { benchmark } from "./targets/benchmark.ts";
import { cagr } from "./targets/cagr.ts";
import { priceStages } from "./targets/price-stages.ts";
import { targets } from "./targets/targets.ts";
import { unit } from "./prepare/unit.ts";
import { winsorise } from "./prepare/winsorise.ts";
import type { Procedure } from "./declare/procedure.ts";

/** Every procedure, in the order in which the product offers them. To add one: write its file and its words, add it here. */
export const procedures: readonly Procedure[] = [
  winsorise,
  entropyWeights,
  prices,
  deflate,
  capitalStock,
  interpolate,
  lag,
  ratio,
  growth,
  logarithm,
  unit,
  composite,
  coupling,
  obstacle,
  grey,
  dagum,
  theil,
  sigma,
  beta,
  clubs,
  density,
  box,
  markov,
  moran,
  geary,
  lisa,
  ellipse,
  contributions,
  compare,
  survey,
  surveyShares,
  crosstab,
  likert,
  targets,
  benchmark,
  priceStages,
  cagr,
  audit,
];

export function procedureById(id: string): Procedure {
  const found = procedures.find((candidate) => candidate.id === id.toLowerCase());
  if (!found) throw new Mistake("unknown-method", { kind: "procedure", expected: procedures.map((one) => one.id), got: id });
  return found;
}
