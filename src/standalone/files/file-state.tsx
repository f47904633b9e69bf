import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import type { FileProgress } from "./file-progress.ts";

const useStyles = makeStyles({
  state: { ...typographyStyles.caption1, lineHeight: "inherit", color: tokens.colorNeutralForeground3, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  // Drawn: the sign for it has another size in each font. A border is seen in forced colours too.
  dot: {
    display: "inline-block",
    verticalAlign: "middle",
    border: `3px solid ${tokens.colorPaletteDarkOrangeForeground1}`,
    borderRadius: tokens.borderRadiusCircular,
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
  words: { display: "inline-flex", gap: tokens.spacingHorizontalS },
  // Along the lower edge of the header, however narrow the page is.
  progress: { position: "absolute", insetInline: 0, bottom: 0 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface FileStateProps {
  /** Whether the workbook holds what no file has. */
  readonly unsaved: boolean;
  readonly progress: FileProgress;
  readonly locale: Locale;
  /** Whether there is room for a sign alone. */
  readonly narrow: boolean;
}

/** Whether a file has the workbook, and how far one is on its way into a file or out of it. */
export function FileState({ unsaved, progress, locale, narrow }: FileStateProps) {
  const styles = useStyles();
  const words = pageTexts(locale);
  const stage = useSyncExternalStore(progress.subscribe, progress.read);
  const work = stage === "saved" ? null : stage;
  return (
    <>
      <span className={styles.state}>
        {unsaved && <span className={styles.dot} aria-hidden />}
        <span className={mergeClasses(narrow && styles.unseen)}>
          <span role="status" className={styles.words}>
            {unsaved && <span>{words.unsaved}</span>}
            {work !== null && <span>{words[work.doing]}</span>}
            {!unsaved && stage === "saved" && <span>{words.saved}</span>}
          </span>
          {/* To whom the page is read, the bar says how far it is when it is asked. */}
          {typeof work?.share === "number" && <span aria-hidden> {Math.floor(100 * work.share)}%</span>}
        </span>
      </span>
      {work !== null && (
        <ProgressBar
          className={styles.progress}
          aria-label={words[work.doing]}
          shape="square"
          thickness="large"
          {...(work.share === null ? {} : { value: work.share })}
        />
      )}
    </>
  );
}
