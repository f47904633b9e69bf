import { judged, judgedCount, type Check, type Claim, type Stated } from "./claim.ts";
import { grim } from "./grim.ts";
import { add, divide, exactly, monotone, scale, sum, type Interval, type Printed } from "./interval.ts";
import { unitRows, type PrintedTable } from "./printed-table.ts";
import { rankWithin } from "./ranks.ts";
import { isNamed, type RefuseClaim, type TypedCheck, type TypedClaim } from "./typed-claims.ts";

const kinds: Readonly<Record<TypedCheck, Check>> = {
  count: "count",
  "least-count": "count",
  "most-count": "count",
  percent: "percent",
  mean: "mean",
  minimum: "extreme",
  maximum: "extreme",
  growth: "growth",
  ratio: "ratio",
  rank: "rank",
  up: "direction",
  down: "direction",
  grim: "grim",
  "sample-size": "sample-size",
};

/** A condition on a number: above, below, at least, at most. Each says of an interval whether it holds surely, and whether it may. */
const comparisons: Readonly<Record<string, (one: Interval, limit: number) => readonly [surely: boolean, perhaps: boolean]>> = {
  ">=": ({ low, high }, limit) => [low >= limit, high >= limit],
  "<=": ({ low, high }, limit) => [high <= limit, low <= limit],
  ">": ({ low, high }, limit) => [low > limit, high > limit],
  "<": ({ low, high }, limit) => [high < limit, low < limit],
};

/** Judges typed claims by the numbers of the table. */
export function checkTyped(table: PrintedTable, claims: readonly TypedClaim[], refuse: RefuseClaim): readonly Claim[] {
  return claims.flatMap((claim) => new TypedCheckOf(table, claim, refuse).claims());
}

class TypedCheckOf {
  constructor(
    private readonly table: PrintedTable,
    private readonly claim: TypedClaim,
    private readonly refuse: RefuseClaim,
  ) {}

  claims(): readonly Claim[] {
    const { check, conditions, numbers } = this.claim;
    const first = () => this.columns()[0];
    switch (check) {
      case "count":
        return [judgedCount(this.stated(), this.printed().value, this.count(conditions.length > 0 ? this.columns() : []))];
      case "least-count":
      case "most-count": {
        const counts = this.columns().map((column) => this.count([column]));
        const of = check === "least-count" ? Math.min : Math.max;
        return [
          judgedCount(
            this.stated(),
            this.printed().value,
            monotone(counts, (all) => of(...all)),
          ),
        ];
      }
      case "percent":
        return [judged(this.stated(), this.printed(), this.percent())];
      case "mean":
        return [judged(this.stated(), this.printed(), this.mean(this.cells()))];
      case "minimum":
      case "maximum":
        return [
          judged(
            this.stated(),
            this.printed(),
            monotone(this.cells(), (all) => (check === "minimum" ? Math.min : Math.max)(...all)),
          ),
        ];
      case "growth":
        return [judged(this.stated(), this.printed(), this.growth())];
      case "ratio":
        return [judged(this.stated(), this.printed(), divide(this.number("numerator"), this.number("denominator")))];
      case "rank": {
        const values = this.table.columns[first()].cells;
        return this.rows().flatMap((row) => {
          const own = values[row];
          const others = unitRows(this.table, this.table.periods[row]).flatMap((at) => (at === row ? [] : (values[at] ?? [])));
          return own === null ? [] : [judgedCount(this.stated(row), this.printed().value, rankWithin(own, others, true))];
        });
      }
      case "up":
      case "down":
        return this.rows().map((row) => this.direction(row, check));
      case "grim": {
        const number = this.printed();
        const { fits, nearest } = grim(number.value, this.number("n").value, number.decimals, numbers.items?.value ?? 1);
        return [judged(this.stated(), number, exactly(fits ? number.value : nearest))];
      }
      case "sample-size": {
        const [m, s, n] = [this.number("numerator").value, this.number("denominator").value, this.printed().value];
        const least = Math.max(m * s, 3 * (m + s));
        const { claim: text, ...rest } = this.stated();
        const judgement = judgedCount({ ...rest, claim: `${text} (n ≥ ${least})` }, n, { low: Math.max(n, least), high: Math.max(n, least) });
        return [judgement];
      }
    }
  }

  private stated(row: number | null = null): Stated {
    const { check, claim, units } = this.claim;
    return { check: kinds[check], claim, row, column: null, unit: row === null ? units.join("; ") : this.table.labels[row] };
  }

  private needs(expected: string): never {
    const { address, check } = this.claim;
    return this.refuse("claim-needs", { address, got: check, expected });
  }

  private printed(): Printed {
    return this.claim.printed ?? this.needs("printed");
  }

  private number(name: "numerator" | "denominator" | "n"): Printed {
    return this.claim.numbers[name] ?? this.needs(name);
  }

