import { Label, makeStyles, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { Explanation } from "./explanation.tsx";

const useStyles = makeStyles({
  whole: { display: "inline-flex", alignItems: "center", maxWidth: "100%" },
  sign: {
    flexShrink: 0,
    display: "inline-grid",
    placeItems: "center",
    width: "24px",
    height: "24px",
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontSize: "16px",
    cursor: "help",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface ExplanationSignProps {
  readonly text: string;
  readonly help: string;
  /** What the sign is called to those who cannot see it. */
  readonly called: string;
}

/** A name with a sign beside it that explains it. */
export function ExplanationSign({ text, help, called, ...label }: ExplanationSignProps) {
  const styles = useStyles();
  return (
    <span className={styles.whole}>
      <Label {...label}>{text}</Label>
      <Explanation help={help}>
        {(onClick) => (
          <button type="button" className={styles.sign} aria-label={called} onClick={onClick}>
            <InfoRegular />
          </button>
        )}
      </Explanation>
    </span>
  );
}
