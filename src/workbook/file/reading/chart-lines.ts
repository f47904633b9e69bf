const pale = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE2E8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
/** Where a file does not say that a trend has no equation and no R², some programs write both over the points. */
const bareTrend = '<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>';
/** Where a file does not say so, programs round the corners of lines through points. */
const straight = '<c:smooth val="0"/>';
const noLine = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";

/**
 * A chart's part with its gridlines thin and pale, and no line from point to point where none was asked for: the library that writes it leaves the
 * one as dark as the axes, and has no way to ask for the other. Lines go straight from point to point.
 */
export const chartLines = (xml: string): string =>
  xml
    .replaceAll(/<c:majorGridlines\s*(\/>|><\/c:majorGridlines>)/g, pale)
    .replaceAll("</c:trendline>", bareTrend)
    .replaceAll("</c:yVal></c:ser>", "</c:yVal>" + straight + "</c:ser>")
    .replaceAll(/<c:lineChart>((?:(?!<\/c:lineChart>).)*<c:upDownBars>.*?)<\/c:lineChart>/gs, (_, boxes: string) => boxChart(boxes))
    .replaceAll(/<c:scatterChart>.*?<\/c:scatterChart>/gs, (chart) => chart.replaceAll(/<\/c:tx>(?!<c:spPr>)/g, `</c:tx>${noLine}`));

const filled = (bars: string) => `<c:${bars}><c:spPr><a:solidFill><a:srgbClr val="DCE8F3"/></a:solidFill>${edge}</c:spPr></c:${bars}>`;
const edge = '<a:ln w="9525"><a:solidFill><a:srgbClr val="1F2933"/></a:solidFill></a:ln>';

/**
 * Boxes: of five lines, the quartiles and the ends of the whiskers as a chart of stocks, from open to close, and the median as a
 * line of its own upon it. Bars between lines that are no stocks are drawn by some programs only.
 */
function boxChart(lines: string): string {
  const parts = lines.match(/<c:ser>.*?<\/c:ser>/gs)!.map((one) => one.replaceAll(/<\/c:tx>(?!<c:spPr>)/g, `</c:tx>${noLine}`));
  const [q1, low, median, high, q3] = parts;
  const before = lines.slice(0, lines.indexOf("<c:ser>"));
  const axes = lines.match(/<c:axId [^>]*>/g)!.join("");
  const gap = /<c:gapWidth [^>]*>/.exec(lines)![0];
  const bars = `<c:hiLowLines><c:spPr>${edge}</c:spPr></c:hiLowLines><c:upDownBars>${gap}${filled("upBars")}${filled("downBars")}</c:upDownBars>`;
  return `<c:stockChart>${q1}${high}${low}${q3}${bars}${axes}</c:stockChart><c:lineChart>${before}${median}<c:marker val="1"/>${axes}</c:lineChart>`;
}
