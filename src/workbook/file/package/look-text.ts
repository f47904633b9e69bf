import type { FontLook, Line, LookChange } from "../../look/sheet-look.ts";
import { attribute, elementIn, escapedAttribute, innerOf, withAttribute } from "./xml-text.ts";

/** What a change says of letters. */
export type FontChange = { readonly [K in keyof FontLook]?: FontLook[K] | null };
/** What a change says of where a text stands in its cell. */
export type AlignmentChange = Pick<LookChange, "across" | "down" | "wrap" | "indent" | "turned">;

/** Elements without prefixes one after the other, none of them inside another. */
const childrenOf = (inner: string): readonly string[] => inner.match(/<([\w.-]+)(?:\s[^<>]*)?(?:\/>|>[\s\S]*?<\/\1>)/g) ?? [];
const nameOf = (element: string) => /^<([\w.-]+)/.exec(element)![1];
const innerOfWhole = (element: string) => innerOf(element, elementIn(element, nameOf(element))!);

/** Some writers do without the parts that say what a cell has anyway. */
const colour = (value: string) => `<color rgb="FF${value.slice(1).toUpperCase()}"/>`;

/** In which order the parts of a font stand. */
const fontOrder = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A font, `<font>…</font>` without prefixes, of which something is another. What is not known here stays. */
export function changedFont(font: string, change: FontChange): string {
  const parts = new Map(childrenOf(innerOfWhole(font)).map((child) => [nameOf(child), child]));
  const put = (name: string, element: string | null) => (element === null ? parts.delete(name) : parts.set(name, element));
  const { font: name, size, bold, italic, underline, struck, raised, colour: ink } = change;
  if (bold !== undefined) put("b", bold ? "<b/>" : null);
  if (italic !== undefined) put("i", italic ? "<i/>" : null);
  if (struck !== undefined) put("strike", struck ? "<strike/>" : null);
  if (underline !== undefined) put("u", underline === null ? null : underline === "double" ? '<u val="double"/>' : "<u/>");
  if (raised !== undefined) put("vertAlign", raised === null ? null : `<vertAlign val="${raised === "above" ? "superscript" : "subscript"}"/>`);
  if (size !== undefined && size !== null) put("sz", `<sz val="${size}"/>`);
  if (ink !== undefined) put("color", ink === null ? null : colour(ink));
  if (name !== undefined && name !== null) {
    put("name", `<name val="${escapedAttribute(name)}"/>`);
    // They say what the font before is, and that the theme chooses it.
    for (const other of ["family", "charset", "scheme"]) put(other, null);
  }
  const place = (element: string) => (fontOrder.includes(element) ? fontOrder.indexOf(element) : fontOrder.length);
  const all = [...parts].sort(([a], [b]) => place(a) - place(b)).map(([, element]) => element);
  return `<font>${all.join("")}</font>`;
}

/** A fill of one colour. */
export const plainFill = (fill: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1).toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;

const sides = ["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** The lines of a cell, `<border>…</border>` without prefixes, of which some are others. */
export function changedBorder(border: string, lines: NonNullable<LookChange["lines"]>): string {
  const parts = new Map(childrenOf(innerOfWhole(border)).map((child) => [sideOf(nameOf(child)), child]));
  let tag = /^<[^>]*>/.exec(border)![0].replace(/\s*\/>$/, ">");
  const drawn = (side: string, line: Line | null) => (line === null ? `<${side}/>` : `<${side} style="${line.style}">${colour(line.colour)}</${side}>`);
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = lines[side];
    if (line !== undefined) parts.set(side, drawn(side, line));
  }
  // Both diagonals share one line.
  for (const [side, name] of [
    ["falling", "diagonalDown"],
    ["rising", "diagonalUp"],
  ] as const) {
    const line = lines[side];
    if (line === undefined) continue;
    tag = withAttribute(tag, name, line === null ? null : "1");
    if (line !== null) parts.set("diagonal", drawn("diagonal", line));
  }
  if (attribute(tag, "diagonalDown|diagonalUp") === undefined) parts.set("diagonal", "<diagonal/>");
  const all = [...parts].sort(([a], [b]) => sides.indexOf(a) - sides.indexOf(b)).map(([, element]) => element);
  return `${tag}${all.join("")}</border>`;
}

/** A later edition of the format calls the sides by the direction of writing. */
const sideOf = (name: string) => (name === "start" ? "left" : name === "end" ? "right" : name);

/** `<alignment …/>` with what is another; empty where nothing is left of it. */
export function changedAlignment(alignment: string, { across, down, wrap, indent, turned }: AlignmentChange): string {
  let tag = alignment === "" ? "<alignment/>" : alignment;
  const put = (name: string, value: string | null) => void (tag = withAttribute(tag, name, value));
  if (across !== undefined) put("horizontal", across);
  if (down !== undefined) put("vertical", down);
  if (wrap !== undefined) put("wrapText", wrap ? "1" : null);
  if (indent !== undefined) put("indent", indent === null ? null : String(indent));
  // Beyond 90 the angle is counted downwards.
  if (turned !== undefined) put("textRotation", turned === null ? null : String(turned === "stacked" ? 255 : turned < 0 ? 90 - turned : turned));
  return /^<alignment\s*\/>$/.test(tag) ? "" : tag;
}
