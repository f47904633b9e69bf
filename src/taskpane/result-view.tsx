import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { StepsLine } from "./chain/steps-line.tsx";
import { MethodResult } from "./method/method-result.tsx";
import { ProcedureResult } from "./procedure/procedure-result.tsx";
import type { Finished } from "./run/run-state.ts";
import { chainEndingIn } from "./saved/kept-run.ts";
import type { AnalysisPane } from "./state/use-analysis.ts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, minWidth: 0 },
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
      {steps !== null && <StepsLine steps={steps.chain} locale={locale} />}
      {finished.kind === "method" ? (
        <MethodResult pane={pane} finished={finished} locale={locale} />
      ) : (
        <ProcedureResult pane={pane} finished={finished} locale={locale} />
      )}
    </div>
  );
}
