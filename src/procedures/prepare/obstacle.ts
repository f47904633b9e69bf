import type { Given } from "../run/given.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack, Gives, ListRow, Value } from "../declare/gives.ts";
import type { FoundOf } from "../declare/says.ts";
import { printedFormat } from "../../analysis/table/printed-number.ts";
import { printedWith, score } from "../said/shown-number.ts";
import { indicatorSlots, indicatorsOf, scaledOver } from "./indicator-scale.ts";
import { entropyWeightsOf } from "./indicator-weights.ts";
import { obstacleWords } from "./obstacle.words.ts";

const gives = {
  columns: { gives: "column", format: "significant" },
  means: { gives: "rows", columns: { indicator: "word", direction: "word", weight: "score", O: "significant", rank: "integer" } },
} as const satisfies Gives;

const says = {
  first: ["period", "indicator", "O"],
  last: ["period", "indicator", "O"],
  alike: ["period", "high", "low"],
  none: ["rows", "indicator", "weight"],
} as const;

const takes = {
  ...indicatorSlots,
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 0 },
} as const;

const refuses = { "few-indicators": [], constant: ["column", "value", "cell"] } as const;

/** Of a degree in per cent. */
const decimals = 1;
const perCent = (value: Value) => printedWith(Number(value), decimals);

type Mean = ListRow<keyof typeof gives.means.columns>;
type Found = FoundOf<typeof says, typeof gives>;

/** Obstacle degrees in per cent: O_j = w_j (1 − z_j) / Σ w (1 − z) · 100, z min–max over all rows, w entropy weights; none of a row that is best in all. */
export const obstacle = describeProcedure(
  {
    id: "obstacle",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options: {},
    least: { rows: 3, in: "all" },
    gives,
    says,
    refuses,
    functions: { "INDEX.OBSTACLE": { gives: "columns", parameters: ["values", "negative", "unit", "period", "result"] } },
    *run(given, _, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const indicators = indicatorsOf(given.columns);
      if (indicators.length < 2) refuse("few-indicators", {});
      const all = Array.from({ length: given.rows }, (_unused, row) => row);
      const z = scaledOver(indicators, all, (constant) => refuse("constant", constant));
      const { weights } = entropyWeightsOf(z);
      const lacking = all.map((row) => weights.map((w, j) => w * (1 - z[j][row])));
      const sums = lacking.map((own) => own.reduce((sum, one) => sum + one, 0));
      const O = indicators.map((_unused, j) => all.map((row) => (sums[row] === 0 ? null : (100 * lacking[row][j]) / sums[row])));
      const columns = indicators.map(({ column }, j): ColumnBack => ({ name: `${column.name}_O`, values: O[j] }));
      const means = given.periods.flatMap(({ period, rows }) => {
        const known = rows.filter((row) => sums[row] > 0);
        const mean = indicators.map((_unused, j) => (known.length === 0 ? null : known.reduce((sum, row) => sum + O[j][row]!, 0) / known.length));
        const rankOf = (own: number | null) => (own === null ? null : 1 + mean.filter((other) => other !== null && other > own).length);
        return indicators.map(({ column, direction }, j): Mean => {
          const cells = { indicator: column.name, direction, weight: weights[j], O: mean[j], rank: rankOf(mean[j]) };
          return { period, cells, printed: { O: printedFormat(decimals) } };
        });
      });
      const best = sums.filter((sum) => sum === 0).length;
      return { values: { columns, means }, findings: findingsOf(given, means, indicators.length, best) };
    },
  },
  obstacleWords,
);

/** What hinders most and least in the last period, or that nothing stands out. */
function findingsOf({ periods }: Pick<Given, "periods">, means: readonly Mean[], count: number, best: number): readonly Found[] {
  const own = [...means.keys()].slice(-count).filter((k) => means[k].cells.O !== null);
  const period = periods[periods.length - 1].period ?? "";
  const sorted = own.sort((a, b) => Number(means[b].cells.O) - Number(means[a].cells.O));
  const [high, low] = [sorted[0], sorted[sorted.length - 1]];
  const told = (k: number) => ({ period, indicator: String(means[k].cells.indicator), O: perCent(means[k].cells.O) });
  const found: Found[] = [];
  if (sorted.length > 0 && Number(means[high].cells.O) - Number(means[low].cells.O) < 5 / count)
    found.push({
      code: "alike",
      params: { period, high: perCent(means[high].cells.O), low: perCent(means[low].cells.O) },
      at: [
        ["means", high, "O"],
        ["means", low, "O"],
      ],
    });
  else if (sorted.length > 0)
    found.push({ code: "first", params: told(high), at: [["means", high, "O"]] }, { code: "last", params: told(low), at: [["means", low, "O"]] });
  if (best > 0)
    found.push({
      code: "none",
      params: { rows: String(best), indicator: String(means[0].cells.indicator), weight: score(means[0].cells.weight) },
      at: [["means", 0, "weight"]],
    });
  return found;
}
