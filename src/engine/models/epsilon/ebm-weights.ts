import { unitAt } from "../../data/dataset.ts";
import { isComputed } from "../../exact/last-digit.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import type { Technology } from "../../technology/technology.ts";
import { additive } from "../additive/additive.ts";
import { plainReturns } from "../shared/returns.ts";
import { affinityOf } from "./affinity.ts";
import type { EbmWeights } from "./ebm-program.ts";

/** Which numbers the affinity of the columns is measured on. */
export type Basis = "observed" | "projected";

/** Two optima further apart than this, against their size or 1, are not the same one. */
const apart = 1e-8;

/** Whether the weights hang on the last digit of the data, and the optimum on the weights. */
export function hangsOnAffinity(
  technology: Technology,
  { less, more }: EbmWeights,
  { objective }: Solution,
  solvedWith: (weights: EbmWeights) => Solution,
): boolean {
  // Of numbers that were typed what passes for rounding is rounding.
  if ((!less.nearby && !more.nearby) || !technology.once("computed", () => isComputed(technology.data))) return false;
  const other = solvedWith({ less: less.nearby ?? less, more: more.nearby ?? more });
  return other.status !== "optimal" || Math.abs(other.objective - objective) > apart * Math.max(1, Math.abs(objective));
}

/** ε and weights of both sides, from the reference units that the logarithm takes; null where the projection of one could not be found. */
export function weightsOf(technology: Technology, basis: Basis, solver: LpSolver): EbmWeights | null {
  const { data, variables } = technology;
  const rows = [...technology.members].filter((row) => variables.every(({ values }) => values[row] > 0));
  const projection = { ...plainReturns("vrs"), weights: "mip" } as const;
  const found = rows.map((row) => {
    if (basis === "observed") return { values: variables.map(({ values }) => values[row]), isOwn: true };
    const { score, peers } = additive.evaluate(unitAt(data, row), technology, projection, solver);
    if (score === null) return null;
    // Off its peers a projection has every digit, where what slacks leave of a large number has lost them.
    const isOwn = peers.length === 1 && peers[0].lambda === 1;
    return { values: variables.map(({ values }) => peers.reduce((sum, peer) => sum + peer.lambda * values[peer.row], 0)), isOwn };
  });
  if (found.includes(null)) return null;
  // A projection on a unit that has none of an input has no logarithm there.
  const points = found.flatMap((point) => (point!.values.every((value) => value > 0) ? [point!] : []));
  const areOwn = points.every(({ isOwn }) => isOwn);
  const side = (output: boolean) =>
    affinityOf(
      variables.flatMap(({ sign }, k) => (sign > 0 === output ? [points.map(({ values }) => values[k])] : [])),
      areOwn,
    );
  return { less: side(false), more: side(true) };
}

/** The weights in the order of the variables, as they are shown. */
export function inOrder(places: readonly { readonly less: boolean }[], { less, more }: EbmWeights): string {
  let [ofLess, ofMore] = [0, 0];
  return places.map((place) => (place.less ? less.weights[ofLess++] : more.weights[ofMore++]).toFixed(6)).join(" ");
}
