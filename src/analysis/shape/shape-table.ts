import type { BookSheet, Deed, DeedCode } from "./book.ts";
import { shapeBook, type NoPanel, type Panel, type PanelWords } from "./shape-book.ts";

/** A sheet as it stands, from A1. */
export type MessySheet = BookSheet;

/** What was done to a table, in the order in which it is told. Rows are 1-based. */
export type ShapeStep =
  | { readonly code: "title-rows"; readonly rows: readonly number[] }
  | { readonly code: "header-rows"; readonly rows: readonly number[] }
  | { readonly code: "units-row"; readonly row: number }
  | { readonly code: "years"; readonly from: string; readonly to: string; readonly indicators: readonly string[] }
  | { readonly code: "indicator-rows"; readonly from: string; readonly to: string; readonly indicators: readonly string[] }
  | { readonly code: "units-across"; readonly count: number; readonly indicators: readonly string[] }
  | { readonly code: "headings"; readonly of: "period" | "group" | "unit" | "indicator"; readonly names: readonly string[] }
  | { readonly code: "sheets"; readonly sheets: readonly string[] }
  | {
      readonly code: "outside";
      readonly coordinate: "unit" | "period" | "indicator";
      readonly from: "line" | "title" | "sheet" | "file";
      readonly values: readonly string[];
    }
  | { readonly code: "footnotes"; readonly rows: readonly number[] }
  | { readonly code: "sheets-left-out"; readonly sheets: readonly string[] }
  | { readonly code: "columns-left-out"; readonly columns: readonly string[] }
  | { readonly code: "periodless-columns"; readonly columns: readonly string[] }
  | { readonly code: "year-parts"; readonly from: string; readonly to: string }
  | { readonly code: "nameless-rows"; readonly addresses: readonly string[] }
  | { readonly code: "totals"; readonly names: readonly string[]; readonly rows: number }
  | { readonly code: "groups"; readonly column: string; readonly groups: readonly string[] }
  | { readonly code: "joined-names"; readonly columns: readonly string[]; readonly examples: readonly string[] }
  | { readonly code: "spaced-names"; readonly count: number }
  | { readonly code: "merged-names"; readonly count: number }
  | { readonly code: "filled-names"; readonly count: number }
  | { readonly code: "mended-numbers"; readonly count: number }
  | { readonly code: "missing-marks"; readonly count: number; readonly signs: readonly string[] }
  | { readonly code: "respelled"; readonly names: readonly string[] }
  | { readonly code: "same-twice"; readonly addresses: readonly string[] }
  | { readonly code: "several-units"; readonly names: readonly string[]; readonly columns: readonly string[] }
  | { readonly code: "unread"; readonly cells: readonly { readonly address: string; readonly text: string }[] };

