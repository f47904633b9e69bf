import { modelById } from "../../src/engine/catalog.ts";
import type { Results } from "../../src/engine/run/results.ts";
import { sixteenthDigit } from "./formulations/ebm.ts";
import { hangsOnLastDigit, isShownIllPosed, openWhenRounded } from "./ill-posed.ts";
import { Judge, type Expected, type Item } from "./judge.ts";
import { isExtreme } from "./last-digits.ts";
import type { Options } from "./formulations/question.ts";
import type { SoakCase } from "./soak-case.ts";

/** A number as the product gives it. */
export interface Given {
  readonly value: number | null;
  /** The status of a row; null where the number has none. */
  readonly status: string | null;
}

export type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly item: Item; readonly given: Given; readonly expected: Expected; readonly why: string }
  /** Data that differ in their last digit have the given result, or one as far away: shown by exact arithmetic. */
  | { readonly kind: "ill-posed"; readonly item: Item; readonly given: Given; readonly expected: Expected }
  | { readonly kind: "unscored"; readonly reason: string };

/** The product's own tolerance where it has no proof. */
const onFrontierWithin = 1e-9;

/** How the given number differs from what the papers say; null where it does not. */
export function difference(given: Given, expected: Exclude<Expected, { readonly open: string }>, proven: boolean): "number" | "status" | null {
  const { value, status, tolerance, size } = expected;
  if (given.value !== null && !Number.isFinite(given.value)) return "number";
  // A score beyond the doubles is no number: the row has none, and says so.
  if (value !== null && !Number.isFinite(value)) return given.value === null ? null : "number";
  if ((given.value === null) !== (value === null)) return "number";
  if (value === null) return status === null || given.status === status ? null : "status";
  // Without a proof what is within rounding of the frontier is on it.
  const isOn = !proven && (given.value === 0 || given.value === 1) && Math.abs(given.value - value) <= onFrontierWithin * (size ?? 1);
  if (!isOn && !(Math.abs(given.value! - value) <= tolerance)) return "number";
  if (given.status === status || status === null) return null;
  const onFrontier = (one: string | null) => one !== "inefficient" && one !== "super-efficient";
  return !proven && (onFrontier(given.status) || onFrontier(status)) ? null : "status";
}

/** Wrong numbers of a case after which the rest is left: to look whether each is ill-posed takes long. */
const enoughWrong = 3;

/** Every number of the results of a case, judged. */
export function* verdictsOf(one: SoakCase, options: Options, results: Results): Generator<Verdict> {
  const judge = new Judge(one, options);
  const all = [...givenBy(one, results, judge)];
  let wrong = 0;
  const illPosed = new Set<number>();
  for (const { item, given } of all) {
    const found =
      wrong < enoughWrong ? verdictOf(one, options, judge, item, given, results) : ({ kind: "unscored", reason: "in a case with wrong ones" } as const);
    if (found.kind === "ill-posed" && (item.kind === "score" || item.kind === "groupScore")) illPosed.add(item.row);
    // The ratio of two scores is as far off as one of them that was shown to hang on the last digit, if it is their ratio.
    const isRatioOfSuch = found.kind === "wrong" && item.kind === "TGR" && illPosed.has(item.row) && isRatio(given.value, results.scores[item.row], one);
    const verdict = isRatioOfSuch ? ({ ...found, kind: "ill-posed" } as const) : found;
    if (verdict.kind === "wrong") wrong++;
    yield verdict;
  }
  for (const row of one.judged) {
    const item = { kind: "note", row } as const;
    if (!isNoted(results, item, one) || wrong >= enoughWrong) continue;
    const theirs = all.map((each) => each.item).filter((each) => (each.kind === "factor" ? each.dmu === one.data.dmus[row] : each.row === row));
    if (hangsOnLastDigit(one, options, judge, theirs)) yield { kind: "right" };
    // Where some numbers do have a sixteenth digit, a slack that is not judged may be what hangs on it.
    else if (hasSixteenDigits(one.data)) yield { kind: "unscored", reason: "a note on sixteen digits" };
    else yield { kind: "wrong", item, given: { value: null, status: "ill-posed" }, expected: { value: null, status: null, tolerance: 0 }, why: "note" };
  }
}

