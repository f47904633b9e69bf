import type { Table } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { formulasOfProcedure, type ProcedureFormulas } from "../../functions/procedure-formulas.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import type { GivenTables } from "../../procedures/run/given.ts";
import type { RangeAddress } from "../../workbook/host.ts";
import { firstCell, FormulaList } from "../results/formula-list.tsx";
import type { FinishedProcedure } from "../run/run-state.ts";
import { currentTable } from "../saved/current-table.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

export interface FormulasPartProps {
  readonly pane: AnalysisPane;
  readonly finished: FinishedProcedure;
  readonly locale: Locale;
}

/** The worksheet functions that repeat the run of a procedure, one for each of its results. */
export function FormulasPart({ pane, finished, locale }: FormulasPartProps) {
  const { host } = pane;
  const { completed, source } = finished;
  const { procedure, analysis } = completed;
  const why = ({ without }: Exclude<ProcedureFormulas, { formulas: unknown }>, wanted: Locale) => resultTexts(wanted).notByFormula[without];
  const insertOne = async (result: string, at: RangeAddress) => {
    const { table } = await currentTable(host, source);
    const tables: Record<string, Table> = {};
    for (const [slot, place] of Object.entries(analysis.tables ?? {}))
      if (place.from === "sheet") tables[slot] = (await currentTable(host, { sheet: place.sheet, address: null })).table;
    const live = formulasOfProcedure(procedure, analysis, { table, sheet: source.sheet, tables, join: host.joinsColumns });
    if (!("formulas" in live)) return (one: Locale) => why(live, one);
    await host.writeFormula(at, live.formulas.find((one) => one.result === result)!.formula);
    return (one: Locale) => resultTexts(one).inserted(`${at.sheet}!${firstCell(at.address)}`);
  };
  const offered = offeredFormulas(finished);
  return (
    <FormulaList
      pane={pane}
      locale={locale}
      offered={
        "formulas" in offered ? offered.formulas.map(({ fn, result, title }) => ({ id: result, name: fn.name, gives: title[locale] })) : why(offered, locale)
      }
      onOne={insertOne}
    />
  );
}

/** What is offered, from the analysis alone: the cells are read when one is chosen. */
function offeredFormulas({ completed: { procedure, analysis } }: FinishedProcedure): ProcedureFormulas {
  const outline = (name: string, header: readonly string[]): Table => ({
    place: { name, row: 1, column: 1 },
    header,
    rows: [[]],
    rowNumbers: [2],
    textual: false,
  });
  const tables: GivenTables = Object.fromEntries(Object.keys(analysis.tables ?? {}).map((slot) => [slot, outline(slot, [slot])]));
  return formulasOfProcedure(procedure, analysis, { table: outline("", Object.values(analysis.columns).flat()), sheet: "", tables });
}
