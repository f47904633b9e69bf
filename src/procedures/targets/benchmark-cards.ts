import type { Given, GivenColumn } from "../run/given.ts";
import type { takes } from "./benchmark.ts";
import type { CardRow, PeerRow } from "./benchmark-results.ts";

interface Indicator {
  readonly column: GivenColumn;
  readonly direction: "higher" | "lower";
}

/** What is not defined over 0. */
const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);

export const indicatorsOf = ({ values, negative }: Given<typeof takes>["columns"]): readonly Indicator[] => [
  ...values.map((column) => ({ column, direction: "higher" as const })),
  ...negative.map((column) => ({ column, direction: "lower" as const })),
];

/** A card for every unit of some rows and every indicator: beside the mean and the best of its group, or of all. */
export function cardsOf({ columns }: Given<typeof takes>, period: string | null, rows: readonly number[]): readonly CardRow[] {
  const [units, groups] = [columns.unit[0].labels, columns.group.at(0)?.labels];
  const inOrder = [...rows].sort((a, b) => (units[a] < units[b] ? -1 : 1));
  return inOrder.flatMap((row) =>
    indicatorsOf(columns).map(({ column, direction }): CardRow => {
      const peers = inOrder.filter((other) => groups?.[other] === groups?.[row]);
      const better = (a: number, b: number) => (direction === "higher" ? column.numbers[a] > column.numbers[b] : column.numbers[a] < column.numbers[b]);
      const best = peers.reduce((found, other) => (better(other, found) ? other : found));
      const x = column.numbers[row];
      const mean = peers.reduce((sum, other) => sum + column.numbers[other], 0) / peers.length;
      return {
        period,
        cells: {
          unit: units[row],
          group: groups?.[row] ?? null,
          indicator: column.name,
          direction,
          x,
          n: peers.length,
          rank: 1 + peers.filter((other) => better(other, row)).length,
          mean,
          to_mean: ratio(x, mean),
          best_unit: units[best],
          best: column.numbers[best],
          to_best: ratio(x, column.numbers[best]),
          from_best: x - column.numbers[best],
        },
      };
    }),
  );
}

/** One unit beside every unit of its group, itself among them, indicator by indicator. */
export function peersOf(cards: readonly CardRow[], unit: string): readonly PeerRow[] {
  return cards
    .filter(({ cells }) => cells.unit === unit)
    .flatMap(({ period, cells }) =>
      cards
        .filter(({ cells: other }) => other.indicator === cells.indicator && other.group === cells.group)
        .map(({ cells: other }) => ({
          period,
          cells: {
            indicator: cells.indicator,
            unit,
            x: cells.x,
            peer: other.unit,
            peer_x: other.x,
            ratio: ratio(Number(cells.x), Number(other.x)),
            difference: Number(cells.x) - Number(other.x),
          },
        })),
    );
}

/** The unit that is farthest from the best of its group in some indicator, by the larger of both over the smaller. */
export function farthest(cards: readonly CardRow[]): string {
  const distance = ({ cells }: CardRow) => {
    const share = Math.abs(Number(cells.to_best ?? 1));
    return share === 0 ? Infinity : Math.max(share, 1 / share);
  };
  const [first] = [...cards].sort((a, b) => distance(b) - distance(a) || (String(a.cells.unit) < String(b.cells.unit) ? -1 : 1));
  return String(first.cells.unit);
}
