import { makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";
import { FrontierPicture } from "./frontier-picture.tsx";

const useStyles = makeStyles({
  minute: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL, alignItems: "flex-start" },
  picture: { flex: "1 1 220px", maxWidth: "320px", minWidth: 0 },
  words: {
    flex: "1 1 240px",
    minWidth: 0,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** What this product measures, in a minute. */
export function Minute({ locale }: { readonly locale: Locale }) {
  const styles = useStyles();
  return (
    <div className={styles.minute}>
      <div className={styles.picture}>
        <FrontierPicture locale={locale} />
      </div>
      <ol className={styles.words}>
        {startTexts(locale).minuteText.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}
