import { Lp, type Term } from "./lp.ts";
import { mean, returns, unitOfMeasure, type Against, type Options, type Verdict } from "./observations.ts";

interface Balance {
  readonly values: readonly number[];
  readonly own: number;
  /** Whether the factor moves it. */
  readonly moves: boolean;
  readonly output: boolean;
}

/** Charnes, Cooper & Rhodes (1978), Banker, Charnes & Cooper (1984); undesirable outputs beside the inputs. */
export function radial(against: Against, options: Options): Verdict {
  const { unit, reference } = against;
  const { orientation = "input" } = options;
  const toInputs = orientation === "input";
  const of = (own: readonly number[], kind: "x" | "y" | "b", moves: boolean): readonly Balance[] =>
    own.map((value, k) => ({ own: value, values: reference.map((other) => other[kind][k]), moves, output: kind === "y" }));
  const rows = [...of(unit.x, "x", toInputs), ...of(unit.y, "y", !toInputs), ...of(unit.b, "b", toInputs)];
  const moved = toInputs ? [...unit.x] : unit.y;
  if (rows.some(({ own }) => own < 0) || moved.every((value) => value === 0)) return "bad data";

  const program = (fixed: number | null) => {
    const lp = new Lp();
    const factor = fixed === null ? lp.variable(toInputs ? 1 : -1) : lp.variable(0, fixed, fixed);
    const lambdas = lp.variables(reference.length);
    for (const { own, values, moves, output } of rows) {
      const scale = unitOfMeasure(own, values);
      const level = mean(values.map(Math.abs)) || 1;
      const slack = lp.variable(fixed === null ? 0 : -scale / level);
      const terms: Term[] = [...lambdas.map((lambda, j): Term => [lambda, values[j] / scale]), [slack, output ? -1 : 1]];
      if (moves) lp.row([...terms, [factor, -own / scale]], "=", 0);
      else lp.row(terms, "=", own / scale);
    }
    returns(lp, lambdas, options);
    return lp.minimum();
  };
  const best = program(null);
  if (best === null) return "infeasible";
  const factor = toInputs ? best.objective : -best.objective;
  // An output that no reference unit has cannot be reached by any factor.
  if (!toInputs && factor < 1e-11) return "infeasible";
  const score = toInputs ? factor : 1 / factor;
  if (Math.abs(factor - 1) > 1e-9) return { score };
  const second = program(1);
  return { score, slack: second !== null && second.objective < -1e-7 };
}

/** Andersen & Petersen (1993): the same against the others. */
export function superRadial({ unit, reference, own }: Against, options: Options): Verdict {
  return radial({ unit, reference: reference.filter((_, j) => j !== own), own: -1 }, options);
}
