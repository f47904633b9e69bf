import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { looks, type Look } from "../../look/look.ts";
import type { ReportStyle } from "../../../report/layout/report-cell.ts";

/** The font of every cell: one that each system has or replaces by its own sans-serif, in Chinese too. */
export const font: IStyleData = { ff: "Arial", fs: 10, cl: { rgb: "#1F2933" } };

/** A look in the grid's own terms. */
function styleOf({ size, bold, colour, fill, line, wrap, centred, frame }: Look): IStyleData {
  const drawn = line && { s: line.weight === "thin" ? BorderStyleTypes.THIN : BorderStyleTypes.HAIR, cl: { rgb: line.colour } };
  const side = frame && { s: BorderStyleTypes.MEDIUM, cl: { rgb: frame.colour } };
  return {
    ...font,
    ...(size === undefined ? {} : { fs: size }),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(line && drawn ? { bd: line.edge === "top" ? { t: drawn } : { b: drawn } } : {}),
    ...(frame && side ? { bd: { l: side, r: side, ...(frame.above ? { t: side } : {}) } } : {}),
    ...(centred ? { ht: HorizontalAlign.CENTER } : {}),
    ...(wrap ? { tb: WrapStrategy.WRAP, vt: VerticalAlign.MIDDLE } : {}),
  };
}

export const styles = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, styleOf(look)])) as Readonly<Record<ReportStyle, IStyleData>>;

/** The header of a column of numbers stands above them. */
export const overNumbers: IStyleData = { ht: HorizontalAlign.RIGHT };

/** A text is a text, even one of digits: the grid then does not mark it as a number gone wrong. */
export const asText: IStyleData = { n: { pattern: "@" } };

/** A long text goes on in the next line of its cell. */
export const wrapped: IStyleData = { tb: WrapStrategy.WRAP };

/** Where a text stands in its row: beside a long one, at the top. */
export const atTop: IStyleData = { vt: VerticalAlign.TOP };
export const inMiddle: IStyleData = { vt: VerticalAlign.MIDDLE };

/** A word stands clear of the number before it. */
export const clearOfNumber: IStyleData = { pd: { l: 10 } };

/** A cell that leads to others. */
export const linked: IStyleData = { cl: { rgb: "#0E6180" }, ul: { s: BooleanNumber.TRUE } };
