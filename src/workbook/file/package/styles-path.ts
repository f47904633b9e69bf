import type { BookPart } from "./book-part.ts";
import { partOfKind } from "./grafted-sheets.ts";
import { addPart } from "./new-part.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** What a workbook looks like that has no styles: two fills have to be there first. */
const none =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Where the styles of a workbook are listed; a workbook without any gets the part. */
export async function stylesPath(parts: XlsxPackage, book: BookPart): Promise<string> {
  const known = await partOfKind(parts, book, "styles");
  if (known !== null) return known;
  const path = parts.free("xl/styles.xml");
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
  await addPart(parts, book.path, `${book.relationTypes}/styles`, { path, xml: none, kind });
  return path;
}
