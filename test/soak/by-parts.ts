import { ExactPanel } from "./exact-panel.ts";
import type { Found, Options, Point } from "./formulations/question.ts";
import { Judge, type Item } from "./judge.ts";
import type { SoakCase } from "./soak-case.ts";
import type { Given } from "./verdict.ts";

// A factor is made of several scores, and the score of a unit that stands in several windows is the mean of several. Each of
// them is found by itself: what hangs on the last digit in one of them may be decided the other way in the next, so that no
// one table has them all.

/** Combinations of scores that are tried. */
const most = 4096;
/** Two scores further apart than this part of themselves are not the same. */
const apart = 1e-12;

/** The exact scores of a table, in the place of some of which stand those of others. */
class MixedPanel extends ExactPanel {
  constructor(
    one: SoakCase,
    options: Options,
    private readonly others: readonly ExactPanel[],
    /** The numbers of each score that hangs on the last digit, its own first, in the order in which they were asked for; shared by all combinations. */
    readonly hanging: Map<string, readonly Found[]>,
    private readonly combination: number,
  ) {
    super(one.data, one.model, options);
  }

  override found(...asked: Parameters<ExactPanel["found"]>): Found {
    const [row, periods, options = {}, group = null, outputs = row] = asked;
    const key = JSON.stringify([row, outputs, periods, group, options]);
    const known = this.hanging.get(key) ?? this.numbersOf(asked);
    this.hanging.set(key, known);
    let place = this.combination;
    for (const [other, { length }] of this.hanging) {
      if (other === key) return known[place % length];
      place = Math.floor(place / length);
    }
    return known[0];
  }

  /** What every table says of a score, each number once. */
  private numbersOf(asked: Parameters<ExactPanel["found"]>): readonly Found[] {
    const all = [super.found(...asked)];
    for (const other of this.others) {
      const theirs = other.found(...asked);
      if (!("open" in theirs) && !all.some((found) => isSame(found, theirs))) all.push(theirs);
    }
    return all;
  }
}

function isSame(a: Found, b: Found): boolean {
  if ("score" in a && "score" in b) {
    const [one, two] = [a.score.toNumber(), b.score.toNumber()];
    return Math.abs(one - two) <= apart * Math.max(Math.abs(one), Math.abs(two));
  }
  return "none" in a && "none" in b ? a.none === b.none : "open" in a && "open" in b;
}

/** Whether a factor, or the mean over windows, is that of exact scores some of which are those of other tables, their numbers moved in the last digit. */
export function isMadeOf(
  one: SoakCase,
  options: Options,
  item: Exclude<Item, { readonly kind: "note" }>,
  given: Given,
  tables: readonly (readonly Point[])[],
): boolean {
  // A Färe–Primont index is made of aggregates.
  const isMade = item.kind === "factor" ? one.index !== "fare-primont" : item.kind === "score" && one.reference === "window";
  if (!isMade) return false;
  const others = tables.map((points) => new ExactPanel(one.data, one.model, options, points));
  const hanging = new Map<string, readonly Found[]>();
  // Scores that are asked for first come first, so that what a combination says of them does not change with those that follow.
  for (let combination = 0, combinations = 1; combination < combinations; combination++) {
    const panel = new MixedPanel(one, options, others, hanging, combination);
    const mixed = new Judge(one, options, undefined, panel).expected(item);
    combinations = Math.min(
      most,
      [...hanging.values()].reduce((product, { length }) => product * length, 1),
    );
    if ("open" in mixed || (mixed.value === null) !== (given.value === null)) continue;
    if (mixed.value === null || Math.abs(mixed.value - given.value!) <= mixed.tolerance) return combination > 0;
  }
  return false;
}
