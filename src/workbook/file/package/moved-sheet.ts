import { addressOf, columnLetters } from "../../../analysis/table/table.ts";
import { addressOfRange, rangeOf } from "../../cells/address.ts";
import { FilledFormula } from "../../cells/filled-formula.ts";
import { withMovedFilters } from "./moved-filter.ts";
import { movedFormula, movedList, type SheetMoves } from "./moved-references.ts";
import { attribute, Edits, elementIn, elementsIn, escapedXml, innerOf, prefixOf, textOf, unescapedXml, withAttribute } from "./xml-text.ts";

/**
 * The part of a sheet whose rows or columns were moved, added or taken away: its cells stand where they went, and merges,
 * formats, rules, links, breaks, filters and sparklines follow them. The formulas of the cells are as they were.
 */
export function movedSheet(xml: string, name: string, moves: SheetMoves): string {
  const data = elementIn(xml, "sheetData");
  if (data === undefined) return xml;
  const cells = movedCells(withOwnFormulas(innerOf(xml, data)), moves);
  const before = movedColumns(movedAround(xml.slice(0, data.from), name, moves), moves);
  const after = movedBreaks(movedAround(withMovedFilters(xml.slice(data.to), moves), name, moves), moves);
  const prefix = prefixOf(data.tag);
  return `${before}${data.tag.replace(/\s*\/>$/, ">")}${cells}</${prefix}sheetData>${after}`;
}

/** Cells that share a formula get their own: what they share would mean another thing at another distance. */
function withOwnFormulas(rows: string): string {
  if (!rows.includes("shared")) return rows;
  const edits = new Edits();
  const firsts = new Map<string, { readonly row: number; readonly column: number; readonly formula: FilledFormula }>();
  for (const cell of elementsIn(rows, "c")) {
    const formula = elementIn(rows, "f", cell.innerFrom, cell.innerTo);
    const place = rangeOf(attribute(cell.tag, "r") ?? "");
    if (!formula || !place || attribute(formula.tag, "t") !== "shared") continue;
    const group = attribute(formula.tag, "si") ?? "";
    const text = unescapedXml(innerOf(rows, formula));
    if (text !== "" && !firsts.has(group)) firsts.set(group, { row: place.fromRow, column: place.fromColumn, formula: new FilledFormula(text) });
    const first = firsts.get(group);
    const own = text !== "" ? text : first?.formula.at(place.fromRow - first.row, place.fromColumn - first.column);
    const prefix = prefixOf(formula.tag);
    if (own !== undefined) edits.put(formula.from, formula.to, `<${prefix}f>${escapedXml(own)}</${prefix}f>`);
  }
  return edits.applied(rows);
}

function movedCells(rows: string, moves: SheetMoves): string {
  const placed: { readonly row: number; readonly text: string }[] = [];
  let row = 0;
  for (const line of elementsIn(rows, "row")) {
    row = Number(attribute(line.tag, "r") ?? row + 1);
    const to = moves.rows.wentTo(row - 1);
    if (to === null) continue;
    const cells: { readonly column: number; readonly text: string }[] = [];
    let column = 0;
    for (const cell of elementsIn(rows, "c", line.innerFrom, line.innerTo)) {
      column = rangeOf(attribute(cell.tag, "r") ?? "")?.fromColumn ?? column + 1;
      const across = moves.columns.wentTo(column - 1);
      if (across === null) continue;
      const tag = withAttribute(cell.tag, "r", addressOf(to + 1, across + 1));
      cells.push({ column: across, text: tag + movedArray(rows.slice(cell.innerFrom, cell.to), moves) });
    }
    const tag = withAttribute(withAttribute(line.tag, "r", String(to + 1)), "spans", null);
    const text = cells
      .sort((a, b) => a.column - b.column)
      .map((one) => one.text)
      .join("");
    placed.push({ row: to, text: line.tag.endsWith("/>") ? tag : `${tag}${text}${rows.slice(line.innerTo, line.to)}` });
  }
  return placed
    .sort((a, b) => a.row - b.row)
    .map(({ text }) => text)
    .join("");
}

/** The cells that an array formula fills. */
function movedArray(inner: string, moves: SheetMoves): string {
  const formula = elementIn(inner, "f");
  const ref = formula && attribute(formula.tag, "ref");
  const moved = ref === undefined ? null : movedList(ref, moves);
  if (!formula || ref === undefined || moved === null || moved === ref) return inner;
  return inner.slice(0, formula.from) + withAttribute(formula.tag, "ref", moved) + inner.slice(formula.from + formula.tag.length);
}

