import type { FoundOf } from "../declare/says.ts";
import { amount, whole } from "../said/shown-number.ts";
import type { CardRow, gives, says } from "./benchmark-results.ts";

type Found = FoundOf<typeof says, typeof gives>;
type Field = keyof (typeof gives)["cards"]["columns"];

/** Indicators of which is spoken. */
const most = 8;

/** One unit in the last period: beside the best and the mean of its group, indicator by indicator. */
export function findingsOf(cards: readonly CardRow[], unit: string, period: string | null): readonly Found[] {
  const own = [...cards.keys()].filter((row) => cards[row].period === period && cards[row].cells.unit === unit);
  const [first] = own;
  const { n, group } = cards[first].cells;
  if (n === 1) return [{ code: "alone", params: { period: period ?? "", unit, group: String(group ?? ""), n: whole(n) }, at: [["cards", first, "n"]] }];
  return own.slice(0, most).flatMap((row) => ofCard(cards[row], row, spread(cards, row)));
}

/** Whether the units of the group of a card differ. */
const spread = (cards: readonly CardRow[], row: number): boolean => {
  const { period, cells } = cards[row];
  return cards.some((one) => one.period === period && one.cells.indicator === cells.indicator && one.cells.group === cells.group && one.cells.x !== cells.x);
};

function ofCard({ period, cells }: CardRow, row: number, differ: boolean): readonly Found[] {
  const named = { period: period ?? "", unit: String(cells.unit), indicator: String(cells.indicator) };
  const at = (...fields: readonly Field[]) => fields.map((field) => ["cards", row, field] as const);
  if (!differ) {
    const params = { period: named.period, indicator: named.indicator, n: whole(cells.n), x: amount(cells.x) };
    return [{ code: "alike", params, at: at("n", "x") }];
  }
  const mean: readonly Found[] =
    cells.to_mean === null ? [] : [{ code: "mean", params: { ...named, mean: amount(cells.mean), to_mean: amount(cells.to_mean) }, at: at("mean", "to_mean") }];
  if (cells.rank === 1) return [{ code: "best", params: { ...named, x: amount(cells.x), n: whole(cells.n) }, at: at("x", "n") }, ...mean];
  if (cells.to_best === null) return mean;
  const params = {
    ...named,
    x: amount(cells.x),
    best_unit: String(cells.best_unit),
    best: amount(cells.best),
    to_best: amount(cells.to_best),
    rank: whole(cells.rank),
    n: whole(cells.n),
    direction: String(cells.direction),
  };
  return [{ code: "behind", params, at: at("x", "best", "to_best", "rank", "n") }, ...mean];
}
