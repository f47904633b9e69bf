import type { Projection } from "../../neighbours/albers.ts";
import { placeRefuses } from "../../neighbours/unit-places.ts";
import type { Refuse } from "../../declare/says.ts";
import { bearing, centreOf, distance, ellipseOf, type Weighted } from "./deviational-ellipse.ts";
import type { EllipseSettings } from "./ellipse-options.ts";
import { directionOf, type EllipseRow, type PathRow } from "./ellipse-results.ts";

export const refuses = { ...placeRefuses, "no-weight": ["column", "period"], "one-place": ["column", "period"] } as const;

/** The units of a period on the plane, in the order of their names, so that no sum hangs on the order of the rows. */
export interface Section {
  readonly period: string | null;
  readonly rows: readonly number[];
  readonly points: readonly Weighted[];
}

export function ellipseRow(
  { period, points }: Section,
  column: string,
  projection: Projection,
  { weighting, axes }: EllipseSettings,
  refuse: Refuse<typeof refuses>,
): EllipseRow {
  const named = { column, period: period ?? "" };
  const most = Math.max(...points.map(({ w }) => w));
  if (most === 0) return refuse("no-weight", named);
  // Scaled first, so that no square is beyond the doubles.
  const scaled = points.map(({ x, y, w }) => ({ x, y, w: w / most }));
  const { centre, theta, major, minor } = ellipseOf(scaled, weighting);
  // What rounding leaves of the deviations of one place is none: less than a metre.
  if (major < 1e-3) return refuse("one-place", named);
  const size = axes === "sd" ? 1 : Math.SQRT2;
  const even = centreOf(points.map(({ x, y }) => ({ x, y, w: 1 })));
  const { longitude: lon, latitude: lat } = projection.back(centre);
  const offset = distance(even, centre);
  const halves = { major: size * major, minor: size * minor };
  return {
    period,
    values: {
      n: points.length,
      ...{ x: centre.x, y: centre.y, lon, lat, theta, ...halves },
      ratio: minor / major,
      area: Math.PI * halves.major * halves.minor,
      ...{ offset, offset_bearing: offset < 1e-3 ? null : bearing(even, centre) },
    },
  };
}

/** The steps of the centre from each period to the next, and over three periods and more the whole way, last. */
export function pathOf(found: readonly EllipseRow[]): readonly PathRow[] {
  const steps = found.slice(1).map((to, k): readonly [EllipseRow, EllipseRow] => [found[k], to]);
  const whole = found.length > 2 ? [[found[0], found[found.length - 1]] as const] : [];
  return [...steps, ...whole].map(([from, to]): PathRow => {
    const [one, other] = [from, to].map(({ values: { x, y } }) => ({ x: x!, y: y! }));
    const years = yearOf(to.period) === null || yearOf(from.period) === null ? null : yearOf(to.period)! - yearOf(from.period)!;
    const km = distance(one, other);
    const way = km < 1e-3 ? null : bearing(one, other);
    return {
      period: null,
      cells: {
        ...{ from: from.period ?? "", to: to.period ?? "", distance: km, bearing: way, direction: way === null ? "none" : directionOf(way) },
        ...{ years, speed: years === null || years <= 0 ? null : km / years },
      },
    };
  });
}

/** The year that a period is; null where it is none, or a part of one. */
const yearOf = (period: string | null): number | null => {
  const year = /^([12]\d{3})(?:年度?)?$/.exec(period ?? "")?.[1];
  return year === undefined ? null : Number(year);
};
