/** A value that is to become another by a year, and what it was in an earlier one, where that is known. */
export interface Target {
  readonly present: number;
  readonly year: number;
  readonly target: number;
  readonly due: number;
  readonly earlier: number | null;
  readonly since: number | null;
}

/** Rounding beside the way from the earlier value to the target. */
const slack = 1e-9;

/** What follows from a target: due after the year, and the year after the earlier one. */
export function targetCells({ present, year, target, due, earlier, since }: Target) {
  const [gap, years] = [target - present, due - year];
  const past = earlier === null || since === null ? null : (present - earlier) / (year - since);
  const projected = past === null ? null : present + past * years;
  const short = projected === null ? null : target - projected;
  const way = earlier === null || earlier === target ? null : target - earlier;
  return {
    present,
    year,
    target,
    due,
    gap,
    years,
    per_year: gap / years,
    growth: present > 0 && target > 0 ? (target / present) ** (1 / years) - 1 : null,
    earlier,
    since,
    past_per_year: past,
    projected,
    short,
    on_track: short === null || way === null ? null : -gap * way >= 0 || short * way <= slack * way ** 2 ? 1 : 0,
    reached: reachedShare(present, target, earlier),
    whole: 1,
  };
}

/**
 * How much of the way from the earlier value to the target is done. Without one, the present value over a higher target, or a
 * lower target over the present value.
 */
function reachedShare(present: number, target: number, earlier: number | null): number | null {
  if (earlier !== null) return earlier === target ? null : (present - earlier) / (target - earlier);
  if (present < 0 || target < 0) return null;
  const [below, above] = target >= present ? [present, target] : [target, present];
  return above === 0 ? null : below / above;
}

/** Whether the target is met: where it was to be come from, or by being it. */
export const isMet = ({ present, target, earlier }: Pick<Target, "present" | "target" | "earlier">): boolean =>
  earlier === null || earlier === target ? present === target : (present - target) * (target - earlier) >= 0;
