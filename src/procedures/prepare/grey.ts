import { choice, number } from "../../engine/declare/options.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { FoundOf } from "../declare/says.ts";
import type { Gives, ListRow } from "../declare/gives.ts";
import { greyWords } from "./grey.words.ts";
import { numbersOf, seriesOf, timelineOf } from "./series.ts";
import { both } from "./wording.ts";
import { score as scored } from "../said/shown-number.ts";

const gives = {
  grades: { gives: "rows", columns: { unit: "word", indicator: "word", grade: "score", rank: "integer", n: "integer" } },
} as const satisfies Gives;

const says = {
  closest: ["unit", "indicator", "grade", "reference"],
  farthest: ["unit", "indicator", "grade", "reference"],
  alike: ["low", "high"],
} as const;

const takes = {
  value: { holds: "numbers", min: 1 },
  values: { holds: "numbers", min: 1, many: true },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
} as const;

const refuses = { "no-scale": ["column", "unit", "cell"], short: ["unit", "n", "cell"], "all-equal": ["unit"] } as const;

const options = {
  rho: number({
    title: both("分辨系数ρ", "Distinguishing coefficient ρ"),
    help: both("一般取0.5；越小，差别越明显。", "Commonly 0.5; the smaller, the more grades differ."),
    min: 0.01,
    max: 1,
    integer: false,
    default: 0.5,
  }),
  normalisation: choice({
    title: both("无量纲化", "Normalisation"),
    help: both("各序列除以均值、除以初值，或极差标准化。", "Every series over its mean, over its first value, or min–max."),
    values: { mean: both("均值化", "Over the mean"), first: both("初值化", "Over the first value"), minmax: both("极差标准化", "Min–max") },
    default: "mean",
  }),
};

type Grade = ListRow<keyof typeof gives.grades.columns>;
type Found = FoundOf<typeof says, typeof gives>;

/**
 * Grey relational grades of series with a reference series of the same unit: Δ = |x₀ − x_i| of normalised series,
 * ξ = (min Δ + ρ max Δ) / (Δ + ρ max Δ) with least and largest over all series of the unit; the grade is the mean of ξ.
 */
export const grey = describeProcedure(
  {
    id: "grey",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options,
    least: { rows: 2, in: "all" },
    gives,
    says,
    refuses,
    functions: { "INDEX.GREY": { gives: "grades", parameters: ["value", "values", "period", "unit", "rho", "normalisation", "result"] } },
    *run(given, { rho, normalisation }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const { value, values } = given.columns;
      const grades: Grade[] = [];
      for (const series of seriesOf(given, timelineOf(given.periods))) {
        const { unit } = series;
        const [first] = series.rows.filter((row) => row >= 0);
        const scaled = [value[0], ...values].map((column) => {
          const x = numbersOf(series, column).filter((one) => !Number.isNaN(one));
          if (x.length < 2) refuse("short", { unit, n: String(x.length), cell: column.addressOf(first) });
          return normalised(x, normalisation) ?? refuse("no-scale", { column: column.name, unit, cell: column.addressOf(first) });
        });
        const [reference, ...others] = scaled as readonly Float64Array[];
        const apart = others.map((x) => x.map((one, t) => Math.abs(one - reference[t])));
        const [least, largest] = [Math.min(...apart.map((one) => Math.min(...one))), Math.max(...apart.map((one) => Math.max(...one)))];
        if (largest === 0) refuse("all-equal", { unit });
        const own = apart.map((x) => x.reduce((sum, one) => sum + (least + rho * largest) / (one + rho * largest), 0) / x.length);
        values.forEach(({ name }, j) => {
          const rank = 1 + own.filter((one) => one > own[j]).length;
          grades.push({ period: null, cells: { unit, indicator: name, grade: own[j], rank, n: reference.length } });
        });
      }
      return { values: { grades }, findings: findingsOf(grades, value[0].name) };
    },
  },
  greyWords,
);

/** A series without its unit; null where what it is divided by is 0. */
function normalised(x: Float64Array, by: "mean" | "first" | "minmax"): Float64Array | null {
  const low = by === "minmax" ? Math.min(...x) : 0;
  const over = by === "minmax" ? Math.max(...x) - low : by === "first" ? x[0] : x.reduce((sum, one) => sum + one, 0) / x.length;
  return over === 0 ? null : x.map((one) => (one - low) / over);
}

function findingsOf(grades: readonly Grade[], reference: string): readonly Found[] {
  const sorted = [...grades.keys()].sort((a, b) => Number(grades[b].cells.grade) - Number(grades[a].cells.grade));
  const [high, low] = [sorted[0], sorted[sorted.length - 1]];
  const told = (k: number) => ({
    unit: String(grades[k].cells.unit),
    indicator: String(grades[k].cells.indicator),
    grade: scored(grades[k].cells.grade),
    reference,
  });
  if (Number(grades[high].cells.grade) - Number(grades[low].cells.grade) < 0.05)
    return [
      {
        code: "alike",
        params: { low: scored(grades[low].cells.grade), high: scored(grades[high].cells.grade) },
        at: [
          ["grades", low, "grade"],
          ["grades", high, "grade"],
        ],
      },
    ];
  return [
    { code: "closest", params: told(high), at: [["grades", high, "grade"]] },
    { code: "farthest", params: told(low), at: [["grades", low, "grade"]] },
  ];
}
