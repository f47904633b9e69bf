import { withChangedParts } from "./zip-parts.ts";

const pale = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE2E8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
/** Where a file does not say that a trend has no equation and no R², some programs write both over the points. */
const bareTrend = '<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>';
const noLine = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";

/**
 * Draws the gridlines of a workbook's charts thin and pale, and no line from point to point: the library that writes the
 * file leaves the one as dark as the axes, and has no way to ask for the other.
 */
export const withChartLines = (workbook: Uint8Array): Promise<Uint8Array> =>
  withChangedParts(
    workbook,
    (path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path),
    (xml) =>
      xml
        .replaceAll(/<c:majorGridlines\s*(\/>|><\/c:majorGridlines>)/g, pale)
        .replaceAll("</c:trendline>", bareTrend)
        .replaceAll(/<c:scatterChart>.*?<\/c:scatterChart>/gs, (chart) => chart.replaceAll("</c:tx>", `</c:tx>${noLine}`)),
  );
