import gammainc from "@stdlib/math-base-special-gammainc";

/** The probability that a χ² number with `df` degrees of freedom is x or more, in the far tail too. */
export const chiSquareTail = (x: number, df: number): number => gammainc(x / 2, df / 2, true, true);
