import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { startTexts } from "../../locale/pane/start.ts";
import { paneSteps, type PaneStep } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  words: { margin: 0 },
  stop: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface TourBarProps {
  readonly step: PaneStep;
  readonly locale: Locale;
  readonly onGoTo: (step: PaneStep) => void;
  readonly onLeave: () => void;
}

/** The tour: what the step that is open is for, whoever opened it, and the way to the next stop. */
export function TourBar({ step, locale, onGoTo, onLeave }: TourBarProps) {
  const styles = useStyles();
  const texts = startTexts(locale);
  const at = paneSteps.indexOf(step);
  const next = paneSteps[at + 1] as PaneStep | undefined;
  const buttons = useRef<HTMLDivElement>(null);
  // What began the tour has gone: the keyboard goes on here.
  useEffect(() => buttons.current?.querySelector("button")?.focus(), []);
  return (
    <section className={styles.bar} aria-label={texts.tourName}>
      <p className={styles.words} aria-live="polite">
        <span className={styles.stop}>{`${texts.stop(at + 1, paneSteps.length)} ${paneTexts(locale).steps[step]}`}</span>
        {texts.stops[step]}
      </p>
      <div ref={buttons} className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => (next === undefined ? onLeave() : onGoTo(next))}>
          {next === undefined ? texts.finish : texts.nextStop}
        </Button>
        {next !== undefined && (
          <Button size="small" appearance="subtle" onClick={onLeave}>
            {texts.leave}
          </Button>
        )}
      </div>
    </section>
  );
}
