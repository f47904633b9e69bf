import type { FontLook, TextRun } from "../../look/sheet-look.ts";
import type { StoredRun } from "../reading/stored-runs.ts";
import type { Colours } from "./colours.ts";
import { readFontElement } from "./font-element.ts";

/**
 * A piece of a text with its whole look: one that says how it looks is not bold, and not coloured, because its cell is.
 * @param letters how the letters of its cell look
 */
export function textRun({ text, font }: StoredRun, letters: FontLook, colours: Colours): TextRun {
  const { font: name, size, bold, italic, underline, struck, raised, colour } = letters;
  const given = { ...(name === undefined ? {} : { font: name }), ...(size === undefined ? {} : { size }) };
  if (font === null) return { text, look: defined({ ...given, bold, italic, underline, struck, raised, colour }), written: null };
  const look: { -readonly [K in keyof FontLook]: FontLook[K] } = { ...given };
  for (const element of font) readFontElement(look, element.name, element.attributes, colours);
  return { text, look, written: font };
}

/** Without the members that are undefined. */
const defined = (members: { readonly [K in keyof FontLook]: FontLook[K] | undefined }): FontLook =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
