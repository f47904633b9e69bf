import { ExactLp, type Term } from "../exact/exact-lp.ts";
import { bits, Fraction, one, zero } from "../exact/fraction.ts";
import { additiveProgram } from "./additive.ts";
import { combination, none, returns, standing, type Found, type Options, type Point, type Question } from "./question.ts";

interface Affinity {
  readonly epsilon: number;
  readonly weights: readonly number[];
}

const lessOf = ({ x, b }: Point) => [...x, ...b];
const allOf = (point: Point) => [...lessOf(point), ...point.y];

/** Ratios are constant but for the sixteenth digit: a doubt of numbers that have one. */
export const sixteenthDigit = "ratios by the sixteenth digit";

/** Differences of logarithms that numbers of sixteen digits have although their ratios were meant to be the same. */
const rounding = 1e-12;

/** Tone & Tsutsui (2010): how far the ratio of two columns is from constant, from exact ratios; and whether that hangs on the sixteenth digit. */
function alike(a: readonly Fraction[], b: readonly Fraction[]): { readonly value: number; readonly isSettled: boolean } {
  const first = b[0].over(a[0]);
  // The logarithms but for a constant, which falls out: exact also where all ratios are nearly one.
  const c = a.map((value, j) => logarithm(b[j].over(value).over(first)));
  const width = Math.max(...c) - Math.min(...c);
  if (width === 0) return { value: 1, isSettled: true };
  const centre = c.reduce((sum, value) => sum + value, 0) / c.length;
  const diversity = c.reduce((sum, value) => sum + Math.abs(value - centre), 0) / c.length / width;
  return { value: Math.max(0, 1 - 2 * diversity), isSettled: width > rounding };
}

function logarithm(ratio: Fraction): number {
  const above = ratio.minus(one).toNumber();
  return Math.abs(above) < 0.5 ? Math.log1p(above) : ofWhole(ratio.n) - ofWhole(ratio.d);
}

/** Also of a number that is beyond the doubles. */
function ofWhole(value: bigint): number {
  const shift = Math.max(0, bits(value) - 64);
  return Math.log(Number(value >> BigInt(shift))) + shift * Math.LN2;
}

/** ε and the weights of a side: the principal eigenvector is what the powers of the matrix make of equal weights. */
function affinityOf(matrix: readonly (readonly number[])[]): Affinity {
  const m = matrix.length;
  if (m === 1) return { epsilon: 0, weights: [1] };
  let power = matrix.map((row) => [...row]);
  for (let k = 0; k < 80; k++) {
    const squared = power.map((row) => row.map((_, j) => row.reduce((sum, value, i) => sum + value * power[i][j], 0)));
    const most = Math.max(...squared.flat());
    power = squared.map((row) => row.map((value) => value / most));
  }
  const sums = power.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = sums.reduce((sum, value) => sum + value, 0);
  const weights = sums.map((value) => value / total);
  const image = matrix.map((row) => row.reduce((sum, value, k) => sum + value * weights[k], 0));
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);
  const rho = dot(weights, image) / dot(weights, weights);
  return { epsilon: Math.min(1, Math.max(0, (m - rho) / (m - 1))), weights };
}

interface Settled {
  /** Whether the sixteenth digit of the affinities leaves ε and the weights where they are. */
  readonly isSettled: boolean;
  /** Whether no ratio is constant but for the sixteenth digit of the data. */
  readonly isPlain: boolean;
}

/** The affinity of some columns. */
function settledAffinity(columns: readonly (readonly Fraction[])[]): Affinity & Settled {
  const m = columns.length;
  if (columns[0].length === 0) return { epsilon: 0, weights: columns.map(() => 1 / m), isSettled: true, isPlain: true };
  const pairs = columns.map((a, i) => columns.map((b, k) => (i === k ? { value: 1, isSettled: true } : alike(a, b))));
  const matrix = pairs.map((row) => row.map(({ value }) => value));
  const found = affinityOf(matrix);
  const isPlain = pairs.flat().every((pair) => pair.isSettled);
  const near = affinityOf(matrix.map((row, i) => row.map((value, k) => (i === k ? 1 : Math.min(1, Math.max(0, value + (((i + k) % 2) - 0.5) * 4e-13))))));
  const apart = [found.epsilon - near.epsilon, ...found.weights.map((weight, k) => weight - near.weights[k])];
  return { ...found, isSettled: apart.every((difference) => Math.abs(difference) <= 1e-10), isPlain };
}

interface Affinities extends Settled {
  readonly inputs: Affinity;
  readonly outputs: Affinity;
}
const prepared = new WeakMap<readonly Point[], Map<string, Affinities | string>>();

