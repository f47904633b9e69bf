/** Rounding to either side of a half is met in practice. */
const slack = 1e-9;

/**
 * The GRIM test (Brown & Heathers 2017): whether whole numbers can have the mean that is printed.
 * @param printed the mean, or a percentage as a share of 1
 * @param n answers; @param items questions that each answer is the sum of
 * @param decimals digits behind the mark of `printed`
 * @returns the next whole total, and the mean that it gives
 */
export function grim(printed: number, n: number, decimals: number, items = 1): { readonly fits: boolean; readonly total: number; readonly nearest: number } {
  const size = n * items;
  const half = 0.5 * 10 ** -decimals;
  const total = Math.round(printed * size);
  return { fits: Math.abs(total / size - printed) <= half * (1 + slack), total, nearest: total / size };
}

/** Whether the test can find anything: with so many answers and so few digits some whole number fits every mean. */
export const isTelling = (n: number, decimals: number, items = 1): boolean => n * items < 10 ** decimals;

/** The numbers of answers up to a most that all of some means fit, in ascending order. */
export function basesFitting(means: readonly { readonly printed: number; readonly decimals: number }[], most: number): readonly number[] {
  return Array.from({ length: most }, (_, k) => k + 1).filter((n) => means.every(({ printed, decimals }) => grim(printed, n, decimals).fits));
}
