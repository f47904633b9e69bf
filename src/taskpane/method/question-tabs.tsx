import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { asQuestion, inAWord, questions, type AskedQuestion } from "./questions.ts";

const useStyles = makeStyles({
  // They wrap: in a narrow pane as well, all of them are in sight.
  tabs: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  tab: {
    margin: 0,
    padding: `3px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  selected: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  // The question that holds the chosen method, while another one is looked at.
  home: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
});

export interface QuestionTabsProps {
  readonly id: string;
  readonly selected: AskedQuestion;
  /** The question of the chosen method. */
  readonly home: AskedQuestion;
  readonly locale: Locale;
  readonly onSelect: (question: AskedQuestion) => void;
}

export const tabId = (id: string, question: AskedQuestion) => `${id}-${question}`;
export const panelId = (id: string) => `${id}-panel`;

/** The questions as tabs: one of them is reached by Tab, the others from there with the arrow keys. */
export function QuestionTabs({ id, selected, home, locale, onSelect }: QuestionTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, questions.indexOf(selected));
    if (to === null) return;
    event.preventDefault();
    onSelect(questions[to]);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={paneMethodTexts(locale).questions} className={styles.tabs} onKeyDown={move}>
      {questions.map((question) => (
        <button
          key={question}
          type="button"
          role="tab"
          id={tabId(id, question)}
          aria-selected={question === selected}
          aria-controls={panelId(id)}
          tabIndex={question === selected ? 0 : -1}
          title={asQuestion[question][locale]}
          className={mergeClasses(styles.tab, question === home && styles.home, question === selected && styles.selected)}
          onClick={() => onSelect(question)}
        >
          {inAWord[question][locale]}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from a place in the list; null where it is none of the list's keys. */
function placeAfter(key: string, at: number): number | null {
  const { length } = questions;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % length;
    case "ArrowLeft":
    case "ArrowUp":
      return (at + length - 1) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return null;
  }
}
