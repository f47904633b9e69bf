import type { Completed } from "../../analysis/run/run-analysis.ts";
import { addressOf, columnLetters, isCellError, type Cell, type Table } from "../../analysis/table/table.ts";
import { variablesOf } from "../../engine/data/dataset.ts";
import type { ResultColumn } from "../../engine/method/description.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { sheetReference } from "../../functions/formula-text.ts";
import type { LiveFormula } from "../../functions/live-formulas.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { ReportCell } from "../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";

/** A sheet for live formulas: the rows' names as it is written, and where each formula then goes. */
export interface FormulaSheet {
  readonly sheet: ReportSheet;
  readonly formulas: readonly { readonly address: string; readonly formula: string }[];
}

/** Row in which every formula stands: its first value is the header. */
const top = 4;

/** Lays the formulas out side by side, each with as many columns as it spills; the one that may grow stands last. */
export function formulaSheet(
  formulas: readonly LiveFormula[],
  { analysis, data, results }: Completed,
  table: Table,
  source: string,
  locale: Locale,
): FormulaSheet {
  const texts = resultTexts(locale);
  const { columns } = analysis;
  const names = [columns.dmu, ...(columns.period === null ? [] : [columns.period])];
  const letters = names.map((name) => columnLetters(table.place.column + table.header.indexOf(name)));
  const rows = [table.place.row, ...table.rowNumbers];
  const body = rows.map((row, r) =>
    letters.map((column, c): ReportCell => ({
      value: r === 0 ? names[c] : labelIn(table.rows[r - 1][table.header.indexOf(names[c])] ?? null),
      formula: `=${sheetReference(source)}!${column}${row}`,
      style: r === 0 ? "header" : "label",
    })),
  );
  const widths: number[] = names.map((_, k) => (k === 0 ? 18 : 10));
  const variables = variablesOf(data).length;
  // An optimum has no more peers than its program has rows, so that those of changed data find room too: a grid has an end.
  const mostPeers = Math.max(variables + 1, ...results.scores.map(({ peers }) => peers.length));
  const placed = [...formulas]
    .sort((a, b) => last.indexOf(a.column.per) - last.indexOf(b.column.per))
    .map(({ fn, column, formula }) => {
      const factors = fn.method.kind === "index" ? fn.method.results.filter(({ per }) => per === "interval").length : 0;
      const { per } = column;
      const count = per === "variable" ? variables : per === "table" ? factors + 4 : per === "peer" ? 2 * mostPeers : 1;
      if (per === "table" || per === "peer") widths.push(3);
      const address = addressOf(top, widths.length + 1);
      widths.push(...Array.from({ length: count }, () => (count > 1 ? 18 : column.id === "why" ? 40 : 13)));
      return { address, formula };
    });
  return {
    sheet: {
      name: texts.formulaSheet,
      stamp: `qianyan:${analysis.model}${analysis.index === null ? "" : `:${analysis.index}`}`,
      rows: [[{ value: texts.formulaSheet, style: "title" }], [{ value: texts.formulaNote(source), style: "note" }], [], ...body],
      columnWidths: widths,
      freeze: { rows: top, columns: names.length },
      colourScales: [],
    },
    formulas: placed,
  };
}

/** A year stays a number. */
const labelIn = (cell: Cell) => (typeof cell === "number" ? cell : isCellError(cell) ? cell.error : String(cell ?? ""));

/** Scores and factors first, then what takes several columns, last what takes as many as it needs. */
const last: readonly ResultColumn["per"][] = ["variable", "table", "peer"];
