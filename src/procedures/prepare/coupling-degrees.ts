/** C = n (∏U)^(1/n) / ΣU, 2 √(U₁U₂) / (U₁ + U₂) of two; 0 where all are 0. */
export function couplingOf(U: readonly number[]): number {
  const sum = U.reduce((total, one) => total + one, 0);
  return sum === 0 ? 0 : (U.length * U.reduce((product, one) => product * one, 1) ** (1 / U.length)) / sum;
}

/**
 * The modified degree of Wang, Kong, Ren and others (2021), √[(1 − (U_max − U_min)) · U_min / U_max] of two; of more the mean distance of all pairs
 * and the geometric mean of U_i / U_max: C = √[(1 − Σ_{i>j} |U_i − U_j| / (n(n − 1)/2)) · (∏ U_i / U_max)^(1/(n − 1))].
 */
export function modifiedCouplingOf(U: readonly number[]): number {
  const [n, largest] = [U.length, Math.max(...U)];
  if (largest === 0) return 0;
  const apart = U.reduce((sum, one, i) => sum + U.slice(0, i).reduce((own, other) => own + Math.abs(one - other), 0), 0) / ((n * (n - 1)) / 2);
  const product = U.reduce((all, one) => all * (one / largest), 1) ** (1 / (n - 1));
  return Math.sqrt((1 - apart) * product);
}

/** The degree as a formula of cells. */
export const couplingFormula = (U: readonly string[]): string =>
  `IF(SUM(${U.join(",")})=0,0,${U.length}*PRODUCT(${U.join(",")})^(1/${U.length})/SUM(${U.join(",")}))`;

/** The modified one. */
export function modifiedCouplingFormula(U: readonly string[]): string {
  const [n, largest] = [U.length, `MAX(${U.join(",")})`];
  const apart = U.flatMap((one, i) => U.slice(0, i).map((other) => `ABS(${one}-${other})`)).join("+");
  return `IF(${largest}=0,0,SQRT((1-(${apart})/${(n * (n - 1)) / 2})*(PRODUCT(${U.join(",")})/${largest}^${n})^(1/${n - 1})))`;
}

/** Ten classes of D by tenths, from the worst. */
export const grades = ["grade-1", "grade-2", "grade-3", "grade-4", "grade-5", "grade-6", "grade-7", "grade-8", "grade-9", "grade-10"] as const;
export const gradeOf = (D: number) => grades[Math.min(9, Math.floor(D * 10))];
