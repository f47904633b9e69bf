import type { ExactLp, Term } from "../exact/exact-lp.ts";
import { Fraction, one, zero } from "../exact/fraction.ts";
import type { Options } from "../../oracle/formulations/observations.ts";

export type { Options };

/** One observation in fractions: inputs, desirable outputs, undesirable outputs. */
export interface Point {
  readonly x: readonly Fraction[];
  readonly y: readonly Fraction[];
  readonly b: readonly Fraction[];
}

/** A unit and the observations that span the technology; `own` is its place among them, −1 for an outsider. */
export interface Question {
  readonly unit: Point;
  readonly reference: readonly Point[];
  readonly own: number;
  /** The data, whatever spans the technology. */
  readonly all: readonly Point[];
}

export type Standing = "efficient" | "super-efficient" | "weakly-efficient" | "inefficient";
export type None = "infeasible" | "unbounded" | "bad data";

/** What a paper's program says of a unit. */
export type Found =
  | {
      readonly score: Fraction;
      readonly status: Standing;
      /** What a score is measured against: 1, or the unit in which a distance is counted. */
      readonly size?: number;
      /** The largest number beside the distance, in its unit: what is no more than rounding of it may pass for 0 without a proof. */
      readonly widest?: number;
      /** Why a number that is neither this one nor shown to be ill-posed is not judged. */
      readonly doubt?: string;
      /** Everything of the unit that the model names besides, by id. */
      readonly extras?: Readonly<Record<string, Fraction>>;
    }
  | { readonly none: None }
  /** The paper leaves the score open: why. */
  | { readonly open: string };

export const none = (reason: None): Found => ({ none: reason });

/** A variable of the evaluated unit and of the reference. */
export interface Column {
  readonly kind: "x" | "y" | "b";
  readonly own: Fraction;
  readonly values: readonly Fraction[];
}

export const columnsOf = ({ unit, reference }: Pick<Question, "unit" | "reference">): readonly Column[] =>
  (["x", "y", "b"] as const).flatMap((kind) => unit[kind].map((own, k) => ({ kind, own, values: reference.map((other) => other[kind][k]) })));

export const withoutOwn = (question: Question): Question => ({
  ...question,
  reference: question.reference.filter((_, j) => j !== question.own),
  own: -1,
});

export const combination = (lambdas: readonly number[], values: readonly Fraction[]): readonly Term[] =>
  lambdas.flatMap((lambda, j): readonly Term[] => (values[j].sign === 0 ? [] : [[lambda, values[j]]]));

/** The condition on the sum of the intensities; `unit` is the variable that stands for 1, where the program is homogeneous. */
export function returns(lp: ExactLp, lambdas: readonly number[], { rts = "crs", lower, upper }: Options, unit?: number): void {
  const total = lambdas.map((lambda): Term => [lambda, one]);
  const bound = (sense: "<=" | ">=" | "=", by: Fraction) =>
    unit === undefined ? lp.row(total, sense, by) : lp.row([...total, [unit, by.negative()]], sense, zero);
  if (rts === "vrs") bound("=", one);
  if (rts === "nirs") bound("<=", one);
  if (rts === "ndrs") bound(">=", one);
  if (rts === "grs") {
    bound(">=", Fraction.from((lower as number | null | undefined) ?? 1));
    bound("<=", Fraction.from((upper as number | null | undefined) ?? 1));
  }
}

/** Where a score stands to the frontier at 1. */
export const standing = (score: Fraction): Standing => {
  const side = score.compare(one);
  return side < 0 ? "inefficient" : side > 0 ? "super-efficient" : "efficient";
};
