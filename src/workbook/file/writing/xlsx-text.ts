import { fittingText, unpaired } from "../../cells/cell-text.ts";

/** What XML cannot hold, but for the controls, which the library that writes the file writes in the format's own way. */
const notInXml = new RegExp(`[\\ufffe\\uffff]|${unpaired}`, "g");

/** What XML cannot hold of the controls, and the return that it would read as a line's end. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const controls = /[\u0000-\u0008\u000b-\u001f]/g;

const inItsNumber = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * A text as a cell of the file stores it. `_xFFFE_` is the format's own way to write a letter that XML does not have: a
 * text that happens to look so is written in that way itself. What no cell has room for is cut.
 */
export const storedText = (text: string): string => storedLetters(fittingText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));

/** The same of a formula, which has no such texts but those that it means. */
export const storedLetters = (text: string): string => text.replace(notInXml, inItsNumber);

/** A text of a cell with its controls in the format's own way too, for a part that the library does not write. */
export const storedWhole = (text: string): string => withoutControls(storedText(text));

/** A stored text, of a cell or a formula, with its controls in the format's own way. */
export const withoutControls = (text: string): string => text.replace(controls, inItsNumber);

/** A text where the format has no way to write such letters: the title of a chart, say. */
export const shownText = (text: string): string => text.replace(notInXml, "\ufffd").replace(controls, (letter) => (letter === "\r" ? letter : "\ufffd"));
