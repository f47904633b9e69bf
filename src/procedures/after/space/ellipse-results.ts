import type { FoundOf } from "../../declare/says.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";

/** What the ellipse gives: kilometres on the plane, degrees, and km². */
export const gives = {
  ellipse: {
    gives: "record",
    fields: {
      n: "integer",
      x: "amount",
      y: "amount",
      lon: "score",
      lat: "score",
      theta: "amount",
      major: "amount",
      minor: "amount",
      ratio: "score",
      area: "amount",
      offset: "amount",
      offset_bearing: "amount",
    },
    formulas: { ratio: (at) => `${at("minor")}/${at("major")}`, area: (at) => `PI()*${at("major")}*${at("minor")}` },
  },
  path: {
    gives: "rows",
    columns: { from: "word", to: "word", distance: "amount", bearing: "amount", direction: "word", years: "integer", speed: "amount" },
  },
  points: { gives: "rows", columns: { unit: "word", w: "score", lon: "score", lat: "score", x: "amount", y: "amount" } },
  drawn: {
    gives: "figure",
    kind: "ellipse",
    from: "ellipse",
    x: "x",
    y: "y",
    axes: { theta: "theta", major: "major", minor: "minor", places: { from: "points", x: "x", y: "y" } },
  },
  way: { gives: "figure", kind: "ellipse", from: "ellipse", x: "x", y: "y", path: "path" },
  course: { gives: "figure", kind: "lines", from: "ellipse", series: ["major", "minor"] },
} as const satisfies Gives;

export const says = {
  centre: ["period", "lon", "lat", "offset", "direction"],
  even: ["period", "lon", "lat", "offset"],
  moved: ["from", "to", "distance", "direction", "speed"],
  still: ["from", "to", "distance"],
  shape: ["period", "theta", "major", "minor", "lie"],
  round: ["period", "major", "minor", "ratio"],
  spread: ["from", "to", "first", "last", "way"],
  composition: ["from", "to", "first", "last"],
  "moving-units": ["units[]"],
} as const;

export type EllipseRow = RecordRow<keyof typeof gives.ellipse.fields>;
export type PathRow = ListRow<keyof typeof gives.path.columns>;
export type PointRow = ListRow<keyof typeof gives.points.columns>;
export type EllipseFound = FoundOf<typeof says, typeof gives>;

const directions = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"] as const;
/** The nearest of the eight directions of the compass. */
export const directionOf = (degrees: number): (typeof directions)[number] => directions[Math.round(degrees / 45) % 8];
