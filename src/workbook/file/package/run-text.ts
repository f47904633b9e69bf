import type { FontElement } from "../../look/sheet-look.ts";
import type { ChangedRun } from "../../workbook-changes.ts";
import { storedWhole } from "../writing/xlsx-text.ts";
import { changedFont } from "./look-text.ts";
import { escapedAttribute, escapedXml, prefixed } from "./xml-text.ts";

/** A text of a cell in pieces of their own look, as it stands in the cell. */
export const runsText = (runs: readonly ChangedRun[], prefix: string): string => prefixed(`<is>${runs.map(runText).join("")}</is>`, prefix);

function runText({ text, written, change }: ChangedRun): string {
  const stored = `<t xml:space="preserve">${escapedXml(storedWhole(text))}</t>`;
  const font = `<font>${(written ?? []).map(elementText).join("")}</font>`;
  const changed = Object.keys(change).length === 0 ? font : changedFont(font, change);
  // A piece of a text calls its font otherwise than a style does.
  const properties = changed === "<font></font>" ? "" : changed.replace(/(<\/?)font>/g, "$1rPr>").replace(/<name(?=\s)/, "<rFont");
  return `<r>${properties}${stored}</r>`;
}

function elementText({ name, attributes }: FontElement): string {
  const said = Object.entries(attributes).map(([key, value = ""]) => ` ${key}="${escapedAttribute(value)}"`);
  return `<${name === "rFont" ? "name" : name}${said.join("")}/>`;
}
