import type { Given, GivenColumn } from "../given.ts";
import type { CompositeSettings } from "./composite-options.ts";
import type { CheckRow, Found, WeightRow } from "./composite-results.ts";

interface Made {
  readonly weights: readonly WeightRow[];
  readonly checks: readonly CheckRow[];
  readonly score: readonly number[];
  /** How many there are. */
  readonly indicators: number;
}

type Panel = Pick<Given, "periods"> & { readonly columns: { readonly unit: readonly GivenColumn[] } };

const scored = (value: unknown) => ({ value: Number(value), format: "score" }) as const;
const amount = (value: unknown) => ({ value: Number(value), format: "significant" }) as const;

/** What weighs, how consistent it is, who is first, over what it was scaled, and what is not to be done with it. */
export function findingsOf(given: Panel, made: Made, settings: CompositeSettings): readonly Found[] {
  return [...ofWeights(made, settings), ...ofChecks(made, settings), ...first(given, made), ...ofScale(given, made, settings)];
}

/** Of the last period where each has weights of its own. */
function ofWeights({ weights, indicators }: Made, { weighting, shift }: CompositeSettings): readonly Found[] {
  const own = [...weights.keys()].slice(-indicators);
  const of = (k: number) => Number(weights[k].cells.weight);
  const sorted = [...own].sort((a, b) => of(b) - of(a));
  const [heavy, light] = [sorted[0], sorted[sorted.length - 1]];
  const nameOf = (k: number) => String(weights[k].cells.indicator);
  const moved: readonly Found[] =
    weighting === "entropy" && shift > 0
      ? [{ code: "shifted", params: { indicator: nameOf(heavy), shift: String(shift), weight: scored(of(heavy)) }, at: [["weights", heavy, "weight"]] }]
      : [];
  if (of(heavy) - of(light) < 0.05 / indicators)
    return [
      {
        code: "alike",
        params: { most: scored(of(heavy)), least: scored(of(light)) },
        at: [
          ["weights", heavy, "weight"],
          ["weights", light, "weight"],
        ],
      },
      ...moved,
    ];
  return [
    { code: "heaviest", params: { indicator: nameOf(heavy), weight: scored(of(heavy)), weighting }, at: [["weights", heavy, "weight"]] },
    { code: "lightest", params: { indicator: nameOf(light), weight: scored(of(light)) }, at: [["weights", light, "weight"]] },
    ...moved,
  ];
}

/** The place of a check in the list, of the last part. */
const placeOf = (checks: readonly CheckRow[], check: string) => checks.map(({ cells }) => cells.check).lastIndexOf(check);

function ofChecks({ checks, indicators }: Made, { weighting }: CompositeSettings): readonly Found[] {
  const at = (check: string) => ["checks", placeOf(checks, check), "value"] as const;
  const valueOf = (check: string) => checks[placeOf(checks, check)].cells.value;
  if (weighting === "pca") return [{ code: "components", params: { kept: String(valueOf("kept")), share: amount(valueOf("share")) }, at: [at("share")] }];
  if (weighting !== "ahp") return [];
  const CR = valueOf("CR");
  if (CR === null) return [{ code: "without-ratio", params: { n: String(indicators), lambda: amount(valueOf("lambda")) }, at: [at("lambda")] }];
  return [{ code: Number(CR) > 0.1 ? "inconsistent" : "consistent", params: { CR: amount(CR) }, at: [at("CR")] }];
}

function first({ columns, periods }: Panel, { score }: Made): readonly Found[] {
  const { period, rows } = periods[periods.length - 1];
  const best = rows.reduce((one, row) => (score[row] > score[one] ? row : one), rows[0]);
  const [unit] = columns.unit;
  if (unit === undefined || rows.filter((row) => score[row] === score[best]).length > 1) return [];
  return [{ code: "first", params: { unit: unit.labels[best], period: period ?? "", score: scored(score[best]) }, at: [["score", best, "score"]] }];
}

/** Where there are several periods, whether scores of different ones compare; and that the scale is none for DEA. */
function ofScale({ periods }: Panel, { checks }: Made, { within }: CompositeSettings): readonly Found[] {
  const rows = placeOf(checks, "rows");
  const highest = placeOf(checks, "high");
  const params = { rows: String(checks[rows].cells.value), score: amount(checks[highest].cells.value) };
  const range: readonly Found[] =
    periods.length < 2
      ? []
      : [
          {
            code: within === "all" ? "pooled" : "yearly",
            params,
            at: [["checks", highest, "value"]],
          },
        ];
  const [low, high] = [placeOf(checks, "low"), highest];
  return [
    ...range,
    {
      code: "scaled",
      params: { low: amount(checks[low].cells.value), high: amount(checks[high].cells.value) },
      at: [
        ["checks", low, "value"],
        ["checks", high, "value"],
      ],
    },
  ];
}
