import type { Figure } from "../figures/figure.ts";
import type { CellLink } from "../layout/report-cell.ts";

/** A sentence on the results, and the cells whose numbers it states. */
export interface Finding {
  readonly text: string;
  readonly basis: readonly CellLink[];
}

/** A finding whose numbers are the figures, where every one of them exists. */
export function finding<F extends readonly (Figure | null)[]>(
  figures: readonly [...F],
  sentence: (...found: { [K in keyof F]: NonNullable<F[K]> }) => string,
): readonly Finding[] {
  const found = figures.filter((figure) => figure !== null);
  if (found.length < figures.length) return [];
  return [{ text: sentence(...(figures as { [K in keyof F]: NonNullable<F[K]> })), basis: found.map(({ link }) => link) }];
}
