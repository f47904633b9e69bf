import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { procedureReport } from "../../report/procedure/report.ts";
import { stepSheets } from "../../report/chain/step-sheets.ts";
import { GoOnSection } from "../chain/go-on-section.tsx";
import { cellOf } from "../results/cell-of.ts";
import { ChartsSection } from "../results/charts-section.tsx";
import { FindingsSection } from "../results/findings-section.tsx";
import { NotesSection } from "../results/notes-section.tsx";
import { figurePicture } from "../results/picture.ts";
import { SheetsSection } from "../results/sheets-section.tsx";
import { shownTables } from "../results/shown-tables.ts";
import { TablesPart } from "../results/tables-part.tsx";
import type { FinishedProcedure } from "../run/run-state.ts";
import { RunAgain } from "../saved/run-again.tsx";
import { SaveAnalysis } from "../saved/save-analysis.tsx";
import { writeKeeping } from "../saved/kept-sheets.ts";
import { SavedAnalyses } from "../saved/saved-analyses.tsx";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { FormulasPart } from "./formulas-part.tsx";

const useStyles = makeStyles({
  said: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

export interface ProcedureResultProps {
  readonly pane: AnalysisPane;
  readonly finished: FinishedProcedure;
  readonly locale: Locale;
}

/** What came of a run of a procedure: its findings, results and figures, and what can be done with them. */
export function ProcedureResult({ pane, finished, locale }: ProcedureResultProps) {
  const styles = useStyles();
  const words = paneProcedureTexts(locale);
  const { completed, record } = finished;
  const { procedure, given, notes } = completed;
  const [written, setWritten] = useState({ of: finished, sheets: finished.sheets });
  const [kept, setKept] = useState(0);
  // A new run writes its own sheets.
  const { sheets } = written.of === finished ? written : finished;
  const report = useMemo(
    () => (locale === finished.locale ? finished.report : procedureReport(completed, locale, record)),
    [finished, completed, locale, record],
  );
  const pictures = useMemo(() => report.figures.map((figure) => figurePicture(figure, locale)), [report, locale]);
  const tables = useMemo(() => shownTables(report.pages, resultTexts(locale).noValue), [report, locale]);
  const goTo = cellOf(pane, report.sheets, sheets);
  const leftOut = notes.filter(({ code }) => code === "excluded-row").length;
  const write = async () => {
    const sheetsOfStep = stepSheets(report.sheets, finished.chain?.steps.length ?? 0, locale);
    const names = await writeKeeping(pane.host, sheetsOfStep, pane.settings.replace, finished);
    pane.wrote(finished, names);
    setWritten({ of: finished, sheets: names });
    return names;
  };
  return (
    <>
      <Section title={procedure.words.title[locale]}>
        <p className={styles.said}>{procedure.words.formula[locale]}</p>
        <p className={styles.said}>{words.counted(given.rows, given.periods[0]?.period === null ? null : given.periods.length, leftOut)}</p>
      </Section>
      <FindingsSection findings={report.findings} locale={locale} goTo={goTo} />
      <TablesPart tables={tables} locale={locale} goTo={goTo} />
      {pictures.length > 0 && <ChartsSection pictures={pictures} help={words.chartsHelp} locale={locale} />}
      <SheetsSection
        pane={pane}
        locale={locale}
        of={{ ...procedure, title: procedure.words.title }}
        sheets={sheets}
        indexed={false}
        founding={false}
        write={write}
      />
      <GoOnSection pane={pane} finished={finished} locale={locale} />
      <FormulasPart pane={pane} finished={finished} locale={locale} />
      <RunAgain pane={pane} finished={finished} locale={locale} />
      <SaveAnalysis pane={pane} finished={finished} locale={locale} onSaved={() => setKept(kept + 1)} />
      <SavedAnalyses pane={pane} locale={locale} version={kept} />
      <NotesSection notes={notes} locale={locale} />
    </>
  );
}
