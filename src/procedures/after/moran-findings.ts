import { nameKey } from "../neighbours/name-key.ts";
import type { Neighbours } from "../neighbours/neighbours.ts";
import type { MoranSettings } from "./moran-options.ts";
import { mostNamed } from "./moran.words.ts";
import type { Global, Local, MoranFound, Quadrant, Weighing } from "./moran-results.ts";

/** What came of a run, period by period. */
interface Results {
  readonly global: readonly Global[];
  readonly local: readonly Local[];
  readonly weights: readonly Weighing[];
}

/** Whether there is clustering in the last period, and in how many; which units it is made of; then what the weights are. */
export function findingsOf(results: Results, neighbours: Neighbours, settings: MoranSettings): readonly MoranFound[] {
  return [
    ...ofLast(results, settings),
    ...ofPeriods(results, settings),
    ...ofUnits(results, settings),
    ...ofWeights(results, neighbours, settings),
    ...ofNames(results, neighbours),
  ];
}

const score = (value: number) => ({ value, format: "score" }) as const;
const probability = (value: number) => ({ value, format: "significant" }) as const;
const whole = (value: number) => ({ value, format: "integer" }) as const;

/** The p value that a sentence states: under randomisation, else by permutations. */
const judged = ({ values: { p_rand, p_perm } }: Global) => (p_rand !== null ? (["p_rand", p_rand] as const) : (["p_perm", p_perm] as const));
const isSignificant = (row: Global, alpha: number) => (judged(row)[1] ?? 1) < alpha;

function ofLast({ global }: Results, { alpha, alternative }: MoranSettings): readonly MoranFound[] {
  const last = global.length - 1;
  const { period, values } = global[last];
  const [field, p] = judged(global[last]);
  if (values.I === null || p === null) return [];
  const named = period ?? "";
  const code = p >= alpha ? "none" : values.I > values.E_I! ? "clustered" : "dispersed";
  const found: MoranFound[] = [
    {
      code,
      params: { period: named, I: score(values.I), p: probability(p), side: alternative },
      at: [
        ["global", last, "I"],
        ["global", last, field],
      ],
    },
  ];
  const { p_rand, p_perm } = values;
  if (p_rand !== null && p_perm !== null && p_rand < alpha !== p_perm < alpha)
    found.push({
      code: "disagree",
      params: { period: named, p_rand: probability(p_rand), p_perm: probability(p_perm), alpha: String(alpha) },
      at: [
        ["global", last, "p_rand"],
        ["global", last, "p_perm"],
      ],
    });
  return found;
}

/** Over several periods: in which there is anything, and where it is most. */
function ofPeriods({ global }: Results, { alpha }: MoranSettings): readonly MoranFound[] {
  if (global.length < 2) return [];
  const periods = String(global.length);
  const distance = (t: number) => Math.abs(global[t].values.I! - global[t].values.E_I!);
  const found = [...global.keys()].filter((t) => isSignificant(global[t], alpha));
  const first = (found.length === 0 ? [...global.keys()] : found).reduce((best, t) => (distance(t) > distance(best) ? t : best));
  const params = { periods, first: global[first].period ?? "", I: score(global[first].values.I!) };
  if (found.length === 0) return [{ code: "in-none", params: { ...params, alpha: String(alpha) }, at: [["global", first, "I"]] }];
  const significant = found.map((t) => global[t].period ?? "");
  return [{ code: "in-some", params: { ...params, significant }, at: [["global", first, "I"]] }];
}

function ofUnits({ global, local }: Results, { alpha }: MoranSettings): readonly MoranFound[] {
  const { period, values } = global[global.length - 1];
  const named = period ?? "";
  const rowsIn = (...quadrants: readonly Quadrant[]) =>
    [...local.keys()].filter((row) => local[row].period === period && (quadrants as readonly unknown[]).includes(local[row].cells.quadrant));
  const kinds = [["high", rowsIn("HH")] as const, ["low", rowsIn("LL")] as const, ["apart", rowsIn("HL", "LH")] as const];
  const found = kinds.flatMap(([code, rows]): MoranFound[] =>
    rows.length === 0 ? [] : [{ code, params: { period: named, ...unitsOf(local, rows) }, at: cellsOf(rows) }],
  );
  if (found.length > 0) return found;
  return [{ code: "no-unit", params: { period: named, n: whole(values.n!), alpha: String(alpha) }, at: [["global", global.length - 1, "n"]] }];
}

const unitsOf = (local: readonly Local[], rows: readonly number[]) => ({ units: rows.map((row) => String(local[row].cells.unit)) });
const cellsOf = (rows: readonly number[]) => rows.slice(0, mostNamed).map((row) => ["local", row, "unit"] as const);

function ofWeights({ global, local, weights }: Results, neighbours: Neighbours, { standardise }: MoranSettings): readonly MoranFound[] {
  const last = global.length - 1;
  const { period, values } = weights[last];
  const named = period ?? "";
  const found: MoranFound[] = [
    {
      code: "weights",
      params: { form: neighbours.form, standardise, links: whole(values.links!), n: whole(global[last].values.n!), period: named },
      at: [
        ["weights", last, "links"],
        ["global", last, "n"],
      ],
    },
  ];
  const placeOf = (key: string) =>
    local.findIndex(({ period: own, cells }) => own === period && cells.quadrant !== "none" && nameKey(String(cells.unit)) === key);
  for (const [one, other] of neighbours.byConvention) {
    const [a, b] = [placeOf(one), placeOf(other)];
    if (a >= 0 && b >= 0)
      found.push({ code: "convention", params: { one: String(local[a].cells.unit), other: String(local[b].cells.unit) }, at: cellsOf([a, b]) });
  }
  if (values.one_way! > 0) found.push({ code: "one-way", params: { period: named, one_way: whole(values.one_way!) }, at: [["weights", last, "one_way"]] });
  return found;
}

/** Units without a neighbour, units that the table does not have, and names of the table that are no units. */
function ofNames({ global, local }: Results, { form, names }: Neighbours): readonly MoranFound[] {
  const found: MoranFound[] = [];
  const firstRow = new Map<string, number>();
  const keys = local.map(({ cells }) => nameKey(String(cells.unit)));
  local.forEach(({ cells }, row) => {
    if (cells.quadrant === "none" && !firstRow.has(keys[row])) firstRow.set(keys[row], row);
  });
  const listed = [...firstRow].filter(([key]) => names.has(key)).map(([, row]) => row);
  const unlisted = [...firstRow].filter(([key]) => !names.has(key)).map(([, row]) => row);
  if (listed.length > 0) {
    const period = global.length > 1 ? local[listed[0]].period : null;
    const always = listed.every((row) => local.every(({ cells }, k) => keys[k] !== keys[row] || cells.quadrant === "none"));
    found.push({ code: "isolated", params: { ...unitsOf(local, listed), period: always ? "" : (period ?? "") }, at: cellsOf(listed) });
  }
  if (unlisted.length > 0) found.push({ code: "unlisted", params: unitsOf(local, unlisted), at: cellsOf(unlisted) });
  const known = new Set(keys);
  const strangers = form === "shipped" ? [] : [...names].filter(([key]) => !known.has(key)).map(([, name]) => name);
  const last = global.length - 1;
  if (strangers.length > 0)
    found.push({
      code: "strangers",
      params: {
        names: strangers,
        n: whole(global[last].values.n!),
        period: global[last].period ?? "",
      },
      at: [["global", last, "n"]],
    });
  return found;
}
