import type { CellRange } from "../../../report/layout/report-cell.ts";
import { addressOfRange } from "../../cells/address.ts";
import type { ChangedLine } from "../../workbook-changes.ts";
import { attribute, Edits, elementIn, elementsIn, prefixOf, withAttribute } from "./xml-text.ts";

/** The part of a sheet with columns of another width, or hidden or shown, by their numbers from 1; widths are in characters. */
export function withColumns(xml: string, changed: ReadonlyMap<number, ChangedLine>): string {
  if (changed.size === 0) return xml;
  const known = elementIn(xml, "cols");
  const data = elementIn(xml, "sheetData")!;
  const prefix = prefixOf(data.tag);
  const runs = known === undefined ? [] : [...elementsIn(xml, "col", known.innerFrom, known.innerTo)].map(({ tag }) => ({ tag, ...endsOf(tag) }));
  for (const [column, { size, hidden }] of changed) {
    const at = runs.findIndex(({ min, max }) => min <= column && column <= max);
    const run = at < 0 ? { tag: `<${prefix}col min="1" max="1" width="8.43"/>`, min: column, max: column } : runs[at];
    let tag = run.tag;
    if (size !== undefined) tag = withAttribute(withAttribute(tag, "width", String(size)), "customWidth", "1");
    if (hidden !== undefined) tag = withAttribute(tag, "hidden", hidden ? "1" : null);
    const pieces = [
      { ...run, max: column - 1 },
      { tag, min: column, max: column },
      { ...run, min: column + 1 },
    ].filter(({ min, max }) => min <= max);
    runs.splice(at < 0 ? runs.length : at, at < 0 ? 0 : 1, ...pieces);
  }
  const lines = runs
    .sort((a, b) => a.min - b.min)
    .map(({ tag, min, max }) => withAttribute(withAttribute(tag, "min", String(min)), "max", String(max)))
    .join("");
  if (known !== undefined) return xml.slice(0, known.innerFrom) + lines + xml.slice(known.innerTo);
  return `${xml.slice(0, data.from)}<${prefix}cols>${lines}</${prefix}cols>${xml.slice(data.from)}`;
}

const endsOf = (tag: string) => ({ min: Number(attribute(tag, "min")), max: Number(attribute(tag, "max")) });

/** The part of a sheet with rows of another height, or hidden or shown, by their numbers from 1; heights are in points. */
export function withRows(xml: string, changed: ReadonlyMap<number, ChangedLine>): string {
  if (changed.size === 0) return xml;
  const data = elementIn(xml, "sheetData")!;
  const prefix = prefixOf(data.tag);
  const edits = new Edits();
  const rest = [...changed.keys()].sort((a, b) => a - b);
  const styled = (tag: string, row: number) => {
    const { size, found, hidden } = changed.get(row)!;
    const sized = size === undefined ? tag : withAttribute(withAttribute(tag, "ht", String(size)), "customHeight", found ? null : "1");
    return hidden === undefined ? sized : withAttribute(sized, "hidden", hidden ? "1" : null);
  };
  const added = (before: number) => {
    let text = "";
    while (rest.length > 0 && rest[0] < before) text += styled(`<${prefix}row r="${rest[0]}"/>`, rest.shift()!);
    return text;
  };
  let row = 0;
  for (const { tag, from } of elementsIn(xml, "row", data.innerFrom, data.innerTo)) {
    row = Number(attribute(tag, "r") ?? row + 1);
    const text = added(row);
    if (text !== "") edits.put(from, from, text);
    if (rest[0] !== row) continue;
    edits.put(from, from + tag.length, styled(tag, rest.shift()!));
  }
  const text = added(Infinity);
  if (data.tag.endsWith("/>")) edits.put(data.from, data.to, `${data.tag.replace(/\s*\/>$/, ">")}${text}</${prefix}sheetData>`);
  else if (text !== "") edits.put(data.innerTo, data.innerTo, text);
  return edits.applied(xml);
}

/** What stands between the cells of a sheet and its merges. */
const beforeMerges = ["sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews"];

/** The part of a sheet with cells merged, and others no longer. */
export function withMerges(xml: string, added: readonly CellRange[], removed: readonly CellRange[]): string {
  if (added.length + removed.length === 0) return xml;
  const data = elementIn(xml, "sheetData")!;
  const prefix = prefixOf(data.tag);
  const gone = new Set(removed.map(addressOfRange));
  const known = elementIn(xml, "mergeCells", data.to);
  const staying =
    known === undefined ? [] : [...elementsIn(xml, "mergeCell", known.innerFrom, known.innerTo)].filter(({ tag }) => !gone.has(attribute(tag, "ref") ?? ""));
  const lines = [
    ...staying.map(({ tag, from, to }) => (tag.endsWith("/>") ? tag : xml.slice(from, to))),
    ...added.map((range) => `<${prefix}mergeCell ref="${addressOfRange(range)}"/>`),
  ];
  const whole = lines.length === 0 ? "" : `<${prefix}mergeCells count="${lines.length}">${lines.join("")}</${prefix}mergeCells>`;
  if (known !== undefined) return xml.slice(0, known.from) + whole + xml.slice(known.to);
  const at = Math.max(data.to, ...beforeMerges.map((name) => elementIn(xml, name, data.to)?.to ?? 0));
  return xml.slice(0, at) + whole + xml.slice(at);
}
