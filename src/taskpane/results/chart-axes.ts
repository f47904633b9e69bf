import { shown } from "../../report/layout/cells.ts";
import { isLying } from "../../report/figures/chart.ts";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { font, grey, hairline, ink } from "./chart-look.ts";

const axisFigure = (value: number) => value.toFixed(2);
const axisCount = (value: number) => value.toFixed(0);
const axisShare = (value: number) => `${(100 * value).toFixed(0)}%`;
/** Of an amount the digits that an axis needs: 30,000 and 2.5. */
const axisAmount = (value: number) => (Math.abs(value) >= 10 ? shown(value, "amount").replace(/\.\d+$/, "") : String(value));
const axisFigureIn = (format: ChartValues["valueFormat"]) =>
  format === "percent" ? axisShare : format === "amount" ? axisAmount : format === "integer" ? axisCount : axisFigure;

/** So many stacked bars have room for their names side by side. */
const fewStacks = 5;

/** Whether names such as 2012–2013 have to stand at an angle. */
const isNarrow = (categories: readonly string[]) => categories.some((name) => name.length > 5);

/** Years such as 2012, without the word: where there is no room for more. */
const shortened = (name: string) => name.replace(/(\d{4})年?([–-])\d{2}(\d{2})年?/, "$1$2$3");

/** Whether all names of stacked bars stand side by side. */
export const hasFewStacks = ({ kind, categories }: ChartValues) => kind === "stack" && categories.length <= fewStacks;

/** Whether the names below a chart in the pane have to stand at an angle. */
export const isSlanted = (chart: ChartValues) => !isLying(chart.kind) && !hasFewStacks(chart) && isNarrow(chart.categories);

const small = (page: boolean) => (page ? 14 : 11);
const nameStyle = (page: boolean) => ({ color: grey, fontFamily: font, fontSize: small(page) });

/** Where the values of a chart begin: bars begin at its baseline, and the axis says what their ends stand for. */
export const originOf = ({ kind, baseline }: ChartValues) => (isLying(kind) ? (baseline ?? 0) : 0);

/** The axis of the names. */
export function categoryAxis(chart: ChartValues, page: boolean) {
  const { kind, categories, categoryTitle } = chart;
  const bars = isLying(kind);
  const few = hasFewStacks(chart);
  const narrow = !page && isSlanted(chart);
  return {
    type: "category" as const,
    data: [...categories],
    inverse: bars,
    axisTick: { show: !bars, alignWithLabel: true, lineStyle: { color: grey } },
    axisLine: { lineStyle: { color: grey }, onZero: false },
    axisLabel: {
      color: ink,
      fontFamily: font,
      fontSize: small(page),
      hideOverlap: !bars && !few,
      ...(few ? { interval: 0 } : {}),
      ...(bars ? { interval: 0, width: page ? 220 : 92, overflow: "truncate" as const } : {}),
      ...(narrow ? { rotate: 50, formatter: shortened } : {}),
      ...(page && !bars && categories.length > 9 && categories.some((name) => name.length > 6) ? { rotate: 35 } : {}),
    },
    ...(bars ? {} : { name: categoryTitle, nameLocation: "middle" as const, nameGap: narrow ? 50 : page ? 52 : 28, nameTextStyle: nameStyle(page) }),
  };
}

/** The axis of the values. */
export function valueAxis(chart: ChartValues, page: boolean) {
  const { kind, fromZero, valueFormat, valueTitle } = chart;
  const bars = isLying(kind);
  const from = originOf(chart);
  return {
    type: "value" as const,
    scale: !fromZero,
    min: fromZero ? 0 : undefined,
    // Counts have no parts.
    ...(valueFormat === "integer" ? { minInterval: 1 } : {}),
    splitNumber: page ? 6 : bars ? 3 : 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: hairline } },
    axisLabel: {
      color: ink,
      fontFamily: font,
      fontSize: small(page),
      formatter: (value: number) => axisFigureIn(valueFormat)(value + from),
      hideOverlap: true,
    },
    name: valueTitle,
    nameTextStyle: bars ? nameStyle(page) : { ...nameStyle(page), align: "left" as const, padding: [0, 0, 0, page ? -40 : -30] },
    nameGap: bars ? (page ? 36 : 26) : 12,
    ...(bars ? { nameLocation: "middle" as const } : {}),
  };
}
