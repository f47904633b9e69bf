import { withChangedParts } from "./zip-parts.ts";

const pale = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE2E8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Draws the gridlines of a workbook's charts thin and pale: the library that writes the file leaves them as dark as the axes. */
export const withPaleGridlines = (workbook: Uint8Array): Promise<Uint8Array> =>
  withChangedParts(
    workbook,
    (path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path),
    (xml) => xml.replaceAll(/<c:majorGridlines\s*(\/>|><\/c:majorGridlines>)/g, pale),
  );
