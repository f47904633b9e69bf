import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";
import { chiSquareTail } from "../distribution/chi-square-tail.ts";
import type { PanelFit } from "./panel-models.ts";

/** Hausman's test of random against fixed effects. */
export interface Hausman {
  /** None where the difference of the covariances gives a negative number. */
  readonly chi2: number | null;
  /** Slopes that both models have. */
  readonly df: number;
  readonly p: number | null;
  /** Whether V_FE − V_RE is positive definite, as the test supposes. */
  readonly definite: boolean;
}

/** (b_FE − b_RE)' (V_FE − V_RE)⁻¹ (b_FE − b_RE), over the slopes that both have (Hausman 1978); null where there are none. */
export function hausmanTest(fixed: PanelFit, random: PanelFit): Hausman | null {
  const shared = fixed.terms.filter((term) => term !== null && random.terms.includes(term));
  if (shared.length === 0) return null;
  const of = (fit: PanelFit) => {
    const places = shared.map((term) => fit.terms.indexOf(term));
    return { b: places.map((k) => fit.coefficients[k]), V: new Matrix(places.map((i) => places.map((j) => fit.covariance[i][j]))) };
  };
  const [one, other] = [of(fixed), of(random)];
  const V = Matrix.sub(one.V, other.V);
  const difference = Matrix.columnVector(one.b.map((value, k) => value - other.b[k]));
  const definite = new EigenvalueDecomposition(V, { assumeSymmetric: true }).realEigenvalues.every((value) => value > 0);
  const chi2 = difference.transpose().mmul(solve(V, difference)).get(0, 0);
  const isNumber = Number.isFinite(chi2) && chi2 >= 0;
  return { chi2: isNumber ? chi2 : null, df: shared.length, p: isNumber ? chiSquareTail(chi2, shared.length) : null, definite };
}
