import { addressOf } from "../../../analysis/table/table.ts";
import type { Freeze } from "../../look/sheet-look.ts";
import { attribute, elementIn, elementsIn, prefixOf, textOf, withAttribute, type Element } from "./xml-text.ts";

/** The part of a sheet in which other rows and columns stay in sight, or none. */
export function withFreeze(xml: string, freeze: Freeze | null): string {
  return withView(xml, (view, inner, prefix) => {
    const pane = elementIn(inner, "pane");
    const rest = pane === undefined ? inner : inner.slice(0, pane.from) + inner.slice(pane.to);
    const before = pane === undefined ? "topLeft" : (attribute(pane.tag, "activePane") ?? "topLeft");
    const active = freeze === null ? "topLeft" : activePane(freeze);
    const selected = selectedAlone(rest, before, active);
    if (freeze === null) return [withAttribute(view, "topLeftCell", null), selected];
    const { rows, columns, row, column } = freeze;
    const [top, left] = [rows > 0 ? row - rows : 0, columns > 0 ? column - columns : 0];
    let tag = `<${prefix}pane/>`;
    if (columns > 0) tag = withAttribute(tag, "xSplit", String(columns));
    if (rows > 0) tag = withAttribute(tag, "ySplit", String(rows));
    tag = withAttribute(tag, "topLeftCell", addressOf((rows > 0 ? row : top) + 1, (columns > 0 ? column : left) + 1));
    tag = withAttribute(withAttribute(tag, "activePane", active), "state", "frozen");
    return [withAttribute(view, "topLeftCell", top > 0 || left > 0 ? addressOf(top + 1, left + 1) : null), tag + selected];
  });
}

const activePane = ({ rows, columns }: Freeze) => (rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight");

/** What is selected, in the one part of the window that has the cursor: others may be no more. */
function selectedAlone(inner: string, before: string, active: string): string {
  const all = [...elementsIn(inner, "selection")];
  const paneOf = ({ tag }: Element) => attribute(tag, "pane") ?? "topLeft";
  const kept = all.find((one) => paneOf(one) === before) ?? all.at(-1);
  let left = inner;
  for (const one of [...all].reverse()) {
    const text = one === kept ? withAttribute(one.tag, "pane", active === "topLeft" ? null : active) + textOf(inner, one).slice(one.tag.length) : "";
    left = left.slice(0, one.from) + text + left.slice(one.to);
  }
  return left;
}

/** The part of a sheet with the lines between its cells, or without. */
export const withGridlines = (xml: string, shown: boolean): string =>
  withView(xml, (view, inner) => [withAttribute(view, "showGridLines", shown ? null : "0"), inner]);

/** The part of a sheet that is shown larger or smaller; 1 is the natural size. */
export const withZoom = (xml: string, zoom: number): string =>
  withView(xml, (view, inner) => {
    const percent = String(Math.min(400, Math.max(10, Math.round(zoom * 100))));
    const isNormal = (attribute(view, "view") ?? "normal") === "normal";
    return [withAttribute(isNormal ? withAttribute(view, "zoomScaleNormal", percent) : view, "zoomScale", percent === "100" ? null : percent), inner];
  });

/** Changes how the sheet is shown: the start tag of its first view, and what stands in it. */
function withView(xml: string, change: (view: string, inner: string, prefix: string) => readonly [view: string, inner: string]): string {
  const views = elementIn(xml, "sheetViews");
  const known = views && elementIn(xml, "sheetView", views.innerFrom, views.innerTo);
  const prefix = prefixOf(elementIn(xml, "sheetData")!.tag);
  const [tag, inner] = change(
    (known?.tag ?? `<${prefix}sheetView workbookViewId="0"/>`).replace(/\s*\/>$/, ">"),
    known === undefined ? "" : xml.slice(known.innerFrom, known.innerTo),
    prefix,
  );
  const view = inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${prefix}sheetView>`;
  if (known !== undefined) return xml.slice(0, known.from) + view + xml.slice(known.to);
  const whole = `<${prefix}sheetViews>${view}</${prefix}sheetViews>`;
  if (views !== undefined) return xml.slice(0, views.from) + whole + xml.slice(views.to);
  const at = ["sheetFormatPr", "cols", "sheetData"].flatMap((name) => elementIn(xml, name) ?? [])[0].from;
  return xml.slice(0, at) + whole + xml.slice(at);
}

/** The part of a sheet with a tab of another colour, `#RRGGBB`, or of none. */
export function withTabColour(xml: string, colour: string | null): string {
  const root = elementIn(xml, "worksheet")!;
  const prefix = prefixOf(root.tag);
  const element = colour === null ? "" : `<${prefix}tabColor rgb="FF${colour.slice(1).toUpperCase()}"/>`;
  const known = elementIn(xml, "sheetPr");
  if (known === undefined) {
    const whole = element === "" ? "" : `<${prefix}sheetPr>${element}</${prefix}sheetPr>`;
    return xml.slice(0, root.innerFrom) + whole + xml.slice(root.innerFrom);
  }
  const before = elementIn(xml, "tabColor", known.innerFrom, known.innerTo);
  const rest = before === undefined ? xml.slice(known.innerFrom, known.innerTo) : xml.slice(known.innerFrom, before.from) + xml.slice(before.to, known.innerTo);
  const inner = element + rest;
  const tag = known.tag.replace(/\s*\/>$/, ">");
  const whole = inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${prefix}sheetPr>`;
  return xml.slice(0, known.from) + whole + xml.slice(known.to);
}

/** The part of a sheet with another height of its rows, in points, and width of its columns, in characters, where nothing else is said. */
export function withUsualSizes(xml: string, { rowHeight, columnWidth }: { readonly rowHeight: number; readonly columnWidth: number }): string {
  const known = elementIn(xml, "sheetFormatPr");
  const data = elementIn(xml, "sheetData")!;
  const before = known?.tag ?? `<${prefixOf(data.tag)}sheetFormatPr/>`;
  const sized = withAttribute(withAttribute(before, "defaultColWidth", String(columnWidth)), "defaultRowHeight", String(rowHeight));
  const tag = withAttribute(sized, "customHeight", "1");
  if (known !== undefined) return xml.slice(0, known.from) + tag + xml.slice(known.from + known.tag.length);
  const at = (elementIn(xml, "cols") ?? data).from;
  return xml.slice(0, at) + tag + xml.slice(at);
}