  /** The columns that the claim names. */
  private columns(): readonly number[] {
    const { columns, address } = this.claim;
    if (columns.length === 0) this.needs("column");
    const names = this.table.columns.map(({ name }) => name);
    return columns.map((wanted) => {
      const found = names.findIndex((name) => name === wanted);
      return found >= 0 ? found : this.refuse("claim-column", { address, got: wanted, expected: names.join(", ") });
    });
  }

  /** The rows of the units, groups or rows of means that the claim names; all units where it names none. */
  private rows(): readonly number[] {
    const { units, address } = this.claim;
    const { labels, groups } = this.table;
    if (units.length === 0) return unitRows(this.table);
    return units.flatMap((wanted) => {
      const own = labels.flatMap((label, row) => (isNamed([wanted], label) ? [row] : []));
      const found = own.length > 0 ? own : unitRows(this.table).filter((row) => groups[row] === wanted);
      return found.length > 0 ? found : this.refuse("claim-unit", { address, got: wanted, expected: labels.slice(0, 5).join(", ") });
    });
  }

  private cells(): readonly Printed[] {
    return this.columns().flatMap((column) => this.rows().flatMap((row) => this.table.columns[column].cells[row] ?? []));
  }

  /** How many rows meet every condition, each on its own column, at least and at most. */
  private count(columns: readonly number[]): Interval {
    const { conditions } = this.claim;
    if (columns.length === 0) this.needs("column, condition");
    const judgements = this.rows().map((row) => {
      const met = conditions.map((condition, k) => {
        const [, sign, limit] = /^(>=|<=|>|<|≥|≤|＞|＜)\s*(-?\d+(?:\.\d+)?)$/.exec(condition) ?? this.needs("condition: > 1, >= 1, < 1, <= 1");
        const cell = this.table.columns[columns[Math.min(k, columns.length - 1)]].cells[row];
        const plain = { "≥": ">=", "≤": "<=", "＞": ">", "＜": "<" }[sign] ?? sign;
        return cell === null ? ([false, true] as const) : comparisons[plain](cell, Number(limit));
      });
      return [met.every(([surely]) => surely), met.every(([, perhaps]) => perhaps)] as const;
    });
    return { low: judgements.filter(([surely]) => surely).length, high: judgements.filter(([, perhaps]) => perhaps).length };
  }

  /** What the whole is where per cent are claimed: 12.3 is of 100, and 12.3%, which is 0.123, of 1. */
  private whole(): number {
    return this.printed().percent ? 1 : 100;
  }

  /** A count of units in per cent of all, or one number of another. */
  private percent(): Interval | null {
    const { numerator, denominator } = this.claim.numbers;
    if (numerator !== undefined) {
      // Counts are exact; what has decimals was rounded.
      const exact = (one: Printed) => (one.decimals === 0 ? exactly(one.value) : one);
      const ratio = divide(exact(numerator), exact(denominator ?? this.number("denominator")));
      return ratio && scale(ratio, this.whole());
    }
    const { low, high } = this.count(this.columns());
    const all = denominator?.value ?? this.rows().length;
    return scale({ low: low / all, high: high / all }, this.whole());
  }

  private mean(cells: readonly Interval[]): Interval | null {
    return cells.length === 0 ? null : scale(sum(cells), 1 / cells.length);
  }

  /** Mean growth in per cent a period, from the mean of the first column to that of the last; the periods are the columns between, or `n`. */
  private growth(): Interval | null {
    const columns = this.columns();
    const of = (column: number) => this.mean(this.rows().flatMap((row) => this.table.columns[column].cells[row] ?? []));
    const [from, to] = [of(columns[0]), of(columns[columns.length - 1])];
    if (from === null || to === null || columns.length < 2) this.needs("column: from; to");
    const ratio = divide(to, from);
    const [start, end] = [columns[0], columns[columns.length - 1]].map((column) => this.table.columns[column].header.to);
    const periods = this.claim.numbers.n?.value ?? (start !== null && end !== null && end > start ? end - start : columns.length - 1);
    if (ratio === null || ratio.low <= 0) return null;
    return scale(
      add(
        monotone([ratio], ([one]) => one ** (1 / periods)),
        exactly(-1),
      ),
      this.whole(),
    );
  }

  private direction(row: number, wanted: "up" | "down"): Claim {
    const [from, to] = this.columns().map((column) => this.table.columns[column].cells[row]);
    const judgement = judgedCount(this.stated(row), 0, { low: 0, high: 0 });
    if (from === undefined || to === undefined) this.needs("column: from; to");
    const change = from === null || to === null ? null : { low: to.low - from.high, high: to.high - from.low };
    const [surely, never] = change === null ? [false, false] : wanted === "up" ? [change.low > 0, change.high <= 0] : [change.high < 0, change.low >= 0];
    const by = never && change !== null ? Math.max(0, change.low, -change.high) : 0;
    const decimals = Math.max(from?.decimals ?? 0, to?.decimals ?? 0);
    const percent = from?.percent === true && to?.percent === true;
    return { ...judgement, printed: null, decimals, percent, follows: change, verdict: surely ? "consistent" : never ? "inconsistent" : "undetermined", by };
  }
}
