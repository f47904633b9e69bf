import { partPath } from "../archive/package-parts.ts";
import { attribute, elementIn, elementsIn, escapedAttribute, prefixed, prefixOf, textOf } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** A line in which a part says what it points at. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The last word of the type, which both editions of the format share. */
  readonly kind: string;
  /** The path of the part; null where it lies outside of the package. */
  readonly path: string | null;
  /** As it is written. */
  readonly text: string;
}

/** Where the relations of a part stand; of the whole package where its path is empty. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** What a part points at. */
export async function relationsOf(parts: XlsxPackage, path: string): Promise<readonly Relation[]> {
  const file = relationsPath(path);
  if (!parts.has(file)) return [];
  const xml = await parts.text(file);
  return [...elementsIn(xml, "Relationship")].map((element) => {
    const type = attribute(element.tag, "Type") ?? "";
    const outside = attribute(element.tag, "TargetMode") === "External";
    return {
      id: attribute(element.tag, "Id") ?? "",
      type,
      kind: type.slice(type.lastIndexOf("/") + 1),
      path: outside ? null : partPath(attribute(element.tag, "Target") ?? "", folderOf(path)),
      text: textOf(xml, element),
    };
  });
}

/** Adds a relation and gives its id. */
export async function addRelation(parts: XlsxPackage, path: string, type: string, target: string): Promise<string> {
  const file = relationsPath(path);
  const known = await relationsOf(parts, path);
  const numbers = known.map(({ id }) => Number(/^rId(\d+)$/i.exec(id)?.[1] ?? 0));
  const id = `rId${Math.max(0, ...numbers) + 1}`;
  const line = `<Relationship Id="${id}" Type="${escapedAttribute(type)}" Target="${escapedAttribute(`/${target}`)}"/>`;
  await parts.putText(file, withLast(parts.has(file) ? await parts.text(file) : emptyRelations, "Relationships", line));
  return id;
}

/** Takes relations away; where none is left, the part that listed them too. */
export async function removeRelations(parts: XlsxPackage, path: string, goes: (relation: Relation) => boolean): Promise<void> {
  const file = relationsPath(path);
  const all = await relationsOf(parts, path);
  const going = all.filter(goes);
  if (going.length === 0) return;
  let xml = await parts.text(file);
  for (const { text } of going) xml = xml.replace(text, "");
  await parts.putText(file, xml);
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A part with elements added at the end of one of its own; `lines` are written without a prefix. */
export function withLast(xml: string, name: string, lines: string): string {
  const element = elementIn(xml, name);
  if (element === undefined) return xml;
  const prefix = prefixOf(element.tag);
  const added = prefixed(lines, prefix);
  if (element.innerFrom < element.to) return xml.slice(0, element.innerTo) + added + xml.slice(element.innerTo);
  return `${xml.slice(0, element.from)}${element.tag.replace(/\s*\/>$/, ">")}${added}</${prefix}${name}>${xml.slice(element.to)}`;
}
