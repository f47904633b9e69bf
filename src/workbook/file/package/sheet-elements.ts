import { elementIn, elementsIn, prefixOf, type Element } from "./xml-text.ts";

/** In which order the elements of a sheet stand behind its cells. */
const order =
  "sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing".split(
    " ",
  );

/** What stands before the colon of a sheet's elements, with the colon. */
export const sheetPrefix = (xml: string): string => prefixOf(elementIn(xml, "sheetData")!.tag);

/** The sheet's own elements of a name behind its cells: none of a view that somebody has kept, and none of its extensions. */
export function sheetElements(xml: string, name: string): readonly Element[] {
  const data = elementIn(xml, "sheetData")!;
  const prefix = prefixOf(data.tag);
  const views = elementIn(xml, "customSheetViews", data.to);
  const isKept = ({ from }: Element) => name !== "customSheetViews" && views !== undefined && from > views.from && from < views.to;
  return [...elementsIn(xml, name, data.to)].filter((one) => prefixOf(one.tag) === prefix && !isKept(one));
}

/** The part of a sheet with an element put where those of its name stand. */
export function withSheetElement(xml: string, name: string, text: string): string {
  const before = order.slice(0, order.indexOf(name) + 1);
  const at = Math.max(elementIn(xml, "sheetData")!.to, ...before.map((one) => sheetElements(xml, one).at(-1)?.to ?? 0));
  return xml.slice(0, at) + text + xml.slice(at);
}

export const without = (xml: string, { from, to }: Element): string => xml.slice(0, from) + xml.slice(to);
