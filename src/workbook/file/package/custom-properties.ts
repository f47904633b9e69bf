import type { ChangedWorkbook } from "./changed-workbook.ts";
import { addPart } from "./new-part.ts";
import { relationsOf, withLast } from "./relations.ts";
import { attribute, elementsIn, escapedAttribute, escapedXml, textOf } from "./xml-text.ts";

const space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const empty =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${space}" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';

/** Puts small texts into the properties of a workbook; those of other programs stay. */
export async function withProperties(
  { parts, book }: ChangedWorkbook,
  { now, before }: { readonly now: Readonly<Record<string, string>>; readonly before: Readonly<Record<string, string>> },
): Promise<void> {
  const changed = Object.keys(now).filter((name) => now[name] !== before[name]);
  const ours = new Set(Object.keys(now).map((name) => name.replace(/\.\d+$/, "")));
  const gone = Object.keys(before).filter((name) => now[name] === undefined && ours.has(name.replace(/\.\d+$/, "")));
  if (changed.length === 0 && gone.length === 0) return;
  const known = (await relationsOf(parts, "")).find(({ kind, path }) => kind === "custom-properties" && path !== null && parts.has(path))?.path ?? null;
  const path = known ?? "docProps/custom.xml";
  let xml = known === null ? empty : await parts.text(known);
  let last = 1;
  for (const element of [...elementsIn(xml, "property")].reverse()) {
    const name = attribute(element.tag, "name") ?? "";
    if (changed.includes(name) || gone.includes(name)) xml = xml.replace(textOf(xml, element), "");
    else last = Math.max(last, Number(attribute(element.tag, "pid") ?? 1));
  }
  const lines = changed.map(
    (name) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${++last}" name="${escapedAttribute(name)}">` +
      `<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${escapedXml(now[name])}</vt:lpwstr></property>`,
  );
  const whole = withLast(xml, "Properties", lines.join(""));
  if (known !== null) return parts.putText(path, whole);
  const kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
  await addPart(parts, "", `${book.relationTypes}/custom-properties`, { path, xml: whole, kind });
}
