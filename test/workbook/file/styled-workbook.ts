import { richParts, richWorkbook } from "./rich-workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Of a font of the theme, one of a numbered colour, one of a colour of its own; fills and lines of every kind; formats, alignments. */
const styles =
  `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  '<fonts count="4"><font><sz val="11"/><color theme="1"/><name val="宋体"/></font>' +
  '<font><b/><i/><u val="double"/><strike/><sz val="16"/><color theme="4" tint="-0.249977111117893"/><name val="黑体"/></font>' +
  '<font><b val="0"/><u/><vertAlign val="superscript"/><sz val="10.5"/><color indexed="10"/><name val="Arial"/></font><font><sz val="11"/><color rgb="FF00B050"/><name val="@宋体"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="8"/></patternFill></fill>' +
  '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills>' +
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalDown="1"><left style="thin"><color indexed="64"/></left><right style="mediumDashed"><color theme="5"/></right><top style="double"><color rgb="FF112233"/></top><bottom style="hair"/><diagonal style="dotted"><color rgb="FF445566"/></diagonal></border><border><left style="none"/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="9"><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf fontId="2" numFmtId="10"/><xf numFmtId="176"/><xf numFmtId="14"/>' +
  '<xf fillId="3"><alignment horizontal="right" indent="2"/></xf><xf fillId="4" numFmtId="177"><alignment textRotation="45"/></xf><xf fontId="3" fillId="1"><alignment textRotation="135"/></xf><xf borderId="2" numFmtId="4"><alignment textRotation="255" vertical="distributed"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><strike/></font></dxf></dxfs>' +
  `<colors><indexedColors>${Array.from({ length: 64 }, (_, k) => `<rgbColor rgb="00${k === 8 ? "ABCDEF" : k === 10 ? "FF8800" : "000000"}"/>`).join("")}</indexedColors></colors></styleSheet>`;

const colours = ["1A1A1A", "FAFAFA", "000080", "EEEEEE", "4472C4", "C55A11"];
const theme =
  `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:clrScheme name="c">` +
  ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2"]
    .map((name, k) => `<a:${name}>${k === 1 ? '<a:sysClr val="window" lastClr="FFFFFF"/>' : `<a:srgbClr val="${colours[k]}"/>`}</a:${name}>`)
    .join("") +
  "</a:clrScheme></a:themeElements></a:theme>";

const rule = (attributes: string, inner: string) => `<cfRule ${attributes}>${inner}</cfRule>`;
const rules =
  `<conditionalFormatting sqref="B4:B8 D4:D8">${rule('type="cellIs" dxfId="0" priority="2" operator="greaterThan" stopIfTrue="1"', "<formula>$B$8</formula>")}${rule('type="expression" dxfId="1" priority="1"', "<formula>B4&lt;20</formula>")}</conditionalFormatting>` +
  `<conditionalFormatting sqref="C4:C8">${rule('type="colorScale" priority="3"', '<colorScale><cfvo type="min"/><cfvo type="num" val="44003"/><cfvo type="max"/><color rgb="FFFF0000"/><color theme="0"/><color rgb="FF00FF00"/></colorScale>')}` +
  `${rule('type="dataBar" priority="4"', '<dataBar showValue="0"><cfvo type="min"/><cfvo type="percentile" val="90"/><color rgb="FF638EC6"/></dataBar>')}${rule('type="iconSet" priority="5"', '<iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67" gte="0"/></iconSet>')}</conditionalFormatting>` +
  `<conditionalFormatting sqref="B4:B8">${rule('type="top10" dxfId="0" priority="6" percent="1" bottom="1" rank="20"', "")}${rule('type="aboveAverage" dxfId="0" priority="7" aboveAverage="0"', "")}${rule('type="duplicateValues" dxfId="1" priority="8"', "")}` +
  `${rule('type="cellIs" dxfId="0" priority="9" operator="between"', "<formula>30</formula><formula>10</formula>")}${rule('type="containsText" dxfId="1" priority="10" operator="containsText" text="x"', '<formula>NOT(ISERROR(SEARCH("x",B4)))</formula>')}${rule('type="expression" priority="11"', "<formula>TRUE</formula>")}</conditionalFormatting>`;

const first = "xl/worksheets/sheet1.xml";

/** The rich workbook with looks of every kind on its first sheet: the row, its columns, its cells, its rules, its links. */
export const styledParts: Readonly<Record<string, string>> = {
  ...richParts,
  "xl/styles.xml": styles,
  "xl/theme/theme1.xml": theme,
  "xl/_rels/workbook.xml.rels": richParts["xl/_rels/workbook.xml.rels"].replace(
    "</Relationships>",
    `<Relationship Id="rId20" Type="${office}/theme" Target="theme/theme1.xml"/></Relationships>`,
  ),
  [first]: richParts[first]
    .replace('<sheetView tabSelected="1"', '<sheetView tabSelected="1" showGridLines="0" zoomScale="85"')
    .replace('<row r="2" hidden="1">', '<row r="2" hidden="1" s="5" customFormat="1">')
    .replace('<row r="8">', '<row r="8" ht="22.5">')
    .replace("<v>115.5</v></c></row>", '<v>115.5</v></c><c r="J8" s="8"/></row>')
    .replace('<c r="B3" s="2"', '<c r="B3" s="5"')
    .replace('<c r="C3" s="2"', '<c r="C3" s="6"')
    .replace('<c r="D3" s="2"', '<c r="D3" s="7"')
    .replace('<c r="A3" s="2"', '<c r="A3" s="8"')
    .replace(/<conditionalFormatting.*<\/conditionalFormatting>/s, rules)
    .replace("</hyperlinks>", '<hyperlink ref="G4:G5" location="投入"/><hyperlink ref="B1" location="B8"/></hyperlinks>'),
};

export const styledWorkbook = (): Uint8Array => richWorkbook(styledParts);
