import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PlayFilled } from "@fluentui/react-icons/svg/play";
import { Suspense } from "react";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { laterPart } from "./later-part.ts";
import type { AnalysisPane, PaneStep } from "./use-analysis.ts";

/** Nothing is said before a first run. */
const RunSaid = laterPart(async () => (await import("./run-said.tsx")).RunSaid);

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  said: { maxHeight: "40vh", overflowY: "auto", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, ":empty": { display: "none" } },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1, flexBasis: 0, minWidth: 0, whiteSpace: "nowrap", paddingInline: tokens.spacingHorizontalS },
});

export interface RunBarProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly onNext: (step: PaneStep) => void;
}

/** The next step, run or cancel, how far it is, and how it ended if not well; always in sight below the steps. */
export function RunBar({ pane, locale, onNext }: RunBarProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { run, draft, step } = pane;
  return (
    <div className={styles.bar}>
      <div className={styles.said} aria-live="polite">
        {(run.phase !== "idle" || run.ended !== null) && (
          <Suspense>
            <RunSaid run={run} locale={locale} />
          </Suspense>
        )}
      </div>
      <div className={styles.buttons}>
        {(step === "data" || step === "method") && (
          <Button className={styles.wide} onClick={() => onNext(step === "data" ? "method" : "run")}>
            {texts.next[step]}
          </Button>
        )}
        {/* One button: whoever ran with the keyboard can cancel with the next key. */}
        <Button
          className={styles.wide}
          {...(run.phase === "idle" ? { appearance: "primary", icon: <PlayFilled /> } : {})}
          disabled={run.phase === "idle" && draft.source === null}
          disabledFocusable={run.phase === "writing"}
          onClick={run.phase === "idle" ? () => void pane.start() : pane.cancel}
        >
          {run.phase !== "idle" ? texts.cancel : run.finished === null ? texts.run : texts.runAgain}
        </Button>
      </div>
    </div>
  );
}
