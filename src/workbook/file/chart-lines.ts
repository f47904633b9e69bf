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
    .replaceAll(/<c:lineChart>(?:(?!<\/c:lineChart>).)*<c:upDownBars>/gs, (boxes) => boxes.replaceAll(/<\/c:tx>(?!<c:spPr>)/g, `</c:tx>${noLine}`))
    .replaceAll(/<c:scatterChart>.*?<\/c:scatterChart>/gs, (chart) => chart.replaceAll(/<\/c:tx>(?!<c:spPr>)/g, `</c:tx>${noLine}`));
