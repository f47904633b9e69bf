import { useMemo, useState } from "react";
import { indexById, modelById } from "../../engine/catalog.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { foundingStudyFits } from "../../report/founding/founding-fits.ts";
import { stepSheets } from "../../report/chain/step-sheets.ts";
import { reportOf, reportSheets, type ReportOptions } from "../../report/report.ts";
import { GoOnSection } from "../chain/go-on-section.tsx";
import { ChartsSection } from "../results/charts-section.tsx";
import { cellOf } from "../results/cell-of.ts";
import { FindingsSection } from "../results/findings-section.tsx";
import { FormulasSection } from "../results/formulas-section.tsx";
import { KeyFigures } from "../results/key-figures.tsx";
import { chartPicture, heatMapPicture } from "../results/picture.ts";
import { ProofSection } from "../results/proof-section.tsx";
import { SheetsSection } from "../results/sheets-section.tsx";
import { shownTables } from "../results/shown-tables.ts";
import { TablesPart } from "../results/tables-part.tsx";
import type { FinishedMethod } from "../run/run-state.ts";
import { RunAgain } from "../saved/run-again.tsx";
import { SaveAnalysis } from "../saved/save-analysis.tsx";
import { writeKeeping } from "../saved/kept-sheets.ts";
import { SavedAnalyses } from "../saved/saved-analyses.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

export interface MethodResultProps {
  readonly pane: AnalysisPane;
  readonly finished: FinishedMethod;
  readonly locale: Locale;
}

/** The sheets of a run by the names that they got, in the order of the report that was written. */
interface WrittenSheets {
  readonly of: FinishedMethod;
  readonly sheets: readonly string[];
  readonly options: ReportOptions;
}

/** What a run is of: its index, where it has one. */
const indexOrModel = ({ index, model }: FinishedMethod["completed"]["analysis"]) => (index === null ? modelById(model) : indexById(index));

/** What came of a run of a model or an index. */
export function MethodResult({ pane, finished, locale }: MethodResultProps) {
  const { completed } = finished;
  const [written, setWritten] = useState<WrittenSheets>({ of: finished, sheets: finished.sheets, options: finished.options });
  const [kept, setKept] = useState(0);
  // A new run writes its own sheets.
  const { sheets, options } = written.of === finished ? written : finished;
  const report = useMemo(
    () => (locale === finished.locale && options === finished.options ? finished.report : reportOf(completed, locale, options)),
    [finished, completed, locale, options],
  );
  const pictures = useMemo(
    () => [...report.charts.map((chart) => chartPicture(chart, locale)), ...(report.heatMap === null ? [] : [heatMapPicture(report.heatMap, locale)])],
    [report, locale],
  );
  const tables = useMemo(() => shownTables(report.pages, resultTexts(locale).noValue), [report, locale]);
  const write = async () => {
    const { arithmeticMeans, foundingStudy, replace } = pane.settings;
    const { source, version, date, helpBase, charts } = finished.options;
    const wanted: ReportOptions = {
      ...(source === undefined ? {} : { source }),
      ...(version === undefined ? {} : { version }),
      ...(date === undefined ? {} : { date }),
      ...(helpBase === undefined ? {} : { helpBase }),
      ...(charts === undefined ? {} : { charts }),
      arithmeticMeans,
      ...(foundingStudy ? { preset: "founding study" as const } : {}),
    };
    const wantedSheets = stepSheets(reportSheets(completed, locale, wanted), finished.chain?.steps.length ?? 0, locale);
    const names = await writeKeeping(pane.host, wantedSheets, replace, finished);
    pane.wrote(finished, names);
    setWritten({ of: finished, sheets: names, options: wanted });
    return names;
  };
  const goTo = cellOf(pane, report.sheets, sheets);
  return (
    <>
      <KeyFigures results={completed.results} locale={locale} />
      <FindingsSection findings={report.findings} locale={locale} goTo={goTo} />
      <TablesPart tables={tables} locale={locale} goTo={goTo} />
      <ChartsSection pictures={pictures} help={resultTexts(locale).chartsHelp} locale={locale} />
      <SheetsSection
        pane={pane}
        locale={locale}
        of={indexOrModel(completed.analysis)}
        sheets={sheets}
        indexed={completed.analysis.index !== null}
        founding={foundingStudyFits(completed.analysis)}
        write={write}
      />
      <GoOnSection pane={pane} finished={finished} locale={locale} />
      <FormulasSection pane={pane} finished={finished} locale={locale} />
      <RunAgain pane={pane} finished={finished} locale={locale} />
      <SaveAnalysis pane={pane} finished={finished} locale={locale} onSaved={() => setKept(kept + 1)} />
      <SavedAnalyses pane={pane} locale={locale} version={kept} />
      <ProofSection finished={finished} locale={locale} />
    </>
  );
}