/** What goes when all of its cells are gone. */
const placedElements = ["mergeCell", "conditionalFormatting", "dataValidation", "hyperlink", "protectedRange", "ignoredError", "sparkline"];
const lists: Readonly<Record<string, string>> = { mergeCells: "mergeCell", dataValidations: "dataValidation", hyperlinks: "hyperlink" };
const listed = /(\s(?:ref|sqref|activeCell|topLeftCell)=)"([^"]*)"/g;
const formulas = /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2|sqref))(\s[^<>]*)?>([^<]*)<\/\1>/g;

/** The text of a part in which references and ranges of a sheet follow its cells. */
export function movedAround(xml: string, name: string, moves: SheetMoves): string {
  const edits = new Edits();
  for (const element of placedElements)
    for (const one of elementsIn(xml, element)) {
      const range = attribute(one.tag, "ref|sqref") ?? sqrefIn(textOf(xml, one));
      if (range !== undefined && movedList(range, moves) === null) edits.put(one.from, one.to, "");
    }
  const left = edits
    .applied(xml)
    .replace(listed, (whole, start: string, list: string) => {
      const moved = movedList(unescapedXml(list), moves);
      return moved === null ? whole : `${start}"${moved}"`;
    })
    .replace(formulas, (whole, element: string, attributes: string | undefined, text: string) => {
      const before = unescapedXml(text);
      const after = /(^|:)sqref$/.test(element) ? (movedList(before, moves) ?? before) : movedFormula(before, name, true, moves);
      return after === before ? whole : `<${element}${attributes ?? ""}>${escapedXml(after)}</${element}>`;
    });
  return Object.entries(lists).reduce(withCount, left);
}

const sqrefIn = (element: string) => {
  const found = elementIn(element, "sqref");
  return found === undefined ? undefined : unescapedXml(innerOf(element, found));
};

/** A list says how long it is; one of nothing is not allowed. */
function withCount(xml: string, [list, element]: readonly [string, string]): string {
  const whole = elementIn(xml, list);
  if (whole === undefined) return xml;
  const count = [...elementsIn(xml, element, whole.innerFrom, whole.innerTo)].length;
  if (count === 0) return xml.slice(0, whole.from) + xml.slice(whole.to);
  if (attribute(whole.tag, "count") === undefined) return xml;
  return xml.slice(0, whole.from) + withAttribute(whole.tag, "count", String(count)) + xml.slice(whole.innerFrom);
}

/** How wide the columns are, each where it went. */
function movedColumns(xml: string, { columns }: SheetMoves): string {
  const whole = elementIn(xml, "cols");
  if (whole === undefined || columns.still) return xml;
  const placed = [...elementsIn(xml, "col", whole.innerFrom, whole.innerTo)].flatMap(({ tag }) => {
    const [from, to] = [Number(attribute(tag, "min")), Number(attribute(tag, "max"))];
    const runs: { min: number; max: number; readonly tag: string }[] = [];
    // The last definition of a sheet often reaches to its end.
    const tail = Math.min(to, 1000);
    for (let column = from; column <= tail; column++) {
      const at = columns.wentTo(column - 1);
      const last = runs[runs.length - 1] as (typeof runs)[number] | undefined;
      if (at === null) continue;
      if (last && last.max === at) last.max = at + 1;
      else runs.push({ min: at + 1, max: at + 1, tag });
    }
    if (to > tail && runs.length > 0) runs[runs.length - 1].max = Math.min(16_384, runs[runs.length - 1].max + to - tail);
    return runs;
  });
  const text = placed
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, tag }) => withAttribute(withAttribute(tag, "min", String(min)), "max", String(max)))
    .join("");
  return text === "" ? xml.slice(0, whole.from) + xml.slice(whole.to) : xml.slice(0, whole.innerFrom) + text + xml.slice(whole.innerTo);
}

/** Where pages end. A break stands behind the line that it names. */
function movedBreaks(xml: string, { rows, columns }: SheetMoves): string {
  let moved = xml;
  for (const [list, lines] of [
    ["rowBreaks", rows],
    ["colBreaks", columns],
  ] as const) {
    const whole = elementIn(moved, list);
    if (whole === undefined || lines.still) continue;
    const breaks = [...elementsIn(moved, "brk", whole.innerFrom, whole.innerTo)].flatMap(({ tag }) => {
      const at = lines.wentTo(Number(attribute(tag, "id")) - 1);
      return at === null ? [] : [withAttribute(tag, "id", String(at + 1))];
    });
    const counted = withAttribute(withAttribute(whole.tag, "count", String(breaks.length)), "manualBreakCount", String(breaks.length));
    const text = breaks.length === 0 ? "" : `${counted}${breaks.join("")}${moved.slice(whole.innerTo, whole.to)}`;
    moved = moved.slice(0, whole.from) + text + moved.slice(whole.to);
  }
  return moved;
}

