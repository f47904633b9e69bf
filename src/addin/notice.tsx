import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Locale } from "../engine/declare/text.ts";
import { addInTexts } from "../locale/hosts/addin.ts";

export interface NoticeProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly locale: Locale;
  /** Loads the page again, where that may help. */
  readonly onTryAgain?: () => void;
}

const useStyles = makeStyles({
  notice: {
    boxSizing: "border-box",
    height: "100%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sentence: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL, marginBlockStart: tokens.spacingVerticalS },
});

/** Why there is no pane, and the way to the browser workbook, which needs no Excel. */
export function Notice({ title, sentences, locale, onTryAgain }: NoticeProps) {
  const styles = useStyles();
  const texts = addInTexts(locale);
  return (
    <main className={styles.notice} role="alert">
      <h1 className={styles.title}>{title}</h1>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <div className={styles.ways}>
        <Link href="index.html" target="_blank" rel="noopener">
          {texts.browserWorkbook}
        </Link>
        {onTryAgain && (
          <Button size="small" onClick={onTryAgain}>
            {texts.tryAgain}
          </Button>
        )}
      </div>
    </main>
  );
}
