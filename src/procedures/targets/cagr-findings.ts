import type { FoundOf } from "../declare/says.ts";
import { amount, percent } from "../said/shown-number.ts";
import type { gives, RateRow, says } from "./cagr-results.ts";

type Found = FoundOf<typeof says, typeof gives>;
type Field = keyof (typeof gives)["rates"]["columns"];

/** Sentences of one kind, at most. */
const most = 5;

/** Each indicator: the one rate, or the fastest and the slowest; then what has not moved and what has no rate. */
export function findingsOf(rates: readonly RateRow[]): readonly Found[] {
  const indicators = [...new Set(rates.map(({ cells }) => cells.indicator))];
  const all = [...rates.keys()];
  const still = all.filter((row) => rates[row].cells.from === rates[row].cells.to);
  return [
    ...indicators.flatMap((indicator) =>
      ofIndicator(
        rates,
        all.filter((row) => rates[row].cells.indicator === indicator && rates[row].cells.cagr !== null && !still.includes(row)),
      ),
    ),
    ...still.slice(0, most).map((row): Found => {
      const { first, last, to } = rates[row].cells;
      return { code: "unchanged", params: { ...named(rates[row]), first: String(first), last: String(last), to: amount(to) }, at: at(row, "to") };
    }),
    ...all
      .filter((row) => rates[row].cells.cagr === null && !still.includes(row))
      .slice(0, most)
      .map((row): Found => {
        const { first, from } = rates[row].cells;
        return { code: "no-rate", params: { ...named(rates[row]), first: String(first), from: amount(from) }, at: at(row, "from") };
      }),
  ];
}

const named = ({ cells: { unit, indicator } }: RateRow) => ({ unit: String(unit ?? ""), indicator: String(indicator) });
const at = (row: number, ...fields: readonly Field[]) => fields.map((field) => ["rates", row, field] as const);

function ofIndicator(rates: readonly RateRow[], rows: readonly number[]): readonly Found[] {
  if (rows.length === 0) return [];
  const rate = (row: number) => Number(rates[row].cells.cagr);
  const order = [...rows].sort((a, b) => rate(b) - rate(a) || a - b);
  const [high, low] = [order[0], order[order.length - 1]];
  const { first, last, from, to, cagr, multiple } = rates[high].cells;
  const range: readonly Found[] =
    rate(high) === rate(low)
      ? []
      : [
          {
            code: "range",
            params: {
              indicator: String(rates[high].cells.indicator),
              fastest: String(rates[high].cells.unit),
              high: percent(cagr),
              slowest: String(rates[low].cells.unit),
              low: percent(rate(low)),
            },
            at: [...at(high, "cagr"), ...at(low, "cagr")],
          },
        ];
  return [
    {
      code: "rate",
      params: {
        ...named(rates[high]),
        first: String(first),
        last: String(last),
        from: amount(from),
        to: amount(to),
        cagr: percent(cagr),
        multiple: amount(multiple),
      },
      at: at(high, "from", "to", "cagr", "multiple"),
    },
    ...range,
  ];
}
