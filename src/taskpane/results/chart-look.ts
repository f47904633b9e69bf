import type { ChartDash, ChartMarker } from "../../report/figures/chart.ts";

export const ink = "#1F2933";
export const grey = "#5F6B7A";
export const hairline = "#DDE3EA";

/** Lengths of stroke and gap, in widths of the line: a chart is read in black and white by them. */
export const dashes: Readonly<Record<ChartDash, "solid" | readonly number[]>> = {
  solid: "solid",
  dash: [5, 3],
  dot: [1.5, 2.5],
  dashDot: [6, 2.5, 1.5, 2.5],
  longDash: [10, 3],
};

const cross = "path://M-5,-4L-4,-5L0,-1L4,-5L5,-4L1,0L5,4L4,5L0,1L-4,5L-5,4L-1,0Z";
const plus = "path://M-1,-5L1,-5L1,-1L5,-1L5,1L1,1L1,5L-1,5L-1,1L-5,1L-5,-1L-1,-1Z";

export const markers: Readonly<Record<ChartMarker, string>> = {
  circle: "circle",
  square: "rect",
  triangle: "triangle",
  diamond: "diamond",
  x: cross,
  plus,
};

/** Fonts that every office computer has; without quotation marks, which an .svg's attributes would end at. */
export const font = "Arial, Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC, sans-serif";
