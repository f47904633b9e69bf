import type { CellLook, FontLook, Line, Lines, LineStyle, RuleLook } from "../../look/sheet-look.ts";
import { formatsOf } from "../reading/number-formats.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import { isTrue, unescaped, type Attributes, type XmlHandlers } from "../archive/xml-reader.ts";
import { Colours, mixed } from "./colours.ts";
import { readFontElement } from "./font-element.ts";

/** What the cells of a workbook look like, and what its rules give to cells. */
export interface FileStyles {
  /** By the number that a cell, a row or a column has; the first is what a cell without one looks like. */
  readonly looks: readonly CellLook[];
  readonly rules: readonly RuleLook[];
  readonly colours: Colours;
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };

interface Pattern {
  kind: string;
  over?: string | undefined;
  under?: string | undefined;
}

interface Style {
  readonly attributes: Attributes;
  alignment: Attributes;
}

/** Reads the styles of a workbook. `colours` gives those of its theme and its own numbered ones. */
export async function readStyles(parts: PackageParts, path: string | undefined, theme: readonly string[]): Promise<FileStyles> {
  if (path === undefined || !parts.has(path)) return { looks: [{}], rules: [], colours: new Colours(theme) };
  const colours = new Colours(theme, await ownColours(parts, path));
  const reader = new StylesReader(colours);
  await parts.read(path, reader);
  return { ...reader.styles(), colours };
}

/** The numbered colours of a workbook: they stand behind the styles that name them. */
async function ownColours(parts: PackageParts, path: string): Promise<readonly string[]> {
  const colours: string[] = [];
  await parts.read(path, {
    open(name, { rgb = "" }, parent) {
      if (name === "rgbColor" && parent === "indexedColors") colours.push(rgb.slice(-6));
    },
  });
  return colours;
}

const lineStyles: ReadonlySet<string> = new Set<LineStyle>([
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
]);

class StylesReader implements XmlHandlers {
  readonly #formats = new Map<number, string>();
  readonly #fonts: Changing<FontLook>[] = [];
  readonly #fills: Pattern[] = [];
  readonly #lines: Changing<Lines>[] = [];
  readonly #styles: Style[] = [];
  readonly #rules: { readonly font: Changing<FontLook>; readonly fill: Pattern }[] = [];
  /** The list that is being read, whose elements are told from those of the same name in another. */
  #list = "";
  #side: keyof Lines | null = null;
  #sideStyle = "";
  #diagonal: Attributes = {};

  constructor(private readonly colours: Colours) {}

