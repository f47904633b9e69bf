import { Lp, type Term } from "./lp.ts";
import { mean, returns, sum, type Against, type Observation, type Options, type Verdict } from "./observations.ts";

const all = ({ x, b }: Observation) => [...x, ...b];

/** Tone & Tsutsui (2010): the diversity of two columns, ε and the weights of a side. */
function affinity(columns: readonly (readonly number[])[]): { readonly epsilon: number; readonly weights: readonly number[] } {
  const m = columns.length;
  if (m === 1) return { epsilon: 0, weights: [1] };
  const matrix = columns.map((a) =>
    columns.map((b) => {
      const c = a.map((value, j) => Math.log(b[j] / value));
      const width = Math.max(...c) - Math.min(...c);
      const centre = mean(c);
      const alike = width < 1e-12 ? 1 : 1 - (2 * sum(c.map((value) => Math.abs(value - centre)))) / c.length / width;
      return alike < 1e-12 ? 0 : alike;
    }),
  );
  let weights = matrix.map(() => 1 / m);
  for (let step = 0; step < 2_000; step++) {
    const next = matrix.map((row) => sum(row.map((value, k) => value * weights[k])));
    const total = sum(next);
    weights = next.map((value) => value / total);
  }
  const rho = mean(matrix.map((row, i) => sum(row.map((value, k) => value * weights[k])) / weights[i]));
  return { epsilon: (m - rho) / (m - 1), weights };
}

/** The reference units on the frontier of variable returns: the largest sum of slacks in shares of the unit's own values (eq. 19). */
function projected(units: readonly Observation[], reference: readonly Observation[]): readonly Observation[] {
  return units.map((unit) => {
    const lp = new Lp();
    const lambdas = lp.variables(reference.length);
    const target = (kind: "x" | "y" | "b") =>
      unit[kind].map((value, k) => {
        const sign = kind === "y" ? -1 : 1;
        const share = lp.variable(-1);
        lp.row([...lambdas.map((lambda, j): Term => [lambda, reference[j][kind][k] / value]), [share, sign]], "=", 1);
        return { value, share, sign };
      });
    const [x, y, b] = [target("x"), target("y"), target("b")];
    returns(lp, lambdas, { rts: "vrs" });
    const best = lp.minimum();
    if (best === null) return unit;
    const at = (list: typeof x) => list.map(({ value, share, sign }) => value * (1 - sign * best.values[share]));
    return { x: at(x), y: at(y), b: at(b) };
  });
}

const prepared = new WeakMap<readonly Observation[], Map<string, { inputs: ReturnType<typeof affinity>; outputs: ReturnType<typeof affinity> }>>();

function affinities(reference: readonly Observation[], mode: string) {
  const known = prepared.get(reference) ?? new Map<string, { inputs: ReturnType<typeof affinity>; outputs: ReturnType<typeof affinity> }>();
  prepared.set(reference, known);
  const before = known.get(mode);
  if (before) return before;
  const positive = reference.filter((unit) => [...all(unit), ...unit.y].every((value) => value > 0));
  // A projection on a unit that has none of an input has no logarithm.
  const units =
    mode === "observed"
      ? positive
      : projected(positive, reference).filter((unit, j) =>
          [...all(unit), ...unit.y].every((value, k) => value > 1e-9 * [...all(positive[j]), ...positive[j].y][k]),
        );
  const [first] = units;
  const found = {
    inputs: affinity(all(first).map((_, k) => units.map((unit) => all(unit)[k]))),
    outputs: affinity(first.y.map((_, k) => units.map(({ y }) => y[k]))),
  };
  known.set(mode, found);
  return found;
}

/** Tone & Tsutsui (2010); undesirable outputs beside the inputs. */
export function ebm({ unit, reference }: Against, options: Options): Verdict {
  if ([...all(unit), ...unit.y].some((value) => !(value > 0))) return "bad data";
  const { inputs, outputs } = affinities(reference, (options.affinity as string | undefined) ?? "projected");
  const { orientation = "none" } = options;
  const lp = new Lp();
  const oriented = orientation !== "none";
  const t = lp.variable(0, oriented ? 1 : 0, oriented ? 1 : Infinity);
  const theta = lp.variable(orientation === "output" ? 0 : 1);
  const eta = lp.variable(orientation === "output" ? -1 : 0);
  const lambdas = lp.variables(reference.length);
  const whole: Term[] = [[eta, 1]];
  all(unit).forEach((own, k) => {
    const slack = lp.variable(orientation === "output" ? 0 : -inputs.epsilon * inputs.weights[k]);
    lp.row([...lambdas.map((lambda, j): Term => [lambda, all(reference[j])[k] / own]), [slack, 1], [theta, -1]], "=", 0);
  });
  unit.y.forEach((own, k) => {
    const weight = outputs.epsilon * outputs.weights[k];
    const slack = lp.variable(orientation === "output" ? -weight : 0);
    if (orientation === "none") whole.push([slack, weight]);
    lp.row([...lambdas.map((lambda, j): Term => [lambda, reference[j].y[k] / own]), [slack, -1], [eta, -1]], "=", 0);
  });
  if (orientation === "none") {
    lp.row(whole, "=", 1);
    lp.row(
      [
        [theta, 1],
        [t, -1],
      ],
      "<=",
      0,
    );
    lp.row(
      [
        [eta, 1],
        [t, -1],
      ],
      ">=",
      0,
    );
  } else lp.row([[orientation === "input" ? eta : theta, 1]], "=", 1);
  returns(lp, lambdas, options, t);
  const best = lp.minimum();
  if (best === null) return "infeasible";
  return { score: orientation === "output" ? 1 / -best.objective : best.objective };
}
