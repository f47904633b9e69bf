import { leastDecimals } from "../../analysis/table/printed-number.ts";
import type { GivenColumn } from "../run/given.ts";

/**
 * By row, with how many decimals a column of printed numbers was printed; null where there is no number. A sheet keeps no
 * trailing zeros: where no cell says its decimals, all were printed with those of the longest.
 * @param said of all cells, where a person says them
 */
export function decimalsPrinted({ numbers, decimals: own }: GivenColumn, said: number | null): readonly (number | null)[] {
  const written = Array.from(numbers, (value, row) => (Number.isNaN(value) ? null : (said ?? own[row] ?? leastDecimals(value))));
  if (said !== null || own.some((one) => one !== null)) return written;
  const longest = written.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  return written.map((one) => (one === null ? null : longest));
}
