import type { Dataset } from "../dataset.ts";
import type { Note } from "../results.ts";

/**
 * Rows with an output and no undesirable output at all, where these are weakly disposable: such a technology assumes
 * null-jointness, that nothing is produced without by-products (Färe & Grosskopf), and these rows contradict it.
 */
export function nullJointness({ disposability }: { readonly disposability: string }, { dmus, periods, outputs, undesirables }: Dataset): readonly Note[] {
  if (disposability !== "weak" || undesirables.length === 0) return [];
  return dmus.flatMap((dmu, row): Note[] => {
    const clean = undesirables.every(({ values }) => values[row] === 0) && outputs.some(({ values }) => values[row] > 0);
    return clean ? [{ code: "not-null-joint", dmu, period: periods?.[row] ?? null }] : [];
  });
}
