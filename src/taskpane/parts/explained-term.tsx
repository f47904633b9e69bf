import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { meaningOf } from "../../help/meanings.ts";
import { Explanation } from "./explanation.tsx";

const useStyles = makeStyles({
  term: {
    margin: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    lineHeight: "inherit",
    textAlign: "inherit",
    overflowWrap: "anywhere",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStroke1Pressed,
    textUnderlineOffset: "3px",
    cursor: "help",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

export interface ExplainedTermProps {
  readonly text: string;
  /** What it means here; absent: what the glossary says of it. */
  readonly help?: string | null | undefined;
  readonly locale: Locale;
}

/** A head or a term that explains itself; one that is a name of the data stands as it is. */
export function ExplainedTerm({ text, help, locale }: ExplainedTermProps) {
  const styles = useStyles();
  const meaning = help ?? meaningOf(text, locale);
  if (meaning === null) return text;
  return (
    <Explanation help={meaning}>
      {(onClick) => (
        <button type="button" className={styles.term} onClick={onClick}>
          {text}
        </button>
      )}
    </Explanation>
  );
}
