import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import { faultSentence } from "../../locale/said/faults.ts";
import { paneRunTexts } from "../../locale/pane/run.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { mendableSentence } from "../remarks/mendable-sentence.ts";
import type { RunState } from "./run-state.ts";

const useStyles = makeStyles({
  progress: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  sentence: { overflowWrap: "anywhere" },
});

/** How far a run is, or how it ended if not well. */
export function RunSaid({ run, locale }: { readonly run: RunState; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  if (run.phase !== "idle") return <Underway run={run} locale={locale} />;
  if (run.ended === null) return null;
  if (run.ended.kind === "cancelled") return <span className={styles.progress}>{texts.cancelled}</span>;
  return (
    <MessageBar intent={run.ended.kind === "mistake" ? "warning" : "error"} layout="multiline">
      <MessageBarBody className={styles.sentence}>
        <MessageBarTitle>{texts.failedTitle}</MessageBarTitle>
        {run.ended.kind === "mistake"
          ? mendableSentence(run.ended.mistake, locale)
          : `${faultSentence(run.ended.error, locale)}${run.ended.untouched ? texts.untouched : ""}`}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The numbers are not read aloud at every step: the bar tells them to those who ask it. */
function Underway({ run, locale }: { readonly run: RunState; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const words = paneRunTexts(locale);
  const { left, step } = run;
  const progress = run.replicates ?? run.progress;
  const grouped = (count: number) => count.toLocaleString(locale);
  const counted = run.replicates !== null ? words.replicate : run.counts === "steps" ? paneProcedureTexts(locale).steps : words.evaluated;
  const said = run.phase === "writing" ? texts.writing : progress === null ? `${texts.running}…` : counted(grouped(progress.done), grouped(progress.of));
  return (
    <>
      <div className={styles.progress} aria-live="off">
        <span>
          {run.phase === "solving" && step !== null && paneChainTexts(locale).stepOf(step.number, step.of)}
          {said}
        </span>
        {run.phase === "solving" && left !== null && <span>{words.left(left)}</span>}
      </div>
      <ProgressBar aria-label={texts.running} {...(progress === null ? {} : { value: progress.done / progress.of })} />
    </>
  );
}
