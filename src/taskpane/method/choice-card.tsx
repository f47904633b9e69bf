import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1 },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  head: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":has(input:focus-visible)": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-4px" },
  },
  radio: { margin: "2px 0 0", width: "16px", height: "16px", accentColor: tokens.colorBrandBackground, ":focus": { outlineStyle: "none" } },
  text: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  summary: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  unmet: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ChoiceCardProps {
  /** The radio buttons of one group share it. */
  readonly group: string;
  readonly title: string;
  readonly summary: string;
  /** What the columns do not give it. */
  readonly unmet: readonly string[];
  readonly chosen: boolean;
  readonly locale: Locale;
  readonly onChoose: () => void;
  /** All that there is to know and to set, of the chosen one. */
  readonly children: ReactNode;
}

/** Something to choose: what it is in a sentence; of the chosen one all of it. */
export function ChoiceCard({ group, title, summary, unmet, chosen, locale, onChoose, children }: ChoiceCardProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={mergeClasses(styles.card, chosen && styles.chosen)}>
      <label className={styles.head}>
        <input
          type="radio"
          name={`method-${group}`}
          className={styles.radio}
          checked={chosen}
          aria-describedby={`${id}-summary`}
          aria-labelledby={`${id}-title`}
          onChange={onChoose}
        />
        <span className={styles.text}>
          <span className={styles.title} id={`${id}-title`}>
            {title}
          </span>
          <span className={styles.summary} id={`${id}-summary`}>
            {summary}
          </span>
          {unmet.length > 0 && <span className={styles.unmet}>{unmet.join(locale === "en" ? "; " : "；")}</span>}
        </span>
      </label>
      {chosen && children}
    </div>
  );
}
