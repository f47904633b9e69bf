import type { CellStyle } from "hucre/xlsx";
import type { ReportStyle } from "../../report/report-cell.ts";
import { coloursOf } from "../look.ts";

export const baseFont = { name: "Arial", size: 10, family: 2 } satisfies CellStyle["font"];

const ink = { rgb: "1F2933" };
const grey = { rgb: "5F6B7A" };
const line = { style: "thin", color: { rgb: "8A97A6" } } as const;
const tint = { type: "pattern", pattern: "solid", fgColor: { rgb: "EEF2F6" } } as const;

/** One look for each purpose of a cell. */
export const looks: Readonly<Record<ReportStyle, CellStyle>> = {
  title: { font: { ...baseFont, size: 14, bold: true, color: ink } },
  note: { font: { ...baseFont, size: 9, color: grey } },
  header: { font: { ...baseFont, bold: true, color: ink }, fill: tint, border: { bottom: line }, alignment: { vertical: "center", wrapText: true } },
  label: { font: { ...baseFont, color: ink } },
  value: { font: { ...baseFont, color: ink } },
  summary: { font: { ...baseFont, bold: true, color: ink }, border: { top: { style: "hair", color: line.color } } },
  status: { font: { ...baseFont, size: 9, color: grey } },
};

/** What a cell that leads to others has of its own, as in the grid. */
export const linked = { color: { rgb: "0E6180" }, underline: true } satisfies CellStyle["font"];

export { numberFormats } from "../look.ts";

/** A colour scale as a file holds it. */
export const colourScale = (lowIsGood = false) => ({
  cfvo: [{ type: "min" as const }, { type: "percentile" as const, value: "50" }, { type: "max" as const }],
  colors: coloursOf(lowIsGood).map((colour) => `FF${colour.slice(1)}`),
});
