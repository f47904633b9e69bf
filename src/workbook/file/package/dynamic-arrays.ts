import type { BookPart } from "./book-part.ts";
import { partOfKind } from "./grafted-sheets.ts";
import { addPart } from "./new-part.ts";
import { attribute, elementIn, elementsIn, innerOf, prefixed, prefixOf, withAttribute } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

const space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const arrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const type =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const property = `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${arrays}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;
const block = (types: number, property: number) => `<bk><rc t="${types}" v="${property}"/></bk>`;

/** The number by which cells say that their formula is a dynamic array; the workbook is told what it means where it does not know. */
export async function dynamicArrays(parts: XlsxPackage, book: BookPart): Promise<number> {
  const known = await partOfKind(parts, book, "sheetMetadata");
  if (known === null) {
    const path = parts.free("xl/metadata.xml");
    const xml =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${space}"><metadataTypes count="1">${type}</metadataTypes>` +
      `<futureMetadata name="XLDAPR" count="1">${property}</futureMetadata><cellMetadata count="1">${block(1, 0)}</cellMetadata></metadata>`;
    const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
    await addPart(parts, book.path, `${book.relationTypes}/sheetMetadata`, { path, xml, kind });
    return 1;
  }
  const xml = await parts.text(known);
  const found = knownNumber(xml);
  if (found !== null) return found;
  const [changed, number] = withDynamic(xml);
  await parts.putText(known, changed);
  return number;
}

/** The number that a workbook already has for dynamic arrays. */
function knownNumber(xml: string): number | null {
  const types = [...elementsIn(xml, "metadataType")].findIndex(({ tag }) => attribute(tag, "name") === "XLDAPR") + 1;
  const properties = [...elementsIn(xml, "futureMetadata")].find(({ tag }) => attribute(tag, "name") === "XLDAPR");
  const cells = elementIn(xml, "cellMetadata");
  if (types === 0 || properties === undefined || cells === undefined) return null;
  const blocks = [...elementsIn(xml, "bk", properties.innerFrom, properties.innerTo)];
  const dynamic = blocks.findIndex((bk) => {
    const made = elementIn(xml, "dynamicArrayProperties", bk.innerFrom, bk.innerTo);
    return made !== undefined && attribute(made.tag, "fDynamic") === "1";
  });
  const place = [...elementsIn(xml, "bk", cells.innerFrom, cells.innerTo)].findIndex((bk) => {
    const entry = elementIn(xml, "rc", bk.innerFrom, bk.innerTo);
    return entry !== undefined && attribute(entry.tag, "t") === String(types) && attribute(entry.tag, "v") === String(dynamic);
  });
  return dynamic < 0 || place < 0 ? null : place + 1;
}

/** The part with what it lacks, and the number. */
function withDynamic(xml: string): readonly [xml: string, number: number] {
  const place = [...elementsIn(xml, "metadataType")].findIndex(({ tag }) => attribute(tag, "name") === "XLDAPR") + 1;
  const [typed, types] = place > 0 ? [xml, place] : withMember(xml, { name: "metadataTypes", member: "metadataType" }, type);
  const [future, properties] = withMember(typed, { name: "futureMetadata", member: "bk", of: "XLDAPR" }, property);
  return withMember(future, { name: "cellMetadata", member: "bk" }, block(types, properties - 1));
}

/** A list of the part; where there is one for each kind of metadata, that of the kind `of`. */
interface MetadataList {
  readonly name: string;
  readonly member: string;
  readonly of?: string;
}

/** The lists in the order that the schema gives them. */
const lists = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];

/** The part with one more member at the end of a list, and which of them it is. */
function withMember(xml: string, { name, member, of }: MetadataList, line: string): readonly [xml: string, place: number] {
  const root = elementIn(xml, "metadata")!;
  const prefix = prefixOf(root.tag);
  const list = [...elementsIn(xml, name)].find(({ tag }) => of === undefined || attribute(tag, "name") === of);
  if (list === undefined) {
    const at = lists.slice(lists.indexOf(name) + 1).flatMap((one) => elementIn(xml, one) ?? [])[0]?.from ?? root.innerTo;
    const start = `<${name}${of === undefined ? "" : ` name="${of}"`}>`;
    const whole = prefixed(`${withAttribute(start, "count", "1")}${line}</${name}>`, prefix);
    return [xml.slice(0, at) + whole + xml.slice(at), 1];
  }
  const count = [...elementsIn(xml, member, list.innerFrom, list.innerTo)].length + 1;
  const tag = withAttribute(list.tag, "count", String(count));
  return [`${xml.slice(0, list.from)}${tag}${innerOf(xml, list)}${prefixed(line, prefix)}${xml.slice(list.innerTo)}`, count];
}
