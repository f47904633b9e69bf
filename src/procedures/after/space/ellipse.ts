import { albers, type Projection } from "../../neighbours/albers.ts";
import { nameKey } from "../../neighbours/name-key.ts";
import { placeRefuses, placesOf } from "../../neighbours/unit-places.ts";
import type { Given } from "../../given.ts";
import { describeProcedure, type Refuse } from "../../procedure.ts";
import { bearing, centreOf, distance, ellipseOf, type Weighted } from "./deviational-ellipse.ts";
import { ellipseFindings } from "./ellipse-findings.ts";
import { ellipseOptions, type EllipseSettings } from "./ellipse-options.ts";
import { directionOf, gives, says, type EllipseRow, type PathRow, type PointRow } from "./ellipse-results.ts";
import { ellipseWords } from "./ellipse.words.ts";

const takes = {
  value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 0 },
  longitude: { holds: "numbers", min: 0 },
  latitude: { holds: "numbers", min: 0 },
} as const;

const refuses = { ...placeRefuses, "no-weight": ["column", "period"], "one-place": ["column", "period"] } as const;

/** The units of a period on the plane, in the order of their names, so that no sum hangs on the order of the rows. */
interface Section {
  readonly period: string | null;
  readonly rows: readonly number[];
  readonly points: readonly Weighted[];
}

/**
 * The weighted standard deviational ellipse of places (Lefever 1926; Yuill 1971), projected first: in degrees a step east is
 * as long as one north, which no place but the equator has.
 */
export const ellipse = describeProcedure(
  {
    id: "ellipse",
    stage: "after",
    question: "neighbours",
    citations: [
      {
        text: "Lefever, D. W. (1926). Measuring geographic concentration by means of the standard deviational ellipse. American Journal of Sociology 32(1), 88–94.",
      },
      { text: "Yuill, R. S. (1971). The standard deviational ellipse: an updated tool for spatial description. Geografiska Annaler B 53(1), 28–39." },
    ],
    takes,
    options: ellipseOptions,
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses,
    functions: {
      "SPACE.ELLIPSE": {
        gives: "ellipse",
        parameters: ["value", "unit", "period", "longitude", "latitude", "weighting", "axes", "meridian", "parallel1", "parallel2", "result"],
      },
    },
    *run(given, settings, refuse) {
      const { unit, value, longitude, latitude } = given.columns;
      const places = placesOf(unit[0], longitude[0], latitude[0], refuse);
      const projection = albers(settings.meridian, settings.parallel1, settings.parallel2);
      const found: EllipseRow[] = [];
      const points: PointRow[] = [];
      const sections: Section[] = [];
      for (const [k, { period, rows }] of given.periods.entries()) {
        yield { step: "progress", done: k, total: given.periods.length };
        const inOrder = [...rows].sort((a, b) => (nameKey(unit[0].labels[a]) < nameKey(unit[0].labels[b]) ? -1 : 1));
        const section = { period, rows, points: inOrder.map((row): Weighted => ({ ...projection.of(places[row]), w: value[0].numbers[row] })) };
        sections.push(section);
        found.push(ellipseRow(section, value[0].name, projection, settings, refuse));
        points.push(...rows.map((row): PointRow => ({ period, cells: { unit: unit[0].labels[row], ...pointCells(row) } })));
      }
      function pointCells(row: number) {
        const { longitude: lon, latitude: lat } = places[row];
        return { w: value[0].numbers[row], lon, lat, ...projection.of(places[row]) };
      }
      const path = pathOf(found);
      const units = given.periods.map(({ rows }) => new Set(rows.map((row) => nameKey(unit[0].labels[row]))));
      return { values: { ellipse: found, path, points }, findings: ellipseFindings(found, path, points, units, unitsThatMove(given, places)) };
    },
  },
  ellipseWords,
);

function ellipseRow(
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
function pathOf(found: readonly EllipseRow[]): readonly PathRow[] {
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

/** Units that have more than one place over the periods. */
function unitsThatMove(
  { columns: { unit } }: Given<typeof takes>,
  places: readonly { readonly longitude: number; readonly latitude: number }[],
): ReadonlySet<string> {
  const first = new Map<string, number>();
  const moving = new Set<string>();
  unit[0].labels.forEach((label, row) => {
    const before = first.get(nameKey(label));
    if (before === undefined) first.set(nameKey(label), row);
    else if (places[before].longitude !== places[row].longitude || places[before].latitude !== places[row].latitude) moving.add(label);
  });
  return moving;
}
