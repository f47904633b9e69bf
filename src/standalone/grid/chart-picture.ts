import type { ChartValues } from "../../report/figures/chart-values.ts";
import type { Drawing } from "../../taskpane/results/draw.ts";
import type { DrawChart } from "../../workbook/sheet/report/chart-pictures.ts";

/** Dots of the drawing for each pixel on the sheet: letters as large as in a chart of Excel. */
const scale = 1.3;

/** Draws a chart of the report for the grid, line for line as the pane does. The drawing library is a chunk of its own. */
export const chartPicture: DrawChart = async (chart, { width, height }, dark) => {
  const [{ svgOf }, option] = await Promise.all([import("../../taskpane/results/draw.ts"), optionOf(chart, dark)]);
  const svg = svgOf(option, { width: Math.round(width * scale), height: Math.round(height * scale) });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
};

async function optionOf(chart: ChartValues, dark: boolean): Promise<Drawing> {
  const [{ optionOfChart }, { inScheme }] = await Promise.all([import("../../taskpane/results/picture.ts"), import("../../taskpane/results/in-scheme.ts")]);
  return inScheme(optionOfChart(chart, "page"), dark ? "dark" : "light");
}
