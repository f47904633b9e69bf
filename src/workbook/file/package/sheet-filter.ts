import { addressOfRange, fixedReference, rangeOf } from "../../cells/address.ts";
import type { FilterCondition, SheetFilter } from "../../look/sheet-extras.ts";
import { type BookPart, type BookTab } from "./book-part.ts";
import { sheetElements, sheetPrefix, without, withSheetElement } from "./sheet-elements.ts";
import { attribute, elementsIn, escapedAttribute, textOf, withAttribute, type Element } from "./xml-text.ts";

/** The part of a sheet with another filter, or without; how its rows were sorted stays where the filter does. */
export function withFilter(xml: string, filter: SheetFilter | null): string {
  const [known] = sheetElements(xml, "autoFilter");
  if (filter === null) return known === undefined ? xml : without(xml, known);
  const text = filterText(xml, known, filter, sheetPrefix(xml));
  return known === undefined ? withSheetElement(xml, "autoFilter", text) : xml.slice(0, known.from) + text + xml.slice(known.to);
}

/** The element of a filter, in place of the one that is known; which of its columns show no button stays where it begins at the same cell. */
export function filterText(xml: string, known: Element | undefined, { range, columns }: SheetFilter, prefix: string): string {
  const inKnown = (name: string) => (known === undefined ? [] : [...elementsIn(xml, name, known.innerFrom, known.innerTo)]);
  const was = known && rangeOf(attribute(known.tag, "ref") ?? "");
  const isThere = was?.fromRow === range.fromRow && was.fromColumn === range.fromColumn;
  const tags = new Map<number, string>();
  for (const { tag } of isThere ? inKnown("filterColumn") : [])
    if (/\s(hiddenButton|showButton)\s*=/.test(tag)) tags.set(Number(attribute(tag, "colId")), tag.replace(/\s*\/?>$/, ">"));
  const listed = [...new Set([...columns.keys(), ...tags.keys()])].sort((a, b) => a - b);
  const chosen = listed.map((column) => columnElement(column, columns.get(column), prefix, tags.get(column)));
  const inner = [...chosen, ...["sortState", "extLst"].flatMap(inKnown).map((one) => textOf(xml, one))].join("");
  const tag = withAttribute((known?.tag ?? `<${prefix}autoFilter/>`).replace(/\s*\/?>$/, ">"), "ref", addressOfRange(range));
  return inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${prefix}autoFilter>`;
}

function columnElement(column: number, condition: FilterCondition | undefined, prefix: string, known?: string): string {
  const tag = known ?? `<${prefix}filterColumn colId="${column}">`;
  return condition === undefined ? tag.replace(/>$/, "/>") : `${tag}${conditionElement(condition, prefix)}</${prefix}filterColumn>`;
}

function conditionElement(condition: FilterCondition, prefix: string): string {
  const one = (name: string, attributes: string, inner = "") =>
    inner === "" ? `<${prefix}${name}${attributes}/>` : `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const val = (value: string) => ` val="${escapedAttribute(value)}"`;
  return condition.kind === "values"
    ? one("filters", condition.blank ? ' blank="1"' : "", condition.values.map((value) => one("filter", val(value))).join(""))
    : one(
        "customFilters",
        condition.both ? ' and="1"' : "",
        condition.conditions
          .map(({ operator, value }) => one("customFilter", `${operator === "equal" ? "" : ` operator="${operator}"`}${val(value)}`))
          .join(""),
      );
}

const filterName = "_xlnm._FilterDatabase";

/** Excel keeps the range of a filter under a hidden name too. */
export function nameFilter(book: BookPart, tab: BookTab, filter: SheetFilter | null): void {
  const known = book.names.find(({ name, scope }) => name.toLowerCase() === filterName.toLowerCase() && scope === tab);
  if (filter === null) book.names = book.names.filter((one) => one !== known);
  else if (known !== undefined) known.text = fixedReference(tab.name, filter.range);
  else book.addName({ name: filterName, text: fixedReference(tab.name, filter.range), scope: tab, hidden: true });
}
