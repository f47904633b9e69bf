import { readFileSync } from "node:fs";
import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { runAnalysis, type Completed } from "../../src/analysis/run/run-analysis.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { inLanguage } from "../../src/samples/in-language.ts";
import { researchHeader, sampleColumns } from "../../src/samples/known-columns.ts";
import { bundledColumns } from "../../src/standalone/bundled-columns.ts";
import { typedCells } from "../../src/standalone/grid/typed-cells.ts";
import { readCsv } from "../../src/workbook/file/text/csv.ts";
import { InProcess } from "../../src/worker/in-process.ts";

const file = new URL("../../assets/data/china_prov31_2012_2024_industrial_RD.csv", import.meta.url);

/** The bundled panel as its file has it. */
export const bundledCells = (): Cell[][] => typedCells(readCsv(new Uint8Array(readFileSync(file))));

/** The same as the sample of provinces has it, in Chinese. */
export const sampleCells = (): Cell[][] => inLanguage(bundledCells(), researchHeader, "zh-CN");

/** The engine in this process on the sample of provinces, on the file's own panel where a sheet is named, or on cells changed from either. */
export function runBundled(
  options: { readonly cells?: readonly (readonly Cell[])[]; readonly index?: string; readonly sheet?: string } = {},
): Promise<Completed> {
  const cells = options.cells ?? (options.sheet === undefined ? sampleCells() : bundledCells());
  const columns = [bundledColumns, ...sampleColumns].find(({ group, inputs }) => group === null && inputs.every((name) => cells[0].includes(name)))!;
  const analysis = completeAnalysis({ columns, index: options.index ?? null, badRows: "unscored" });
  const table = findTable(cells, { name: options.sheet ?? "31省研发面板", row: 1, column: 1 }, false);
  return runAnalysis(analysis, table, (request, tasks) => new InProcess().evaluate(request, tasks));
}

/** What SBM.SUPER spills: a score for each row, #N/A where there is none. */
export const scoresOf = ({ results }: Completed): Cell[] => results.scores.map(({ score }) => score ?? { error: "#N/A" });

/** What GML.TFP and the others spill: blank in a DMU's first period, #N/A where the factor does not exist. */
export function factorsOf({ results }: Completed, factor: string): Cell[] {
  const found = new Map(results.index.map(({ dmu, to, factors }) => [`${dmu} ${to}`, factors[factor]]));
  return results.scores.map(({ dmu, period }) => {
    const value = found.get(`${dmu} ${period}`);
    return value === undefined ? null : (value ?? { error: "#N/A" });
  });
}
