import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";

const useStyles = makeStyles({
  card: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignContent: "start",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":has(:disabled)": { color: tokens.colorNeutralForegroundDisabled },
  },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    ":has(:disabled)": { color: tokens.colorNeutralForegroundOnBrand },
    "& span": { color: "inherit" },
  },
  icon: { fontSize: "20px", lineHeight: 0, paddingBlockStart: "1px", color: tokens.colorBrandForeground1 },
  words: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  // Its title is called, and all of the card is pressed.
  title: {
    margin: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    textAlign: "start",
    textDecorationLine: "none",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":focus-visible": { outlineStyle: "none" },
    ":disabled": { cursor: "default" },
    "::after": { content: '""', position: "absolute", inset: 0 },
  },
  described: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ChoiceButtonProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  /** Said last and most quietly. */
  readonly small?: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Where the keyboard begins. */
  readonly first?: boolean;
  /** A page that is opened in a window of its own, in place of something that is done. */
  readonly href?: string;
  readonly onChoose?: () => void;
}

/** One of the things to begin with: what it is and what comes of it. */
export function ChoiceButton({ icon, title, text, small, primary = false, disabled = false, first = false, href, onChoose }: ChoiceButtonProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={mergeClasses(styles.card, primary && styles.primary)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>
        {href === undefined ? (
          <button type="button" className={styles.title} aria-describedby={id} disabled={disabled} onClick={onChoose} {...(first ? { "data-begins": "" } : {})}>
            {title}
          </button>
        ) : (
          <a className={styles.title} aria-describedby={id} href={href} target="_blank" rel="noopener">
            {title}
          </a>
        )}
        <div className={styles.described} id={id}>
          <span className={styles.text}>{text}</span>
          {small !== undefined && <span className={styles.small}>{small}</span>}
        </div>
      </div>
    </div>
  );
}
