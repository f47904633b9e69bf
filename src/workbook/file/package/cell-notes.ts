import { addressOf } from "../../../analysis/table/table.ts";
import { rangeOf } from "../../cells/address.ts";
import type { CellNote } from "../../look/sheet-extras.ts";
import type { ChangedExtras } from "../../workbook-changes.ts";
import { partPath } from "../archive/package-parts.ts";
import { addPart } from "./new-part.ts";
import { relationsOf, withLast } from "./relations.ts";
import { sheetElements, sheetPrefix, withSheetElement } from "./sheet-elements.ts";
import { attribute, Edits, elementIn, elementsIn, escapedXml, innerOf, prefixOf, withAttribute } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

const kinds = "application/vnd.openxmlformats-officedocument";

/** Changes the notes of a sheet: their texts, and the shapes in which older programs show them. Notes of which nothing is said stay as they are. */
export async function putNotes(parts: XlsxPackage, sheet: string, relationTypes: string, { gone, put }: NonNullable<ChangedExtras["notes"]>): Promise<void> {
  const leaving = new Set(gone.map(({ row, column }) => addressOf(row, column)));
  const texts = new Map(put.map((note) => [addressOf(note.row, note.column), note]));
  const related = await relationsOf(parts, sheet);
  // What was said in a conversation that is a note now, or nothing, is said no more.
  for (const { path } of related.filter(({ kind, path: one }) => kind === "threadedComment" && one !== null && parts.has(one)))
    await parts.putText(path!, withoutSaid(await parts.text(path!), new Set([...leaving, ...texts.keys()])));
  const known = related.find(({ kind, path }) => kind === "comments" && path !== null && parts.has(path))?.path ?? null;
  if (known === null && put.length === 0) return;
  const path = known ?? parts.free("xl/comments1.xml");
  if (known === null) await addPart(parts, sheet, `${relationTypes}/comments`, { path, xml: noComments, kind: `${kinds}.spreadsheetml.comments+xml` });
  const { xml, fresh } = withComments(await parts.text(path), leaving, texts);
  await parts.putText(path, xml);
  await putShapes(parts, sheet, relationTypes, leaving, fresh);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const noComments = `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList></commentList></comments>`;

function withoutSaid(xml: string, cells: ReadonlySet<string>): string {
  const edits = new Edits();
  for (const one of elementsIn(xml, "threadedComment")) if (cells.has(attribute(one.tag, "ref") ?? "")) edits.put(one.from, one.to, "");
  return edits.applied(xml);
}

/** The part with other notes, and those of them that had none before. */
function withComments(
  xml: string,
  leaving: ReadonlySet<string>,
  texts: ReadonlyMap<string, CellNote>,
): { readonly xml: string; readonly fresh: readonly CellNote[] } {
  const list = elementIn(xml, "commentList");
  const prefix = prefixOf((list ?? elementIn(xml, "comments")!).tag);
  const [whole, nobody] = withNobody(xml);
  const edits = new Edits();
  const met = new Set<string>();
  const written = (text: string) => `<${prefix}text><${prefix}t xml:space="preserve">${escapedXml(text)}</${prefix}t></${prefix}text>`;
  for (const one of elementsIn(whole, "comment")) {
    const ref = attribute(one.tag, "ref") ?? "";
    const note = texts.get(ref);
    if (leaving.has(ref)) edits.put(one.from, one.to, "");
    if (note === undefined || leaving.has(ref)) continue;
    met.add(ref);
    edits.put(one.from, one.innerFrom, ofNoConversation(one.tag, whole, nobody).replace(/\s*\/>$/, ">"));
    const text = elementIn(whole, "text", one.innerFrom, one.innerTo);
    if (one.innerFrom === one.to) edits.put(one.to, one.to, `${written(note.text)}</${prefix}comment>`);
    else edits.put(text?.from ?? one.innerFrom, text?.to ?? one.innerFrom, written(note.text));
  }
  const fresh = [...texts].flatMap(([ref, note]) => (met.has(ref) ? [] : [note]));
  const lines = fresh.map(
    ({ row, column, text }) =>
      `<comment ref="${addressOf(row, column)}" authorId="${nobody}"><text><t xml:space="preserve">${escapedXml(text)}</t></text></comment>`,
  );
  return { xml: withLast(edits.applied(whole), "commentList", lines.join("")), fresh };
}

/** The part with somebody among its authors who has no name, and which of them that is. */
function withNobody(xml: string): readonly [xml: string, nobody: number] {
  const authors = elementIn(xml, "authors");
  const all = authors === undefined ? [] : [...elementsIn(xml, "author", authors.innerFrom, authors.innerTo)];
  const known = all.findIndex((one) => innerOf(xml, one).trim() === "");
  if (known >= 0) return [xml, known];
  return [withLast(xml, "authors", "<author></author>"), all.length];
}

/** A conversation is known by the name of its author, and by nothing else. */
function ofNoConversation(tag: string, xml: string, nobody: number): string {
  const author = [...elementsIn(xml, "author")][Number(attribute(tag, "authorId") ?? 0)];
  return author !== undefined && innerOf(xml, author).startsWith("tc=") ? withAttribute(withAttribute(tag, "authorId", String(nobody)), "xr:uid", null) : tag;
}

/** Older programs, and Excel for the older kind of notes, show nothing of one that has no shape. */
async function putShapes(parts: XlsxPackage, sheet: string, relationTypes: string, leaving: ReadonlySet<string>, fresh: readonly CellNote[]): Promise<void> {
  const xml = await parts.text(sheet);
  const [element] = sheetElements(xml, "legacyDrawing");
  const id = element && attribute(element.tag, String.raw`[\w.-]+:id`);
  const known = (await relationsOf(parts, sheet)).find((one) => one.kind === "vmlDrawing" && one.id === id)?.path ?? null;
  if (known === null && fresh.length === 0) return;
  const path = known ?? (await newDrawing(parts, sheet, relationTypes));
  let drawing = await parts.text(path);
  for (const shape of [...elementsIn(drawing, "shape")].reverse())
    if (leaving.has(cellOf(innerOf(drawing, shape)))) drawing = drawing.slice(0, shape.from) + drawing.slice(shape.to);
  const end = drawing.lastIndexOf("</");
  const taken = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(1024, ...taken) + 1;
  await parts.putText(path, drawing.slice(0, end) + fresh.map((note, k) => shapeOf(note, first + k)).join("") + drawing.slice(end));
}

async function newDrawing(parts: XlsxPackage, sheet: string, relationTypes: string): Promise<string> {
  const path = parts.free("xl/drawings/vmlDrawing1.vml");
  await addPart(parts, sheet, `${relationTypes}/vmlDrawing`, { path, xml: noShapes, kind: `${kinds}.vmlDrawing` });
  const id = (await relationsOf(parts, sheet)).find((one) => one.kind === "vmlDrawing" && one.path === partPath(path))?.id ?? "";
  const xml = await parts.text(sheet);
  const prefix = sheetPrefix(xml);
  // The prefix of relations is declared here, whatever the sheet has for it.
  const tag = `<${prefix}legacyDrawing xmlns:r="${relationTypes}" r:id="${id}"/>`;
  await parts.putText(sheet, withSheetElement(xml, "legacyDrawing", tag));
  return path;
}

const noShapes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function shapeOf({ row, column, text }: CellNote, number: number): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 16)), 0);
  const place = [column, 15, Math.max(0, row - 2), 10, column + 2, 31, Math.max(0, row - 2) + Math.max(4, lines + 1), 9].join(", ");
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${place}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** The cell whose note a shape shows. */
function cellOf(shape: string): string {
  const [row, column] = ["Row", "Column"].map((name) => {
    const element = elementIn(shape, name);
    return element === undefined ? NaN : Number(innerOf(shape, element));
  });
  return Number.isNaN(row + column) || rangeOf(addressOf(row + 1, column + 1)) === null ? "" : addressOf(row + 1, column + 1);
}
