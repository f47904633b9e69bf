import { partPath } from "../archive/package-parts.ts";
import { withLast } from "./relations.ts";
import { attribute, elementsIn, escapedAttribute, textOf } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

const file = "[Content_Types].xml";

/** What kinds the parts of a package are, by path. */
export async function typesOf(parts: XlsxPackage): Promise<ReadonlyMap<string, string>> {
  const xml = await parts.text(file);
  return new Map([...elementsIn(xml, "Override")].map(({ tag }) => [partPath(attribute(tag, "PartName") ?? ""), attribute(tag, "ContentType") ?? ""]));
}

/** Says what kind new parts are. */
export async function addTypes(parts: XlsxPackage, types: readonly (readonly [path: string, type: string])[]): Promise<void> {
  const known = await typesOf(parts);
  const lines = types
    .filter(([path]) => !known.has(partPath(path)))
    .map(([path, type]) => `<Override PartName="${escapedAttribute(`/${path}`)}" ContentType="${escapedAttribute(type)}"/>`);
  if (lines.length > 0) await parts.putText(file, withLast(await parts.text(file), "Types", lines.join("")));
}

/** Says nothing more of parts that are gone. */
export async function removeTypes(parts: XlsxPackage, paths: readonly string[]): Promise<void> {
  const gone = new Set(paths.map((path) => partPath(path)));
  const xml = await parts.text(file);
  let left = xml;
  for (const element of elementsIn(xml, "Override"))
    if (gone.has(partPath(attribute(element.tag, "PartName") ?? ""))) left = left.replace(textOf(xml, element), "");
  await parts.putText(file, left);
}
