import type { Given } from "../../run/given.ts";
import type { ColumnBack } from "../../declare/gives.ts";
import type { FoundOf } from "../../declare/says.ts";
import { percent, score, whole } from "../../said/shown-number.ts";
import type { takes } from "./compare.ts";
import { rankColumn } from "./compare-columns.ts";
import { pairName } from "./compare-pair.ts";
import type { gives, MoveRow, PairRow, says } from "./compare-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Pairs that are spoken of, and units that are named. */
const mostPairs = 3;
const mostUnits = 12;

/** Of the last period, of each column with the first. */
export function findingsOf(
  { columns, periods }: Given<typeof takes>,
  scores: readonly ColumnBack[],
  pairs: readonly PairRow[],
  moves: readonly MoveRow[],
): readonly Found[] {
  const { period, rows } = periods[periods.length - 1];
  const rowOf = new Map(rows.map((row) => [columns.unit[0].labels[row], row]));
  const own = [...pairs.keys()].filter((row) => pairs[row].period === period && pairs[row].cells.first === pairs[0].cells.first);
  return own.slice(0, mostPairs).flatMap((row) => ofPair(pairs[row], row, moves, { scores, rowOf }));
}

/** The columns beside the data, and the row of each unit in the period that is spoken of. */
interface Beside {
  readonly scores: readonly ColumnBack[];
  readonly rowOf: ReadonlyMap<string, number>;
}

function ofPair({ period, cells }: PairRow, pair: number, moves: readonly MoveRow[], beside: Beside): readonly Found[] {
  const [first, second] = [String(cells.first), String(cells.second)];
  const named = { period: period ?? "", first, second };
  const n = whole(cells.n);
  const at = (...fields: readonly (keyof PairRow["cells"])[]) => fields.map((field) => ["pairs", pair, field] as const);
  const lacking: readonly Found[] =
    cells.n === beside.rowOf.size ? [] : [{ code: "lacking", params: { ...named, n, all: String(beside.rowOf.size) }, at: at("n") }];
  if (cells.spearman === null || cells.kendall === null) return [{ code: "flat", params: { ...named, n }, at: at("n") }, ...lacking];
  const rows = [...moves.keys()].filter((k) => moves[k].period === period && moves[k].cells.pair === pairName(first, second));
  const still = rows.every((k) => moves[k].cells.shift === 0);
  const moved: readonly Found[] = still
    ? [{ code: "unmoved", params: { ...named, n, spearman: score(cells.spearman) }, at: at("n", "spearman") }]
    : farthest(
        named,
        rows.map((k) => String(moves[k].cells.unit)),
        beside,
      );
  const others = rows.filter((k) => moves[k].cells.class_1 !== moves[k].cells.class_2).map((k) => String(moves[k].cells.unit));
  const classes: readonly Found[] =
    cells.class_changes === null
      ? []
      : [
          {
            code: "classes",
            params: { ...named, class_changes: whole(cells.class_changes), n, units: others.slice(0, mostUnits) },
            at: at("class_changes", "n"),
          },
        ];
  return [
    { code: "agree", params: { ...named, n, spearman: score(cells.spearman), kendall: score(cells.kendall) }, at: at("n", "spearman", "kendall") },
    ...moved,
    ...classes,
    {
      code: "quarters",
      params: { ...named, quarter_changes: whole(cells.quarter_changes), n, top_kept: percent(cells.top_kept) },
      at: at("quarter_changes", "n", "top_kept"),
    },
    ...lacking,
  ];
}

/** Who moves farthest by the ranks that stand beside the scores; nobody where these are the same. */
function farthest(
  named: { readonly period: string; readonly first: string; readonly second: string },
  units: readonly string[],
  { scores, rowOf }: Beside,
): readonly Found[] {
  const ranks = [named.first, named.second].map((name) => scores.find((column) => column.name === rankColumn(name))!);
  const rankOf = (side: 0 | 1, unit: string) => ranks[side].values[rowOf.get(unit)!]!;
  const size = (unit: string) => Math.abs(rankOf(0, unit) - rankOf(1, unit));
  const unit = units.reduce((found, one) => (size(one) > size(found) ? one : found));
  if (size(unit) === 0) return [];
  const row = rowOf.get(unit)!;
  return [
    {
      code: "farthest",
      params: { ...named, unit, rank_1: whole(rankOf(0, unit)), rank_2: whole(rankOf(1, unit)) },
      at: ranks.map(({ name }) => ["scores", row, name] as const),
    },
  ];
}
