import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneRunTexts } from "../../locale/pane/run.ts";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: { margin: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ReplaceQuestionProps {
  readonly locale: Locale;
  /** Null: nothing is to run. */
  readonly onAnswer: (replace: boolean | null) => void;
}

/** Asked before the first run that meets earlier results: what is to become of them, now and from then on. */
export function ReplaceQuestion({ locale, onAnswer }: ReplaceQuestionProps) {
  const styles = useStyles();
  const texts = paneRunTexts(locale);
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector("button")?.focus(), []);
  return (
    <div className={styles.question} role="group" aria-label={texts.replaceAsk} onKeyDown={({ key }) => key === "Escape" && onAnswer(null)}>
      <p className={styles.words}>{texts.replaceAsk}</p>
      <div ref={buttons} className={styles.buttons}>
        <Button size="small" onClick={() => onAnswer(false)}>
          {texts.replaceBeside}
        </Button>
        <Button size="small" onClick={() => onAnswer(true)}>
          {texts.replaceNow}
        </Button>
      </div>
      <p className={styles.small}>{texts.replaceRemembered}</p>
    </div>
  );
}
