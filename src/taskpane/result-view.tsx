import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Locale } from "../engine/text.ts";
import { paneChainTexts } from "../locale/pane-chain.ts";
import { resultTexts } from "../locale/pane-results.ts";
import { StepsLine } from "./chain/steps-line.tsx";
import { MethodResult } from "./method-result.tsx";
import { ProcedureResult } from "./procedure/procedure-result.tsx";
import type { Finished } from "./run-state.ts";
import { chainEndingIn } from "./saved/kept-run.ts";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, minWidth: 0 },
  sentence: { overflowWrap: "anywhere" },
});

export interface ResultViewProps {
  readonly pane: AnalysisPane;
  readonly finished: Finished;
  readonly locale: Locale;
}

/** What came of the last run: its numbers, findings and charts, and what can be done with them. */
export function ResultView({ pane, finished, locale }: ResultViewProps) {
  const styles = useStyles();
  const steps = useMemo(() => chainEndingIn(finished), [finished]);
  return (
    <div className={styles.view}>
      {finished.outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>{resultTexts(locale).outdated}</MessageBarBody>
        </MessageBar>
      )}
      {finished.behind && finished.chain !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>{paneChainTexts(locale).behind(finished.chain.first.sheet, resultTexts(locale).again)}</MessageBarBody>
        </MessageBar>
      )}
      {steps !== null && <StepsLine steps={steps.chain} locale={locale} />}
      {finished.kind === "method" ? (
        <MethodResult pane={pane} finished={finished} locale={locale} />
      ) : (
        <ProcedureResult pane={pane} finished={finished} locale={locale} />
      )}
    </div>
  );
}
