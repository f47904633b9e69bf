import type { ChartDash, ChartKind, ChartMarker, ChartSeries, ReportChart, SheetRange } from "../../../report/figures/chart.ts";
import type { ReportFormat } from "../../../report/layout/report-cell.ts";
import { rangeOf, referenceOf } from "../../cells/address.ts";
import { numberFormats } from "../../look/look.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import type { Attributes, XmlHandlers } from "../archive/xml-reader.ts";

/** A chart as a file has it; its ranges name the sheets of the file. */
export type StoredChart = Omit<ReportChart, "anchor">;

/** Reads a chart as a report writes it, by whatever program it was stored since; null where it is of another kind. */
export async function readChart(parts: PackageParts, path: string): Promise<StoredChart | null> {
  if (!parts.has(path)) return null;
  const reader = new ChartReader();
  await parts.read(path, reader);
  return reader.chart();
}

const dashes: Readonly<Record<string, ChartDash>> = {
  solid: "solid",
  dash: "dash",
  sysDash: "dash",
  sysDot: "dot",
  dot: "dot",
  dashDot: "dashDot",
  sysDashDot: "dashDot",
  lgDash: "longDash",
  lgDashDot: "longDash",
};
const markers: readonly ChartMarker[] = ["circle", "square", "triangle", "diamond", "x", "plus"];

interface Axis {
  readonly text: boolean;
  title: string;
  format: string;
  crossesAt?: number;
  least?: number;
  most?: number;
  turned: boolean;
  /** Whether it has no labels. */
  bare: boolean;
}

interface Series {
  /** Its place among all series, whichever of the charts upon each other has it. */
  order: number;
  name: string;
  values: string;
  categories: string;
  colour: string;
  dash: ChartDash;
  marker: ChartMarker;
  /** In points. */
  width: number;
  /** Whether its points are to be seen. */
  marked: boolean;
}

/** What a line of a chart is drawn with where the file leaves it to the program. */
const plain = { colour: "1F2933", dash: "solid", marker: "circle", width: 2.25, marked: true } as const;

class ChartReader implements XmlHandlers {
  readonly #names: string[] = [];
  readonly #kinds: string[] = [];
  #bars = "";
  #grouping = "";
  #boxed = false;
  #overlapping = false;
  #title = "";
  readonly #series: Series[] = [];
  readonly #axes: Axis[] = [];
  #trend = false;

