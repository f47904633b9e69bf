import type { CellRange } from "../../../report/layout/report-cell.ts";
import { isCellError, type Cell } from "../../../analysis/table/table.ts";
import { rangeOf } from "../../cells/address.ts";
import { storedText } from "../writing/xlsx-text.ts";
import { CellChanges } from "./cell-change.ts";
import { relationsOf } from "./relations.ts";
import { attribute, Edits, elementIn, elementsIn, withAttribute } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/**
 * The changes of a sheet, with the headers of its tables as Excel has them: texts that tell the columns of a table apart. What
 * a header is changed to is what the table calls its column; Excel mends a workbook in which the two differ.
 */
export async function withTableHeaders(parts: XlsxPackage, sheet: string, wanted: CellChanges): Promise<CellChanges> {
  let changes = wanted;
  for (const { kind, path } of await relationsOf(parts, sheet)) {
    if (kind !== "table" || path === null || !parts.has(path)) continue;
    const xml = await parts.text(path);
    const table = elementIn(xml, "table");
    const range = table && rangeOf(attribute(table.tag, "ref") ?? "");
    if (!table || !range || attribute(table.tag, "headerRowCount") === "0") continue;
    const made = renamedColumns(xml, range, changes);
    if (made === null) continue;
    await parts.putText(path, made.xml);
    changes = made.changes;
  }
  return changes;
}

function renamedColumns(xml: string, range: CellRange, changes: CellChanges): { readonly xml: string; readonly changes: CellChanges } | null {
  const changed = changes.rows.get(range.fromRow);
  if (changed === undefined) return null;
  const columns = [...elementsIn(xml, "tableColumn")];
  const names = columns.map(({ tag }) => attribute(tag, "name") ?? "");
  const edits = new Edits();
  const settled = new CellChanges();
  for (const [row, cells] of changes.rows) for (const [column, change] of cells) settled.put(row, column, change);
  columns.forEach(({ tag, from }, k) => {
    const content = changed.get(range.fromColumn + k)?.content;
    if (content === undefined) return;
    const name = freeHeader(
      content.value,
      names.filter((_, other) => other !== k),
      k + 1,
    );
    names[k] = name;
    settled.put(range.fromRow, range.fromColumn + k, { content: { value: name, formula: null } });
    edits.put(from, from + tag.length, withAttribute(tag, "name", headerText(name)));
  });
  return { xml: edits.applied(xml), changes: settled };
}

/** A line break of a header is written in the format's own way. */
const headerText = (name: string) => storedText(name).replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_");

/** What Excel would make of a header: a text, with a number where another column is called so. */
function freeHeader(value: Cell, others: readonly string[], place: number): string {
  const wanted = (isCellError(value) ? value.error : String(value ?? "")).slice(0, 255);
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const base = wanted.trim() === "" ? `Column${place}` : wanted;
  let name = base;
  for (let k = 2; taken.has(name.toLowerCase()); k++) name = `${base.slice(0, 250)}${k}`;
  return name;
}
