import { addressOfRange } from "../../cells/address.ts";
import type { EntryRule } from "../../look/sheet-extras.ts";
import type { ChangedList } from "../../workbook-changes.ts";
import { storedFormula } from "../formula-names.ts";
import { sheetElements, sheetPrefix, without, withSheetElement } from "./sheet-elements.ts";
import { attribute, Edits, elementIn, elementsIn, escapedXml, prefixOf, textOf, withAttribute } from "./xml-text.ts";

/** The part of a sheet with other rules on what may be typed in; those of which nothing is said stay as they are. */
export function withEntries(xml: string, { gone, others, added }: ChangedList<EntryRule>): string {
  const edits = new Edits();
  const behind: EntryRule[] = [];
  const mains = sheetPrefix(xml);
  [...elementsIn(xml, "dataValidation")].forEach((element, place) => {
    const rule = others.get(place);
    const isExtension = prefixOf(element.tag) !== mains;
    // An extension has its formulas in elements of its own; what all programs know is written as they know it.
    if (rule !== undefined && isExtension) behind.push(rule);
    if (gone.includes(place) || (rule !== undefined && isExtension)) edits.put(element.from, element.to, "");
    else if (rule !== undefined) edits.put(element.from, element.to, entryElement(rule, mains, element.tag));
  });
  const lines = [...behind, ...added].map((rule) => entryElement(rule, mains)).join("");
  return counted(withAdded(edits.applied(xml), lines, mains));
}

function withAdded(xml: string, lines: string, prefix: string): string {
  if (lines === "") return xml;
  const [list] = sheetElements(xml, "dataValidations");
  if (list === undefined) return withSheetElement(xml, "dataValidations", `<${prefix}dataValidations>${lines}</${prefix}dataValidations>`);
  if (list.innerFrom === list.to)
    return `${xml.slice(0, list.from)}${list.tag.replace(/\s*\/>$/, ">")}${lines}</${prefix}dataValidations>${xml.slice(list.to)}`;
  return xml.slice(0, list.innerTo) + lines + xml.slice(list.innerTo);
}

/** Lists say how long they are; one of nothing is not allowed, nor the extension that held nothing else. */
function counted(xml: string): string {
  let left = xml;
  for (const { from } of [...elementsIn(xml, "dataValidations")].reverse()) {
    const list = elementIn(left, "dataValidations", from)!;
    const count = [...elementsIn(left, "dataValidation", list.innerFrom, list.innerTo)].length;
    if (count > 0) left = left.slice(0, list.from) + withAttribute(list.tag, "count", String(count)) + left.slice(list.innerFrom);
    else {
      const around = [...elementsIn(left, "ext")].find((one) => one.innerFrom <= list.from && list.to <= one.innerTo);
      const isAlone = around !== undefined && left.slice(around.innerFrom, around.innerTo).trim() === textOf(left, list);
      left = without(left, isAlone ? around : list);
    }
  }
  const extensions = sheetElements(left, "extLst").at(-1);
  return extensions !== undefined && left.slice(extensions.innerFrom, extensions.innerTo).trim() === "" ? without(left, extensions) : left;
}

/** @param known its start tag so far, which may say more than is known here */
function entryElement(
  { ranges, kind, operator, formulas, allowsBlank, showsList, reaction, error, prompt }: EntryRule,
  prefix: string,
  known?: string,
): string {
  let tag = (known ?? `<${prefix}dataValidation>`).replace(/\s*\/>$/, ">");
  const put = (name: string, value: string | null) => {
    if ((attribute(tag, name) ?? null) !== value) tag = withAttribute(tag, name, value);
  };
  const flag = (name: string, on: boolean) => put(name, on ? "1" : null);
  put("type", kind === "none" ? null : kind);
  put("operator", operator === "between" || /^(none|list|custom)$/.test(kind) ? null : operator);
  put("errorStyle", reaction === "stop" ? null : reaction);
  flag("allowBlank", allowsBlank);
  flag("showDropDown", kind === "list" && !showsList);
  flag("showErrorMessage", error !== null);
  flag("showInputMessage", prompt !== null);
  for (const [name, said] of [
    ["error", error],
    ["prompt", prompt],
  ] as const) {
    // What is not shown may stay written.
    if (said === null) continue;
    put(`${name}Title`, said.title === "" ? null : said.title.slice(0, 32));
    put(name, said.text === "" ? null : said.text.slice(0, 255));
  }
  put("sqref", ranges.map(addressOfRange).join(" "));
  const inner = formulas.map((formula, k) => `<${prefix}formula${k + 1}>${escapedXml(storedFormula(formula))}</${prefix}formula${k + 1}>`).join("");
  return inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${prefix}dataValidation>`;
}
