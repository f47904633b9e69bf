import type { GivenColumn } from "../run/given.ts";
import type { Refuse } from "../declare/says.ts";
import type { Place } from "./great-circle.ts";
import { provinceNamed } from "./province-named.ts";

/** What is refused of the places of units, by whoever needs them. */
export const placeRefuses = { "half-placed": ["missing"], unplaced: ["units[]"], range: ["column", "cell", "value", "most"] } as const;

/**
 * The place of every row: by its columns of degrees, or the capital of the province that its unit is.
 * @param longitude and latitude both or neither
 */
export function placesOf(
  unit: GivenColumn,
  longitude: GivenColumn | undefined,
  latitude: GivenColumn | undefined,
  refuse: Refuse<typeof placeRefuses>,
): readonly Place[] {
  if (longitude !== undefined && latitude !== undefined) {
    within(longitude, 180, refuse);
    within(latitude, 90, refuse);
    return unit.labels.map((_, row) => ({ longitude: longitude.numbers[row], latitude: latitude.numbers[row] }));
  }
  if (longitude !== undefined || latitude !== undefined) refuse("half-placed", { missing: longitude === undefined ? "longitude" : "latitude" });
  const provinces = unit.labels.map(provinceNamed);
  const unplaced = unit.labels.filter((_, row) => provinces[row] === undefined);
  if (unplaced.length > 0) refuse("unplaced", { units: [...new Set(unplaced)] });
  return provinces.map((one) => one!.capital);
}

function within(column: GivenColumn, most: number, refuse: Refuse<typeof placeRefuses>): void {
  const row = column.numbers.findIndex((value) => Math.abs(value) > most);
  if (row >= 0) refuse("range", { column: column.name, cell: column.addressOf(row), value: String(column.numbers[row]), most: String(most) });
}
