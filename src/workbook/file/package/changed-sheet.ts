import { addressOf } from "../../../analysis/table/table.ts";
import { addressOfRange, rangeOf } from "../../cells/address.ts";
import { FilledFormula } from "../../cells/filled-formula.ts";
import { CellChanges } from "./cell-change.ts";
import { changedCell, type WritingCells } from "./cell-text.ts";
import { columnStyles, styleOfRow } from "./line-styles.ts";
import { attribute, Edits, elementIn, elementsIn, innerOf, prefixOf, textOf, unescapedXml, withAttribute, type Element } from "./xml-text.ts";

export interface ChangedSheet {
  readonly xml: string;
  /** Cells that had a formula and have none any more. */
  readonly lostFormulas: readonly string[];
}

/**
 * The part of a sheet with some of its cells changed: nothing else of its text is. Rows and cells that are not there get
 * elements in their right places.
 */
export function changedSheet(xml: string, wanted: CellChanges, workbook: Omit<WritingCells, "prefix">): ChangedSheet {
  const data = elementIn(xml, "sheetData");
  if (data === undefined || wanted.rows.size === 0) return { xml, lostFormulas: [] };
  const changes = withFreedFormulas(xml, data, wanted);
  const prefix = prefixOf(data.tag);
  const edits = new Edits();
  const lostFormulas: string[] = [];
  // Rows and cells may stand in any order: what is there is changed where it is.
  const lines = numbered(elementsIn(xml, "row", data.innerFrom, data.innerTo), ({ tag }) => Number(attribute(tag, "r") ?? NaN));
  const rest = notAmong(lines, changes.rows.keys());
  const extent = new Extent();
  const writing: RowWriting = { cells: { ...workbook, prefix }, columnStyle: columnStyles(xml), extent };
  const written = (row: number, before: string | null) => {
    const made = changedRow(row, before, changes.rows.get(row)!, writing);
    lostFormulas.push(...made.lostFormulas);
    return made.text;
  };
  const addBefore = (row: number) => {
    let added = "";
    while (rest.length > 0 && rest[0] < row) added += written(rest.shift()!, null);
    return added;
  };
  const seen = new Set<number>();
  for (const { element, number: row } of lines) {
    const before = addBefore(row);
    if (before !== "") edits.put(element.from, element.from, before);
    if (!changes.rows.has(row) || seen.has(row)) continue;
    seen.add(row);
    edits.put(element.from, element.to, written(row, textOf(xml, element)));
  }
  const after = addBefore(Infinity);
  if (data.tag.endsWith("/>")) {
    if (after !== "") edits.put(data.from, data.to, `${data.tag.replace(/\s*\/>$/, ">")}${after}</${prefix}sheetData>`);
  } else if (after !== "") edits.put(data.innerTo, data.innerTo, after);
  growDimension(xml, data, extent, edits);
  return { xml: edits.applied(xml), lostFormulas };
}

/** The rectangle of the cells that were written. */
class Extent {
  #range: { fromRow: number; fromColumn: number; toRow: number; toColumn: number } | null = null;

  add(row: number, column: number): void {
    const known = this.#range ?? { fromRow: row, fromColumn: column, toRow: row, toColumn: column };
    this.#range = {
      fromRow: Math.min(known.fromRow, row),
      fromColumn: Math.min(known.fromColumn, column),
      toRow: Math.max(known.toRow, row),
      toColumn: Math.max(known.toColumn, column),
    };
  }

  get range() {
    return this.#range;
  }
}

function growDimension(xml: string, data: Element, { range }: Extent, edits: Edits): void {
  const element = elementIn(xml, "dimension", 0, data.from);
  const known = element && rangeOf(attribute(element.tag, "ref") ?? "");
  if (!element || !known || range === null) return;
  const grown = {
    fromRow: Math.min(known.fromRow, range.fromRow),
    fromColumn: Math.min(known.fromColumn, range.fromColumn),
    toRow: Math.max(known.toRow, range.toRow),
    toColumn: Math.max(known.toColumn, range.toColumn),
  };
  const ref = addressOfRange(grown);
  if (ref !== addressOfRange(known)) edits.put(element.from, element.from + element.tag.length, withAttribute(element.tag, "ref", ref));
}

/** What the rows of a sheet are written with. */
interface RowWriting {
  readonly cells: WritingCells;
  readonly columnStyle: (column: number) => number;
  readonly extent: Extent;
}

