import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const pale = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE2E8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Draws the gridlines of a workbook's charts thin and pale: the library that writes the file leaves them as dark as the axes. */
export function withPaleGridlines(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/charts\/chart[^/]*\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(bytes).replaceAll(/<c:majorGridlines\s*(\/>|><\/c:majorGridlines>)/g, pale));
  }
  return zipSync(parts, { level: 6 });
}
