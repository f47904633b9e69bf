import { ExactLp, type Term } from "../exact/exact-lp.ts";
import { Fraction, mean, one, total, zero } from "../exact/fraction.ts";
import { none, type Found, type Options, type Point, type Question } from "./question.ts";

const valuesOf = ({ x, y, b }: Point) => [...x, ...y, ...b];

/** An appraiser: its place in the reference, its own score, and its weights; null where several do. */
interface Appraiser {
  readonly place: number;
  readonly own: Fraction;
  readonly weights: readonly Fraction[] | null;
}

/** The weights of each positive reference unit (Doyle & Green 1994): the goal over the others, its own score held. */
function appraisersOf(reference: readonly Point[], goal: string): readonly Appraiser[] {
  const { x, y } = reference[0];
  const isOutput = (k: number) => k >= x.length && k < x.length + y.length;
  const able = [...reference.keys()].filter((j) => valuesOf(reference[j]).every(({ sign }) => sign > 0));
  return able.map((place): Appraiser => {
    const own = valuesOf(reference[place]);
    const others = own.map((_, k) => total(able.filter((j) => j !== place).map((j) => valuesOf(reference[j])[k])));
    const program = (cost: (k: number) => Fraction, normal: readonly Fraction[], held: Fraction | null) => {
      const lp = new ExactLp();
      const weights = lp.variables(own.length, cost);
      const terms = (at: (k: number) => Fraction) => weights.map((weight, k): Term => [weight, at(k)]);
      lp.row(
        terms((k) => (isOutput(k) ? zero : normal[k])),
        "=",
        one,
      );
      if (held !== null)
        lp.row(
          terms((k) => (isOutput(k) ? own[k] : held.times(own[k]).negative())),
          "=",
          zero,
        );
      for (const other of reference.map(valuesOf))
        lp.row(
          terms((k) => (isOutput(k) ? other[k] : other[k].negative())),
          "<=",
          zero,
        );
      return { optimum: lp.minimum(), weights };
    };
    const first = program((k) => (isOutput(k) ? own[k].negative() : zero), own, null);
    if (first.optimum.status !== "optimal") throw new Error("no weights");
    const score = first.optimum.objective.negative();
    const alone = others.every(({ sign }) => sign === 0);
    // Of several optima the documented part of each column, added to the goal, decides.
    const sign = goal === "benevolent" ? one.negative() : one;
    const part = (k: number) => sign.times(others[k]).times((isOutput(k) ? one : zero).plus(Fraction.of(1n, 10_000_000n * BigInt(k + 2))));
    const { optimum, weights } = alone ? first : program(part, others, score);
    if (optimum.status !== "optimal") throw new Error("no weights");
    return { place, own: score, weights: alone || !optimum.fixes(weights) ? null : weights.map((weight) => optimum.value(weight)) };
  });
}

const prepared = new WeakMap<readonly Point[], Map<string, readonly Appraiser[]>>();

/** Sexton, Silkman & Hogan (1986), Doyle & Green (1994), under constant returns. */
export function crossEfficiency({ unit, reference, own }: Question, options: Options): Found {
  if (valuesOf(unit).some(({ sign }) => sign <= 0)) return none("bad data");
  const { goal = "benevolent", self = "include", orientation = "input" } = options as Readonly<Record<string, string>>;
  const known = prepared.get(reference) ?? new Map<string, readonly Appraiser[]>();
  prepared.set(reference, known);
  if (!known.has(goal)) known.set(goal, appraisersOf(reference, goal));
  const all = known.get(goal)!;
  const others = all.filter(({ place }) => place !== own);
  const taken = self === "include" || others.length === 0 ? all : others;
  const m = unit.x.length;
  const s = unit.y.length;
  const sum = (values: readonly Fraction[], weights: readonly Fraction[]) => total(values.map((value, k) => value.times(weights[k])));
  const scores: Fraction[] = [];
  for (const { place, own: score, weights } of taken) {
    if (place === own) scores.push(score);
    else if (weights === null) return { open: "several weights" };
    else scores.push(sum(unit.y, weights.slice(m, m + s)).over(sum(unit.x, weights.slice(0, m)).plus(sum(unit.b, weights.slice(m + s)))));
  }
  const mine = all.find(({ place }) => place === own);
  const status = mine !== undefined && mine.own.equals(one) ? "efficient" : "inefficient";
  if (orientation === "input") return { score: mean(scores), status };
  return { score: scores.some(({ sign }) => sign === 0) ? zero : one.over(mean(scores.map((score) => one.over(score)))), status };
}
