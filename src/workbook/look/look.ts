import { printedFormats, printedPattern, type PrintedFormat } from "../../analysis/table/printed-number.ts";
import { tileColours, type TileLook } from "../../report/figures/tile-map.ts";
import type { ReportFormat, ReportStyle, TileStyle } from "../../report/layout/report-cell.ts";

/** Excel's pattern for each way of showing a number. */
export const numberFormats: Readonly<Record<ReportFormat, string>> = {
  score: "#,##0.0000",
  integer: "0",
  percent: "0.0%",
  amount: "#,##0.00",
  // A section for numbers below 0 alone writes its own sign; in another one some programs would lose it.
  significant: "[>=0.001]#,##0.0000;[<0]-#,##0.0000;General",
  tiny: "0.00E+00",
  ...(Object.fromEntries(printedFormats.map((format) => [format, printedPattern(format)])) as Record<PrintedFormat, string>),
};

/** The same on an axis, where digits that all its numbers lack would be noise. */
export const axisFormat = (format: ReportFormat): string =>
  format === "score" ? "0.00" : format === "amount" ? "[>=10]#,##0;[<=-10]-#,##0;General" : numberFormats[format];

/** How a cell looks, in terms that every host knows. Absent means as the workbook has it. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly line?: { readonly edge: "top" | "bottom"; readonly weight: "thin" | "hairline"; readonly colour: string };
  readonly wrap?: boolean;
  readonly centred?: boolean;
  /** Colour of lines at its sides, and above it where it is the upper part of something. */
  readonly frame?: { readonly colour: string; readonly above: boolean };
}

const ink = "#1F2933";
const grey = "#5F6B7A";
const lineColour = "#8A97A6";
/** Of a number that is another than in the data. */
export const changedFill = "#FFF1C7";

/** One look for each purpose of a cell. */
export const looks: Readonly<Record<ReportStyle, Look>> = {
  title: { size: 14, bold: true, colour: ink },
  note: { size: 9, colour: grey },
  header: { bold: true, colour: ink, fill: "#EEF2F6", line: { edge: "bottom", weight: "thin", colour: lineColour }, wrap: true },
  label: { colour: ink },
  value: { colour: ink },
  changed: { colour: ink, fill: changedFill },
  summary: { bold: true, colour: ink, line: { edge: "top", weight: "hairline", colour: lineColour } },
  status: { size: 9, colour: grey },
  wrong: { bold: true, colour: "#7A1712", fill: "#F3C0BA" },
  vague: { colour: ink, fill: "#FCEFC7" },
  ...tileLooks(),
};

/** A tile is two cells of one colour between white lines. */
function tileLooks(): Readonly<Record<TileStyle, Look>> {
  const tiles = Object.entries(tileColours).flatMap(([name, { fill, ink: on }]) =>
    (["name", "value"] as const).map((part): readonly [TileStyle, Look] => [
      `tile-${part}-${name as TileLook}`,
      { size: 10, bold: part === "name", colour: `#${on}`, fill: `#${fill}`, centred: true, frame: { colour: "#FFFFFF", above: part === "name" } },
    ]),
  );
  return Object.fromEntries(tiles) as Record<TileStyle, Look>;
}

type Scale = readonly [low: string, middle: string, high: string];

/** Low, middle, high: from pale to dark, told apart in black and white and by colour-blind readers; the numbers stay legible. */
export const scaleColours: Scale = ["#FBFCFD", "#C6DDEC", "#74AAD2"];

/** The colours of the low, the middle and the high numbers of a scale: the good ones are dark, in every picture and every host. */
export const coloursOf = (lowIsGood = false): Scale => (lowIsGood ? [scaleColours[2], scaleColours[1], scaleColours[0]] : scaleColours);
