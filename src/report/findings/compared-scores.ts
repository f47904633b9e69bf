import type { Locale } from "../../engine/declare/text.ts";
import { comparedTexts } from "../../locale/sheets/compared.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import { comparedStamp } from "../procedure/stamps.ts";
import type { ReportSheet } from "../layout/sheet.ts";

/** The scores of an analysis where they stand in the workbook: units down, periods across, each part under its defined name. */
export interface ScoresInBook {
  /** What tells it from the others. */
  readonly title: string;
  readonly names: { readonly scores: string; readonly units: string; readonly periods: string | null; readonly statuses: string | null };
  readonly units: readonly string[];
  /** One without a name where there are none. */
  readonly periods: readonly string[];
  /** Null where a unit has no score. */
  readonly scores: readonly (readonly (number | null)[])[];
  readonly statuses: readonly (readonly string[])[];
}

/** A sheet to be read as a table, and its columns. */
export interface ComparedScores {
  readonly sheet: ReportSheet;
  readonly columns: { readonly unit: string; readonly period: string | null; readonly values: readonly string[]; readonly statuses: readonly string[] };
}

/**
 * The scores of several analyses side by side, a row for every unit and period, the periods one after the other. Each is a
 * formula that finds the cell by the names of the result sheet, which stay when the analysis runs again and its sheets are
 * replaced. A unit without a score has a blank cell, and its status says why.
 */
export function comparedScores(runs: readonly ScoresInBook[], locale: Locale): ComparedScores {
  const words = comparedTexts(locale);
  const dated = runs.every(({ names }) => names.periods !== null);
  const haveClasses = runs.every(({ names }) => names.statuses !== null);
  const periods = [...new Set(runs.flatMap((run) => run.periods))];
  const units = [...new Set(runs.flatMap((run) => run.units))];
  const places = runs.map((run) => ({ units: placeIn(run.units), periods: placeIn(run.periods) }));
  const rows = periods.flatMap((period) =>
    units.filter((unit) => runs.some((_, k) => places[k].units.has(unit) && places[k].periods.has(period))).map((unit) => ({ unit, period })),
  );
  const headings = [
    words.unit,
    ...(dated ? [words.period] : []),
    ...runs.map(({ title }) => title),
    ...(haveClasses ? runs.map(({ title }) => words.statusOf(title)) : []),
  ];
  const cell = (k: number, of: "scores" | "statuses", row: number): ReportCell => {
    const { unit, period } = rows[row];
    const [i, t] = [places[k].units.get(unit), places[k].periods.get(period)];
    if (i === undefined || t === undefined) return { value: null };
    const run = runs[k];
    const place = [placeFormula(run.names.units, run.units, `$A${row + 2}`), dated ? placeFormula(run.names.periods!, run.periods, `$B${row + 2}`) : "1"];
    const found = `INDEX(${run.names[of]!},${place.join(",")})`;
    if (of === "statuses") return { value: run.statuses[i][t], formula: `=${found}` };
    return { value: run.scores[i][t] ?? "", formula: `=IF(ISTEXT(${found}),"",${found})`, format: "significant", style: "value" };
  };
  return {
    columns: {
      unit: words.unit,
      period: dated ? words.period : null,
      values: runs.map(({ title }) => title),
      statuses: haveClasses ? runs.map(({ title }) => words.statusOf(title)) : [],
    },
    sheet: {
      name: words.scoresSheet,
      stamp: comparedStamp,
      rows: [
        headings.map((value): ReportCell => ({ value, style: "header" })),
        ...rows.map(({ unit, period }, row): readonly ReportCell[] => [
          { value: unit },
          ...(dated ? [{ value: period }] : []),
          ...runs.map((_, k) => cell(k, "scores", row)),
          ...(haveClasses ? runs.map((_, k) => cell(k, "statuses", row)) : []),
        ]),
      ],
      columnWidths: headings.map((_, k) => (k === 0 ? 18 : 14)),
      freeze: { rows: 1, columns: dated ? 2 : 1 },
      colourScales: [],
    },
  };
}

const placeIn = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name, k) => [name, k]));

/** MATCH takes no notice of the letter case, and reads signs in a name as a pattern. */
function placeFormula(range: string, names: readonly string[], wanted: string): string {
  const isPlain = new Set(names.map((name) => name.toLowerCase())).size === names.length && !names.some((name) => /[*?~]/.test(name) || name.length > 200);
  return isPlain ? `MATCH(${wanted},${range},0)` : `SUMPRODUCT(EXACT(${range},${wanted})*(${acrossOrDown(range)}))`;
}

const acrossOrDown = (range: string) => `(ROW(${range})-MIN(ROW(${range})))+(COLUMN(${range})-MIN(COLUMN(${range})))+1`;
