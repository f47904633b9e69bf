import { addressOfRange, fixedReference } from "../../cells/address.ts";
import type { FilterCondition, SheetFilter } from "../../look/sheet-extras.ts";
import { type BookPart, type BookTab } from "./book-part.ts";
import { sheetElements, sheetPrefix, without, withSheetElement } from "./sheet-elements.ts";
import { elementsIn, escapedAttribute, textOf, withAttribute } from "./xml-text.ts";

/** The part of a sheet with another filter, or without; how its rows were sorted stays where the filter does. */
export function withFilter(xml: string, filter: SheetFilter | null): string {
  const [known] = sheetElements(xml, "autoFilter");
  if (filter === null) return known === undefined ? xml : without(xml, known);
  const prefix = sheetPrefix(xml);
  const columns = [...filter.columns].sort(([a], [b]) => a - b).map(([column, condition]) => columnElement(column, condition, prefix));
  const kept =
    known === undefined
      ? ""
      : ["sortState", "extLst"].flatMap((name) => [...elementsIn(xml, name, known.innerFrom, known.innerTo)].map((one) => textOf(xml, one))).join("");
  const inner = columns.join("") + kept;
  const tag = withAttribute((known?.tag ?? `<${prefix}autoFilter/>`).replace(/\s*\/?>$/, ">"), "ref", addressOfRange(filter.range));
  const text = inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${prefix}autoFilter>`;
  return known === undefined ? withSheetElement(xml, "autoFilter", text) : xml.slice(0, known.from) + text + xml.slice(known.to);
}

function columnElement(column: number, condition: FilterCondition, prefix: string): string {
  const one = (name: string, attributes: string, inner = "") =>
    inner === "" ? `<${prefix}${name}${attributes}/>` : `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const val = (value: string) => ` val="${escapedAttribute(value)}"`;
  const chosen =
    condition.kind === "values"
      ? one("filters", condition.blank ? ' blank="1"' : "", condition.values.map((value) => one("filter", val(value))).join(""))
      : one(
          "customFilters",
          condition.both ? ' and="1"' : "",
          condition.conditions
            .map(({ operator, value }) => one("customFilter", `${operator === "equal" ? "" : ` operator="${operator}"`}${val(value)}`))
            .join(""),
        );
  return one("filterColumn", ` colId="${column}"`, chosen);
}

const filterName = "_xlnm._FilterDatabase";

/** Excel keeps the range of a filter under a hidden name too. */
export function nameFilter(book: BookPart, tab: BookTab, filter: SheetFilter | null): void {
  const known = book.names.find(({ name, scope }) => name.toLowerCase() === filterName.toLowerCase() && scope === tab);
  if (filter === null) book.names = book.names.filter((one) => one !== known);
  else if (known !== undefined) known.text = fixedReference(tab.name, filter.range);
  else book.addName({ name: filterName, text: fixedReference(tab.name, filter.range), scope: tab, hidden: true });
}
