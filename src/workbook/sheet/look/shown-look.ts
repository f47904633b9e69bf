import { BaselineOffset, BooleanNumber, ColorKit, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { BorderStyleTypes, IBorderStyleData, IColorStyle, IPaddingData, IStyleData, ITextDecoration, ITextRotation, Nullable } from "@univerjs/core";
import type { CellLook, Line, Lines, LineStyle } from "../../look/sheet-look.ts";
import { across, edge, indentStep, lineTypes } from "./grid-style.ts";

const inverted = <K extends string, V>(of: Readonly<Record<K, V>>) => new Map(Object.entries<V>(of).map(([name, value]) => [value, name as K]));
const acrossOf = inverted<NonNullable<CellLook["across"]>, HorizontalAlign>(across).set(HorizontalAlign.BOTH, "justify");
const styleOfLine = inverted<LineStyle, BorderStyleTypes>(lineTypes);

/** How a cell of the grid looks, by a style of the grid: the other way of `gridStyle`, as far as the grid shows what a file can say. */
export function shownLook(style: IStyleData): CellLook {
  const { ff, fs, bl, it, ul, st, va, cl, n, bg, bd, ht, vt, tb, pd, tr } = style;
  return defined<CellLook>({
    font: ff ?? undefined,
    size: fs,
    bold: isOn(bl),
    italic: isOn(it),
    underline: underlineOf(ul),
    struck: isOn(st?.s),
    raised: va === BaselineOffset.SUPERSCRIPT ? "above" : va === BaselineOffset.SUBSCRIPT ? "below" : undefined,
    colour: colourOf(cl),
    format: formatOf(n?.pattern),
    fill: colourOf(bg),
    lines: linesOf(bd),
    across: acrossOf.get(ht ?? HorizontalAlign.UNSPECIFIED),
    // At the bottom, where a file says nothing.
    down: vt === VerticalAlign.TOP ? "top" : vt === VerticalAlign.MIDDLE ? "center" : undefined,
    wrap: tb === WrapStrategy.WRAP ? true : undefined,
    indent: indentOf(pd, ht),
    turned: turnedOf(tr),
  });
}

/** The grid's own menu writes the format of texts in its own way. */
const formatOf = (pattern = "") => (/^(general)?$/i.test(pattern) ? undefined : pattern === "@@@" ? "@" : pattern);

const isOn = (flag: BooleanNumber | undefined) => (flag === BooleanNumber.TRUE ? true : undefined);

const underlineOf = (line: Nullable<ITextDecoration>): CellLook["underline"] =>
  line?.s === BooleanNumber.TRUE ? (line.t === TextDecoration.DOUBLE ? "double" : "single") : undefined;

const colourOf = (colour: Nullable<IColorStyle>) => (colour?.rgb ? (shownColour(colour.rgb) ?? undefined) : undefined);

/** A colour as the grid writes it as `#RRGGBB`; one that lets all shine through is none. */
export function shownColour(written: string): string | null {
  const kit = new ColorKit(written);
  return kit.isValid && kit.getAlpha() > 0 ? kit.toHexString().slice(0, 7).toUpperCase() : null;
}

function linesOf(borders: IStyleData["bd"]): Lines | undefined {
  if (!borders) return undefined;
  const lines = defined<Lines>({
    top: lineOf(borders.t),
    right: lineOf(borders.r),
    bottom: lineOf(borders.b),
    left: lineOf(borders.l),
    falling: lineOf(borders.tl_br),
    rising: lineOf(borders.bl_tr),
  });
  return Object.keys(lines).length === 0 ? undefined : lines;
}

function lineOf(border: Nullable<IBorderStyleData>): Line | undefined {
  const style = border ? styleOfLine.get(border.s) : undefined;
  return style === undefined ? undefined : { style, colour: colourOf(border!.cl) ?? "#000000" };
}

function indentOf(room: Nullable<IPaddingData>, align: Nullable<HorizontalAlign>): number | undefined {
  const steps = Math.round((((align === HorizontalAlign.RIGHT ? room?.r : room?.l) ?? edge) - edge) / indentStep);
  return steps > 0 ? steps : undefined;
}

/** The grid counts the angle the other way round. */
function turnedOf(turn: Nullable<ITextRotation>): CellLook["turned"] {
  if (!turn) return undefined;
  if (turn.v === BooleanNumber.TRUE) return "stacked";
  const angle = Math.round(-turn.a);
  return angle === 0 ? undefined : Math.max(-90, Math.min(90, angle));
}

/** Without the members that are undefined. */
const defined = <T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
