import { byForm } from "./label-forms.ts";
import { foldedLabel } from "./plain-label.ts";
import type { Reading } from "./reading.ts";
import { endsMonths, isRegular, worldsOf, type World } from "./worlds.ts";

/** Why labels could not be put in the order of time for certain. */
export interface Doubt {
  /**
   * `unread` labels name no time, or not in one way · `tie` they have one place in time · `overlap` one holds the other ·
   * `day-or-month` either may come first · `october` 2014.1 may be January or the October that lost its zero ·
   * `ambiguous` they can be read in several ways.
   */
  readonly kind: "unread" | "tie" | "overlap" | "day-or-month" | "october" | "ambiguous";
  /** The labels that it is about. */
  readonly labels: readonly string[];
}

export type Judged = { readonly world: World } | { readonly doubt: Doubt };

/** Decides on one way to read all labels, given in the order of the data; or says why there is none. */
export function judge(labels: readonly string[], readings: readonly (readonly Reading[])[]): Judged {
  const doubted = (kind: Doubt["kind"], about: Iterable<number> = labels.keys()): Judged => ({
    doubt: { kind, labels: [...new Set(about)].sort((a, b) => a - b).map((k) => labels[k]) },
  });
  const known = worldsOf(readings);
  const worlds = known.length > 0 ? known : worldsOf(byForm(labels));
  if (worlds.length === 0) {
    const unread = [...labels.keys()].filter((k) => readings[k].length === 0);
    return unread.length > 0 ? doubted("unread", unread) : doubted("ambiguous");
  }
  const free = worlds.filter(({ clash }) => clash === null);
  if (free.length === 0) {
    const clash = worlds[0].clash!;
    return doubted(clash.kind, clash.pairs.flat());
  }
  const world = preferred(labels, free);
  if (world === null) {
    const dated = free.every(({ sense }) => sense === "day, month" || sense === "month, day" || sense === "DDMMYYYY" || sense === "MMDDYYYY");
    return dated ? doubted("day-or-month", differing(free)) : doubted("ambiguous", differing(free));
  }
  const months = free.find(({ scale, sense }) => scale === "calendar" && sense === null);
  const lost = months !== undefined && sameOrder(months, world) ? lostOctobers(labels, months) : [];
  if (lost.length > 0) return doubted("october", lost);
  return turnsAround(world) ? doubted("ambiguous") : { world };
}

/** The labels whose places in the order two worlds do not agree on. */
function differing([first, ...rest]: readonly World[]): readonly number[] {
  return first.order.filter((label, k) => rest.some(({ order }) => order[k] !== label));
}

const sameOrder = (a: World, b: World) => a.order.every((k, place) => b.order[place] === k);

/** The world to take where several are free of clashes; null where they differ and nothing decides. */
function preferred(labels: readonly string[], free: readonly World[]): World | null {
  const agree = (worlds: readonly World[]) => (worlds.slice(1).every((one) => sameOrder(one, worlds[0])) ? worlds[0] : null);
  const named = (...senses: readonly string[]) => free.filter(({ sense }) => senses.includes(sense ?? ""));
  const all = agree(free);
  if (all !== null) return all;
  const plain = labels.map((label) => foldedLabel(label));
  const [number] = free.filter(({ scale }) => scale === "number");
  const [calendar] = free.filter(({ scale, sense }) => scale === "calendar" && sense === null);

  const [plan] = named("plan");
  if (plan !== undefined) return plan;
  // Digits that are dates in every label are dates, and no numbers.
  const [short] = named("short years");
  if (short !== undefined) return plain.some((label) => /^0\d/.test(label)) ? short : isRegular(short) ? null : (number ?? short);
  const [monthFirst] = named("MMYY");
  if (monthFirst !== undefined) return plain.some((label) => /^0\d/.test(label)) ? monthFirst : (calendar ?? number);
  for (const senses of [["YYYYMM"], ["MMYYYY"], ["YYYYMMDD"], ["DDMMYYYY", "MMDDYYYY"], ["YYMMDD", "DDMMYY", "MMDDYY"]]) {
    const dates = named(...senses);
    if (dates.length > 0) return agree(dates) ?? onlyRegular(senses.length === 3 ? dates : []);
  }
  // 2014.01 beside 2014.1 is October that lost its zero; 2014.12 beside 2014.1 is a month, and no decimal.
  if (number !== undefined && calendar !== undefined) return plain.some((label) => /\.0\d$/.test(label)) ? number : calendar;
  const [year] = named("name, year");
  if (year !== undefined) {
    const [date] = named("name, day");
    return date !== undefined && (plain.some((label) => /(?<!\d)\d$/.test(label)) || (isRegular(date) && !isRegular(year))) ? date : year;
  }
  const [dayFirst] = named("day, name, short year");
  if (dayFirst !== undefined) return dayFirst;
  if (named("winter first").length > 0) return null;
  if (named("day, month", "month, day").length === 2 && free.every(({ scale }) => scale === "calendar")) return null;
  return onlyRegular(free);
}

/** The one world, if it is one, in which every day ends a month, or else in which the labels follow each other at equal steps. */
function onlyRegular(worlds: readonly World[]): World | null {
  const [ends, regular] = [worlds.filter(endsMonths), worlds.filter(isRegular)];
  const found = ends.length > 0 ? ends : regular;
  return found.length > 0 && found.every((one) => sameOrder(one, found[0])) ? found[0] : null;
}

/**
 * The labels 2014.1 that may be October: a cell that held 2014.10 as a number. They are where 2014.9 or 2014.11 stands
 * beside them and 2014.10 does not, unless the data itself begins with them.
 */
function lostOctobers(labels: readonly string[], { readings, years }: World): readonly number[] {
  const decimal = labels.map((label) => /^\d{4}\.\d{1,2}$/.test(foldedLabel(label)));
  return [...labels.keys()].filter((k) => {
    if (!decimal[k] || readings[k].part !== 1 || /\.01$/.test(foldedLabel(labels[k]))) return false;
    const others = [...labels.keys()].filter((j) => j !== k && decimal[j] && years[j] === years[k]);
    const has = (part: number) => others.some((j) => readings[j].part === part);
    const between = others.filter((j) => readings[j].part! < 10);
    if (has(10) || between.length === 0 || !(has(9) || has(11) || has(12))) return false;
    return has(11) || has(12) || between.some((j) => j < k);
  });
}

/** Whether quarters or months without a year stand in the data as if the year turned among them: October … December, January. */
function turnsAround({ scale, readings, order }: World): boolean {
  const unit = readings[0].unit;
  if (scale !== "yearless" || order.length < 3 || (unit !== "quarter" && unit !== "month") || readings.some((one) => one.unit !== unit)) return false;
  const place = order.map((_, k) => order.indexOf(k));
  const turns = place.flatMap((at, k) => (k > 0 && at < place[k - 1] ? [k] : []));
  const [begin, end] = [readings[order[0]], readings[order[order.length - 1]]].map((one) => one.place(2000));
  const wholeCircle = new Date(begin[0] * 86_400_000).getUTCMonth() === 0 && new Date(end[1] * 86_400_000).getUTCMonth() === 0;
  return wholeCircle && turns.length === 1 && place[place.length - 1] === place[0] - 1;
}