/** A drawing, or the old shapes of comments, anchored to cells that moved; what hung on a line that is gone hangs on the next. */
export function movedAnchors(xml: string, moves: SheetMoves): string {
  const to = (lines: SheetMoves["rows"], line: number) => lines.wentTo(line) ?? lines.rangeWentTo(line, Number.MAX_SAFE_INTEGER)?.[0] ?? line;
  return xml
    .replace(
      /(<(?:[\w.-]+:)?(row|col)>)(\d+)(?=<)/g,
      (_, tag: string, kind: string, line: string) => tag + to(kind === "row" ? moves.rows : moves.columns, Number(line)),
    )
    .replace(
      /(<x:(Row|Column)>)(\d+)(?=<)/g,
      (_, tag: string, kind: string, line: string) => tag + to(kind === "Row" ? moves.rows : moves.columns, Number(line)),
    )
    .replace(/(<x:Anchor>)([^<]*)(?=<)/g, (_, tag: string, places: string) => {
      const numbers = places.split(",").map(Number);
      if (numbers.length !== 8) return tag + places;
      const moved = numbers.map((line, k) => (k % 2 === 1 ? line : to(k % 4 === 0 ? moves.columns : moves.rows, line)));
      return tag + moved.join(", ");
    });
}

/** A chart, or the source of a pivot table, whose cells moved. */
export function withMovedSource(xml: string, name: string, moves: SheetMoves): string {
  const charted = xml.replace(/<((?:[\w.-]+:)?f)>([^<]*)<\/\1>/g, (whole, element: string, text: string) => {
    const before = unescapedXml(text);
    const after = movedFormula(before, name, false, moves);
    return after === before ? whole : `<${element}>${escapedXml(after)}</${element}>`;
  });
  const source = elementIn(charted, "worksheetSource");
  if (source === undefined || attribute(source.tag, "sheet")?.toLowerCase() !== name.toLowerCase()) return charted;
  const ref = movedList(attribute(source.tag, "ref") ?? "", moves);
  return ref === null ? charted : charted.slice(0, source.from) + withAttribute(source.tag, "ref", ref) + charted.slice(source.from + source.tag.length);
}

/** A table whose cells moved: columns that came into it are called by their letters until they are named. Null where its headers or all of its rows are gone. */
export function movedTable(
  xml: string,
  moves: SheetMoves,
): { readonly xml: string; readonly headers: readonly { row: number; column: number; name: string }[] } | null {
  const table = elementIn(xml, "table")!;
  const range = rangeOf(attribute(table.tag, "ref") ?? "");
  if (!range) return { xml, headers: [] };
  const down = moves.rows.wentTo(range.fromRow - 1);
  const rest = moves.rows.rangeWentTo(range.fromRow, range.toRow - 1);
  const across = moves.columns.rangeWentTo(range.fromColumn - 1, range.toColumn - 1);
  if (down === null || rest === null || across === null) return null;
  const columns = elementIn(xml, "tableColumns")!;
  const before = [...elementsIn(xml, "tableColumn", columns.innerFrom, columns.innerTo)].map((one) => textOf(xml, one));
  let lastId = Math.max(0, ...before.map((text) => Number(attribute(/^<[^>]*>/.exec(text)![0], "id"))));
  const headers: { row: number; column: number; name: string }[] = [];
  const prefix = prefixOf(columns.tag);
  const now = Array.from({ length: across[1] - across[0] + 1 }, (_, k) => {
    const from = moves.columns.cameFrom(across[0] + k);
    const known = from === null ? undefined : before.at(from - range.fromColumn + 1);
    if (known !== undefined) return known;
    const name = `Column${columnLetters(across[0] + k + 1)}`;
    headers.push({ row: down + 1, column: across[0] + k + 1, name });
    return `<${prefix}tableColumn id="${++lastId}" name="${name}"/>`;
  });
  const listed = `${withAttribute(columns.tag, "count", String(now.length))}${now.join("")}${xml.slice(columns.innerTo, columns.to)}`;
  const ref = addressOfRange({ fromRow: down + 1, toRow: rest[1] + 1, fromColumn: across[0] + 1, toColumn: across[1] + 1 });
  const head = movedAround(withMovedFilters(xml.slice(0, columns.from), moves), "", moves).replace(
    /(<(?:[\w.-]+:)?table\b[^>]*?\sref=")[^"]*"/,
    (_, start: string) => `${start}${ref}"`,
  );
  return { xml: `${head}${listed}${xml.slice(columns.to)}`, headers };
}
