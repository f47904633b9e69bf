import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellLook, FontLook, Line, Lines, LineStyle } from "../../look/sheet-look.ts";
import { asText, font as gridFont } from "../report/looks.ts";

export const across: Readonly<Record<NonNullable<CellLook["across"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const down: Readonly<Record<NonNullable<CellLook["down"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};
export const lineTypes: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** Pixels of a step of indent, and of the room that every text has at the edge of its cell. */
export const indentStep = 9;
export const edge = 2;

/** How letters of a workbook file look, in the grid's own terms. */
export function gridLetters(look: FontLook): IStyleData {
  const { size, bold, italic, underline, struck, raised, colour } = look;
  return {
    ...gridFont,
    ...fontOf(look),
    ...(size === undefined ? {} : { fs: size }),
    cl: { rgb: colour ?? "#000000" },
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(underline ? { ul: { s: BooleanNumber.TRUE, t: underline === "double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE } } : {}),
    ...(struck ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(raised ? { va: raised === "above" ? BaselineOffset.SUPERSCRIPT : BaselineOffset.SUBSCRIPT } : {}),
  };
}

/** How a cell of a workbook file looks, in the grid's own terms. */
export function gridStyle(look: CellLook): IStyleData {
  const { format, fill, lines, wrap, indent, turned } = look;
  return {
    ...gridLetters(look),
    vt: down[look.down ?? "bottom"],
    ...(format === undefined ? {} : { n: { pattern: format } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(lines === undefined ? {} : { bd: borders(lines) }),
    ...(look.across === undefined ? {} : { ht: across[look.across] }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent === undefined ? {} : { pd: { t: 0, b: edge, l: edge, r: edge, [look.across === "right" ? "r" : "l"]: edge + indentStep * indent } }),
    // The grid counts the angle the other way round.
    ...(turned === undefined ? {} : { tr: turned === "stacked" ? { a: 0, v: BooleanNumber.TRUE } : { a: -turned } }),
  };
}

/** A name that a style sheet would take for something else would spoil the whole font. */
const fontOf = ({ font }: FontLook): IStyleData => (font !== undefined && /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(font) ? { ff: font } : {});

function borders({ top, right, bottom, left, falling, rising }: Lines): NonNullable<IStyleData["bd"]> {
  const drawn = ({ style, colour }: Line) => ({ s: lineTypes[style], cl: { rgb: colour } });
  return {
    ...(top ? { t: drawn(top) } : {}),
    ...(right ? { r: drawn(right) } : {}),
    ...(bottom ? { b: drawn(bottom) } : {}),
    ...(left ? { l: drawn(left) } : {}),
    ...(falling ? { tl_br: drawn(falling) } : {}),
    ...(rising ? { bl_tr: drawn(rising) } : {}),
  };
}

/** What the style of a look is called in the grid; of a text that is meant as one, another. */
export const styleName = (look: number, asText: boolean): string => `file-${look}${asText ? "-text" : ""}`;

/** The number of the look whose style a cell names; null where it names another style. */
export function lookNumber(style: Nullable<IStyleData | string>): number | null {
  const [, number] = typeof style === "string" ? (/^file-(\d+)(?:-text)?$/.exec(style) ?? []) : [];
  return number === undefined ? null : Number(number);
}

/** The looks of a workbook as styles of the grid, each made once and named by its number. */
export class GridStyles {
  readonly #styles: Record<string, IStyleData> = {};

  constructor(private readonly looks: readonly CellLook[]) {}

  /** What a cell with the look of this number names it by. */
  id(look: number): string {
    const id = styleName(look, false);
    this.#styles[id] ??= gridStyle(this.look(look));
    return id;
  }

  /** The same for a text that is meant as one, even if it is of digits. */
  textId(look: number): string {
    const id = styleName(look, true);
    this.#styles[id] ??= { ...gridStyle(this.look(look)), ...asText };
    return id;
  }

  look(number: number): CellLook {
    return this.looks[number] ?? {};
  }

  /** Those that were asked for. */
  get used(): Readonly<Record<string, IStyleData>> {
    return this.#styles;
  }
}
