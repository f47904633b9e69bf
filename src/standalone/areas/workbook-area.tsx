import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";

const useStyles = makeStyles({
  workbook: {
    gridRow: 1,
    gridColumn: 1,
    position: "relative",
    // The layers of the grid stay among themselves: the start lies over all of them.
    isolation: "isolate",
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  over: { flexShrink: 0, ":empty": { display: "none" } },
  sheets: { position: "relative", flexGrow: 1, minHeight: 0 },
  grid: { position: "absolute", inset: 0 },
  opening: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    padding: tokens.spacingHorizontalL,
  },
});

export interface WorkbookAreaProps {
  readonly className: string;
  readonly locale: Locale;
  /** Whether something covers it. */
  readonly covered: boolean;
  readonly state: "starting" | "failed" | "ready";
  /** What lies over the sheets on behalf of the pane. */
  readonly over: Ref<HTMLDivElement>;
  readonly grid: Ref<HTMLDivElement>;
}

/** The place of the grid, and what is said until it has started. */
export function WorkbookArea({ className, locale, covered, state, over, grid }: WorkbookAreaProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  return (
    <section className={mergeClasses(styles.workbook, className)} aria-label={texts.workbookArea} inert={covered}>
      <div ref={over} className={styles.over} aria-live="polite" />
      <div className={styles.sheets}>
        <div ref={grid} className={styles.grid} />
      </div>
      {state !== "ready" && (
        <div className={styles.opening}>{state === "failed" ? <p role="alert">{texts.workbookFailed}</p> : <Spinner label={texts.loadingWorkbook} />}</div>
      )}
    </section>
  );
}
