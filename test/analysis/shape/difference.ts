import type { Panel } from "../../../src/analysis/shape/shape-book.ts";
import type { KnownPanel } from "./panels.ts";

/** The first difference between the panel that was laid out and the one that came back; null where every cell is right. */
export function difference(panel: KnownPanel, found: Panel, onePeriod: boolean): string | null {
  const { header, rows, indicators, unitColumn, periodColumn } = found;
  if (indicators.length !== panel.indicators.length) return `indicators ${JSON.stringify(indicators)}`;
  const columns = panel.indicators.map(({ name }) => header.indexOf(indicators.find((one) => one.name === name)?.column ?? ""));
  const units = panel.indicators.map(({ name }) => indicators.find((one) => one.name === name)?.unit.replaceAll("每", "/"));
  if (units.some((unit, k) => unit !== "" && unit !== panel.indicators[k].unit)) return `units ${JSON.stringify(units)}`;
  if (columns.includes(-1)) return `names ${JSON.stringify(indicators)}`;
  if (rows.length !== panel.units.length * (onePeriod ? 1 : panel.periods.length)) return `${rows.length} rows, ${JSON.stringify(rows.slice(0, 3))}`;
  const [unitAt, periodAt] = [header.indexOf(unitColumn), periodColumn === null ? -1 : header.indexOf(periodColumn)];
  if (onePeriod !== periodAt < 0) return `period column ${periodColumn}`;
  // FY2019 is a label of its own.
  const shown = (period: string | number | null) => String(period).replace(/^FY/, "");
  const all = new Map(rows.map((row) => [`${row[unitAt]} ${periodAt < 0 ? "" : shown(row[periodAt])}`, row]));
  const matches = (t: number) => {
    for (const [u, unit] of panel.units.entries()) {
      const row = all.get(`${unit} ${onePeriod ? "" : panel.periods[t]}`);
      if (row === undefined) return `no row ${unit} ${panel.periods[t]} in ${JSON.stringify(rows.slice(0, 3))}`;
      for (const [k, column] of columns.entries()) if (row[column] !== panel.values[u][t][k]) return `${unit} ${panel.periods[t]}: ${JSON.stringify(row)}`;
    }
    return null;
  };
  // A page of one period holds one that the panel has.
  const differences = panel.periods.map((_, t) => matches(t));
  return onePeriod ? (differences.includes(null) ? null : differences[0]) : (differences.find((one) => one !== null) ?? null);
}
