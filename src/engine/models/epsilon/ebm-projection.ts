import type { Solution } from "../../lp/solution.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import type { Place } from "../radial/radial-program.ts";
import { slackOf } from "../shared/outcome.ts";
import type { EbmProgram } from "./ebm-program.ts";

/** Slacks, targets and peers of an optimum, in the data's own units; null where the Charnes–Cooper t is 0. */
export function ebmProjection(
  places: readonly Place[],
  technology: Technology,
  { t, theta, eta, slacks }: EbmProgram,
  solution: Solution,
): Pick<Outcome, "slacks" | "targets" | "peers"> | null {
  const scale = t < 0 ? 1 : solution.own[t];
  if (!(scale > 0)) return null;
  const of = (column: number) => (column < 0 ? 1 : solution.own[column] / scale);
  const moved = places.map(({ value, less }) => value * of(less ? theta : eta));
  const intensities = solution.intensities.map(({ column, value }) => ({ column, value: value / scale }));
  const rest = slacks.map((column, k) => slackOf((solution.own[column] / scale) * places[k].value, moved[k], k, technology, { ...solution, intensities }));
  const targets = places.map(({ less }, k) => (less ? moved[k] - rest[k] : moved[k] + rest[k]));
  return {
    slacks: places.map(({ value, less }, k) => (less ? value - targets[k] : targets[k] - value) + 0),
    targets,
    peers: intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value })),
  };
}