function changedRow(
  row: number,
  before: string | null,
  cells: ReadonlyMap<number, NonNullable<ReturnType<CellChanges["at"]>>>,
  { cells: writing, columnStyle, extent }: RowWriting,
): { readonly text: string; readonly lostFormulas: readonly string[] } {
  const edits = new Edits();
  const lostFormulas: string[] = [];
  const { prefix } = writing;
  const whole = before === null ? null : elementIn(before, "row")!;
  const place = ({ tag }: Element) => rangeOf(attribute(tag, "r") ?? "")?.fromColumn ?? NaN;
  const there = whole === null ? [] : numbered(elementsIn(before!, "c", whole.innerFrom, whole.innerTo), place);
  const rest = notAmong(there, cells.keys());
  const rowStyle = before === null ? null : styleOfRow(before);
  const written = (column: number, text: string | null) => {
    const address = addressOf(row, column);
    const made = changedCell(address, text, cells.get(column)!, writing, rowStyle ?? columnStyle(column));
    if (made.lostFormula) lostFormulas.push(address);
    if (made.text !== "") extent.add(row, column);
    return made.text;
  };
  const addBefore = (column: number) => {
    let added = "";
    while (rest.length > 0 && rest[0] < column) added += written(rest.shift()!, null);
    return added;
  };
  if (before === null || whole === null) {
    const text = addBefore(Infinity);
    return { text: text === "" ? "" : `<${prefix}row r="${row}">${text}</${prefix}row>`, lostFormulas };
  }
  for (const { element, number: column } of there) {
    const added = addBefore(column);
    if (added !== "") edits.put(element.from, element.from, added);
    if (!cells.has(column)) continue;
    const text = written(column, textOf(before, element));
    // The cells behind one that does not say where it stands are counted from it.
    edits.put(element.from, element.to, text === "" && attribute(element.tag, "r") === undefined ? `<${prefix}c/>` : text);
  }
  const after = addBefore(Infinity);
  const isEmpty = whole.tag.endsWith("/>");
  if (after !== "" && !isEmpty) edits.put(whole.innerTo, whole.innerTo, after);
  const tag = withFoundHeight(withSpans(whole.tag, cells), cells);
  if (isEmpty) return { text: after === "" ? before : `${tag.replace(/\s*\/>$/, ">")}${after}</${prefix}row>`, lostFormulas };
  if (tag !== whole.tag) edits.put(0, whole.tag.length, tag);
  return { text: edits.applied(before), lostFormulas };
}

/** Elements with the number that each says, or that follows from the one before it. */
function numbered(elements: Iterable<Element>, said: (element: Element) => number): readonly { readonly element: Element; readonly number: number }[] {
  let number = 0;
  return Array.from(elements, (element) => {
    const own = said(element);
    number = Number.isNaN(own) ? number + 1 : own;
    return { element, number };
  });
}

/** The numbers, in ascending order, that none of the elements has. */
function notAmong(there: readonly { readonly number: number }[], numbers: Iterable<number>): number[] {
  const known = new Set(there.map(({ number }) => number));
  return [...numbers].filter((one) => !known.has(one)).sort((a, b) => a - b);
}

/** A row whose height followed from its cells is as high as they ask for now: each program finds that out itself. */
function withFoundHeight(tag: string, cells: ReadonlyMap<number, NonNullable<ReturnType<CellChanges["at"]>>>): string {
  const isChosen = /^(1|true)$/.test(attribute(tag, "customHeight") ?? "");
  const asks = [...cells.values()].some(
    ({ look = {} }) => look.size !== undefined || look.font !== undefined || look.wrap !== undefined || look.turned !== undefined,
  );
  return isChosen || !asks ? tag : withAttribute(tag, "ht", null);
}

/** The columns that a row says it spans, wide enough for what is put into it. */
function withSpans(tag: string, cells: ReadonlyMap<number, unknown>): string {
  const [, first, last] = /^(\d+):(\d+)$/.exec(attribute(tag, "spans") ?? "") ?? [];
  if (first === undefined) return tag;
  const [from, to] = [Math.min(Number(first), ...cells.keys()), Math.max(Number(last), ...cells.keys())];
  return from === Number(first) && to === Number(last) ? tag : withAttribute(tag, "spans", `${from}:${to}`);
}

/**
 * The changes, and beside them formulas of their own for cells that share the formula of a cell that loses it: they name a
 * formula that would not be there any more.
 */
function withFreedFormulas(xml: string, data: Element, wanted: CellChanges): CellChanges {
  if (!xml.includes("shared")) return wanted;
  const losesFormula = (row: number, column: number) => {
    const content = wanted.at(row, column)?.content;
    return content !== undefined && content.formula !== "kept";
  };
  const firsts = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  const others: { readonly row: number; readonly column: number; readonly group: string; readonly cell: string }[] = [];
  let row = 0;
  for (const line of elementsIn(xml, "row", data.innerFrom, data.innerTo)) {
    row = Number(attribute(line.tag, "r") ?? row + 1);
    let column = 0;
    for (const cell of elementsIn(xml, "c", line.innerFrom, line.innerTo)) {
      column = rangeOf(attribute(cell.tag, "r") ?? "")?.fromColumn ?? column + 1;
      const formula = elementIn(xml, "f", cell.innerFrom, cell.innerTo);
      if (formula === undefined || attribute(formula.tag, "t") !== "shared") continue;
      const group = attribute(formula.tag, "si") ?? "";
      const text = unescapedXml(innerOf(xml, formula));
      if (text.trim() === "") others.push({ row, column, group, cell: textOf(xml, cell) });
      else if (losesFormula(row, column) && !firsts.has(group)) firsts.set(group, { row, column, text });
    }
  }
  if (firsts.size === 0) return wanted;
  const changes = new CellChanges();
  for (const [at, cells] of wanted.rows) for (const [column, change] of cells) changes.put(at, column, change);
  for (const { row: at, column, group } of others) {
    const first = firsts.get(group);
    if (first === undefined || losesFormula(at, column)) continue;
    const text = new FilledFormula(first.text).at(at - first.row, column - first.column);
    const content = changes.at(at, column)?.content;
    changes.put(at, column, content ? { content: { ...content, formula: { text, spill: null } } } : { ownFormula: text });
  }
  return changes;
}
