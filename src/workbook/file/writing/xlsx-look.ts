import type { CellStyle } from "hucre/xlsx";
import type { ReportStyle, TileStyle } from "../../../report/layout/report-cell.ts";
import { tileColours } from "../../../report/figures/tile-map.ts";
import { changedFill, coloursOf, looks as allLooks } from "../../look/look.ts";

export const baseFont = { name: "Arial", size: 10, family: 2 } satisfies CellStyle["font"];

const ink = { rgb: "1F2933" };
const grey = { rgb: "5F6B7A" };
const line = { style: "thin", color: { rgb: "8A97A6" } } as const;
/** Over and under a table, heavier than the line below its headings: the three lines of a printed table. */
export const rule = { style: "medium", color: ink } as const;
/** Faces of a report in Chinese, as offices print them: Song for what has Chinese characters, Times for numbers. */
export const song = { name: "宋体", family: 3, charset: 134 } satisfies CellStyle["font"];
export const times = { name: "Times New Roman", family: 1 } satisfies CellStyle["font"];
const rgb = (colour: string) => ({ rgb: colour.slice(1) });

/** One look for each purpose of a cell. */
export const looks: Readonly<Record<ReportStyle, CellStyle>> = {
  title: { font: { ...baseFont, size: 14, bold: true, color: ink } },
  note: { font: { ...baseFont, size: 9, color: grey } },
  header: { font: { ...baseFont, bold: true, color: ink }, border: { bottom: line }, alignment: { vertical: "center", wrapText: true } },
  label: { font: { ...baseFont, color: ink } },
  value: { font: { ...baseFont, color: ink } },
  changed: { font: { ...baseFont, color: ink }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: changedFill.slice(1) } } },
  summary: { font: { ...baseFont, bold: true, color: ink }, border: { top: { style: "hair", color: line.color } } },
  status: { font: { ...baseFont, size: 9, color: grey } },
  wrong: marked("wrong"),
  vague: marked("vague"),
  ...tileLooks(),
};

/** A cell that is marked, as a file holds it. */
function marked(style: "wrong" | "vague"): CellStyle {
  const { bold = false, colour, fill } = allLooks[style];
  return { font: { ...baseFont, bold, color: rgb(colour!) }, fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill!) } };
}

/** The looks of tiles as a file holds them. */
function tileLooks(): Readonly<Record<TileStyle, CellStyle>> {
  const styles = Object.keys(tileColours).flatMap((name) => (["name", "value"] as const).map((part) => `tile-${part}-${name}` as TileStyle));
  return Object.fromEntries(
    styles.map((style): readonly [TileStyle, CellStyle] => {
      const { bold = false, colour, fill, frame } = allLooks[style];
      const side = { style: "medium", color: rgb(frame!.colour) } as const;
      return [
        style,
        {
          font: { ...baseFont, bold, color: rgb(colour!) },
          fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill!) },
          border: { left: side, right: side, ...(frame!.above ? { top: side } : {}) },
          alignment: { horizontal: "center" },
        },
      ];
    }),
  ) as Record<TileStyle, CellStyle>;
}

/** What a cell that leads to others has of its own, as in the grid. */
export const linked = { color: { rgb: "0E6180" }, underline: true } satisfies CellStyle["font"];

export { numberFormats } from "../../look/look.ts";

/** A colour scale as a file holds it. */
export const colourScale = (lowIsGood = false) => ({
  cfvo: [{ type: "min" as const }, { type: "percentile" as const, value: "50" }, { type: "max" as const }],
  colors: coloursOf(lowIsGood).map((colour) => `FF${colour.slice(1)}`),
});
