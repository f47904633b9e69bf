import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type ReactNode } from "react";

export interface DisclosureProps {
  readonly title: string;
  /** What is set inside, in a few words. */
  readonly said?: string;
  readonly count?: number;
  /** Whether the title is a heading of the page. */
  readonly heading?: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, font: "inherit" },
  button: {
    margin: 0,
    paddingInline: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "start",
    boxSizing: "border-box",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalXS,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sign: {
    fontSize: "16px",
    height: tokens.lineHeightBase300,
    display: "grid",
    placeItems: "center",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
  },
  turned: { transform: "rotate(90deg)" },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, paddingInlineEnd: tokens.spacingHorizontalXS },
  text: { minWidth: 0, display: "flex", flexDirection: "column" },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
});

/** A part that is folded away behind its title. */
export function Disclosure({ title, said, count, heading = false, open, onToggle, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const button = (
    <button type="button" className={mergeClasses(styles.button, heading && styles.strong)} aria-expanded={open} aria-controls={id} onClick={onToggle}>
      <span className={mergeClasses(styles.sign, open && styles.turned)} aria-hidden>
        <ChevronRightRegular />
      </span>
      <span className={styles.text}>
        <span>{title}</span>
        {!open && said !== undefined && said !== "" && <span className={styles.said}>{said}</span>}
      </span>
      {count !== undefined && (
        <span className={styles.count} aria-hidden>
          {count}
        </span>
      )}
    </button>
  );
  return (
    <div className={styles.part}>
      {heading ? <h2 className={styles.heading}>{button}</h2> : button}
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
