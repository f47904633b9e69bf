import { directionOf, type EllipseFound, type EllipseRow, type PathRow, type PointRow } from "./ellipse-results.ts";
import { mostNamed } from "../sentence-parts.ts";
import { amount, score, whole } from "../../said/shown-number.ts";

/** A centre that lies nearer than this share of the major half axis is where it is expected. */
const near = 0.01;
/** An area that changes by a smaller share than this is the same. */
const steady = 0.05;
/** An ellipse whose axes differ by less is round: its direction says nothing. */
const round = 0.95;

/** The last centre, and whether it lies elsewhere than that of the places alone; its way; shape and spread; what hinders comparing. */
export function ellipseFindings(
  found: readonly EllipseRow[],
  path: readonly PathRow[],
  points: readonly PointRow[],
  units: readonly ReadonlySet<string>[],
  moving: ReadonlySet<string>,
): readonly EllipseFound[] {
  return [ofCentre(found), ...ofPath(found, path), ofShape(found), ...ofSpread(found), ...ofUnits(found, units), ...ofPlaces(points, moving)];
}

function ofCentre(found: readonly EllipseRow[]): EllipseFound {
  const last = found.length - 1;
  const { period, values } = found[last];
  const place = { period: period ?? "", lon: score(values.lon), lat: score(values.lat), offset: amount(values.offset) };
  const at = (["lon", "lat", "offset"] as const).map((field) => ["ellipse", last, field] as const);
  if (values.offset! < near * values.major! || values.offset_bearing === null) return { code: "even", params: place, at };
  return { code: "centre", params: { ...place, direction: directionOf(values.offset_bearing) }, at };
}

/** The way from the first period to the last. */
function ofPath(found: readonly EllipseRow[], path: readonly PathRow[]): readonly EllipseFound[] {
  if (path.length === 0) return [];
  const row = path.length - 1;
  const { from, to, distance, direction, speed } = path[row].cells;
  const ends = { from: String(from), to: String(to), distance: amount(Number(distance)) };
  if (Number(distance) < near * found[found.length - 1].values.major!) return [{ code: "still", params: ends, at: [["path", row, "distance"]] }];
  return [
    {
      code: "moved",
      params: { ...ends, direction: String(direction), speed: typeof speed === "number" ? amount(speed) : "" },
      at: [["path", row, "distance"], ...(typeof speed === "number" ? [["path", row, "speed"] as const] : [])],
    },
  ];
}

function ofShape(found: readonly EllipseRow[]): EllipseFound {
  const last = found.length - 1;
  const { period, values } = found[last];
  const axes = { period: period ?? "", major: amount(values.major), minor: amount(values.minor) };
  if (values.ratio! > round)
    return {
      code: "round",
      params: { ...axes, ratio: score(values.ratio) },
      at: (["major", "minor", "ratio"] as const).map((field) => ["ellipse", last, field] as const),
    };
  return {
    code: "shape",
    params: { ...axes, theta: amount(values.theta), lie: directionOf(values.theta!) },
    at: (["theta", "major", "minor"] as const).map((field) => ["ellipse", last, field] as const),
  };
}

function ofSpread(found: readonly EllipseRow[]): readonly EllipseFound[] {
  const last = found.length - 1;
  if (last === 0) return [];
  const [first, area] = [found[0].values.area!, found[last].values.area!];
  const way = Math.abs(area - first) < steady * first ? "same" : area > first ? "wider" : "narrower";
  return [
    {
      code: "spread",
      params: { from: found[0].period ?? "", to: found[last].period ?? "", first: amount(first), last: amount(area), way },
      at: [
        ["ellipse", 0, "area"],
        ["ellipse", last, "area"],
      ],
    },
  ];
}

/** Whether the units of the first period and of the last are the same. */
function ofUnits(found: readonly EllipseRow[], units: readonly ReadonlySet<string>[]): readonly EllipseFound[] {
  const last = units.length - 1;
  const differs = units.findIndex((own) => own.size !== units[last].size || [...own].some((key) => !units[last].has(key)));
  if (differs < 0) return [];
  return [
    {
      code: "composition",
      params: { from: found[differs].period ?? "", to: found[last].period ?? "", first: whole(units[differs].size), last: whole(units[last].size) },
      at: [
        ["ellipse", differs, "n"],
        ["ellipse", last, "n"],
      ],
    },
  ];
}

function ofPlaces(points: readonly PointRow[], moving: ReadonlySet<string>): readonly EllipseFound[] {
  const names = [...moving].sort();
  if (names.length === 0) return [];
  const rowOf = (name: string) => points.findIndex(({ cells }) => cells.unit === name);
  return [{ code: "moving-units", params: { units: names }, at: names.slice(0, mostNamed).map((name) => ["points", rowOf(name), "unit"] as const) }];
}
