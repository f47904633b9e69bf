import type { Table } from "../../analysis/table/table.ts";
import type { OptionValues } from "../../engine/declare/options.ts";
import { distanceNeighbours } from "./distance-weights.ts";
import { nameKey } from "./name-key.ts";
import type { Neighbours } from "./neighbours.ts";
import { neighboursMistake } from "./neighbours.words.ts";
import { provinceContiguity } from "./province-contiguity.ts";
import { provinceNamed } from "./province-named.ts";
import { readNeighbours } from "./read-neighbours.ts";
import type { weightOptions } from "./weight-options.ts";

export type WeightSettings = OptionValues<typeof weightOptions>;

/**
 * The table of neighbours that was given; without one the borders of the provinces, or the distances of their capitals.
 * @param units the names of the data
 */
export function neighboursOf(table: Table | null, units: readonly string[], { weights, k }: Pick<WeightSettings, "weights" | "k">): Neighbours {
  const named = [...new Set(units)];
  if (table !== null) {
    const neighbours = readNeighbours(table);
    if (named.every((unit) => !neighbours.names.has(nameKey(unit))))
      throw neighboursMistake(table.place.name, "none", { units: named, names: [...neighbours.names.values()] });
    return neighbours;
  }
  const provinces = named.map((unit) => ({ unit, province: provinceNamed(unit) }));
  const unplaced = provinces.flatMap(({ unit, province }) => (province === undefined ? [unit] : []));
  if (weights === "contiguity") {
    const outside = named.filter((unit) => !provinceContiguity.names.has(nameKey(unit)));
    if (outside.length > 0) throw neighboursMistake(null, unplaced.length === 0 ? "no-border" : "unknown", { units: outside });
    return provinceContiguity;
  }
  if (unplaced.length > 0) throw neighboursMistake(null, "unplaced", { units: unplaced });
  const places = new Map(provinces.map(({ unit, province }) => [nameKey(unit), province!.capital]));
  return distanceNeighbours(weights, places, new Map(named.map((unit) => [nameKey(unit), unit])), k);
}
