import type { TileColour, TilesGiven } from "../../procedures/declare/figure.ts";
import { provinceNamed } from "../../procedures/neighbours/province-named.ts";
import { tileGrid, type Province } from "../../procedures/neighbours/provinces34.ts";
import type { Value } from "../../procedures/declare/gives.ts";
import { quantile } from "../../procedures/distribution/quantile.ts";
import { shown } from "../layout/cells.ts";
import type { UnplacedChart } from "../figures/chart.ts";
import type { ReportFormat } from "../layout/report-cell.ts";
import { shades, type Tile, type TileLook, type TileMap } from "../figures/tile-map.ts";
import { barChart, barsFigure } from "./bars-figure.ts";
import { formatIn, valuesIn, type FigureSource } from "./figure-source.ts";

/** A map, or bars where there is none of these units. */
export type Tiles = { readonly map: Omit<TileMap, "title">; readonly format: ReportFormat | undefined } | { readonly chart: UnplacedChart };

/** Colours of words that have none of their own. */
const inOrder: readonly TileColour[] = ["blue", "amber", "green", "red", "sky", "rose", "grey"];

/** The rows of the last period that the list has. */
export function tilesFigure(source: FigureSource, figure: TilesGiven, top: number): Tiles | null {
  const { from, unit, value } = figure;
  const table = source.table(from);
  const period = table.rows[table.rows.length - 1]?.period ?? null;
  const own = [...table.rows.keys()].filter((k) => table.rows[k].period === period);
  const [units, values] = [valuesIn(table, unit), valuesIn(table, value)];
  const placed = own.map((k) => ({ province: provinceNamed(source.word(units[k])), value: values[k] }));
  const names = new Set(placed.map(({ province }) => province?.code));
  const format = formatIn(table, value);
  if (own.length === 0) return null;
  if (names.has(undefined) || names.size < placed.length) {
    const chart =
      format === undefined
        ? wordBars(
            source,
            figure,
            own.map((k) => values[k]),
            period,
            top,
          )
        : barsFigure(source, { from, label: unit, value }, top);
    return chart === null ? null : { chart };
  }
  const found = placed.filter((one): one is Placed => one.province !== undefined);
  const { lookOf, key } = format === undefined ? wordLooks(source, found, figure.colours ?? {}) : numberLooks(found, format);
  const tiles = found.map(({ province, value: given }): Tile => ({
    ...province.tile,
    short: source.locale === "en" ? province.iso : province.letter,
    name: source.locale === "en" ? province.english : province.name,
    value: format === undefined ? source.word(given) || null : typeof given === "number" ? given : null,
    look: lookOf(given),
  }));
  return { format, map: { unitTitle: source.title(from, unit), valueTitle: source.titleIn(from, value, period), ...tileGrid, tiles, key } };
}

interface Placed {
  readonly province: Province;
  readonly value: Value;
}
interface Looks {
  readonly lookOf: (value: Value) => TileLook;
  readonly key: TileMap["key"];
}

/** Five shades with as many units in each as can be; equal numbers have one shade, and a few numbers have each their own. */
function numberLooks(placed: readonly Placed[], format: ReportFormat): Looks {
  const sorted = placed.flatMap(({ value }) => (typeof value === "number" ? [value] : [])).sort((a, b) => a - b);
  const apart = [...new Set(sorted)];
  const uppers = shades.map((_, k) => quantile(sorted, (k + 1) / shades.length, "type7"));
  const shadeOf = (value: number) =>
    apart.length <= shades.length
      ? Math.round((apart.indexOf(value) * (shades.length - 1)) / Math.max(1, apart.length - 1))
      : Math.max(
          0,
          uppers.findIndex((upper) => value <= upper),
        );
  const key = shades.flatMap((look, k) => {
    const of = sorted.filter((value) => shadeOf(value) === k);
    if (of.length === 0) return [];
    const [least, most] = [shown(of[0], format), shown(of[of.length - 1], format)];
    return [{ look, meaning: least === most ? least : `${least}–${most}` }];
  });
  return { lookOf: (value) => (typeof value === "number" ? shades[shadeOf(value)] : "blank"), key };
}

function wordLooks(source: FigureSource, placed: readonly Placed[], own: Readonly<Record<string, TileColour>>): Looks {
  const words = [...new Set([...Object.keys(own), ...placed.flatMap(({ value }) => (value === null || value === "" ? [] : [String(value)]))])];
  const free = inOrder.filter((colour) => !Object.values(own).includes(colour));
  const others = words.filter((word) => !Object.hasOwn(own, word));
  const colourOf = (word: string): TileColour => (Object.hasOwn(own, word) ? own[word] : (free[others.indexOf(word) % Math.max(1, free.length)] ?? "grey"));
  const present = words.filter((word) => placed.some(({ value }) => value === word));
  return {
    lookOf: (value) => (value === null || value === "" ? "blank" : colourOf(String(value))),
    key: present.map((word) => ({ look: colourOf(word), meaning: source.word(word) })),
  };
}

/** How many units have each word, most first. */
function wordBars(source: FigureSource, { from, value, unit }: TilesGiven, values: readonly Value[], period: string | null, top: number): UnplacedChart | null {
  const counts = new Map<string, number>();
  for (const one of values) if (one !== null && one !== "") counts.set(source.word(one), (counts.get(source.word(one)) ?? 0) + 1);
  if (counts.size === 0) return null;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return barChart(source, top, {
    names: { heading: source.titleIn(from, value, period), values: sorted.map(([word]) => word) },
    numbers: { heading: source.title(from, unit), values: sorted.map(([, count]) => count), format: "integer" },
  });
}

/** Writes the map as cells below a row, each tile two cells high, and its key below; says how many rows it took. */
export function placeTiles({ cells }: FigureSource, map: Omit<TileMap, "title">, format: ReportFormat | undefined, top: number): number {
  for (const { row, column, short, value, look } of map.tiles) {
    cells.put(top + 2 * row, column + 1, { value: short, style: `tile-name-${look}` });
    cells.put(top + 2 * row + 1, column + 1, { value, style: `tile-value-${look}`, ...(typeof value === "number" && format !== undefined ? { format } : {}) });
  }
  const below = top + 2 * map.rows + 1;
  map.key.forEach(({ look, meaning }, k) => {
    cells.put(below + k, 1, { value: "", style: `tile-name-${look}` });
    cells.put(below + k, 2, { value: meaning, style: "label" });
  });
  return 2 * map.rows + 1 + map.key.length;
}
