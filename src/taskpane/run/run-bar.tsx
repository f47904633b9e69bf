import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PlayFilled } from "@fluentui/react-icons/svg/play";
import { Suspense, useRef } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { laterPart } from "../state/later-part.ts";
import { StartButton } from "./start-button.tsx";
import type { AnalysisPane, PaneStep } from "../state/use-analysis.ts";

const ReplaceQuestion = laterPart(async () => (await import("../replacing/replace-question.tsx")).ReplaceQuestion);
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
  underway: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, ":has(> div:only-child:empty)": { display: "none" } },
  said: {
    flexGrow: 1,
    minWidth: 0,
    maxHeight: "40vh",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    ":empty": { display: "none" },
  },
  cancel: { flexShrink: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1, flexBasis: 0, minWidth: 0, whiteSpace: "nowrap", paddingInline: tokens.spacingHorizontalS },
});

export interface RunBarProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  readonly onNext: (step: PaneStep) => void;
}

/**
 * The next step, run, how far it is with the way to cancel it, and how it ended if not well; always in sight below the
 * steps. Run stays where it is and waits: whoever presses it twice has still run once, and cancels elsewhere.
 */
export function RunBar({ pane, locale, onNext }: RunBarProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { run, draft, step } = pane;
  const buttons = useRef<HTMLDivElement>(null);
  const cancel = () => {
    pane.cancel();
    // The button goes away with the run, and the focus must not go with it.
    buttons.current?.querySelector<HTMLElement>("button:last-child")?.focus();
  };
  return (
    <div className={styles.bar}>
      <div className={styles.underway}>
        {/* Why a run ended can be longer than there is room: reached by Tab it is scrolled by keyboard. */}
        <div className={styles.said} aria-live="polite" tabIndex={run.ended === null ? undefined : 0}>
          {(run.phase !== "idle" || run.ended !== null) && (
            <Suspense>
              <RunSaid run={run} locale={locale} />
            </Suspense>
          )}
        </div>
        {run.phase !== "idle" && (
          <Button className={styles.cancel} size="small" disabledFocusable={run.phase === "writing"} onClick={cancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
      {pane.asksReplace && (
        <Suspense>
          <ReplaceQuestion
            locale={locale}
            onAnswer={(replace) => {
              pane.answerReplace(replace);
              buttons.current?.querySelector<HTMLElement>("button:last-child")?.focus();
            }}
          />
        </Suspense>
      )}
      <div ref={buttons} className={styles.buttons}>
        {(step === "data" || step === "method") && (
          <StartButton className={styles.wide} onStart={() => onNext(step === "data" ? "method" : "run")}>
            {texts.next[step]}
          </StartButton>
        )}
        <StartButton
          className={styles.wide}
          appearance="primary"
          icon={<PlayFilled />}
          disabled={run.phase === "idle" && draft.source === null}
          waiting={run.phase !== "idle"}
          onStart={() => void pane.start()}
        >
          {run.finished === null ? texts.run : texts.runAgain}
        </StartButton>
      </div>
    </div>
  );
}
