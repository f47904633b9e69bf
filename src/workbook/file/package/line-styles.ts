import { attribute, elementIn, elementsIn } from "./xml-text.ts";

/** The number of the style that a row, given as its text, has for cells that are not there; null where it has none. */
export function styleOfRow(row: string): number | null {
  const [tag] = /^<[^<>]*>/.exec(row) ?? [""];
  return /^(1|true)$/.test(attribute(tag, "customFormat") ?? "") ? Number(attribute(tag, "s") ?? 0) : null;
}

/** The number of the style that each column of a sheet, counted from 1, has for cells that are not there. */
export function columnStyles(xml: string): (column: number) => number {
  let runs: readonly { readonly min: number; readonly max: number; readonly style: number }[] | null = null;
  return (column) => {
    runs ??= styledRuns(xml);
    return runs.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
  };
}

function styledRuns(xml: string) {
  const columns = elementIn(xml, "cols");
  if (columns === undefined) return [];
  return [...elementsIn(xml, "col", columns.innerFrom, columns.innerTo)].map(({ tag }) => ({
    min: Number(attribute(tag, "min")),
    max: Number(attribute(tag, "max")),
    style: Number(attribute(tag, "style") ?? 0),
  }));
}