function verdictOf(one: SoakCase, options: Options, judge: Judge, item: Exclude<Item, { readonly kind: "note" }>, given: Given, results: Results): Verdict {
  const expected = judge.expected(item);
  if ("open" in expected) return { kind: "unscored", reason: expected.open };
  if (given.status === "unsolved" && given.value === null && Number.isFinite(expected.value)) return { kind: "unscored", reason: "left unsolved" };
  if (item.kind !== "score" && given.value === null && isExtreme(one.data) && Number.isFinite(expected.value))
    return { kind: "unscored", reason: "left out at extreme sizes" };
  const why = difference(given, expected, one.prove && !isNoted(results, item, one));
  if (why === null) return { kind: "right" };
  const isShown = isShownIllPosed(one, options, item, given, expected);
  if (isShown) return { kind: "ill-posed", item, given, expected };
  const isDoubt = expected.doubt !== sixteenthDigit || (hasSixteenDigits(one.data) && (item.kind === "factor" || isNoted(results, item, one)));
  const doubt = (isDoubt ? expected.doubt : undefined) ?? openWhenRounded(one, options, item);
  return doubt === null ? { kind: "wrong", item, given, expected, why } : { kind: "unscored", reason: doubt };
}

/** Whether a technology gap ratio is that of the row's two scores. */
function isRatio(given: number | null, { score, extras }: Results["scores"][number], { model, options }: SoakCase): boolean {
  const { efficiency = (value: number) => value } = modelById(model);
  const group = extras?.["groupScore"];
  if (given === null || score === null || typeof group !== "number") return false;
  return Math.abs(given - efficiency(score, options) / efficiency(group, options)) <= 1e-12 * Math.abs(given);
}

const hasSixteenDigits = ({ x, y, b }: SoakCase["data"]) => [x, y, b].flat(2).some((value) => Number(value.toPrecision(15)) !== value);

/** Whether the product says itself that a row hangs on its last digit. */
function isNoted({ notes }: Results, item: Item, { data }: SoakCase): boolean {
  if (item.kind === "factor") return false;
  return notes.some((note) => note.code === "ill-posed" && note.dmu === data.dmus[item.row] && note.period === (data.periods?.[item.row] ?? null));
}

function* givenBy(
  one: SoakCase,
  { scores, index }: Results,
  judge: Judge,
): Generator<{ readonly item: Exclude<Item, { readonly kind: "note" }>; readonly given: Given }> {
  for (const row of one.judged) {
    const { score, status, extras } = scores[row];
    yield { item: { kind: "score", row }, given: { value: score, status } };
    // What is made of a score that is left unsolved is left unsolved.
    const left = status === "unsolved" ? status : null;
    if (one.frontier === "meta" && status !== "bad data")
      for (const kind of ["groupScore", "TGR"] as const)
        yield { item: { kind, row }, given: { value: (extras?.[kind] ?? null) as number | null, status: left } };
    const scale = extras?.["scaleEfficiency"];
    if (typeof scale === "number" && scores[row].windows === undefined) yield { item: { kind: "scaleEfficiency", row }, given: { value: scale, status: null } };
  }
  if (one.index === null) return;
  const pairs = judge.pairs();
  if (pairs.length !== index.length) throw new Error(`${index.length} intervals, not ${pairs.length}`);
  for (const { dmu, from, to, factors, status } of index) {
    const names = judge.factorNames(dmu, from, to);
    // What is left open has no names: it counts by those that are given.
    for (const factor of names.length > 0 ? names : Object.keys(factors))
      yield { item: { kind: "factor", dmu, from, to, factor }, given: { value: factors[factor] ?? null, status: status === "unsolved" ? status : null } };
  }
}
