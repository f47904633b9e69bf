import { geoConicEqualAreaRaw } from "d3-geo";
import { earthRadius, type Place } from "./great-circle.ts";

/** A place on the plane, in km: east of the meridian, north of the equator. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Projection {
  readonly of: (place: Place) => Point;
  readonly back: (point: Point) => Place;
}

const degree = Math.PI / 180;

/**
 * Albers' equal-area conic projection of the sphere (R = 6371.0088 km), origin on the equator.
 * @param meridian the one in the middle, and the two parallels without distortion, in degrees
 */
export function albers(meridian: number, parallel1: number, parallel2: number): Projection {
  const raw = geoConicEqualAreaRaw(parallel1 * degree, parallel2 * degree);
  // The short way round: 170° west lies 85° east of 105° east.
  const turned = (longitude: number) => ((((longitude - meridian + 180) % 360) + 360) % 360) - 180;
  return {
    of: ({ longitude, latitude }) => {
      const [x, y] = raw(turned(longitude) * degree, latitude * degree);
      return { x: x * earthRadius, y: y * earthRadius };
    },
    back: ({ x, y }) => {
      const [longitude, latitude] = raw.invert!(x / earthRadius, y / earthRadius);
      return { longitude: ((((longitude / degree + meridian + 180) % 360) + 360) % 360) - 180, latitude: latitude / degree };
    },
  };
}
