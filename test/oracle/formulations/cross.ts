import { Lp, type Term } from "./lp.ts";
import { mean, sum, type Against, type Observation, type Options, type Verdict } from "./observations.ts";

const valuesOf = ({ x, y, b }: Observation) => [...x, ...y, ...b];

/** The weights of each positive reference unit (Doyle & Green 1994): the goal over the others, its own score held. */
function appraisersOf(reference: readonly Observation[], goal: string): ReadonlyMap<number, readonly number[]> {
  const [{ x, y }] = reference;
  const isOutput = (k: number) => k >= x.length && k < x.length + y.length;
  const able = [...reference.keys()].filter((j) => valuesOf(reference[j]).every((value) => value > 0));
  return new Map(
    able.map((o): [number, readonly number[]] => {
      const own = valuesOf(reference[o]);
      const others = own.map((_, k) => sum(able.filter((j) => j !== o).map((j) => valuesOf(reference[j])[k])));
      /** Every weight is counted in 1/the unit's own value. */
      const program = (cost: (k: number) => number, normal: (k: number) => number, held: number | null) => {
        const lp = new Lp();
        const weights = lp.variables(own.length, cost);
        const terms = (at: (k: number) => number) => weights.map((weight, k): Term => [weight, at(k)]);
        lp.row(
          terms((k) => (isOutput(k) ? 0 : normal(k))),
          "=",
          1,
        );
        if (held !== null)
          lp.row(
            terms((k) => (isOutput(k) ? 1 : -held)),
            "=",
            0,
          );
        for (const other of reference) {
          const scale = Math.max(...valuesOf(other).map((value, k) => value / own[k]));
          lp.row(
            terms((k) => ((isOutput(k) ? 1 : -1) * valuesOf(other)[k]) / own[k] / scale),
            "<=",
            0,
          );
        }
        const best = lp.minimum();
        if (best === null) throw new Error("no weights");
        return best;
      };
      const first = program(
        (k) => (isOutput(k) ? -1 : 0),
        () => 1,
        null,
      );
      const held = Math.min(1, -first.objective);
      const sign = goal === "benevolent" ? -1 : 1;
      const size = sum(others.map((value, k) => (isOutput(k) ? 0 : value / own[k])));
      const part = (k: number) => (others[k] / own[k] / size) * ((isOutput(k) ? 1 : 0) + 1e-7 / (k + 2));
      const second = program(
        (k) => sign * part(k),
        (k) => others[k] / own[k] / size,
        held > 1 - 1e-9 ? 1 : held * (1 - 1e-12),
      );
      return [o, second.values.map((weight, k) => weight / own[k])];
    }),
  );
}

const prepared = new WeakMap<readonly Observation[], Map<string, ReadonlyMap<number, readonly number[]>>>();

/** Sexton, Silkman & Hogan (1986), Doyle & Green (1994), under constant returns. */
export function crossEfficiency({ unit, reference, own }: Against, options: Options): Verdict {
  if (valuesOf(unit).some((value) => !(value > 0))) return "bad data";
  const { goal = "benevolent", self = "include", orientation = "input" } = options as Record<string, string>;
  const known = prepared.get(reference) ?? new Map<string, ReadonlyMap<number, readonly number[]>>();
  prepared.set(reference, known);
  if (!known.has(goal)) known.set(goal, appraisersOf(reference, goal));
  const m = unit.x.length;
  const s = unit.y.length;
  const scores = [...known.get(goal)!].flatMap(([o, weights]) => {
    if (o === own && self === "exclude") return [];
    const total = (values: readonly number[], from: number) => sum(values.map((value, k) => value * weights[from + k]));
    return [total(unit.y, m) / (total(unit.x, 0) + total(unit.b, m + s))];
  });
  return { score: orientation === "output" ? 1 / mean(scores.map((score) => 1 / score)) : mean(scores) };
}
