import type { HeatmapSeriesOption } from "echarts/charts";
import type { GridComponentOption, TitleComponentOption, TooltipComponentOption, VisualMapComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { HeatMap } from "../../report/figures/heat-map.ts";
import { lengthOf } from "../../report/layout/lines.ts";
import { coloursOf } from "../../workbook/look/look.ts";
import { font, grey, ink } from "./chart-look.ts";
import type { ChartPlace } from "./chart-option.ts";

export type HeatMapOption = ComposeOption<HeatmapSeriesOption | GridComponentOption | TitleComponentOption | TooltipComponentOption | VisualMapComponentOption>;

/** Digits that the name of a row has room for on a narrow page. */
const narrowest = 14;

export const heatMapPageSize = ({ rows, columns }: HeatMap) => ({ width: Math.max(720, 180 + 62 * columns.length), height: 170 + 24 * rows.length });
export const heatMapPaneHeight = ({ rows }: HeatMap) => 88 + 15 * rows.length;

/** The score matrix in the colours of the sheet: pale is low, dark is high, so that it is read in black and white too. */
export function heatMapOption({ title, rows, columns, values, valueTitle, columnTitle, lowIsGood }: HeatMap, place: ChartPlace): HeatMapOption {
  const page = place === "page";
  const small = page ? 13 : 10;
  const scored = values.flat().filter((value) => value !== null);
  const shareOf = scaleOf(scored);
  const cells = values.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[c, r, shareOf(value), value]])));
  const [low, high] = [Math.min(...scored), Math.max(...scored)];
  const label = { color: ink, fontFamily: font, fontSize: small };
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    title: {
      ...(page ? { text: title } : {}),
      subtext: `${valueTitle}  ${low.toFixed(2)}–${high.toFixed(2)}`,
      left: page ? 24 : 0,
      top: page ? 20 : -8,
      textStyle: { color: ink, fontSize: 20, fontWeight: "bold", fontFamily: font },
      subtextStyle: { color: grey, fontSize: page ? 13 : 11, fontFamily: font },
    },
    grid: { left: page ? 24 : 2, right: page ? 24 : 2, top: page ? 96 : 24, bottom: page ? 48 : 24, containLabel: true },
    tooltip: {
      confine: true,
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      formatter: (one) => {
        const { value } = one as unknown as { readonly value: readonly number[] };
        const line = document.createElement("span");
        line.textContent = `${rows[value[1]]} ${columns[value[0]]}: ${value[3].toFixed(4)}`;
        return line;
      },
    },
    xAxis: {
      type: "category",
      data: [...columns],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, hideOverlap: true },
      name: columnTitle,
      nameLocation: "middle",
      nameGap: page ? 30 : 22,
      nameTextStyle: { color: grey, fontFamily: font, fontSize: small },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: [...rows],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, interval: 0, width: page ? 220 : 84, overflow: "truncate", ...(page ? {} : { formatter: lastPart }) },
    },
    visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { color: [...coloursOf(lowIsGood)] } },
    series: [
      {
        type: "heatmap",
        data: cells,
        itemStyle: { borderColor: "#FFFFFF", borderWidth: 1 },
        label: { show: page, color: ink, fontFamily: font, fontSize: 12, formatter: ({ value }) => (value as readonly number[])[3].toFixed(2) },
      },
    ],
  };
}

/** Of a name in parts that is too long for a narrow page the last, which tells its rows apart. */
const lastPart = (name: string): string => (lengthOf(name) > narrowest && name.includes(" · ") ? `… ${name.split(" · ").at(-1)!}` : name);

/** As a spreadsheet's scale of three colours: the lowest is 0, the median 0.5, the highest 1. */
function scaleOf(scored: readonly number[]): (value: number) => number {
  const sorted = [...scored].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  const middle = (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const share = (value: number, from: number, to: number) => (to === from ? 1 : (value - from) / (to - from));
  return (value) => (value < middle ? 0.5 * share(value, low, middle) : 0.5 + 0.5 * share(value, middle, high));
}
