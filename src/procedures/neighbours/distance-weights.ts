import { greatCircle, type Place } from "./great-circle.ts";
import type { Link, Neighbours } from "./neighbours.ts";
import { neighboursMistake } from "./neighbours.words.ts";

/** Weights by the distance of places, where every unit has one. */
export type DistanceForm = "inverse-distance" | "inverse-distance-squared" | "k-nearest";

/**
 * Neighbours by the great-circle distance of places.
 * @param places by the keys of the units
 * @param k how many nearest units count, of those that are present; equal distances in the order of the keys
 */
export function distanceNeighbours(form: DistanceForm, places: ReadonlyMap<string, Place>, names: ReadonlyMap<string, string>, k: number): Neighbours {
  const between = (one: string, other: string) => greatCircle(places.get(one)!, places.get(other)!);
  const linksAmong = (present: readonly string[]): readonly Link[] => {
    const keys = [...new Set(present)].sort();
    if (form === "k-nearest") {
      if (k > keys.length - 1) throw neighboursMistake(null, "too-many-nearest", { k, others: keys.length - 1 });
      return keys.flatMap((from) => nearest(from, keys, k, between).map((to): Link => ({ from, to, weight: 1 })));
    }
    const power = form === "inverse-distance" ? -1 : -2;
    return keys.flatMap((from) => keys.filter((to) => to !== from).map((to): Link => ({ from, to, weight: between(from, to) ** power })));
  };
  return { form, given: false, names, linksAmong, byConvention: [] };
}

function nearest(from: string, keys: readonly string[], k: number, between: (one: string, other: string) => number): readonly string[] {
  const others = keys.filter((to) => to !== from).map((to) => ({ to, km: between(from, to) }));
  return others
    .sort((a, b) => a.km - b.km || (a.to < b.to ? -1 : 1))
    .slice(0, k)
    .map(({ to }) => to);
}
