import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Locale } from "../engine/text.ts";
import { resultTexts } from "../locale/pane-results.ts";
import { foundingStudyFits } from "../report/founding-fits.ts";
import { reportOf, reportSheets, type ReportOptions } from "../report/report.ts";
import type { CellLink } from "../report/report-cell.ts";
import { Explained } from "./explained.tsx";
import { ChartCard } from "./results/chart-card.tsx";
import { FindingsSection } from "./results/findings-section.tsx";
import { FormulasSection } from "./results/formulas-section.tsx";
import { IntervalsSection } from "./results/intervals-section.tsx";
import { KeyFigures } from "./results/key-figures.tsx";
import { chartPicture, heatMapPicture } from "./results/picture.ts";
import { ProofSection } from "./results/proof-section.tsx";
import { SheetsSection } from "./results/sheets-section.tsx";
import type { Finished } from "./run-state.ts";
import { RunAgain } from "./saved/run-again.tsx";
import { SaveAnalysis } from "./saved/save-analysis.tsx";
import { SavedAnalyses } from "./saved/saved-analyses.tsx";
import { Section } from "./section.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, minWidth: 0 },
  sentence: { overflowWrap: "anywhere" },
  charts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
});

export interface ResultViewProps {
  readonly pane: AnalysisPane;
  readonly finished: Finished;
  readonly locale: Locale;
}

/** The sheets of a run by the names that they got, in the order of the report that was written. */
interface WrittenSheets {
  readonly of: Finished;
  readonly sheets: readonly string[];
  readonly options: ReportOptions;
}

/** What came of the last run: its numbers, findings and charts, and what can be done with them. */
export function ResultView({ pane, finished, locale }: ResultViewProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
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
  const write = async () => {
    const { arithmeticMeans, foundingStudy, replace } = pane.settings;
    const { source, version, date, charts } = finished.options;
    const wanted: ReportOptions = {
      ...(source === undefined ? {} : { source }),
      ...(version === undefined ? {} : { version }),
      ...(date === undefined ? {} : { date }),
      ...(charts === undefined ? {} : { charts }),
      arithmeticMeans,
      ...(foundingStudy ? { preset: "founding study" as const } : {}),
    };
    const names = (await pane.host.writeReport(reportSheets(completed, locale, wanted), { replace })).sheets;
    setWritten({ of: finished, sheets: names, options: wanted });
    return names;
  };
  const goTo = ({ sheet, address }: CellLink) => {
    const name = sheets[report.sheets.findIndex((one) => one.name === sheet)];
    if (name !== undefined) pane.select({ sheet: name, address });
  };
  return (
    <div className={styles.view}>
      {finished.outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>{texts.outdated}</MessageBarBody>
        </MessageBar>
      )}
      <KeyFigures results={completed.results} locale={locale} />
      <IntervalsSection finished={finished} locale={locale} />
      <FindingsSection findings={report.findings} locale={locale} goTo={goTo} />
      <Section title={<Explained text={texts.charts} help={texts.chartsHelp} locale={locale} />}>
        <div className={styles.charts}>
          {pictures.map((picture) => (
            <ChartCard key={picture.title} picture={picture} locale={locale} />
          ))}
        </div>
      </Section>
      <SheetsSection
        pane={pane}
        locale={locale}
        sheets={sheets}
        indexed={completed.analysis.index !== null}
        founding={foundingStudyFits(completed.analysis)}
        write={write}
      />
      <FormulasSection pane={pane} finished={finished} locale={locale} />
      <RunAgain pane={pane} finished={finished} locale={locale} />
      <SaveAnalysis pane={pane} finished={finished} locale={locale} onSaved={() => setKept(kept + 1)} />
      <SavedAnalyses pane={pane} locale={locale} version={kept} />
      <ProofSection finished={finished} locale={locale} />
    </div>
  );
}
