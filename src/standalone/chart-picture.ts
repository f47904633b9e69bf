import type { DrawChart } from "../workbook/sheet/chart-pictures.ts";

/** Dots of the drawing for each pixel on the sheet: letters as large as in a chart of Excel. */
const scale = 1.3;

/** Draws a chart of the report for the grid, line for line as the pane does. The drawing library is a chunk of its own. */
export const chartPicture: DrawChart = async (chart, { width, height }) => {
  const [{ svgOf }, { chartOption }] = await Promise.all([import("../taskpane/results/draw.ts"), import("../taskpane/results/chart-option.ts")]);
  const svg = svgOf(chartOption(chart, "page"), { width: Math.round(width * scale), height: Math.round(height * scale) });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
};
