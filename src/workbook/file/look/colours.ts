import { isTrue, type Attributes } from "../archive/xml-reader.ts";

/** The colours that files name by number, `RRGGBB`. */
const standard =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );
/** The first eight stand twice. */
const numbered = [...standard.slice(0, 8), ...standard];

/** Office's own theme, for a workbook that has none: light 1, dark 1, light 2, dark 2, six accents, links. */
export const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The colours of a workbook. */
export class Colours {
  /** @param own the numbered colours of the workbook, where it has its own */
  constructor(
    private readonly theme: readonly string[],
    private readonly own: readonly string[] = [],
  ) {}

  /** The colour that an element names, `#RRGGBB`; undefined where it leaves it to the program. */
  of(attributes: Attributes): string | undefined {
    const { rgb, theme, indexed, auto, tint } = attributes;
    const base =
      rgb !== undefined && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.theme[Number(theme)]
          : indexed !== undefined
            ? (this.own[Number(indexed)] ?? numbered[Number(indexed)])
            : undefined;
    if (base === undefined || isTrue(auto)) return undefined;
    const shade = Number(tint ?? 0);
    return `#${(shade === 0 || Number.isNaN(shade) ? base : tinted(base, shade)).toUpperCase()}`;
  }
}

const parts = (colour: string) => [0, 2, 4].map((at) => parseInt(colour.replace("#", "").slice(at, at + 2), 16));
const joined = (values: readonly number[]) =>
  values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");

/** Lightens a colour, or darkens it below 0, by its lightness among hue, lightness and saturation. */
function tinted(colour: string, tint: number): string {
  const [r, g, b] = parts(colour).map((value) => value / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  // Every part keeps its place between the least and the most.
  return joined([r, g, b].map((value) => 255 * (wanted - chroma / 2 + (range === 0 ? 0 : ((value - least) / range) * chroma))));
}

/** So much of a colour over another. */
export function mixed(over: string, under: string, share: number): string {
  const below = parts(under);
  return `#${joined(parts(over).map((value, k) => value * share + below[k] * (1 - share))).toUpperCase()}`;
}
