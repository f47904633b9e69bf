import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Locale } from "../engine/text.ts";
import { pageTexts } from "../locale/page.ts";
import type { SavingProgress } from "./saving/saving-progress.ts";

const useStyles = makeStyles({
  state: { ...typographyStyles.caption1, lineHeight: "inherit", color: tokens.colorNeutralForeground3, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  dot: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightBold, marginInlineEnd: tokens.spacingHorizontalXS },
  words: { display: "inline-flex", gap: tokens.spacingHorizontalS },
  // Along the lower edge of the header, however narrow the page is.
  progress: { position: "absolute", insetInline: 0, bottom: 0 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface FileStateProps {
  /** Whether the workbook holds what no file has. */
  readonly unsaved: boolean;
  readonly saving: SavingProgress;
  readonly locale: Locale;
  /** Whether there is room for a sign alone. */
  readonly narrow: boolean;
}

/** Whether a file has the workbook, and how far it is on its way into one. */
export function FileState({ unsaved, saving, locale, narrow }: FileStateProps) {
  const styles = useStyles();
  const words = pageTexts(locale);
  const stage = useSyncExternalStore(saving.subscribe, saving.read);
  const share = stage === null || stage === "saved" ? undefined : stage.share;
  const isSaving = share !== undefined;
  return (
    <>
      <span className={styles.state}>
        {unsaved && (
          <span className={styles.dot} aria-hidden>
            ●
          </span>
        )}
        <span className={mergeClasses(narrow && styles.unseen)}>
          <span role="status" className={styles.words}>
            {unsaved && <span>{words.unsaved}</span>}
            {isSaving && <span>{words.saving}</span>}
            {!unsaved && stage === "saved" && <span>{words.saved}</span>}
          </span>
          {/* To whom the page is read, the bar says how far it is when it is asked. */}
          {typeof share === "number" && <span aria-hidden> {Math.floor(100 * share)}%</span>}
        </span>
      </span>
      {isSaving && (
        <ProgressBar className={styles.progress} aria-label={words.saving} shape="square" thickness="large" {...(share === null ? {} : { value: share })} />
      )}
    </>
  );
}