  open(name: string, attributes: Attributes, parent: string): void {
    if (parent === "styleSheet") this.#list = name;
    switch (this.#list) {
      case "numFmts":
        if (name === "numFmt") this.#formats.set(Number(attributes["numFmtId"]), unescaped(attributes["formatCode"] ?? ""));
        break;
      case "fonts":
        if (name === "font") this.#fonts.push({});
        else if (parent === "font") readFontElement(this.#fonts.at(-1)!, name, attributes, this.colours);
        break;
      case "fills":
        if (name === "fill") this.#fills.push({ kind: "none" });
        else this.#fill(this.#fills.at(-1), name, attributes, parent);
        break;
      case "borders":
        this.#border(name, attributes, parent);
        break;
      case "cellXfs":
        if (name === "xf") this.#styles.push({ attributes, alignment: {} });
        else if (name === "alignment" && this.#styles.length > 0) this.#styles.at(-1)!.alignment = attributes;
        break;
      case "dxfs":
        if (name === "dxf") this.#rules.push({ font: {}, fill: { kind: "none" } });
        else if (parent === "font") readFontElement(this.#rules.at(-1)!.font, name, attributes, this.colours);
        else this.#fill(this.#rules.at(-1)?.fill, name, attributes, parent);
        break;
    }
  }

  styles(): Omit<FileStyles, "colours"> {
    const formatOf = formatsOf(this.#formats);
    const looks = this.#styles.map(({ attributes, alignment }): CellLook => {
      const part = <T>(list: readonly T[], id: string | undefined) => list[Number(id ?? 0)] as T | undefined;
      const format = formatOf(Number(attributes["numFmtId"] ?? 0));
      const fill = shownFill(part(this.#fills, attributes["fillId"]));
      const lines = part(this.#lines, attributes["borderId"]);
      return {
        ...part(this.#fonts, attributes["fontId"]),
        ...(format === "" ? {} : { format }),
        ...(fill === undefined ? {} : { fill }),
        ...(lines === undefined || Object.keys(lines).length === 0 ? {} : { lines }),
        ...alignmentOf(alignment),
      };
    });
    return {
      looks: looks.length > 0 ? looks : [{}],
      rules: this.#rules.map(({ font: { bold, italic, underline, struck, colour }, fill }) => {
        const shown = ruleFill(fill);
        return defined({ bold, italic, underline, struck, colour, fill: shown });
      }),
    };
  }

  #fill(fill: Pattern | undefined, name: string, attributes: Attributes, parent: string): void {
    if (fill === undefined) return;
    if (name === "patternFill") fill.kind = attributes["patternType"] ?? (this.#list === "dxfs" ? "solid" : "none");
    else if (name === "gradientFill") fill.kind = "gradient";
    else if (name === "fgColor") fill.over = this.colours.of(attributes);
    else if (name === "bgColor") fill.under = this.colours.of(attributes);
    else if (name === "color" && parent === "stop") {
      const colour = this.colours.of(attributes);
      if (fill.over === undefined) fill.over = colour;
      else fill.under = colour;
    }
  }

  #border(name: string, attributes: Attributes, parent: string): void {
    const lines = this.#lines.at(-1);
    if (name === "border" && parent === "borders") {
      this.#lines.push({});
      this.#diagonal = attributes;
    } else if (parent === "border") {
      const sides: Readonly<Record<string, keyof Lines>> = { left: "left", start: "left", right: "right", end: "right", top: "top", bottom: "bottom" };
      const style = attributes["style"] ?? "none";
      this.#sideStyle = lineStyles.has(style) ? style : "";
      this.#side = name === "diagonal" ? "falling" : (sides[name] ?? null);
      if (lines && this.#side !== null && this.#sideStyle !== "") this.#draw(lines, "#000000");
    } else if (name === "color" && lines && this.#side !== null && this.#sideStyle !== "") this.#draw(lines, this.colours.of(attributes) ?? "#000000");
  }

  #draw(lines: Changing<Lines>, colour: string): void {
    const line: Line = { style: this.#sideStyle as LineStyle, colour };
    if (this.#side !== "falling") lines[this.#side!] = line;
    else {
      if (isTrue(this.#diagonal["diagonalDown"])) lines.falling = line;
      if (isTrue(this.#diagonal["diagonalUp"])) lines.rising = line;
    }
  }
}

/** How much of the colour above covers the one below, in patterns of dots and lines. */
const shares: Readonly<Record<string, number>> = { gray0625: 1 / 16, gray125: 1 / 8, lightGray: 1 / 4, mediumGray: 1 / 2, darkGray: 3 / 4 };

function shownFill(fill: Pattern | undefined): string | undefined {
  if (fill === undefined || fill.kind === "none") return undefined;
  if (fill.kind === "solid") return fill.over ?? "#FFFFFF";
  const [over, under] = [fill.over ?? "#000000", fill.under ?? "#FFFFFF"];
  // A grid that fills cells with one colour shows the one that a pattern, or a gradient, has from afar.
  return mixed(over, under, fill.kind === "gradient" ? 1 / 2 : (shares[fill.kind] ?? (fill.kind.startsWith("dark") ? 1 / 2 : 1 / 4)));
}

/** A rule writes the colour of a plain fill as the one behind the pattern. */
const ruleFill = (fill: Pattern) => (fill.kind === "solid" ? (fill.under ?? fill.over) : shownFill(fill));

const acrossOf: Readonly<Record<string, CellLook["across"]>> = {
  left: "left",
  fill: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "distributed",
};
const downOf: Readonly<Record<string, CellLook["down"]>> = { top: "top", center: "center", bottom: "bottom", justify: "justify", distributed: "distributed" };

function alignmentOf({ horizontal = "", vertical = "", wrapText, indent = "0", textRotation = "0" }: Attributes): CellLook {
  const turned = Number(textRotation);
  const across = acrossOf[horizontal];
  return defined({
    across,
    down: downOf[vertical],
    // Text that is spread over the cell's height or width goes on in further lines.
    wrap: isTrue(wrapText) || /^(justify|distributed)$/.test(horizontal) || /^(justify|distributed)$/.test(vertical) ? true : undefined,
    indent: Number(indent) > 0 ? Number(indent) : undefined,
    // Beyond 90 the angle is counted downwards.
    turned: turned === 255 ? "stacked" : turned > 90 && turned <= 180 ? 90 - turned : turned > 0 && turned <= 90 ? turned : undefined,
  });
}

/** Without the members that are undefined. */
const defined = <T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
