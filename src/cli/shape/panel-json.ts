import type { Panel } from "../../analysis/shape/shape-book.ts";
import type { ShapeStep } from "../../procedures/shaping/steps.ts";

/** A panel with what was done to make it, as the JSON object that `qianyan shape` writes. Its fields are append-only. */
export function panelJson(panel: Panel, steps: readonly ShapeStep[], sentences: readonly string[], files: readonly string[], version: string): object {
  const { header, rows, unitColumn, periodColumn, groupColumn, indicators, periods, deeds, outside, forms, totals, sheets } = panel;
  return {
    kind: "panel",
    version,
    files,
    sheets: sheets.map(({ file, name }) => ({ file, name })),
    columns: { unit: unitColumn, period: periodColumn, group: groupColumn },
    indicators,
    periods,
    totals,
    forms,
    outside,
    steps: steps.map((step, k) => ({ ...step, text: sentences[k] })),
    cells: deeds,
    header,
    rows,
  };
}
