import { Link, makeStyles, MessageBar, MessageBarBody, shorthands, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type MouseEvent, type RefObject } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { savedOf } from "../saved/saved-analysis.ts";
import { useRerun } from "../saved/use-rerun.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { Said } from "../state/use-said.ts";
import type { OutdatedRun } from "./run-watch.ts";

const useStyles = makeStyles({
  bar: { flexShrink: 0, ...shorthands.borderRadius(0), ...shorthands.borderWidth(0, 0, "1px") },
  words: { overflowWrap: "anywhere" },
  again: { fontWeight: tokens.fontWeightSemibold },
});

export interface OutdatedBarProps {
  readonly pane: AnalysisPane;
  readonly run: OutdatedRun;
  readonly locale: Locale;
  /** Where the keyboard goes on when the bar goes away under it. */
  readonly next: RefObject<HTMLElement | null>;
}

/** Says that the data of results is no longer what it was, and runs their analysis on it as it is now. */
export function OutdatedBar({ pane, run, locale, next }: OutdatedBarProps) {
  const styles = useStyles();
  const texts = resultTexts(locale);
  const said = `${texts.outdated}${texts.outdatedMark}`;
  const rerun = useRerun(pane);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  // Before the bar is gone: afterwards nothing tells that the keyboard was in it.
  useLayoutEffect(() => {
    const element = bar.current;
    const goOn = () => {
      if (document.activeElement === document.body) next.current?.focus();
    };
    return () => {
      if (element?.contains(document.activeElement)) setTimeout(goOn);
    };
  }, [next]);
  const again = async ({ detail }: MouseEvent) => {
    // The second click of a double click is the same press.
    if (detail > 1) return;
    const { analysis, place } = run.again;
    const sentence = await rerun(savedOf(texts.outdatedAgain, "", { analysis, rows: 0, parts: [] }, place));
    setTrouble(() => sentence);
  };
  return (
    <div ref={bar} data-testid="outdated">
      <MessageBar className={styles.bar} intent="warning" layout="multiline">
        <MessageBarBody className={styles.words}>
          <span>
            {said}
            <Link
              as="button"
              aria-label={`${said}${texts.outdatedAgain}`}
              inline
              className={styles.again}
              disabledFocusable={pane.run.phase !== "idle"}
              onClick={(event) => void again(event)}
            >
              {texts.outdatedAgain}
            </Link>
          </span>
          {trouble !== null && <div>{trouble(locale)}</div>}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
