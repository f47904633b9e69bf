import type { Given, GivenColumn } from "../run/given.ts";
import type { ListRow } from "../declare/gives.ts";

type Weighed = ListRow<"weight">;

/** The heaviest and the lightest of weights, by their rows, and whether they hardly differ. */
export function weightsApart(weights: readonly Weighed[], rows: readonly number[] = [...weights.keys()]) {
  const of = (row: number) => Number(weights[row].cells.weight);
  const sorted = [...rows].sort((a, b) => of(b) - of(a));
  const [heavy, light] = [sorted[0], sorted[sorted.length - 1]];
  return { heavy, light, areAlike: of(heavy) - of(light) < 0.05 / rows.length };
}

type Panel = Pick<Given, "periods"> & { readonly columns: { readonly unit: readonly GivenColumn[] } };

/** The unit that alone has the highest score of the last period; null where several share it, or units have no names. */
export function leader({ columns, periods }: Panel, scores: ArrayLike<number>) {
  const { period, rows } = periods[periods.length - 1];
  const row = rows.reduce((one, other) => (scores[other] > scores[one] ? other : one), rows[0]);
  const [unit] = columns.unit;
  if (unit === undefined || rows.filter((other) => scores[other] === scores[row]).length > 1) return null;
  return { row, unit: unit.labels[row], period: period ?? "" };
}
