/** Mean radius of the earth in km (IUGG). */
export const earthRadius = 6371.0088;

/** A place by its degrees east and north. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres of the great circle between two places, by the haversine, which keeps the digits of short ones. */
export function greatCircle(one: Place, other: Place): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
