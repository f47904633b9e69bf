import type { Entry, Formula } from "../oracle/formulations/indices.ts";
import { ExactLp, type Term } from "./exact/exact-lp.ts";
import { Fraction, mean, one, total, zero } from "./exact/fraction.ts";
import { Open, type ExactPanel } from "./exact-panel.ts";
import type { Options, Point } from "./formulations/question.ts";

/** What is added up with the inputs: less of it is better. */
const less = ({ x, b }: Point): readonly Fraction[] => [...x, ...b];
const dot = (a: readonly Fraction[], b: readonly Fraction[]) => total(a.map((value, k) => value.times(b[k])));

function meanOf(points: readonly Point[]): Point {
  const of = (kind: "x" | "y" | "b") => points[0][kind].map((_, k) => mean(points.map((point) => point[kind][k])));
  return { x: of("x"), y: of("y"), b: of("b") };
}

/** The multiplier program of one side at the means; an error where several prices are optimal. */
function pricesAt(points: readonly Point[], side: "input" | "output", { rts = "crs", lower, upper }: Options): readonly Fraction[] {
  const means = meanOf(points);
  const toInputs = side === "input";
  const lp = new ExactLp();
  const p = lp.variables(means.y.length, (k) => (toInputs ? means.y[k].negative() : zero));
  const w = lp.variables(less(means).length, (k) => (toInputs ? zero : less(means)[k]));
  // Intensities that add up to at least 1 pay for scale, to at most 1 are paid for it.
  const scale: Term[] = [];
  const bound = (by: unknown) => (rts === "grs" && typeof by === "number" ? Fraction.from(by) : one);
  if (rts === "vrs" || rts === "nirs" || rts === "grs") scale.push([lp.variable(bound(upper)), one]);
  if (rts === "vrs" || rts === "ndrs" || rts === "grs") scale.push([lp.variable(bound(lower).negative()), one.negative()]);
  // As in the radial model, what moves is what is scaled: undesirable outputs with the inputs.
  lp.row(
    (toInputs ? w : p).map((price, k): Term => [price, (toInputs ? less(means) : means.y)[k]]),
    "=",
    one,
  );
  for (const point of points) {
    const inputs = less(point).map((value, k): Term => [w[k], value]);
    const outputs = point.y.map((value, k): Term => [p[k], value.negative()]);
    lp.row([...inputs, ...outputs, ...scale], ">=", zero);
  }
  const best = lp.minimum();
  const prices = toInputs ? w : p;
  if (best.status !== "optimal") throw new Open("no shadow prices");
  if (!best.fixes(prices)) throw new Open("several shadow prices");
  return prices.map((price) => best.value(price));
}

type Level = Fraction | null;
const over = (a: Level, b: Level): Level => (a === null || b === null || b.sign === 0 ? null : a.over(b));

interface Levels {
  readonly output: Level;
  readonly input: Level;
}

const known = new WeakMap<ExactPanel, Map<string, readonly Levels[]>>();

function levelsOf(panel: ExactPanel, options: Options): readonly Levels[] {
  const kept = known.get(panel) ?? new Map<string, readonly Levels[]>();
  known.set(panel, kept);
  const key = JSON.stringify([options["rts"], options["aggregates"]]);
  const found = kept.get(key) ?? computed(panel, options);
  kept.set(key, found);
  return found;
}

/** O'Donnell (2011): prices; O'Donnell (2014): distances beside the means. */
function computed(panel: ExactPanel, options: Options): readonly Levels[] {
  const { points } = panel;
  const isScored = (row: number) => panel.accepts(row);
  if (options["aggregates"] !== "distances") {
    const [p, w] = [pricesAt(points, "output", options), pricesAt(points, "input", options)];
    return points.map((point, row) => (isScored(row) ? { output: dot(p, point.y), input: dot(w, less(point)) } : { output: null, input: null }));
  }
  const means = meanOf(points);
  const score = (unit: Point, orientation: string): Level => {
    const found = panel.of(unit, -1, points, { ...panel.options, orientation });
    if ("open" in found) throw new Open(found.open);
    return "none" in found ? null : found.score;
  };
  return points.map((point, row) =>
    isScored(row)
      ? { output: score({ ...means, y: point.y }, "output"), input: over(one, score({ ...point, y: means.y }, "input")) }
      : { output: null, input: null },
  );
}

/** Färe & Primont (1995); O'Donnell (2011, 2012, 2014). */
export const exactFarePrimont: Formula = (distances, from, to, options) => {
  const panel = distances as ExactPanel;
  const { rts = "crs", orientation = "input" } = options;
  const levels = levelsOf(panel, options);
  const tfp = levels.map(({ output, input }) => over(output, input));
  const at = (entry: Entry) => panel.entries.indexOf(entry);
  const most = (period: string): Level => {
    const during = panel.entries.flatMap((entry, row) => (entry.period === period ? [tfp[row]] : []));
    return during.some((value) => value === null) ? null : during.reduce<Fraction>((best, value) => (value!.compare(best) > 0 ? value! : best), zero);
  };
  const change = (of: (entry: Entry) => Level) => over(of(to), of(from))?.toNumber() ?? null;
  const own = (returns: string) => {
    const [after, before] = [to, from].map((unit) => panel.efficiency(unit, [unit.period], { rts: returns, orientation }));
    return after === null || before === null || before === 0 ? null : after / before;
  };
  const ratio = (a: number | null, b: number | null) => (a === null || b === null || b === 0 ? null : a / b);
  const [TFP, QO, QI, TC] = [
    change((entry) => tfp[at(entry)]),
    change((entry) => levels[at(entry)].output),
    change((entry) => levels[at(entry)].input),
    change(({ period }) => most(period)),
  ];
  const [TE, constant] = [own(rts as string), own("crs")];
  const TFPE = ratio(TFP, TC);
  return { TFP, QO, QI, TC, TFPE, TE, SE: ratio(constant, TE), RME: ratio(TFPE, constant) };
};
