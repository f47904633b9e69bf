import type { CellRefs } from "../said/column-formula.ts";
import { numberOrNull } from "../said/number-or-null.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { findingsOf } from "./deflate-findings.ts";
import { gives, says, type DeflatorRow, type IndicatorRow } from "./deflate-results.ts";
import { deflateWords } from "./deflate.words.ts";
import { priceColumns, pricedRows, sourceOf } from "./deflators.ts";
import { baseStep, seriesOf, timelineOf } from "./series.ts";
import { options } from "./deflate-options.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true, blank: "kept" },
  price: { holds: "numbers", min: 0, rule: "positive", blank: "kept" },
  nominal: { holds: "numbers", min: 0, rule: "positive", blank: "kept" },
  volume: { holds: "numbers", min: 0, rule: "positive", blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
  prices: { holds: "table", form: "unit-period", min: 0 },
} as const;

const refuses = { "no-price": [], "not-given": ["needed"], "no-unit": ["units[]"] } as const;

/** A change of the deflator within a year that is beyond it is hardly one of prices. */
const suspect = 0.15;

/**
 * Values at the prices of a base year: real = nominal / P with P_b = 1. P is a column, a table of units and periods, or the
 * implicit deflator (N_t / N_b) / (Q_t / Q_b) of values at current prices N and a volume Q. A change of P beyond ±15 % is said.
 */
export const deflate = describeProcedure(
  {
    id: "deflate",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: {
      "PREP.DEFLATE": {
        gives: "columns",
        parameters: ["values", "period", "price", "unit", "prices", "base", "price-index", "nominal", "volume", "deflator", "result"],
      },
    },
    *run(given, { base, "price-index": kind, deflator }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const { values, price, nominal, volume, unit, period } = given.columns;
      const timeline = timelineOf(given.periods);
      const start = baseStep(timeline, base);
      const source = sourceOf(deflator, given.columns, given.tables.prices, timeline);
      if (source === null) return deflator === "auto" ? refuse("no-price", {}) : refuse("not-given", { needed: deflator });
      const series = seriesOf(given, timeline);
      const { P, before, earlier, formulas, without, baseless } = pricedRows({ source, kind, base: start }, series, given.rows);
      if (without.length + baseless.length === series.length) refuse("no-unit", { units: series.map((one) => one.unit) });
      // A column of prices, or both of what implies them.
      const priced = priceColumns(source).flatMap((name) => [...price, ...nominal, ...volume].find((one) => one.name === name) ?? []);
      const blankIn = (rows: Iterable<number>) => {
        for (const row of rows) for (const one of priced) if (row >= 0 && Number.isNaN(one.numbers[row])) return one.addressOf(row);
        return "";
      };
      const withoutBase = { units: baseless.map((one) => one.unit), cell: blankIn(baseless.map((one) => one.rows[start])) };
      const real = values.map(({ numbers }) => Array.from(numbers, (x, row) => numberOrNull(x / P[row])));
      const placed = given.periods.flatMap(({ period: label, rows }) => rows.map((row) => ({ label, row })));
      const places = new Map(placed.map(({ row }, k) => [row, k]));
      const realFormula = (name: string) => (row: number, cells: CellRefs) => {
        const P = source.by === "table" ? cells.in("deflators", places.get(row)!, "P") : formulas.get(row)!(cells);
        if (P === null) return source.by === "table" ? null : cells.of(name, row);
        return `${cells.of(name, row)}/(${P})`;
      };
      const columns = values.map(({ name }, j): ColumnBack => ({
        name: `${name}_real`,
        values: real[j],
        formula: { columns: [name, ...priceColumns(source)], at: realFormula(name) },
      }));
      const indicators = values.map(({ name, numbers }, j): IndicatorRow => {
        const known = numbers.filter((x) => !Number.isNaN(x)).length;
        const deflated = real[j].filter((x) => x !== null).length;
        return { period: null, cells: { indicator: name, values: known, deflated, without: known - deflated } };
      });
      const deflators = placed.map(({ label, row }): DeflatorRow => {
        const change = P[row] / before[row] - 1;
        const check = Number.isNaN(P[row]) ? "none" : Number.isNaN(change) ? "first" : Math.abs(change) > suspect ? "outside" : "within";
        const cells = { unit: unit[0]?.labels[row] ?? "", P: numberOrNull(P[row]), change: numberOrNull(change), check };
        const at = (one: number, refs: CellRefs) => refs.in("deflators", places.get(one)!, "P")!;
        const live = {
          P: formulas.get(row)!,
          change: (refs: CellRefs) => `${at(row, refs)}/${at(earlier.get(row)!, refs)}-1`,
        };
        return { period: label ?? period[0].labels[row], cells, formulas: live };
      });
      return {
        values: { columns, indicators, deflators },
        findings: findingsOf(
          { source, base: timeline.labels[start], without, withoutBase, cell: blankIn([...P.keys()].filter((row) => Number.isNaN(P[row]))) },
          indicators,
          deflators,
        ),
      };
    },
  },
  deflateWords,
);