/** A table in shape: a header row, then one row per DMU and period. */
export interface Shaped {
  readonly kind: "shaped";
  readonly steps: readonly ShapeStep[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The table names years and only one indicator, and no other sheet adds one. */
  readonly alone: boolean;
  readonly panel: Panel;
}

/** Nothing needs to be done; it was done; or why it cannot be. */
export type Shape =
  { readonly kind: "in-shape" } | Shaped | { readonly kind: "cannot"; readonly why: NoPanel["why"]; readonly name: string; readonly problem: NoPanel };

/**
 * Proposes how a sheet becomes a table with one header row and one row per DMU and period. Other sheets on the same units
 * are joined. Nothing is changed in place.
 * @param exclude whether rows of totals are left out
 */
export function shapeOf(sheet: MessySheet, others: readonly MessySheet[], exclude: boolean, words: PanelWords): Shape {
  const alone = shapeBook([sheet], words, !exclude);
  // A table that is a panel by itself needs no other sheet.
  if (alone.kind === "panel" && stepsOf(alone).length === 0) return { kind: "in-shape" };
  const joined = others.length === 0 || (alone.kind === "panel" && alone.wasPanel) || onlySelf(alone) ? alone : shapeBook([sheet, ...others], words, !exclude);
  const panel = joined.kind === "panel" ? joined : alone;
  if (panel.kind === "none") return { kind: "cannot", why: panel.why, name: panel.sheet, problem: panel };
  return {
    kind: "shaped",
    steps: stepsOf(panel),
    header: panel.header,
    rows: panel.rows,
    alone: panel.indicators.length === 1,
    panel,
  };
}

const onlySelf = (shape: Panel | NoPanel) => shape.kind === "none" && (shape.why === "no-numbers" || shape.why === "no-header");

/** What was done, as a list that a person reads; empty where the table was a panel already. */
export function stepsOf(panel: Panel): readonly ShapeStep[] {
  const { forms, sheets, deeds, outside, periods, totals, groupColumn } = panel;
  const [first] = sheets;
  const indicators = panel.indicators.map(({ column }) => column);
  const of = (...codes: readonly DeedCode[]) => deeds.filter(({ code }) => codes.includes(code));
  const span = { from: periods[0] ?? "", to: periods.at(-1) ?? "", indicators };
  // The headers of tables that stand one below the other are no levels of one.
  const headers = first.headers.filter((row) => row !== first.unitsRow);
  const levels = headers.filter((row) => headers.includes(row - 1) || headers.includes(row + 1));
  const across = forms.includes("periods-across");
  const steps: (ShapeStep | null)[] = [
    first.titles.length > 0 ? { code: "title-rows", rows: oneBased(first.titles) } : null,
    levels.length > 1 ? { code: "header-rows", rows: oneBased(levels) } : null,
    first.unitsRow === null ? null : { code: "units-row", row: first.unitsRow + 1 },
    forms.includes("indicators-down") ? { code: "indicator-rows", ...span } : across ? { code: "years", ...span } : null,
    forms.includes("units-across") ? { code: "units-across", count: new Set(panel.rows.map(([unit]) => unit)).size, indicators } : null,
    ...headingSteps(forms, of("heading")),
    sheets.length > 1 ? { code: "sheets", sheets: sheets.map(({ file, name }) => (file === null || file === name ? name : `${file} ${name}`)) } : null,
    ...outside.filter(({ from, coordinate }) => from !== "sheet" || coordinate !== "indicator").map((one) => ({ code: "outside", ...one }) as const),
    first.notes.length > 0 ? { code: "footnotes", rows: oneBased(first.notes) } : null,
    listed(of("sheet-left-out"), (found) => ({ code: "sheets-left-out", sheets: found.map(({ text }) => text) })),
    listed(of("code-column", "english-column", "constant-column"), (found) => ({
      code: "columns-left-out",
      columns: [...new Set(found.map(({ text }) => text))],
    })),
    listed(of("periodless-column"), (found) => ({ code: "periodless-columns", columns: found.map(({ text, address }) => text || address) })),
    forms.includes("year-parts") ? { code: "year-parts", from: span.from, to: span.to } : null,
    listed(of("nameless-row"), (found) => ({ code: "nameless-rows", addresses: found.map(({ address }) => address) })),
    listed(of("joined-name"), (found) => ({
      code: "joined-names",
      columns: panel.joined ?? [],
      examples: [...new Set(found.map(({ became }) => String(became)))].slice(0, 2),
    })),
    listed(of("name-mended"), (found) => ({ code: "spaced-names", count: found.length })),
    listed(of("merged-cell"), (found) => ({ code: "merged-names", count: found.length })),
    listed(of("filled-down"), (found) => ({ code: "filled-names", count: found.length })),
    listed(of("number-mended"), (found) => ({ code: "mended-numbers", count: found.length })),
    listed(of("missing-mark"), (found) => ({ code: "missing-marks", count: found.length, signs: [...new Set(found.map(({ text }) => text))] })),
    totals.names.length > 0 ? { code: "totals", names: totals.names, rows: totals.rows } : null,
    groupColumn === null
      ? null
      : {
          code: "groups",
          column: groupColumn,
          groups: [...new Set(panel.rows.map((row) => String(row[panel.header.indexOf(groupColumn)] ?? "")))].filter((name) => name !== ""),
        },
    listed(of("respelled"), (found) => ({ code: "respelled", names: [...new Set(found.map(({ text, became }) => `${text} → ${became}`))] })),
    listed(of("same-twice"), (found) => ({
      code: "same-twice",
      addresses: found.map(({ sheet, address }) => (sheets.length > 1 ? `${sheet} ${address}` : address)),
    })),
    severalUnits(panel),
    listed(of("unread"), (found) => ({ code: "unread", cells: found.map(({ address, text }) => ({ address, text })) })),
  ];
  const found = steps.filter((step) => step !== null);
  // What stays as it is, and columns beside a panel, are no reason to put it in shape.
  const needless = panel.wasPanel && found.every(({ code }) => code === "unread" || code === "columns-left-out");
  return needless ? [] : found;
}

/** Indicators of one name that stand in several units, a column for each with blanks in the others' rows. */
function severalUnits({ indicators, rows, header }: Panel): ShapeStep | null {
  const filled = (column: string) => rows.filter((row) => row[header.indexOf(column)] !== null).length;
  const partly = indicators.filter(
    ({ name, column }) => indicators.some((other) => other.name === name && other.column !== column) && filled(column) < rows.length,
  );
  return partly.length < 2 ? null : { code: "several-units", names: [...new Set(partly.map(({ name }) => name))], columns: partly.map(({ column }) => column) };
}

const oneBased = (rows: readonly number[]) => rows.map((row) => row + 1);

const listed = (found: readonly Deed[], step: (found: readonly Deed[]) => ShapeStep): ShapeStep | null => (found.length === 0 ? null : step(found));

function headingSteps(forms: Panel["forms"], headings: readonly Deed[]): readonly ShapeStep[] {
  const kinds = (["period", "group", "unit", "indicator"] as const).filter((of) => forms.includes(`${of}-headings`));
  return kinds.map((of) => ({ code: "headings", of, names: [...new Set(headings.map(({ text }) => text))] }));
}