  open(name: string, { val = "", formatCode = "", w = "0", rot = "0" }: Attributes): void {
    this.#names.push(name);
    const [parent, above] = [this.#names.at(-2) ?? "", this.#names.at(-3) ?? ""];
    const series = this.#within("ser") ? this.#series.at(-1) : undefined;
    const axis = this.#axes.at(-1);
    if (parent === "plotArea" && /Chart$/.test(name)) this.#kinds.push(name);
    else if (name === "barDir") this.#bars = val;
    else if (name === "overlap") this.#overlapping = Number(val) > 0;
    else if (name === "upDownBars") this.#boxed = true;
    else if (name === "grouping") this.#grouping = val;
    else if (name === "ser") this.#series.push({ order: this.#series.length, name: "", values: "", categories: "", ...plain });
    else if (parent === "plotArea" && /Ax$/.test(name))
      this.#axes.push({ text: /^(cat|date)Ax$/.test(name), title: "", format: "", turned: false, bare: false });
    else if (name === "trendline") this.#trend = true;
    else if (series !== undefined) {
      if (name === "idx" && parent === "ser") series.order = Number(val);
      else if (name === "symbol" && parent === "marker") {
        series.marker = markers.find((one) => one === val) ?? plain.marker;
        series.marked = val !== "none";
      }
      // The line of a series; bars have none, and points have theirs around the marker.
      else if (name === "ln" && parent === "spPr" && above === "ser" && Number(w) > 0) series.width = Number(w) / 12_700;
      else if (name === "prstDash" && this.#names.at(-4) === "ser") series.dash = dashes[val] ?? "solid";
      else if (name === "srgbClr" && this.#isOwnColour()) series.colour = val.toUpperCase();
    } else if (axis !== undefined && this.#within(/Ax$/)) {
      if (name === "numFmt") axis.format = formatCode;
      else if (name === "crossesAt") axis.crossesAt = Number(val);
      else if (name === "min" && parent === "scaling") axis.least = Number(val);
      else if (name === "max" && parent === "scaling") axis.most = Number(val);
      else if (name === "tickLblPos") axis.bare = val === "none";
      else if (name === "bodyPr" && parent === "txPr") axis.turned = Number(rot) < 0;
    }
  }

  text(text: string, name: string): void {
    const series = this.#within("ser") ? this.#series.at(-1) : undefined;
    if (name === "t" && !this.#within("ser")) {
      const axis = this.#within(/Ax$/) ? this.#axes.at(-1) : undefined;
      if (axis) axis.title += text;
      else if (this.#within("title")) this.#title += text;
    } else if (series !== undefined) {
      if (name === "v" && this.#within("tx")) series.name += text;
      else if (name === "f" && this.#within(/^(val|yVal)$/)) series.values += text;
      else if (name === "f" && this.#within(/^(cat|xVal)$/)) series.categories += text;
    }
  }

  close(): void {
    this.#names.pop();
  }

  chart(): StoredChart | null {
    const kind = this.#kind();
    // Of points both axes are of numbers, that of the categories first.
    const category = this.#axes.find(({ text }) => text) ?? this.#axes[0];
    const value = this.#axes.find((axis) => axis !== category);
    const inOrder = [...this.#series].sort((a, b) => a.order - b.order);
    const categories = placeOf(inOrder[0]?.categories ?? "");
    if (kind === null || category === undefined || value === undefined || categories === null) return null;
    const series = inOrder.map(({ values, categories: across, marked, order: _, ...look }): ChartSeries | null => {
      const place = placeOf(values);
      const own = kind === "curves" ? placeOf(across) : null;
      return place && { ...look, values: place, ...(own && { categories: own }), ...(own && marked ? { dots: true as const } : {}) };
    });
    if (series.some((one) => one === null)) return null;
    return {
      kind,
      title: this.#title,
      categoryTitle: category.title,
      valueTitle: value.title,
      categories,
      series: series as readonly ChartSeries[],
      ...(category.turned ? { slanted: true } : {}),
      ...(this.#trend ? { trend: true as const } : {}),
      ...(kind === "curves" && value.bare ? { setOff: true as const } : {}),
      ...(category.crossesAt === undefined || value.most !== undefined ? {} : { baseline: category.crossesAt }),
      ...(kind === "curves" ? boundsOf(category, value) : {}),
      fromZero: kind !== "curves" && value.least === 0,
      valueFormat: formatOf(value.format),
    };
  }

  #kind(): ChartKind | null {
    const [kind, ...more] = this.#kinds;
    // The median stands upon the stocks as a line.
    if (this.#boxed && this.#series.length === 5 && this.#kinds.every((one) => one === "lineChart" || one === "stockChart")) return "box";
    if (more.length > 0) return null;
    if (kind === "lineChart") return "line";
    if (kind === "areaChart" && this.#grouping === "stacked") return "area";
    if (kind === "scatterChart") return this.#series.some(({ marked }) => !marked) ? "curves" : "scatter";
    if (kind === "barChart" && this.#bars === "bar" && this.#overlapping && this.#grouping === "clustered") return "bullet";
    if (kind === "barChart" && this.#grouping === "stacked") return this.#bars === "col" ? "stack" : null;
    return kind === "barChart" ? (this.#bars === "bar" ? "bar" : "column") : null;
  }

  #within(name: string | RegExp): boolean {
    return this.#names.some((one) => (typeof name === "string" ? one === name : name.test(one)));
  }

  /** Whether the colour that begins is the one by which the series is told: of its line, its bars or its points. */
  #isOwnColour(): boolean {
    const path = this.#names.slice(this.#names.lastIndexOf("ser") + 1).join("/");
    return path === "spPr/ln/solidFill/srgbClr" || path === "spPr/solidFill/srgbClr" || path === "marker/spPr/solidFill/srgbClr";
  }
}

/** Where both axes of a plane end; nothing where they are left to the program. */
function boundsOf({ least: left, most: right }: Axis, { least: low, most: high }: Axis): Pick<StoredChart, "bounds"> {
  return left === undefined || right === undefined || low === undefined || high === undefined ? {} : { bounds: { x: [left, right], y: [low, high] } };
}

function placeOf(formula: string): SheetRange | null {
  const reference = referenceOf(formula);
  const range = reference && rangeOf(reference.address);
  return range && { sheet: reference.sheet, range };
}

function formatOf(code: string): ReportFormat {
  // An axis has fewer decimals than the cells that it measures.
  if (code === "0.00") return "score";
  return (Object.entries(numberFormats).find(([, pattern]) => pattern === code)?.[0] as ReportFormat | undefined) ?? "significant";
}
