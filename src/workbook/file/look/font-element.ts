import type { FontLook } from "../../look/sheet-look.ts";
import { isTrue, unescaped, type Attributes } from "../archive/xml-reader.ts";
import type { Colours } from "./colours.ts";

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** Takes from an element of a font what it says of letters: of the fonts of cells and rules, and of a piece of a text. */
export function readFontElement(font: Changing<FontLook>, name: string, attributes: Attributes, colours: Colours): void {
  const { val } = attributes;
  const on = val === undefined || isTrue(val);
  // A piece of a text calls its font otherwise.
  if ((name === "name" || name === "rFont") && val) font.font = unescaped(val).replace(/^@/, "");
  else if (name === "sz" && Number(val) > 0) font.size = Number(val);
  else if (name === "b") font.bold = on;
  else if (name === "i") font.italic = on;
  else if (name === "strike") font.struck = on;
  else if (name === "u" && val !== "none") font.underline = val?.startsWith("double") ? "double" : "single";
  else if (name === "vertAlign" && val !== "baseline") font.raised = val === "subscript" ? "below" : "above";
  else if (name === "color") {
    const colour = colours.of(attributes);
    if (colour !== undefined) font.colour = colour;
  }
}
