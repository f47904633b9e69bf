import type { Point } from "../../neighbours/albers.ts";

/** A point and what it weighs. */
export interface Weighted extends Point {
  readonly w: number;
}

export interface Ellipse {
  readonly centre: Point;
  /** Of the major axis, in degrees clockwise from north, from 0 up to 180. */
  readonly theta: number;
  /** Half the axes. */
  readonly major: number;
  readonly minor: number;
}

/** Mean of the points by their weights. */
export function centreOf(points: readonly Weighted[]): Point {
  const total = points.reduce((sum, { w }) => sum + w, 0);
  return { x: points.reduce((sum, { x, w }) => sum + w * x, 0) / total, y: points.reduce((sum, { y, w }) => sum + w * y, 0) / total };
}

/**
 * The standard deviational ellipse (Lefever 1926; Yuill 1971): with A = Σw dx², B = Σw dy², C = Σw dx dy around the centre,
 * tan θ = ((A − B) + √((A − B)² + 4C²)) / 2C; the axes are the standard deviations along θ and across it.
 * @param weighting `w2`: the squares of the weights in A, B, C, as many papers print it; the centre keeps w
 */
export function ellipseOf(points: readonly Weighted[], weighting: "w" | "w2"): Ellipse {
  const centre = centreOf(points);
  let [A, B, C, total] = [0, 0, 0, 0];
  for (const { x, y, w } of points) {
    const [dx, dy, weight] = [x - centre.x, y - centre.y, weighting === "w" ? w : w * w];
    A += weight * dx * dx;
    B += weight * dy * dy;
    C += weight * dx * dy;
    total += weight;
  }
  // The same angle as by the tangent, without its difference of near numbers; where C is 0 the axes lie along the grid.
  const half = Math.atan2(2 * C, B - A) / 2;
  const theta = half < 0 ? half + Math.PI : half;
  const [sin, cos] = [Math.sin(theta), Math.cos(theta)];
  const axis = (sum: number) => Math.sqrt(Math.max(0, sum) / total);
  return {
    centre,
    theta: (theta * 180) / Math.PI,
    major: axis(A * sin * sin + 2 * C * sin * cos + B * cos * cos),
    minor: axis(A * cos * cos - 2 * C * sin * cos + B * sin * sin),
  };
}

/** Degrees clockwise from north from one point to another, from 0 up to 360. */
export const bearing = (from: Point, to: Point): number => ((Math.atan2(to.x - from.x, to.y - from.y) * 180) / Math.PI + 360) % 360;

export const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);
