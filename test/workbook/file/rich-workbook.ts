import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const kinds = "application/vnd.openxmlformats-officedocument";

const sheet = (body: string) =>
  `${head}<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${body}</worksheet>`;
const rels = (...lines: readonly (readonly [id: string, kind: string, target: string, outside?: true])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
    .map(([id, kind, target, outside]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`)
    .join("")}</Relationships>`;

/** 数据: a header in row 3, five provinces below; formulas that are shared, an array, a table beside, and one of everything that the grid does not show. */
const data = sheet(
  '<sheetPr codeName="Data"><tabColor rgb="FFC00000"/></sheetPr><dimension ref="A1:H8"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C5" sqref="C5:D6"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="14.7" style="2" customWidth="1"/><col min="2" max="4" width="11" customWidth="1"/><col min="6" max="6" width="9" hidden="1" customWidth="1"/></cols>' +
    "<sheetData>" +
    '<row r="1" spans="1:8" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
    '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>单位</t></r><r><t xml:space="preserve"> 万元</t></r></is></c></row>' +
    '<row r="3" spans="1:8"><c r="A3" s="2" t="s"><v>1</v></c><c r="B3" s="2" t="s"><v>2</v></c><c r="C3" s="2" t="s"><v>3</v></c><c r="D3" s="2" t="s"><v>4</v></c><c r="G3" t="s"><v>8</v></c><c r="H3" t="s"><v>9</v></c></row>' +
    [1, 2, 3, 4, 5]
      .map(
        (k) =>
          `<row r="${k + 3}"><c r="A${k + 3}" t="s"><v>${k === 5 ? 1 : 4 + (k % 3)}</v></c><c r="B${k + 3}" s="3"><v>${k * 10.5}</v></c>` +
          `<c r="C${k + 3}" s="4"><v>${44000 + k}</v></c><c r="D${k + 3}">${k === 1 ? '<f t="shared" ref="D4:D8" si="0">B4*2+B$4</f>' : '<f t="shared" si="0"/>'}<v>${k * 21 + 10.5}</v></c>` +
          (k < 4 ? `<c r="G${k + 3}" t="s"><v>${4 + k}</v></c><c r="H${k + 3}"><v>${k}</v></c>` : "") +
          "</row>",
      )
      .join("") +
    "</sheetData>" +
    '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="E5:E6"/></mergeCells>' +
    '<conditionalFormatting sqref="B4:B8"><cfRule type="expression" dxfId="0" priority="1"><formula>B4&gt;$B$8</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A4:A8"><formula1>$G$4:$G$6</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A3" r:id="rId1"/><hyperlink ref="A8" location="\'合 计\'!A1" display="x"/></hyperlinks>' +
    '<printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
    '<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>数据!B4:B8</xm:f><xm:sqref>E4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
);

const chart =
  `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
  "<c:cat><c:strRef><c:f>数据!$A$4:$A$8</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>数据!$B$4:$B$8</c:f></c:numRef></c:val></c:ser>" +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
const drawing = (anchor: string) =>
  `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchor}</xdr:wsDr>`;
const graphic = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const at = (column: number, row: number) => `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

const xml = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;

/** The parts of a workbook with macros that holds one of everything that a program of tables knows. */
export const richParts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="${kinds}.spreadsheetml.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${kinds}.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>` +
    xml("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml") +
    [1, 2, 3].map((k) => xml(`xl/worksheets/sheet${k}.xml`, `${kinds}.spreadsheetml.worksheet+xml`)).join("") +
    xml("xl/chartsheets/sheet1.xml", `${kinds}.spreadsheetml.chartsheet+xml`) +
    xml("xl/styles.xml", `${kinds}.spreadsheetml.styles+xml`) +
    xml("xl/sharedStrings.xml", `${kinds}.spreadsheetml.sharedStrings+xml`) +
    xml("xl/calcChain.xml", `${kinds}.spreadsheetml.calcChain+xml`) +
    xml("xl/comments1.xml", `${kinds}.spreadsheetml.comments+xml`) +
    xml("xl/tables/table1.xml", `${kinds}.spreadsheetml.table+xml`) +
    [1, 2].map((k) => xml(`xl/drawings/drawing${k}.xml`, `${kinds}.drawing+xml`) + xml(`xl/charts/chart${k}.xml`, `${kinds}.drawingml.chart+xml`)).join("") +
    xml("xl/pivotTables/pivotTable1.xml", `${kinds}.spreadsheetml.pivotTable+xml`) +
    xml("xl/pivotCache/pivotCacheDefinition1.xml", `${kinds}.spreadsheetml.pivotCacheDefinition+xml`) +
    xml("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject") +
    "</Types>",
  "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml":
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews>` +
    '<sheets><sheet name="数据" sheetId="3" r:id="rId1"/><sheet name="图 页" sheetId="7" r:id="rId4"/><sheet name="合 计" sheetId="4" r:id="rId2"/><sheet name="透视" sheetId="9" state="veryHidden" r:id="rId3"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1:$D$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">数据!$3:$3</definedName><definedName name="本表" localSheetId="2" hidden="1">\'合 计\'!$A$1</definedName><definedName name="投入" comment="B 列">数据!$B$4:$B$8</definedName></definedNames>' +
    '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="5" r:id="rId9"/></pivotCaches></workbook>',
  "xl/_rels/workbook.xml.rels": rels(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId5", "styles", "styles.xml"],
    ["rId6", "sharedStrings", "sharedStrings.xml"],
    ["rId7", "calcChain", "calcChain.xml"],
    ["rId8", "vbaProject", "vbaProject.bin"],
    ["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
  ).replace(`${office}/vbaProject`, "http://schemas.microsoft.com/office/2006/relationships/vbaProject"),
  "xl/worksheets/sheet1.xml": data,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(
    ["rId1", "hyperlink", "https://www.stats.gov.cn/", true],
    ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId3", "drawing", "../drawings/drawing1.xml"],
    ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId5", "comments", "../comments1.xml"],
    ["rId6", "table", "../tables/table1.xml"],
  ),
  "xl/worksheets/sheet2.xml": sheet(
    '<dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1" t="str"><f>"甲"&amp;数据!A3</f><v>甲地区</v></c><c r="B1"><f>SUM(数据!B4:B8)</f><v>157.5</v></c></row><row r="2"><c r="B2"><f>SUM(投入)</f><v>157.5</v></c></row></sheetData>',
  ),
  "xl/worksheets/sheet3.xml": sheet('<sheetData><row r="3"><c r="A3" t="s"><v>1</v></c></row></sheetData>'),
  "xl/worksheets/_rels/sheet3.xml.rels": rels(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
  "xl/chartsheets/sheet1.xml": `${head}<chartsheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": rels(["rId1", "drawing", "../drawings/drawing2.xml"]),
  "xl/drawings/drawing1.xml": drawing(`<xdr:twoCellAnchor><xdr:from>${at(9, 2)}</xdr:from><xdr:to>${at(14, 12)}</xdr:to>${graphic}</xdr:twoCellAnchor>`),
  "xl/drawings/drawing2.xml": drawing(`<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${graphic}</xdr:absoluteAnchor>`),
  "xl/drawings/_rels/drawing1.xml.rels": rels(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/drawings/_rels/drawing2.xml.rels": rels(["rId1", "chart", "../charts/chart2.xml"]),
  "xl/charts/chart1.xml": chart,
  "xl/charts/chart2.xml": chart,
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 4, 10, 5, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  "xl/comments1.xml": `${head}<comments xmlns="${main}"><authors><author>统计员</author></authors><commentList><comment ref="B5" authorId="0"><text><t>修订数</t></text></comment></commentList></comments>`,
  "xl/tables/table1.xml": `${head}<table xmlns="${main}" id="4" name="区域" displayName="区域" ref="G3:H6" totalsRowShown="0"><autoFilter ref="G3:H6"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="0"/></customFilters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="区"/><tableColumn id="2" name="数"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  "xl/pivotTables/pivotTable1.xml": `${head}<pivotTableDefinition xmlns="${main}" name="透视表1" cacheId="5" dataCaption="值"><location ref="A3:A3" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/><pivotFields count="2"><pivotField showAll="0"/><pivotField showAll="0"/></pivotFields></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": rels(["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `${head}<pivotCacheDefinition xmlns="${main}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A3:B8" sheet="数据"/></cacheSource><cacheFields count="2"><cacheField name="地区" numFmtId="0"><sharedItems/></cacheField><cacheField name="投入" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  "xl/styles.xml":
    `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
    '<cellXfs count="5"><xf/><xf fontId="1" applyFont="1"><alignment horizontal="center"/></xf><xf fontId="1"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
  "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="16" uniqueCount="10">${["投入产出", "地区", "投入", "日期", "北京", "天津", "河北", "山西", "区", "数"].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  "xl/calcChain.xml": `${head}<calcChain xmlns="${main}"><c r="D4" i="3"/><c r="D5"/><c r="D6"/><c r="D7"/><c r="D8" l="1"/><c r="A1" i="4"/><c r="B1"/><c r="B2"/></calcChain>`,
  "xl/vbaProject.bin": "\u00d0\u00cf macros",
  "xl/printerSettings/printerSettings1.bin": "\u00dc\u0000 printer",
};

/** The workbook as a file. */
export const richWorkbook = (parts: Readonly<Record<string, string>> = richParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, path.endsWith(".bin") ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : strToU8(text)]),
    ),
  );
