import { attribute, elementIn, elementsIn, innerOf, prefixed, prefixOf, textOf, withAttribute } from "./xml-text.ts";

/** Styles with those of another workbook behind them, and by how much the numbers of those are larger now. */
export interface MergedStyles {
  readonly xml: string;
  /** Added to the number of a cell's style. */
  readonly cells: number;
  /** Added to the number of a style of a conditional format or a table. */
  readonly differences: number;
}

/** Puts the styles that another part lists behind those of a workbook, which keep their numbers. */
export function mergedStyles(xml: string, other: string): MergedStyles {
  const formats = new Map<string, string>();
  const own = listed(xml, "numFmts", "numFmt");
  const nextFormat = Math.max(163, ...own.map((tag) => Number(attribute(tag, "numFmtId") ?? 0))) + 1;
  const newFormats = listed(other, "numFmts", "numFmt").map((line, k) => {
    formats.set(attribute(line, "numFmtId") ?? "", String(nextFormat + k));
    return withAttribute(line, "numFmtId", String(nextFormat + k));
  });
  let merged = appended(xml, "numFmts", newFormats);
  const counts = new Map<string, number>();
  for (const [list, element] of [
    ["fonts", "font"],
    ["fills", "fill"],
    ["borders", "border"],
  ] as const) {
    counts.set(list, listed(merged, list, element).length);
    merged = appended(merged, list, listed(other, list, element));
  }
  const cells = listed(merged, "cellXfs", "xf").length;
  const shifted = (line: string, name: string, by: number) => withAttribute(line, name, String(Number(attribute(line, name) ?? 0) + by));
  merged = appended(
    merged,
    "cellXfs",
    listed(other, "cellXfs", "xf").map((line) => {
      const start = /^<[^>]*>/.exec(line)![0];
      let tag = start;
      const format = formats.get(attribute(tag, "numFmtId") ?? "");
      if (format !== undefined) tag = withAttribute(tag, "numFmtId", format);
      tag = shifted(shifted(shifted(tag, "fontId", counts.get("fonts")!), "fillId", counts.get("fills")!), "borderId", counts.get("borders")!);
      return withAttribute(tag, "xfId", "0") + line.slice(start.length);
    }),
  );
  const differences = listed(merged, "dxfs", "dxf").length;
  return { xml: appended(merged, "dxfs", listed(other, "dxfs", "dxf")), cells, differences };
}

/** The elements of a list, without prefixes. */
export function listed(xml: string, list: string, element: string): readonly string[] {
  const whole = elementIn(xml, list);
  if (whole === undefined) return [];
  const prefix = prefixOf(whole.tag);
  const all = [...elementsIn(xml, element, whole.innerFrom, whole.innerTo)].map((one) => textOf(xml, one));
  return prefix === "" ? all : all.map((text) => text.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"));
}

/** In which order the lists of a part of styles stand. */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** The part with elements at the end of one of its lists. */
export function appended(xml: string, list: string, elements: readonly string[]): string {
  if (elements.length === 0) return xml;
  const known = elementIn(xml, list);
  const root = elementIn(xml, "styleSheet")!;
  const prefix = prefixOf(root.tag);
  const lines = prefixed(elements.join(""), prefix);
  if (known !== undefined) {
    const count = [...innerElements(xml, known, list)].length + elements.length;
    const tag = withAttribute(known.tag.replace(/\s*\/>$/, ">"), "count", String(count));
    return `${xml.slice(0, known.from)}${tag}${innerOf(xml, known)}${lines}</${prefix}${list}>${xml.slice(known.to)}`;
  }
  const whole = `<${prefix}${list} count="${elements.length}">${lines}</${prefix}${list}>`;
  const next = order.slice(order.indexOf(list) + 1).flatMap((name) => elementIn(xml, name) ?? [])[0];
  const at = next?.from ?? root.innerTo;
  return xml.slice(0, at) + whole + xml.slice(at);
}

const innerElements = (xml: string, { innerFrom, innerTo }: { readonly innerFrom: number; readonly innerTo: number }, list: string) =>
  elementsIn(xml, memberOf[list], innerFrom, innerTo);

const memberOf: Readonly<Record<string, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
};
