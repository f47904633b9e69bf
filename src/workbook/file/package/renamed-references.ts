import { escapedAttribute, escapedXml, unescapedXml } from "./xml-text.ts";

/** A text of a formula is left alone; else the name of a sheet before `!`, alone, in quotes or with that of the last of several. */
const parts = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** A formula or a reference in which a sheet has another name. */
export function withRenamed(formula: string, from: string, to: string): string {
  if (!formula.toLowerCase().includes(from.toLowerCase().replaceAll("'", "''"))) return formula;
  return formula.replace(parts, (whole, quoted?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    return name?.toLowerCase() === from.toLowerCase() ? `'${to.replaceAll("'", "''")}'!` : whole;
  });
}

/** The elements of all kinds of parts that hold a formula or a reference: cells, charts, conditional formats, validations, sparklines. */
const formulas =
  /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2|sqref|calculatedColumnFormula|totalsRowFormula|FmlaLink|FmlaRange|FmlaMacro|FmlaTxbx))(\s[^<>]*)?>([^<]*)<\/\1>/g;
const places = /(\s(?:location|ref)=)("[^"]*"|'[^']*')/g;

/** A part with the references of its formulas, charts and links to a sheet under another name. */
export function withRenamedSheet(xml: string, from: string, to: string): string {
  const named = xml.replace(formulas, (whole, element: string, attributes: string | undefined, text: string) => {
    const before = unescapedXml(text);
    const after = withRenamed(before, from, to);
    return after === before ? whole : `<${element}${attributes ?? ""}>${escapedXml(after)}</${element}>`;
  });
  const linked = named.replace(places, (whole, start: string, value: string) => {
    const before = unescapedXml(value.slice(1, -1));
    const after = withRenamed(before, from, to);
    return after === before ? whole : `${start}"${escapedAttribute(after)}"`;
  });
  // Where a pivot table takes its cells from.
  return linked.replace(/(<(?:[\w.-]+:)?worksheetSource\b[^>]*?\ssheet=")([^"]*)(")/g, (whole, start: string, sheet: string, end: string) =>
    unescapedXml(sheet).toLowerCase() === from.toLowerCase() ? start + escapedAttribute(to) + end : whole,
  );
}
