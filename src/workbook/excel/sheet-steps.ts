import type { ReportCell, ReportFormat, ReportStyle } from "../../report/layout/report-cell.ts";
import { OverNumbers } from "../../report/layout/over-numbers.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { addressOfRange } from "../cells/address.ts";
import { coloursOf, looks, numberFormats, type Look } from "../look/look.ts";
import { clearOfButton, isTableHeader, tablesOf } from "../report/report-tables.ts";
import { fittingText } from "../cells/cell-text.ts";
import { addTable } from "./add-table.ts";
import { addChart } from "./native-chart.ts";
import { patchesOf } from "./same-look.ts";
import { typedText } from "./typed-text.ts";
import { rangeIn, type WrittenReport } from "./written-report.ts";

/** Cells in one write: as many as stay far below the 5 MB that Excel on the web takes at once. */
const cellsPerBlock = 40_000;
const rowsPerBlock = 5_000;
/** Of a text that weighs as much as a number; in a request each may take three bytes. */
const charactersPerCell = 20;

/** A part of writing a sheet, and how much it sends: about a cell's worth each. */
export interface Step {
  readonly weight: number;
  write(sheet: Excel.Worksheet, report: WrittenReport): void;
}

/**
 * Everything that writes a report sheet into an empty one: values and formulas in blocks; then its tables, so that Excel
 * does not take the formulas for those of a table's column; then how they look.
 */
export function stepsOf(report: ReportSheet): readonly Step[] {
  return [...valueSteps(report), ...tableSteps(report), ...formatSteps(report), ...linkSteps(report), ...lookSteps(report), pageStep(report)];
}

/** The charts of a sheet: after the cells of all sheets, which they may show. */
export function chartSteps({ charts = [] }: ReportSheet): readonly Step[] {
  return charts.map((chart) => ({ weight: patchWeight * (chart.series.length + 2), write: (sheet, report) => addChart(sheet, chart, report) }));
}

/** Steps packed into batches, none much heavier than one block of cells. */
export function packed(steps: readonly Step[]): readonly (readonly Step[])[] {
  const packs: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (packs.length === 0 || step.weight > room) {
      packs.push([]);
      room = cellsPerBlock;
    }
    packs[packs.length - 1].push(step);
    room -= step.weight;
  }
  return packs;
}

/** Rows in blocks, each small enough for one write by its cells and by the length of its texts. */
function valueSteps({ rows }: ReportSheet): readonly Step[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  const blocks: { readonly top: number; readonly contents: (string | number)[][]; weight: number }[] = [];
  rows.forEach((row, r) => {
    const contents = Array.from({ length: columns }, (_, c) => typed(row[c]));
    const weight = contents.reduce<number>((sum, content) => sum + (typeof content === "string" ? Math.max(1, content.length / charactersPerCell) : 1), 0);
    const last = blocks.at(-1);
    if (!last || last.contents.length === rowsPerBlock || last.weight + weight > cellsPerBlock) blocks.push({ top: r, contents: [contents], weight });
    else {
      last.contents.push(contents);
      last.weight += weight;
    }
  });
  return blocks.map(({ top, contents, weight }) => ({
    weight,
    write: (sheet) => {
      sheet.getRangeByIndexes(top, 0, contents.length, columns).formulas = contents;
    },
  }));
}

/** The content of a cell as it is assigned: a formula, a number, or a text that stays one. */
function typed(cell: ReportCell | undefined): string | number {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === "string") return typedText(fittingText(cell.value));
  return cell.value !== null && Number.isFinite(cell.value) ? cell.value : "";
}

const patchWeight = 10;

const tableSteps = (report: ReportSheet): readonly Step[] =>
  tablesOf(report).map((table) => ({ weight: patchWeight, write: (sheet) => addTable(sheet, table) }));

function formatSteps({ rows }: ReportSheet): readonly Step[] {
  return patchesOf(rows, (r, c) => rows[r][c].format ?? null).map((patch) => ({
    weight: patchWeight,
    write: (sheet) => {
      // One format for a whole range: Office.js takes a single value, its types know only the matrix.
      rangeIn(sheet, patch).numberFormat = numberFormats[patch.key as ReportFormat] as unknown as string[][];
    },
  }));
}

