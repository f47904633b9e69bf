import type { BoxplotSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { GridComponentOption, TitleComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { axisLook, pageTitle, valueName } from "./chart-frame.ts";
import { font, grey, ink } from "./chart-look.ts";
import type { ChartPlace } from "./chart-option.ts";

export type BoxOption = ComposeOption<BoxplotSeriesOption | ScatterSeriesOption | GridComponentOption | TitleComponentOption | TooltipComponentOption>;

/** Boxes with their whiskers, and every value beyond them. */
export function boxOption({ title, categoryTitle, valueTitle, categories, series, outliers = [] }: ChartValues, place: ChartPlace): BoxOption {
  const page = place === "page";
  const [q1, low, median, high, q3] = series.map(({ numbers }) => numbers);
  const slanted = categories.some((name) => name.length > (page ? 12 : 5)) || categories.length > (page ? 20 : 8);
  const look = axisLook(page);
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    ...pageTitle(title, page),
    grid: { left: page ? 72 : 38, right: page ? 40 : 16, top: page ? 92 : 30, bottom: (page ? 76 : 40) + (slanted ? 24 : 0) },
    tooltip: { trigger: "item", confine: true, textStyle: { color: ink, fontFamily: font, fontSize: 12 } },
    xAxis: {
      type: "category",
      data: [...categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: grey }, onZero: false },
      axisLabel: { ...look.axisLabel, ...(slanted ? { rotate: 45 } : {}) },
      name: categoryTitle,
      nameLocation: "middle",
      nameGap: (page ? 40 : 26) + (slanted ? 24 : 0),
      nameTextStyle: look.nameTextStyle,
    },
    yAxis: { ...look, ...valueName(valueTitle, page), scale: true },
    series: [
      {
        type: "boxplot",
        data: categories.map((_, k) => [low[k]!, q1[k]!, median[k]!, q3[k]!, high[k]!]),
        boxWidth: [6, 44],
        itemStyle: { color: "#BCD6E8", borderColor: ink, borderWidth: page ? 1.5 : 1 },
        tooltip: {
          formatter: ({ dataIndex }) =>
            lines(
              categories[dataIndex],
              [low, q1, median, q3, high].map((values, k) => [series[[1, 0, 2, 4, 3][k]].name, values[dataIndex]!]),
            ),
        },
      },
      {
        type: "scatter",
        data: outliers.map(({ box, value, name }) => ({ value: [box, value], name })),
        symbol: "circle",
        symbolSize: page ? 7 : 5,
        itemStyle: { color: "transparent", borderColor: "#B2382E", borderWidth: 1.25 },
        label: { show: page, position: "right", color: ink, fontFamily: font, fontSize: 11, formatter: ({ name }) => name },
        tooltip: { formatter: ({ dataIndex }) => lines(categories[outliers[dataIndex].box], [[outliers[dataIndex].name, outliers[dataIndex].value]]) },
      },
    ],
  };
}

/** Text as elements: names are a person's own, and no markup. */
function lines(head: string, facts: readonly (readonly [name: string, value: number])[]): HTMLElement {
  const text = document.createElement("div");
  for (const line of [head, ...facts.map(([name, value]) => `${name} ${value.toFixed(4)}`)]) {
    const row = document.createElement("div");
    row.textContent = line;
    text.append(row);
  }
  return text;
}