function affinities(reference: readonly Point[], mode: string): Affinities | string {
  const known = prepared.get(reference) ?? new Map<string, Affinities | string>();
  prepared.set(reference, known);
  const found = known.get(mode) ?? affinitiesOf(reference, mode);
  known.set(mode, found);
  return found;
}

function affinitiesOf(reference: readonly Point[], mode: string): Affinities | string {
  const positive = reference.filter((point) => allOf(point).every(({ sign }) => sign > 0));
  const points: Point[] = [];
  for (const unit of positive) {
    const point = mode === "observed" ? unit : projected(unit, reference);
    if (point === null) return "several projections";
    if (allOf(point).every(({ sign }) => sign > 0)) points.push(point);
  }
  const side = (of: (point: Point) => readonly Fraction[]) => settledAffinity(of(reference[0]).map((_, k) => points.map((point) => of(point)[k])));
  const [inputs, outputs] = [side(lessOf), side(({ y }) => y)];
  return { inputs, outputs, isSettled: inputs.isSettled && outputs.isSettled, isPlain: inputs.isPlain && outputs.isPlain };
}

/** The unit on the frontier of variable returns: the largest sum of slacks in shares of its own values (eq. 19). */
function projected(unit: Point, reference: readonly Point[]): Point | null {
  const { optimum, slacks } = additiveProgram({ unit, reference, own: -1, all: reference }, { weights: "mip", rts: "vrs" });
  if (optimum.status !== "optimal" || !optimum.fixes(slacks)) return null;
  const gaps = slacks.map((slack) => optimum.value(slack));
  const [m, s] = [unit.x.length, unit.y.length];
  return {
    x: unit.x.map((value, k) => value.minus(gaps[k])),
    y: unit.y.map((value, k) => value.plus(gaps[m + k])),
    b: unit.b.map((value, k) => value.minus(gaps[m + s + k])),
  };
}

/** Tone & Tsutsui (2010); undesirable outputs beside the inputs. */
export function found(question: Question, options: Options): Found {
  const { unit, reference } = question;
  const found = affinities(reference, (options.affinity ?? "projected") as string);
  if (typeof found === "string") return { open: found };
  const { inputs, outputs } = found;
  const { orientation = "none" } = options;
  const weight = ({ epsilon, weights }: Affinity, k: number) => Fraction.from(epsilon).times(Fraction.from(weights[k]));
  const lp = new ExactLp();
  const t = lp.variable();
  const theta = lp.variable(orientation === "output" ? zero : one);
  const eta = lp.variable(orientation === "output" ? one.negative() : zero);
  const lambdas = lp.variables(reference.length);
  const whole: Term[] = [[eta, one]];
  // A slack is counted in the unit's own value.
  lessOf(unit).forEach((own, k) => {
    const slack = lp.variable(orientation === "output" ? zero : weight(inputs, k).negative());
    const values = reference.map((other) => lessOf(other)[k]);
    lp.row([...combination(lambdas, values), [slack, own], [theta, own.negative()]], "=", zero);
  });
  unit.y.forEach((own, k) => {
    const slack = lp.variable(orientation === "output" ? weight(outputs, k).negative() : zero);
    if (orientation === "none") whole.push([slack, weight(outputs, k)]);
    const values = reference.map(({ y }) => y[k]);
    lp.row([...combination(lambdas, values), [slack, own.negative()], [eta, own.negative()]], "=", zero);
  });
  const against = (variable: number, sense: "<=" | ">=" | "=") =>
    lp.row(
      [
        [variable, one],
        [t, one.negative()],
      ],
      sense,
      zero,
    );
  if (orientation === "none") {
    lp.row(whole, "=", one);
    against(theta, "<=");
    against(eta, ">=");
  } else {
    lp.row([[t, one]], "=", one);
    against(orientation === "input" ? eta : theta, "=");
  }
  returns(lp, lambdas, options, t);
  const best = lp.minimum();
  if (best.status === "unbounded") return { score: zero, status: "inefficient" };
  if (best.status !== "optimal") return none(best.status);
  if (orientation === "output" && best.objective.sign >= 0) return none("infeasible");
  const score = orientation === "output" ? one.over(best.objective.negative()) : best.objective;
  const doubt = !found.isSettled ? "affinity by rounding" : found.isPlain ? null : sixteenthDigit;
  return { score, status: standing(score), ...(doubt === null ? {} : { doubt }) };
}

/** What it asks of the numbers of a row. */
export const takes = () => "positive";
