import type { Given, GivenColumn } from "../run/given.ts";
import type { CompositeSettings } from "./composite-options.ts";
import type { CheckRow, Found, WeightRow } from "./composite-results.ts";
import { score as scored, significant } from "../said/shown-number.ts";
import { leader, weightsApart } from "./weight-places.ts";

interface Made {
  readonly weights: readonly WeightRow[];
  readonly checks: readonly CheckRow[];
  readonly score: readonly number[];
  /** How many there are. */
  readonly indicators: number;
}

type Panel = Pick<Given, "periods"> & { readonly columns: { readonly unit: readonly GivenColumn[] } };

/** What weighs, how consistent it is, who is first, over what it was scaled, and what is not to be done with it. */
export function findingsOf(given: Panel, made: Made, settings: CompositeSettings): readonly Found[] {
  return [...ofWeights(made, settings), ...ofChecks(made, settings), ...first(given, made), ...ofScale(given, made, settings)];
}

/** Of the last period where each has weights of its own. */
function ofWeights({ weights, indicators }: Made, { weighting, shift }: CompositeSettings): readonly Found[] {
  const { heavy, light, areAlike } = weightsApart(weights, [...weights.keys()].slice(-indicators));
  const of = (k: number) => weights[k].cells.weight;
  const nameOf = (k: number) => String(weights[k].cells.indicator);
  const moved: readonly Found[] =
    weighting === "entropy" && shift > 0
      ? [{ code: "shifted", params: { indicator: nameOf(heavy), shift: String(shift), weight: scored(of(heavy)) }, at: [["weights", heavy, "weight"]] }]
      : [];
  if (areAlike)
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
  if (weighting === "pca") return [{ code: "components", params: { kept: String(valueOf("kept")), share: significant(valueOf("share")) }, at: [at("share")] }];
  if (weighting !== "ahp") return [];
  const CR = valueOf("CR");
  if (CR === null) return [{ code: "without-ratio", params: { n: String(indicators), lambda: significant(valueOf("lambda")) }, at: [at("lambda")] }];
  return [{ code: Number(CR) > 0.1 ? "inconsistent" : "consistent", params: { CR: significant(CR) }, at: [at("CR")] }];
}

function first(given: Panel, { score }: Made): readonly Found[] {
  const best = leader(given, score);
  if (best === null) return [];
  const { row, unit, period } = best;
  return [{ code: "first", params: { unit, period, score: scored(score[row]) }, at: [["score", row, "score"]] }];
}

/** Where there are several periods, whether scores of different ones compare; and that the scale is none for DEA. */
function ofScale({ periods }: Panel, { checks }: Made, { within }: CompositeSettings): readonly Found[] {
  const rows = placeOf(checks, "rows");
  const highest = placeOf(checks, "high");
  const params = { rows: String(checks[rows].cells.value), score: significant(checks[highest].cells.value) };
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
      params: { low: significant(checks[low].cells.value), high: significant(checks[high].cells.value) },
      at: [
        ["checks", low, "value"],
        ["checks", high, "value"],
      ],
    },
  ];
}
