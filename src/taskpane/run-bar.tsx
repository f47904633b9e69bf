import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from "@fluentui/react-components";
import { PlayFilled } from "@fluentui/react-icons/svg/play";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { mendableSentence } from "./mendable.ts";
import type { RunState } from "./run-state.ts";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  said: { maxHeight: "40vh", overflowY: "auto", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, ":empty": { display: "none" } },
  progress: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  sentence: { overflowWrap: "anywhere" },
  replace: { marginInlineStart: "-8px", marginBlock: "-4px" },
  wide: { width: "100%" },
});

/** Run or cancel, how far it is, and how it ended if not well; always in sight below the steps. */
export function RunBar({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { run, draft } = pane;
  return (
    <div className={styles.bar}>
      <div className={styles.said} aria-live="polite">
        <Said run={run} locale={locale} />
      </div>
      <Checkbox
        className={styles.replace}
        label={texts.replaceEarlier}
        checked={pane.replace}
        disabled={run.phase !== "idle"}
        onChange={(_, { checked }) => pane.setReplace(checked === true)}
      />
      {run.phase === "idle" ? (
        <Button className={styles.wide} appearance="primary" icon={<PlayFilled />} disabled={draft.source === null} onClick={() => void pane.start()}>
          {run.finished === null ? texts.run : texts.runAgain}
        </Button>
      ) : (
        <Button className={styles.wide} disabled={run.phase === "writing"} onClick={pane.cancel}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}

function Said({ run, locale }: { readonly run: RunState; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  if (run.phase !== "idle") {
    const { progress } = run;
    const said = run.phase === "writing" ? texts.writing : progress === null ? `${texts.running}…` : texts.progress(progress.done, progress.of);
    return (
      <>
        <span className={styles.progress}>{said}</span>
        <ProgressBar aria-label={texts.running} {...(progress === null ? {} : { value: progress.done / progress.of })} />
      </>
    );
  }
  if (run.ended === null) return null;
  if (run.ended.kind === "cancelled") return <span className={styles.progress}>{texts.cancelled}</span>;
  return (
    <MessageBar intent={run.ended.kind === "mistake" ? "warning" : "error"} layout="multiline">
      <MessageBarBody className={styles.sentence}>
        <MessageBarTitle>{texts.failedTitle}</MessageBarTitle>
        {run.ended.kind === "mistake" ? mendableSentence(run.ended.mistake, locale) : texts.broken(run.ended.detail)}
      </MessageBarBody>
    </MessageBar>
  );
}