/** Links inside the workbook. Excel gives a linked cell a look of its own, so ours comes after. */
function linkSteps({ rows }: ReportSheet): readonly Step[] {
  return rows.flatMap((cells, r) =>
    cells.flatMap(({ link }, c) =>
      link === undefined
        ? []
        : [
            {
              weight: patchWeight,
              write: (sheet: Excel.Worksheet, report: WrittenReport) => {
                sheet.getRangeByIndexes(r, c, 1, 1).hyperlink = {
                  documentReference: `'${report.finalName(link.sheet).replaceAll("'", "''")}'!${link.address}`,
                };
              },
            },
          ],
    ),
  );
}

function lookSteps(report: ReportSheet): readonly Step[] {
  const { rows } = report;
  const columns = new OverNumbers();
  rows.forEach((row, r) => columns.add(row, r));
  // The header of a column of numbers stands above them, on the right.
  const isAbove = (r: number, c: number) => rows[r][c].style === "header" && columns.at(r, c);
  const styled = patchesOf(rows, (r, c) => rows[r][c].style ?? null);
  const headers = patchesOf(rows, (r, c) => (isAbove(r, c) ? "right" : null));
  const besideButtons = patchesOf(rows, (r, c) => (isAbove(r, c) && isTableHeader(report, r + 1, c + 1) ? "indent" : null));
  const indented = patchesOf(rows, (r, c) => (rows[r][c].indented ? "indent" : null));
  const wrapped = patchesOf(rows, (r, c) => (rows[r][c].wrap ? "wrap" : null));
  return [
    ...styled.map((patch) => ({
      weight: patchWeight,
      write: (sheet: Excel.Worksheet) => applyLook(rangeIn(sheet, patch).format, looks[patch.key as ReportStyle]),
    })),
    ...headers.map((patch) => ({ weight: patchWeight, write: (sheet: Excel.Worksheet) => void (rangeIn(sheet, patch).format.horizontalAlignment = "Right") })),
    ...besideButtons.map((patch) => ({
      weight: patchWeight,
      write: (sheet: Excel.Worksheet) => void (rangeIn(sheet, patch).format.indentLevel = clearOfButton),
    })),
    ...indented.map((patch) => ({ weight: patchWeight, write: (sheet: Excel.Worksheet) => void (rangeIn(sheet, patch).format.indentLevel = 1) })),
    ...wrapped.map((patch) => ({ weight: patchWeight, write: (sheet: Excel.Worksheet) => void (rangeIn(sheet, patch).format.wrapText = true) })),
  ];
}

function applyLook(format: Excel.RangeFormat, { size, bold, colour, fill, line, wrap, centred, frame }: Look): void {
  if (size !== undefined) format.font.size = size;
  if (bold !== undefined) format.font.bold = bold;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  if (wrap) [format.wrapText, format.verticalAlignment] = [true, "Center"];
  if (centred) format.horizontalAlignment = "Center";
  if (frame)
    for (const edge of ["EdgeLeft", "EdgeRight", "InsideVertical", ...(frame.above ? (["EdgeTop"] as const) : [])] as const) {
      const side = format.borders.getItem(edge);
      [side.style, side.weight, side.color] = ["Continuous", "Medium", frame.colour];
    }
  if (!line) return;
  const border = format.borders.getItem(line.edge === "top" ? "EdgeTop" : "EdgeBottom");
  border.style = "Continuous";
  border.weight = line.weight === "thin" ? "Thin" : "Hairline";
  border.color = line.colour;
}

/** Width in points of a column of so many characters of 7 pixels, with 5 for the margins. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

/** Column widths, frozen panes, colour scales and what is printed. */
function pageStep({ columnWidths, freeze, colourScales, lowIsGood, printed }: ReportSheet): Step {
  return {
    weight: patchWeight * (columnWidths.length + colourScales.length + 1),
    write: (sheet) => {
      columnWidths.forEach((width, c) => (sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = points(width)));
      if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
      else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
      else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
      if (printed) sheet.pageLayout.setPrintArea(addressOfRange(printed));
      const [low, middle, high] = coloursOf(lowIsGood);
      for (const range of colourScales) {
        rangeIn(sheet, range).conditionalFormats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "LowestValue", color: low },
          midpoint: { type: "Percentile", formula: "50", color: middle },
          maximum: { type: "HighestValue", color: high },
        };
      }
    },
  };
}
