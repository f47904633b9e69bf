import type { Refuse } from "../../declare/says.ts";
import { firstCollinear } from "../../regression/least-squares.ts";
import { fixedFit, pooledFit, twoWayFit, type PanelFit } from "../../regression/panel-models.ts";
import { randomFit, type RandomFit } from "../../regression/random-effects.ts";
import { panelOf, type GrowthData } from "./beta-growth.ts";
import type { BetaModelName } from "./beta-options.ts";
import type { betaRefuses } from "./beta.ts";

/** A specification on all units or on those of a group. */
export interface ModelRun {
  readonly group: string | null;
  readonly model: BetaModelName;
  /** Null where there are too few rows for it, or nothing is left of ln y. */
  readonly fit: PanelFit | null;
  readonly random: RandomFit | null;
  /** Periods that β speaks of: 1, in the cross-section all. */
  readonly over: number;
}

/** Every specification, in the order of a paper's table. */
export function modelsOf(data: GrowthData, group: string | null): readonly ModelRun[] {
  const own = <T extends { readonly group: string | null }>(all: readonly T[]) => (group === null ? all : all.filter((one) => one.group === group));
  const panel = panelOf(own(data.transitions), data.explaining);
  const whole = panelOf(own(data.whole), data.explaining);
  const random = usable(randomFit(panel));
  const of = (model: BetaModelName, fit: PanelFit | null): ModelRun => ({ group, model, fit: usable(fit), random: null, over: 1 });
  return [
    { ...of("cross-section", pooledFit(whole)), over: data.steps },
    of("pooled", pooledFit(panel)),
    of("fixed", fixedFit(panel)),
    of("two-way", twoWayFit(panel)),
    { ...of("random", random), random },
  ];
}

/** A model in which nothing is left of ln y says nothing of convergence. */
const usable = <F extends PanelFit>(fit: F | null): F | null => (fit === null || !fit.terms.includes(0) || !(fit.sigma2 > 0) ? null : fit);

/** Where β stands among the coefficients of a fit. */
export const placeOfBeta = ({ terms }: PanelFit): number => terms.indexOf(0);

/** Refuses a column that the constant, ln y and the columns before it make up. */
export function refuseCollinear({ transitions, explaining }: GrowthData, refuse: Refuse<typeof betaRefuses>): void {
  const { columns } = panelOf(transitions, explaining);
  explaining.forEach((column, k) => {
    const values = columns[k + 1];
    if (values.every((one) => one === values[0])) refuse("constant", { column, value: String(values[0]) });
  });
  // With fewer rows than columns every one is a combination of others: the models say that they have too few.
  if (transitions.length <= columns.length) return;
  const found = firstCollinear(columns, true);
  if (found !== null && found > 0) refuse("collinear", { column: explaining[found - 1] });
}
