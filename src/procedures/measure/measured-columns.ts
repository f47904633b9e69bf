import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Table } from "../../analysis/table/table.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import { cumulativeOf } from "../../engine/run/cumulative.ts";
import { heldResults } from "../../engine/run/run-results.ts";
import type { ColumnBack } from "../declare/gives.ts";

/**
 * What a model or an index gives beside the rows of its data: of a model every result that is one number in each row, of
 * an index its factors in the row of the later period and the cumulative values of each, under the names of the results.
 * A row without a number is null.
 */
export function measuredColumns({ analysis, results, rowNumbers }: Completed, table: Table): readonly ColumnBack[] {
  const places = new Map(table.rowNumbers.map((number, row) => [number, row]));
  const placed = (name: string, numbers: readonly (number | null)[]): ColumnBack => {
    const values = new Array<number | null>(table.rows.length).fill(null);
    numbers.forEach((value, row) => (values[places.get(rowNumbers[row])!] = value));
    return { name, values, format: "score" };
  };
  const { scores, index, factors } = results;
  if (analysis.index !== null) {
    const method = indexById(analysis.index);
    const later = new Map(index.map((interval) => [JSON.stringify([interval.dmu, interval.to]), interval.factors]));
    return factors.flatMap((factor) => [
      placed(
        factor,
        scores.map(({ dmu, period }) => later.get(JSON.stringify([dmu, period]))?.[factor] ?? null),
      ),
      placed(`${factor}_cumulative`, cumulativeOf(method, results, factor)),
    ]);
  }
  return heldResults(modelById(analysis.model), scores)
    .filter(({ id, per }) => per === "unit" && id !== "status" && id !== "why")
    .flatMap(({ id }) => {
      const numbers = scores.map((row) => (id === "score" ? row.score : (row.extras?.[id] ?? null)));
      return numbers.every((value) => value === null || typeof value === "number") ? [placed(id, numbers)] : [];
    });
}
