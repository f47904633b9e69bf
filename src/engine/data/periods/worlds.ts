import { isMonth, type Reading, type Scale } from "./reading.ts";
import { wholeYears } from "./whole-years.ts";

/** All labels read on one scale and in one sense. */
export interface World {
  readonly scale: Scale;
  readonly sense: string | null;
  readonly readings: readonly Reading[];
  /** The whole year of each label, 0 where it has none. */
  readonly years: readonly number[];
  readonly places: readonly (readonly [from: number, to: number])[];
  /** The labels' numbers in the order of time. */
  readonly order: readonly number[];
  /** Two labels that have one place, or of which one holds the other. */
  readonly clash: { readonly kind: "tie" | "overlap"; readonly pairs: readonly (readonly [number, number])[] } | null;
}

/** Every way in which all of the labels can be read. */
export function worldsOf(labels: readonly (readonly Reading[])[]): readonly World[] {
  const all = labels.flat();
  const senses = [...new Set([null, ...all.map(({ sense }) => sense)])];
  const scales = [...new Set(all.map(({ scale }) => scale))];
  return scales.flatMap((scale) =>
    senses.flatMap((sense): World[] => {
      const found = labels.map((readings) => {
        const here = readings.filter((one) => one.scale === scale);
        return here.find((one) => one.sense === sense) ?? here.find((one) => one.sense === null);
      });
      const readings = found.filter((one) => one !== undefined);
      // A sense that no label on this scale has is the world without it.
      if (readings.length < labels.length || (sense !== null && readings.every((one) => one.sense === null))) return [];
      if (sense === "short years" && readings.some(({ unit }) => unit !== "year")) return [];
      const years = wholeYears(readings);
      const places = years === null ? null : placesOf(readings, years);
      return places === null ? [] : [{ scale, sense, readings, years: years!, places, ...ordered(readings, places) }];
    }),
  );
}

/** The places; null where a number after a year stands beside a part of a year of another kind. */
function placesOf(readings: readonly Reading[], years: readonly number[]): readonly (readonly [number, number])[] | null {
  const parts = readings.filter(({ part }) => part !== undefined);
  if (parts.length === 0) return readings.map(({ place }, k) => place(years[k]));
  const others = readings.filter(({ part }) => part === undefined).map(({ unit }) => unit);
  if (others.every((unit) => unit === "year"))
    return readings.map(({ part }, k) => {
      const begin = years[k] * 1000;
      return part === undefined ? [begin, begin + 1000] : [begin + part, begin + part + 1];
    });
  const months = parts.every(({ part }) => isMonth(part!)) && others.every((unit) => ["year", "month", "ten-days", "day"].includes(unit));
  return months ? readings.map(({ place }, k) => place(years[k])) : null;
}

function ordered(readings: readonly Reading[], places: World["places"]): Pick<World, "order" | "clash"> {
  // Sums since January end one after the other; everything else must begin and end so.
  const summed = readings.some(({ cumulative }) => cumulative) && places.every(([from]) => new Date(from * 86_400_000).toISOString().slice(5, 10) === "01-01");
  const [first, second] = summed ? [1, 0] : [0, 1];
  const order = [...places.keys()].sort((a, b) => places[a][first] - places[b][first] || places[a][second] - places[b][second] || a - b);
  const pairs = order.slice(1).map((b, k) => [order[k], b] as const);
  const same = pairs.filter(([a, b]) => places[a][0] === places[b][0] && places[a][1] === places[b][1]);
  if (same.length > 0) return { order, clash: { kind: "tie", pairs: same } };
  const held = pairs.filter(([a, b]) => places[b][1] <= places[a][1] || (!summed && places[b][0] <= places[a][0]));
  return { order, clash: held.length > 0 ? { kind: "overlap", pairs: held } : null };
}

/** Whether at least four places follow each other at equal steps, of months or of days. */
export function isRegular(world: World): boolean {
  const { places, order } = world;
  if (order.length < 4) return false;
  const begins = order.map((k) => places[k][0]);
  const steps = (at: readonly number[]) => new Set(at.slice(1).map((value, k) => value - at[k]));
  const dates = begins.map((begin) => new Date(begin * 86_400_000));
  const inMonths = dates.map((date) => 12 * date.getUTCFullYear() + date.getUTCMonth());
  const days = new Set(dates.map((date) => date.getUTCDate()));
  return steps(begins).size === 1 || ((days.size === 1 || endsMonths(world)) && steps(inMonths).size === 1);
}

/** Whether every place is a day that ends a month. */
export const endsMonths = ({ readings, places }: World): boolean =>
  readings.every(({ unit }) => unit === "day") && places.every(([, to]) => new Date(to * 86_400_000).getUTCDate() === 1);
