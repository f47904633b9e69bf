import type { Shaped } from "../../analysis/shape/shape-table.ts";
import type { ReportSheet } from "../../report/sheet.ts";

/** A table in shape as a sheet of its own; a column is as wide as its longest name asks for. */
export function shapeSheet({ header, rows }: Shaped, name: string): ReportSheet {
  const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
  return {
    name: name.slice(0, 31),
    stamp: "qianyan:shape",
    rows: [header.map((value) => ({ value, style: "header" as const })), ...rows.map((row) => row.map((value) => ({ value, style: "value" as const })))],
    columnWidths: header.map((text) => Math.min(28, Math.max(10, wide(text) + 2))),
    freeze: { rows: 1, columns: 1 },
    colourScales: [],
  };
}
