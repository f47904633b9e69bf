import type { FakeChart, FakeSheet } from "./fake-workbook.ts";
import { remembered, type FakeObject, type Property } from "./objects.ts";

type Look = Map<string, unknown>;

/** Properties that are remembered under a prefix: `axes.valueAxis.minimum`. */
const known = (look: Look, prefix: string, ...names: readonly string[]): Record<string, Property> =>
  Object.fromEntries(names.map((name) => [name, remembered((value) => look.set(`${prefix}${name[0].toLowerCase()}${name.slice(1)}`, value))]));

const addressOf = (range: unknown) => (range as FakeObject).properties?.Address.get?.();

export function chartsObject(sheet: FakeSheet): FakeObject {
  return {
    type: "ChartCollection",
    methods: {
      Add: (kind, source) => {
        const first = { look: new Map<string, unknown>([["values", addressOf(source)]]) };
        const chart: FakeChart = { kind: String(kind), look: new Map(), series: [first] };
        sheet.charts.push(chart);
        return chartObject(chart);
      },
    },
  };
}

function chartObject({ look, series }: FakeChart): FakeObject {
  return {
    type: "Chart",
    objects: {
      Title: () => ({ type: "ChartTitle", properties: known(look, "title.", "Text") }),
      Legend: () => ({ type: "ChartLegend", properties: known(look, "legend.", "Visible", "Position") }),
      Axes: () => ({
        type: "ChartAxes",
        objects: { CategoryAxis: () => axisObject(look, "axes.categoryAxis."), ValueAxis: () => axisObject(look, "axes.valueAxis.") },
      }),
      Series: () => ({
        type: "ChartSeriesCollection",
        methods: {
          Add: (name) => {
            series.push({ look: new Map([["name", name]]) });
            return seriesObject(series[series.length - 1].look);
          },
          GetItemAt: (index) => seriesObject(series[Number(index)].look),
        },
      }),
    },
    methods: { SetPosition: (from, to) => void look.set("position", [addressOf(from), addressOf(to)]) },
  };
}

function axisObject(look: Look, prefix: string): FakeObject {
  return {
    type: "ChartAxis",
    properties: known(look, prefix, "NumberFormat", "Minimum", "TickLabelPosition", "ReversePlotOrder", "Position"),
    objects: { Title: () => ({ type: "ChartAxisTitle", properties: known(look, `${prefix}title.`, "Text", "Visible") }) },
    methods: { SetPositionAt: (value) => void look.set(`${prefix}position`, value) },
  };
}

function seriesObject(look: Look): FakeObject {
  return {
    type: "ChartSeries",
    properties: known(look, "", "Name", "Overlap", "MarkerStyle", "MarkerSize", "MarkerForegroundColor", "MarkerBackgroundColor"),
    objects: {
      Format: () => ({
        type: "ChartSeriesFormat",
        objects: {
          Line: () => ({ type: "ChartLineFormat", properties: known(look, "line.", "Color", "LineStyle", "Weight") }),
          Fill: () => ({ type: "ChartFill", methods: { SetSolidColor: (colour) => void look.set("fill", colour) } }),
        },
      }),
      Trendlines: () => ({
        type: "ChartTrendlineCollection",
        methods: {
          Add: (kind) => {
            look.set("trendline", kind);
            return { type: "ChartTrendline" };
          },
        },
      }),
    },
    methods: {
      SetValues: (range) => void look.set("values", addressOf(range)),
      SetXAxisValues: (range) => void look.set("categories", addressOf(range)),
    },
  };
}
