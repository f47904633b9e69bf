import { ExactPanel } from "./exact-panel.ts";
import type { Found, Options, Point } from "./formulations/question.ts";
import { Judge, type Item } from "./judge.ts";
import type { SoakCase } from "./soak-case.ts";
import type { Given } from "./verdict.ts";

// A factor is made of several scores, and each of them is found by itself: what hangs on the last digit in one of them may be
// decided the other way in the next, so that no one table has them all.

/** Scores of a factor that hang on the last digit, of which every choice is tried. */
const most = 8;
/** Two scores further apart than this part of themselves are not the same. */
const apart = 1e-12;

/** The exact scores of a table, in the place of some of which stand those of another. */
class MixedPanel extends ExactPanel {
  /** The scores that the tables do not share, in the order in which they were asked for. */
  readonly hanging: string[] = [];

  constructor(
    one: SoakCase,
    options: Options,
    private readonly other: ExactPanel,
    private readonly isOther: (place: number) => boolean,
  ) {
    super(one.data, one.model, options);
  }

  override found(...asked: Parameters<ExactPanel["found"]>): Found {
    const [own, theirs] = [super.found(...asked), this.other.found(...asked)];
    if (isSame(own, theirs)) return own;
    const [row, periods, options = {}, group = null, outputs = row] = asked;
    const key = JSON.stringify([row, outputs, periods, group, options]);
    if (!this.hanging.includes(key)) this.hanging.push(key);
    return this.isOther(this.hanging.indexOf(key)) ? theirs : own;
  }
}

function isSame(a: Found, b: Found): boolean {
  if ("score" in a && "score" in b) {
    const [one, two] = [a.score.toNumber(), b.score.toNumber()];
    return Math.abs(one - two) <= apart * Math.max(Math.abs(one), Math.abs(two));
  }
  return "none" in a && "none" in b ? a.none === b.none : "open" in a && "open" in b;
}

/** Whether a factor is that of exact scores some of which are those of another table, its numbers moved in the last digit. */
export function isMadeOf(one: SoakCase, options: Options, item: Exclude<Item, { readonly kind: "note" }>, given: Given, points: readonly Point[]): boolean {
  // A Färe–Primont index is made of aggregates.
  if (item.kind !== "factor" || one.index === "fare-primont") return false;
  const other = new ExactPanel(one.data, one.model, options, points);
  for (let mask = 0, masks = 1; mask < masks; mask++) {
    const panel = new MixedPanel(one, options, other, (place) => ((mask >> place) & 1) === 1);
    const mixed = new Judge(one, options, undefined, panel).expected(item);
    masks = 2 ** Math.min(most, Math.max(panel.hanging.length, Math.log2(masks)));
    if ("open" in mixed || (mixed.value === null) !== (given.value === null)) continue;
    if (mixed.value === null || Math.abs(mixed.value - given.value!) <= mixed.tolerance) return mask > 0;
  }
  return false;
}
