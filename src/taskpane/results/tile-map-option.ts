import type { HeatmapSeriesOption } from "echarts/charts";
import type { GridComponentOption, TitleComponentOption, TooltipComponentOption, VisualMapComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { shown } from "../../report/layout/cells.ts";
import { tileColours, type Tile, type TileLook, type TileMap } from "../../report/figures/tile-map.ts";
import { font, grey, ink } from "./chart-look.ts";
import type { ChartPlace } from "./chart-option.ts";

export type TileMapOption = ComposeOption<HeatmapSeriesOption | GridComponentOption | TitleComponentOption | TooltipComponentOption | VisualMapComponentOption>;

export const tileMapPageSize = { width: 820, height: 720 };
/** A tile is about as high as it is wide in the pane. */
export const tileMapPaneHeight = ({ rows, key }: TileMap) => 36 * rows + 18 * keyLines(key.length, false) + 12;

const looks = Object.keys(tileColours) as readonly TileLook[];
/** Entries of the key that stand side by side. */
const keyLines = (entries: number, page: boolean) => Math.ceil(entries / (page ? 6 : 3));

/** A tile for each unit, with what it has; the key below says what the colours stand for. */
export function tileMapOption({ title, valueTitle, rows, columns, tiles, key }: TileMap, place: ChartPlace): TileMapOption {
  const page = place === "page";
  const lines = keyLines(key.length, page);
  const axis = (count: number) => ({ type: "category" as const, data: Array.from({ length: count }, (_, k) => k), show: false });
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    title: [
      ...(page
        ? [
            {
              text: title,
              subtext: valueTitle,
              left: 24,
              top: 20,
              textStyle: { color: ink, fontSize: 20, fontWeight: "bold" as const, fontFamily: font },
              subtextStyle: { color: grey, fontSize: 13, fontFamily: font },
            },
          ]
        : []),
      keyOf(key, page),
    ],
    grid: { left: page ? 40 : 2, right: page ? 40 : 2, top: page ? 100 : 2, bottom: (page ? 22 : 18) * lines + (page ? 30 : 8) },
    tooltip: {
      confine: true,
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      formatter: (one) => {
        const { dataIndex } = one as unknown as { readonly dataIndex: number };
        const { name, value } = tiles[dataIndex];
        const line = document.createElement("span");
        line.textContent = value === null ? name : `${name}: ${typeof value === "number" ? shown(value) : value}`;
        return line;
      },
    },
    xAxis: axis(columns),
    yAxis: { ...axis(rows), inverse: true },
    visualMap: {
      show: false,
      type: "continuous",
      min: 0,
      max: looks.length - 1,
      dimension: 2,
      inRange: { color: looks.map((look) => `#${tileColours[look].fill}`) },
    },
    series: [
      {
        type: "heatmap",
        data: tiles.map((tile) => ({ value: [tile.column, tile.row, looks.indexOf(tile.look)], label: labelOf(tile, page) })),
        itemStyle: { borderColor: "#FFFFFF", borderWidth: page ? 3 : 2 },
        label: { show: true, fontFamily: font },
      },
    ],
  };
}

/** Characters of a word that a tile of the pane has room for. */
const room = 4;

function labelOf({ short, value, look }: Tile, page: boolean) {
  const said = typeof value === "number" ? value.toFixed(page ? 3 : 2) : value !== null && (page || value.length <= room) ? value : "";
  return {
    formatter: said === "" ? short : `{name|${short}}\n{value|${said.replaceAll(/[{}|]/g, " ")}}`,
    color: `#${tileColours[look].ink}`,
    fontSize: page ? 15 : 11,
    rich: {
      name: { fontSize: page ? 16 : 11, fontWeight: "bold" as const, lineHeight: page ? 22 : 14, color: `#${tileColours[look].ink}` },
      value: { fontSize: page ? 12 : 9, color: `#${tileColours[look].ink}` },
    },
  };
}

/** The key as a text with squares of the colours. */
function keyOf(key: TileMap["key"], page: boolean): TitleComponentOption {
  const perLine = page ? 6 : 3;
  const entries = key.map(({ look, meaning }) => `{${look.replace("-", "")}|■} ${meaning}`);
  const lines = Array.from({ length: keyLines(key.length, page) }, (_, k) => entries.slice(perLine * k, perLine * (k + 1)).join("   "));
  return {
    text: lines.join("\n"),
    left: "center",
    bottom: page ? 10 : 2,
    textStyle: {
      color: ink,
      fontFamily: font,
      fontSize: page ? 13 : 10,
      lineHeight: page ? 22 : 18,
      fontWeight: "normal",
      rich: Object.fromEntries(key.map(({ look }) => [look.replace("-", ""), { color: `#${tileColours[look].fill}`, fontSize: page ? 18 : 14 }])),
    },
  };
}
