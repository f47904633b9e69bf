import { BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { DrawnOption } from "./chart-option.ts";
import type { BoxOption } from "./box-option.ts";
import type { CurvesOption } from "./curves-option.ts";
import type { HeatMapOption } from "./heat-map-option.ts";
import type { PlaneOption } from "./plane-option.ts";
import type { ScatterOption } from "./scatter-option.ts";
import type { TileMapOption } from "./tile-map-option.ts";

register([
  BarChart,
  BoxplotChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  SVGRenderer,
]);

export type Drawing = DrawnOption | BoxOption | CurvesOption | TileMapOption | HeatMapOption | ScatterOption | PlaneOption;

/** A chart on the screen: it follows the width of its place. */
export interface Drawn {
  show(option: Drawing): void;
  dispose(): void;
}

export function drawInto(element: HTMLElement): Drawn {
  const chart = init(element, null, { renderer: "svg" });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(element);
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    dispose() {
      watch.disconnect();
      chart.dispose();
    },
  };
}

/** The chart as an .svg file, drawn without a screen. */
export function svgOf(option: Drawing, size: { readonly width: number; readonly height: number }): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
