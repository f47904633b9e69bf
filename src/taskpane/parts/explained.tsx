import { Label, makeStyles } from "@fluentui/react-components";
import { Suspense } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { laterPart } from "../state/later-part.ts";

export interface ExplainedProps {
  readonly text: string;
  /** What the text means, behind the information sign. */
  readonly help: string;
  readonly locale: Locale;
}

/** The sign with its pop-up comes a moment after the pane; its place is kept. */
const Sign = laterPart(async () => (await import("./explanation-sign.tsx")).ExplanationSign);

const useStyles = makeStyles({ place: { display: "inline-block", width: "24px", height: "24px", verticalAlign: "bottom" } });

/** A name with an information sign. Whatever else a field gives its label goes to the label. */
export function Explained({ text, help, locale, ...label }: ExplainedProps) {
  const styles = useStyles();
  const plain = (
    <span>
      <Label {...label}>{text}</Label>
      <span className={styles.place} />
    </span>
  );
  return (
    <Suspense fallback={plain}>
      <Sign {...label} text={text} help={help} called={paneTexts(locale).explanation} />
    </Suspense>
  );
}
